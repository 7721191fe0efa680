/** Configuration that a router begins with: it is taken as it stands, whatever release or part of VyOS it is of. */
import { isRecord } from "../provider/base/json.js";
import type { Version } from "./dialect.js";
import { schemas } from "./schema/index.js";
import { free, type Schema, type SchemaTable } from "./schema/nodes.js";
import { Refusal } from "./session.js";
import type { ConfigJson, ConfigNode, Shape } from "./tree.js";

type Value = ConfigJson[string];

/** Whether the value has the shape that a node of this kind has in `showConfig`. */
const fits = (schema: Schema, value: Value): boolean => {
  switch (schema.kind) {
    case "free":
      return true;
    case "node":
    case "tag":
      return isRecord(value);
    case "leaf":
      return !isRecord(value);
    case "flag":
      return isRecord(value) && Object.keys(value).length === 0;
  }
};

/** The schema, and anything below the nodes of the configuration that it has no word for or another shape. */
export const admitting = (schema: Schema, value: Value): Schema => {
  if (!fits(schema, value)) return free;
  if (schema.kind === "leaf") return Array.isArray(value) ? { ...schema, multi: true } : schema;
  if (!isRecord(value)) return schema;
  if (schema.kind === "tag") {
    const below = Object.values(value).reduce<Schema>(admitting, schema.below);
    return below === schema.below ? schema : { ...schema, below };
  }
  if (schema.kind !== "node") return schema;
  const known: SchemaTable = schema.children;
  const changed = Object.entries(value).flatMap(([name, below]) => {
    const before = Object.hasOwn(known, name) ? known[name] : undefined;
    const after = before === undefined ? free : admitting(before, below);
    return before === after ? [] : [[name, after] as const];
  });
  return changed.length === 0
    ? schema
    : { ...schema, children: { ...known, ...Object.fromEntries(changed) } };
};

/** Where the configuration does not keep to the schema, by path. */
const strangeTo = (schema: Schema, value: Value, path: readonly string[] = []): readonly string[] => {
  if (!fits(schema, value)) return [path.join(" ")];
  if (!isRecord(value) || schema.kind === "free") return [];
  return Object.entries(value).flatMap(([name, below]) => {
    const here = [...path, name];
    if (schema.kind === "tag") return strangeTo(schema.below, below, here);
    const child =
      schema.kind === "node" && Object.hasOwn(schema.children, name) ? schema.children[name] : undefined;
    return child === undefined ? [here.join(" ")] : strangeTo(child, below, here);
  });
};

/** What a release has no word for, by path. */
export const unknownTo = (vyos: Version, config: ConfigJson): readonly string[] =>
  strangeTo(schemas[vyos], config);

const below = (schema: Schema, name: string): { schema: Schema; shape: Shape } => {
  if (schema.kind === "tag") return { schema: schema.below, shape: "item" };
  const child = (schema.kind === "node" ? schema.children[name] : undefined) ?? free;
  const shape =
    child.kind === "tag" ? "tag" : child.kind === "leaf" || child.kind === "flag" ? "leaf" : "node";
  return { schema: child, shape };
};

/** The configuration as a tree, in the shapes of a schema that admits it. Values are not judged. */
export const treeOf = (schema: Schema, value: unknown, shape: Shape = "node"): ConfigNode => {
  if (typeof value === "string") return { shape: "leaf", children: new Map(), values: [value] };
  if (Array.isArray(value) && value.every((one) => typeof one === "string"))
    return { shape: "leaf", children: new Map(), values: value };
  if (!isRecord(value)) throw new Refusal("object is not a dict of strings/list of strings");
  const children = Object.entries(value)
    // The router drops empty values when it loads a file.
    .filter(([, held]) => held !== "")
    .map(([name, held]): [string, ConfigNode] => {
      const { schema: under, shape: as } = below(schema, name);
      return [name, treeOf(under, held, as)];
    });
  return { shape, children: new Map(children), values: [] };
};
