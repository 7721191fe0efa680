/** What became of a commit whose answer says little or nothing, or which the router may still take back. */
import { setTimeout as sleep } from "node:timers/promises";
import * as E from "fp-ts/Either";
import type { ConfigTree } from "../config/tree.js";
import { isDeferred, type WriteFailure } from "./classify.js";
import { confirmCommit } from "./confirm.js";
import type { RouterError } from "./errors.js";
import type { Link } from "./link.js";
import { isAnswered } from "./probe.js";
import { readOnce, watchTree, type Watched } from "./reader.js";
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

/** The router has gone back: it could not be reached, or the user's own probe could not. */
export interface RolledBack {
  readonly rolledBack: { readonly probe?: string };
}

/** Probing ends early enough for a confirmation to get through. */
const PROBING = 0.7;

/** What keeps a commit from being confirmed: nothing, the router's silence, or that of a probe. */
const missing = async ({ api, settings }: Link, expiry: number): Promise<"router" | "probe" | undefined> => {
  const { confirmWaitMs, confirmProbe } = settings;
  if (confirmWaitMs > 0) {
    await sleep(confirmWaitMs);
    if (E.isLeft(await readOnce(api, settings, true)())) return "router";
  }
  if (confirmProbe === undefined) return undefined;
  const left = Math.max(0, expiry - Date.now());
  return (await isAnswered(settings, PROBING * left)) ? undefined : "probe";
};

const isUnknownOperation = (error: RouterError): boolean =>
  error._tag === "Protocol" && error.detail.includes("is not a valid operation");

/**
 * The end of a commit that the router takes back at `expiry` unless it is confirmed. It is confirmed once the router
 * answers a new connection, after a wait and with a probe where the settings have them; else its going back is waited
 * for.
 */
export const endOfConfirm = async (
  link: Link,
  { quiet, reboot }: Times,
  watched: Watched,
  expiry: number,
  until: Until,
): Promise<Watched | RolledBack | Unconfirmed> => {
  const { api, settings } = link;
  const { doubtTimeoutMs, confirmProbe } = settings;
  let refused: RouterError | undefined;
  const lacks = "tree" in watched ? await missing(link, expiry) : "router";
  if ("tree" in watched && lacks === undefined) {
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
  if (!until(after.tree))
    return { rolledBack: lacks === "probe" && confirmProbe !== undefined ? { probe: confirmProbe } : {} };
  return refused === undefined ? after : { unconfirmed: refused };
};
