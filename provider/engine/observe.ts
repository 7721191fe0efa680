import * as E from "fp-ts/Either";
import { printable } from "../base/printable.js";
import type { Steps } from "../base/steps.js";
import type { Dialect } from "../config/dialect.js";
import { arrange, keepsOrder } from "../config/order.js";
import { showPath, type Path } from "../config/path.js";
import {
  EMPTY,
  getNode,
  isEmpty,
  isTree,
  leavesOf,
  mergeTrees,
  putNode,
  restrict,
  sameNode,
  subtractTree,
  valuesOf,
  type ConfigNode,
  type ConfigTree,
} from "../config/tree.js";
import { Redactor } from "../redaction/redactor.js";
import type { AnyKind } from "../kinds/index.js";
import type { ParseError } from "../kinds/kind.js";

/** What the router holds below a resource's nodes. */
export interface Observed {
  /** The kind's reading of it. */
  readonly model: object;
  /** Leaves that are not as that reading would have them: no argument can say what is there. */
  readonly changed: readonly ChangedLeaf[];
  /** The same for people. */
  readonly drift: readonly string[];
  /** What somebody else put below our nodes: the kind has no word for it. */
  readonly foreign: ConfigTree;
  /** The same as leaves for people. */
  readonly unmanaged: readonly string[];
}

/** A leaf that is not as it is to be; absent is absent. */
export interface ChangedLeaf {
  readonly path: Path;
  readonly want: ConfigNode | undefined;
  readonly have: ConfigNode | undefined;
}

const showValue = (node: ConfigNode | undefined): string => {
  if (node === undefined) return "missing";
  const values = valuesOf(node);
  return values === undefined || values.length === 0
    ? "present"
    : values.map((value) => `'${printable(value)}'`).join(", ");
};

/** The same for people, without secrets: what it is to be and what it is. */
export const showChanged = (redactor: Redactor, { path, want, have }: ChangedLeaf): string => {
  const shown = (node: ConfigNode | undefined): string => showValue(redactor.node(node, path));
  return `${redactor.path(path)}: ${shown(want)} => ${shown(have)}`;
};

const showLeaf = (redactor: Redactor, path: Path, values: readonly string[]): string => {
  const shown = valuesOf(redactor.node(values, path)) ?? [];
  return [redactor.path(path), ...shown.map((value) => `'${printable(value)}'`)].join(" ");
};

/** The part of a resource's nodes that is somebody else's. */
const foreignIn = (
  kind: AnyKind,
  key: object,
  reading: object,
  actual: ConfigTree,
  dialect: Dialect,
): ConfigTree => {
  const { word } = kind;
  if (word === undefined) return subtractTree(actual, kind.render(reading, dialect));
  return leavesOf(actual)
    .filter(({ path }) => path.length > 0 && word(key, dialect, path) === "none")
    .reduce((tree, { path }) => putNode(tree, path, getNode(actual, path) ?? EMPTY), EMPTY);
};

/** How many leaves a sentence names. */
const MOST_TOLD = 4;

/** In what two configurations of a resource differ, in words and without secrets: leaf by leaf. */
export const tellDifference = (
  { secretPaths }: AnyKind,
  model: object,
  dialect: Dialect,
  { asked, there, at }: { readonly asked: ConfigTree; readonly there: ConfigTree; readonly at: Path },
): string => {
  const redactor = new Redactor([], secretPaths?.(model, dialect) ?? []);
  const told = driftBetween(asked, there, () => false).map(({ path, want, have }) => {
    const shown = (node: ConfigNode | undefined): string => showValue(redactor.node(node, path));
    const leaf = redactor.names(path).slice(at.length).join(" ") || showPath(redactor.names(path));
    return `${leaf} is ${shown(have)} there and ${shown(want)} here`;
  });
  const more = told.length - MOST_TOLD;
  return [...told.slice(0, MOST_TOLD), ...(more > 0 ? [`${String(more)} more`] : [])].join(", ");
};

