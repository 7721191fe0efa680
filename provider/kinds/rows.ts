import { isRecord, type Json } from "../base/json.js";
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
import type { SchemaNode } from "../schema/index.js";
import type { Word } from "./kind.js";

/** How a single value is written. `toggle` is a leaf that holds the word `enable`. */
type Plain = "text" | "number" | "flag" | "toggle" | "list" | "tags" | "toggles" | "names" | "bare";

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
   * `list` as a multi leaf, and rows as a tag node (the property is then a record of what the rows give). Older
   * releases also write a flag as a leaf `enable` (`toggle`), a list as a node of such leaves (`toggles`) or of
   * empty nodes (`tags`), and a record of nothing but names as a multi leaf (`names`). An object whose node may stand
   * alone is `bare`, before the rows of what is in it.
   */
  readonly as: Plain | Text | readonly Row[];
  /**
   * Of the tag node only the entries that the model names are the resource's, and others are other resources': of
   * each entry the whole, or the nodes of its rows alone.
   */
  readonly shared?: "entries" | "rows";
  /** Nobody may read its value. */
  readonly secret?: true;
  /** Where nothing stands that may be a no that was given: what cannot be said here. */
  readonly answers?: true;
  /** What VyOS's own definitions say of the node. */
  readonly schema?: SchemaNode;
}

/** A value that a release writes as one leaf in words of its own. */
export interface Text {
  /** The properties within it that it can say, with dots for nesting. */
  readonly properties: readonly string[];
  /** The leaf below the node of those properties; default that node itself. */
  readonly node?: string;
  readonly write: (value: unknown) => string | undefined;
  /** The inverse; what no value stands for is kept as it is, and shows as drift. */
  readonly read: (text: string) => unknown;
}

/** Whether a value is written in words of its own. */
export const isText = (as: Row["as"]): as is Text => typeof as === "object" && "write" in as;

const valueAt = (model: Json, path: Path): unknown => {
  let value: unknown = model;
  // Of the many rows that there are for each of many rules, most are about nothing that is given.
  for (const name of path) {
    if (!isRecord(value) || !Object.hasOwn(value, name)) return undefined;
    value = value[name];
  }
  return value;
};

const withValue = (model: Json, path: Path, value: unknown): Json => {
  const [name, ...rest] = path;
  if (name === undefined) return model;
  if (rest.length === 0) return { ...model, [name]: value };
  const inner = model[name];
  return { ...model, [name]: withValue(isRecord(inner) ? inner : {}, rest, value) };
};

const nonEmpty = (list: readonly string[]): readonly string[] | undefined =>
  list.length > 0 ? list : undefined;

const eachOf = (values: readonly string[], node: ConfigNode): ConfigTree =>
  Object.fromEntries(values.map((value) => [value, node]));

const renderList = (values: readonly string[] | undefined, as: Plain): ConfigNode | undefined => {
  if (values === undefined || as === "list" || as === "names") return values;
  return eachOf(values, as === "toggles" ? "enable" : EMPTY);
};

const renderValue = (value: unknown, as: Row["as"]): ConfigNode | undefined => {
  if (value === undefined) return undefined;
  if (isText(as)) return as.write(value);
  if (as === "flag") return value === true ? EMPTY : undefined;
  if (as === "bare") return isRecord(value) ? EMPTY : undefined;
  if (as === "toggle") return value === true ? "enable" : undefined;
  if (as === "names") return isRecord(value) ? renderList(nonEmpty(Object.keys(value)), as) : undefined;
  if (as === "list" || as === "tags" || as === "toggles")
    return Array.isArray(value) ? renderList(nonEmpty(value.map(String)), as) : undefined;
  if (typeof as === "string") return typeof value === "string" ? value : JSON.stringify(value);
  if (!isRecord(value) || Object.keys(value).length === 0) return undefined;
  return Object.fromEntries(
    Object.entries(value).map(([tag, entry]) => [tag, isRecord(entry) ? renderRows(as, entry) : EMPTY]),
  );
};

/** The configuration below a resource's node. */
export const renderRows = (rows: readonly Row[], model: Json): ConfigTree => {
  let tree: Record<string, ConfigNode> = {};
  for (const { property, node, as } of rows) {
    const rendered = renderValue(valueAt(model, property), as);
    if (rendered === undefined) continue;
    const [name = "", ...below] = node;
    // Merging copies all that there is, and most rows meet nothing.
    if (below.length > 0 || Object.hasOwn(tree, name))
      tree = { ...mergeTrees(tree, putNode(EMPTY, node, rendered)) };
    else tree[name] = rendered;
  }
  return tree;
};

