import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import t, { type Test } from "tap";
import { enablePlugin } from "../../cli/run-plugin.js";
import { startRouter, type ConfigJson, type EmulatedRouter } from "../../emulator/testing.js";
import {
  repoRoot,
  start,
  whyNoCli,
  withStack,
  type Running,
  type RunResult,
  type Stack,
} from "../support/pulumi.js";

const main = join(repoRoot, "dist", "cli", "main.js");

const range = { start: "192.168.64.10", stop: "192.168.64.99" };

const config: ConfigJson = {
  interfaces: { ethernet: { eth0: { address: "203.0.113.2/24" }, eth1: { address: "192.168.64.1/24" } } },
  nat: {
    source: {
      rule: { "100": { "outbound-interface": { name: "eth0" }, translation: { address: "masquerade" } } },
    },
  },
  service: {
    "dhcp-server": {
      "shared-network-name": {
        LAN: { subnet: { "192.168.64.0/24": { "subnet-id": "1", range: { "0": range } } } },
      },
    },
  },
  system: { "host-name": "vyos" },
};

/**
 * Two rules come by the plugin, all else by the dynamic provider: an update takes back both alike. `change` updates a rule, replaces one by number and a VM by name, and creates one; `bad` does the same and then
 * asks for a rule that the router refuses; `drop` takes everything away.
 */
const program = `
const pulumi = require("@pulumi/pulumi");
const { VyosNatRule, VyosVmAttachment } = require(${JSON.stringify(repoRoot)});
const native = require(${JSON.stringify(join(repoRoot, "dist", "provider", "native.js"))});
const byPlugin = ["updated", "created"];
const scenario = process.env.SCENARIO ?? "base";
const changed = !scenario.endsWith("base");
const rule = (name, port, more = {}, opts) => new (byPlugin.includes(name) ? native.VyosNatRule : VyosNatRule)(name, {
  type: "destination", description: name, protocol: "tcp", inboundInterface: "eth0",
  destination: { port }, translation: { address: "192.168.64.50", port: 80 }, ...more }, opts);
if (scenario !== "drop") {
  const all = [
    rule("updated", changed ? 8101 : 8001),
    rule("replaced", 8002, { number: changed ? 101 : 100 }),
    new VyosVmAttachment("vm", { network: "LAN", hostname: changed ? "new" : "old", inboundInterface: "eth0",
      macAddress: "02:00:00:00:00:01", forwards: { ssh: {}, http: {} } }),
    rule("kept", 8003),
  ];
  if (changed) all.push(rule("created", 8004));
  if (scenario === "foreign" || scenario === "foreign-base") {
    all.push(new (class extends pulumi.dynamic.Resource {})({
      create: async () => ({ id: "x", outs: {} }) }, "foreign", {}));
  }
  if (scenario === "bad" || scenario === "foreign")
    rule("refused", 8005, { destination: { port: 8005, group: { addressGroup: "NONE" } } }, { dependsOn: all });
}
`;

/** One stack on one router, and what both are like before something goes wrong. */
class Bench {
  constructor(
    readonly stack: Stack,
    readonly router: EmulatedRouter,
  ) {}

  start(scenario: string, ...args: string[]): Running {
    const options = {
      cwd: this.stack.dir,
      env: { ...this.stack.env, SCENARIO: scenario },
      timeoutMs: 180_000,
    };
    return start(process.execPath, [main, "up", ...args], options);
  }

  /** Without a preview, which has nothing to do with what is left; one of those that succeed has one. */
  startAtomic(scenario: string): Running {
    return this.start(scenario, "--atomic", "--yes", "--skip-preview");
  }

  atomic(scenario: string): Promise<RunResult> {
    return this.startAtomic(scenario).done;
  }

  /** The resources of the checkpoint; times, and ciphertexts, which are new each time, aside. */
  async state(): Promise<unknown> {
    const { deployment } = await this.stack.export();
    const changing = ["created", "modified", "ciphertext"];
    const text = JSON.stringify(deployment.resources ?? [], (key, value: unknown) =>
      changing.includes(key) ? undefined : value,
    );
    return JSON.parse(text);
  }

  async firstWrite(): Promise<void> {
    const writes = () => this.router.stats.requestsByPath["/configure"] ?? 0;
    const before = writes();
    while (writes() === before) await sleep(5);
  }
}

const snapshotOf = (output: string): string => /snapshot: (.*)/.exec(output)?.[1] ?? "";

t.setTimeout(900_000);

