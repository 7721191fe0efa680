import { availableParallelism, loadavg } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import pLimit from "p-limit";
import * as E from "fp-ts/Either";
import { inSteps } from "../base/steps.js";
import type { Dialect } from "../config/dialect.js";
import type { ConfigTree } from "../config/tree.js";
import type { Planned } from "./batch.js";
import type { Change } from "./change.js";
import { Committer } from "./committer.js";
import type { Link } from "./link.js";
import type { RouterError, RouterTask } from "./errors.js";
import { isLost } from "./landing.js";
import { takeLock, type RouterLock } from "./lockfile.js";
import { lookAgain, readTree, untilIdle } from "./reader.js";
import { saveConfig, type Saved } from "./save.js";
import { timesOf } from "./times.js";
import type { Waiting } from "./waiting.js";

interface Entry extends Waiting {
  readonly settle: (outcome: E.Either<RouterError, unknown>) => void;
  /** It was refused, and has been tried once more together with changes that came later. */
  wentAlong?: true;
  landed?: { readonly planned: Planned<Waiting>; readonly tree: ConfigTree };
}

/** A pause this many times the usual gap between two changes means that no more are coming. */
const GAPS_OF_QUIET = 4;

/** How many times as much as it can do at once this machine has to do; 1 where it cannot be told. */
const crowding = (): number => Math.max(1, (loadavg()[0] ?? 0) / availableParallelism());

/** The usual gap is a moving average over about this many. */
const GAP_MEMORY = 5;

/** How often changes are made again that a restart of the router took away before they were saved. */
const MOST_ROUNDS = 3;

/** What landed is kept already, or is not to be kept. */
const NOTHING_TO_SAVE: Saved = { saved: true, shaken: false };

/**
 * One router's lane. Reads and commits take turns: the router's API clients share one session, so a read during
 * a write sees half-done configuration. Changes that wait while a commit runs go together in the next one.
 */
export class Queue {
  private readonly turn = pLimit(1);
  private waiting: Entry[] = [];
  private gathering = false;
  private firstAt = 0;
  private lastAt = 0;
  /** How far apart changes have come lately. */
  private gapMs = 0;
  /** How many changes the last commit carried. */
  private carried = 0;
  private cached: ConfigTree | undefined;
  private reading: Promise<E.Either<RouterError, ConfigTree>> | undefined;

  constructor(
    private readonly link: Link,
    private readonly dialect: RouterTask<Dialect>,
  ) {}

  /** The running configuration. All who ask share one read; it is kept until something is written. */
  readonly read: RouterTask<ConfigTree> = () => {
    this.reading ??= this.turn(async () => {
      if (this.cached !== undefined) return E.right(this.cached);
      const outcome = await readTree(this.link.api, this.link.settings)();
      if (E.isRight(outcome)) this.cached = outcome.right;
      return outcome;
    }).finally(() => {
      this.reading = undefined;
    });
    return this.reading;
  };

  /** Hands a change in; ends when it is on the router, or has failed and left nothing there. */
  submit<A>(change: Change<A>): RouterTask<A> {
    return () =>
      new Promise((resolve) => {
        const settle = (outcome: E.Either<RouterError, unknown>) => {
          resolve(outcome as E.Either<RouterError, A>);
        };
        const entry: Entry = {
          change,
          settle,
          fail: (error) => {
            // What came meanwhile may be what it lacks: the last network with an interface goes with the others.
            const mayGoAlong = error._tag === "CommitFailed" && entry.wentAlong !== true;
            if (!mayGoAlong || this.waiting.length === 0) {
              settle(E.left(error));
              return;
            }
            entry.wentAlong = true;
            this.waiting.unshift(entry);
          },
          land: (planned, tree) => {
            entry.landed = { planned, tree };
          },
        };
        this.noteArrival();
        this.waiting.push(entry);
        void this.gather();
      });
  }

  private noteArrival(): void {
    const now = Date.now();
    if (this.waiting.length === 0) this.firstAt = now;
    // Only while something waits does a gap tell of the stream: else it was a commit that held everybody up.
    else this.gapMs += (now - this.lastAt - this.gapMs) / GAP_MEMORY;
    this.lastAt = now;
  }

