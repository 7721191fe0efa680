/** Faults on demand: what goes wrong, for which requests, how often. */

/** Which requests a fault concerns; all of them when nothing is said. */
export interface FaultMatch {
  /** The endpoint: `/configure`, `/retrieve`, … */
  readonly path?: string;
  /** The operation, or that of any command of a list: `set`, `showConfig`, `save`, … */
  readonly op?: string;
  /** Only from the nth matching request on, counted from 1 since the fault was injected. */
  readonly nth?: number;
}

/**
 * What goes wrong.
 *
 * - `refuse`: the connection is dropped, nothing is done, and connections are refused for `ms`. Without a
 *   match it begins at once.
 * - `reset`: the connection is reset `before` acting, or `after` all is done and before the answer.
 * - `delay`: the request waits `ms` before it is looked at.
 * - `status`: the proxy answers this status and nothing is done.
 * - `late`: the proxy answers 504 at once, and the work is done `ms` later all the same.
 * - `hang`: no answer ever comes; the work is not done (`before`) or done (`after`).
 * - `truncate`: the work is done, and the answer breaks off in the middle.
 * - `html`: the work is done, and the answer is a page instead of JSON.
 * - `certificate`: another certificate is shown to new connections, until the faults are cleared.
 * - `keyRevoked`: the key is not accepted.
 * - `locked`: another session's commit holds the lock.
 * - `saveFails`: the save is not done: a 400 (`error`), or success with an error text (`success`).
 * - `restart`: the router goes down without an answer and is back after `ms`, having lost what was not saved
 *   unless `keepUnsaved`. Without a match it begins at once.
 */
export type FaultKind =
  | { readonly kind: "refuse"; readonly ms: number }
  | { readonly kind: "reset"; readonly when: "before" | "after" }
  | { readonly kind: "delay"; readonly ms: number }
  | { readonly kind: "status"; readonly status: 500 | 502 | 503 | 504 }
  | { readonly kind: "late"; readonly ms: number }
  | { readonly kind: "hang"; readonly when: "before" | "after" }
  | { readonly kind: "truncate" }
  | { readonly kind: "html" }
  | { readonly kind: "certificate" }
  | { readonly kind: "keyRevoked" }
  | { readonly kind: "locked" }
  | { readonly kind: "saveFails"; readonly as: "success" | "error"; readonly text?: string }
  | { readonly kind: "restart"; readonly ms: number; readonly keepUnsaved?: boolean };

/** A fault to inject: what goes wrong, for which requests, and how many times (once unless said). */
export type Fault = FaultKind & { readonly match?: FaultMatch; readonly times?: number };

interface Pending {
  readonly fault: Fault;
  seen: number;
  left: number;
}

/** What a request looks like to the matchers. */
export interface Seen {
  readonly path: string;
  readonly ops: readonly string[];
}

const concerns = (match: FaultMatch | undefined, { path, ops }: Seen): boolean =>
  (match?.path === undefined || match.path === path) && (match?.op === undefined || ops.includes(match.op));

/** The faults that wait for their request. */
export class Faults {
  #pending: Pending[] = [];

  add(fault: Fault): void {
    this.#pending.push({ fault, seen: 0, left: fault.times ?? 1 });
  }

  clear(): void {
    this.#pending = [];
  }

  /** The first fault that this request meets, which is used up by one. */
  take(request: Seen): Fault | undefined {
    let met: Fault | undefined;
    for (const pending of this.#pending) {
      if (!concerns(pending.fault.match, request)) continue;
      pending.seen++;
      if (met !== undefined || pending.seen < (pending.fault.match?.nth ?? 1)) continue;
      met = pending.fault;
      pending.left--;
    }
    this.#pending = this.#pending.filter(({ left }) => left > 0);
    return met;
  }
}

const kinds = new Set<string>([
  ..."refuse reset delay status late hang truncate html certificate keyRevoked locked saveFails restart".split(
    " ",
  ),
]);

/** Reads a fault from JSON, for the command line; the answer is an error text when it is none. */
export const parseFault = (json: string): Fault | string => {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  if (typeof value !== "object" || value === null || !("kind" in value))
    return 'an object with "kind" is expected';
  if (typeof value.kind !== "string" || !kinds.has(value.kind))
    return `"kind" must be one of ${[...kinds].join(", ")}`;
  const timed = ["refuse", "delay", "late", "restart"].includes(value.kind);
  if (timed && !("ms" in value && typeof value.ms === "number" && value.ms >= 0))
    return `"${value.kind}" needs "ms", a number`;
  const phased = ["reset", "hang"].includes(value.kind);
  if (phased && !("when" in value && (value.when === "before" || value.when === "after")))
    return `"${value.kind}" needs "when": "before" or "after"`;
  return value as Fault;
};
