/** `npm run bench:engine`: what the engine itself costs on large resources, and how long it holds the event loop up. */
import { fork } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import * as E from "fp-ts/Either";
import { startRouter } from "../emulator/testing.js";
import { inSteps } from "../provider/base/steps.js";
import { dialects } from "../provider/config/dialect.js";
import type { ConfigTree } from "../provider/config/tree.js";
import { Connections } from "../provider/engine/connections.js";
import { Claims } from "../provider/engine/claims.js";
import { Lifecycle } from "../provider/engine/lifecycle.js";
import { planCreate } from "../provider/engine/plan-create.js";
import { decodeDraft, splitInputs } from "../provider/engine/state.js";
import { kinds, type AnyKind } from "../provider/kinds/index.js";
import { composeBatch } from "../provider/router/batch.js";
import { Pace } from "../provider/router/pace.js";
import { measureReaders, measureSilence } from "./misbehaviour.js";

/** What some work took of the processor, and the longest time that nothing else had a turn in. */
export interface Cost {
  readonly cpuMs: number;
  readonly blockMs: number;
}

/** Watches the event loop; the function gives the longest time that it was held up by what this process computed. */
const watchLoop = (): (() => number) => {
  let [at, used, longest] = [performance.now(), process.cpuUsage(), 0];
  const look = (): void => {
    const { user, system } = process.cpuUsage(used);
    // On a busy machine the process also waits for its turn: that is not its doing.
    longest = Math.max(longest, Math.min(performance.now() - at, (user + system) / 1000));
    [at, used] = [performance.now(), process.cpuUsage()];
  };
  const timer = setInterval(look, 2);
  return () => {
    look();
    clearInterval(timer);
    return longest;
  };
};

const costOf = async <A>(work: () => Promise<A>): Promise<readonly [A, Cost]> => {
  // What was there before is nobody's cost.
  globalThis.gc?.();
  await sleep(20);
  const before = process.cpuUsage();
  const longest = watchLoop();
  const value = await work();
  const blockMs = longest();
  const { user, system } = process.cpuUsage(before);
  return [value, { cpuMs: (user + system) / 1000, blockMs }];
};

const right = <A>(either: E.Either<unknown, A>): A => {
  if (E.isRight(either)) return either.right;
  throw new Error(JSON.stringify(either.left).slice(0, 500));
};

const subnet = "192.168.0.0/16";

const config = {
  system: { "config-management": { "commit-revisions": "100" } },
  interfaces: { ethernet: { eth0: { address: "203.0.113.2/24" }, eth1: { address: "192.168.0.1/16" } } },
  service: {
    https: { api: { rest: {} } },
    "dhcp-server": {
      "shared-network-name": {
        LAN: { subnet: { [subnet]: { "subnet-id": "1", option: { "default-router": "192.168.0.1" } } } },
      },
    },
  },
};

interface Reach {
  readonly url: string;
  readonly apiKey: string;
  readonly fingerprint: string;
}

/** A router in a process of its own: what it computes is not ours. */
const withRouter = async <A>(body: (reach: Reach) => Promise<A>): Promise<A> => {
  const child = fork(__filename, ["router"], { execArgv: [] });
  try {
    const [reach] = (await once(child, "message")) as [Reach];
    return await body(reach);
  } finally {
    child.kill();
  }
};

const rulesOf = (count: number, port: number): object =>
  Object.fromEntries(
    Array.from({ length: count }, (_, i) => [
      i + 1,
      {
        ...{ action: "accept", protocol: "tcp", description: `rule ${String(i + 1)}` },
        source: { address: `10.${String(i >> 8)}.${String(i & 255)}.0/24` },
        destination: { port: String(port + i) },
      },
    ]),
  );

type RulesetStep = "check" | "create" | "read" | "diff" | "update" | "small update" | "delete";

interface Sets {
  readonly kind: AnyKind;
  /** So many rules from a port on, with one of them changed or none. */
  readonly set: (count: number, port: number, isChanged?: boolean) => object;
}

const firewallSets: Sets = {
  kind: kinds.FirewallRuleset,
  set: (count, port, isChanged = false) => ({
    ...{ chain: "forward", defaultAction: "accept", __urn: "urn:bench" },
    rules: { ...rulesOf(count, port), ...(isChanged ? { 7: { action: "drop" } } : {}) },
  }),
};

