import { keepsOrder } from "../config/order.js";
import type { Path } from "../config/path.js";
import {
  childOf,
  EMPTY,
  isTree,
  sameNode,
  valuesOf,
  type ConfigNode,
  type ConfigTree,
} from "../config/tree.js";

const escaped: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

/**
 * A value without all that depends on who writes it: escapes (of any depth), quotes, the kind of white space at its
 * ends, and how letters with accents are put together.
 */
const bare = (value: string): string => {
  const plain = value.replaceAll(/\\([\s\S])/g, (_, char: string) => escaped[char] ?? char);
  return plain === value
    ? plain
        .replaceAll(/["'\\]/g, "")
        .normalize()
        .trim()
    : bare(plain);
};

/** The values of a leaf, in order where that means nothing; a node without any is one without a value. */
const said = (node: ConfigNode, at: Path): readonly string[] | undefined => {
  const values = valuesOf(node) ?? (Object.keys(node).length === 0 ? [] : undefined);
  const all = values?.map(bare).filter((value) => value !== "");
  return keepsOrder(at) ? all : all?.sort();
};

const saysSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((value, i) => value === b[i]);

/** Whether two nodes of one source are written alike. */
const isWrittenAlike = (a: ConfigNode | undefined, b: ConfigNode): boolean => {
  const [x, y] = [a, b].map((node) => (node === undefined ? undefined : valuesOf(node)));
  if (x === undefined || y === undefined) return a !== undefined && sameNode(a, b);
  return saysSame(x, y);
};

/**
 * A node as another source tells it, in the words of the first: what means the same there is as written here. The
 * router's own files and its API need not write a value alike, and that alone is nobody's change. `base` is what that
 * source told of the first: what is written otherwise there has been changed. `at` is where the nodes stand.
 */
export const inWordsOf = (
  words: ConfigNode | undefined,
  told: ConfigNode,
  base?: ConfigNode,
  at: Path = [],
): ConfigNode => {
  if (words === undefined) return told;
  const [here, there] = [said(words, at), said(told, at)];
  if (here !== undefined && there !== undefined)
    return saysSame(here, there) && (base === undefined || isWrittenAlike(base, told)) ? words : told;
  if (!isTree(words) || !isTree(told)) return told;
  const was = base !== undefined && isTree(base) ? base : EMPTY;
  return Object.fromEntries(
    Object.entries(told).map(([name, child]): [string, ConfigNode] => [
      name,
      inWordsOf(childOf(words, name), child, childOf(was, name), [...at.slice(-1), name]),
    ]),
  );
};

/** The same for a whole configuration. */
export const treeInWordsOf = (words: ConfigTree, told: ConfigTree, base?: ConfigTree): ConfigTree => {
  const tree = inWordsOf(words, told, base);
  return isTree(tree) ? tree : told;
};
