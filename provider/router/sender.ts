import * as E from "fp-ts/Either";
import type { Op } from "../config/ops.js";
import type { Api } from "./api.js";
import type { WriteFailure } from "./classify.js";
import { retrying } from "./retry.js";
import type { RouterSettings } from "./settings.js";

/** Longest that a request which cannot have been received is sent again. */
const UNSENT_PATIENCE_MS = 30_000;

/**
 * Sends one list. Waits while another session holds the configuration, and tries again what cannot have
 * reached the router; anything that may have had an effect comes back to be looked into.
 */
export const sendOps = (
  api: Api,
  { lockTimeoutMs }: RouterSettings,
  ops: readonly Op[],
  confirmMinutes?: number,
): Promise<E.Either<WriteFailure, string | undefined>> =>
  retrying(api.configure(ops, confirmMinutes), {
    again: (failure, elapsedMs) =>
      (failure._tag === "Busy" && elapsedMs < lockTimeoutMs) ||
      (failure._tag === "Unsent" && failure.error._tag === "Unreachable" && elapsedMs < UNSENT_PATIENCE_MS),
    firstDelayMs: 200,
    maxDelayMs: 3000,
  })();

/** Saves, trying again for a short while. True when the router confirmed it. */
export const saveConfig = async (api: Api): Promise<boolean> => {
  const outcome = await retrying(api.save, {
    again: (_, elapsedMs) => elapsedMs < 3000,
    firstDelayMs: 250,
    maxDelayMs: 1000,
  })();
  return E.isRight(outcome);
};
