import { setTimeout as sleep } from "node:timers/promises";
import * as E from "fp-ts/Either";
import { pauses } from "../base/retry.js";
import type { Dialect } from "../config/dialect.js";
import { showOp } from "../config/ops.js";
import { overlaps, showPath, type Path } from "../config/path.js";
import { getNode, sameNode, type ConfigTree } from "../config/tree.js";
import { bytesOf, composeBatch, type Batch, type Bounds, type Planned } from "./batch.js";
import type { Change } from "./change.js";
import { clashesOf } from "./clash.js";
import type { WriteFailure } from "./classify.js";
import { confirmCommit, hasCommitConfirm } from "./confirm.js";
import { isWithoutTable, what, type RouterError } from "./errors.js";
import { isWordless, nameCulprit } from "./culprit.js";
import { JOURNAL_VARIABLE } from "./journal.js";
import { isDone, landingOf, leftOver, undoOps, type Intent } from "./landing.js";
import type { Link } from "./link.js";
import { endOfConfirm, watchOutcome, type Sent } from "./outcome.js";
import { lookAgain, readTree } from "./reader.js";
import { suspectsOf } from "./suspects.js";
import { timesOf, writePauses, type Times } from "./times.js";
import { awaitRestoring, takeBack } from "./undo.js";
import { Worklist } from "./worklist.js";

/** A change in the queue and how to tell its owner what became of it. */
export interface Waiting {
  readonly change: Change<unknown>;
  readonly fail: (error: RouterError) => void;
  /** Called with what was read after the commit; the save is still to come. */
  readonly land: (planned: Planned<Waiting>, tree: ConfigTree) => void;
}

/** How often a plan that took long is checked against a new read: others may never rest. */
const MOST_CHECKS = 20;

/** How often a change is planned anew that met another client's at the same place. */
const MOST_CLASHES = 20;

/** How often a change is sent that the router takes and then does not show. */
const MOST_TRIES = 3;

/**
 * Carries changes to the router: composes commits, sends them, finds out what they did, undoes what must not
 * stay, and singles out the change that spoils the others' commit. One at a time per router.
 *
 * Nothing is ever sent twice as it was. Whatever has to wait, because the router was locked, away or silent, is
 * planned again on a new read: what landed in the meantime is not sent again, and a place that another client
 * took in the meantime is left to it.
 */
export class Committer {
  /** Whether anything was committed since the last save. */
  unsaved = false;

  private readonly times: Times;
  private bounds: Bounds;
  private readonly tries = new Map<Waiting, number>();
  private readonly clashes = new Map<Waiting, number>();
  /** Since when nothing has come through, and the pauses between attempts. */
  private stuck: { since: number; pause: Generator<number, never> } | undefined;
  private askedAgain = false;
  /** The list before was refused without a word. */
  private wordless = false;
  /** The last commit of which it is not known what it did. */
  private doubted: Batch<Waiting> | undefined;
  private readAt = 0;
  private doubleChecks = 0;

  constructor(
    private readonly link: Link,
    public dialect: Dialect,
  ) {
    const { commitMaxOps, commitMaxBytes } = link.settings;
    this.times = timesOf(link.settings);
    this.bounds = { maxOps: commitMaxOps, maxBytes: commitMaxBytes };
  }

  /** Brings every change to its end, in as few commits as possible. */
  async process(items: readonly Waiting[]): Promise<void> {
    const work = new Worklist(items);
    let ground: ConfigTree | undefined;
    for (let group = work.next(); group !== undefined; group = work.next()) {
      if (ground === undefined) {
        this.readAt = Date.now();
        const read = await readTree(this.link.api, this.link.settings)();
        if (E.isLeft(read)) {
          work.first(group);
          work.failAll(read.left);
          return;
        }
        ground = read.right;
      }
      const next: ConfigTree | undefined = await this.step(group, ground, work);
      // Every step that learns anything ends with a read.
      if (next !== ground) this.readAt = Date.now();
      ground = next;
    }
  }

