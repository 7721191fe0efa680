import * as E from "fp-ts/Either";
import { fail } from "./failures.js";
import type { AllocationError, Failure, PoolUse, Start } from "./kind.js";

/** Numbers to choose from, both ends included. */
export interface NumberRange {
  readonly from: number;
  readonly to: number;
}

/** How a pool is called and shown in messages. */
export interface PoolName {
  readonly pool: string;
  /** The argument that widens it. */
  readonly property: string;
  readonly show?: (place: number) => string;
}

/**
 * The numbers of a range that are not taken, one at each call: from the lowest, or with a start from there and from the
 * beginning again after the end. What was taken when it was passed over counts as taken from then on.
 */
export const freeNumbers = (
  { from, to }: NumberRange,
  isTaken: (number: number) => boolean,
  { pool, property, show = String }: PoolName,
  start: Start = () => 0,
): (() => E.Either<AllocationError, number>) => {
  const size = to - from + 1;
  const skipped = size < 1 ? 0 : start(pool, size);
  let n = 0;
  return () => {
    while (n < size) {
      const number = from + ((skipped + n++) % size);
      if (!isTaken(number)) return E.right(number);
    }
    return E.left({ _tag: "PoolExhausted", pool, property, from: show(from), to: show(to) });
  };
};

/** The first of {@link freeNumbers}. */
export const firstFree = (...pool: Parameters<typeof freeNumbers>): E.Either<AllocationError, number> =>
  freeNumbers(...pool)();

/** What is wrong with a range whose ends, at these numbers, are the wrong way round. */
export const rangeFailures = <A extends number | string>(
  property: string,
  { from, to }: { readonly from: A; readonly to: A },
  place: (end: A) => number = Number,
): readonly Failure[] =>
  place(from) > place(to)
    ? [fail(property, `ends at ${String(to)} before it begins at ${String(from)}; exchange the two`)]
    : [];

/** Whether a number lies in a range. */
export const isInRange = (number: number, { from, to }: NumberRange): boolean =>
  from <= number && number <= to;

/** How full a range is. What is taken outside of it, and what is taken twice, does not count. */
export const poolUse = (pool: string, { from, to }: NumberRange, taken: Iterable<number>): PoolUse => {
  const size = to - from + 1;
  const used = new Set([...taken].filter((number) => isInRange(number, { from, to })));
  return { pool, free: size - used.size, size };
};
