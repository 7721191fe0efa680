import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import type { Json } from "../base/json.js";

/** The hash that an entry should have: over all of it except `hash`, as canonical JSON (RFC 8785). */
export const hashOf = (entry: Json): string => {
  const { hash: _own, ...rest } = entry;
  return createHash("sha256")
    .update(canonicalize(rest) ?? "")
    .digest("hex");
};

/** The hash that the last of some entries has, or what is given where there is none. */
export const lastHash = (entries: readonly { readonly hash?: unknown }[], otherwise: string): string => {
  const hash = entries.at(-1)?.hash;
  return typeof hash === "string" ? hash : otherwise;
};

/** An entry with its place in the chain. */
export const link = <A extends object>(
  draft: A,
  previous: string,
): A & { readonly previous: string; readonly hash: string } => {
  const placed = { ...draft, previous };
  return { ...placed, hash: hashOf(placed) };
};

/** Drafts as the entries that follow the one with the hash `previous`. */
export const chain = <A extends object>(drafts: readonly A[], previous: string) => {
  const entries: (A & { readonly previous: string; readonly hash: string })[] = [];
  for (const draft of drafts) entries.push(link(draft, entries.at(-1)?.hash ?? previous));
  return entries;
};

/** What is wrong with an entry's place in the chain; undefined when nothing is. */
export const flawOf = (entry: Json, previous: string): string | undefined => {
  if (entry.previous !== previous) return "the entry before it is missing, or was put in or changed later";
  if (entry.hash !== hashOf(entry)) return "it was changed after it was written";
  return undefined;
};

/**
 * Changes every entry and gives the new ones new hashes, for an upgrade of the format. What was broken stays
 * broken: an entry whose hash did not hold keeps that hash, and one that did not follow the one before it keeps
 * its `previous`; so nobody can have tampering forgotten by upgrading.
 */
export const rechain = (entries: readonly Json[], start: string, change: (entry: Json) => Json): Json[] => {
  let [oldHash, newHash] = [start, start];
  return entries.map((entry) => {
    const { hash, previous, ...rest } = entry;
    const isWhole = hash === hashOf(entry);
    const placed = { ...change(rest), previous: previous === oldHash ? newHash : previous };
    oldHash = String(hash);
    newHash = isWhole ? hashOf(placed) : oldHash;
    return { ...placed, hash: newHash };
  });
};
