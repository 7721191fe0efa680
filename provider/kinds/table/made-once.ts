import { atOnce, type Steps } from "../../base/steps.js";
import type { Dialect } from "../../config/dialect.js";

/** What was made of models, by release. */
class Memory<Draft extends object, A, D> {
  private readonly made = new WeakMap<Draft, Map<D, A>>();

  get(draft: Draft, dialect: D): A | undefined {
    return this.made.get(draft)?.get(dialect);
  }

  keep(draft: Draft, dialect: D, value: A): A {
    this.made.set(draft, (this.made.get(draft) ?? new Map<D, A>()).set(dialect, value));
    return value;
  }
}

/**
 * What is made of a model, once for each release, and once where none is named if `make` takes that: one plan asks for
 * the same many times over, and models never change.
 */
export const madeOnce = <Draft extends object, A, D extends Dialect | undefined = Dialect>(
  make: (draft: Draft, dialect: D) => A,
): ((draft: Draft, dialect: D) => A) => {
  const memory = new Memory<Draft, A, D>();
  return (draft, dialect) => memory.get(draft, dialect) ?? memory.keep(draft, dialect, make(draft, dialect));
};

/** The same of what is made in steps: at once, or in steps that leave others their turn. */
export const madeInSteps = <Draft extends object, A, D extends Dialect | undefined = Dialect>(
  make: (draft: Draft, dialect: D) => Steps<A>,
): {
  readonly atOnce: (draft: Draft, dialect: D) => A;
  readonly inSteps: (draft: Draft, dialect: D) => Steps<A>;
} => {
  const memory = new Memory<Draft, A, D>();
  function* inSteps(draft: Draft, dialect: D): Steps<A> {
    return memory.get(draft, dialect) ?? memory.keep(draft, dialect, yield* make(draft, dialect));
  }
  return { inSteps, atOnce: (draft, dialect) => atOnce(inSteps(draft, dialect)) };
};
