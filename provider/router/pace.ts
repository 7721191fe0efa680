/** Lists shorter than this tell more of what every commit costs than of what a command does. */
const FEWEST_OPS = 50;

/** After this long the router's own proxy gives up, whatever `vyos:commitTimeout` says. */
const PROXY_MS = 600_000;

/**
 * How long one router takes for a command, learnt from the lists that it has carried out: the last one counts, for a
 * command costs more the more configuration there is. Until then a slow router is assumed.
 */
export class Pace {
  private quickest: number | undefined;

  constructor(
    private readonly commitTimeoutMs: number,
    private commandMs: number,
  ) {}

  /** The shortest commit so far: nobody else's can have begun and ended in less. Undefined before the first. */
  get quickestMs(): number | undefined {
    return this.quickest;
  }

  /** Most ops of a list that is to end in half the time that it has. */
  get maxOps(): number {
    const halfMs = Math.min(this.commitTimeoutMs, PROXY_MS) / 2;
    return Math.max(1, Math.floor(halfMs / Math.max(this.commandMs, 0.001)));
  }

  /** How long a list of so many commands is likely to take, in milliseconds. */
  expectedMs(ops: number): number {
    return ops * this.commandMs;
  }

  /** Notes how long a list took, or how long its answer was waited for in vain. */
  note(ops: number, tookMs: number): void {
    if (ops >= FEWEST_OPS) this.commandMs = tookMs / ops;
    this.quickest = Math.min(this.quickest ?? tookMs, tookMs);
  }
}
