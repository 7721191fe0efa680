import { setTimeout as sleep } from "node:timers/promises";
import * as E from "fp-ts/Either";
import { overlaps, PathSet, type Path } from "../config/path.js";
import type { Op } from "../config/ops.js";
import { getNode, valuesOf, type ConfigTree } from "../config/tree.js";
import type { Batch, Planned } from "./batch.js";
import { confirmCommit } from "./confirm.js";
import { isWordless, nameCulprit } from "./culprit.js";
import { endAll, inDoubt } from "./endings.js";
import { isWithoutTable, type RouterError } from "./errors.js";
import type { Link } from "./link.js";
import { lookAgain } from "./reader.js";
import type { Restoration } from "./restoration.js";
import { suspectsOf } from "./suspects.js";
import type { Times } from "./times.js";
import { halves, partition, type Course, type Waiting } from "./waiting.js";
import type { Worklist } from "./worklist.js";

const standingOf = ({ plan }: Planned<Waiting>): { readonly standing?: readonly Path[] } =>
  plan.standing === undefined || plan.standing.length === 0 ? {} : { standing: plan.standing };

/** Whether a command's effect is there to be seen. */
const isThere = ({ op, path, value }: Op, tree: ConfigTree): boolean => {
  const node = getNode(tree, path);
  const isSet = value === undefined ? node !== undefined : valuesOf(node)?.includes(value) === true;
  return isSet === (op === "set");
};

/** What took effect of a commit that failed: its commands and the changes that they are of. */
const partThatLanded = (batch: Batch<Waiting>, tree: ConfigTree): Batch<Waiting> => {
  const ops = batch.ops.filter((op) => isThere(op, tree) && !isThere(op, batch.before));
  const changed = new PathSet(ops.map(({ path }) => path));
  const isOf = ({ touches }: Planned<Waiting>): boolean => touches.some((path) => changed.meets(path));
  return { ...batch, ops, planned: batch.planned.filter(isOf) };
};

/** What comes after a list that the router refused: the change that spoilt it is singled out. */
export class Refusal {
  /** The list before was refused without a word. */
  private wordless = false;
  private askedAgain = false;

  constructor(
    private readonly link: Link,
    private readonly times: Times,
    private readonly course: Course,
    private readonly restoration: Restoration,
  ) {}

  /** The router said no to the list: what landed stays, what landed in part goes, the rest is sorted out. */
  async refused(
    batch: Batch<Waiting>,
    error: RouterError,
    work: Worklist<Waiting>,
  ): Promise<ConfigTree | undefined> {
    const { api, settings } = this.link;
    if (error._tag !== "CommitFailed" && error._tag !== "RejectedPath" && error._tag !== "RejectedValue") {
      endAll(batch, error);
      work.failAll(error);
      return undefined;
    }
    const wasWordless = this.wordless;
    this.wordless = isWordless(error);
    if (this.wordless && !wasWordless) {
      // Another list was refused just before, and what it had made is in the way: nothing is wrong with this one.
      await sleep(this.times.remains);
      work.first(batch.planned.map(({ item }) => item));
      return undefined;
    }
    if (error._tag !== "CommitFailed") error = await nameCulprit(api, this.times, batch.ops, error);
    // A commit that failed leaves its clock running all the same.
    else if (settings.confirmMinutes !== undefined)
      await confirmCommit(api, settings, this.times.unsentPatience);
    const watched = await lookAgain(api, settings);
    if ("unreadable" in watched) {
      this.course.doubted = batch;
      inDoubt(batch, watched.unreadable);
      work.failAll(watched.unreadable);
      return undefined;
    }
    let { tree } = watched;
    let { planned } = batch;
    // Only a commit can take effect in part; what is refused before leaves nothing.
    if (error._tag === "CommitFailed") {
      this.course.unsaved = true;
      const landed = partThatLanded(batch, tree);
      const told = landed.ops.length > 0 ? await this.link.log.before(landed.ops, batch.before) : undefined;
      const restored = await this.restoration.putBack(landed, told, tree, work);
      const clear = new Set(restored?.planned);
      planned = planned.filter((each) => clear.has(each) || !landed.planned.includes(each));
      if (restored === undefined) {
        for (const { plan } of planned) plan.dropped?.();
        work.first(planned.map(({ item }) => item));
        return undefined;
      }
      ({ tree } = restored);
    }
    const rest = this.restoration.takeLanded(planned, tree, work);
    const undone = await this.restoration.undo(rest, tree);
    if (E.isLeft(undone)) {
      work.first(undone.left);
      return undefined;
    }
    if (error._tag === "RejectedPath" && (await this.isOtherDialect())) {
      work.first(rest.map(({ item }) => item));
      return undone.right;
    }
    const [only] = rest;
    if (rest.length === 1 && only !== undefined && batch.planned.length === 1) {
      work.parkRefused(only.item, error._tag === "CommitFailed" ? { ...error, ...standingOf(only) } : error);
      return undone.right;
    }
    if (error._tag === "CommitFailed" && isWithoutTable(error.message)) {
      // No rule is to blame, and none would be taken alone either.
      const { owners } = error;
      const isOfOwner = ({ plan }: Planned<Waiting>): boolean =>
        plan.touches.some((path) => owners.some((owner) => overlaps(path, owner.trim().split(/\s+/))));
      const [hopeless, others] = partition(rest, isOfOwner);
      for (const { item } of hopeless) item.fail(error);
      if (hopeless.length > 0) {
        work.first(others.map(({ item }) => item));
        return undone.right;
      }
    }
    const suspects = suspectsOf(rest, error);
    const [culprit] = suspects;
    if (
      culprit !== undefined &&
      suspects.length === 1 &&
      error._tag !== "CommitFailed" &&
      error.ops.length === 1
    ) {
      work.parkRefused(culprit.item, error);
      work.first(rest.flatMap((planned) => (planned === culprit ? [] : [planned.item])));
      return undone.right;
    }
    const items = (part: readonly Planned<Waiting>[]): Waiting[] => part.map(({ item }) => item);
    if (suspects.length === 0) work.first(...halves(items(rest)));
    else work.first(items(rest.filter((planned) => !suspects.includes(planned))), items(suspects));
    return undone.right;
  }

  /** Whether the router runs another release than it did: it may have been upgraded under us. */
  private async isOtherDialect(): Promise<boolean> {
    if (this.askedAgain || this.link.settings.version !== undefined) return false;
    this.askedAgain = true;
    const now = await this.link.askDialect();
    if (E.isLeft(now) || now.right.name === this.course.dialect.name) return false;
    this.course.dialect = now.right;
    return true;
  }
}
