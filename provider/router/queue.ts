import { Mutex } from "async-mutex";
import * as E from "fp-ts/Either";
import type { ConfigTree } from "../config/tree.js";
import type { Dialect } from "../config/dialect.js";
import type { Api, RouterTask } from "./api.js";
import type { Planned } from "./batch.js";
import type { Change } from "./change.js";
import { Committer, type Waiting } from "./committer.js";
import type { RouterError } from "./errors.js";
import type { Journal } from "./journal.js";
import { lockRouter, type HeldLock } from "./lockfile.js";
import { readTree } from "./reader.js";
import { saveConfig, untilIdle } from "./sender.js";
import type { RouterSettings } from "./settings.js";

interface Entry extends Waiting {
  readonly settle: (outcome: E.Either<RouterError, unknown>) => void;
  landed?: { readonly planned: Planned<Waiting>; readonly tree: ConfigTree };
}

/**
 * One router's lane. Reads and commits take turns: the router's API clients share one session, so a read during
 * a write sees half-done configuration. Changes that wait while a commit runs go together in the next one.
 */
export class Queue {
  private readonly turn = new Mutex();
  private waiting: Entry[] = [];
  private timer: NodeJS.Timeout | undefined;
  private firstAt = 0;
  private cached: ConfigTree | undefined;
  private reading: Promise<E.Either<RouterError, ConfigTree>> | undefined;

  constructor(
    private readonly api: Api,
    private readonly settings: RouterSettings,
    private readonly dialect: RouterTask<Dialect>,
    private readonly journal?: Journal,
  ) {}

  /** The running configuration. All who ask share one read; it is kept until something is written. */
  readonly read: RouterTask<ConfigTree> = () => {
    this.reading ??= this.turn
      .runExclusive(async () => {
        if (this.cached !== undefined) return E.right(this.cached);
        const outcome = await readTree(this.api, this.settings)();
        if (E.isRight(outcome)) this.cached = outcome.right;
        return outcome;
      })
      .finally(() => {
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
            settle(E.left(error));
          },
          land: (planned, tree) => {
            entry.landed = { planned, tree };
          },
        };
        if (this.waiting.length === 0) this.firstAt = Date.now();
        this.waiting.push(entry);
        this.wait();
      });
  }

  /** Starts a commit when no change has come for a short while, or when the first has waited long enough. */
  private wait(): void {
    clearTimeout(this.timer);
    const { commitQuietMs, commitMaxWaitMs } = this.settings;
    const left = this.firstAt + commitMaxWaitMs - Date.now();
    this.timer = setTimeout(
      () => {
        void this.turn.runExclusive(() => this.run());
      },
      Math.max(0, Math.min(commitQuietMs, left)),
    );
  }

  private async run(): Promise<void> {
    const entries = this.waiting;
    this.waiting = [];
    if (entries.length === 0) return;
    try {
      await this.commitAll(entries);
    } catch (thrown) {
      // Not one of the known failures: nobody may be left waiting for an answer.
      const detail = `An unexpected failure in the commit queue: ${String(thrown)}`;
      for (const entry of entries) entry.fail({ _tag: "InDoubt", detail, left: [] });
    }
  }

  private async commitAll(entries: readonly Entry[]): Promise<void> {
    const dialect = await this.dialect();
    if (E.isLeft(dialect)) {
      for (const entry of entries) entry.fail(dialect.left);
      return;
    }
    const held = await this.lock(entries);
    if (held === undefined) return;
    try {
      this.cached = undefined;
      if (held.abandoned) await untilIdle(this.api, this.settings);
      const tree = await readTree(this.api, this.settings)();
      if (E.isLeft(tree)) {
        for (const entry of entries) entry.fail(tree.left);
        return;
      }
      const committer = new Committer(this.api, this.settings, dialect.right, this.journal);
      await committer.process(entries, tree.right);
      const due = committer.unsaved || entries.some(({ landed }) => landed?.planned.plan.resave === true);
      const saved = !due || !this.settings.save || (await saveConfig(this.api));
      this.finish(entries, dialect.right, saved);
    } finally {
      await held.release();
    }
  }

  private finish(entries: readonly Entry[], dialect: Dialect, saved: boolean): void {
    for (const { landed, settle } of entries) {
      if (landed === undefined) continue;
      settle(landed.planned.plan.result({ tree: landed.tree, dialect, saved }));
    }
  }

  /** Takes this machine's lock of the router; without it the changes fail as locked. */
  private async lock(entries: readonly Entry[]): Promise<HeldLock | undefined> {
    const { endpoint, lockTimeoutMs } = this.settings;
    try {
      return await lockRouter(endpoint, lockTimeoutMs);
    } catch (thrown) {
      const locked = (thrown as NodeJS.ErrnoException).code === "ELOCKED";
      for (const entry of entries)
        entry.fail(
          locked
            ? { _tag: "Locked", endpoint, waitedMs: lockTimeoutMs }
            : { _tag: "Settings", setting: "lock file", detail: String(thrown) },
        );
      return undefined;
    }
  }
}
