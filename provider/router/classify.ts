import { debuglog } from "node:util";
import type { Op } from "../config/ops.js";
import { showPath } from "../config/path.js";
import type { RouterError } from "./errors.js";
import { withoutTracebacks } from "./traceback.js";
import type { Answer, TransportFailure } from "./transport.js";

/** What a write came to, as far as its answer tells. */
export type WriteFailure =
  /** The router said no. */
  | { readonly _tag: "Refused"; readonly error: RouterError }
  /** Another session holds the configuration; nothing was done. */
  | { readonly _tag: "Busy" }
  /** The request cannot have reached the router. */
  | { readonly _tag: "Unsent"; readonly error: RouterError }
  /** The request is larger than the router takes; nothing was done. */
  | { readonly _tag: "TooLarge" }
  /** It may have taken effect or not, or may still do so. */
  | { readonly _tag: "Doubt"; readonly error: RouterError };

/** The `error` text of an answer in VyOS's envelope, with the escaping of newer releases undone. */
const errorText = (body: unknown): string | undefined => {
  if (typeof body !== "object" || body === null || !("error" in body)) return undefined;
  const { error } = body;
  if (typeof error !== "string") return undefined;
  return error.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
};

/** Whether the answer is VyOS's envelope of a success, and not merely HTTP 200. */
export const isSuccess = (
  answer: Answer,
): answer is { status: number; body: { success: true; data: unknown } } =>
  answer.status === 200 &&
  typeof answer.body === "object" &&
  answer.body !== null &&
  "success" in answer.body &&
  answer.body.success === true;

/** Puts the router's wrapped lines together again: one message, spaces for line ends. */
export const unwrap = (text: string): string =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join(" ");

/** Lines that say only that something failed, not what. */
const bare = /^(\[\[.*\]\] failed|Commit failed|Set failed|Delete failed|Value validation failed)$/;

/** The rest of texts of which users are told the reason: for NODE_DEBUG=pulumi-vyos. */
const debug = debuglog("pulumi-vyos");

const reasonIn = (text: string): string => {
  const { reason, traces } = withoutTracebacks(text);
  for (const trace of traces) debug("%s", trace);
  return unwrap(
    reason
      .split("\n")
      .filter((line) => !bare.test(line.trim()))
      .join("\n"),
  );
};

const ownersOf = (text: string): string[] =>
  [...text.matchAll(/\[\[(.+?)\]\] failed|delete \[ (.+?) \] failed/g)].map(
    ([, owner, deleted]) => owner ?? deleted ?? "",
  );

/** An answer that is about the way to the API, and not about what was asked of it. */
const accessError = (endpoint: string, { status, body }: Answer): RouterError | undefined => {
  const text = errorText(body);
  if (status === 401 || text === "Valid API key is required")
    return { _tag: "Unauthorised", endpoint, status };
  if (status === 403) return { _tag: "Unauthorised", endpoint, status };
  if (status === 404 || status === 405)
    return { _tag: "Protocol", endpoint, detail: `it has no such API (HTTP ${String(status)})` };
  if (status === 503 || text?.startsWith("Start service in configuration mode") === true)
    return {
      _tag: "Unreachable",
      endpoint,
      reason: "its HTTP API is switched off or still starting",
      answered: true,
    };
  if (status >= 500)
    return { _tag: "Unreachable", endpoint, reason: `it answers HTTP ${String(status)}`, answered: true };
  return undefined;
};

const isLocked = (text: string): boolean =>
  text.includes("temporarily locked due to another commit") || text.includes("Another confirm is pending");
const isTransient = (text: string): boolean => text.includes("config session unavailable; retry");

/** Another session is at work: a read or a save that meets it may be tried again. */
const busyError = (endpoint: string, text: string): RouterError | undefined =>
  isLocked(text) || isTransient(text)
    ? { _tag: "Unreachable", endpoint, reason: "another session is at work", answered: true }
    : undefined;

/** The error for an answer that is no success, to a read. */
export const readError = (endpoint: string, answer: Answer): RouterError =>
  accessError(endpoint, answer) ??
  busyError(endpoint, errorText(answer.body) ?? "") ?? {
    _tag: "Protocol",
    endpoint,
    detail: errorText(answer.body)?.trim() ?? `HTTP ${String(answer.status)} without an error text`,
  };

/** Whether an answer to `showConfig` says that nothing is configured there. Only this means "absent". */
export const isEmptyPath = (answer: Answer): boolean =>
  answer.status === 400 &&
  (errorText(answer.body) ?? "").includes("Configuration under specified path is empty");

/** Whether an answer to `showConfig` says that the release's schema has no such path. */
export const isInvalidPath = (answer: Answer): boolean =>
  answer.status === 400 &&
  (errorText(answer.body) ?? "").includes("Specified configuration path is not valid");

const refusal = (endpoint: string, text: string, ops: readonly Op[]): RouterError | undefined => {
  const message = reasonIn(text);
  const concerned = ops.filter(({ path, value }) =>
    text.includes(`[${showPath(value === undefined ? path : [...path, value])}]`),
  );
  if (/Configuration path: \[.*\] is not valid/.test(text))
    return { _tag: "RejectedPath", message, ops: concerned };
  if (/Set failed|Delete failed|Value validation failed|Cannot delete \[/.test(text))
    return { _tag: "RejectedValue", message, ops: concerned };
  if (/Commit failed|\] failed/.test(text)) return { _tag: "CommitFailed", message, owners: ownersOf(text) };
  if (/^(?:File not found|Invalid [\w ]+): \//.test(message))
    return { _tag: "RejectedValue", message, ops: concerned };
  if (/is not a valid operation|Malformed command/.test(text))
    return { _tag: "Protocol", endpoint, detail: message };
  return undefined;
};

/** What an answer that is no success means for a write of these ops. */
export const writeFailure = (endpoint: string, answer: Answer, ops: readonly Op[]): WriteFailure => {
  const text = errorText(answer.body);
  if (answer.status === 413) return { _tag: "TooLarge" };
  if (text !== undefined && answer.status < 500) {
    if (isLocked(text)) return { _tag: "Busy" };
    if (isTransient(text)) return { _tag: "Busy" };
    const error = refusal(endpoint, text, ops);
    if (error !== undefined) return { _tag: "Refused", error };
  }
  const access = accessError(endpoint, answer);
  if (access !== undefined && answer.status < 500) return { _tag: "Refused", error: access };
  return { _tag: "Doubt", error: access ?? readError(endpoint, answer) };
};

/** What the lack of an answer means for a write. */
export const writeFailureOf = ({ error, sent }: TransportFailure): WriteFailure =>
  sent ? { _tag: "Doubt", error } : { _tag: "Unsent", error };

/** Whether the text of a successful write says that the commit is yet to come, and may never. */
export const isDeferred = (data: unknown): boolean =>
  typeof data === "string" && data.includes("commit will be called in the background");

/** Whether the text of a successful save tells of a failure. */
export const isFailedSave = (data: unknown): boolean =>
  typeof data === "string" && /error|fail|cannot|no space|read-only/i.test(data);
