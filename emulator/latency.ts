/** How long the router takes. */

/** What a commit was about, as far as its duration depends on it. */
export interface CommitWork {
  readonly ops: number;
  readonly changed: boolean;
  readonly natChanged: boolean;
  /** NAT rules in the candidate. */
  readonly rules: number;
}

export interface Latency {
  readonly commit: (work: CommitWork) => number;
  /** A list that is refused at one of its commands. */
  readonly refusal: (ops: number) => number;
  readonly read: (rules: number) => number;
  readonly save: (rules: number) => number;
}

/** The same time for every commit and for every save. */
export const fixedLatency = (commitMs: number, saveMs: number): Latency => ({
  commit: () => commitMs,
  refusal: () => 0,
  read: () => 0,
  save: () => saveMs,
});

/** What was measured on a real router with two cores, times `scale`. */
export const measuredLatency = (scale: number): Latency => ({
  commit: ({ ops, changed, natChanged, rules }) =>
    scale * (changed ? 1500 + 90 * ops + (natChanged ? 80 * rules : 0) : 250),
  refusal: (ops) => scale * (250 + 90 * ops),
  read: (rules) => scale * (250 + 20 * rules),
  save: (rules) => scale * (400 + 10 * rules),
});

/** Waits, or goes on at once when there is nothing to wait for. */
export const pause = (ms: number): Promise<void> =>
  ms <= 0 ? Promise.resolve() : new Promise((done) => setTimeout(done, ms));
