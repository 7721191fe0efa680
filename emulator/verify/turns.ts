/** The parts of the configuration that commit one by one, as the definitions divide it. */
import type { Schema, SchemaNode } from "../../provider/schema/index.js";
import { nodeAt, type ConfigNode } from "../tree.js";

/** A part at the place in the configuration where it is changed. */
export interface Turn {
  /** Names and tag values from the root. */
  readonly path: readonly string[];
  /** The same with `*` for tag values. */
  readonly pattern: string;
  readonly priority: number;
  /** What the router calls it: of a leaf also its value. */
  readonly title: string;
  /** The script that commits it. */
  readonly owner: string;
}

type Held = ConfigNode | undefined;

const namesOf = (before: Held, after: Held): Iterable<string> =>
  new Set([...(before?.children.keys() ?? []), ...(after?.children.keys() ?? [])]);

const isPart = (node: SchemaNode | undefined): boolean => node?.priority !== undefined;

/** The node that stands below in the definitions; a tag node's values share what is below it. */
const under = (node: SchemaNode | undefined, held: Held, name: string): SchemaNode | undefined =>
  held?.shape === "tag" ? node : node?.child(name);

/** Whether a node is the same but for the parts below it that commit by themselves. */
const sameOwn = (node: SchemaNode | undefined, before: Held, after: Held): boolean => {
  if (before === after) return true;
  if (before === undefined || after === undefined) return false;
  if (before.values.length !== after.values.length) return false;
  if (before.values.some((value, i) => value !== after.values[i])) return false;
  for (const name of namesOf(before, after)) {
    const below = under(node, before, name);
    if (below !== node && isPart(below)) continue;
    if (!sameOwn(below, before.children.get(name), after.children.get(name))) return false;
  }
  return true;
};

const place = (
  node: SchemaNode,
  path: readonly string[],
  pattern: readonly string[],
  held: ConfigNode | undefined,
): Turn => ({
  path,
  pattern: pattern.join(" "),
  priority: node.priority ?? 0,
  owner: node.owner ?? "",
  title: [...path, ...(node.kind === "leaf" ? (held?.values ?? []) : [])].join(" "),
});

function* changed(
  node: SchemaNode,
  before: Held,
  after: Held,
  path: readonly string[],
  pattern: readonly string[],
): Generator<Turn> {
  if (before === after) return;
  const shape = (after ?? before)?.shape;
  // A tag node's values commit each by itself.
  if (shape !== "tag" && isPart(node) && !sameOwn(node, before, after))
    yield place(node, path, pattern, after ?? before);
  for (const name of namesOf(before, after)) {
    const below = shape === "tag" ? node : node.child(name);
    if (below === undefined) continue;
    const [was, is] = [before?.children.get(name), after?.children.get(name)];
    yield* changed(below, was, is, [...path, name], [...pattern, shape === "tag" ? "*" : name]);
  }
}

/** Whose turn it is, and in which order: what is deleted first, from the highest priority; then the rest. */
export const turns = ({ root }: Schema, before: ConfigNode, after: ConfigNode): readonly Turn[] => {
  const all = [...changed(root, before, after, [], [])].sort((a, b) => a.priority - b.priority);
  const isGone = ({ path }: Turn): boolean => nodeAt(after, path) === undefined;
  return [...all.filter(isGone).reverse(), ...all.filter((turn) => !isGone(turn))];
};
