/**
 * A path in the router's configuration: node names and tag values from the root, as VyOS writes them
 * (`["nat", "destination", "rule", "10"]`). The value of a leaf is never part of a path.
 */
export type Path = readonly string[];

/** A path as VyOS prints it: its elements joined by single spaces. */
export const showPath = (path: Path): string => path.join(" ");

/** Whether `path` is `prefix` or lies below it. */
export const isWithin = (path: Path, prefix: Path): boolean =>
  prefix.length <= path.length && prefix.every((name, i) => path[i] === name);

/** Whether one of the two paths lies on or below the other. */
export const overlaps = (a: Path, b: Path): boolean => isWithin(a, b) || isWithin(b, a);

/** Whether both paths name the same node. */
export const samePath = (a: Path, b: Path): boolean => a.length === b.length && isWithin(a, b);

interface Branch<A> {
  entry?: { readonly path: Path; value: A };
  readonly children: Map<string, Branch<A>>;
}

const branch = <A>(): Branch<A> => ({ children: new Map() });

/** Values by path, of which it is quickly told which lie on, above or below another path. */
export class PathMap<A> {
  private readonly root = branch<A>();

  get(path: Path): A | undefined {
    let here: Branch<A> | undefined = this.root;
    for (const name of path) {
      here = here.children.get(name);
      if (here === undefined) return undefined;
    }
    return here.entry?.value;
  }

  set(path: Path, value: A): void {
    let here = this.root;
    for (const name of path) {
      const next = here.children.get(name) ?? branch<A>();
      here.children.set(name, next);
      here = next;
    }
    here.entry = { path, value };
  }

  /** Forgets a path, and the branches that nothing hangs on any more. */
  delete(path: Path): void {
    const trail: Branch<A>[] = [this.root];
    for (const name of path) {
      const next = trail.at(-1)?.children.get(name);
      if (next === undefined) return;
      trail.push(next);
    }
    delete trail.at(-1)?.entry;
    for (let depth = path.length; depth > 0; depth--) {
      const here = trail[depth];
      if (here === undefined || here.entry !== undefined || here.children.size > 0) return;
      trail[depth - 1]?.children.delete(path[depth - 1] ?? "");
    }
  }

  /** Everything on or above a path, from the root down. */
  *above(path: Path): Generator<readonly [path: Path, value: A]> {
    let here: Branch<A> | undefined = this.root;
    for (const name of path) {
      if (here.entry !== undefined) yield [here.entry.path, here.entry.value];
      here = here.children.get(name);
      if (here === undefined) return;
    }
    if (here.entry !== undefined) yield [here.entry.path, here.entry.value];
  }

  /** Everything on, above or below a path: from the root down, and then below it. */
  *meeting(path: Path): Generator<readonly [path: Path, value: A]> {
    yield* this.above(path);
    let here: Branch<A> | undefined = this.root;
    for (const name of path) {
      here = here.children.get(name);
      if (here === undefined) return;
    }
    for (const child of here.children.values()) yield* below(child);
  }
}

function* below<A>({ entry, children }: Branch<A>): Generator<readonly [Path, A]> {
  if (entry !== undefined) yield [entry.path, entry.value];
  for (const child of children.values()) yield* below(child);
}

/** Paths of which it is quickly told whether one lies on, above or below another that was added. */
export class PathSet {
  private readonly paths = new PathMap<true>();

  constructor(paths: readonly Path[] = []) {
    this.add(paths);
  }

  add(paths: readonly Path[]): void {
    for (const path of paths) this.paths.set(path, true);
  }

  /** Whether the very path is one of these. */
  has(path: Path): boolean {
    return this.paths.get(path) === true;
  }

  /** Whether a path {@link overlaps} one of these. */
  meets(path: Path): boolean {
    return this.paths.meeting(path).next().done === false;
  }
}
