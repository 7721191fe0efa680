import { breather } from "./breather.js";

/** Long work in parts: at each `yield` others may have their turn. */
export type Steps<A> = Generator<undefined, A, undefined>;

/** What is there at once, or comes of work in steps. */
export type Stepped<A> = A | Steps<A>;

const isSteps = <A>(work: Stepped<A>): work is Steps<A> =>
  typeof work === "object" && work !== null && Symbol.iterator in work && "next" in work;

/** A step of longer work. */
export function* step<A>(work: Stepped<A>): Steps<A> {
  return isSteps(work) ? yield* work : work;
}

/** Does the work without a pause. */
export const atOnce = <A>(work: Stepped<A>): A => {
  const steps = step(work);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
};

/** Does the work so that the event loop is never held up for long. */
export const inSteps = async <A>(work: Stepped<A>, breathe = breather()): Promise<A> => {
  const steps = step(work);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
    await breathe();
  }
};
