import { randomUUID } from "node:crypto";
import { isAlive } from "../../locks/alive.js";
import type { Alert } from "./alert.js";
import { severities } from "./alert.js";
import { audienceOf, receiversOf, type AlertsConfig } from "./config.js";
import { Courier, withBox, type Delivery, type Reporter } from "./courier.js";
import type { Fact } from "./fact.js";
import { keyOf, review, take } from "./machine.js";
import type { Memory } from "./memory.js";
import { EMPTY_BOX, expire, nextLook, post, type Box, type Letter, type Self } from "./outbox.js";
import type { Receiver } from "./receivers/receiver.js";
import { defaultPatience, type Patience } from "./send.js";
import { signalsOf, type Signal } from "./signals.js";
import { fileStore, volatileStore } from "./store.js";

/** How an alerter behaves apart from whom it tells of what. */
export interface AlerterOptions {
  /** Told of each alert that was sent, and of each that could not be. */
  readonly onDelivery?: (delivery: Delivery) => void;
  /** Told of receivers that do not answer and of a memory that cannot be kept; the text holds no secret. */
  readonly warn?: (text: string) => void;
  /** Keep nothing from one run to the next, whatever `state` says. */
  readonly volatile?: boolean;
  /** How long facts are collected before they are looked at, in milliseconds. Default 50. */
  readonly batchMs?: number;
  /** How patient a delivery is. */
  readonly patience?: Partial<Patience>;
}

/** What waits to be sent after a flush. */
export interface Flushed {
  readonly waiting: number;
}

/** Takes facts and tells receivers. Nothing of it ever throws or fails. */
export interface Alerter {
  /** Takes a fact in, at once. */
  event(fact: Fact): void;
  /**
   * Looks at all facts and keeps what is to be sent; then waits for the receivers, at most so many milliseconds.
   * What did not arrive by then is still being sent, and kept for the next run should this one end.
   */
  flush(waitMs: number): Promise<Flushed>;
  /** Flushes, then ends: what is under way is broken off and kept. */
  stop(waitMs: number): Promise<Flushed>;
}

const isFor = ({ minSeverity }: Receiver, { severity }: Alert): boolean =>
  severities.indexOf(severity) >= severities.indexOf(minSeverity);

const sleep = (ms: number): { readonly done: Promise<void>; readonly cancel: () => void } => {
  let timer: NodeJS.Timeout | undefined;
  const done = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  return {
    done,
    cancel: () => {
      clearTimeout(timer);
    },
  };
};

class RunningAlerter implements Alerter {
  readonly #receivers: readonly Receiver[];
  readonly #couriers: readonly Courier[];
  readonly #store;
  readonly #reporter: Reporter;
  readonly #batchMs: number;
  readonly #ended = new AbortController();
  #inbox: Signal[] = [];
  #timer: { readonly at: number; readonly handle: NodeJS.Timeout } | undefined;
  #fresh = true;
  #recording: Promise<void> = Promise.resolve();

  constructor(
    private readonly config: AlertsConfig,
    options: AlerterOptions,
  ) {
    this.#reporter = {
      onDelivery: options.onDelivery ?? (() => undefined),
      warn: options.warn ?? (() => undefined),
    };
    this.#store =
      options.volatile === true
        ? volatileStore()
        : fileStore(config.state, audienceOf(config), this.#reporter.warn);
    this.#batchMs = options.batchMs ?? 50;
    this.#receivers = receiversOf(config);
    const patience = { ...defaultPatience, ...options.patience };
    const self: Self = { owner: randomUUID(), pid: process.pid, isAlive };
    this.#couriers = this.#receivers.map(
      (receiver) => new Courier(receiver, this.#store, self, patience, this.#reporter, this.#ended.signal),
    );
  }

