import { setTimeout as sleep } from "node:timers/promises";
import * as E from "fp-ts/Either";
import { pauses } from "../base/retry.js";
import type { ConfigTree } from "../config/tree.js";
import { repairsOf } from "./clash.js";
import { isDone, undoOps, type Intent } from "./landing.js";
import type { Link } from "./link.js";
import { watchTree } from "./reader.js";
import { writePauses, type Times } from "./times.js";

/** The configuration as last read, and why not all could be taken back: empty where the router gave no reason. */
export interface TakenBack {
  readonly tree: ConfigTree;
  readonly failure?: string;
}

/**
 * What was carried out and is not there was overwritten by another client, which may be about to put it back: waits for
 * that, and gives the configuration as last read.
 */
export const awaitRestoring = async (
  { api, settings }: Link,
  { restored }: Times,
  intents: readonly Intent[],
  tree: ConfigTree,
): Promise<ConfigTree> => {
  const until = (seen: ConfigTree): boolean => intents.every((each) => isDone(each, seen));
  if (until(tree)) return tree;
  const limitMs = Math.min(settings.doubtTimeoutMs, 2 * restored);
  const watched = await watchTree(api, settings, { until, quietMs: restored, limitMs });
  return "tree" in watched ? watched.tree : tree;
};

/**
 * Takes back what landed of changes that landed in part, and proves it by reading, as often as it takes within
 * `vyos:doubtTimeout`. What other clients commit meanwhile is not touched, or put right by the router's own log.
 *
 * @param sending - Called before each commit.
 */
export const takeBack = async (
  link: Link,
  times: Times,
  changes: readonly Intent[],
  ground: ConfigTree,
  sending: () => void,
): Promise<TakenBack> => {
  const { api, settings, log } = link;
  const deadline = Date.now() + settings.doubtTimeoutMs;
  let rest = changes;
  const until = (seen: ConfigTree): boolean => undoOps(rest, seen).length === 0;
  let tree = ground;
  let failure = "";
  for (const pause of pauses(writePauses(times))) {
    if (undoOps(rest, tree).length === 0 && rest !== changes) {
      // What another client put over ours is as it left it: when it puts ours back, ours is to be taken back still.
      tree = await awaitRestoring(link, times, changes, tree);
      rest = changes;
    }
    const ops = undoOps(rest, tree);
    if (ops.length === 0) return { tree };
    if (Date.now() >= deadline) break;
    sending();
    const sent = await api.configure(ops)();
    const certain = E.isLeft(sent) && sent.left._tag !== "Doubt";
    if (E.isLeft(sent)) failure = ` (${"error" in sent.left ? sent.left.error._tag : sent.left._tag})`;
    else {
      const before = await log.before(ops, tree);
      const repairs = before === undefined ? [] : repairsOf(ops, tree, before);
      if (repairs.length > 0) rest = repairs;
    }
    const limitMs = Math.max(0, deadline - Date.now());
    const watched = await watchTree(api, settings, { until, quietMs: certain ? 0 : times.quiet, limitMs });
    if ("unreadable" in watched) return { tree, failure: ` (${watched.unreadable._tag})` };
    tree = watched.tree;
    if (until(tree) && rest === changes) return { tree };
    if (E.isLeft(sent) && sent.left._tag === "Refused") break;
    await sleep(pause);
  }
  return { tree, failure };
};
