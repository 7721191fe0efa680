import { showPath, type Path } from "./path.js";
import {
  EMPTY,
  childOf,
  getNode,
  isEmpty,
  isTree,
  valuesOf,
  type ConfigNode,
  type ConfigTree,
} from "./tree.js";

/** What a command is about. */
export interface OpTarget {
  /** The node. */
  readonly path: Path;
  /** The value of a leaf; without it the node itself is meant. */
  readonly value?: string;
}

/** One command of a `/configure` list. */
export type Op =
  /** Puts a node or a value there. */
  | ({
      readonly op: "set";
      /**
       * The leaf holds several values, so that `set` appends; on every other leaf it replaces. It is ours alone and
       * never sent.
       */
      readonly multi?: true;
    } & OpTarget)
  /** Takes a node or a value away. */
  | ({ readonly op: "delete" } & OpTarget);

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

/** A tree whose own children may be written; only {@link Candidate} makes one, and only of its own copies. */
type Writable = Record<string, ConfigNode>;

const put = (tree: Writable, name: string, node: ConfigNode): void => {
  // Plain assignment to this one name would set the prototype.
  if (name === "__proto__")
    Object.defineProperty(tree, name, { value: node, enumerable: true, configurable: true, writable: true });
  else tree[name] = node;
};

/**
 * A configuration that ops are applied to one after the other, as in the router's candidate: pure from outside, for
 * the tree it starts from never changes, and each node of it is copied at most once however many ops there are.
 */
export class Candidate {
  private copies = new WeakSet();
  private root: ConfigTree;

  constructor(base: ConfigTree) {
    this.root = base;
  }

  /** The configuration so far. It is a view: true until the next op. */
  get tree(): ConfigTree {
    return this.root;
  }

  /** The configuration so far, to keep: later ops leave it as it is. */
  snapshot(): ConfigTree {
    this.copies = new WeakSet();
    return this.root;
  }

  /** Applies ops in their order. */
  apply(ops: readonly Op[]): this {
    for (const op of ops) this.applyOne(op);
    return this;
  }

  /**
   * A tag node goes with its last value: drops the emptied parent of each path that is gone, as the router does. A
   * parent among `kept` stays: it may be a plain node, which the router keeps.
   */
  dropEmptied(paths: readonly Path[], kept: readonly Path[] = []): this {
    const stays = new Set(kept.map(showPath));
    for (const path of paths) {
      if (getNode(this.root, path) !== undefined) continue;
      const parent = path.slice(0, -1);
      const node = getNode(this.root, parent);
      const goes = parent.length > 0 && isTree(node) && isEmpty(node) && !stays.has(showPath(parent));
      if (goes) this.remove(parent);
    }
    return this;
  }

  private applyOne(op: Op): void {
    const node = getNode(this.root, op.path);
    if (op.op === "set") {
      if (op.value !== undefined) this.put(op.path, setValue(node, op.value, op.multi ?? false));
      else if (node === undefined) this.put(op.path, EMPTY);
      return;
    }
    if (op.value === undefined) {
      if (node !== undefined) this.remove(op.path);
      return;
    }
    if (node === undefined || isTree(node)) return;
    const left = (valuesOf(node) ?? []).filter((value) => value !== op.value);
    if (left.length === 0) this.remove(op.path);
    else this.put(op.path, left.length === 1 && left[0] !== undefined ? left[0] : left);
  }

  private put(path: Path, node: ConfigNode): void {
    const name = path.at(-1);
    if (name !== undefined) put(this.writable(path.slice(0, -1)), name, node);
    else if (isTree(node)) this.root = node;
  }

  /** Removes a node that is there. */
  private remove(path: Path): void {
    const name = path.at(-1);
    if (name === undefined) this.root = EMPTY;
    else Reflect.deleteProperty(this.writable(path.slice(0, -1)), name);
  }

  /** The node at a path as a copy of our own, and its parents too; what is missing, or a leaf, becomes a node. */
  private writable(path: Path): Writable {
    let here = this.copyOf(this.root);
    this.root = here;
    for (const name of path) {
      const child = childOf(here, name);
      const copy = this.copyOf(isTree(child) ? child : EMPTY);
      if (copy !== child) put(here, name, copy);
      here = copy;
    }
    return here;
  }

  private copyOf(tree: ConfigTree): Writable {
    if (this.copies.has(tree)) return tree;
    const copy = { ...tree };
    this.copies.add(copy);
    return copy;
  }
}

/**
 * The configuration after a list of ops, as the router's candidate would hold it. One difference, because
 * nothing here knows which nodes are tags: a tag node whose last value goes stays behind empty.
 */
export const applyOps = (tree: ConfigTree, ops: readonly Op[]): ConfigTree =>
  new Candidate(tree).apply(ops).tree;
