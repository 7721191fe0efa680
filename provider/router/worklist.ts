import type { RouterError } from "./errors.js";

interface Parked<C> {
  readonly item: C;
  readonly error: RouterError;
  /** Whether it has been worth another try since. */
  readonly mayTryAgain: () => boolean;
}

/**
 * What is still to be committed: groups in order, each for one commit if it fits, and changes that failed on
 * their own. Those get another chance when something else has landed after them: a rule may name a group that
 * came later, and the one who spoilt a commit may have been another. What the router has refused gets one, for
 * it costs a commit; what could not be planned gets as many as there are landings that may have made room for it.
 */
export class Worklist<C extends { readonly fail: (error: RouterError) => void }> {
  private groups: (readonly C[])[];
  private parked: Parked<C>[] = [];
  private readonly refused = new Set<C>();
  private landed = 0;
  private failed = 0;

  constructor(items: readonly C[]) {
    this.groups = [items];
  }

  /** The next group; none when everything has come to its end. */
  next(): readonly C[] | undefined {
    const group = this.groups.shift();
    if (group !== undefined) return group.length > 0 ? group : this.next();
    if (this.parked.length === 0) return undefined;
    const again: C[] = [];
    for (const { item, error, mayTryAgain } of this.parked) {
      if (mayTryAgain()) again.push(item);
      else item.fail(error);
    }
    this.parked = [];
    return again.length > 0 ? again : undefined;
  }

  /** Puts groups before all others. */
  first(...groups: (readonly C[])[]): void {
    this.groups.unshift(...groups);
  }

  /** Notes that something reached the router. */
  noteLanding(): void {
    this.landed++;
  }

  /** Notes that a change failed and left the place that it wanted. */
  noteFailure(): void {
    this.failed++;
  }

  /** A change that the router refused when it was sent alone. */
  parkRefused(item: C, error: RouterError): void {
    const { landed } = this;
    this.noteFailure();
    const isFirst = !this.refused.has(item);
    this.refused.add(item);
    this.parked.push({ item, error, mayTryAgain: () => isFirst && this.landed > landed });
  }

  /** A change that could not even be planned. */
  parkUnplanned(item: C, error: RouterError): void {
    const { landed, failed } = this;
    this.parked.push({ item, error, mayTryAgain: () => this.landed + this.failed > landed + failed });
  }

  /** Ends all that is left. */
  failAll(error: RouterError): void {
    for (const item of this.groups.flat()) item.fail(error);
    for (const { item, error: own } of this.parked) item.fail(own);
    this.groups = [];
    this.parked = [];
  }
}
