import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import t, { type Test } from "tap";
import { auditOpener } from "../../provider/audit/opener.js";
import type { RouterEvent } from "../../provider/events/event.js";
import type { SinkOpener } from "../../provider/events/sink.js";
import { openAudience } from "../../provider/host/audience.js";
import { warningsOf } from "../support/warnings.js";
import { entriesOf, folder, operation, textsIn } from "./lab.js";

/** A run with the log and somebody else who listens, in a folder below the project's. */
const open = (t: Test, config: Readonly<Record<string, string>>, environment: NodeJS.ProcessEnv = {}) => {
  const dir = folder(t);
  writeFileSync(join(dir, "Pulumi.yaml"), "name: shop\nruntime: nodejs\n");
  const program = join(dir, "src", "infra");
  mkdirSync(program, { recursive: true });
  const home = process.cwd();
  process.chdir(program);
  t.teardown(() => {
    process.chdir(home);
  });
  const told: RouterEvent[] = [];
  const other: SinkOpener = {
    name: "other",
    isAskedFor: () => true,
    open: () =>
      Promise.resolve({
        name: "other",
        listener: (event) => told.push(event),
        flush: () => Promise.resolve(),
      }),
  };
  const warnings = warningsOf(t);
  const audience = openAudience([auditOpener, other], (key) => config[key], environment, {
    flushMs: 30_000,
    restMs: 60_000,
  });
  return { dir, audience, told, warnings };
};

void t.test("stack configuration and environment name the log", async (t) => {
  const cases: [Record<string, string>, NodeJS.ProcessEnv, string | undefined][] = [
    [{ "vyos:audit": "true" }, {}, ".pulumi-vyos/audit.json"],
    [{ "vyos:audit": "logs/changes.json" }, {}, "logs/changes.json"],
    [{}, { VYOS_AUDIT: "true" }, ".pulumi-vyos/audit.json"],
    [{ "vyos:audit": "false" }, { VYOS_AUDIT: "true" }, undefined],
    [{}, {}, undefined],
  ];
  for (const [config, environment, file] of cases)
    await t.test(JSON.stringify([config, environment]), async (t) => {
      const { dir, audience, warnings } = open(t, config, environment);
      audience.listener(operation(1));
      await audience.settled();
      const path = join(dir, file ?? ".pulumi-vyos/audit.json");
      t.equal((await entriesOf(path)).length, file === undefined ? 0 : 1);
      t.strictSame(warnings, []);
    });
});

void t.test("every listener is told when the log is broken", async (t) => {
  const { dir, audience, told, warnings } = open(t, { "vyos:audit": "file/audit.json" });
  writeFileSync(join(dir, "file"), "");
  audience.listener(operation(1));
  await audience.settled();
  t.match(
    told.filter(({ type }) => type === "audit"),
    [
      {
        ok: false,
        errorTag: "Unwritable",
        file: join(dir, "file", "audit.json"),
        router: "https://192.0.2.1",
      },
    ],
  );
  t.match(warnings, [/^warning: pulumi-vyos: the audit log .* cannot be written/]);
});

void t.test("the settings' secrets are nowhere in the log", async (t) => {
  const { dir, audience } = open(
    t,
    {
      "vyos:audit": "true",
      "vyos:apiKey": "S3CRET-one",
      "vyos:routers": JSON.stringify({ a: { endpoint: "https://192.0.2.9", apiKey: "S3CRET-two" } }),
      "vyos:alerts": JSON.stringify({ slack: { url: "https://hooks.example/S3CRET-three" } }),
    },
    { VYOS_API_KEY: "S3CRET-four" },
  );
  const all = ["S3CRET-one", "S3CRET-two", "https://hooks.example/S3CRET-three", "S3CRET-four"];
  audience.listener(operation(1, { ops: all.map((secret) => `set system host-name '${secret}'`) }));
  await audience.settled();
  t.notMatch(textsIn(join(dir, ".pulumi-vyos")), /S3CRET/);
  const [entry] = await entriesOf(join(dir, ".pulumi-vyos", "audit.json"));
  t.strictSame(
    entry?.ops,
    all.map(() => "set system host-name '[redacted]'"),
  );
});

void t.test("a wrong setting is said, and the run goes on", async (t) => {
  const { audience, warnings } = open(t, { "vyos:audit": "true", "vyos:auditKeepDays": "many" });
  audience.listener(operation(1));
  await audience.settled();
  t.match(warnings, [
    /audit log: vyos:auditKeepDays: "many" is not a number greater than 0; nothing is logged/,
  ]);
});