const natSets: Sets = {
  kind: kinds.NatRuleset,
  set: (count, port, isChanged = false) => ({
    ...{ type: "destination", numberRange: { from: 1, to: 99_999 }, __urn: "urn:bench" },
    rules: Object.fromEntries(
      Array.from({ length: count }, (_, i) => [
        `rule-${String(i)}`,
        {
          ...{ protocol: "tcp", inboundInterface: "eth0", destination: { port: port + i } },
          translation: { address: `10.0.${String(i >> 8)}.${String(i & 255)}` },
          ...(isChanged && i === 7 ? { description: "changed" } : {}),
        },
      ]),
    ),
  }),
};

const measureSets = ({ kind, set }: Sets, count: number): Promise<Readonly<Record<RulesetStep, Cost>>> =>
  withRouter(async ({ url, apiKey, fingerprint }) => {
    const settings: Readonly<Record<string, string>> = {
      ...{ endpoint: url, apiKey, fingerprint, version: "1.5", commitQuietMs: "1" },
      commitMaxBytes: "20000000",
    };
    const lifecycle = (): Lifecycle =>
      new Lifecycle(kind, new Connections((key) => settings[key.replace("vyos:", "")], {}));
    const first = set(count, 10_000);
    const changed = set(count, 20_000);
    const [failures, check] = await costOf(() => inSteps(lifecycle().check(first, true)));
    if (failures.length > 0) throw new Error(JSON.stringify(failures.slice(0, 3)));
    const [made, create] = await costOf(lifecycle().create(first));
    const { outputs } = right(made);
    const [seen, read] = await costOf(lifecycle().read(outputs));
    if (right(seen)._tag !== "Present") throw new Error("the set is gone");
    const [difference, diff] = await costOf(() => inSteps(lifecycle().diff(outputs, changed)));
    if (right(difference).changes === false) throw new Error("nothing would change");
    const [next, update] = await costOf(lifecycle().update(outputs, changed));
    const [last, small] = await costOf(lifecycle().update(right(next).outputs, set(count, 20_000, true)));
    const [gone, removal] = await costOf(lifecycle().delete(right(last).outputs));
    right(gone);
    return { check, create, read, diff, update, "small update": small, delete: removal };
  });

/** The life of one `VyosFirewallRuleset` of so many rules. */
export const measureRuleset = (count: number) => measureSets(firewallSets, count);

/** The same of one `VyosNatRuleset`, whose rules are called by names. */
export const measureNatRuleset = (count: number) => measureSets(natSets, count);

/** Plans so many new VMs in one commit, on a router that has `existing` of them, and chooses all places. */
export const measurePlanning = async (count: number, existing: number): Promise<Cost> => {
  const claims = new Claims();
  const vm = (n: number) => {
    const [a, b, c] = [n >> 8, n & 255, 0].map((byte) => byte.toString(16).padStart(2, "0"));
    const inputs = splitInputs({
      ...{
        network: "LAN",
        hostname: `vm${String(n)}`,
        macAddress: `02:00:00:${String(c)}:${String(a)}:${String(b)}`,
      },
      ...{ inboundInterface: "eth0", forwards: { ssh: {} }, __urn: `urn:vm${String(n)}` },
      ...{ addressPool: { from: "192.168.1.0", to: "192.168.200.255" } },
      externalPortPool: { from: 20_000, to: 40_000 },
    });
    const draft = right(decodeDraft(kinds.VmAttachment, inputs.own));
    return { change: planCreate(kinds.VmAttachment, draft, inputs, claims, Symbol(inputs.urn)) };
  };
  const dialect = dialects["1.5"];
  const bounds = { maxOps: 1e6, maxBytes: 1e9 };
  const compose = async (from: number, to: number, tree: ConfigTree): Promise<ConfigTree> => {
    const items = Array.from({ length: to - from }, (_, i) => vm(from + i));
    const batch = await composeBatch(items, { tree, dialect }, bounds);
    const [failed] = batch.failed;
    if (failed !== undefined) throw new Error(JSON.stringify(failed.error));
    return batch.planned[0]?.after ?? tree;
  };
  const before = await compose(0, existing, config);
  const [, cost] = await costOf(() => compose(existing, existing + count, before));
  return cost;
};

/** The longest list for a router that takes so long for a command, and how long that list takes there. */
export const measurePace = (
  secondsPerCommand: number,
): { readonly commands: number; readonly seconds: number } => {
  // The time that the router's own proxy gives a request.
  const pace = new Pace(600_000, 200);
  pace.note(1_000, 1_000 * secondsPerCommand * 1000);
  return { commands: pace.maxOps, seconds: pace.maxOps * secondsPerCommand };
};

