/**
 * Crash rounds: an update is cut off by `kill -9` at a random moment, run again, and must come out as if nothing had
 * happened. One `Lane` is one stack on one router; its rounds follow each other, each to another version of the
 * program (or to none), so that creates, updates, deletes and replacements are all cut off.
 */
import { execFileSync } from "node:child_process";
import { readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { setTimeout as sleep } from "node:timers/promises";
import { startRouter, type ConfigJson, type EmulatedRouter } from "../../emulator/testing.js";
import { repoRoot, withStack, type RunResult, type Running, type Stack } from "../support/pulumi.js";

/** Numbers from a seed, so that a run can be repeated (mulberry32). */
export const randomFrom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
};

const victims = ["provider", "cli", "program", "all"] as const;
type Victim = (typeof victims)[number];

const targets = ["a", "b", "none"] as const;
type Target = (typeof targets)[number];

const subnet = { "subnet-id": "1", range: { "0": { start: "192.168.64.10", stop: "192.168.64.99" } } };

const base: ConfigJson = {
  interfaces: { ethernet: { eth0: { address: "203.0.113.2/24" }, eth1: { address: "192.168.64.1/24" } } },
  nat: {
    destination: {
      rule: {
        "10002": {
          description: "by hand",
          destination: { port: "32001" },
          "inbound-interface": { name: "eth0" },
          protocol: "tcp",
          translation: { address: "192.168.64.101" },
        },
      },
    },
    source: {
      rule: { "100": { "outbound-interface": { name: "eth0" }, translation: { address: "masquerade" } } },
    },
  },
  service: {
    "dhcp-server": {
      "shared-network-name": { LAN: { subnet: { "192.168.64.0/24": subnet } } },
    },
  },
  system: { "host-name": "vyos" },
};

/** Six rules and two VMs; version b changes one, replaces one, drops one, adds one, and changes a VM's forwards. */
const program = `
const { VyosNatRule, VyosVmAttachment } = require(${JSON.stringify(repoRoot)});
const b = process.env.CRASH_TARGET === "b";
const rule = (name, port, more = {}) => new VyosNatRule(name, {
  type: "destination", description: name, protocol: "tcp", inboundInterface: "eth0",
  destination: { port }, translation: { address: "192.168.64.50", port: 80 }, ...more });
rule("one", 8001);
rule("two", b ? 8102 : 8002);
rule("three", 8003, b ? { number: 15000 } : {});
rule("four", 8004);
rule("five", 8005, b ? { disable: true } : {});
if (b) rule("seven", 8007); else rule("six", 8006);
new VyosVmAttachment("web", { network: "LAN", macAddress: "02:00:00:00:00:01", inboundInterface: "eth0",
  forwards: b ? { ssh: {}, https: {} } : { ssh: {}, http: {} } });
new VyosVmAttachment(b ? "cache" : "db", { network: "LAN", inboundInterface: "eth0",
  macAddress: b ? "02:00:00:00:00:03" : "02:00:00:00:00:02", forwards: { ssh: {} } });
`;

const wanted: Readonly<
  Record<Target, { readonly rules: readonly string[]; readonly vms: readonly string[] }>
> = {
  a: {
    rules: ["one", "two", "three", "four", "five", "six", "web ssh", "web http", "db ssh"],
    vms: ["web", "db"],
  },
  b: {
    rules: ["one", "two", "three", "four", "five", "seven", "web ssh", "web https", "cache ssh"],
    vms: ["web", "cache"],
  },
  none: { rules: [], vms: [] },
};

type Node = Record<string, unknown>;

const child = (node: unknown, ...path: string[]): Node =>
  path.reduce<unknown>((at, name) => (at as Node)[name] ?? {}, node) as Node;

const RULES = ["nat", "destination", "rule"];
const MAPPINGS = [
  ..."service dhcp-server shared-network-name LAN subnet".split(" "),
  "192.168.64.0/24",
  "static-mapping",
];