  event(fact: Fact): void {
    if (this.#ended.signal.aborted) return;
    this.#inbox.push(...signalsOf(fact));
    if (this.#inbox.length > 0) this.wake(this.#batchMs);
  }

  async flush(waitMs: number): Promise<Flushed> {
    await this.record();
    const delivering = this.deliver();
    const limit = sleep(waitMs);
    await Promise.race([delivering, limit.done]);
    limit.cancel();
    return this.waiting();
  }

  async stop(waitMs: number): Promise<Flushed> {
    await this.flush(waitMs);
    this.#ended.abort();
    clearTimeout(this.#timer?.handle);
    await Promise.all(this.#couriers.map((courier) => courier.idle));
    return this.waiting();
  }

  private waiting(): Flushed {
    const { outbox } = this.#store.last;
    const counts = this.#receivers.map(({ name }) => outbox[name]?.letters.length ?? 0);
    return { waiting: counts.reduce((sum, n) => sum + n, 0) };
  }

  /** Looks at the facts and at the outbox in a while; a process that has nothing else to do may end before. */
  private wake(ms: number): void {
    const at = Date.now() + ms;
    if (this.#ended.signal.aborted || (this.#timer !== undefined && this.#timer.at <= at)) return;
    clearTimeout(this.#timer?.handle);
    const handle = setTimeout(() => {
      this.#timer = undefined;
      void this.record().then(() => this.deliver());
    }, ms).unref();
    this.#timer = { at, handle };
  }

  /** Whether a signal can matter: most only say that all is well where nothing was wrong. */
  private matters(signal: Signal): boolean {
    const { type } = signal.change;
    if (type === "strike" || type === "level") return true;
    if (type === "gauge" && signal.change.level >= this.config.rules[signal.rule].threshold) return true;
    return this.#fresh || keyOf(signal) in this.#store.last.conditions;
  }

  /** Takes all facts into the memory and writes the letters; one at a time. */
  private record(): Promise<void> {
    this.#recording = this.#recording.then(async () => {
      const signals = this.#inbox;
      this.#inbox = [];
      if (!this.#fresh && !signals.some((signal) => this.matters(signal))) return;
      const dropped = await this.#store.update((memory) => this.step(memory, signals));
      this.#fresh = false;
      for (const [receiver, letter] of dropped)
        this.#reporter.onDelivery({ receiver: receiver.name, rule: letter.alert.rule, outcome: "failed" });
    });
    return this.#recording;
  }

  private step(memory: Memory, signals: readonly Signal[]): [Memory, (readonly [Receiver, Letter])[]] {
    const now = Date.now();
    const { rules } = this.config;
    const taken = signals.reduce(
      (all, signal) => {
        const next = take(rules, all.conditions, signal, now);
        return { conditions: next.conditions, alerts: [...all.alerts, ...next.alerts] };
      },
      { conditions: memory.conditions, alerts: [] as readonly Alert[] },
    );
    const reviewed = review(rules, taken.conditions, now);
    const alerts = [...taken.alerts, ...reviewed.alerts];
    const lost: (readonly [Receiver, Letter])[] = [];
    const { conditions } = reviewed;
    const start = conditions === memory.conditions ? memory : { ...memory, conditions };
    const after = this.#receivers.reduce((all, receiver) => {
      const { name } = receiver;
      const kept = expire(all.outbox[name] ?? EMPTY_BOX, now);
      const filled = alerts
        .filter((alert) => isFor(receiver, alert))
        .reduce((sum, alert) => {
          const letter = { id: randomUUID(), alert, at: now };
          const { box, dropped } = post(sum.box, letter);
          return { box, dropped: [...sum.dropped, ...dropped] };
        }, kept);
      lost.push(...filled.dropped.map((letter) => [receiver, letter] as const));
      const untouched = filled.box === (all.outbox[name] ?? EMPTY_BOX);
      return untouched ? all : withBox(all, name, () => filled.box);
    }, start);
    return [after, lost];
  }

  /** Sends what is due, to all receivers at once, and looks again when something kept becomes due. */
  private async deliver(): Promise<void> {
    const boxOf = ({ name }: Receiver): Box => this.#store.last.outbox[name] ?? EMPTY_BOX;
    const laden = this.#couriers.filter(({ receiver }) => boxOf(receiver).letters.length > 0);
    await Promise.all(laden.map((courier) => courier.run()));
    const looks = this.#receivers.map((receiver) => nextLook(boxOf(receiver)));
    const soonest = Math.min(...looks.filter((at) => at !== undefined));
    if (Number.isFinite(soonest)) this.wake(Math.max(this.#batchMs, soonest - Date.now()));
  }
}

/** Starts to tell the configured receivers of what facts are worth an alert. */
export const createAlerter = (config: AlertsConfig, options: AlerterOptions = {}): Alerter =>
  new RunningAlerter(config, options);