/** What is asked of a router around one commit. */
export interface Window {
  /** From the answer of the last read before a list to the sending of the list: what falls in between is not seen. */
  readonly windowMs: number;
  /** How often the log of commits is asked for, and how long the answers take together. */
  readonly questions: number;
  readonly questionsMs: number;
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

/** The median of so many commits, of one new NAT rule each. */
export const measureWindow = async (commits: number): Promise<Window> => {
  const router = await startRouter({ vyos: "1.5", config });
  try {
    let requests: { readonly path: string; readonly start: number; readonly end: number }[] = [];
    const { url: endpoint, apiKey, fingerprint } = router;
    const settings: Readonly<Record<string, string>> = {
      ...{ endpoint, apiKey, fingerprint, version: "1.5", commitQuietMs: "1" },
    };
    const connections = new Connections(
      (key) => settings[key.replace("vyos:", "")],
      {},
      (event) => {
        const end = performance.now();
        if (event.type === "request") requests.push({ path: event.path, start: end - event.durationMs, end });
      },
    );
    const seen: Window[] = [];
    for (let n = 0; n < commits; n++) {
      requests = [];
      const rule = {
        ...{ type: "destination", protocol: "tcp", inboundInterface: "eth0" },
        destination: { port: 20_000 + n },
        translation: { address: "192.168.0.7", port: 22 },
      };
      right(await new Lifecycle(kinds.NatRule, connections).create(rule)());
      const list = requests.findIndex(({ path }) => path === "/configure");
      const read = requests.slice(0, list).findLast(({ path }) => path === "/retrieve");
      const questions = requests.filter(({ path }) => path === "/show");
      const sent = requests[list];
      if (sent === undefined || read === undefined) throw new Error("nothing was committed");
      const questionsMs = questions.reduce((sum, { start, end }) => sum + end - start, 0);
      seen.push({ windowMs: sent.start - read.end, questions: questions.length, questionsMs });
    }
    const of = (name: keyof Window): number => median(seen.map((each) => each[name]));
    return { windowMs: of("windowMs"), questions: of("questions"), questionsMs: of("questionsMs") };
  } finally {
    await router.stop();
  }
};

const RULES = 3_000;

const showCost = (what: string, { cpuMs, blockMs }: Cost): void => {
  console.log(
    `${what.padEnd(44)} ${cpuMs.toFixed(0).padStart(6)} ms of processor time, longest block ${blockMs.toFixed(0).padStart(4)} ms`,
  );
};

const run = async (): Promise<void> => {
  for (const [what, cost] of Object.entries(await measureRuleset(RULES)))
    showCost(`firewall rules, ${RULES.toLocaleString("en")}: ${what}`, cost);
  for (const [what, cost] of Object.entries(await measureNatRuleset(RULES)))
    showCost(`NAT rules, ${RULES.toLocaleString("en")}: ${what}`, cost);
  showCost("planning 256 VMs on a router with 1,000", await measurePlanning(256, 1_000));
  for (const pace of [0.01, 0.2, 1]) {
    const { commands, seconds } = measurePace(pace);
    console.log(
      `a router of ${String(pace)} s a command: lists of at most ${String(commands)} commands, ${seconds.toFixed(0)} s of 600 s`,
    );
  }
  const { windowMs, questions, questionsMs } = await measureWindow(21);
  console.log(
    `between read and list ${windowMs.toFixed(1)} ms; the log of commits is asked for ${String(questions)} times around a commit, ${questionsMs.toFixed(0)} ms here`,
  );
  const { grownMiB, answered } = await measureReaders(400, 3_000);
  console.log(
    `status page: 400 readers that never read take ${grownMiB.toFixed(0)} MiB; ${String(answered)} of their 20,000 requests were answered`,
  );
  console.log(
    `a router that takes connections and never answers: ${((await measureSilence(2)) / 1000).toFixed(1)} s with vyos:timeout 2`,
  );
};

const serve = async (): Promise<void> => {
  const { url, apiKey, fingerprint } = await startRouter({
    vyos: "1.5",
    config: {
      ...config,
      service: { ...config.service, https: { ...config.service.https, "request-body-size-limit": "50" } },
    },
  });
  process.send?.({ url, apiKey, fingerprint });
};

if (require.main === module)
  (process.argv[2] === "router" ? serve() : run()).catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  });
