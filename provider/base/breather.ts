import { setImmediate } from "node:timers/promises";

/** How long work may go on before others have their turn: locks are to be renewed, and signals heard. */
const LONGEST_MS = 20;

/** Lets whatever else waits in the event loop have its turn; a task of fp-ts. */
export const othersTurn = (): Promise<void> => setImmediate();

/** For long work: waits for the event loop's next turn where the last is a while ago, and not at all otherwise. */
export const breather = (): (() => Promise<void>) => {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < LONGEST_MS) return;
    await setImmediate();
    since = performance.now();
  };
};
