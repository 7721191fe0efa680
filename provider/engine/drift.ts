import * as E from "fp-ts/Either";
import type { Dialect } from "../config/dialect.js";
import { leavesOf, type ConfigTree } from "../config/tree.js";
import type { AnyKind } from "../kinds/index.js";
import { observe, type ChangedLeaf } from "./observe.js";

/** Every leaf of a resource that differs between its state and the router; somebody else's leaves do not count. */
export const changedLeaves = (
  kind: AnyKind,
  model: object,
  tree: ConfigTree,
  dialect: Dialect,
): readonly ChangedLeaf[] => {
  const seen = observe(kind, model, tree, dialect, () => model);
  if (E.isRight(seen)) return seen.right.changed;
  return leavesOf(kind.render(model, dialect)).map(({ path, values }) => ({
    path,
    want: values,
    have: undefined,
  }));
};
