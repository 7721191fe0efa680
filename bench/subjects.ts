import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { enablePlugin } from "../cli/run-plugin.js";
import { startRouter, type EmulatedRouter } from "../emulator/testing.js";
import { mustSucceed, withStack, type Stack } from "../test/support/pulumi.js";
import { openClient } from "./client.js";
import { deleteRule, routerConfig, rulesOf, setRule, type Command, type Rule } from "./rules.js";
import type { CaseName, Metrics, Plan, SubjectName } from "./types.js";

export type Measured = Partial<Record<CaseName, Metrics>>;

const apiKey = "bench-key";

/** No case may take longer: three hours, for a thousand slow commits. */
const patienceMs = 3 * 3600_000;

/** What the program declares in each case that runs it. */
const rounds: Readonly<Record<CaseName, "first" | "all" | "one">> = {
  create: "first",
  preview: "first",
  refresh: "first",
  changeAll: "all",
  changeOne: "one",
  destroy: "one",
};

const withRouter = async <T>(plan: Plan, body: (router: EmulatedRouter) => Promise<T>): Promise<T> => {
  const router = await startRouter({
    vyos: "1.5",
    apiKey,
    config: routerConfig(plan.existing),
    commitLatencyMs: plan.commitLatency,
    latencyScale: plan.latencyScale,
    saveLatencyMs: plan.saveLatency,
  });
  try {
    return await body(router);
  } finally {
    await router.stop();
  }
};

const traffic = ({ stats }: EmulatedRouter) => ({
  commits: stats.commits,
  saves: stats.saves,
  reads: stats.reads,
  bytes: stats.bytesIn + stats.bytesOut,
});

// ---------------------------------------------------------------- the router alone

const floorWork = (rules: number): Readonly<Record<CaseName, readonly Command[] | "read" | "nothing">> => {
  const [first, all, one] = (["first", "all", "one"] as const).map((round) => rulesOf(rules, round)) as [
    readonly Rule[],
    readonly Rule[],
    readonly Rule[],
  ];
  return {
    create: first.flatMap((rule) => setRule(rule)),
    preview: "nothing",
    refresh: "read",
    changeAll: all.flatMap((rule, index) => setRule(rule, first[index])),
    changeOne: one.flatMap((rule, index) => setRule(rule, all[index])),
    destroy: one.map(deleteRule),
  };
};

/** Everything in one list and one save: less the router cannot be asked for. */
export const measureRouter = (plan: Plan): Promise<Measured> =>
  withRouter(plan, async (router) => {
    const client = openClient({ endpoint: router.url, apiKey });
    const measured: Measured = {};
    const work = floorWork(plan.rules);
    for (const name of plan.cases) {
      router.resetStats();
      const began = performance.now();
      const task = work[name];
      if (task === "read") await client.show([]);
      else if (task !== "nothing") {
        await client.configure(task);
        await client.save();
      }
      measured[name] = {
        ...traffic(router),
        wallMs: Math.round(performance.now() - began),
        rssMiB: 0,
        stateBytesPerResource: 0,
      };
    }
    client.close();
    return measured;
  });

// ---------------------------------------------------------------- on Pulumi's engine

const ourProgram = (module: string): string => `
const { VyosNatRule } = require("${module}");
for (const rule of require("./rules.json")) new VyosNatRule("rule-" + rule.number, rule);
`;

/** A plain resource whose provider is a line of source that never changes, as ours has it. */
const theirProgram = (provider: "perRule" | "engineFloor"): string => `
const pulumi = require("@pulumi/pulumi");
const __provider = 'exports.handler=()=>require("./providers.js").${provider}';
for (const rule of require("./rules.json"))
  new pulumi.CustomResource("pulumi-nodejs:dynamic/bench:Rule", "rule-" + rule.number, { ...rule, __provider });
`;

const programs: Readonly<Record<Exclude<SubjectName, "routerFloor">, string>> = {
  ours: ourProgram("pulumi-vyos"),
  plugin: ourProgram("pulumi-vyos/native"),
  ruleset: `
const { VyosNatRuleset } = require("pulumi-vyos");
const rules = require("./rules.json").map(({ type, number, ...rule }) => [number, rule]);
new VyosNatRuleset("rules", { type: "destination", rules: Object.fromEntries(rules) });
`,
  perRule: theirProgram("perRule"),
  engineFloor: theirProgram("engineFloor"),
};