  /**
   * The configuration again, where planning took so long that another client may have come and gone since the
   * read: its commit and its look at the result would both have to fit in between. Undefined where nothing has
   * changed, or all is fresh.
   */
  private async changedMeanwhile(ground: ConfigTree): Promise<ConfigTree | undefined> {
    if (Date.now() - this.readAt < this.times.freshRead || this.doubleChecks >= MOST_CHECKS) return undefined;
    this.doubleChecks++;
    const read = await readTree(this.link.api, this.link.settings)();
    this.readAt = Date.now();
    return E.isRight(read) && !sameNode(read.right, ground) ? read.right : undefined;
  }

  /** One commit and all that follows from it. Gives the configuration as last read, if it is still true. */
  private async step(
    group: readonly Waiting[],
    ground: ConfigTree,
    work: Worklist<Waiting>,
  ): Promise<ConfigTree | undefined> {
    const maxOps = Math.min(this.bounds.maxOps, this.link.pace.maxOps);
    const batch = composeBatch(group, { tree: ground, dialect: this.dialect }, { ...this.bounds, maxOps });
    work.first(batch.deferred);
    for (const { item, error } of batch.failed) work.parkUnplanned(item, error);
    if (batch.ops.length === 0) {
      for (const planned of batch.planned) planned.item.land(planned, ground);
      return ground;
    }
    const changed = await this.changedMeanwhile(ground);
    if (changed !== undefined) {
      work.first(batch.planned.map(({ item }) => item));
      return changed;
    }
    let noteEnd: (() => void) | undefined;
    try {
      noteEnd = this.begin(batch);
    } catch (thrown) {
      // Nothing may be changed that could not be put back.
      for (const { item } of batch.planned)
        item.fail({ _tag: "Settings", setting: JOURNAL_VARIABLE, detail: String(thrown) });
      return ground;
    }
    const after = await this.carryOut(batch, work);
    if (this.doubted !== batch) noteEnd?.();
    return after;
  }

  /** Notes in the journal, if there is one, what stands where a commit is about to write. */
  private begin({ planned, before }: Batch<Waiting>): (() => void) | undefined {
    const touches = planned.flatMap(({ plan }) => (plan.ops.length > 0 ? plan.touches : []));
    return this.link.journal?.begin(this.link.settings.endpoint, touches, before);
  }

  /** Sends a commit and finds out what it did. */
  private async carryOut(batch: Batch<Waiting>, work: Worklist<Waiting>): Promise<ConfigTree | undefined> {
    const sent = await this.send(batch);
    if (E.isLeft(sent) && (sent.left._tag === "Busy" || sent.left._tag === "Unsent"))
      return this.waitForTurn(batch, sent.left, work);
    this.stuck = undefined;
    if (E.isLeft(sent) && sent.left._tag === "TooLarge") {
      this.tooLarge(batch, work);
      return undefined;
    }
    if (E.isLeft(sent) && sent.left._tag === "Refused") return this.refused(batch, sent.left.error, work);
    return this.settle(batch, sent, work);
  }

  private async send(batch: Batch<Waiting>): Promise<Sent> {
    const { api, settings, teller, pace } = this.link;
    const { confirmMinutes } = settings;
    if (confirmMinutes !== undefined) {
      const supported = await hasCommitConfirm(api, settings);
      if (E.isLeft(supported))
        return E.left({
          _tag: supported.left._tag === "Unreachable" ? "Unsent" : "Refused",
          error: supported.left,
        });
    }
    const began = Date.now();
    const sent = await teller.commit(batch, api.configure(batch.ops, confirmMinutes));
    // A list that is refused ends before its time.
    if (E.isRight(sent) || sent.left._tag === "Doubt") pace.note(batch.ops.length, Date.now() - began);
    if (E.isRight(sent) || sent.left._tag === "Doubt") this.unsaved = true;
    return sent;
  }

  /** The list was not taken: it is dropped, and its changes are planned again after a pause. */
  private async waitForTurn(
    { planned }: Batch<Waiting>,
    failure: Extract<WriteFailure, { _tag: "Busy" | "Unsent" }>,
    work: Worklist<Waiting>,
  ): Promise<undefined> {
    const { endpoint, lockTimeoutMs } = this.link.settings;
    const { unsentPatience } = this.times;
    this.stuck ??= { since: Date.now(), pause: pauses(writePauses(this.times)) };
    work.first(planned.map(({ item }) => item));
    const waited = Date.now() - this.stuck.since;
    if (failure._tag === "Busy") {
      if (waited >= lockTimeoutMs) work.failAll({ _tag: "Locked", endpoint, waitedMs: lockTimeoutMs });
    } else if (failure.error._tag !== "Unreachable" || waited >= unsentPatience) work.failAll(failure.error);
    await sleep(this.stuck.pause.next().value);
    return undefined;
  }

