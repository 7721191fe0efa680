import { setTimeout as sleep } from "node:timers/promises";
import * as E from "fp-ts/Either";
import { pauses } from "../base/retry.js";
import type { Dialect } from "../config/dialect.js";
import { sameNode, type ConfigTree } from "../config/tree.js";
import { bytesOf, composeBatch, type Batch, type Bounds } from "./batch.js";
import type { WriteFailure } from "./classify.js";
import { hasCommitConfirm } from "./confirm.js";
import { JOURNAL_VARIABLE } from "./journal.js";
import type { Link } from "./link.js";
import type { Sent } from "./outcome.js";
import { readTree } from "./reader.js";
import { Refusal } from "./refusal.js";
import { Restoration } from "./restoration.js";
import { Settlement } from "./settlement.js";
import { timesOf, writePauses, type Times } from "./times.js";
import { halves, type Course, type Waiting } from "./waiting.js";
import { Worklist } from "./worklist.js";

/** How often a plan that took long is checked against a new read: others may never rest. */
const MOST_CHECKS = 20;

const inSeconds = (ms: number): string => `${String(Math.max(1, Math.round(ms / 1_000)))} s`;

/**
 * Carries changes to the router: composes commits and sends them. What comes of one is the matter of `Settlement`
 * and `Refusal`. One at a time per router.
 *
 * Nothing is ever sent twice as it was. Whatever has to wait, because the router was locked, away or silent, is
 * planned again on a new read: what landed in the meantime is not sent again, and a place that another client
 * took in the meantime is left to it.
 */
export class Committer {
  readonly course: Course;

  private readonly times: Times;
  private readonly settlement: Settlement;
  private readonly refusal: Refusal;
  private bounds: Bounds;
  /** Since when nothing has come through, and the pauses between attempts. */
  private stuck: { since: number; said: boolean; pause: Generator<number, never> } | undefined;
  private readAt = 0;
  private doubleChecks = 0;

  constructor(
    private readonly link: Link,
    dialect: Dialect,
  ) {
    const { commitMaxOps, commitMaxBytes } = link.settings;
    this.course = { unsaved: false, dialect };
    this.times = timesOf(link.settings);
    this.bounds = { maxOps: commitMaxOps, maxBytes: commitMaxBytes };
    const restoration = new Restoration(link, this.times, this.course);
    this.settlement = new Settlement(link, this.times, this.course, restoration);
    this.refusal = new Refusal(link, this.times, this.course, restoration);
  }

  /** Brings every change to its end, in as few commits as possible. */
  async process(items: readonly Waiting[]): Promise<void> {
    const work = new Worklist(items);
    let ground: ConfigTree | undefined;
    for (let group = work.next(); group !== undefined; group = work.next()) {
      if (ground === undefined) {
        await this.link.log.open();
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

  /** How long a read is fresh: as long as no other commit can have begun and ended since, by this router's quickest. */
  private get freshMs(): number {
    const { freshRead, shortestFreshRead, longestFreshRead } = this.times;
    const { quickestMs } = this.link.pace;
    if (quickestMs === undefined) return freshRead;
    return Math.min(Math.max(quickestMs, shortestFreshRead), longestFreshRead);
  }

  /**
   * The configuration again, where planning took so long that another client may have come and gone since the
   * read: its commit and its look at the result would both have to fit in between. Undefined where nothing has
   * changed, or all is fresh.
   */
  private async changedMeanwhile(ground: ConfigTree): Promise<ConfigTree | undefined> {
    if (Date.now() - this.readAt < this.freshMs || this.doubleChecks >= MOST_CHECKS) return undefined;
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
    const batch = await composeBatch(
      group,
      { tree: ground, dialect: this.course.dialect },
      { ...this.bounds, maxOps },
      await this.link.guard(),
    );
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
    if (this.course.doubted !== batch) noteEnd?.();
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
    if (E.isLeft(sent) && sent.left._tag === "Refused")
      return this.refusal.refused(batch, sent.left.error, work);
    return this.settlement.settle(batch, sent, work);
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
    const expectedMs = pace.expectedMs(batch.ops.length);
    const { sayAfter } = this.times;
    const commands = batch.ops.length === 1 ? "1 command" : `${String(batch.ops.length)} commands`;
    const commit = `committing ${commands} on ${settings.endpoint}`;
    const telling = setTimeout(() => {
      console.warn(
        expectedMs > sayAfter
          ? `${commit}, which may take ${inSeconds(expectedMs)}`
          : `still ${commit} after ${inSeconds(sayAfter)}; giving up after ${inSeconds(settings.commitTimeoutMs)}`,
      );
    }, sayAfter).unref();
    const sent = await teller.commit(batch, api.configure(batch.ops, confirmMinutes)).finally(() => {
      clearTimeout(telling);
    });
    // A list that is refused ends before its time.
    if (E.isRight(sent) || sent.left._tag === "Doubt") pace.note(batch.ops.length, Date.now() - began);
    if (E.isRight(sent) || sent.left._tag === "Doubt") this.course.unsaved = true;
    return sent;
  }

  /** The list was not taken: it is dropped, and its changes are planned again after a pause. */
  private async waitForTurn(
    { planned }: Batch<Waiting>,
    failure: Extract<WriteFailure, { _tag: "Busy" | "Unsent" }>,
    work: Worklist<Waiting>,
  ): Promise<undefined> {
    const { endpoint, lockTimeoutMs } = this.link.settings;
    const { sayAfter, unsentPatience } = this.times;
    this.stuck ??= { since: Date.now(), said: false, pause: pauses(writePauses(this.times)) };
    work.first(planned.map(({ item }) => item));
    const waited = Date.now() - this.stuck.since;
    if (failure._tag === "Busy") {
      if (waited >= lockTimeoutMs) work.failAll({ _tag: "Locked", endpoint, waitedMs: lockTimeoutMs });
      else if (waited >= sayAfter && !this.stuck.said) {
        this.stuck.said = true;
        // The router does not tell whose commit it is.
        console.warn(
          `waiting for another client's commit on ${endpoint}, which holds its lock; giving up after ${inSeconds(lockTimeoutMs)}`,
        );
      }
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
          _tag: "Settings",
          setting: "commitMaxBytes",
          detail: `the change alone is a list of ${String(bytesOf(ops))} bytes, which the router does not take in one request; nothing of it was carried out. Divide it among several resources, or raise \`service https request-body-size-limit\` on the router`,
        });
  }
}
