import { setTimeout as sleep } from "node:timers/promises";

/** How pauses grow, in milliseconds. */
export interface Pauses {
  readonly first: number;
  readonly longest: number;
}

/** Growing pauses: each about twice the one before, up to the longest, half of it by chance. */
export function* pauses({ first, longest }: Pauses): Generator<number, never> {
  for (let ms = first; ; ms = Math.min(ms * 2, longest)) yield ms / 2 + (Math.random() * ms) / 2;
}

/** What the attempts have come to so far. */
export interface Spent {
  /** How many there were, from 1 on. */
  readonly tries: number;
  /** Milliseconds since the first began. */
  readonly elapsedMs: number;
}

/** How attempts follow each other. */
export interface Retry<A> {
  /** Whether this result ends it. */
  readonly isEnough: (result: A, spent: Spent) => boolean;
  readonly pauses: Pauses;
  /** Milliseconds that are waited at least after this result. */
  readonly leastPause?: (result: A) => number;
  /** When the next attempt is made at the latest, as `Date.now()` counts. */
  readonly deadline?: number;
  /** Ends a pause at once. */
  readonly signal?: AbortSignal;
}

/** Makes an attempt again, after growing pauses, until its result is enough; gives the last result. */
export const retry = async <A>(
  attempt: () => Promise<A>,
  { isEnough, pauses: growing, leastPause, deadline = Infinity, signal }: Retry<A>,
): Promise<A> => {
  const began = Date.now();
  const pause = pauses(growing);
  for (let tries = 1; ; tries++) {
    const result = await attempt();
    if (isEnough(result, { tries, elapsedMs: Date.now() - began })) return result;
    const ms = Math.max(pause.next().value, leastPause?.(result) ?? 0);
    // One that is ended early makes its attempt, which says so.
    await sleep(Math.min(ms, Math.max(1, deadline - Date.now())), undefined, { signal }).catch(
      () => undefined,
    );
  }
};
