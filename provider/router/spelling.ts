import { childOf, isTree, valuesOf, type ConfigNode, type ConfigTree } from "../config/tree.js";

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

/** The values of a leaf; a node without any is one without a value. */
const said = (node: ConfigNode): readonly string[] | undefined => {
  const values = valuesOf(node) ?? (Object.keys(node).length === 0 ? [] : undefined);
  return values
    ?.map(bare)
    .filter((value) => value !== "")
    .sort();
};

const saysSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((value, i) => value === b[i]);

/**
 * A node as another source tells it, in the words of the first: what means the same there is as written here. The
 * router's own files and its API need not write a value alike, and that alone is nobody's change.
 */
export const inWordsOf = (words: ConfigNode | undefined, told: ConfigNode): ConfigNode => {
  if (words === undefined) return told;
  const [here, there] = [said(words), said(told)];
  if (here !== undefined && there !== undefined) return saysSame(here, there) ? words : told;
  if (!isTree(words) || !isTree(told)) return told;
  return Object.fromEntries(
    Object.entries(told).map(([name, child]): [string, ConfigNode] => [
      name,
      inWordsOf(childOf(words, name), child),
    ]),
  );
};

/** The same for a whole configuration. */
export const treeInWordsOf = (words: ConfigTree, told: ConfigTree): ConfigTree => {
  const tree = inWordsOf(words, told);
  return isTree(tree) ? tree : told;
};
