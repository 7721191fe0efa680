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
