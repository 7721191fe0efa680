import { setTimeout as sleep } from "node:timers/promises";
import * as E from "fp-ts/Either";
import { pauses } from "../base/retry.js";
import type { ConfigTree } from "../config/tree.js";
import type { Planned } from "./batch.js";
import { undoOps } from "./landing.js";
import type { Link } from "./link.js";
import { watchTree } from "./reader.js";
import { writePauses, type Times } from "./times.js";

/** The configuration as last read, and why not all could be taken back: empty where the router gave no reason. */
export interface TakenBack {
  readonly tree: ConfigTree;
  readonly failure?: string;
}

/**
 * Takes back what landed of changes that landed in part, and proves it by reading, as often as it takes within
 * `vyos:doubtTimeout`.
 *
 * @param sending - Called before each commit.
 */
export const takeBack = async <Item>(
  { api, settings }: Link,
  times: Times,
  rest: readonly Planned<Item>[],
  ground: ConfigTree,
  sending: () => void,
): Promise<TakenBack> => {
  const deadline = Date.now() + settings.doubtTimeoutMs;
  const until = (seen: ConfigTree): boolean => undoOps(rest, seen).length === 0;
  let tree = ground;
  let failure = "";
  for (const pause of pauses(writePauses(times))) {
    const ops = undoOps(rest, tree);
    if (ops.length === 0) return { tree };
    if (Date.now() >= deadline) break;
    sending();
    const sent = await api.configure(ops)();
    const certain = E.isLeft(sent) && sent.left._tag !== "Doubt";
    if (E.isLeft(sent)) failure = ` (${"error" in sent.left ? sent.left.error._tag : sent.left._tag})`;
    const limitMs = Math.max(0, deadline - Date.now());
    const watched = await watchTree(api, settings, { until, quietMs: certain ? 0 : times.quiet, limitMs });
    if ("unreadable" in watched) return { tree, failure: ` (${watched.unreadable._tag})` };
    tree = watched.tree;
    if (until(tree)) return { tree };
    if (E.isLeft(sent) && sent.left._tag === "Refused") break;
    await sleep(pause);
  }
  return { tree, failure };
};
