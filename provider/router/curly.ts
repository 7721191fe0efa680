import type { ConfigNode, ConfigTree } from "../config/tree.js";

/** A word of a configuration file, or one of its marks: a brace, the end of a line. */
type Token =
  | { readonly _tag: "Word"; readonly text: string }
  | { readonly _tag: "{" }
  | { readonly _tag: "}" }
  | { readonly _tag: "End" };

const escapes: Readonly<Record<string, string>> = { r: "\r", t: "\t", b: "\b", f: "\f" };

/** `\n` stays as it is: a line break can be given in no other way. */
const unquote = (text: string): string =>
  text.replaceAll(/\\([/\\bfrt'"])/g, (_, char: string) => escapes[char] ?? char);

const token = /\/\*[\s\S]*?\*\/|(?<=^[ \t]*)\/\/[^\n]*|"((?:[^"\\]|\\[\s\S])*)"|([{}])(?=\s|$)|(\n)|[^\s]+/gm;

function* tokens(text: string): Generator<Token> {
  for (const [whole, quoted, brace, end] of text.matchAll(token)) {
    if (quoted !== undefined) yield { _tag: "Word", text: unquote(quoted) };
    else if (brace === "{" || brace === "}") yield { _tag: brace };
    else if (end !== undefined) yield { _tag: "End" };
    else if (!whole.startsWith("/*") && !whole.startsWith("//")) yield { _tag: "Word", text: whole };
  }
}

/** A tree that is being read. */
interface Draft {
  [name: string]: Draft | string | string[];
}

/** An object whose keys may be any name, `constructor` too. */
const draft = (): Draft => Object.create(null) as Draft;

const below = (parent: Draft, name: string): Draft | undefined => {
  const there = (parent[name] ??= draft());
  return typeof there === "object" && !Array.isArray(there) ? there : undefined;
};

const addLeaf = (parent: Draft, name: string, value: string | undefined): boolean => {
  const there = parent[name];
  if (value === undefined) return below(parent, name) !== undefined;
  if (there === undefined) parent[name] = value;
  else if (typeof there === "string") parent[name] = [there, value];
  else if (Array.isArray(there)) there.push(value);
  else return false;
  return true;
};

const plain = (node: Draft): ConfigTree =>
  Object.fromEntries(
    Object.entries(node).map(([name, child]): [string, ConfigNode] => [
      name,
      typeof child === "string" || Array.isArray(child) ? child : plain(child),
    ]),
  );

/**
 * Reads configuration in VyOS's own language, as the router keeps it in files: in `showConfig`'s shape, or undefined
 * where the text is no such thing.
 */
export const parseCurly = (text: string): ConfigTree | undefined => {
  const open: Draft[] = [draft()];
  let words: string[] = [];
  const here = (): Draft => open[open.length - 1] ?? draft();
  for (const each of tokens(text)) {
    const [name, value, ...more] = words;
    switch (each._tag) {
      case "Word":
        words.push(each.text);
        continue;
      case "{": {
        if (name === undefined || more.length > 0) return undefined;
        const node = below(here(), name);
        const inner = node === undefined || value === undefined ? node : below(node, value);
        if (inner === undefined) return undefined;
        open.push(inner);
        break;
      }
      case "}":
        if (name !== undefined || open.length === 1) return undefined;
        open.pop();
        break;
      case "End":
        if (name !== undefined && (more.length > 0 || !addLeaf(here(), name, value))) return undefined;
    }
    words = [];
  }
  const [root] = open;
  if (open.length !== 1 || words.length > 0 || root === undefined) return undefined;
  return plain(root);
};
