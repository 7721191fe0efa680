import * as E from "fp-ts/Either";
import { orderOps } from "../config/diff.js";
import { applyOps, wireOp, type Op } from "../config/ops.js";
import { isWithin, overlaps, showPath, type Path } from "../config/path.js";
import { getNode, isEmpty, isTree, leavesOf, removeNode, sameNode, type ConfigTree } from "../config/tree.js";
import type { Change, Ground, Plan } from "./change.js";
import type { RouterError } from "./errors.js";

/** A change with its plan, as part of one commit. `C` is whatever the caller knows it by. */
export interface Planned<C> {
  readonly item: C;
  readonly plan: Plan<unknown>;
}

/** One commit's worth of changes. */
export interface Batch<C> {
  readonly planned: readonly Planned<C>[];
  /** Changes that cannot be: their places are taken, a pool is full. */
  readonly failed: readonly { readonly item: C; readonly error: RouterError }[];
  /** Changes for the next commit: no room left here, or about a node that this one changes already. */
  readonly deferred: readonly C[];
  /** The list to send: deletes, then sets. */
  readonly ops: readonly Op[];
  /** The configuration before and, if all goes well, after. */
  readonly before: ConfigTree;
  readonly after: ConfigTree;
}

/** The most that goes into one commit. */
export interface Bounds {
  readonly maxOps: number;
  readonly maxBytes: number;
}

const bytesOf = (ops: readonly Op[]): number =>
  Buffer.byteLength(encodeURIComponent(JSON.stringify(ops.map(wireOp))));

/**
 * The deletes that take away nodes which nothing is left below. `tree` is the configuration without what the
 * changes delete; of nested nodes only the outermost needs a delete. A node counts as empty only when it has no
 * child at all, or none but other candidates that are empty: a valueless leaf or a bare rule is somebody's.
 */
export const pruneOps = (tree: ConfigTree, candidates: readonly Path[]): Op[] => {
  const names = new Set(candidates.map(showPath));
  const bare = (path: Path): boolean => {
    const node = getNode(tree, path);
    return (
      names.has(showPath(path)) && isTree(node) && Object.keys(node).every((child) => bare([...path, child]))
    );
  };
  const empty = candidates.filter(bare);
  const outermost = empty.filter((path) => !empty.some((o) => o.length < path.length && isWithin(path, o)));
  const unique = new Map(outermost.map((path) => [showPath(path), path]));
  return [...unique.values()].map((path) => ({ op: "delete", path }));
};

/** A tag node goes with its last value: drops the emptied parent of each path that is gone, as the router does. */
const dropEmptied = (tree: ConfigTree, paths: readonly Path[]): ConfigTree =>
  paths.reduce((left, path) => {
    const parent = path.slice(0, -1);
    const node = getNode(left, parent);
    return parent.length > 0 && isTree(node) && isEmpty(node) ? removeNode(left, parent) : left;
  }, tree);

const withPruning = (ops: readonly Op[], tree: ConfigTree, candidates: readonly Path[]): Op[] => {
  const prunes = pruneOps(tree, candidates);
  const covered = (op: Op): boolean => prunes.some(({ path }) => isWithin(op.path, path));
  return orderOps([...ops.filter((op) => !covered(op)), ...prunes]);
};

/**
 * Puts as many waiting changes as fit into one commit, each planned on what the ones before it leave. What
 * cannot be planned fails here, without a commit and without company.
 */