const parseRecord = (node: ConfigNode, rows: readonly Row[], known: Json | undefined): Json | undefined => {
  if (!isTree(node)) return undefined;
  const entries = Object.entries(node)
    .filter(([tag]) => known === undefined || Object.hasOwn(known, tag))
    .map(([tag, entry]) => {
      const own = known?.[tag];
      return [tag, isTree(entry) ? parseRows(rows, entry, isRecord(own) ? own : {}) : {}] as const;
    });
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
};

const parseNode = (node: ConfigTree, as: Plain): unknown => {
  if (as === "flag") return true;
  if (as === "bare") return {};
  if (as === "tags") return nonEmpty(Object.keys(node));
  if (as === "toggles") return nonEmpty(Object.keys(node).filter((name) => node[name] === "enable"));
  return undefined;
};

const parseValue = (node: ConfigNode | undefined, as: Row["as"], known: Json | undefined): unknown => {
  if (node === undefined) return undefined;
  if (isText(as)) {
    const [text] = valuesOf(node) ?? [];
    return text === undefined ? undefined : as.read(text);
  }
  if (typeof as !== "string") return parseRecord(node, as, known);
  if (isTree(node)) return parseNode(node, as);
  const values = valuesOf(node) ?? [];
  if (as === "list") return [...values];
  if (as === "names") return eachOf(values, EMPTY);
  if (as === "toggle") return values[0] === "enable" ? true : undefined;
  if (as !== "text" && as !== "number") return undefined;
  const [value] = values;
  // A leaf that no number can be read from is kept as it stands: drift must show what is there.
  return as === "number" && value !== undefined && /^\d+$/.test(value) ? Number(value) : value;
};

/**
 * Reads the configuration below a resource's node; nodes without a row are passed over. `known` is the model so
 * far: of tag nodes that are shared only the entries that it names are read.
 */
export const parseRows = (rows: readonly Row[], tree: ConfigTree, known: Json = {}): Json =>
  rows.reduce<Json>((model, { property, node, as, shared, answers }) => {
    const mine = shared === undefined ? undefined : valueAt(known, property);
    const within = shared === undefined ? undefined : isRecord(mine) ? mine : {};
    const no = answers === true && valueAt(known, property) === false ? false : undefined;
    const value = parseValue(getNode(tree, node), as, within) ?? no;
    return value === undefined ? model : withValue(model, property, value);
  }, {});

/** The nodes that rows are about, below `base`: those of a shared tag node for each entry of the model. */
export const rowPaths = (rows: readonly Row[], model: Json, base: Path): readonly Path[] =>
  rows.flatMap(({ property, node, as, shared }): readonly Path[] => {
    if (shared === undefined || typeof as === "string" || isText(as)) return [[...base, ...node]];
    const entries = valueAt(model, property);
    return isRecord(entries)
      ? Object.entries(entries).flatMap(([tag, entry]) => {
          const at = [...base, ...node, tag];
          return shared === "entries" ? [at] : rowPaths(as, isRecord(entry) ? entry : {}, at);
        })
      : [];
  });

/** The plain nodes and tags between `base` and the nodes of {@link rowPaths}. */
export const rowParents = (rows: readonly Row[], model: Json, base: Path): readonly Path[] => {
  const parents = rowPaths(rows, model, base).flatMap((path) =>
    path.slice(base.length, -1).map((_, i) => path.slice(0, base.length + i + 1)),
  );
  return [...new Map([base, ...parents].map((path) => [path.join(" "), path])).values()];
};

const childrenAreValues = (as: Plain): boolean => as === "tags" || as === "toggles";

/** What rows have to do with the node at a path below the resource's own. */
export const wordOf = (rows: readonly Row[], path: Path): Word => {
  let word: Word = "none";
  for (const { node, as } of rows) {
    // Most rows are about something else, and there may be many thousands of paths.
    if (path.length > 0 && node.length > 0 && node[0] !== path[0]) continue;
    const said = wordBy(node, as, path);
    if (said === "leaf") return said;
    if (said === "parent") word = said;
  }
  return word;
};

const wordBy = (node: Path, as: Row["as"], path: Path): Word => {
  if (isWithin(node, path)) return node.length === path.length ? "leaf" : "parent";
  if (!isWithin(path, node)) return "none";
  const [, ...below] = path.slice(node.length);
  if (isText(as)) return "none";
  if (typeof as === "string") return childrenAreValues(as) && below.length === 0 ? "leaf" : "none";
  return below.length === 0 ? "leaf" : wordOf(as, below);
};
