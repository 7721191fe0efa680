import type { Dialect } from "../../config/dialect.js";

/** What is made of a model, once for each release: one plan asks for the same many times over, and models never change. */
export const madeOnce = <Draft extends object, A>(
  make: (draft: Draft, dialect: Dialect) => A,
): ((draft: Draft, dialect: Dialect) => A) => {
  const made = new WeakMap<Draft, Map<Dialect, A>>();
  return (draft, dialect) => {
    const known = made.get(draft) ?? new Map<Dialect, A>();
    const value = known.get(dialect) ?? make(draft, dialect);
    made.set(draft, known.set(dialect, value));
    return value;
  };
};
