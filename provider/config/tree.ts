import { keepsOrder } from "./order.js";
import type { Path } from "./path.js";

/**
 * A piece of configuration in the shape of VyOS's own `showConfig` JSON: a leaf is a string, a multi leaf a
 * list of strings, and anything else (node, tag node, tag value, valueless leaf) an object of its children.
 *
 * The router shows a multi leaf that holds one value as a plain string, so in a tree that was *read* a string
 * may be either. In a tree that a kind *renders*, a list always means a multi leaf.
 */
export type ConfigNode = string | readonly string[] | ConfigTree;

/** The children of a node by name. `{}` is an empty node or a valueless leaf. */
export interface ConfigTree {
  readonly [name: string]: ConfigNode;
}

/** A node without children: what the router shows for a valueless leaf such as `disable`. */
export const EMPTY: ConfigTree = Object.freeze({});

export const isTree = (node: ConfigNode | undefined): node is ConfigTree =>
  typeof node === "object" && !Array.isArray(node);

export const isEmpty = (tree: ConfigTree): boolean => Object.keys(tree).length === 0;

/** The values of a leaf as a list; undefined for a node that is no leaf. */
export const valuesOf = (node: ConfigNode | undefined): readonly string[] | undefined =>
  node === undefined || isTree(node) ? undefined : typeof node === "string" ? [node] : node;

/** The child of that name, own properties only (a configuration may hold a node named `constructor`). */
export const childOf = (tree: ConfigTree, name: string): ConfigNode | undefined =>
  Object.hasOwn(tree, name) ? tree[name] : undefined;

/** The node at a path, undefined where there is none. */
export const getNode = (tree: ConfigTree, path: Path): ConfigNode | undefined => {
  let node: ConfigNode | undefined = tree;
  for (const name of path) {
    if (!isTree(node)) return undefined;
    node = childOf(node, name);
  }
  return node;
};

/** The children at a path; none where the path is absent or a leaf. */
export const getTree = (tree: ConfigTree, path: Path): ConfigTree => {
  const node = getNode(tree, path);
  return isTree(node) ? node : EMPTY;
};

const withChild = (tree: ConfigTree, name: string, child: ConfigNode): ConfigTree => ({
  ...tree,
  [name]: child,
});

const withoutChild = (tree: ConfigTree, name: string): ConfigTree => {
  const { [name]: _gone, ...rest } = tree;
  return rest;
};

/** The tree with `node` at `path`; what stood there is replaced, missing parents are made. */
export const putNode = (tree: ConfigTree, path: Path, node: ConfigNode): ConfigTree => {
  const [name, ...rest] = path;
  if (name === undefined) return isTree(node) ? node : tree;
  return withChild(tree, name, rest.length === 0 ? node : putNode(getTree(tree, [name]), rest, node));
};

/** The tree without the node at `path`; its parents stay, as they do on the router. */
export const removeNode = (tree: ConfigTree, path: Path): ConfigTree => {
  const [name, ...rest] = path;
  if (name === undefined) return EMPTY;
  const child = childOf(tree, name);
  if (child === undefined) return tree;
  if (rest.length === 0) return withoutChild(tree, name);
  return isTree(child) ? withChild(tree, name, removeNode(child, rest)) : tree;
};

/** Only what lies on or below one of the paths. */
export const restrict = (tree: ConfigTree, paths: readonly Path[]): ConfigTree => {
  const below = new Map<string, Path[]>();
  for (const [name, ...rest] of paths) {
    if (name === undefined) return tree;
    const known = below.get(name);
    if (known === undefined) below.set(name, [rest]);
    else known.push(rest);
  }
  return Object.fromEntries(
    [...below].flatMap(([name, rests]): [string, ConfigNode][] => {
      const child = childOf(tree, name);
      if (child === undefined) return [];
      if (rests.some((rest) => rest.length === 0)) return [[name, child]];
      if (!isTree(child)) return [];
      const kept = restrict(child, rests);
      return isEmpty(kept) ? [] : [[name, kept]];
    }),
  );
};

/** Both trees together; where both hold a leaf, `top`'s wins (the union, for two multi leaves). */
export const mergeTrees = (base: ConfigTree, top: ConfigTree): ConfigTree => {
  const merged = new Map(Object.entries(base));
  for (const [name, node] of Object.entries(top)) merged.set(name, mergeNodes(merged.get(name), node));
  return Object.fromEntries(merged);
};

const mergeNodes = (below: ConfigNode | undefined, node: ConfigNode): ConfigNode => {
  if (isTree(node) && isTree(below)) return mergeTrees(below, node);
  const [mine, theirs] = [valuesOf(node), valuesOf(below)];
  // One value of a multi leaf may be shown as a string: a list on either side tells that it is one.
  if (mine !== undefined && theirs !== undefined && (Array.isArray(node) || Array.isArray(below)))
    return [...new Set([...theirs, ...mine])];
  return node;
};

const sameValues = (a: readonly string[], b: readonly string[]): boolean => {
  const inB = new Set(b);
  return new Set(a).size === inB.size && a.every((value) => inB.has(value));
};

/**
 * Whether two nodes mean the same configuration. A list of one equals the plain string, and the order of a multi
 * leaf's values is told apart where it means something; `at` is where the two stand.
 */
export const sameNode = (a: ConfigNode | undefined, b: ConfigNode | undefined, at: Path = []): boolean => {
  if (a === undefined || b === undefined) return a === b;
  if (isTree(a) && isTree(b)) {
    const names = Object.keys(a);
    return (
      names.length === Object.keys(b).length &&
      names.every((name) => sameNode(a[name], childOf(b, name), [at.at(-1) ?? "", name]))
    );
  }
  const [x, y] = [valuesOf(a), valuesOf(b)];
  if (x === undefined || y === undefined || !sameValues(x, y)) return false;
  const [first, second] = [[...new Set(x)], [...new Set(y)]];
  return !keepsOrder(at) || first.every((value, i) => value === second[i]);
};

/** One leaf (or childless node) of a tree: its path and its values, none for a valueless one. */
export interface Leaf {
  readonly path: Path;
  readonly values: readonly string[];
}

/** Every leaf and every childless node of a tree, depth first. */
export const leavesOf = (node: ConfigNode, at: Path = []): readonly Leaf[] => {
  const leaves: Leaf[] = [];
  const gather = (here: ConfigNode, path: Path): void => {
    if (isTree(here) && !isEmpty(here))
      for (const [name, child] of Object.entries(here)) gather(child, [...path, name]);
    else leaves.push({ path, values: valuesOf(here) ?? [] });
  };
  gather(node, at);
  return leaves;
};

/**
 * What `whole` holds beyond `known`: leaves and values that `known` has no word of. Used to find what somebody
 * else put under a node that is ours.
 */
export const subtractTree = (whole: ConfigTree, known: ConfigTree): ConfigTree =>
  Object.fromEntries(
    Object.entries(whole).flatMap(([name, node]): [string, ConfigNode][] => {
      const other = childOf(known, name);
      if (other === undefined) return [[name, node]];
      if (isTree(node) && isTree(other)) {
        const rest = subtractTree(node, other);
        return isEmpty(rest) ? [] : [[name, rest]];
      }
      const [mine, theirs] = [valuesOf(node), valuesOf(other)];
      if (mine === undefined || theirs === undefined) return [[name, node]];
      const isMulti = Array.isArray(node) || Array.isArray(other);
      const extra = isMulti ? mine.filter((value) => !theirs.includes(value)) : [];
      return extra.length === 0 ? [] : [[name, extra]];
    }),
  );
