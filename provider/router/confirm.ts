import * as E from "fp-ts/Either";
import { retry } from "../base/retry.js";
import type { Api } from "./api.js";
import type { RouterError } from "./errors.js";
import type { RouterSettings } from "./settings.js";
import { readPauses, timesOf } from "./times.js";

/**
 * Whether the router's API has commit-confirm. One that has not ignores the wish and commits for good, so this is asked
 * before anything is sent. Its schema cannot tell: the node that says what happens at the end of the time is older than
 * the field of the API.
 */
export const hasCommitConfirm = async (
  api: Api,
  { version }: RouterSettings,
): Promise<E.Either<RouterError, void>> => {
  const described = await api.description();
  if (E.isLeft(described)) return described;
  const why =
    described.right === undefined
      ? "it does not describe its API at /openapi.json"
      : "its API has no confirm_time (see /openapi.json on the router)";
  return described.right?.includes('"confirm_time"') === true
    ? E.right(undefined)
    : E.left({
        _tag: "UnsupportedVersion",
        version: version ?? "of this router",
        detail: `there is no commit-confirm, ${why}; unset vyos:confirmMinutes`,
      });
};

/** What confirming came to. */
export type Confirmed =
  /** The clock was stopped: what was committed stays. */
  | "stopped"
  /** No clock was running: it was never started, was stopped before, or has run out. */
  | "nothing pending"
  /** Could not be confirmed: the router will go back. */
  | "failed"
  /** The router's words against it: it goes back, or has no clock at all. */
  | { readonly refused: RouterError };

/** Stops the router's clock. Asking twice does no harm. */
export const confirmCommit = async (
  api: Api,
  settings: RouterSettings,
  limitMs: number,
): Promise<Confirmed> => {
  let wasDoubtful = false;
  const attempt = async (): Promise<Confirmed> => {
    const answer = await api.confirm();
    if (E.isRight(answer)) {
      if (/timer stopped/i.test(answer.right ?? "")) return "stopped";
      // The first request may have stopped it and lost its answer.
      return wasDoubtful ? "stopped" : "nothing pending";
    }
    if (answer.left._tag === "Refused") return { refused: answer.left.error };
    wasDoubtful ||= answer.left._tag === "Doubt";
    return "failed";
  };
  return retry(attempt, {
    isEnough: (outcome, { elapsedMs }) => outcome !== "failed" || elapsedMs >= limitMs,
    pauses: readPauses(timesOf(settings)),
    deadline: Date.now() + limitMs,
  });
};
