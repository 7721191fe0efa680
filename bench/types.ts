/** What is measured of one case of one subject. `docs/performance.md` says how. */
export interface Metrics {
  /** Commits asked of the router. */
  readonly commits: number;
  readonly saves: number;
  /** `showConfig` requests. */
  readonly reads: number;
  /** Bytes of requests and answers, without HTTP's heads. */
  readonly bytes: number;
  /** From the start of the `pulumi` command to its end. */
  readonly wallMs: number;
  /** The most memory that the provider process held. */
  readonly rssMiB: number;
  /** What one resource adds to the checkpoint. */
  readonly stateBytesPerResource: number;
}

/** What a stack goes through, in this order. */
export const caseNames = ["create", "preview", "refresh", "changeAll", "changeOne", "destroy"] as const;
export type CaseName = (typeof caseNames)[number];

/** Who does it: the library by either door, one set of all rules, one commit per rule, Pulumi alone, the router alone. */
export const subjectNames = ["ours", "plugin", "ruleset", "perRule", "engineFloor", "routerFloor"] as const;
export type SubjectName = (typeof subjectNames)[number];

export type CommitLatency = number | "measured";

/** The measurements of one number of rules. */
export interface Report {
  readonly rules: number;
  readonly parallel: number;
  readonly commitLatencyMs: CommitLatency;
  readonly cases: Readonly<Partial<Record<CaseName, Readonly<Partial<Record<SubjectName, Metrics>>>>>>;
}

/** What is measured, and under which conditions. Times in milliseconds. */
export interface Plan {
  readonly rules: number;
  readonly parallel: number;
  readonly commitLatency: CommitLatency;
  readonly saveLatency: number;
  readonly latencyScale: number;
  /** Rules that the router has before the first case, and keeps. */
  readonly existing: number;
  readonly subjects: readonly SubjectName[];
  readonly cases: readonly CaseName[];
  /** How often everything is done; the result is the median. */
  readonly repeat: number;
  /** All subjects at the same time: quick, and no measure of time. */
  readonly concurrent: boolean;
  readonly skipCheckpoints: boolean;
  /** Where CPU profiles of our program and provider processes go. */
  readonly profile?: string;
}
