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
