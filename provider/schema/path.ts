/** Finds out what the words of a path mean under a schema. */
import type { Schema, SchemaNode } from "./schema.js";

/** What a path names. */
export type Place =
  /** A node itself: a plain node, a tag node without a value, or a leaf. */
  | { readonly kind: "node"; readonly node: SchemaNode }
  /** A value of a tag node; `node` is the tag node, and what stands below it are its children. */
  | { readonly kind: "item"; readonly node: SchemaNode; readonly name: string }
  /** A value of a leaf; `node` is the leaf. */
  | { readonly kind: "value"; readonly node: SchemaNode; readonly value: string }
  /** The word at `index` has no meaning. `above` is what the words before it name. */
  | { readonly kind: "unknown"; readonly index: number; readonly word: string; readonly above: Known };

/** What the words before an unknown one name. */
export type Known = Exclude<Place, { readonly kind: "unknown" }>;

/** The names that may follow, in the order of the definitions; none behind a tag node or a leaf, where a value follows. */
export const namesBelow = (place: Known): readonly string[] =>
  place.kind === "item" || (place.kind === "node" && place.node.kind === "node") ? place.node.names() : [];

const step = (place: Known, word: string): Known | undefined => {
  const { node } = place;
  if (place.kind === "value") return undefined;
  if (place.kind === "node" && node.kind === "tag") return { kind: "item", node, name: word };
  if (node.kind === "leaf") return node.valueless ? undefined : { kind: "value", node, value: word };
  const child = node.child(word);
  return child === undefined ? undefined : { kind: "node", node: child };
};

/** What `path` names in the configuration of that release. Values are not judged. */
export const nodeAt = ({ root }: Pick<Schema, "root">, path: readonly string[]): Place => {
  let place: Known = { kind: "node", node: root };
  for (const [index, word] of path.entries()) {
    const next: Known | undefined = step(place, word);
    if (next === undefined) return { kind: "unknown", index, word, above: place };
    place = next;
  }
  return place;
};