const filesOf = (subject: Exclude<SubjectName, "routerFloor">, rules: readonly Rule[]) => ({
  "index.js": programs[subject],
  "providers.js": `module.exports = require(${JSON.stringify(join(__dirname, "providers.js"))});\n`,
  "rules.json": JSON.stringify(rules),
});

/** Bytes of the checkpoint that are due to our resources, each. */
const stateBytes = (stack: Stack, rules: number): number => {
  const text = stack.checkpointText();
  const whole = JSON.parse(text) as { checkpoint: { latest?: { resources?: readonly { type: string }[] } } };
  const { latest } = whole.checkpoint;
  const kept = (latest?.resources ?? []).filter(
    ({ type }) => !/^(pulumi-nodejs:dynamic\/|vyos:index:)/.test(type),
  );
  const indent = /^\s*\{\n(\s+)/.exec(text)?.[1] ?? "";
  const bytes = (value: unknown) => Buffer.byteLength(JSON.stringify(value, undefined, indent));
  const rest = { ...whole, checkpoint: { ...whole.checkpoint, latest: { ...latest, resources: kept } } };
  return Math.max(0, Math.round((bytes(whole) - bytes(rest)) / rules));
};

const commandOf = (name: CaseName): readonly string[] => {
  switch (name) {
    case "preview":
      return ["preview"];
    case "refresh":
    case "destroy":
      return [name, "--yes", "--skip-preview"];
    default:
      return ["up", "--yes", "--skip-preview"];
  }
};

const measureCase = async (
  plan: Plan,
  subject: SubjectName,
  name: CaseName,
  stack: Stack,
  router: EmulatedRouter,
): Promise<Metrics> => {
  const folder = join(stack.dir, "..", `memory-${name}`);
  mkdirSync(folder);
  stack.writeProgram({ "rules.json": JSON.stringify(rulesOf(plan.rules, rounds[name])) });
  router.resetStats();
  const args = [...commandOf(name), "--parallel", String(plan.parallel), "--suppress-outputs"];
  const result = await stack.pulumi(args, {
    env: {
      NODE_OPTIONS: `--require ${JSON.stringify(join(__dirname, "meter.js"))}`,
      BENCH_MEMORY_FILE: join(folder, "rss"),
      PULUMI_SKIP_CHECKPOINTS: plan.skipCheckpoints ? "true" : undefined,
      ...(plan.profile === undefined
        ? {}
        : { BENCH_PROFILE_FOLDER: plan.profile, BENCH_PROFILE_NAME: `${subject}-${name}` }),
    },
  });
  mustSucceed(result);
  // Node counts in KiB.
  const noted = readdirSync(folder).filter((file) => file.startsWith("rss-"));
  const rssMiB = Math.max(0, ...noted.map((file) => Number(readFileSync(join(folder, file), "utf8")))) / 1024;
  rmSync(folder, { recursive: true });
  return {
    ...traffic(router),
    wallMs: Math.round(result.ms),
    rssMiB: Math.round(rssMiB * 10) / 10,
    stateBytesPerResource: stateBytes(stack, plan.rules),
  };
};

/** Runs a stack of that many rules through the cases. */
export const measureStack = (
  plan: Plan,
  subject: Exclude<SubjectName, "routerFloor">,
  say: (text: string) => void,
): Promise<Measured> =>
  withRouter(plan, (router) =>
    withStack(
      {
        files: filesOf(subject, rulesOf(plan.rules, "first")),
        config: { "vyos:endpoint": router.url, "vyos:fingerprint": router.fingerprint },
        secrets: { "vyos:apiKey": apiKey },
        project: "bench",
        timeoutMs: patienceMs,
      },
      async (stack) => {
        const measured: Measured = {};
        if (subject === "plugin") enablePlugin(stack.dir);
        for (const name of plan.cases) {
          measured[name] = await measureCase(plan, subject, name, stack, router);
          say(`${subject}: ${name} took ${(measured[name].wallMs / 1000).toFixed(1)} s`);
        }
        return measured;
      },
    ),
  );
