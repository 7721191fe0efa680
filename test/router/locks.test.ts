/** Several processes of one machine at one router. */
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import * as E from "fp-ts/Either";
import t from "tap";
import { getTree } from "../../provider/config/tree.js";
import { explain } from "../../provider/router/errors.js";
import { lockRouter } from "../../provider/router/lockfile.js";
import { byHand, rig, rule } from "./rig.js";

const scratch = (t: { teardown: (work: () => void) => unknown }): string => {
  const folder = mkdtempSync(join(tmpdir(), "pulumi-vyos-locks-"));
  t.teardown(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
};

/** Another process that takes the lock of a router, says so, and keeps it until it is ended. */
const holder = async (endpoint: string): Promise<ChildProcess> => {
  const module = join(__dirname, "../../provider/router/lockfile.js");
  const script = `require(${JSON.stringify(module)}).lockRouter(${JSON.stringify(endpoint)}, 5000).then(() => { console.log("held"); setInterval(() => {}, 1000); })`;
  const child = spawn(process.execPath, ["-e", script], { stdio: ["ignore", "pipe", "inherit"] });
  await once(createInterface(child.stdout), "line");
  return child;
};

/** What became of a rule. */
interface Created {
  readonly number?: number;
  readonly error?: string;
}

/** Another process of Pulumi that creates rules, all at once. */
const client = async (
  router: { url: string; apiKey: string; fingerprint: string },
  ports: readonly number[],
  folder: string,
  more: object = {},
): Promise<readonly Created[]> => {
  const script = `
    const { Connections } = require("./provider/engine/connections.js");
    const { Lifecycle } = require("./provider/engine/lifecycle.js");
    const { kinds } = require("./provider/kinds/index.js");
    const { explain } = require("./provider/router/errors.js");
    const { rule } = require("./test/router/rig.js");
    const { config, ports, more } = JSON.parse(process.argv[1]);
    const connections = new Connections((key) => config[key.replace("vyos:", "")], {});
    const rules = new Lifecycle(kinds.NatRule, connections);
    Promise.all(ports.map((port) => rules.create(rule(port, more))())).then((outcomes) => {
      console.log(JSON.stringify(outcomes.map((o) => (o._tag === "Right" ? { number: o.right.outputs.number } : { error: explain(o.left) }))));
    });`;
  const config = {
    endpoint: router.url,
    apiKey: router.apiKey,
    fingerprint: router.fingerprint,
    timeScale: "0.05",
    commitQuietMs: "20",
  };
  const child = spawn(process.execPath, ["-e", script, JSON.stringify({ config, ports, more })], {
    cwd: join(__dirname, "../.."),
    env: { ...process.env, TMPDIR: folder },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let text = "";
  child.stdout.on("data", (part: Buffer) => (text += part.toString()));
  await once(child, "close");
  return JSON.parse(text) as Created[];
};

const ports = (from: number): number[] => Array.from({ length: 50 }, (_, i) => from + i);

void t.test("two processes of one machine, fifty rules each", async (t) => {
  const one = await rig(t, { commitLatencyMs: 40 });
  const [mine, theirs] = await Promise.all([
    client(one.emulator, ports(30000), scratch(t)),
    client(one.emulator, ports(40000), scratch(t), { source: { address: "192.0.2.0/24" } }),
  ]);
  const all = [...mine, ...theirs];
  t.same(
    all.filter(({ error }) => error !== undefined),
    [],
  );
  t.equal(new Set(all.map(({ number }) => number)).size, 100, "each has a number of its own");
  const rules = getTree(one.config, ["nat", "destination", "rule"]);
  t.equal(Object.keys(rules).length, 101);
  for (const [i, { number }] of mine.entries()) {
    const here = rules[String(number)] as object;
    t.match(here, { destination: { port: String(30000 + i) } });
    t.notOk("source" in here, "nothing of the other's is mixed in");
  }
  for (const [i, { number }] of theirs.entries())
    t.match(rules[String(number)], {
      destination: { port: String(40000 + i) },
      source: { address: "192.0.2.0/24" },
    });
  t.same(rules["10000"], getTree(byHand("1.5"), ["nat", "destination", "rule"])["10000"]);
  t.same(one.emulator.saved(), one.emulator.config());
});

void t.test("a live holder is waited for; a killed one is found out within seconds", async (t) => {
  const one = await rig(t);
  const child = await holder(one.emulator.url);
  t.teardown(() => child.kill("SIGKILL"));
  await t.rejects(lockRouter(one.emulator.url, 300), { code: "ELOCKED" });
  const renamed = one.emulator.url.replace("127.0.0.1", "localhost");
  await t.rejects(lockRouter(renamed, 300), { code: "ELOCKED" }, "by whatever name");
  child.kill("SIGKILL");
  const start = Date.now();
  const outcome = await one.rules.create(rule(30000))();
  t.ok(E.isRight(outcome), E.isLeft(outcome) ? explain(outcome.left) : "");
  t.ok(Date.now() - start < 15_000, `${String(Date.now() - start)} ms`);
});

void t.test("a temporary folder that cannot be written keeps nobody from the lock", async (t) => {
  const one = await rig(t);
  const before = process.env.TMPDIR;
  t.teardown(() => {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  });
  process.env.TMPDIR = join(scratch(t), "nowhere");
  t.match(await one.rules.create(rule(30000))(), { _tag: "Right" });
});

void t.test("a hand-over without a death never looks like one; a death does", async (t) => {
  const endpoint = "https://192.0.2.77";
  for (let turn = 0; turn < 100; turn++) {
    const take = async (): Promise<boolean> => {
      const { abandoned, release } = await lockRouter(endpoint, 5_000);
      await release();
      return abandoned;
    };
    t.same(await Promise.all([take(), take(), take()]), [false, false, false], `turn ${String(turn)}`);
  }
  const child = await holder(endpoint);
  const gone = once(child, "close");
  child.kill("SIGKILL");
  await gone;
  const held = await lockRouter(endpoint, 5_000);
  t.equal(held.abandoned, true);
  await held.release();
});
