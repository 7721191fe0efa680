import { keepsOrder } from "./order.js";
import type { Op } from "./ops.js";
import type { Path } from "./path.js";
import { childOf, isEmpty, isTree, valuesOf, type ConfigNode, type ConfigTree } from "./tree.js";

const setAll = (node: ConfigNode, path: Path): Op[] => {
  if (typeof node === "string") return [{ op: "set", path, value: node }];
  if (!isTree(node)) return node.map((value): Op => ({ op: "set", path, value, multi: true }));
  if (isEmpty(node)) return [{ op: "set", path }];
  return Object.entries(node).flatMap(([name, child]) => setAll(child, [...path, name]));
};

const diffValues = (from: readonly string[], to: readonly string[], path: Path): Op[] => {
  const gone = from.filter((value) => !to.includes(value));
  const fresh = to.filter((value) => !from.includes(value));
  const append = (value: string): Op => ({ op: "set", path, value, multi: true });
  // A value can only be added at the end: another order is made from the start.
  const kept = from.filter((value) => to.includes(value));
  if (keepsOrder(path) && kept.some((value, i) => value !== to[i]))
    return [{ op: "delete", path }, ...[...new Set(to)].map(append)];
  const sets = fresh.map(append);
  // Every value goes: one delete of the node says it all.
  if (gone.length === from.length) return [{ op: "delete", path }, ...sets];
  return [...gone.map((value): Op => ({ op: "delete", path, value })), ...sets];
};

/** The fewest ops that turn one node into another; undefined is no node. */
export const diffNode = (from: ConfigNode | undefined, to: ConfigNode | undefined, path: Path): Op[] => {
  if (from === undefined) return to === undefined ? [] : setAll(to, path);
  if (to === undefined) return [{ op: "delete", path }];
  if (isTree(from) && isTree(to)) return diffTrees(from, to, path);
  const [have, want] = [valuesOf(from), valuesOf(to)];
  // A node became a leaf or the other way round: only another schema can do that, so nothing is kept.
  if (have === undefined || want === undefined) return [{ op: "delete", path }, ...setAll(to, path)];
  if (Array.isArray(to)) return diffValues(have, want, path);
  if (Array.isArray(from)) return diffValues(have, want, path);
  return from === to ? [] : setAll(to, path);
};

/**
 * The fewest ops that turn `from` into `to`: nothing that already holds is set again, a whole branch that goes
 * is one delete at its top, a changed single leaf is one set.
 *
 * A leaf that changes from one string to another is taken for a single leaf (`set` replaces it there). Give the
 * target as a list where the leaf can hold several values.
 */
export const diffTrees = (from: ConfigTree, to: ConfigTree, at: Path = []): Op[] => {
  const gone = Object.keys(from).filter((name) => childOf(to, name) === undefined);
  // The last child of a node goes, and the node itself stays wanted and empty.
  const deletes = gone.map((name): Op => ({ op: "delete", path: [...at, name] }));
  const rest = Object.entries(to).flatMap(([name, node]) =>
    diffNode(childOf(from, name), node, [...at, name]),
  );
  return orderOps([...deletes, ...rest]);
};

/** Deletes first, then sets, otherwise in the order given: the order in which one list is safe to apply. */
export const orderOps = (ops: readonly Op[]): Op[] => [
  ...ops.filter(({ op }) => op === "delete"),
  ...ops.filter(({ op }) => op === "set"),
];
