/** Numbers that a seed decides: mulberry32. */
export class Random {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** In [0, 1). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let t = this.state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number from `from` to `to`, both included. */
  int(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** The same items in another order. */
  shuffle<A>(items: readonly A[]): readonly A[] {
    const all = [...items];
    return items.map(() => all.splice(this.int(0, all.length - 1), 1)[0] as A);
  }

  pick<A>(items: readonly [A, ...A[]]): A;
  pick<A>(items: readonly A[]): A | undefined;
  pick<A>(items: readonly A[]): A | undefined {
    return items[this.int(0, items.length - 1)];
  }
}