/** Everything about a router's configuration that is not as it must be. */
const flaws = (config: ConfigJson, target: Target): string[] => {
  const rules = Object.entries(child(config, ...RULES)).filter(([number]) => number !== "10002");
  const found = rules.map(([, rule]) => String((rule as { description?: unknown }).description)).sort();
  const vms = Object.keys(child(config, ...MAPPINGS)).sort();
  const rest = structuredClone(config);
  for (const [number] of rules) Reflect.deleteProperty(child(rest, ...RULES), number);
  Reflect.deleteProperty(child(rest, ...MAPPINGS.slice(0, -1)), "static-mapping");
  const expected = wanted[target];
  const complain = (what: string, is: unknown, should: unknown): string[] =>
    isDeepStrictEqual(is, should)
      ? []
      : [`${what}: ${JSON.stringify(is)} instead of ${JSON.stringify(should)}`];
  return [
    ...complain("rules", found, [...expected.rules].sort()),
    ...complain("VMs", vms, [...expected.vms].sort()),
    ...complain("unmanaged configuration", rest, base),
  ];
};

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
}

const processes = (): Process[] =>
  execFileSync("ps", ["-A", "-o", "pid=,ppid=,args="], { encoding: "utf8" })
    .split("\n")
    .flatMap((line) => {
      const [, pid, parent, command] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
      return command === undefined ? [] : [{ pid: Number(pid), parent: Number(parent), command }];
    });

const descendants = (all: readonly Process[], root: number): Process[] => {
  const children = all.filter(({ parent }) => parent === root);
  return children.flatMap((p) => [p, ...descendants(all, p.pid)]);
};

/** Kills one part of a running Pulumi; false when that part was not there. */
export const strike = (running: Running, victim: Victim): boolean => {
  const root = running.child.pid;
  if (root === undefined || running.child.exitCode !== null) return false;
  const below = descendants(processes(), root);
  const named = (pattern: RegExp): number[] =>
    below.filter(({ command }) => pattern.test(command)).map(({ pid }) => pid);
  const pids = {
    cli: [root],
    provider: named(/dynamic-provider/),
    program: named(/pulumi-language|cmd\/run|language-host/),
    all: [root, ...below.map(({ pid }) => pid)],
  }[victim];
  for (const pid of pids)
    try {
      process.kill(pid, "SIGKILL");
    } catch {
      // It has just ended by itself.
    }
  return pids.length > 0;
};

/** What a round did, for its report. */
export interface Round {
  readonly from: Target;
  readonly to: Target;
  readonly victim: Victim;
  readonly when: string;
  /** Whether something was killed, and whether the router had been written to by then. */
  readonly hit: boolean;
  readonly recovery: readonly string[];
  readonly ms: number;
  /** What was not as it must be. */
  readonly flaws: readonly string[];
}

export const showRound = (round: Round): string =>
  `${round.from} → ${round.to}, ${round.victim} killed ${round.when}${round.hit ? "" : " (too late)"}, ` +
  `then ${round.recovery.join(", ")} (${(round.ms / 1000).toFixed(1)} s)`;

class Lane {
  private current: Target = "none";

  constructor(
    private readonly stack: Stack,
    private readonly router: EmulatedRouter,
    private readonly random: () => number,
  ) {}

  private pick<A>(items: readonly A[]): A {
    return items[Math.floor(this.random() * items.length)] as A;
  }

  private begin(target: Target): Running {
    const args = target === "none" ? ["destroy"] : ["up"];
    return this.stack.start([...args, "--yes", "--skip-preview"], { env: { CRASH_TARGET: target } });
  }

  private writes(): number {
    return this.router.stats.requestsByPath["/configure"] ?? 0;
  }

  async round(): Promise<Round> {
    const began = Date.now();
    const from = this.current;
    const to = this.pick(targets.filter((target) => target !== from));
    const victim = this.pick(victims);
    const early = this.random() < 0.2;
    const delay = Math.round(this.random() * (early ? 2500 : 1000));
    const writes = this.writes();
    const running = this.begin(to);
    const isOver = (): boolean => running.child.exitCode !== null;
    if (!early) while (this.writes() === writes && !isOver()) await sleep(5);
    await sleep(delay);
    const hit = !isOver() && strike(running, victim);
    const cut = await running.done;
    const recovery: string[] = [cut.code === 0 ? "done" : "failed"];
    const again = await this.recover(to, recovery);
    if (again.code === 0 && this.random() < 0.5) await this.clearPending(recovery);
    this.current = to;
    const found = again.code === 0 ? await this.inspect(to) : [`the next run failed:\n${again.output}`];
    return {
      from,
      to,
      victim,
      when: `${String(delay)} ms after ${early ? "the start" : "the first write"}`,
      hit,
      recovery,
      ms: Date.now() - began,
      flaws: found.length > 0 ? [...found, `the cut-off run:\n${cut.output}`] : [],
    };
  }

