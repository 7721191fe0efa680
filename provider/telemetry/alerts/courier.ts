import * as E from "fp-ts/Either";
import type { Alert } from "./alert.js";
import type { Memory } from "./memory.js";
import {
  claim,
  deliver,
  doubt,
  EMPTY_BOX,
  giveUp,
  isDue,
  postpone,
  release,
  type Box,
  type Letter,
  type Self,
} from "./outbox.js";
import type { Receiver, ReceiverName } from "./receivers/receiver.js";
import { explainDelivery, send, type DeliveryError, type Patience } from "./send.js";
import type { Store } from "./store.js";

/** What became of an alert on its way to a receiver; for metrics. `failed`: it is kept for later, or given up. */
export interface Delivery {
  readonly receiver: ReceiverName;
  readonly rule: Alert["rule"];
  readonly outcome: "sent" | "failed";
}

/** Who is told of deliveries and of trouble with them. */
export interface Reporter {
  readonly onDelivery: (delivery: Delivery) => void;
  readonly warn: (text: string) => void;
}

/** Changes one receiver's box. */
export const withBox = (memory: Memory, name: ReceiverName, change: (box: Box) => Box): Memory => {
  const old = memory.outbox[name] ?? EMPTY_BOX;
  const box = change(old);
  return box === old ? memory : { ...memory, outbox: { ...memory.outbox, [name]: box } };
};

/** Carries one receiver's letters to it, one after the other. */
export class Courier {
  #running: Promise<void> | undefined;
  #again = false;
  #warned = "";

  constructor(
    readonly receiver: Receiver,
    private readonly store: Store,
    private readonly self: Self,
    private readonly patience: Patience,
    private readonly reporter: Reporter,
    private readonly stop: AbortSignal,
  ) {}

  /** The end of what it is doing. */
  get idle(): Promise<void> {
    return this.#running ?? Promise.resolve();
  }

  /** Delivers what is due, also what comes in while it is at it. Never fails. */
  run(): Promise<void> {
    this.#again = true;
    this.#running ??= this.deliverAll().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  private async deliverAll(): Promise<void> {
    const { name } = this.receiver;
    while (this.#again) {
      this.#again = false;
      for (let letter = await this.next(); letter !== undefined; letter = await this.next()) {
        const outcome = await send(this.receiver, letter.alert, this.patience, this.stop)();
        if (!(await this.note(letter, outcome))) break;
      }
      await this.store.update((memory) => [
        withBox(memory, name, (box) => release(box, this.self)),
        undefined,
      ]);
    }
  }

  /** Takes the box, or keeps it, and looks at its first letter. */
  private next(): Promise<Letter | undefined> {
    const { name } = this.receiver;
    return this.store.update((memory) => {
      const box = memory.outbox[name] ?? EMPTY_BOX;
      const now = Date.now();
      if (this.stop.aborted || !isDue(box, this.self, now)) return [memory, undefined];
      return [withBox(memory, name, () => claim(box, this.self, now)), box.letters[0]];
    });
  }

  /** Notes what became of a letter; whether the next one is worth trying. */
  private async note(letter: Letter, outcome: E.Either<DeliveryError, void>): Promise<boolean> {
    const { name } = this.receiver;
    const { rule } = letter.alert;
    const change = (f: (box: Box) => Box) =>
      this.store.update((memory) => [withBox(memory, name, f), undefined]);
    const report = (how: Delivery["outcome"]): void => {
      this.reporter.onDelivery({ receiver: name, rule, outcome: how });
    };
    if (E.isRight(outcome)) {
      this.#warned = "";
      report("sent");
      await change((box) => deliver(box, letter));
      return true;
    }
    const { left: error } = outcome;
    if (error._tag === "Stopped") {
      await change((box) => doubt(box, letter));
      return false;
    }
    report("failed");
    if (error._tag === "Refused") {
      this.complain(`an alert was given up: ${name} ${explainDelivery(error)}`);
      await change((box) => giveUp(box, letter));
      return true;
    }
    this.complain(`alerts are kept for later: ${name} ${explainDelivery(error)}`);
    const askedMs = error._tag === "Busy" ? error.retryAfterMs : 0;
    await change((box) => postpone(box, letter, Date.now(), this.patience.restMs, askedMs));
    return false;
  }

  /** Says the same trouble once. */
  private complain(text: string): void {
    if (text !== this.#warned) this.reporter.warn(text);
    this.#warned = text;
  }
}
