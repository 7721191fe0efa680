import * as E from "fp-ts/Either";
import type { ConfigTree } from "../config/tree.js";
import type { Batch, Planned } from "./batch.js";
import { clashesOf } from "./clash.js";
import { landingOf, leftOver, undoOps, type Intent } from "./landing.js";
import type { Link } from "./link.js";
import type { Times } from "./times.js";
import { awaitRestoring, takeBack } from "./undo.js";
import { partition, type Course, type Waiting } from "./waiting.js";
import type { Worklist } from "./worklist.js";

/** How often a change is planned anew that met another client's at the same place. */
const MOST_CLASHES = 20;

/** Ends what has landed, and takes back what must not stay: parts of changes, and what covers another client's. */
export class Restoration {
  private readonly clashes = new Map<Waiting, number>();

  constructor(
    private readonly link: Link,
    private readonly times: Times,
    private readonly course: Course,
  ) {}

  /** Ends what is on the router as it should be; gives the others. */
  takeLanded(
    planned: readonly Planned<Waiting>[],
    tree: ConfigTree,
    work: Worklist<Waiting>,
    isIn = (intent: Intent, seen: ConfigTree): boolean => landingOf(intent, seen) === "landed",
  ): readonly Planned<Waiting>[] {
    const [landed, rest] = partition(planned, (p) => isIn(p, tree));
    for (const { plan } of rest) plan.dropped?.();
    for (const each of landed) {
      work.noteLanding();
      each.item.land(each, tree);
    }
    return rest;
  }

  /**
   * Puts back what a commit overwrote that another client had made since the read; those changes are planned anew.
   * Gives the others, and the configuration as last read.
   */
  async putBack(
    { planned, ops, before }: Batch<Waiting>,
    told: ConfigTree | undefined,
    tree: ConfigTree,
    work: Worklist<Waiting>,
  ): Promise<{ readonly planned: readonly Planned<Waiting>[]; readonly tree: ConfigTree } | undefined> {
    const clashes = told === undefined ? [] : clashesOf(planned, ops, before, told);
    if (clashes.length === 0) return { planned, tree };
    // The last to overwrite is the first to put back: what covers ours goes before that covers another's.
    const undone = await this.undo(clashes, await awaitRestoring(this.link, this.times, clashes, tree));
    const clashing = new Set(clashes.map(({ item }) => item));
    const others = planned.filter(({ item }) => !clashing.has(item));
    for (const { item, plan } of planned) if (clashing.has(item)) plan.dropped?.();
    if (E.isLeft(undone)) {
      work.first([...undone.left, ...others.map(({ item }) => item)]);
      return undefined;
    }
    const [again, hopeless] = partition([...clashing], (item) => {
      const times = (this.clashes.get(item) ?? 0) + 1;
      this.clashes.set(item, times);
      return times < MOST_CLASHES;
    });
    work.first(again);
    const message = `other clients changed the same nodes between reading and committing, ${String(MOST_CLASHES)} times; nothing of it is left`;
    for (const item of hopeless) item.fail({ _tag: "CommitFailed", owners: [], message });
    return { planned: others, tree: undone.right };
  }

  /** Takes back what landed in part; on the left are the changes of which nothing is, where that fails for others. */
  async undo(
    rest: readonly (Intent & { readonly item: Waiting })[],
    tree: ConfigTree,
  ): Promise<E.Either<readonly Waiting[], ConfigTree>> {
    const { tree: actual, failure } = await takeBack(this.link, this.times, rest, tree, () => {
      this.course.unsaved = true;
    });
    if (failure === undefined) return E.right(actual);
    const [stained, clean] = partition(rest, (each) => undoOps([each], actual).length > 0);
    for (const each of stained)
      each.item.fail({
        _tag: "InDoubt",
        detail: `A commit took effect only in part, and taking that back failed${failure}.`,
        left: leftOver([each], actual),
      });
    return E.left(clean.map(({ item }) => item));
  }
}