  private tooLarge({ planned, ops }: Batch<Waiting>, work: Worklist<Waiting>): void {
    const items = planned.map(({ item }) => item);
    // The limit is lower than we thought; it will be for the next lists too.
    this.bounds = { ...this.bounds, maxBytes: Math.min(this.bounds.maxBytes, bytesOf(ops)) >> 1 };
    if (items.length > 1) work.first(...halves(items));
    else
      for (const item of items)
        item.fail({
          _tag: "Protocol",
          endpoint: this.link.settings.endpoint,
          detail: "the change alone is larger than `service https request-body-size-limit`",
        });
  }

  /** The list was taken, or may have been: reads until that is clear. */
  private async settle(
    batch: Batch<Waiting>,
    sent: Sent,
    work: Worklist<Waiting>,
  ): Promise<ConfigTree | undefined> {
    const allLanded = (tree: ConfigTree): boolean =>
      batch.planned.every((planned) => landingOf(planned, tree) === "landed");
    const sentAt = Date.now();
    let watched = await watchOutcome(this.link, this.times, sent, allLanded);
    const { confirmMinutes } = this.link.settings;
    if (confirmMinutes !== undefined) {
      const confirmed = await endOfConfirm(
        this.link,
        this.times,
        watched,
        sentAt + confirmMinutes * this.times.minute,
        allLanded,
      );
      if (confirmed === "rolled back") {
        this.endAll(batch, {
          _tag: "RolledBack",
          endpoint: this.link.settings.endpoint,
          minutes: confirmMinutes,
        });
        return undefined;
      }
      if ("unconfirmed" in confirmed) {
        this.unconfirmed(batch, confirmed.unconfirmed);
        return undefined;
      }
      watched = confirmed;
    }
    if ("unreadable" in watched) {
      this.inDoubt(batch, watched.unreadable);
      work.failAll(watched.unreadable);
      return undefined;
    }
    const told = await this.testimony(batch, sent, watched.tree);
    const restored = await this.putBack(batch, told, watched.tree, work);
    if (restored === undefined) return undefined;
    const { planned } = restored;
    let { tree } = restored;
    if (told !== undefined) tree = await awaitRestoring(this.link, this.times, planned, tree);
    const rest = this.takeLanded(planned, tree, work, E.isRight(sent) ? isDone : undefined);
    if (told === undefined) for (const each of planned) this.warnOfMixture(each, tree);
    if (rest.length === 0) return tree;
    const undone = await this.undo(rest, tree);
    if (E.isLeft(undone)) {
      work.first(undone.left);
      return undefined;
    }
    const [again, hopeless] = partition(rest, ({ item }) => this.mayTryAgain(item));
    for (const { item } of hopeless) item.fail(this.neverShown(sent));
    work.first(again.map(({ item }) => item));
    return undone.right;
  }

  /** What the list was carried out on, by the router's own log; undefined where that does not tell. */
  private async testimony(
    { planned, ops, before }: Batch<Waiting>,
    sent: Sent,
    tree: ConfigTree,
  ): Promise<ConfigTree | undefined> {
    const isOn = E.isRight(sent) || planned.some((each) => landingOf(each, tree) === "landed");
    return isOn ? this.link.log.before(ops, before) : undefined;
  }

