import assert from "node:assert/strict";
import fc from "fast-check";
import type { Test } from "tap";

/** Whether this is the long run, which has time for all. */
const isLong = require.main?.filename.endsWith(".long.js") === true;

/** How often a law is tried: so many times in the long run, and a third of them in every other. */
export const often = (times: number): number => (isLong ? times : Math.ceil(times / 3));

/** Tries a law on many examples; one that breaks it is made small and shown. Claims inside are `assert`'s. */
export const holds = <T>(t: Test, law: fc.IProperty<T>, parameters: fc.Parameters<T> = {}): void => {
  fc.assert(law, parameters);
  t.pass("the law holds");
};

/** The same where the law has to wait for something. */
export const holdsAsync = async <T>(
  t: Test,
  law: fc.IAsyncProperty<T>,
  parameters: fc.Parameters<T> = {},
): Promise<void> => {
  await fc.assert(law, parameters);
  t.pass("the law holds");
};

/** Claims that something is not so. */
export const refute = (value: unknown, message?: string): void => {
  assert.ok(!value, message);
};
