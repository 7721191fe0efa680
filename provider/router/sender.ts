import { setTimeout as sleep } from "node:timers/promises";
import * as E from "fp-ts/Either";
import type { Op } from "../config/ops.js";
import { getNode, sameNode, type ConfigTree } from "../config/tree.js";
import type { Api } from "./api.js";
import type { WriteFailure } from "./classify.js";
import { readTree } from "./reader.js";
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

/** How long a router must show the same before a commit that nobody waits for any more counts as over. */
const IDLE_MS = 1_000;

/**
 * Waits for the commit of a process that died before its answer came. Reads must show the same for a while, and
 * then a write that changes nothing waits its turn behind what may still run: the router takes one at a time.
 * Two writes at once are avoided where reads tell, because some builds hang on them.
 */
export const untilIdle = async (api: Api, settings: RouterSettings): Promise<void> => {
  const deadline = Date.now() + settings.doubtTimeoutMs;
  let last: { readonly tree: ConfigTree; readonly since: number } | undefined;
  while (Date.now() < deadline) {
    const seen = await readTree(api, settings)();
    if (E.isLeft(seen)) return;
    if (last === undefined || !sameNode(last.tree, seen.right))
      last = { tree: seen.right, since: Date.now() };
    else if (Date.now() - last.since >= IDLE_MS) break;
    await sleep(IDLE_MS / 5);
  }
  const path = ["system", "host-name"];
  const value = last === undefined ? undefined : getNode(last.tree, path);
  if (typeof value === "string") await sendOps(api, settings, [{ op: "set", path, value }]);
};
