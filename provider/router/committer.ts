import * as E from "fp-ts/Either";
import { showOp } from "../config/ops.js";
import type { Dialect } from "../config/dialect.js";
import { getNode, leavesOf, sameNode, type ConfigTree } from "../config/tree.js";
import type { Path } from "../config/path.js";
import { showPath } from "../config/path.js";
import type { Api } from "./api.js";
import {
  composeBatch,
  landingOf,
  suspectsOf,
  undoOps,
  type Batch,
  type Landing,
  type Planned,
} from "./batch.js";
import type { Change } from "./change.js";
import { isDeferred, type WriteFailure } from "./classify.js";
import { commitConfirmed } from "./confirm.js";
import type { RouterError } from "./errors.js";
import { JOURNAL_VARIABLE, type Journal } from "./journal.js";
import { readTree } from "./reader.js";
import { sendOps } from "./sender.js";
import { settle, type Settled, type SettleTimes } from "./settle.js";
import type { RouterSettings } from "./settings.js";

/** A change in the queue and how to tell its owner what became of it. */
export interface Waiting {
  readonly change: Change<unknown>;
  readonly fail: (error: RouterError) => void;
  /** Called with what was read after the commit; the save is still to come. */
  readonly land: (planned: Planned<Waiting>, tree: ConfigTree) => void;
}

/** A list whose fate could not be told from its answer is sent again at most this often. */
const RESENDS = 2;

/** An unanswered request: how long nothing may move before it counts as not carried out. */
const QUIET_MS = 3_000;

/** The same where the commit is known to have been accepted and may still run. */
const QUIET_WHILE_RUNNING_MS = 15_000;

/**
 * Carries changes to the router: composes commits, sends them, finds out what they did, undoes what must not
 * stay, and singles out the change that spoils the others' commit. One at a time per router.
 */
export class Committer {
  /** Whether anything was committed since the last save. */
  unsaved = false;

  /** Commits of which it is not known what they did. */
  private readonly doubted = new WeakSet<Batch<Waiting>>();

  constructor(
    private readonly api: Api,
    private readonly settings: RouterSettings,
    private readonly dialect: Dialect,
    private readonly journal?: Journal,
  ) {}

  /** Brings every change to its end, in as few commits as possible. */
  async process(waiting: readonly Waiting[], tree: ConfigTree): Promise<void> {
    let rest = waiting;
    let ground = tree;
    while (rest.length > 0) {
      const batch = composeBatch(rest, { tree: ground, dialect: this.dialect }, this.bounds());
      for (const { item, error } of batch.failed) item.fail(error);
      if (batch.ops.length === 0) for (const planned of batch.planned) planned.item.land(planned, ground);
      else ground = await this.commit(batch);
      rest = batch.deferred;
    }
  }

  private bounds() {
    return { maxOps: this.settings.commitMaxOps, maxBytes: this.settings.commitMaxBytes };
  }

  private read(): Promise<E.Either<RouterError, ConfigTree>> {
    return readTree(this.api, this.settings)();
  }

  /** One commit, noted in the journal before it is sent and when its outcome is known. */
  private async commit(batch: Batch<Waiting>): Promise<ConfigTree> {
    const touches = batch.planned.flatMap(({ plan }) => (plan.ops.length > 0 ? plan.touches : []));
    let end: (() => void) | undefined;
    try {
      end = this.journal?.begin(this.settings.endpoint, touches, batch.before);
    } catch (thrown) {
      // Nothing may be changed that could not be put back.
      return this.failAll(batch, { _tag: "Settings", setting: JOURNAL_VARIABLE, detail: String(thrown) });
    }
    const tree = await this.carryOut(batch);
    if (!this.doubted.has(batch)) end?.();
    return tree;
  }

