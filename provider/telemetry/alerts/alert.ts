/** What may be worth an alert, as `vyos:alerts.rules` names it. */
export const ruleNames = [
  "commitFailed",
  "drift",
  "unreachable",
  "poolNearlyFull",
  "saveFailed",
  "auditBroken",
] as const;

/** One of {@link ruleNames}. */
export type RuleName = (typeof ruleNames)[number];

/** How bad an alert is, from harmless to worst: the words of PagerDuty's Events API v2. */
export const severities = ["info", "warning", "error", "critical"] as const;

/** One of {@link severities}. */
export type Severity = (typeof severities)[number];

/** What a receiver is told: that something is wrong, or that it no longer is. Nothing in it is secret. */
export interface Alert {
  /** The same from the first word about a problem to the last, and for that problem alone; at most 255 characters. */
  readonly key: string;
  readonly status: "firing" | "resolved";
  /** The rule that found it; `test` for a sample. */
  readonly rule: RuleName | "test";
  readonly severity: Severity;
  /** The router's endpoint, or the machine, where a machine's own file is meant. */
  readonly source: string;
  /** The pool or the file, where the alert is about one. */
  readonly component?: string | undefined;
  /** One line for people. */
  readonly summary: string;
  /** Resources and what the router said, leaves, reasons. */
  readonly details: readonly string[];
  /** When the problem was first seen, in milliseconds since the epoch. */
  readonly startedAt: number;
  /** When this was found, in milliseconds since the epoch. */
  readonly at: number;
}