/** Every leaf of ours that is not as it is to be, the missing ones first. */
const driftBetween = (
  rendered: ConfigTree,
  ours: ConfigTree,
  isParent: (path: Path) => boolean,
): ChangedLeaf[] => {
  if (sameNode(rendered, ours)) return [];
  const paths = [...leavesOf(rendered), ...leavesOf(ours)].map(({ path }) => path);
  const unique = new Map(paths.map((path) => [showPath(path), path]));
  return [...unique.values()].flatMap((path) => {
    const [want, have] = [getNode(rendered, path), getNode(ours, path)];
    // A parent whose last leaf was deleted stays behind empty and means nothing.
    if (
      path.length === 0 ||
      sameNode(want, have, path) ||
      (want === undefined && isTree(have) && isParent(path))
    )
      return [];
    return [{ path, want, have }];
  });
};

/**
 * Reads a resource back from a configuration, by the identity that its model so far has. `settle` may put back
 * into what was read what is not the router's to decide.
 */
export function* observe(
  kind: AnyKind,
  key: object,
  tree: ConfigTree,
  dialect: Dialect,
  settle: (seen: object) => object = (seen) => seen,
): Steps<E.Either<ParseError, Observed>> {
  const parsed = kind.parse(tree, key, dialect) as E.Either<ParseError, object>;
  if (E.isLeft(parsed)) return parsed;
  yield;
  const model = settle(parsed.right);
  yield;
  const actual = restrict(tree, kind.paths(key, dialect));
  yield;
  const foreign = foreignIn(kind, key, parsed.right, actual, dialect);
  yield;
  const isParent = (path: Path): boolean => kind.word?.(key, dialect, path) === "parent";
  const rendered = kind.render(model, dialect);
  yield;
  // An empty node that others have put something into is still there.
  const changed = driftBetween(rendered, subtractTree(actual, foreign), isParent).filter(
    ({ path, want }) => !(isTree(want) && isEmpty(want) && isTree(getNode(actual, path))),
  );
  yield;
  // Where nothing is told nothing is to be hidden, and a large resource has many places to ask for.
  const isTold = changed.length > 0 || !isEmpty(foreign);
  const redactor = new Redactor([], isTold ? (kind.secretPaths?.(key, dialect) ?? []) : []);
  return E.right({
    model,
    changed,
    drift: changed.map((leaf) => showChanged(redactor, leaf)),
    foreign,
    unmanaged: leavesOf(foreign)
      .filter(({ path }) => path.length > 0)
      .map(({ path, values }) => showLeaf(redactor, path, values)),
  });
}

/** What the configuration is to be: the model's own and, below its nodes, what is somebody else's. */
export const targetOf = (kind: AnyKind, model: object, foreign: ConfigTree, dialect: Dialect): ConfigTree => {
  const kept = restrict(foreign, kind.paths(model, dialect));
  return mergeTrees(kept, kind.render(model, dialect));
};

/** A target with its lists in order: a resource's `own` values as it has them, and those of others as they stand. */
export const inOrder = (
  target: ConfigTree,
  own: ConfigTree,
  tree: ConfigTree,
  paths: readonly Path[],
): ConfigTree =>
  paths
    .filter((path) => keepsOrder(path))
    .reduce((all, path) => {
      const [present, wanted, mine] = [tree, all, own].map((each) => valuesOf(getNode(each, path)));
      return wanted === undefined ? all : putNode(all, path, arrange(present ?? [], wanted, mine ?? []));
    }, target);

/** What is somebody else's on a resource's nodes: where nodes are shared, all of it while the resource is away. */
export const foreignTo = (kind: AnyKind, model: object, tree: ConfigTree, dialect: Dialect): ConfigTree => {
  const reading = kind.parse(tree, model, dialect) as E.Either<ParseError, object>;
  if (E.isRight(reading))
    return foreignIn(kind, model, reading.right, restrict(tree, kind.paths(model, dialect)), dialect);
  return kind.shares?.(model) === true ? restrict(tree, kind.paths(model, dialect)) : EMPTY;
};