  /** One commit and all that follows from it. Gives the configuration as last read. */
  private async carryOut(batch: Batch<Waiting>): Promise<ConfigTree> {
    let seen: ConfigTree = batch.before;
    for (let resends = 0; ; resends++) {
      const sent = await this.send(batch);
      if (E.isLeft(sent) && sent.left._tag !== "Doubt") return this.refused(batch, sent.left);
      const settled = await settle(batch, () => this.read(), this.settleTimes(sent));
      if ("unreadable" in settled) return this.inDoubt(batch, settled.unreadable);
      seen = settled.tree;
      if (settled.landings.every((landing) => landing === "landed")) return this.allLanded(batch, seen);
      if (resends === RESENDS) return this.neverLanded(batch, settled, sent);
    }
  }

  private async send(batch: Batch<Waiting>): Promise<E.Either<WriteFailure, string | undefined>> {
    const { confirmMinutes } = this.settings;
    const sent =
      confirmMinutes === undefined
        ? await sendOps(this.api, this.settings, batch.ops)
        : await commitConfirmed(this.api, this.settings, batch.ops, confirmMinutes);
    if (E.isRight(sent) || sent.left._tag === "Doubt") this.unsaved = true;
    return sent;
  }

  private settleTimes(sent: E.Either<WriteFailure, string | undefined>): SettleTimes {
    const { doubtTimeoutMs: limitMs } = this.settings;
    const running = E.isRight(sent)
      ? isDeferred(sent.right)
      : sent.left._tag === "Doubt" &&
        sent.left.error._tag === "Unreachable" &&
        /HTTP 50[24]|in time/.test(sent.left.error.reason);
    const quietMs = running ? QUIET_WHILE_RUNNING_MS : E.isRight(sent) ? 500 : QUIET_MS;
    return { quietMs: Math.min(quietMs, limitMs), limitMs };
  }

  private allLanded(batch: Batch<Waiting>, tree: ConfigTree): ConfigTree {
    for (const planned of batch.planned) planned.item.land(planned, tree);
    return tree;
  }

  private inDoubt(batch: Batch<Waiting>, cause: RouterError): ConfigTree {
    this.doubted.add(batch);
    const reason = "reason" in cause ? cause.reason : cause._tag;
    for (const { item, plan } of batch.planned)
      item.fail({
        _tag: "InDoubt",
        detail: `The answer to a commit was lost and the router could not be read since (${reason}); the change may be in effect or not.`,
        left: plan.ops.map(showOp),
      });
    return batch.before;
  }

  /** The router took the list, or may have, and yet the change never showed, however often it was sent. */
  private async neverLanded(
    batch: Batch<Waiting>,
    { tree, landings }: Extract<Settled, { tree: ConfigTree }>,
    sent: E.Either<WriteFailure, string | undefined>,
  ): Promise<ConfigTree> {
    const error: RouterError =
      E.isLeft(sent) && sent.left._tag === "Doubt"
        ? sent.left.error
        : {
            _tag: "CommitFailed",
            owners: [],
            message: "it accepted the change and then did not carry it out",
          };
    return this.giveUp(batch, tree, landings, error);
  }

  /** The router said no to the list: what landed stays, what landed in part goes, the rest is sorted out. */
  private async refused(
    batch: Batch<Waiting>,
    failure: Exclude<WriteFailure, { _tag: "Doubt" }>,
  ): Promise<ConfigTree> {
    const { planned } = batch;
    if (failure._tag === "Busy")
      return this.failAll(batch, {
        _tag: "Locked",
        endpoint: this.settings.endpoint,
        waitedMs: this.settings.lockTimeoutMs,
      });
    if (failure._tag === "Unsent") return this.failAll(batch, failure.error);
    if (failure._tag === "TooLarge") {
      if (planned.length > 1) return this.split(planned, planned.slice(planned.length >> 1), batch.before);
      return this.failAll(batch, {
        _tag: "Protocol",
        endpoint: this.settings.endpoint,
        detail: "the change alone is larger than its request-body-size-limit",
      });
    }
    const { error } = failure;
    if (error._tag !== "CommitFailed" && error._tag !== "RejectedPath" && error._tag !== "RejectedValue")
      return this.failAll(batch, error);
    const read = await this.read();
    if (E.isLeft(read)) return this.inDoubt(batch, read.left);
    const landings = planned.map((p) => landingOf(p, batch, read.right));
    if (planned.length === 1) return this.giveUp(batch, read.right, landings, error);

    const tree = await this.undo(batch, read.right, landings);
    if (E.isLeft(tree)) return read.right;
    const pending = planned.filter((p, i) => {
      if (landings[i] === "landed") p.item.land(p, tree.right);
      return landings[i] !== "landed";
    });
    const suspects = suspectsOf(pending, "message" in error ? error.message : "");
    return this.split(
      pending,
      suspects.length > 0 ? suspects : pending.slice(pending.length >> 1),
      tree.right,
    );
  }

