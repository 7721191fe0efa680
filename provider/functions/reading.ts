import { setImmediate } from "node:timers/promises";
import * as E from "fp-ts/Either";
import type { RouterError, RouterTask } from "../router/errors.js";

/** Whether a read of earlier in the run will do, or it must begin after it was asked for. */
export type Freshness = "once" | "fresh";

type Outcome<A> = Promise<E.Either<RouterError, A>>;

/** Something that many ask a router for at the same time, and that is read as seldom as can be. */
export class Reading<A> {
  private first: Outcome<A> | undefined;
  private running: Outcome<A> | undefined;
  private next: Outcome<A> | undefined;

  constructor(private readonly task: RouterTask<A>) {}

  get(freshness: Freshness): RouterTask<A> {
    return () => (freshness === "once" ? this.once() : this.fresh());
  }

  /** One read for the whole run; a failed one is tried again by whoever asks next. */
  private once(): Outcome<A> {
    this.first ??= this.fresh().then((outcome) => {
      if (E.isLeft(outcome)) this.first = undefined;
      return outcome;
    });
    return this.first;
  }

  /** A read that has not begun yet: all who ask meanwhile share it. */
  private fresh(): Outcome<A> {
    this.next ??= this.begin(this.running);
    return this.next;
  }

  private async begin(before: Outcome<A> | undefined): Outcome<A> {
    await before;
    // What becomes known together is asked for in one turn of the event loop.
    await setImmediate();
    const outcome = this.task();
    this.running = outcome;
    this.next = undefined;
    return outcome;
  }
}
