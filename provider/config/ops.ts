import { showPath, type Path } from "./path.js";
import {
  EMPTY,
  getNode,
  isTree,
  putNode,
  removeNode,
  valuesOf,
  type ConfigNode,
  type ConfigTree,
} from "./tree.js";

/**
 * One command of a `/configure` list. `multi` marks a leaf that holds several values, where `set` appends;
 * on every other leaf it replaces. It is ours alone and never sent.
 */
export type Op =
  | { readonly op: "set"; readonly path: Path; readonly value?: string; readonly multi?: true }
  | { readonly op: "delete"; readonly path: Path; readonly value?: string };

/** What goes over the wire for an op. */
export const wireOp = ({ op, path, value }: Op): { op: string; path: Path; value?: string } =>
  value === undefined ? { op, path } : { op, path, value };

/** An op as a VyOS command line, for messages and logs. */
export const showOp = ({ op, path, value }: Op): string =>
  value === undefined ? `${op} ${showPath(path)}` : `${op} ${showPath(path)} '${value}'`;

const setValue = (node: ConfigNode | undefined, value: string, multi: boolean): ConfigNode => {
  if (!multi) return value;
  const values = valuesOf(node) ?? [];
  const next = values.includes(value) ? values : [...values, value];
  return next.length === 1 ? value : next;
};

const applyOp = (tree: ConfigTree, op: Op): ConfigTree => {
  const node = getNode(tree, op.path);
  if (op.op === "set") {
    if (op.value !== undefined) return putNode(tree, op.path, setValue(node, op.value, op.multi ?? false));
    return node === undefined ? putNode(tree, op.path, EMPTY) : tree;
  }
  if (op.value === undefined) return removeNode(tree, op.path);
  if (node === undefined || isTree(node)) return tree;
  const left = (valuesOf(node) ?? []).filter((value) => value !== op.value);
  if (left.length === 0) return removeNode(tree, op.path);
  return putNode(tree, op.path, left.length === 1 && left[0] !== undefined ? left[0] : left);
};

/**
 * The configuration after a list of ops, as the router's candidate would hold it. One difference, because
 * nothing here knows which nodes are tags: a tag node whose last value goes stays behind empty.
 */
export const applyOps = (tree: ConfigTree, ops: readonly Op[]): ConfigTree => ops.reduce(applyOp, tree);
