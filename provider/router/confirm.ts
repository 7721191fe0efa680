import { setTimeout as sleep } from "node:timers/promises";
import * as E from "fp-ts/Either";
import type { Api } from "./api.js";
import type { RouterError } from "./errors.js";
import type { RouterSettings } from "./settings.js";
import { pauses, timesOf } from "./times.js";

/** A node that only releases with commit-confirm over the API have in their schema. */
const TELLTALE = ["system", "config-management", "commit-confirm", "action"];

/**
 * Whether the router's release has commit-confirm. One that has not would ignore the wish and commit for good,
 * so this is asked before anything is sent.
 */
export const hasCommitConfirm = async (
  api: Api,
  { version }: RouterSettings,
): Promise<E.Either<RouterError, void>> => {
  const known = await api.knowsPath(TELLTALE)();
  if (E.isLeft(known)) return known;
  const detail = "it has no commit-confirm over its API; unset vyos:confirmMinutes";
  return known.right
    ? E.right(undefined)
    : E.left({ _tag: "UnsupportedVersion", version: version ?? "of this router", detail });
};

/** What confirming came to. */
export type Confirmed =
  /** The clock was stopped: what was committed stays. */
  | "stopped"
  /** No clock was running: it was never started, was stopped before, or has run out. */
  | "nothing pending"
  /** Could not be confirmed: the router will go back. */
  | "failed";

/** Stops the router's clock. Asking twice does no harm. */
export const confirmCommit = async (
  api: Api,
  settings: RouterSettings,
  limitMs: number,
): Promise<Confirmed> => {
  const { readPause, longestReadPause } = timesOf(settings);
  const deadline = Date.now() + limitMs;
  let isSecond = false;
  for (const pause of pauses(readPause, longestReadPause)) {
    const answer = await api.confirm();
    if (E.isRight(answer)) {
      if (/timer stopped/i.test(answer.right ?? "")) return "stopped";
      // The first request may have stopped it and lost its answer.
      return isSecond ? "stopped" : "nothing pending";
    }
    if (answer.left._tag === "Refused" || Date.now() + pause >= deadline) return "failed";
    isSecond ||= answer.left._tag === "Doubt";
    await sleep(pause);
  }
  return "failed";
};
