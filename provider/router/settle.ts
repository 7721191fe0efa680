import { setTimeout as sleep } from "node:timers/promises";
import * as E from "fp-ts/Either";
import { sameNode, type ConfigTree } from "../config/tree.js";
import { landingOf, type Batch, type Landing } from "./batch.js";
import type { RouterError } from "./errors.js";

/** How long the same picture must be seen before it is taken for the outcome. */
export interface SettleTimes {
  readonly quietMs: number;
  readonly limitMs: number;
}

/** What reading showed: the last good tree and how far each change is in it, or nothing readable at all. */
export type Settled =
  { readonly tree: ConfigTree; readonly landings: readonly Landing[] } | { readonly unreadable: RouterError };

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 1_000;

/**
 * Finds out by reading what became of a commit whose answer was lost or said nothing. Ends at once when
 * everything landed; otherwise when the picture has not changed for `quietMs`, or at `limitMs`.
 */
export const settle = async (
  batch: Batch<unknown>,
  read: () => Promise<E.Either<RouterError, ConfigTree>>,
  { quietMs, limitMs }: SettleTimes,
): Promise<Settled> => {
  const deadline = Date.now() + limitMs;
  let last: { tree: ConfigTree; since: number } | undefined;
  let failure: RouterError | undefined;
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    const seen = await read();
    const now = Date.now();
    if (E.isRight(seen)) {
      const tree = seen.right;
      const landings = batch.planned.map((planned) => landingOf(planned, batch, tree));
      if (landings.every((landing) => landing === "landed")) return { tree, landings };
      if (last === undefined || !sameNode(last.tree, tree)) last = { tree, since: now };
      if (now - last.since >= quietMs || now >= deadline) return { tree, landings };
    } else {
      // Unreadable is not quiet: the commit may be under way.
      failure = seen.left;
      last = undefined;
      if (now >= deadline) return { unreadable: failure };
    }
    await sleep(pause);
  }
};
