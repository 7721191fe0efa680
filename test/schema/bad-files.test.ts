/**
 * Files that are no table of definitions, and those that cannot be written: wherever one is named, the error names the
 * file and what to do, and nothing is begun.
 */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import tap from "tap";
import { runAdopt } from "../../cli/run-adopt.js";
import { runSchema } from "../../cli/schema/run.js";
import { startRouter } from "../../emulator/testing.js";
import { atOnce } from "../../provider/base/steps.js";
import { packagedJson } from "../../provider/base/package.js";
import { messageOf } from "../../provider/base/text.js";
import { Connections } from "../../provider/engine/connections.js";
import { Lifecycle } from "../../provider/engine/lifecycle.js";
import { kinds } from "../../provider/kinds/index.js";
import { settingFailures } from "../../provider/plugin/config.js";
import type { Table } from "../../provider/schema/index.js";

const table = packagedJson("schema", "1.4.json") as Table;
const folder = tap.testdir({
  "Pulumi.yaml": "name: edge\n",
  "cut.json": JSON.stringify(table).slice(0, -9),
  "damaged.json": JSON.stringify({ ...table, nodes: table.nodes.slice(1) }),
  "foreign.json": JSON.stringify({ name: "package" }),
  "newer.json": JSON.stringify({ ...table, format: "pulumi-vyos-schema/9" }),
  "empty.json": "",
  "folder.json": {},
  "older.json": JSON.stringify(table),
});

/** What is wrong with a file, and what mends it. */
const files: Readonly<Record<string, RegExp>> = {
  "cut.json": /it is not JSON; make it anew with: pulumi-vyos schema/,
  "damaged.json": /the table is damaged; make it anew/,
  "foreign.json": /this is no table of VyOS definitions; make it anew/,
  "newer.json":
    /written in pulumi-vyos-schema\/9, and this .* reads pulumi-vyos-schema\/1; upgrade pulumi-vyos/,
  "empty.json": /it is not JSON; make it anew/,
  "folder.json": /cannot be read .*EISDIR.*; give the path of a file that pulumi-vyos schema wrote/,
  "none.json": /cannot be read .*ENOENT.*; give the path of a file/,
  // What these are given says 1.5.
  "older.json": /is of VyOS 1\.4, and .* 1\.5;/,
};

const reach = { endpoint: "https://192.0.2.1", apiKey: "a-key", version: "1.5" };

const inSettings = (settings: Readonly<Record<string, string>>) =>
  new Connections((key) => settings[key.replace("vyos:", "")], {}, undefined, folder);

const host = { name: "nas", addresses: ["192.0.2.9"] };

const check = (connections: Connections, inputs: object): string =>
  atOnce(new Lifecycle(kinds.StaticHost, connections).check(inputs))
    .map(({ property, reason }) => `${property}: ${reason}`)
    .join("\n");

/** Everything that takes such a file: what it says, with its exit code where it is a command. */
const doors: Readonly<Record<string, (file: string) => string | Promise<string>>> = {
  "vyos:schema": (file) => check(inSettings({ ...reach, schema: file }), host),
  "vyos:routers": (file) =>
    check(inSettings({ ...reach, routers: JSON.stringify({ edge: { schema: file } }) }), {
      ...host,
      router: "edge",
    }),
  "VyosRouter({ schema })": (file) =>
    check(inSettings(reach), { ...host, router: { endpoint: "https://192.0.2.3", schema: file } }),
  "Provider({ schema })": (file) =>
    settingFailures({ ...reach, release: "1.5", version: undefined, schema: join(folder, file) })
      .map(({ property, reason }) => `${property}: ${reason}`)
      .join("\n"),
  "startRouter({ schema })": (file) =>
    startRouter({ vyos: "1.5", schema: join(folder, file) }).then(
      async (router) => {
        await router.stop();
        return "";
      },
      (error: unknown) => messageOf(error),
    ),
};

for (const [door, open] of Object.entries(doors))
  void tap.test(door, async (t) => {
    for (const [file, words] of Object.entries(files)) {
      const said = await open(file);
      t.match(said, words, file);
      t.ok(said.includes(join(folder, file)), `${file} is named`);
      t.notMatch(said, /\n/, "once");
    }
  });

void tap.test("adopt", async (t) => {
  const before = { ...process.env };
  const { endpoint, apiKey, version } = reach;
  Object.assign(process.env, { VYOS_API_KEY: apiKey, VYOS_VERSION: version, VYOS_ENDPOINT: endpoint });
  t.teardown(() => {
    process.env = before;
  });
  const said = t.capture(console, "error");
  const out = join(folder, "adopted");
  for (const [file, words] of Object.entries(files)) {
    process.env.VYOS_SCHEMA = join(folder, file);
    t.equal(await runAdopt({ router: endpoint, path: [], include: [], out, stack: "dev" }), 2, file);
    const [line = ""] = (said().at(-1)?.args ?? []) as readonly string[];
    t.match(line, words);
    t.ok(line.includes(join(folder, file)) && line.includes("(here: give VYOS_SCHEMA)"), line);
  }
  t.notOk(existsSync(out), "nothing is written");
});

void tap.test("what the command schema cannot write, it does not half write", async (t) => {
  const definitions = [join(__dirname, "../../../test/schema/definitions/new")];
  const place = join(folder, "written");
  mkdirSync(place);
  const at = (name: string) => join(place, name);
  writeFileSync(at("file"), "");
  writeFileSync(at("kept.json"), "as it was", { mode: 0o444 });
  mkdirSync(at("folder.ts"));
  const refused: readonly [out: string, types: string | undefined, named: string, why: RegExp][] = [
    [at("nowhere/own.json"), undefined, at("nowhere/own.json"), /ENOENT/],
    [at("file/own.json"), undefined, at("file/own.json"), /ENOTDIR/],
    [place, undefined, place, /it is a folder/],
    [at("kept.json"), undefined, at("kept.json"), /read-only/],
    [at("own.json"), at("nowhere/own.ts"), at("nowhere/own.ts"), /ENOENT/],
    [at("own.json"), at("folder.ts"), at("folder.ts"), /it is a folder/],
    [at("kept.json"), at("own.ts"), at("kept.json"), /read-only/],
  ];
  const before = readdirSync(place);
  for (const [out, types, named, why] of refused) {
    const flags = { definitions, out, release: "1.5", ...(types === undefined ? {} : { types }) } as const;
    const error = await runSchema(flags).catch((thrown: unknown) => messageOf(thrown));
    t.match(error, why, out);
    t.ok(
      String(error).startsWith(`${named} cannot be written (`) &&
        String(error).includes("; name a file in a folder"),
      String(error),
    );
    t.strictSame(readdirSync(place), before, "nothing is left behind");
  }
});