void whyNoCli().then((skip) => {
  void t.test("an atomic update leaves everything or nothing", { skip, timeout: 900_000 }, async (t) => {
    const router = await startRouter({ apiKey: "the-key", config, commitLatencyMs: 150 });
    t.teardown(() => router.stop());
    const settings = {
      "vyos:endpoint": router.url,
      "vyos:fingerprint": router.fingerprint,
      "vyos:doubtTimeout": 2,
      // More than one commit, so that some have landed when one fails.
      "vyos:commitMaxOps": 20,
    };
    const secrets = { "vyos:apiKey": "the-key" };
    await withStack({ program, config: settings, secrets, timeoutMs: 180_000 }, async (stack) => {
      const bench = new Bench(stack, router);
      enablePlugin(stack.dir);

      await t.test("the very first update fails: nothing is left", async (t) => {
        const failed = await bench.atomic("bad");
        t.equal(failed.code, 1, failed.output);
        t.same(router.config(), config);
        t.same(await bench.state(), []);
      });

      await t.test("success", async (t) => {
        const done = await bench.start("base", "--atomic", "--yes", "--message", "the first").done;
        t.equal(done.code, 0, done.output);
        t.match(done.stdout, /5 created|\+ 5/);
        t.notOk(existsSync(snapshotOf(done.output)), "the snapshot is gone");
        t.same(router.config(), router.saved());
      });

      const before = { config: router.config(), state: await bench.state() };
      const isAsBefore = async (t: Test): Promise<void> => {
        t.same(router.config(), before.config, "the router is as before");
        t.same(router.saved(), before.config, "and has saved");
        t.same(await bench.state(), before.state, "the state is as before");
      };

      await t.test(
        "updates, creates, deletes and replacements are taken back when one is refused",
        async (t) => {
          const failed = await bench.atomic("bad");
          t.equal(failed.code, 1, failed.output);
          t.match(failed.stderr, /rolled back: the routers and the state/);
          t.match(failed.stderr, /put back on https:.*nat destination rule 101/);
          t.match(failed.output, /NONE|address-group/, "the router's own words are shown");
          t.notMatch(failed.stderr, /differ/);
          await isAsBefore(t);
        },
      );

      await t.test("deletes are taken back when one is refused", async (t) => {
        // Without a range the router refuses to give up the last static mapping.
        const subnet = "service dhcp-server shared-network-name LAN subnet 192.168.64.0/24".split(" ");
        router.edit([{ op: "delete", path: [...subnet, "range"] }]);
        const without = router.config();
        const failed = await bench.atomic("drop");
        t.equal(failed.code, 1, failed.output);
        t.same(router.config(), without, "the router is as before");
        t.same(await bench.state(), before.state, "the state is as before");
        const path = [...subnet, "range", "0"];
        router.edit(
          Object.entries(range).map(([leaf, value]) => ({ op: "set", path: [...path, leaf], value })),
        );
      });

      await t.test("what another administrator changes meanwhile stays", async (t) => {
        const running = bench.startAtomic("bad");
        await bench.firstWrite();
        const path = ["nat", "source", "rule", "100", "description"];
        router.edit([{ op: "set", path, value: "by hand" }]);
        const failed = await running.done;
        t.equal(failed.code, 1, failed.output);
        const now = structuredClone(router.config());
        t.equal((now.nat as Rules).source?.rule["100"]?.description, "by hand");
        router.edit([{ op: "delete", path }]);
        t.same(router.config(), before.config);
        t.same(await bench.state(), before.state);
      });

      await t.test("an interrupt rolls back", async (t) => {
        const running = bench.startAtomic("change");
        await bench.firstWrite();
        running.kill("SIGINT");
        const ended = await running.done;
        t.equal(ended.code, 1, ended.output);
        t.match(ended.stderr, /the update was interrupted/);
        t.same(router.config(), before.config);
        t.same(await bench.state(), before.state);
      });

      await t.test("after kill -9 of the command its snapshot restores", async (t) => {
        const running = bench.startAtomic("change");
        await bench.firstWrite();
        running.kill("SIGKILL");
        await running.done;
        const file = snapshotOf(running.output());
        t.equal(statSync(file).mode & 0o777, 0o600);
        t.notMatch(readFileSync(file, "utf8"), /the-key/);
        let restored = await bench.start("base", "--restore", file).done;
        for (let i = 0; i < 10 && restored.stderr.includes("still runs"); i++) {
          await sleep(1000);
          restored = await bench.start("base", "--restore", file).done;
        }
        t.equal(restored.code, 1, restored.output);
        t.same(router.config(), before.config);
        t.same(await bench.state(), before.state);
        t.notOk(existsSync(file));
      });

      await t.test("a rollback that fails says what is left, and can be repeated", async (t) => {
        const running = bench.startAtomic("change");
        await bench.firstWrite();
        router.inject({ kind: "reset", when: "before", times: 1_000_000 });
        const failed = await running.done;
        t.equal(failed.code, 3, failed.output);
        t.match(failed.stderr, /NOT rolled back completely/);
        t.match(failed.stderr, /https:.*: (nat|service) .*: The router at .* cannot be reached/);
        const file = snapshotOf(failed.output);
        t.ok(existsSync(file));
        router.clearFaults();
        const restored = await bench.start("base", "--restore", file).done;
        t.equal(restored.code, 1, restored.output);
        t.same(router.config(), before.config);
        t.same(await bench.state(), before.state);
      });

      await t.test("resources of others stay, and the result says so", async (t) => {
        const failed = await bench.atomic("foreign");
        t.equal(failed.code, 4, failed.output);
        t.match(failed.stderr, /not put back: .*::foreign \(created by this update\)/);
        t.same(router.config(), before.config);
        const types = (await stack.resources()).map(({ type }) => type);
        t.equal(types.filter((type) => type === "pulumi-nodejs:dynamic:Resource").length, 1);
        t.equal(types.length, 5);
        const next = await stack.preview(["--expect-no-changes"], { env: { SCENARIO: "foreign-base" } });
        t.equal(next.code, 0, next.output);
      });

      await t.test("wrong use and wrong settings start nothing", async (t) => {
        const requests = router.stats.requests;
        const results = await Promise.all([
          bench.start("base", "--yes").done,
          bench.start("base", "--atomic").done,
          bench.start("base", "--atomic", "--yes", "--stack", "missing").done,
        ]);
        t.same(
          results.map(({ code }) => code),
          [2, 2, 2],
        );
        t.equal(router.stats.requests, requests);
      });
    });
  });
});

type Rules = Record<string, { rule: Record<string, Record<string, unknown>> } | undefined>;
