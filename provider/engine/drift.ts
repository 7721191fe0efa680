import * as E from "fp-ts/Either";
import { atOnce } from "../base/steps.js";
import type { Dialect } from "../config/dialect.js";
import { EMPTY, leavesOf, type ConfigTree } from "../config/tree.js";
import type { AnyKind } from "../kinds/index.js";
import { observe, type ChangedLeaf } from "./observe.js";

/** How a resource's state compares with the router. */
export interface Drift {
  /** Every leaf that differs; somebody else's leaves do not count. */
  readonly changed: readonly ChangedLeaf[];
  /** What somebody else has below the resource's nodes. */
  readonly foreign: ConfigTree;
}

/** Compares a resource's state with the router. What cannot be read back as this kind lacks all of its leaves. */
export const driftOf = (kind: AnyKind, model: object, tree: ConfigTree, dialect: Dialect): Drift => {
  const seen = atOnce(observe(kind, model, tree, dialect, () => model));
  if (E.isRight(seen)) return seen.right;
  const missing = leavesOf(kind.render(model, dialect));
  return {
    changed: missing.map(({ path, values }) => ({ path, want: values, have: undefined })),
    foreign: EMPTY,
  };
};
