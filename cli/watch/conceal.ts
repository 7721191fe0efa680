import { isRecord, type Json } from "../../provider/base/json.js";
import { showPath, type Path } from "../../provider/config/path.js";
import type { ConfigTree } from "../../provider/config/tree.js";
import { isSecretLeaf, REDACTED } from "../../provider/redaction/places.js";
import { Redactor } from "../../provider/redaction/redactor.js";
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
  const redactor = new Redactor(secrets, places);
  const shownPlaces = places.map(showPath);
  const isSecretPlace = (path: string): boolean =>
    isSecretLeaf(path.split(" ")) ||
    shownPlaces.some((place) => path === place || path.startsWith(`${place} `));
  /** A path, or what else is one line of text. */
  const text = (line: string): string => redactor.text(line);
  const shown = (path: string, all: readonly (readonly string[] | undefined)[]) => {
    const isSecret = isSecretPlace(path) || all.flat().some((value) => redactor.isSecret(value ?? ""));
    return (values: readonly string[]): readonly string[] =>
      values.map((value) => (isSecret ? REDACTED : value));
  };
  return {
    text,
    tree: (whole: ConfigTree): ConfigTree => redactor.tree(whole),
    leaf: ({ path, want, have, change }: LeafDrift): LeafDrift => {
      const show = shown(path, [want, have]);
      return {
        path: text(path),
        change,
        ...(want === undefined ? {} : { want: show(want) }),
        ...(have === undefined ? {} : { have: show(have) }),
      };
    },
    unmanaged: (node: Unmanaged): Unmanaged => ({
      ...node,
      path: text(node.path),
      ...(node.values === undefined ? {} : { values: shown(node.path, [node.values])(node.values) }),
    }),
  };
};

/** Takes secrets out of what a reader is shown. */
export type Concealer = ReturnType<typeof concealer>;
