/** Configuration that a router begins with: it is taken as it stands, whatever release or part of VyOS it is of. */
import { isRecord } from "../provider/base/json.js";
import type { Schema, SchemaNode } from "../provider/schema/index.js";
import { shapeOf } from "./resolve.js";
import { Refusal } from "./session.js";
import type { ConfigJson, ConfigNode, Shape } from "./tree.js";

/** Whether a value of `showConfig` has the shape that it has for such a node. */
const fits = (node: SchemaNode, value: unknown): boolean => {
  if (node.kind !== "leaf") return isRecord(value);
  if (node.valueless) return isRecord(value) && Object.keys(value).length === 0;
  return !isRecord(value) && (node.multi || !Array.isArray(value));
};

/** The node of a name below another, where the definitions and the value agree on it. */
const below = (above: SchemaNode | undefined, name: string, value: unknown): SchemaNode | undefined => {
  const child = above?.child(name);
  return child !== undefined && fits(child, value) ? child : undefined;
};

/** Where the configuration does not keep to the definitions, by path; `shape` tells a tag node from its values. */
const strangeTo = (
  node: SchemaNode,
  shape: Shape,
  value: unknown,
  path: readonly string[],
): readonly string[] => {
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([name, held]) => {
    const here = [...path, name];
    if (shape === "tag") return isRecord(held) ? strangeTo(node, "item", held, here) : [here.join(" ")];
    const child = below(node, name, held);
    return child === undefined ? [here.join(" ")] : strangeTo(child, shapeOf(child), held, here);
  });
};

/** What a release has no word for, by path. */
export const unknownTo = ({ root }: Schema, config: ConfigJson): readonly string[] =>
  strangeTo(root, "node", config, []);

const build = (node: SchemaNode | undefined, shape: Shape, value: unknown): ConfigNode => {
  if (typeof value === "string") return { shape: "leaf", children: new Map(), values: [value] };
  if (Array.isArray(value) && value.every((one) => typeof one === "string"))
    return { shape: "leaf", children: new Map(), values: value };
  if (!isRecord(value)) throw new Refusal("object is not a dict of strings/list of strings");
  const children = Object.entries(value)
    // The router drops empty values when it loads a file.
    .filter(([, held]) => held !== "")
    .map(([name, held]): [string, ConfigNode] => {
      if (shape === "tag" && isRecord(held)) return [name, build(node, "item", held)];
      const child = shape === "tag" ? undefined : below(node, name, held);
      return [name, build(child, child === undefined ? "node" : shapeOf(child), held)];
    });
  return { shape, children: new Map(children), values: [] };
};

/** The configuration as a tree, in the shapes of the definitions where they have a word for it. Values are not judged. */
export const treeOf = ({ root }: Schema, value: unknown): ConfigNode => build(root, "node", value);
