import { diffNode } from "../config/diff.js";
import { Candidate, type Op } from "../config/ops.js";
import { arrange, keepsOrder } from "../config/order.js";
import { showPath, type Path } from "../config/path.js";
import {
  childOf,
  EMPTY,
  getNode,
  isEmpty,
  isTree,
  leavesOf,
  putNode,
  sameNode,
  valuesOf,
  type ConfigNode,
  type ConfigTree,
} from "../config/tree.js";
import { pruneOps } from "./prune.js";

type Node = ConfigNode | undefined;

/** What a leaf becomes that is neither as it was nor as it was meant to be: somebody else changed it. */
type OnClash = "keep" | "force";

const treeOf = (node: Node): ConfigTree | undefined =>
  node === undefined ? EMPTY : isTree(node) ? node : undefined;

const mergeValues = (from: Node, to: Node, actual: Node, clash: OnClash, at: Path): Node => {
  const [was, want, is] = [from, to, actual].map((node) => (node === undefined ? [] : valuesOf(node)));
  // A leaf where a node was, or the other way round.
  if (was === undefined || want === undefined || is === undefined) return clash === "force" ? to : actual;
  const multi = Array.isArray(from) || Array.isArray(to) || Array.isArray(actual);
  if (!multi) return clash === "force" ? to : actual;
  const kept = is.filter((value) => want.includes(value) || !was.includes(value));
  const added = want.filter((value) => !was.includes(value) && !kept.includes(value));
  const values = [...kept, ...added];
  if (values.length === 0) return undefined;
  return keepsOrder(at) ? arrange(is, values, want) : values;
};

/**
 * Carries the change from one node to another over to what is there: a three-way merge. What the change is not
 * about stays as it is, whoever put it there. `at` is where the nodes stand: the order of some lists means something.
 */
export const carryOver = (from: Node, to: Node, actual: Node, clash: OnClash, at: Path = []): Node => {
  if (sameNode(from, to, at) || sameNode(actual, to, at)) return actual;
  if (sameNode(actual, from, at)) return to;
  // Somebody else took the whole away, or a restart did: a part of it alone would be neither's.
  if (clash === "keep" && actual === undefined && from !== undefined && to !== undefined) return undefined;
  const [was, want, is] = [treeOf(from), treeOf(to), treeOf(actual)];
  if (was === undefined || want === undefined || is === undefined)
    return mergeValues(from, to, actual, clash, at);
  const names = new Set([was, want, is].flatMap((tree) => Object.keys(tree)));
  const children = [...names].flatMap((name): [string, ConfigNode][] => {
    const child = carryOver(childOf(was, name), childOf(want, name), childOf(is, name), clash, [
      ...at.slice(-1),
      name,
    ]);
    return child === undefined ? [] : [[name, child]];
  });
  // Nor is a node that would be empty what it was.
  const isHollow = clash === "keep" && !isEmpty(is) && !isEmpty(want);
  return children.length === 0 && (to === undefined || isHollow) ? undefined : Object.fromEntries(children);
};

/** A change as it was meant: the nodes it is about, the configuration before it and after it. */
export interface Intent {
  readonly touches: readonly Path[];
  readonly before: ConfigTree;
  readonly after: ConfigTree;
}

/** Whether a change is nothing but the end of nodes. */
const isEnd = ({ touches, before, after }: Intent): boolean => {
  const changed = touches.filter((path) => !sameNode(getNode(before, path), getNode(after, path), path));
  return changed.length > 0 && changed.every((path) => getNode(after, path) === undefined);
};

/**
 * Whether a list that the router says it carried out did what it should: what stands now in the place of a node that
 * was taken away, and is another, came after it and is another client's.
 */
export const isDone = (intent: Intent, actual: ConfigTree): boolean =>
  landingOf(intent, actual) === "landed" || (isEnd(intent) && !isBack(intent, actual));

/** How far a change is visible on the router. */
export type Landing = "landed" | "absent" | "partial";

interface Nodes {
  readonly path: Path;
  readonly before: Node;
  readonly after: Node;
  readonly actual: Node;
}

/** Whether every leaf of a node is one that the change would have made. */
const isOnlyOurs = (actual: Node, after: Node): boolean =>
  sameNode(carryOver(undefined, actual, after, "force"), after);

/**
 * Whether another client made the node at the same moment as we. `set` on a node that exists merges silently, and
 * the API can make nothing conditional, so of two clients that both saw a number free the later one's leaves
 * stand. The earlier one sees here that its own are gone, or that they never came: the node is the other's, not
 * to be touched, and the change is planned again and finds another number.
 *
 * What cannot be seen is that the other comes after this look. It would have to have read before our commit
 * began and be sent after it ended (the router's reads fail while a commit runs, and commits take turns there),
 * so its list must have lingered all that time between its own read and its sending: seconds, on a real router.
 * Therefore a list that has to wait, or took long to plan, is never sent as it is (see `Committer`), but planned
 * again on a new read.
 *
 * Leaves of the other that we did not overwrite stay mixed into our node. They are not ours to remove unasked:
 * the engine reports them as drift of the new resource, and the next update takes them out.
 */
