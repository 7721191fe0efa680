import type { Path } from "../../config/path.js";
import { childOf, EMPTY, isEmpty, isTree, valuesOf, type ConfigNode } from "../../config/tree.js";
import { isValues, type Value } from "./model.js";

/**
 * A value as configuration. A text becomes a list of one: whether a leaf holds one value or several only the
 * router knows, and what takes the place of a value of a list must first take it away.
 */
export const nodeOf = (value: Value): ConfigNode => {
  if (value === true) return EMPTY;
  if (typeof value === "string") return [value];
  if (!isValues(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, child]) => [name, nodeOf(child)]));
};

/** Everything that a node holds, in the form that `like` has where it says the same. */
export const valueOf = (node: ConfigNode, like?: Value): Value => {
  if (isTree(node)) {
    const below = like !== undefined && isValues(like) ? like : {};
    const entries = Object.entries(node).map(([name, child]): [string, Value] => [
      name,
      valueOf(child, Object.hasOwn(below, name) ? below[name] : undefined),
    ]);
    return isEmpty(node) ? true : Object.fromEntries(entries);
  }
  const values = valuesOf(node) ?? [];
  const [only] = values;
  return values.length === 1 && only !== undefined && !Array.isArray(like) ? only : [...values];
};

const ownLeaf = (node: ConfigNode, like: Exclude<Value, object> | readonly string[]): Value | undefined => {
  const values = valuesOf(node);
  if (values === undefined) return true;
  if (like === true) return valueOf(node);
  if (typeof like !== "string") {
    const own = like.filter((value) => values.includes(value));
    return own.length > 0 ? own : undefined;
  }
  if (values.includes(like)) return like;
  // One value in place of another is a change; several are those of others.
  return values.length === 1 ? values[0] : undefined;
};

/** What a node holds of the leaves that `like` names; undefined when it holds none. */
export const ownValueOf = (node: ConfigNode | undefined, like: Value): Value | undefined => {
  if (node === undefined) return undefined;
  if (!isValues(like)) return ownLeaf(node, like);
  if (!isTree(node)) return undefined;
  const entries = Object.entries(like).flatMap(([name, child]): [string, Value][] => {
    const own = ownValueOf(childOf(node, name), child);
    return own === undefined ? [] : [[name, own]];
  });
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
};

/** The paths of the leaves of a value. */
export const leafPaths = (value: Value, at: Path): readonly Path[] =>
  isValues(value) ? Object.entries(value).flatMap(([name, child]) => leafPaths(child, [...at, name])) : [at];

/** The value at a path below another. */
export const valueAt = (value: Value, path: Path): Value | undefined =>
  path.reduce<Value | undefined>(
    (v, name) => (v !== undefined && isValues(v) && Object.hasOwn(v, name) ? v[name] : undefined),
    value,
  );
