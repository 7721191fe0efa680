import { inOrder } from "./order.js";
import type { ConfigJson, ConfigNode } from "./tree.js";

const leafJson = (node: ConfigNode): string | string[] | ConfigJson => {
  const [first, ...more] = node.values;
  if (first === undefined) return {};
  return more.length === 0 ? first : [...node.values];
};

/** A node's children in the shape of the API's `showConfig`. */
export const toJson = (node: ConfigNode): ConfigJson => {
  const json: ConfigJson = {};
  for (const [name, child] of inOrder(node.children))
    json[name] = child.values.length > 0 || child.children.size === 0 ? leafJson(child) : toJson(child);
  return json;
};

const needsQuotes = /[*}{;\s]/;

const quote = (value: string): string => (value === "" || needsQuotes.test(value) ? `"${value}"` : value);

function* rawLines(name: string, node: ConfigNode, indent: string): Generator<string> {
  if (node.comment !== undefined) yield `${indent}/* ${node.comment} */`;
  if (node.shape === "leaf") {
    if (node.values.length === 0) yield `${indent}${name}`;
    for (const value of node.values) yield `${indent}${name} ${quote(value)}`;
  } else if (node.shape === "tag") {
    for (const [item, child] of inOrder(node.children))
      yield* rawLines(`${name} ${quote(item)}`, child, indent);
  } else {
    yield `${indent}${name} {`;
    for (const [child, below] of inOrder(node.children)) yield* rawLines(child, below, `${indent}    `);
    yield `${indent}}`;
  }
}

/** A node's children in VyOS's own configuration language; `margin` is what precedes each line. */
export const toRaw = (node: ConfigNode, margin: string): string => {
  const lines: string[] = [];
  for (const [name, child] of inOrder(node.children)) lines.push(...rawLines(name, child, margin));
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
    values: [...node.values],
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

/** The `set` commands that make this configuration. */
export const toCommands = (root: ConfigNode): string =>
  [...commandLines("", root)].map((line) => `${line}\n`).join("");
