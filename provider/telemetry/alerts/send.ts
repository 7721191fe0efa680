import * as E from "fp-ts/Either";
import type { TaskEither } from "fp-ts/TaskEither";
import { codeOf } from "../../base/files.js";
import { AnswerTooLarge, send as request } from "../../base/http.js";
import { retry } from "../../base/retry.js";
import type { Alert } from "./alert.js";
import type { Receiver } from "./receivers/receiver.js";

/** Why an alert did not arrive. Nothing in it is secret: neither address nor key, nor what an unknown server said. */
export type DeliveryError =
  /** The receiver does not take it, now or later. */
  | { readonly _tag: "Refused"; readonly status: number; readonly complaint?: string | undefined }
  /** The receiver is busy, broken, or wants us to wait. */
  | { readonly _tag: "Busy"; readonly status: number; readonly retryAfterMs: number }
  /** No answer; `code` is Node's. */
  | { readonly _tag: "NoAnswer"; readonly code: string }
  /** We ran out of time, or were told to stop. */
  | { readonly _tag: "Stopped" };

/** How patient a delivery is; in milliseconds. */
export interface Patience {
  /** How often a request is sent at most. Default 3. */
  readonly attempts: number;
  /** How long one may take. Default 5 s. */
  readonly timeoutMs: number;
  /** The first pause between two; they double, with jitter. Default 500 ms. */
  readonly pauseMs: number;
  /** The longest pause, and the longest wait that a receiver may ask for before the alert is kept for later. Default 10 s. */
  readonly longestPauseMs: number;
  /** How long a receiver is left alone that took nothing after all attempts; doubles up to 15 minutes. Default 30 s. */
  readonly restMs: number;
}

/** What holds where nothing else is said. */
export const defaultPatience: Patience = {
  attempts: 3,
  timeoutMs: 5_000,
  pauseMs: 500,
  longestPauseMs: 10_000,
  restMs: 30_000,
};

const MAX_ANSWER_BYTES = 64 * 1024;

/** `Retry-After`: seconds, or a date (RFC 9110, section 10.2.3). */
export const parseRetryAfter = (header: string | undefined, now: number): number => {
  const text = header?.trim() ?? "";
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  const date = Date.parse(text);
  return Number.isNaN(date) ? 0 : Math.max(0, date - now);
};

/** Only the code: the message of a failed request quotes its address. */
const reasonOf = (thrown: unknown): string => {
  if (!(thrown instanceof Error)) return "unknown";
  if (thrown.name === "TimeoutError") return "no answer in time";
  if (thrown instanceof AnswerTooLarge) return "its answer is too long";
  return codeOf(thrown) ?? thrown.name;
};

/** Asked anew each time: a compiler takes it for settled. */
const isAborted = (signal: AbortSignal): boolean => signal.aborted;

type Outcome = E.Either<DeliveryError, void>;

const once = async (
  receiver: Receiver,
  alert: Alert,
  timeoutMs: number,
  stop: AbortSignal,
): Promise<Outcome> => {
  if (stop.aborted) return E.left({ _tag: "Stopped" });
  const now = Date.now();
  const { url, headers, body } = receiver.request(alert, now);
  try {
    // A redirect, which would carry the alert and its keys to another server, is not followed.
    const response = await request(url, {
      method: "POST",
      headers,
      body,
      maxBytes: MAX_ANSWER_BYTES,
      signal: AbortSignal.any([stop, AbortSignal.timeout(timeoutMs)]),
    });
    const answer = await response.text();
    const { status } = response;
    if (receiver.accepts(status, answer)) return E.right(undefined);
    if (status === 429 || status === 408 || status >= 500) {
      const retryAfterMs = parseRetryAfter(response.headers["retry-after"], now);
      return E.left({ _tag: "Busy", status, retryAfterMs });
    }
    return E.left({ _tag: "Refused", status, complaint: receiver.complaint(answer) });
  } catch (thrown) {
    if (isAborted(stop)) return E.left({ _tag: "Stopped" });
    return E.left({ _tag: "NoAnswer", code: reasonOf(thrown) });
  }
};

/** Sends an alert, again where that may help; a receiver's `Retry-After` is honoured. */
export const send =
  (
    receiver: Receiver,
    alert: Alert,
    { attempts, timeoutMs, pauseMs, longestPauseMs }: Patience,
    stop: AbortSignal,
  ): TaskEither<DeliveryError, void> =>
  () =>
    retry(() => once(receiver, alert, timeoutMs, stop), {
      isEnough: (outcome, { tries }) => {
        if (E.isRight(outcome) || tries >= attempts) return true;
        const { left: error } = outcome;
        return error._tag === "Busy" ? error.retryAfterMs > longestPauseMs : error._tag !== "NoAnswer";
      },
      pauses: { first: pauseMs, longest: longestPauseMs },
      leastPause: (outcome) =>
        E.isLeft(outcome) && outcome.left._tag === "Busy" ? outcome.left.retryAfterMs : 0,
      signal: stop,
    });

/** Says why an alert did not arrive. */
export const explainDelivery = (error: DeliveryError): string => {
  switch (error._tag) {
    case "Refused":
      return `refused with HTTP ${String(error.status)}${error.complaint === undefined ? "" : ` (${error.complaint})`}`;
    case "Busy":
      return error.status === 429
        ? "asked for fewer alerts (HTTP 429)"
        : `failed with HTTP ${String(error.status)}`;
    case "NoAnswer":
      return `did not answer (${error.code})`;
    case "Stopped":
      return "was not reached in time";
  }
};
