import * as E from "fp-ts/Either";
import type { Dialect } from "../config/dialect.js";
import type { Path } from "../config/path.js";
import {
  EMPTY,
  getNode,
  leavesOf,
  mergeTrees,
  restrict,
  sameNode,
  type ConfigNode,
  type ConfigTree,
} from "../config/tree.js";
import type { AnyKind } from "../kinds/index.js";
import { observe } from "./observe.js";

/** A leaf that is not on the router as the state has it. */
export interface ChangedLeaf {
  readonly path: Path;
  /** What the state says; absent where it has no such leaf. */
  readonly want?: ConfigNode | undefined;
  /** What is on the router; absent where the leaf is gone. */
  readonly have?: ConfigNode | undefined;
}

/** Every leaf of a resource that differs between its state and the router; somebody else's leaves do not count. */
export const changedLeaves = (
  kind: AnyKind,
  model: object,
  tree: ConfigTree,
  dialect: Dialect,
): readonly ChangedLeaf[] => {
  const own = kind.render(model, dialect);
  const have = restrict(tree, kind.paths(model, dialect));
  const seen = observe(kind, model, tree, dialect);
  const want = mergeTrees(E.isRight(seen) ? seen.right.foreign : EMPTY, own);
  const paths = new Map(
    [...leavesOf(want), ...leavesOf(have)].map(({ path }): [string, Path] => [JSON.stringify(path), path]),
  );
  return [...paths.values()]
    .filter((path) => path.length > 0)
    .map((path) => ({ path, want: getNode(want, path), have: getNode(have, path) }))
    .filter((leaf) => !sameNode(leaf.want, leaf.have));
};