  /** What a user does: the same command again, after taking away what a killed CLI leaves: its lock, or half a file. */
  private async recover(target: Target, steps: string[]): Promise<RunResult> {
    for (let tries = 0; ; tries++) {
      const again = await this.begin(target).done;
      steps.push(`${target === "none" ? "destroy" : "up"}: ${String(again.code)}`);
      if (tries === 3) return again;
      if (again.output.includes("failed to load checkpoint: EOF")) {
        steps.push(`empty files removed: ${String(this.removeEmpty())}`);
        continue;
      }
      if (!again.output.includes("currently locked")) return again;
      // Only a backend that keeps its lock in a file has it left over; its owner is dead for certain here.
      const cancelled = await this.stack.pulumi(["cancel", "--yes"]);
      steps.push(`cancel: ${String(cancelled.code)}`);
    }
  }

  /** The CLI writes what it notes of a state file (NAME.attrs) in place: killed in that moment it leaves it empty. */
  private removeEmpty(): number {
    const empty = readdirSync(this.stack.backend, { recursive: true, withFileTypes: true })
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((file) => file.endsWith(".attrs") && statSync(file).size === 0);
    for (const file of empty) rmSync(file);
    return empty.length;
  }

  /** Forgets what the state says of interrupted creates: the run since then has taken them over. */
  private async clearPending(steps: string[]): Promise<void> {
    const pending = (): number => {
      const { deployment } = this.stack.checkpoint() as { deployment: { pending_operations?: unknown[] } };
      return deployment.pending_operations?.length ?? 0;
    };
    const before = pending();
    if (before === 0) return;
    const { code } = await this.stack.refresh(["--clear-pending-creates"]);
    steps.push(`refresh of ${String(before)} pending: ${String(code)}, ${String(pending())} left`);
  }

  private async inspect(target: Target): Promise<string[]> {
    const found = flaws(this.router.config(), target);
    if (!isDeepStrictEqual(this.router.config(), this.router.saved())) found.push("the router has not saved");
    if (target === "none") {
      const left = (await this.stack.resources()).map(({ urn }) => urn);
      return left.length > 0 ? [...found, `left in the state: ${left.join(", ")}`] : found;
    }
    const args = ["--refresh", "--expect-no-changes"];
    const preview = await this.stack.preview(args, { env: { CRASH_TARGET: target } });
    if (preview.code !== 0) found.push(`state and router differ:\n${preview.output}`);
    const count = (await this.stack.resources()).length;
    if (count !== 8) found.push(`${String(count)} resources in the state instead of 8`);
    return found;
  }
}

/** Runs rounds one after the other on a stack and a router of their own, and ends with a clean destroy. */
export const crashRounds = async (
  options: { readonly seed: number; readonly runs: number },
  report: (round: Round, index: number) => void,
): Promise<string[]> => {
  const router = await startRouter({ vyos: "1.5", apiKey: "key", config: base, commitLatencyMs: 200 });
  const config = {
    "vyos:endpoint": router.url,
    "vyos:fingerprint": router.fingerprint,
    // Several commits instead of one, so that there is more to be cut off between.
    "vyos:commitMaxOps": 16,
    "vyos:commitQuietMs": 0,
  };
  try {
    return await withStack({ program, config, secrets: { "vyos:apiKey": "key" } }, async (stack) => {
      const lane = new Lane(stack, router, randomFrom(options.seed));
      for (let index = 0; index < options.runs; index++) report(await lane.round(), index);
      const destroyed = await stack.destroy();
      const after = destroyed.code === 0 ? flaws(router.config(), "none") : [destroyed.output];
      return isDeepStrictEqual(router.config(), base) ? after : [...after, "destroy left something behind"];
    });
  } finally {
    await router.stop();
  }
};
