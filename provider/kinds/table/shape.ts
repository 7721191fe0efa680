import type { Path } from "../../config/path.js";
import { choicesOf, type SchemaNode } from "../../schema/index.js";
import type { Row } from "../rows.js";
import type { AnyProperty, Properties } from "./types.js";

/** The node below another, where every word is a node's name: what stands below a tag's values is none. */
export const below = (node: SchemaNode, path: Path): SchemaNode | undefined =>
  path.reduce<SchemaNode | undefined>(
    (at, name, i) => (i > 0 && at?.kind === "tag" ? undefined : at?.child(name)),
    node,
  );

const isSwitch = (node: SchemaNode): boolean => node.kind === "leaf" && !node.multi && !node.valueless;

/** The words by which releases say yes and no. */
const ANSWERS = [
  ["enable", "disable"],
  ["yes", "no"],
] as const;

/** Yes or no in the words of a leaf that takes no others. */
const answerIn = (node: SchemaNode): Row["as"] | undefined => {
  const choices = choicesOf(node.checks) ?? [];
  const words = ANSWERS.find((each) => each.every((word) => choices.includes(word)));
  if (words === undefined) return undefined;
  const [yes, no] = words;
  return {
    properties: [],
    write: (value) => (value === true ? yes : value === false ? no : undefined),
    read: (text) => (text === yes ? true : text === no ? false : text),
  };
};

const flagIn = ({ answers }: AnyProperty, node: SchemaNode): Row["as"] | undefined => {
  if (node.kind === "node" || node.valueless) return "flag";
  if (!isSwitch(node)) return undefined;
  if (answers === true) return answerIn(node);
  return (choicesOf(node.checks)?.includes("enable") ?? true) ? "toggle" : undefined;
};

const listIn = (node: SchemaNode): Row["as"] | undefined => {
  if (node.kind === "tag") return "tags";
  if (node.kind === "leaf") return node.multi ? "list" : undefined;
  const children = node.names().map((name) => node.child(name));
  if (children.every((child) => child?.kind === "leaf" && child.valueless)) return "tags";
  return children.every((child) => child !== undefined && isSwitch(child)) ? "toggles" : undefined;
};

const isRows = (as: Row["as"]): as is readonly Row[] => Array.isArray(as);

/** One row for each property, with all that any of its rows has below it. */
const united = (rows: readonly Row[]): readonly Row[] => {
  const byName = new Map<string, Row>();
  for (const row of rows) {
    const name = row.property.join(".");
    const before = byName.get(name);
    if (before === undefined) byName.set(name, row);
    else if (isRows(before.as) && isRows(row.as))
      byName.set(name, { ...before, as: united([...before.as, ...row.as]) });
  }
  return [...byName.values()];
};

/** The rows of a node whose children are its entries: those that any of them has. */
const wordsIn = (node: SchemaNode, properties: Properties): readonly Row[] | undefined => {
  const children = node.names().flatMap((name) => node.child(name) ?? []);
  const entries = children.filter((child) => child.kind === "node" || child.valueless);
  if (entries.length === 0) return undefined;
  return united(entries.flatMap((child) => rowsOf(properties, child)));
};

const recordIn = (node: SchemaNode, properties: Properties): Row["as"] | undefined => {
  if (node.kind === "tag") return rowsOf(properties, node);
  if (node.kind === "node") return wordsIn(node, properties);
  return node.multi ? "names" : undefined;
};

/** How a property is written where a release has this node for it; undefined where it cannot be. */
const shapeIn = (property: AnyProperty, node: SchemaNode): Row["as"] | undefined => {
  switch (property.as) {
    case "value":
      if (!isSwitch(node)) return undefined;
      // Words of its own are for a release that takes more than the choice of the others.
      if (property.text !== undefined && choicesOf(node.checks) === undefined) return property.text;
      return property.isNumber === true ? "number" : "text";
    case "flag":
      return flagIn(property, node);
    case "list":
      return listIn(node);
    case "record":
      return recordIn(node, property.below ?? {});
    case "group":
    case "output":
    case "place":
    case "setting":
      return undefined;
  }
};

/** The row of a group whose node may stand alone. */
const bareRow = (at: Path, nodes: readonly Path[], root: SchemaNode): readonly Row[] => {
  const node = nodes.find((path) => below(root, path) !== undefined);
  return node === undefined ? [] : [{ property: at, node, as: "bare" }];
};

const rowOf = (
  property: AnyProperty,
  at: Path,
  above: readonly Path[],
  root: SchemaNode,
): Row | undefined => {
  for (const prefix of above)
    for (const path of property.nodes) {
      const node = [...prefix, ...path];
      const schema = below(root, node);
      const as = schema === undefined ? undefined : shapeIn(property, schema);
      if (schema === undefined || as === undefined) continue;
      const { answers, secret, shared } = property;
      return {
        ...{ property: at, node, as, schema },
        ...(answers === true && as === "flag" ? { answers } : {}),
        ...(secret === undefined ? {} : { secret }),
        ...(shared === undefined ? {} : { shared }),
      };
    }
  return undefined;
};

/** A group in one leaf, where a release has no nodes for all that the leaf can say. */
const textOf = (
  { text }: AnyProperty,
  at: Path,
  nodes: readonly Path[],
  root: SchemaNode,
  rows: readonly Row[],
): readonly Row[] | undefined => {
  if (text === undefined) return undefined;
  const said = new Set(rows.map(({ property }) => property.slice(at.length).join(".")));
  if (text.properties.every((name) => said.has(name))) return undefined;
  for (const above of nodes) {
    const node = [...above, ...(text.node === undefined ? [] : [text.node])];
    const schema = below(root, node);
    if (schema !== undefined && isSwitch(schema)) return [{ property: at, node, as: text, schema }];
  }
  return undefined;
};

const rowsWithin = (
  properties: Properties,
  root: SchemaNode,
  at: Path = [],
  above: readonly Path[] = [[]],
): readonly Row[] =>
  Object.entries(properties).flatMap(([name, property]): readonly Row[] => {
    const here = [...at, name];
    if (property.as === "group") {
      const nodes = above.flatMap((prefix) => property.nodes.map((path) => [...prefix, ...path]));
      const own = property.bare === true ? bareRow(here, nodes, root) : [];
      const rows = rowsWithin(property.below ?? {}, root, here, nodes);
      return textOf(property, here, nodes, root, rows) ?? [...own, ...rows];
    }
    const row = rowOf(property, here, above, root);
    return row === undefined ? [] : [row];
  });

const made = new WeakMap<SchemaNode, WeakMap<Properties, readonly Row[]>>();

/** How properties are written below a node of a release: those that it has, in the shape that it gives them. */
export const rowsOf = (properties: Properties, node: SchemaNode): readonly Row[] => {
  const here = made.get(node) ?? new WeakMap<Properties, readonly Row[]>();
  made.set(node, here);
  const rows = here.get(properties) ?? rowsWithin(properties, node);
  here.set(properties, rows);
  return rows;
};
