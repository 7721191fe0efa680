import { isRecord, type Json } from "../../provider/base/json.js";
import { isWithin, showPath, type Path } from "../../provider/config/path.js";
import {
  hideSecrets,
  hideTags,
  isSecretLeaf,
  isSecretValue,
  REDACTED,
} from "../../provider/config/secrets.js";
import { isTree, type ConfigNode, type ConfigTree } from "../../provider/config/tree.js";
import type { LeafDrift, Unmanaged } from "./report.js";

/** By these keys Pulumi marks a secret in a checkpoint. */
const MARK = "4dabf18193072939515e22adb298388d";
const SECRET = "1b47061264138c4ac30d75fd1eb44270";

const isMarked = (value: Json): boolean => value[MARK] === SECRET;

/** Whether anything in a checkpoint's value is an encrypted secret. */
export const holdsCiphertext = (value: unknown): boolean => {
  if (Array.isArray(value)) return value.some(holdsCiphertext);
  if (!isRecord(value)) return false;
  return isMarked(value) ? "ciphertext" in value : Object.values(value).some(holdsCiphertext);
};

const textsOf = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (isRecord(value)) return Object.values(value).flatMap(textsOf);
  return typeof value === "string" || typeof value === "number" ? [String(value)] : [];
};

/** A checkpoint's value with its secrets in clear, and the texts that must not be shown. */
export const reveal = (value: unknown): { readonly value: unknown; readonly secrets: readonly string[] } => {
  const secrets: string[] = [];
  const walk = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(walk);
    if (!isRecord(node)) return node;
    if (!isMarked(node))
      return Object.fromEntries(Object.entries(node).map(([name, child]) => [name, walk(child)]));
    // What stays encrypted can be compared with nothing, and decoding will say so.
    if (typeof node.plaintext !== "string") return node;
    const clear = JSON.parse(node.plaintext) as unknown;
    secrets.push(...textsOf(clear));
    return walk(clear);
  };
  return { value: walk(value), secrets: secrets.filter((text) => text !== "") };
};

/**
 * Takes secrets out of what is to be shown: by value, and by the place of the leaf; `places` are secret beside those
 * that VyOS has.
 */
export const concealer = (secrets: readonly string[], places: readonly Path[] = []) => {
  // A short secret is part of many a value by chance: only all of the value can be it.
  const holds = (value: string, secret: string): boolean =>
    value === secret || (secret.length >= 4 && value.includes(secret));
  const isWithinPlace = (path: string): boolean =>
    places.map(showPath).some((place) => path === place || path.startsWith(`${place} `));
  const isSecret = (path: string, values: readonly (readonly string[] | undefined)[]): boolean =>
    isSecretLeaf(path.split(" ")) ||
    isWithinPlace(path) ||
    values.some((all) =>
      all?.some((value) => isSecretValue(value) || secrets.some((secret) => holds(value, secret))),
    );
  const mask = (values: readonly string[]): readonly string[] => values.map(() => REDACTED);
  /** A name on the path may hold a secret too: a mapping that is called by it, say. */
  const text = (path: string): string =>
    hideTags(path)
      .split(" ")
      .map((word) => (secrets.includes(word) ? REDACTED : word))
      .join(" ");
  const node = (value: ConfigNode): ConfigNode => {
    if (isTree(value)) return tree(value);
    const one = (item: string): string => (secrets.some((secret) => holds(item, secret)) ? REDACTED : item);
    return typeof value === "string" ? one(value) : value.map(one);
  };
  /** A configuration with what is secret in it taken out by value. */
  const tree = (whole: ConfigTree): ConfigTree =>
    Object.fromEntries(Object.entries(whole).map(([name, child]) => [text(name), node(child)]));
  return {
    text,
    tree: (whole: ConfigTree): ConfigTree =>
      tree(hideSecrets(whole, [], { isSecret: (path) => places.some((place) => isWithin(path, place)) })),
    leaf: (leaf: LeafDrift): LeafDrift => {
      const { path, want, have, change } = leaf;
      if (!isSecret(path, [want, have])) return { ...leaf, path: text(path) };
      return {
        path: text(path),
        change,
        ...(want === undefined ? {} : { want: mask(want) }),
        ...(have === undefined ? {} : { have: mask(have) }),
      };
    },
    unmanaged: (node: Unmanaged): Unmanaged =>
      node.values !== undefined && isSecret(node.path, [node.values])
        ? { path: text(node.path), values: mask(node.values) }
        : { ...node, path: text(node.path) },
  };
};

/** Takes secrets out of what a reader is shown. */
export type Concealer = ReturnType<typeof concealer>;
