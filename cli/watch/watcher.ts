import { setTimeout as sleep } from "node:timers/promises";
import type { PulumiCommand } from "@pulumi/pulumi/automation";
import pLimit from "p-limit";
import { messageOf } from "../../provider/base/text.js";
import type { Listener } from "../../provider/events/event.js";
import { factsOf, type WatchFact } from "./facts.js";
import { look, type Candidate, type Look } from "./look.js";
import { lookAtLogs } from "./logs.js";
import type { AuditView } from "./page/audit.js";
import { StackReader, type StackSettings, type StackTarget } from "./stack.js";
import { advance, initialStatus, stackKey, type Happening, type WatchStatus } from "./status.js";

/** How a watcher works. */
export interface WatcherOptions {
  /** The stacks to look at, asked for at the start and at each reload. */
  readonly targets: () => Promise<readonly StackTarget[]>;
  readonly pulumiCommand: PulumiCommand;
  /** From the start of one round to the start of the next. */
  readonly intervalMs: number;
  /** Whether to name what no resource manages. */
  readonly unmanaged?: boolean;
  /** Told of every request to a router. */
  readonly listener?: Listener;
  /** Told after every round, and waited for; what it throws ends the watch. */
  readonly onRound?: (round: Round) => Promise<void>;
}

/** A round that has ended. */
export interface Round extends Look {
  readonly status: WatchStatus;
  readonly happenings: readonly Happening[];
  /** What is to be told to those who raise alerts. */
  readonly facts: readonly WatchFact[];
  /** The settings of the stacks as they were read last, by `stackKey`, with the routers of each. */
  readonly settings: ReadonlyMap<string, WatchedSettings>;
}

/** A stack's settings, and its routers. */
export interface WatchedSettings extends StackSettings {
  readonly routers: readonly string[];
}

/** How many stacks are opened at once: each takes a call of the Pulumi CLI. */
const OPEN_AT_ONCE = 2;

/** Looks at stacks and routers again and again. Nothing that they do ends it. */
export class Watcher {
  private current: WatchStatus;
  private readonly stopping = new AbortController();
  private waking = new AbortController();
  private reloading = false;
  private targets: readonly StackTarget[] = [];
  /** Stacks that are open: their configuration is read again when something fails, and at a reload. */
  private readonly open = new Map<string, Candidate>();
  private readonly limit = pLimit(OPEN_AT_ONCE);
  private settings: ReadonlyMap<string, WatchedSettings> = new Map();
  private logs: AuditView | undefined;

  constructor(private readonly options: WatcherOptions) {
    this.current = initialStatus(Date.now(), options.intervalMs);
  }

  /** What is known now. */
  get status(): WatchStatus {
    return this.current;
  }

  /** What the stacks' audit logs showed last; undefined where none is kept. */
  get audit(): AuditView | undefined {
    return this.logs;
  }

  /** Asks for the stacks again and reads their configuration anew, in a round that begins as soon as it can. */
  reload(): void {
    this.reloading = true;
    this.waking.abort();
  }

  /** Ends the watch; calls of the Pulumi CLI that run are ended. */
  stop(): void {
    this.stopping.abort();
    this.waking.abort();
  }

  /**
   * Watches until it is stopped.
   * @throws what `targets` throws the first time; later that is said in the status, and the old ones stay.
   */
  async run(): Promise<void> {
    this.targets = await this.options.targets();
    const isStopping = (): boolean => this.stopping.signal.aborted;
    while (!isStopping()) {
      const began = Date.now();
      this.waking = new AbortController();
      if (this.reloading) await this.reloadTargets();
      const round = await this.round();
      if (isStopping()) return;
      this.current = round.status;
      await this.options.onRound?.(round);
      await this.rest(began + this.options.intervalMs - Date.now());
    }
  }

  private async rest(ms: number): Promise<void> {
    if (ms <= 0 || this.reloading) return;
    await sleep(ms, undefined, { signal: this.waking.signal }).catch(() => undefined);
  }

  private async reloadTargets(): Promise<void> {
    this.reloading = false;
    this.open.clear();
    const { reloadTrouble: _old, ...status } = this.current;
    try {
      this.targets = await this.options.targets();
      this.current = status;
    } catch (error) {
      this.current = { ...status, reloadTrouble: messageOf(error) };
    }
  }

  private async candidate(target: StackTarget): Promise<Candidate> {
    const key = stackKey(target);
    const known = this.open.get(key);
    if (known !== undefined) return known;
    const { pulumiCommand, listener } = this.options;
    const { signal } = this.stopping;
    const told = listener === undefined ? {} : { listener };
    const opened = await this.limit(() => StackReader.open(target, pulumiCommand, { signal, ...told }));
    const candidate = { target, opened };
    if (opened._tag === "Open") this.open.set(key, candidate);
    return candidate;
  }

  /** A stack that cannot be opened right now keeps the settings that it had. */
  private settingsAfter(
    candidates: readonly Candidate[],
    { stacks }: WatchStatus,
  ): ReadonlyMap<string, WatchedSettings> {
    const routers = new Map(stacks.map((stack) => [stackKey(stack), stack.routers]));
    return new Map(
      candidates.flatMap(({ target, opened }): [string, WatchedSettings][] => {
        const key = stackKey(target);
        const known = opened._tag === "Open" ? opened.value.settings : this.settings.get(key);
        return known === undefined ? [] : [[key, { ...known, routers: routers.get(key) ?? [] }]];
      }),
    );
  }

  private async round(): Promise<Round> {
    const candidates = await Promise.all(this.targets.map((target) => this.candidate(target)));
    const found = await look(candidates, { unmanaged: this.options.unmanaged === true });
    const { report, placed } = found;
    const down = new Set(report.routers.filter((r) => r.status === "down").map(({ endpoint }) => endpoint));
    // A key that was changed, a router that comes back with another release: to be read again.
    for (const stack of report.stacks)
      if (stack.trouble !== undefined || stack.routers.some((endpoint) => down.has(endpoint)))
        this.open.delete(stackKey(stack));
    const next = advance(this.current, report, placed);
    this.settings = this.settingsAfter(candidates, next.status);
    const logs = [...this.settings.values()].flatMap(({ auditLog, routers }) =>
      auditLog === undefined ? [] : [{ file: auditLog, router: routers[0] ?? "" }],
    );
    const { view, facts } = await lookAtLogs(logs, report.at);
    this.logs = view;
    const told = [...factsOf(this.current, next.status, report.at), ...found.pools, ...facts];
    return { ...found, ...next, facts: told, settings: this.settings };
  }
}
