import { inOrder } from "./order.js";
import type { ConfigJson, ConfigNode } from "./tree.js";

const needsQuotes = /[*}{;\t-\r ]/;

const isQuoted = (value: string): boolean => value === "" || needsQuotes.test(value);

const quote = (value: string): string => (isQuoted(value) ? `"${value}"` : value);

const escapes: Readonly<Record<string, string>> = { b: "\b", f: "\f", n: "\n", r: "\r", t: "\t" };

const readable = /^(?:[^\\]|\\[/\\bfnrt'"])*$/;

/** Whether the router can read a value back from its own text: in quotes it takes backslashes for escapes. */
export const isReadable = (value: string): boolean => !isQuoted(value) || readable.test(value);

/** A value as the API reads it back: escapes in quotes are undone, and a bare `//` begins a remark. */
const readBack = (value: string): string | undefined => {
  if (!isQuoted(value)) return value.startsWith("//") ? undefined : value;
  return value.replaceAll(/\\([/\\bfnrt'"])/g, (_, char: string) => escapes[char] ?? char);
};

/** The values of a leaf as the API reads them back. */
export const valuesOf = (node: ConfigNode | undefined): string[] =>
  (node?.values ?? []).map(readBack).filter((value) => value !== undefined);

const leafJson = (values: readonly string[]): string | string[] | ConfigJson => {
  const [first, ...more] = values;
  if (first === undefined) return {};
  return more.length === 0 ? first : [...values];
};

type Reader = (node: ConfigNode) => readonly string[];

/** A node's children in the shape of the API's `showConfig`, with the values as they were given. */
export const toJson = (node: ConfigNode, read: Reader = ({ values }) => values): ConfigJson => {
  const json: ConfigJson = {};
  for (const [name, child] of inOrder(node.children))
    json[name] =
      child.values.length > 0 || child.children.size === 0 ? leafJson(read(child)) : toJson(child, read);
  return json;
};

/** How a leaf's value is written. */
type Quote = (value: string) => string;

/** As VyOS writes values into its files: in quotes, all of them. */
export const always: Quote = (value) => `"${value}"`;

/** A node in VyOS's own configuration language, line by line. */
export function* rawLines(name: string, node: ConfigNode, indent: string, say = quote): Generator<string> {
  if (node.comment !== undefined) yield `${indent}/* ${node.comment} */`;
  if (node.shape === "leaf") {
    if (node.values.length === 0) yield `${indent}${name}`;
    for (const value of node.values) yield `${indent}${name} ${say(value)}`;
  } else if (node.shape === "tag") {
    for (const [item, child] of inOrder(node.children))
      yield* rawLines(`${name} ${quote(item)}`, child, indent, say);
  } else {
    yield `${indent}${name} {`;
    for (const [child, below] of inOrder(node.children)) yield* rawLines(child, below, `${indent}    `, say);
    yield `${indent}}`;
  }
}

/** A node's children in VyOS's own configuration language; `margin` is what precedes each line. */
export const toRaw = (node: ConfigNode, margin: string, say = quote): string => {
  const lines: string[] = [];
  for (const [name, child] of inOrder(node.children)) lines.push(...rawLines(name, child, margin, say));
  return lines.map((line) => `${line}\n`).join("");
};

interface Ast {
  name: string;
  data: { values: string[]; comment: string | null; tag: boolean; leaf: boolean };
  children: Ast[];
}

/** The `json_ast` form, with the types of the nodes and their comments. */
export const toAst = (name: string, node: ConfigNode): Ast => ({
  name,
  data: {
    values: valuesOf(node),
    comment: node.comment ?? null,
    tag: node.shape === "tag",
    leaf: node.shape === "leaf",
  },
  children: inOrder(node.children).map(([child, below]) => toAst(child, below)),
});

function* commandLines(path: string, node: ConfigNode): Generator<string> {
  for (const [name, child] of inOrder(node.children)) {
    const here = path === "" ? name : `${path} ${name}`;
    for (const value of child.values) yield `set ${here} '${value}'`;
    if (child.values.length === 0 && child.children.size === 0) yield `set ${here}`;
    yield* commandLines(here, child);
    if (child.comment !== undefined) yield `comment ${here} '${child.comment}'`;
  }
}

/** The `set` commands that make a node, itself included. */
export function* setLines(path: string, node: ConfigNode): Generator<string> {
  for (const value of node.values) yield `set ${path} '${value}'`;
  if (node.values.length === 0 && node.children.size === 0) yield `set ${path}`;
  yield* commandLines(path, node);
}

/** The `set` commands that make this configuration. */
export const toCommands = (root: ConfigNode): string =>
  [...commandLines("", root)].map((line) => `${line}\n`).join("");
