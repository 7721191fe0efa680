import { isWithin, type Path } from "../config/path.js";
import {
  EMPTY,
  getNode,
  isTree,
  mergeTrees,
  putNode,
  valuesOf,
  type ConfigNode,
  type ConfigTree,
} from "../config/tree.js";
import type { Word } from "./kind.js";

/**
 * One correspondence between a property of a model and a node of the configuration. A list of rows is a mapping
 * that can be read both ways, so rendering and parsing cannot disagree.
 */
export interface Row {
  /** The property, by its path in the model. */
  readonly property: Path;
  /** The node, by its path below the resource's own. */
  readonly node: Path;
  /**
   * How the value is written: `text` and `number` as a leaf, `flag` as a valueless leaf that is there or not,
   * `list` as a multi leaf, and rows as a tag node (the property is then a record of what the rows give).
   */
  readonly as: "text" | "number" | "flag" | "list" | readonly Row[];
}

/** Models are JSON: what Pulumi keeps in its state. */
type Json = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const valueAt = (model: Json, path: Path): unknown =>
  path.reduce<unknown>((value, name) => (isRecord(value) ? value[name] : undefined), model);

const withValue = (model: Json, path: Path, value: unknown): Json => {
  const [name, ...rest] = path;
  if (name === undefined) return model;
  if (rest.length === 0) return { ...model, [name]: value };
  const inner = model[name];
  return { ...model, [name]: withValue(isRecord(inner) ? inner : {}, rest, value) };
};

const renderValue = (value: unknown, as: Row["as"]): ConfigNode | undefined => {
  if (value === undefined) return undefined;
  if (as === "flag") return value === true ? EMPTY : undefined;
  if (as === "list") return Array.isArray(value) && value.length > 0 ? value.map(String) : undefined;
  if (typeof as === "string") return typeof value === "string" ? value : JSON.stringify(value);
  if (!isRecord(value)) return undefined;
  return Object.fromEntries(
    Object.entries(value).map(([tag, entry]) => [tag, isRecord(entry) ? renderRows(as, entry) : EMPTY]),
  );
};

/** The configuration below a resource's node. */
export const renderRows = (rows: readonly Row[], model: Json): ConfigTree =>
  rows.reduce<ConfigTree>((tree, { property, node, as }) => {
    const rendered = renderValue(valueAt(model, property), as);
    return rendered === undefined ? tree : mergeTrees(tree, putNode(EMPTY, node, rendered));
  }, EMPTY);

const parseValue = (node: ConfigNode | undefined, as: Row["as"]): unknown => {
  if (node === undefined) return undefined;
  if (as === "flag") return isTree(node) ? true : undefined;
  if (typeof as !== "string") {
    if (!isTree(node) || Object.keys(node).length === 0) return undefined;
    return Object.fromEntries(
      Object.entries(node).map(([tag, entry]) => [tag, isTree(entry) ? parseRows(as, entry) : {}]),
    );
  }
  const values = valuesOf(node);
  if (values === undefined) return undefined;
  if (as === "list") return [...values];
  const [value] = values;
  // A leaf that no number can be read from is kept as it stands: drift must show what is there.
  return as === "number" && value !== undefined && /^\d+$/.test(value) ? Number(value) : value;
};

/** Reads the configuration below a resource's node; nodes without a row are passed over. */
export const parseRows = (rows: readonly Row[], tree: ConfigTree): Json =>
  rows.reduce<Json>((model, { property, node, as }) => {
    const value = parseValue(getNode(tree, node), as);
    return value === undefined ? model : withValue(model, property, value);
  }, {});

/** What rows have to do with the node at a path below the resource's own. */
export const wordOf = (rows: readonly Row[], path: Path): Word => {
  const words = rows.map(({ node, as }): Word => {
    if (isWithin(node, path)) return node.length === path.length ? "leaf" : "parent";
    if (!isWithin(path, node) || typeof as === "string") return "none";
    const [, ...below] = path.slice(node.length);
    return below.length === 0 ? "leaf" : wordOf(as, below);
  });
  return words.find((word) => word === "leaf") ?? words.find((word) => word === "parent") ?? "none";
};
