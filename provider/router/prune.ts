import { orderOps } from "../config/diff.js";
import type { Op } from "../config/ops.js";
import { isWithin, showPath, type Path } from "../config/path.js";
import { getNode, isTree, type ConfigTree } from "../config/tree.js";

/** The outermost of the candidates that hold nothing at all, or nothing but other candidates that are empty. */
const emptyNodes = (tree: ConfigTree, candidates: readonly Path[]): Path[] => {
  const names = new Set(candidates.map(showPath));
  // A valueless leaf or a bare rule is somebody's: only nodes that were named as candidates count as empty.
  const bare = (path: Path): boolean => {
    const node = getNode(tree, path);
    return (
      names.has(showPath(path)) && isTree(node) && Object.keys(node).every((child) => bare([...path, child]))
    );
  };
  const empty = [...new Map(candidates.map((path) => [showPath(path), path])).values()].filter(bare);
  return empty.filter((path) => !empty.some((o) => o.length < path.length && isWithin(path, o)));
};

/**
 * The ops with the deletes of nodes that nothing is left below in `tree`, the configuration after the ops. What
 * such a delete takes along needs no delete of its own.
 *
 * Another client that adds below such a node between our read and our commit loses what it added, as VyOS has no
 * "delete if empty"; one of ours notices when it reads back, and adds it again.
 */
export const pruneOps = (ops: readonly Op[], tree: ConfigTree, candidates: readonly Path[]): Op[] => {
  const prunes = emptyNodes(tree, candidates).map((path): Op => ({ op: "delete", path }));
  const covered = (op: Op): boolean => prunes.some(({ path }) => isWithin(op.path, path));
  return orderOps([...ops.filter((op) => !covered(op)), ...prunes]);
};
