import { isSecretName, REDACTED } from "../config/secrets.js";
import { isJson } from "./chain.js";

/** Tag nodes whose very names are secrets: the parent's name and what it is below. */
const SECRET_TAGS = [["snmp", "community"]] as const;

const tagsBelow = (parent: string, name: string): boolean =>
  SECRET_TAGS.some(([above, tag]) => above === parent && tag === name);

const hidden = (leaf: unknown): unknown => (Array.isArray(leaf) ? leaf.map(() => REDACTED) : REDACTED);

/** A configuration tree without the values of leaves that hold secrets. */
export const redactTree = (node: unknown, parent = "", name = ""): unknown => {
  if (!isJson(node)) return node;
  const isTag = tagsBelow(parent, name);
  return Object.fromEntries(
    Object.entries(node).map(([child, value], i) => {
      if (isTag) return [i === 0 ? REDACTED : `${REDACTED}-${String(i + 1)}`, redactTree(value)];
      return [child, isSecretName(child) && !isJson(value) ? hidden(value) : redactTree(value, name, child)];
    }),
  );
};

const secretTagAt = (words: readonly string[]): number =>
  words.findIndex((word, i) => i > 0 && tagsBelow(words[i - 1] ?? "", word));

/** A path or a command line without what is secret in it. */
export const redactLine = (line: string): string => {
  const words = line.split(" ");
  const at = secretTagAt(words);
  const named = at >= 0 && at + 1 < words.length ? [...words.slice(0, at + 1), REDACTED].join(" ") : line;
  // From the first quoted value on: what is quoted may itself hold blanks and quotes.
  const found = [...named.matchAll(/(^| )(\S+) '/g)].find(([, , word]) => isSecretName(word ?? ""));
  return found === undefined ? named : `${named.slice(0, found.index + found[0].length)}${REDACTED}'`;
};

/** Changes every text in a value, names of members included. */
const mapTexts = (value: unknown, f: (text: string) => string): unknown => {
  if (typeof value === "string") return f(value);
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, f));
  if (!isJson(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [f(name), mapTexts(item, f)]));
};

/** Takes known secrets out of any value. */
export type Redact = <A>(value: A) => A;

/** Shorter values are too likely to be part of something else; whoever has such a key has no secret. */
const SHORTEST_SECRET = 4;

/**
 * Takes these values out wherever they stand, also inside longer texts. They are asked for each time, because
 * routers are opened one after the other. Values of fewer than 4 characters are left.
 */
export const redactor =
  (secrets: () => Iterable<string>): Redact =>
  <A>(value: A): A => {
    // Longest first: one secret may be part of another.
    const known = [...new Set(secrets())]
      .filter((secret) => secret.length >= SHORTEST_SECRET)
      .sort((a, b) => b.length - a.length);
    if (known.length === 0) return value;
    const clean = (text: string): string => {
      const replaced = known.reduce((rest, secret) => rest.replaceAll(secret, REDACTED), text);
      // What stands on both sides of a secret may make up another one.
      return known.some((secret) => replaced.includes(secret)) && replaced !== text ? REDACTED : replaced;
    };
    return mapTexts(value, clean) as A;
  };