export const composeBatch = <C extends { readonly change: Change<unknown> }>(
  waiting: readonly C[],
  ground: Ground,
  { maxOps, maxBytes }: Bounds,
): Batch<C> => {
  const planned: Planned<C>[] = [];
  const failed: { item: C; error: RouterError }[] = [];
  const deferred: C[] = [];
  const ops: Op[] = [];
  const touched: Path[] = [];
  let bytes = 0;
  let tree = ground.tree;
  for (const item of waiting) {
    const outcome = item.change.plan({ ...ground, tree });
    if (E.isLeft(outcome)) {
      // The place may be taken only by a change before it in this very commit, which may yet fail.
      if (touched.length > 0 && E.isRight(item.change.plan(ground))) deferred.push(item);
      else failed.push({ item, error: outcome.left });
      continue;
    }
    const plan = outcome.right;
    const size = bytesOf(plan.ops);
    const first = ops.length === 0;
    const fits = first || (ops.length + plan.ops.length <= maxOps && bytes + size <= maxBytes);
    const clashes =
      plan.ops.length > 0 && plan.touches.some((path) => touched.some((t) => overlaps(path, t)));
    if (!fits || clashes) {
      deferred.push(item);
      continue;
    }
    planned.push({ item, plan });
    if (plan.ops.length === 0) continue;
    ops.push(...plan.ops);
    touched.push(...plan.touches);
    bytes += size;
    tree = dropEmptied(applyOps(tree, plan.ops), plan.touches);
  }
  const list = withPruning(
    ops,
    tree,
    planned.flatMap(({ plan }) => plan.prune),
  );
  return { planned, failed, deferred, ops: list, before: ground.tree, after: tree };
};

/** Whether two configurations hold the same below all the paths, empty leftovers of tag nodes aside. */
const agree = (a: ConfigTree, b: ConfigTree, paths: readonly Path[]): boolean =>
  paths.every((path) => sameNode(getNode(a, path), getNode(b, path)));

/** How far a planned change is visible on the router. */
export type Landing = "landed" | "absent" | "partial";

/** Compares what is on the router with what was there before and what should be there after. */
export const landingOf = (
  { plan }: Planned<unknown>,
  { before, after }: { readonly before: ConfigTree; readonly after: ConfigTree },
  actual: ConfigTree,
): Landing =>
  agree(actual, after, plan.touches) ? "landed" : agree(actual, before, plan.touches) ? "absent" : "partial";

/** The ops that put nodes back to what they were, and take away the parents that were made for them. */
export const undoOps = (paths: readonly Path[], before: ConfigTree, actual: ConfigTree): Op[] => {
  const changed = paths.filter((path) => !sameNode(getNode(actual, path), getNode(before, path)));
  const deletes = changed.map((path): Op => ({ op: "delete", path }));
  const sets = changed.flatMap((path) => {
    const node = getNode(before, path);
    return node === undefined ? [] : leavesOf(node, path).flatMap(leafOps);
  });
  const restored = applyOps(changed.reduce(removeNode, actual), sets);
  const made = changed
    .flatMap((path) => path.slice(1).map((_, i) => path.slice(0, i + 1)))
    .filter((path) => getNode(before, path) === undefined);
  return withPruning([...deletes, ...sets], dropEmptied(restored, changed), made);
};

const leafOps = ({ path, values }: { path: Path; values: readonly string[] }): Op[] =>
  values.length === 0
    ? [{ op: "set", path }]
    : values.map((value): Op => ({ op: "set", path, value, multi: true }));

/** The changes whose nodes the router's message names; none when it names none. */
export const suspectsOf = <C>(planned: readonly Planned<C>[], message: string): readonly Planned<C>[] => {
  const words = message.toLowerCase();
  const named = planned.filter(({ plan }) =>
    plan.touches.some(
      (path) =>
        words.includes(showPath(path).toLowerCase()) ||
        words.includes(describeTag(path)?.toLowerCase() ?? "\0"),
    ),
  );
  return named.length < planned.length ? named : [];
};

/** How the verify scripts name the nodes that they complain about. */
const describeTag = (path: Path): string | undefined => {
  const last = path.at(-1) ?? "";
  const [root, kind, tag] = path;
  if (root === "nat" && kind !== undefined && tag === "rule")
    return `${kind} NAT configuration error in rule ${last}:`;
  if (path.at(-2) === "static-mapping") return `mapping "${last}"`;
  return undefined;
};