  /** How long until no change has come for a while, or the first has waited long enough. */
  private leftMs(): number {
    const { settings } = this.link;
    const { commitQuietMs, commitMaxWaitMs } = settings;
    const { strayGap, longestGap, successorGap } = timesOf(settings);
    // Pulumi's engine writes its checkpoint between two changes: how fast they come is its and the machine's doing.
    const usual = GAPS_OF_QUIET * this.gapMs;
    // As many as before are all that Pulumi has in work at once; of any other number there may be stragglers.
    const isFull = this.waiting.length === this.carried;
    const gap = Math.min(isFull ? usual : Math.max(usual, strayGap * crowding()), longestGap);
    const patience = this.waiting.length < this.carried ? successorGap : gap;
    const adapted = commitQuietMs === 0 ? 0 : patience;
    const quietMs = Math.max(commitQuietMs, adapted);
    return Math.min(this.lastAt + quietMs, this.firstAt + commitMaxWaitMs) - Date.now();
  }

  /** Commits what waits as soon as the stream of changes pauses, and looks again when a turn has ended. */
  private async gather(): Promise<void> {
    if (this.gathering) return;
    this.gathering = true;
    while (this.waiting.length > 0) {
      const left = this.leftMs();
      if (left > 0) await sleep(left);
      else await this.turn(() => (this.leftMs() > 0 ? undefined : this.run()));
    }
    this.gathering = false;
  }

  private async run(): Promise<void> {
    const entries = this.waiting;
    this.waiting = [];
    if (entries.length === 0) return;
    this.carried = entries.length;
    try {
      await this.link.teller.turn(() => this.commitAll(entries));
    } catch (thrown) {
      // Not one of the known failures: nobody may be left waiting for an answer.
      const detail = `An unexpected failure in the commit queue: ${String(thrown)}`;
      for (const entry of entries) entry.fail({ _tag: "InDoubt", detail, left: [] });
    }
  }

  private async commitAll(entries: readonly Entry[]): Promise<void> {
    this.cached = undefined;
    const dialect = await this.dialect();
    if (E.isLeft(dialect)) {
      for (const entry of entries) entry.fail(dialect.left);
      return;
    }
    const held = await this.lock(entries);
    if (held === undefined) return;
    try {
      if (held.abandoned) await untilIdle(this.link.api, this.link.settings);
      const committer = new Committer(this.link, dialect.right);
      const saved = await this.commitAndSave(committer, entries);
      for (const { landed, settle } of entries)
        if (landed !== undefined)
          settle(
            await inSteps(
              landed.planned.plan.result({ tree: landed.tree, dialect: committer.course.dialect, saved }),
            ),
          );
    } finally {
      this.cached = undefined;
      await held.release();
    }
  }

  /** Whether what landed is also saved; what a restart took away in between is made again. */
  private async commitAndSave(committer: Committer, entries: readonly Entry[]): Promise<boolean> {
    const { api, settings, teller, outages } = this.link;
    let rest = entries;
    for (let round = 1; ; round++) {
      const before = outages.count;
      await committer.process(rest);
      const due =
        committer.course.unsaved || entries.some(({ landed }) => landed?.planned.plan.resave === true);
      const { saved, shaken } =
        settings.save && due ? await teller.save(() => saveConfig(api, settings)) : NOTHING_TO_SAVE;
      const mayBeLost = (shaken || outages.count > before) && entries.some(({ landed }) => landed);
      if (!mayBeLost) return saved;
      const watched = await lookAgain(api, settings);
      if ("unreadable" in watched) return false;
      const { tree } = watched;
      rest = entries.filter(
        // Not what another client has changed since.
        ({ landed }) => landed !== undefined && isLost(landed.planned, tree),
      );
      if (rest.length === 0) return saved;
      for (const entry of rest) delete entry.landed;
      if (round === MOST_ROUNDS) {
        const reason = `it restarted ${String(round)} times before what was committed could be saved`;
        for (const { fail } of rest) fail({ _tag: "Unreachable", endpoint: settings.endpoint, reason });
        return saved;
      }
    }
  }

  /** Takes this machine's lock of the router; without it the changes fail as locked. */
  private async lock(entries: readonly Entry[]): Promise<RouterLock | undefined> {
    const since = Date.now();
    const held = await takeLock(this.link.settings)();
    this.link.teller.lock(since, E.isRight(held));
    if (E.isRight(held)) return held.right;
    for (const entry of entries) entry.fail(held.left);
    return undefined;
  }
}
