/**
 * What happens between a program and its routers, as told to whoever listens: the audit log, metrics, alerts,
 * traces. Nothing in an event is secret; times are in milliseconds.
 */
export type RouterEvent =
  | RequestEvent
  | RetryEvent
  | LockEvent
  | CommitEvent
  | SaveEvent
  | OperationEvent
  | PoolEvent
  | AuditEvent
  | AlertEvent;

interface Common {
  /** The router's endpoint. */
  readonly router: string;
  /** When it ended, as milliseconds since the epoch. */
  readonly at: number;
}

/** One HTTP request to the router's API. */
export interface RequestEvent extends Common {
  readonly type: "request";
  /** The path of the API, such as `/configure`. */
  readonly path: string;
  /** The HTTP status; absent when there was no answer. */
  readonly status?: number;
  readonly durationMs: number;
  /**
   * The commit that it belongs to: what leads up to it, sends it, looks at its outcome, and saves. Absent for all that
   * is no part of a change.
   */
  readonly group?: string;
}

/**
 * Something is tried again: a list that met another session's lock (`locked`) or could not be sent (`unsent`), a
 * read of a router that was away or at work (`busy`), a change that was sent and never showed (`doubt`), a save.
 */
export interface RetryEvent extends Common {
  readonly type: "retry";
  readonly reason: "locked" | "unsent" | "busy" | "doubt" | "save";
}

/** The wait for a lock came to its end: another process of this machine, or another session's commit on the router. */
export interface LockEvent extends Common {
  readonly type: "lock";
  /** 0 or nearly so when nobody else had it. */
  readonly waitedMs: number;
  readonly acquired: boolean;
}

/** One commit: a list of ops of one or more changes. */
export interface CommitEvent extends Common {
  readonly type: "commit";
  /** Unique; the operations that went with it name it. */
  readonly group: string;
  readonly changes: number;
  readonly ops: number;
  readonly durationMs: number;
  readonly outcome: "committed" | "refused" | "doubt";
  /** The tag of the error, when it was refused or in doubt. */
  readonly errorTag?: string;
}

/** The running configuration was saved, or could not be. */
export interface SaveEvent extends Common {
  readonly type: "save";
  readonly ok: boolean;
  readonly durationMs: number;
  /** The last of the commits that it saves. */
  readonly group?: string;
}

/** One operation on one resource came to its end, refusals and failures included. */
export interface OperationEvent extends Common {
  readonly type: "operation";
  readonly operation: "create" | "read" | "update" | "delete";
  readonly kind: string;
  readonly urn?: string;
  readonly id?: string;
  readonly durationMs: number;
  readonly outcome: "succeeded" | "refused" | "failed";
  readonly errorTag?: string;
  readonly errorText?: string;
  /** The commit that carried it; absent where nothing had to be sent, or could be. */
  readonly group?: string;
  /** All commits that carried it, that one last: a commit that was refused is split, one in doubt is repeated. */
  readonly groups?: readonly string[];
  /** The nodes that it was about, as VyOS prints paths. */
  readonly paths: readonly string[];
  /** The ops sent for it, as VyOS command lines. */
  readonly ops: readonly string[];
  /** The configuration of the nodes before and after, in `showConfig`'s shape. */
  readonly before?: unknown;
  readonly after?: unknown;
  readonly saved?: boolean;
  /** Leaves that a read found changed. */
  readonly driftedLeaves?: readonly string[];
}

/** How full a pool was when something was chosen from it. */
export interface PoolEvent extends Common {
  readonly type: "pool";
  readonly pool: string;
  readonly free: number;
  readonly size: number;
}

/** The audit log cannot be written, or can be written again; `router` is whose operations are concerned. */
export interface AuditEvent extends Common {
  readonly type: "audit";
  /** False when trouble begins; true once every waiting entry is in the log, for the first time and after trouble. */
  readonly ok: boolean;
  /** The log's file. */
  readonly file: string;
  /** The tag of the trouble. */
  readonly errorTag?: string;
  /** What happened and what to do about it. */
  readonly errorText?: string;
}

/** An alert was handed to a receiver, or could not be. */
export interface AlertEvent {
  readonly type: "alert";
  /** When, as milliseconds since the epoch. */
  readonly at: number;
  /** Which one: `slack`, `pagerduty`, `alertmanager` or `webhook`. */
  readonly receiver: string;
  /** `failed`: it is kept for later, or given up. */
  readonly outcome: "sent" | "failed";
}

/** Somebody who is told. It must neither throw nor keep the caller waiting. */
export type Listener = (event: RouterEvent) => void;
