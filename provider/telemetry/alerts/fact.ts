import type { AuditEvent, RouterEvent } from "../../events/event.js";

/** How a stack compares with a router; no leaf means that they agree. */
export interface DriftFact {
  readonly type: "drift";
  /** The router's endpoint. */
  readonly router: string;
  /** When it was compared, in milliseconds since the epoch. */
  readonly at: number;
  /** The stack as `PROJECT/STACK`. */
  readonly stack: string;
  /** The leaves that differ, as VyOS prints paths. */
  readonly leaves: readonly string[];
}

/** Whether a router answered when it was looked at, after all attempts. */
export interface ReachabilityFact {
  readonly type: "reachability";
  /** The router's endpoint. */
  readonly router: string;
  /** When it was looked at, in milliseconds since the epoch. */
  readonly at: number;
  readonly reachable: boolean;
  /** Why it was not reached. */
  readonly reason?: string;
}

/** The audit log cannot be written, or can be written again. */
export type AuditFact = AuditEvent;

/** What an alerter is told. */
export type Fact = RouterEvent | DriftFact | ReachabilityFact;
