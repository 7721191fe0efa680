import { atOnce, type Steps } from "../../base/steps.js";
import type { Dialect } from "../../config/dialect.js";

/**
 * What is made of a model, once for each release, and once where none is named if `make` takes that: one plan asks for
 * the same many times over, and models never change.
 */
export const madeOnce = <Draft extends object, A, D extends Dialect | undefined = Dialect>(
  make: (draft: Draft, dialect: D) => A,
): ((draft: Draft, dialect: D) => A) => {
  const made = new WeakMap<Draft, Map<D, A>>();
  return (draft, dialect) => {
    const known = made.get(draft) ?? new Map<D, A>();
    const value = known.get(dialect) ?? make(draft, dialect);
    made.set(draft, known.set(dialect, value));
    return value;
  };
};

/** The same of what is made in steps: at once, or in steps that leave others their turn. */
export const madeInSteps = <Draft extends object, A, D extends Dialect | undefined = Dialect>(
  make: (draft: Draft, dialect: D) => Steps<A>,
): {
  readonly atOnce: (draft: Draft, dialect: D) => A;
  readonly inSteps: (draft: Draft, dialect: D) => Steps<A>;
} => {
  const made = new WeakMap<Draft, Map<D, A>>();
  function* inSteps(draft: Draft, dialect: D): Steps<A> {
    const known = made.get(draft)?.get(dialect);
    if (known !== undefined) return known;
    const value = yield* make(draft, dialect);
    made.set(draft, (made.get(draft) ?? new Map<D, A>()).set(dialect, value));
    return value;
  }
  return { inSteps, atOnce: (draft, dialect) => atOnce(inSteps(draft, dialect)) };
};
