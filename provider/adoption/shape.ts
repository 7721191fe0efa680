import type { Dialect } from "../config/dialect.js";
import { isTree, valuesOf, type ConfigNode, type ConfigTree } from "../config/tree.js";
import { schemaFor, type SchemaNode } from "../schema/index.js";

const shapeOf = (node: ConfigNode, schema: SchemaNode | undefined): ConfigNode => {
  if (schema === undefined || schema.kind === "leaf") return node;
  if (schema.kind === "node") return isTree(node) ? childrenOf(node, schema) : node;
  const entries = isTree(node)
    ? Object.entries(node)
    : (valuesOf(node) ?? []).map((name): [string, ConfigNode] => [name, {}]);
  return Object.fromEntries(
    entries.map(([name, entry]) => [name, isTree(entry) ? childrenOf(entry, schema) : entry]),
  );
};

const childrenOf = (tree: ConfigTree, schema: SchemaNode): ConfigTree =>
  Object.fromEntries(Object.entries(tree).map(([name, node]) => [name, shapeOf(node, schema.child(name))]));

/**
 * A configuration as a router of that release shows it. Files of older releases write names of a tag node that have
 * nothing below them as values.
 */
export const inShape = (tree: ConfigTree, dialect: Dialect): ConfigTree =>
  childrenOf(tree, schemaFor(dialect).root);