  /** Sends the others first and the suspects after them, each on what is there then. */
  private async split(
    pending: readonly Planned<Waiting>[],
    suspects: readonly Planned<Waiting>[],
    tree: ConfigTree,
  ): Promise<ConfigTree> {
    const others = pending.filter((p) => !suspects.includes(p));
    let ground = tree;
    for (const part of [others, suspects]) {
      if (part.length === 0) continue;
      await this.process(
        part.map(({ item }) => item),
        ground,
      );
      const read = await this.read();
      if (E.isRight(read)) ground = read.right;
    }
    return ground;
  }

  private failAll({ planned, before }: Batch<Waiting>, error: RouterError): ConfigTree {
    for (const { item } of planned) item.fail(error);
    return before;
  }

  /** Ends each change by how far it got: landed is success; anything else is undone and fails. */
  private async giveUp(
    batch: Batch<Waiting>,
    tree: ConfigTree,
    landings: readonly Landing[],
    error: RouterError,
  ): Promise<ConfigTree> {
    const undone = await this.undo(batch, tree, landings);
    if (E.isLeft(undone)) return tree;
    for (const [i, planned] of batch.planned.entries()) {
      if (landings[i] === "landed") planned.item.land(planned, undone.right);
      else planned.item.fail(error);
    }
    return undone.right;
  }

  /**
   * Takes back what landed of changes that landed in part, and proves it by reading. Where that fails every
   * change of the commit is told what is left; the result is then on the left.
   */
  private async undo(
    batch: Batch<Waiting>,
    tree: ConfigTree,
    landings: readonly Landing[],
  ): Promise<E.Either<undefined, ConfigTree>> {
    const partial = batch.planned.filter((_, i) => landings[i] === "partial");
    const touches = partial.flatMap(({ plan }) => plan.touches);
    // Parents that the commit made go too, where nothing but them is left of it.
    const absent = batch.planned.filter((_, i) => landings[i] !== "landed");
    const ops = undoOps(touches, batch.before, tree);
    if (ops.length === 0) return E.right(tree);
    const sent = await sendOps(this.api, this.settings, ops);
    this.unsaved = true;
    const read = await this.read();
    const gone = E.isRight(read) && restored(touches, batch.before, read.right);
    if (gone) return E.right(read.right);
    const left = E.isRight(read) ? leftOver(touches, batch.before, read.right) : ops.map(showOp);
    const why = E.isLeft(sent) && "error" in sent.left ? ` (${sent.left.error._tag})` : "";
    for (const { item } of absent)
      item.fail({
        _tag: "InDoubt",
        detail: `A commit took effect only in part, and taking that back failed${why}.`,
        left,
      });
    for (const [i, planned] of batch.planned.entries())
      if (landings[i] === "landed") planned.item.land(planned, E.isRight(read) ? read.right : tree);
    return E.left(undefined);
  }
}

const restored = (paths: readonly Path[], before: ConfigTree, actual: ConfigTree): boolean =>
  paths.every((path) => sameNode(getNode(before, path), getNode(actual, path)));

/** What differs from before, leaf by leaf, for the message that says exactly what is left where. */
const leftOver = (paths: readonly Path[], before: ConfigTree, actual: ConfigTree): string[] =>
  paths
    .filter((path) => !sameNode(getNode(before, path), getNode(actual, path)))
    .flatMap((path) => {
      const node = getNode(actual, path);
      if (node === undefined) return [`${showPath(path)} is gone`];
      return leavesOf(node, path).map(({ path: leaf, values }) =>
        `${showPath(leaf)} ${values.join(", ")}`.trim(),
      );
    });
