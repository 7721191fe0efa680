/** Atomic updates with the real command and the real CLI of Pulumi: one stack of both doors on one router. */
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

export const range = { start: "192.168.64.10", stop: "192.168.64.99" };

export const config: ConfigJson = {
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
export class Bench {
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
  state(): Promise<unknown> {
    const { deployment } = this.stack.checkpoint();
    const changing = ["created", "modified", "ciphertext"];
    const text = JSON.stringify(deployment.resources ?? [], (key, value: unknown) =>
      changing.includes(key) ? undefined : value,
    );
    return Promise.resolve(JSON.parse(text) as unknown);
  }

  async firstWrite(): Promise<void> {
    const writes = () => this.router.stats.requestsByPath["/configure"] ?? 0;
    const before = writes();
    while (writes() === before) await sleep(5);
  }
}

/** The snapshot that a command says it has made. */
export const snapshotOf = (output: string): string => /snapshot: (.*)/.exec(output)?.[1] ?? "";

/** A test of atomic updates, on a stack that has had none yet. */
export const testAtomic = (name: string, body: (t: Test, bench: Bench) => Promise<void>): void => {
  t.setTimeout(900_000);
  void whyNoCli().then((skip) => {
    void t.test(name, { skip, timeout: 900_000 }, async (t) => {
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
      await withStack({ program, config: settings, secrets, timeoutMs: 180_000 }, (stack) => {
        enablePlugin(stack.dir);
        return body(t, new Bench(stack, router));
      });
    });
  });
};
