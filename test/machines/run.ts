/** Several machines at one router, without a lock between them. */
import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { startRouter, type ConfigJson, type Version } from "../../emulator/testing.js";
import { getTree } from "../../provider/config/tree.js";
import { byHand } from "../router/rig.js";
import type { Belief, Task } from "./client.js";

/** What one round came to. */
export interface Round {
  readonly operations: number;
  readonly commits: number;
  /** Rules that somebody believes to have, and that are not there or are not as that one says. */
  readonly lost: readonly string[];
  /** Rules that nobody believes to have. */
  readonly left: readonly string[];
  readonly errors: readonly string[];
}

const client = async (task: Task): Promise<Belief> => {
  const child = fork(join(__dirname, "client.js"), { execArgv: [] });
  child.send(task);
  const [belief] = (await once(child, "message")) as [Belief];
  return belief;
};

/** The router by another address for each machine: this machine's lock tells routers apart by that. */
const seenBy = (url: string, machine: number): string =>
  url.replace("0.0.0.0", `127.0.0.${String(machine + 1)}`);

const withLog = (config: ConfigJson): ConfigJson => ({
  ...config,
  system: { ...(config.system as ConfigJson), "config-management": { "commit-revisions": "1000" } },
});

/** Three machines, so many operations each. */
export const round = async (vyos: Version, operations: number, seed: number): Promise<Round> => {
  const router = await startRouter({
    vyos,
    host: "0.0.0.0",
    config: withLog(byHand(vyos)),
    commitLatencyMs: 30,
  });
  const given = { apiKey: router.apiKey, fingerprint: router.fingerprint, timeScale: "0.3", version: vyos };
  const beliefs = await Promise.all(
    ["A", "B", "C"].map((name, machine) =>
      client({
        config: { ...given, endpoint: seenBy(router.url, machine) },
        name,
        operations,
        seed: seed * 3 + machine,
      }),
    ),
  );
  const rules = getTree(router.config(), ["nat", "destination", "rule"]);
  const believed = new Map(
    beliefs.flatMap((belief) =>
      Object.entries(belief.rules).map(
        ([description, { number, port }]) => [number, { description, port }] as const,
      ),
    ),
  );
  const lost = beliefs.flatMap((belief) =>
    Object.entries(belief.rules).flatMap(([description, { number, port }]) => {
      const here = getTree(rules, [number]);
      const isHere = here.description === description && getTree(here, ["destination"]).port === port;
      return isHere ? [] : [`${number} of ${description}, port ${port}: ${JSON.stringify(here)}`];
    }),
  );
  const left = Object.keys(rules).filter((number) => number !== "10000" && !believed.has(number));
  const hand = getTree(byHand(vyos), ["nat", "destination", "rule", "10000"]);
  if (JSON.stringify(rules["10000"]) !== JSON.stringify(hand)) lost.push("10000, made by hand");
  const { commits } = router.stats;
  await router.stop();
  return {
    operations: beliefs.reduce((sum, belief) => sum + belief.operations, 0),
    commits,
    lost,
    left,
    errors: beliefs.flatMap(({ errors }) => errors),
  };
};
