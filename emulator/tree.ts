/**
 * The configuration as a tree, changed copy-on-write: an editor copies a node the first time it touches it, so
 * the tree that it started from stays as it was and a list of thousands of commands copies each node once.
 */

/** What the schema makes of a node: a plain node, a tag node (`rule`), a tag value (`10`) or a leaf. */
export type Shape = "node" | "tag" | "item" | "leaf";

export interface ConfigNode {
  readonly shape: Shape;
  readonly children: ReadonlyMap<string, ConfigNode>;
  readonly values: readonly string[];
  readonly comment?: string;
}

/** One step down the tree: a child's name and the shape it has when it must be made. */
export interface Step {
  readonly name: string;
  readonly shape: Shape;
}

/** Configuration in the shape of the API's `showConfig`. */
export interface ConfigJson {
  [name: string]: string | string[] | ConfigJson;
}

interface Draft {
  shape: Shape;
  children: Map<string, Draft>;
  values: string[];
  comment?: string;
  edition?: object;
}

const none: ReadonlyMap<string, ConfigNode> = new Map();

export const emptyNode = (shape: Shape): ConfigNode => ({ shape, children: none, values: [] });

export const emptyRoot: ConfigNode = emptyNode("node");

export const nodeAt = (root: ConfigNode, path: readonly string[]): ConfigNode | undefined => {
  let node: ConfigNode | undefined = root;
  for (const name of path) {
    node = node.children.get(name);
    if (node === undefined) return undefined;
  }
  return node;
};

/** The first value of the leaf at `path`, if it has one. */
export const valueAt = (root: ConfigNode, path: readonly string[]): string | undefined =>
  nodeAt(root, path)?.values[0];

/** Whether two trees hold the same configuration. Comments are not compared unless asked for. */
export const sameTree = (
  a: ConfigNode | undefined,
  b: ConfigNode | undefined,
  withComments = false,
): boolean => {
  if (a === b) return true;
  if (a === undefined || b === undefined) return false;
  if (withComments && a.comment !== b.comment) return false;
  if (a.values.length !== b.values.length || a.children.size !== b.children.size) return false;
  if (a.values.some((value, i) => value !== b.values[i])) return false;
  for (const [name, child] of a.children) {
    const other = b.children.get(name);
    if (other === undefined || !sameTree(child, other, withComments)) return false;
  }
  return true;
};

/** The outermost nodes of `after` that `before` has not. */
export const madeIn = (before: ConfigNode, after: ConfigNode): readonly (readonly string[])[] =>
  before === after
    ? []
    : [...after.children].flatMap(([name, child]) => {
        const was = before.children.get(name);
        return was === undefined ? [[name]] : madeIn(was, child).map((path) => [name, ...path]);
      });

/** Collects changes on top of `base` without touching it. */
export class Editor {
  #root: Draft;
  readonly #edition = {};

  constructor(base: ConfigNode) {
    this.#root = base as Draft;
  }

  get root(): ConfigNode {
    return this.#root;
  }

  /** Makes the nodes along `steps` that are missing, and puts `value` into the last when given. */
  set(steps: readonly Step[], value: string | undefined, multi: boolean): void {
    let draft = this.#ownRoot();
    for (const step of steps) draft = this.#ownChild(draft, step);
    if (value === undefined) return;
    draft.shape = "leaf";
    if (!multi) draft.values = [value];
    else if (!draft.values.includes(value)) draft.values.push(value);
  }

  /** Deletes what `path` names, or only `value` of that leaf. False when there was nothing to delete. */
  delete(path: readonly string[], value?: string): boolean {
    const found = nodeAt(this.#root, path);
    if (found === undefined || (value !== undefined && !found.values.includes(value))) return false;
    if (path.length === 0) {
      this.#root = emptyNode("node") as Draft;
      return true;
    }
    const drafts = this.#ownPath(path);
    const leaf = drafts[path.length];
    if (value !== undefined && leaf !== undefined && leaf.values.length > 1) {
      leaf.values = leaf.values.filter((held) => held !== value);
      return true;
    }
    this.#remove(drafts, path, path.length);
    return true;
  }

  comment(path: readonly string[], text: string | undefined): boolean {
    if (nodeAt(this.#root, path) === undefined) return false;
    const draft = this.#ownPath(path).at(-1);
    if (draft === undefined) return false;
    if (text === undefined) delete draft.comment;
    else draft.comment = text;
    return true;
  }

  /**
   * Puts a whole subtree at `path`, or takes it away; parents are copied from `like` when they are missing, and stay
   * when they are left empty.
   */
  graft(path: readonly string[], subtree: ConfigNode | undefined, like: ConfigNode): void {
    const last = path.at(-1);
    if (last === undefined) return;
    if (subtree === undefined) {
      this.delete(path);
      return;
    }
    let draft = this.#ownRoot();
    path.slice(0, -1).forEach((name, i) => {
      draft = this.#ownChild(draft, { name, shape: nodeAt(like, path.slice(0, i + 1))?.shape ?? "node" });
    });
    draft.children.set(last, subtree as Draft);
  }

  #remove(drafts: readonly Draft[], path: readonly string[], depth: number): void {
    const parent = drafts[depth - 1];
    const name = path[depth - 1];
    if (parent === undefined || name === undefined) return;
    parent.children.delete(name);
    if (parent.shape === "tag" && parent.children.size === 0) this.#remove(drafts, path, depth - 1);
  }

  #ownPath(path: readonly string[]): Draft[] {
    const drafts = [this.#ownRoot()];
    for (const name of path) {
      const parent = drafts.at(-1);
      if (parent !== undefined) drafts.push(this.#ownChild(parent, { name, shape: "node" }));
    }
    return drafts;
  }

  #ownRoot(): Draft {
    return (this.#root = this.#own(this.#root));
  }

  #ownChild(parent: Draft, step: Step): Draft {
    const existing = parent.children.get(step.name);
    if (existing?.edition === this.#edition) return existing;
    const draft = this.#own(existing ?? (emptyNode(step.shape) as Draft));
    parent.children.set(step.name, draft);
    return draft;
  }

  #own(node: Draft): Draft {
    if (node.edition === this.#edition) return node;
    const draft: Draft = {
      shape: node.shape,
      children: new Map(node.children),
      values: [...node.values],
      ...(node.comment === undefined ? {} : { comment: node.comment }),
    };
    // Not enumerable, so that what a test prints of a tree stays readable.
    Object.defineProperty(draft, "edition", { value: this.#edition });
    return draft;
  }
}