  /**
   * Puts back what a commit overwrote that another client had made since the read; those changes are planned anew.
   * Gives the others, and the configuration as last read.
   */
  private async putBack(
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

  /** Without a log of the router only this shows that another client took the same free place. */
  private warnOfMixture({ touches, before, after }: Planned<Waiting>, tree: ConfigTree): void {
    const mixed = touches.filter((path) => {
      const [was, meant, is] = [before, after, tree].map((each) => getNode(each, path));
      return was === undefined && meant !== undefined && is !== undefined && !sameNode(meant, is);
    });
    for (const path of mixed)
      console.warn(
        `${showPath(path)} on ${this.link.settings.endpoint} was made by another client at the same moment, and what it put there may be overwritten: look at it; set system config-management commit-revisions on the router, so that this cannot be`,
      );
  }

  /** The router said no to the list: what landed stays, what landed in part goes, the rest is sorted out. */
  private async refused(
    batch: Batch<Waiting>,
    error: RouterError,
    work: Worklist<Waiting>,
  ): Promise<ConfigTree | undefined> {
    const { api, settings } = this.link;
    if (error._tag !== "CommitFailed" && error._tag !== "RejectedPath" && error._tag !== "RejectedValue") {
      this.endAll(batch, error);
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
      this.inDoubt(batch, watched.unreadable);
      work.failAll(watched.unreadable);
      return undefined;
    }
    const { tree } = watched;
    // Only a commit can take effect in part; what is refused before leaves nothing.
    if (error._tag === "CommitFailed") this.unsaved = true;
    const rest = this.takeLanded(batch.planned, tree, work);
    const undone = await this.undo(rest, tree);
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

  /** Ends what is on the router as it should be; gives the others. */
  private takeLanded(
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

  private mayTryAgain(item: Waiting): boolean {
    const tries = (this.tries.get(item) ?? 0) + 1;
    this.tries.set(item, tries);
    return tries < MOST_TRIES;
  }

  /** The router took the list, or may have, and yet the change never showed, however often it was sent. */
  private neverShown(sent: Sent): RouterError {
    return E.isLeft(sent) && "error" in sent.left
      ? sent.left.error
      : { _tag: "CommitFailed", owners: [], message: "it accepted the change and then did not carry it out" };
  }

  /** Whether the router runs another release than it did: it may have been upgraded under us. */
  private async isOtherDialect(): Promise<boolean> {
    if (this.askedAgain || this.link.settings.version !== undefined) return false;
    this.askedAgain = true;
    const now = await this.link.askDialect();
    if (E.isLeft(now) || now.right.name === this.dialect.name) return false;
    this.dialect = now.right;
    return true;
  }

  private endAll({ planned }: Batch<Waiting>, error: RouterError): void {
    for (const { item } of planned) item.fail(error);
  }

  /** What was committed to be confirmed stays without: nobody may believe that it would have gone by itself. */
  private unconfirmed(batch: Batch<Waiting>, cause: RouterError): void {
    const words = "detail" in cause ? cause.detail : what(cause);
    const detail = `The change is on the router, which refused to confirm it (${words}). No clock runs there: vyos:confirmMinutes protects nothing on this router and must be unset.`;
    for (const { item, plan } of batch.planned)
      item.fail({ _tag: "InDoubt", detail, left: plan.ops.map(showOp) });
  }

  private inDoubt(batch: Batch<Waiting>, cause: RouterError): void {
    this.doubted = batch;
    const reason = "reason" in cause ? cause.reason : cause._tag;
    for (const { item, plan } of batch.planned)
      item.fail({
        _tag: "InDoubt",
        detail: `The router could not be read after a commit (${reason}); the change may be in effect, in whole or in part, or not.`,
        left: plan.ops.map(showOp),
      });
  }

  /** Takes back what landed in part; on the left are the changes of which nothing is, where that fails for others. */
  private async undo(
    rest: readonly (Intent & { readonly item: Waiting })[],
    tree: ConfigTree,
  ): Promise<E.Either<readonly Waiting[], ConfigTree>> {
    const { tree: actual, failure } = await takeBack(this.link, this.times, rest, tree, () => {
      this.unsaved = true;
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

const standingOf = ({ plan }: Planned<Waiting>): { readonly standing?: readonly Path[] } =>
  plan.standing === undefined || plan.standing.length === 0 ? {} : { standing: plan.standing };

const partition = <A>(items: readonly A[], test: (item: A) => boolean): readonly [A[], A[]] => [
  items.filter(test),
  items.filter((item) => !test(item)),
];

const halves = <A>(items: readonly A[]): readonly (readonly A[])[] => {
  const middle = (items.length + 1) >> 1;
  return [items.slice(0, middle), items.slice(middle)].filter((half) => half.length > 0);
};
