import type { Dialect } from "../../provider/config/dialect.js";
import { showPath, type Path } from "../../provider/config/path.js";
import {
  getNode,
  isEmpty,
  isTree,
  leavesOf,
  restrict,
  valuesOf,
  type ConfigNode,
  type ConfigTree,
  type Leaf,
} from "../../provider/config/tree.js";
import { driftOf } from "../../provider/engine/drift.js";
import type { ChangedLeaf } from "../../provider/engine/observe.js";
import type { AnyKind } from "../../provider/kinds/index.js";
import type { LeafDrift, Unmanaged } from "./report.js";

/** What comparing one resource with its router found. */
export interface Comparison {
  readonly status: "clean" | "drifted" | "gone";
  readonly leaves: readonly LeafDrift[];
  readonly unmanaged: readonly Unmanaged[];
}

const properLeaves = (tree: ConfigTree): readonly Leaf[] =>
  leavesOf(tree).filter(({ path }) => path.length > 0);

const valuesAt = (node: ConfigNode | undefined): readonly string[] => valuesOf(node) ?? [];

const leafDrift = ({ path, want, have }: ChangedLeaf): readonly LeafDrift[] => {
  const named = { path: showPath(path) };
  if (want === undefined) return [{ ...named, change: "added", have: valuesAt(have) }];
  if (have === undefined) return [{ ...named, change: "removed", want: valuesAt(want) }];
  // A node that is to be there and no more: what is below it is told leaf by leaf.
  if (isTree(want) && isTree(have)) return [];
  return [{ ...named, change: "changed", want: valuesAt(want), have: valuesAt(have) }];
};

/**
 * Compares what a resource's state means as configuration with what the router has at its nodes. Leaves below them
 * that the kind has no word for belong to somebody else, and are no drift.
 */
export const compare = (kind: AnyKind, model: object, tree: ConfigTree, dialect: Dialect): Comparison => {
  const { changed, foreign } = driftOf(kind, model, tree, dialect);
  const leaves = changed.flatMap(leafDrift);
  const isGone = isEmpty(restrict(tree, kind.paths(model, dialect)));
  const unmanaged = properLeaves(foreign).map(({ path, values }) => ({ path: showPath(path), values }));
  return { status: isGone ? "gone" : leaves.length > 0 ? "drifted" : "clean", leaves, unmanaged };
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