const isTaken = (nodes: Nodes): boolean => {
  const { before, after, actual } = nodes;
  return (
    before === undefined &&
    after !== undefined &&
    actual !== undefined &&
    !isLanded(nodes) &&
    !isOnlyOurs(actual, after)
  );
};

const isLanded = ({ path, before, after, actual }: Nodes): boolean =>
  sameNode(carryOver(before, after, actual, "force", path), actual, path);

/** What a node is to be when the change is taken back: nobody else's leaf is changed. */
const undone = (nodes: Nodes): Node =>
  isTaken(nodes) ? nodes.actual : carryOver(nodes.after, nodes.before, nodes.actual, "keep", nodes.path);

const nodesAt = (path: Path, { before, after }: Intent, actual: ConfigTree): Nodes => ({
  path,
  before: getNode(before, path),
  after: getNode(after, path),
  actual: getNode(actual, path),
});

const changedBy = (intent: Intent, actual: ConfigTree): readonly Nodes[] =>
  intent.touches
    .map((path) => nodesAt(path, intent, actual))
    .filter(({ path, before, after }) => !sameNode(before, after, path));

/** Compares what is on the router with what was there before and what should be there after. */
export const landingOf = (intent: Intent, actual: ConfigTree): Landing => {
  const nodes = changedBy(intent, actual);
  if (nodes.every(isLanded)) return "landed";
  return nodes.every((each) => sameNode(undone(each), each.actual, each.path)) ? "absent" : "partial";
};

const isAsBefore = ({ before, actual, path }: Nodes): boolean => sameNode(before, actual, path);

/** Whether a change has been taken back as a whole: its nodes are again what they were before it. */
export const isBack = (intent: Intent, actual: ConfigTree): boolean => {
  const changed = changedBy(intent, actual);
  return changed.length > 0 && changed.every(isAsBefore);
};

/**
 * Whether a change that had landed went as a whole, as with a restart: its nodes are again what they were before it,
 * or, where that was never saved, are not there at all.
 */
export const isLost = (intent: Intent, actual: ConfigTree): boolean => {
  const changed = changedBy(intent, actual);
  return (
    changed.some((nodes) => !isLanded(nodes)) &&
    changed.every((nodes) => isAsBefore(nodes) || nodes.actual === undefined)
  );
};

/** Every leaf as a list, so that the diff takes none for a single leaf, whose `set` would replace. */
const asLists = (node: Node): Node => {
  if (node === undefined || Array.isArray(node)) return node;
  if (typeof node === "string") return [node];
  return Object.fromEntries(Object.entries(node).map(([name, child]) => [name, asLists(child) ?? EMPTY]));
};

/** Parents of a change's nodes that were not there before it. */
const madeParents = ({ touches, before }: Intent): Path[] =>
  touches
    .flatMap((path) => path.slice(1).map((_, i) => path.slice(0, i + 1)))
    .filter((path) => getNode(before, path) === undefined);

/** The ops that take changes back, with the parents that were made for them; none when nothing is left. */
export const undoOps = (intents: readonly Intent[], actual: ConfigTree): Op[] => {
  const changed = intents.flatMap((intent) =>
    intent.touches.map((path) => {
      const nodes = nodesAt(path, intent, actual);
      return { path, actual: nodes.actual, target: undone(nodes) };
    }),
  );
  const ops = changed.flatMap(({ path, actual: is, target }) => diffNode(is, asLists(target), path));
  const gone = changed.filter(({ target }) => target === undefined).map(({ path }) => path);
  const made = intents.flatMap(madeParents);
  return pruneOps(ops, new Candidate(actual).apply(ops).dropEmptied(gone, made).tree, made);
};

/** What of the changes is left on the router, leaf by leaf, for the message that says exactly what is where. */
export const leftOver = (intents: readonly Intent[], actual: ConfigTree): string[] =>
  intents.flatMap((intent) =>
    intent.touches.flatMap((path) => {
      const nodes = nodesAt(path, intent, actual);
      const target = undone(nodes);
      if (sameNode(target, nodes.actual, path)) return [];
      const at = (node: Node): ConfigTree => (node === undefined ? EMPTY : putNode(EMPTY, path, node));
      return [
        ...differing(at(nodes.actual), at(target)),
        ...differing(at(target), at(nodes.actual)).map((leaf) => `${leaf} is gone`),
      ];
    }),
  );

const differing = (a: ConfigTree, b: ConfigTree): string[] =>
  leavesOf(a)
    .filter(({ path }) => path.length > 0 && !sameNode(getNode(a, path), getNode(b, path)))
    .map(({ path, values }) => `${showPath(path)} ${values.join(", ")}`.trim());
