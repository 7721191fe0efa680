import { Candidate, type Op } from "../config/ops.js";
import { isWithin, type Path } from "../config/path.js";
import { getNode, putNode, removeNode, sameNode, type ConfigTree } from "../config/tree.js";
import type { Planned } from "./batch.js";
import { carryOver, type Intent } from "./landing.js";

/** A change that met what another client had committed unseen, and what its commit did to that. */
export interface Clash<C> extends Intent {
  readonly item: C;
}

const outermost = (paths: readonly Path[]): Path[] =>
  paths.filter((path, i) =>
    paths.every((other, j) => i === j || !isWithin(path, other) || (path.length === other.length && i < j)),
  );

/** Whether our commit changed what another client had made of a node since we read it. */
const isHit = (
  path: Path,
  read: ConfigTree,
  before: ConfigTree,
  meant: ConfigTree,
  after: ConfigTree,
): boolean => {
  const [saw, was, made] = [read, before, after].map((tree) => getNode(tree, path));
  if (sameNode(saw, was, path)) return false;
  // A node of another's that we took for free; unless it is the very one that we were about to make.
  if (saw === undefined) return !sameNode(was, getNode(meant, path), path);
  return !sameNode(carryOver(saw, was, made, "force", path), made, path);
};

/**
 * The changes of a commit that overwrote what another client had committed between our read and it: with what stood
 * there before it and what it made of that, so that undoing them puts the other's back. `before` is the configuration
 * that the router carried the list out on.
 */
export const clashesOf = <C>(
  planned: readonly Planned<C>[],
  ops: readonly Op[],
  read: ConfigTree,
  before: ConfigTree,
): readonly Clash<C>[] => {
  if (sameNode(read, before)) return [];
  const gone = ops.flatMap(({ op, path, value }) => (op === "delete" && value === undefined ? [path] : []));
  const after = new Candidate(before).apply(ops).dropEmptied(
    planned.flatMap(({ touches }) => touches),
    planned.flatMap(({ plan }) => plan.prune),
  ).tree;
  const taken: Path[] = [];
  return planned.flatMap(({ item, plan, touches, after: meant }): Clash<C>[] => {
    if (plan.ops.length === 0) return [];
    const pruned = plan.prune.filter((path) => gone.some((at) => isWithin(path, at)));
    const own = outermost([...touches, ...pruned]);
    if (!own.some((path) => isHit(path, read, before, meant, after))) return [];
    // What another change of the commit puts back already is put back once.
    const paths = own.filter((path) => !taken.some((other) => isWithin(path, other)));
    taken.push(...paths);
    return [{ item, touches: paths, before, after }];
  });
};

/**
 * What is to be put right after a list that put something back, where yet another client had committed in between:
 * its change goes before what we put back.
 */
export const repairsOf = (ops: readonly Op[], read: ConfigTree, before: ConfigTree): readonly Intent[] => {
  const [meant, after] = [read, before].map((tree) => new Candidate(tree).apply(ops).tree);
  if (meant === undefined || after === undefined) return [];
  return outermost(ops.map(({ path }) => path)).flatMap((path): Intent[] => {
    const [saw, was, aim, made] = [read, before, meant, after].map((tree) => getNode(tree, path));
    if (sameNode(saw, was, path)) return [];
    const due = carryOver(saw, was, aim, "force", path);
    if (sameNode(due, made, path)) return [];
    const right = due === undefined ? removeNode(before, path) : putNode(before, path, due);
    return [{ touches: [path], before: right, after }];
  });
};
