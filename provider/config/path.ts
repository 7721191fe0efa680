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

/** Paths of which it is quickly told whether one lies on, above or below another that was added. */
export class PathSet {
  private readonly paths = new Set<string>();
  private readonly parents = new Set<string>();

  add(paths: readonly Path[]): void {
    for (const path of paths) {
      this.paths.add(showPath(path));
      for (let length = 0; length < path.length; length++) this.parents.add(showPath(path.slice(0, length)));
    }
  }

  /** Whether a path {@link overlaps} one of these. */
  meets(path: Path): boolean {
    return (
      this.parents.has(showPath(path)) ||
      this.paths.has("") ||
      path.some((_, i) => this.paths.has(showPath(path.slice(0, i + 1))))
    );
  }
}
