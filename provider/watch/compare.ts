import * as E from "fp-ts/Either";
import type { Dialect } from "../config/dialect.js";
import { showPath, type Path } from "../config/path.js";
import {
  getNode,
  isEmpty,
  isTree,
  leavesOf,
  restrict,
  sameNode,
  subtractTree,
  valuesOf,
  type ConfigNode,
  type ConfigTree,
  type Leaf,
} from "../config/tree.js";
import { observe } from "../engine/observe.js";
import type { AnyKind } from "../kinds/index.js";
import type { LeafDrift, Unmanaged } from "./report.js";

/** What comparing one resource with its router found. */
export interface Comparison {
  readonly status: "clean" | "drifted" | "gone";
  readonly leaves: readonly LeafDrift[];
  readonly unmanaged: readonly Unmanaged[];
}

const properLeaves = (tree: ConfigTree): readonly Leaf[] =>
  leavesOf(tree).filter(({ path }) => path.length > 0);

/** A leaf without the values that are somebody else's. */
const withoutForeign = (node: ConfigNode, foreign: ConfigNode | undefined): ConfigNode => {
  const [values, others] = [valuesOf(node), valuesOf(foreign)];
  if (values === undefined || others === undefined) return node;
  return values.filter((value) => !others.includes(value));
};

/** The leaves of `want` that are missing from `have` or have other values there. */
const missingOrChanged = (want: ConfigTree, have: ConfigTree, foreign: ConfigTree): readonly LeafDrift[] =>
  properLeaves(want).flatMap(({ path, values }): LeafDrift[] => {
    const [wanted, node] = [getNode(want, path), getNode(have, path)];
    const named = { path: showPath(path), want: values };
    if (node === undefined) return [{ ...named, change: "removed" }];
    // What is below a node that is to be there and no more is not its own.
    if (isTree(wanted) && isTree(node)) return [];
    if (sameNode(wanted, node) || sameNode(wanted, withoutForeign(node, getNode(foreign, path)))) return [];
    return [{ ...named, change: "changed", have: valuesOf(node) ?? [] }];
  });

/** Whether a leaf of `tree` stands at the path or above it. */
const hasLeafOnTheWay = (tree: ConfigTree, path: Path): boolean =>
  path.some((_, i) => valuesOf(getNode(tree, path.slice(0, i + 1))) !== undefined);

/** The leaves that the kind has words for and the state does not have. */
const added = (want: ConfigTree, have: ConfigTree, foreign: ConfigTree): readonly LeafDrift[] =>
  properLeaves(subtractTree(have, foreign))
    .filter(({ path }) => getNode(want, path) === undefined && !hasLeafOnTheWay(want, path))
    .map(({ path, values }) => ({ path: showPath(path), change: "added", have: values }));

/**
 * Compares what a resource's state means as configuration with what the router has at its nodes. Leaves below them
 * that the kind has no word for belong to somebody else, and are no drift.
 */
export const compare = (kind: AnyKind, model: object, tree: ConfigTree, dialect: Dialect): Comparison => {
  const want = kind.render(model, dialect);
  const have = restrict(tree, kind.paths(model, dialect));
  const seen = observe(kind, model, tree, dialect);
  // Where nothing can be read of it, all that is there beyond what is wanted counts as somebody else's.
  const foreign = E.isRight(seen) ? seen.right.foreign : subtractTree(have, want);
  const leaves = [...missingOrChanged(want, have, foreign), ...added(want, have, foreign)];
  const status = isEmpty(have) ? "gone" : leaves.length > 0 ? "drifted" : "clean";
  const unmanaged = properLeaves(foreign).map(({ path, values }) => ({ path: showPath(path), values }));
  return { status, leaves, unmanaged };
};

/** Siblings of a resource's nodes that no resource of any stack manages: who else lives in the same places. */
export const neighboursOf = (tree: ConfigTree, owned: readonly Path[]): readonly Unmanaged[] => {
  const ours = new Set(owned.map((path) => JSON.stringify(path)));
  const parents = new Map(
    owned
      .filter((path) => path.length > 1)
      .map((path) => [JSON.stringify(path.slice(0, -1)), path.slice(0, -1)]),
  );
  return [...parents.values()].flatMap((parent) => {
    const node = getNode(tree, parent);
    if (!isTree(node)) return [];
    return Object.entries(node).flatMap(([name, child]): Unmanaged[] => {
      const path = [...parent, name];
      // A node that only leads to one of ours is no neighbour.
      const leads = owned.some((own) => own.length > path.length && path.every((part, i) => own[i] === part));
      if (leads || ours.has(JSON.stringify(path))) return [];
      const values = valuesOf(child);
      return values === undefined
        ? [{ path: showPath(path), leaves: properLeaves(child as ConfigTree).length }]
        : [{ path: showPath(path), values }];
    });
  });
};
