import type { AuditEvent, Listener } from "../events/event.js";
import { actorOf, draftOf, isRecorded, type AuditContext } from "./context.js";
import type { Draft } from "./entry.js";
import { explainAudit, type AuditError } from "./errors.js";
import { unwritable } from "./files.js";
import { Redactor } from "../redaction/redactor.js";
import { AuditStore, type StoreOptions } from "./store.js";

/** How to keep an audit log while a deployment runs. */
export interface AuditOptions extends StoreOptions {
  /** Who is acting, for whom; default the actor that the environment tells. */
  readonly context?: AuditContext;
  /** Takes the values of known secrets out of entries; the schema's secrets go in any case. */
  readonly redactor?: Redactor;
  /** The longest that {@link Audit.flush} keeps its caller waiting, in milliseconds. Default 2 s. */
  readonly timeoutMs?: number;
  /** Told when the log cannot be written, and when it can: after the first entries, and again after each trouble. */
  readonly onAudit?: (event: AuditEvent) => void;
  /** Told the same in words, once for each kind of trouble. Default `console.warn`. */
  readonly warn?: (text: string) => void;
}

const warnOnConsole = (text: string): void => {
  console.warn(`warning: ${text}`);
};

/** An audit log that a deployment writes to. It never throws. */
export interface Audit {
  /** Takes an operation's event for the log; all other events pass. */
  readonly record: Listener;
  /**
   * Resolves when what was recorded so far is on disk, or after `timeoutMs`, or at once while the log cannot be
   * written: a deployment waits for a broken log at most once.
   */
  readonly flush: () => Promise<void>;
  /** Entries that are not on disk yet. */
  readonly waiting: number;
}

/** How long to collect: operations of one commit end in the same moment. */
const QUIET_MS = 10;

/** What is kept in memory while the log cannot be written. */
const MOST_WAITING = 10_000;

const SHORTEST_RETRY_MS = 500;
const LONGEST_RETRY_MS = 30_000;

interface Waiter {
  readonly until: number;
  readonly settle: () => void;
}

class Writer implements Audit {
  private readonly store: AuditStore;
  private readonly redactor: Redactor;
  private readonly context: AuditContext;
  private readonly warned = new Set<string>();
  private readonly waiters = new Set<Waiter>();
  private queue: Draft[] = [];
  private writing: readonly Draft[] = [];
  private timer: NodeJS.Timeout | undefined;
  /** The router of the newest entry. */
  private router = "";
  private recorded = 0;
  private done = 0;
  private retryMs = SHORTEST_RETRY_MS;
  private trouble: AuditError | undefined;
  /** How often something was wrong. */
  private troubles = 0;
  /** Whether it was told that all is well since something was wrong; what an earlier process told is over by that too. */
  private isToldWell = false;

  constructor(private readonly options: AuditOptions) {
    const onTrouble = (error: AuditError): void => {
      this.tell(error);
      options.onTrouble?.(error);
    };
    this.store = new AuditStore({ ...options, onTrouble });
    this.redactor = options.redactor ?? new Redactor();
    this.context = options.context ?? { actor: actorOf() };
  }

  get waiting(): number {
    return this.queue.length + this.writing.length;
  }

  readonly record: Listener = (event) => {
    if (event.type !== "operation" || !isRecorded(event)) return;
    try {
      this.queue.push(draftOf(event, this.context, this.redactor));
    } catch (error) {
      this.tell(unwritable(this.store.path, error).error);
      return;
    }
    this.router = event.router;
    this.recorded++;
    this.shed();
    if (this.trouble === undefined) this.schedule(QUIET_MS);
  };

  readonly flush = async (): Promise<void> => {
    if (this.waiting === 0 || this.trouble !== undefined) return;
    const waitedMs = this.options.timeoutMs ?? 2_000;
    await new Promise<void>((resolve) => {
      const settle = (): void => {
        clearTimeout(limit);
        this.waiters.delete(waiter);
        resolve();
      };
      const limit = setTimeout(() => {
        this.fail({ _tag: "Slow", file: this.store.path, waitedMs, waiting: this.waiting });
      }, waitedMs);
      const waiter = { until: this.recorded, settle };
      this.waiters.add(waiter);
    });
  };

  /** Gives up the oldest entries when memory is the only place left for too many. */
  private shed(): void {
    const lost = this.waiting - MOST_WAITING;
    if (lost <= 0 || this.queue.length === 0) return;
    this.queue.splice(0, lost);
    this.done += lost;
    this.tell({ _tag: "Lost", file: this.store.path, lost });
  }

  private schedule(pauseMs: number): void {
    if (this.timer !== undefined || this.writing.length > 0) return;
    this.timer = setTimeout(() => {
      this.timer = undefined;
      void this.write();
    }, pauseMs);
    // Nobody waits for another try: a process that has done its work may end.
    if (this.trouble !== undefined) this.timer.unref();
  }

  private async write(): Promise<void> {
    this.writing = this.queue;
    this.queue = [];
    const { troubles } = this;
    try {
      await this.store.append(this.writing);
    } catch (error) {
      this.queue = [...this.writing, ...this.queue];
      this.writing = [];
      this.fail(unwritable(this.store.path, error).error);
      this.retryMs = Math.min(this.retryMs * 2, LONGEST_RETRY_MS);
      this.schedule(this.retryMs);
      return;
    }
    this.done += this.writing.length;
    this.writing = [];
    this.retryMs = SHORTEST_RETRY_MS;
    if (this.queue.length > 0) this.schedule(QUIET_MS);
    else this.recover(this.troubles === troubles);
    for (const waiter of this.waiters) if (waiter.until <= this.done) waiter.settle();
  }

  /** From now on nobody waits, until all is written. */
  private fail(error: AuditError): void {
    this.trouble = error;
    this.tell(error);
    for (const waiter of this.waiters) waiter.settle();
  }

  /** All is written; `isWell` when nothing was wrong with the log either, such as a file that was put aside. */
  private recover(isWell: boolean): void {
    if (this.trouble !== undefined) this.warned.clear();
    this.trouble = undefined;
    if (!isWell || this.isToldWell) return;
    this.isToldWell = true;
    this.options.onAudit?.({ ...this.event(), ok: true });
  }

  private event() {
    return { type: "audit", router: this.router, at: Date.now(), file: this.store.path } as const;
  }

  private tell(error: AuditError): void {
    this.troubles++;
    this.isToldWell = false;
    if (this.warned.has(error._tag)) return;
    this.warned.add(error._tag);
    const text = explainAudit(error);
    (this.options.warn ?? warnOnConsole)(text);
    this.options.onAudit?.({ ...this.event(), ok: false, errorTag: error._tag, errorText: text });
  }
}

/** Opens a log for writing. Nothing is read or written before the first entry. */
export const openAudit = (options: AuditOptions): Audit => new Writer(options);
