/** How a project's secrets come into its stack's configuration: in few calls, and never as arguments. */
import { chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import t, { type Test } from "tap";
import { makeProject } from "../../cli/new-project.js";
import { withTempDir } from "../support/pulumi.js";

/** Stands in for the CLI: keeps its calls and the keys that it is given. `READS_ENV` is what newer ones do. */
const standIn = (calls: string, readsEnv: boolean): string => `#!${process.execPath}
const fs = require("node:fs");
const args = process.argv.slice(2);
fs.appendFileSync(${JSON.stringify(calls)}, JSON.stringify(args) + "\\n");
const hold = (keys) => {
  const file = "Pulumi.dev.yaml";
  const text = fs.existsSync(file) ? fs.readFileSync(file, "utf8") : "config:\\n";
  fs.writeFileSync(file, text + keys.map((key) => "  " + key + ":\\n    secure: v1:x\\n").join(""));
};
const json = process.env.PULUMI_OPTION_JSON;
if (args[1] === "set-all" && json !== undefined && ${String(readsEnv)}) hold(Object.keys(JSON.parse(json)));
if (args[1] === "set-all" && json !== undefined && !${String(readsEnv)}) process.exit(1);
if (args[1] === "set" && fs.readFileSync(0, "utf8") !== "") hold([args[2]]);
`;

const made = (
  t: Test,
  readsEnv: boolean,
  secrets: ReadonlyMap<string, string>,
): Promise<readonly string[][]> =>
  new Promise((resolve, reject) => {
    withTempDir(async (temp) => {
      const calls = join(temp, "calls");
      const cli = join(temp, "pulumi");
      writeFileSync(cli, standIn(calls, readsEnv));
      chmodSync(cli, 0o755);
      const { PATH } = process.env;
      process.env.PATH = `${temp}${delimiter}${PATH ?? ""}`;
      t.teardown(() => {
        process.env.PATH = PATH;
      });
      const folder = join(temp, "out");
      await makeProject({
        ...{ folder, files: { "Pulumi.yaml": "name: p\n" }, stack: "dev", secretsProvider: undefined },
        ...{ plain: { "p:plain": "1" }, secrets, onProgress: () => undefined },
      });
      process.env.PATH = PATH;
      t.ok(existsSync(join(folder, "Pulumi.yaml")));
      const held = readFileSync(join(folder, "Pulumi.dev.yaml"), "utf8");
      for (const key of secrets.keys()) t.match(held, `  ${key}:\n    secure:`);
      const all = readFileSync(calls, "utf8");
      for (const value of secrets.values())
        t.notOk(all.includes(value.slice(0, 30)), "no secret is an argument");
      resolve(
        all
          .trim()
          .split("\n")
          .map((line) => JSON.parse(line) as string[]),
      );
    }).catch(reject);
  });

const many = new Map(Array.from({ length: 12 }, (_, i) => [`p:key${String(i)}`, `open-sesame-${String(i)}`]));
const sets = (calls: readonly string[][], word: string): number =>
  calls.filter(([first, second]) => first === "config" && second === word).length;

void t.test("many secrets are one call", async (t) => {
  const calls = await made(t, true, many);
  t.equal(sets(calls, "set-all"), 2, "what is plain, and what is secret");
  t.equal(sets(calls, "set"), 0);
});

void t.test("a CLI that reads no flags from the environment gets them one by one", async (t) => {
  t.equal(sets(await made(t, false, many), "set"), many.size);
});

void t.test("what is too large for the environment goes by itself, the rest in several calls", async (t) => {
  const large = new Map([
    ...Array.from({ length: 5 }, (_, i): [string, string] => [`p:cert${String(i)}`, "pem-line-".repeat(900)]),
    ["p:huge", "huge-line-".repeat(9000)],
  ]);
  const calls = await made(t, true, large);
  t.equal(sets(calls, "set"), 1);
  t.ok(sets(calls, "set-all") > 2);
});
