/** What became of a commit whose answer says little or nothing, or which the router may still take back. */
import { setTimeout as sleep } from "node:timers/promises";
import * as E from "fp-ts/Either";
import type { ConfigTree } from "../config/tree.js";
import { isDeferred, type WriteFailure } from "./classify.js";
import { confirmCommit } from "./confirm.js";
import type { RouterError } from "./errors.js";
import type { Link } from "./link.js";
import { watchTree, type Watched } from "./reader.js";
import type { Times } from "./times.js";

/** The answer to a list; on the right is what it says. */
export type Sent = E.Either<WriteFailure, string | undefined>;

type Until = (tree: ConfigTree) => boolean;

/** Whether the commit may still be under way. */
const isRunning = (sent: Sent): boolean =>
  E.isRight(sent)
    ? isDeferred(sent.right)
    : sent.left._tag === "Doubt" &&
      sent.left.error._tag === "Unreachable" &&
      (sent.left.error.silent === true || /HTTP 50[24]/.test(sent.left.error.reason));

/** Reads until the commit shows, or has had long enough to show. */
export const watchOutcome = (
  { api, settings }: Link,
  times: Times,
  sent: Sent,
  until: Until,
): Promise<Watched> => {
  const answered = E.isRight(sent) ? times.quietAfterAnswer : times.quiet;
  const quietMs = isRunning(sent) ? times.quietWhileRunning : answered;
  const { confirmMinutes, doubtTimeoutMs } = settings;
  const fresh = confirmMinutes !== undefined;
  const limitMs = Math.min(doubtTimeoutMs, ...(fresh ? [0.7 * confirmMinutes * times.minute] : []));
  return watchTree(api, settings, { until, quietMs: Math.min(quietMs, limitMs), limitMs, fresh });
};

/** The commit took effect, and the router refused to confirm it. */
export interface Unconfirmed {
  readonly unconfirmed: RouterError;
}

const isUnknownOperation = (error: RouterError): boolean =>
  error._tag === "Protocol" && error.detail.includes("is not a valid operation");

/**
 * The end of a commit that the router takes back at `expiry` unless it is confirmed. It was confirmed that the
 * router answers a new connection; where it does not, its going back is waited for.
 */
export const endOfConfirm = async (
  { api, settings }: Link,
  { quiet, reboot }: Times,
  watched: Watched,
  expiry: number,
  until: Until,
): Promise<Watched | "rolled back" | Unconfirmed> => {
  const { doubtTimeoutMs } = settings;
  let refused: RouterError | undefined;
  if ("tree" in watched) {
    const confirmed = await confirmCommit(api, settings, Math.max(0, expiry - Date.now()));
    if (confirmed === "stopped") return watched;
    if (confirmed === "nothing pending")
      return watchTree(api, settings, { until, quietMs: 0, limitMs: doubtTimeoutMs, fresh: true });
    if (typeof confirmed === "object") refused = confirmed.refused;
    // There is no clock where there is no such operation: nothing will change by waiting.
    if (refused !== undefined && isUnknownOperation(refused)) return { unconfirmed: refused };
  }
  await sleep(Math.max(0, expiry - Date.now()));
  const after = await watchTree(api, settings, {
    until: () => false,
    quietMs: quiet,
    limitMs: Math.max(reboot, doubtTimeoutMs),
    fresh: true,
  });
  if ("unreadable" in after) return after;
  if (!until(after.tree)) return "rolled back";
  return refused === undefined ? after : { unconfirmed: refused };
};
