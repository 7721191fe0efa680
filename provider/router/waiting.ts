import * as RA from "fp-ts/ReadonlyArray";
import type { Batch, Planned } from "./batch.js";
import type { Change } from "./change.js";
import type { Dialect } from "../config/dialect.js";
import type { ConfigTree } from "../config/tree.js";
import type { RouterError } from "./errors.js";

/** A change in the queue and how to tell its owner what became of it. */
export interface Waiting {
  readonly change: Change<unknown>;
  readonly fail: (error: RouterError) => void;
  /** Called with what was read after the commit; the save is still to come. */
  readonly land: (planned: Planned<Waiting>, tree: ConfigTree) => void;
}

/** What one commit leaves behind for the next. */
export interface Course {
  /** Whether anything was committed since the last save. */
  unsaved: boolean;
  dialect: Dialect;
  /** The last commit of which it is not known what it did. */
  doubted?: Batch<Waiting>;
}

/** Those that hold, and the others. */
export const partition = <A>(
  items: readonly A[],
  test: (item: A) => boolean,
): readonly [readonly A[], readonly A[]] => {
  const { left, right } = RA.partition(test)(items);
  return [right, left];
};

/** In two parts as equal as can be; none is empty. */
export const halves = <A>(items: readonly A[]): readonly (readonly A[])[] => {
  const middle = (items.length + 1) >> 1;
  return [items.slice(0, middle), items.slice(middle)].filter((half) => half.length > 0);
};
