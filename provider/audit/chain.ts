import { createHash } from "node:crypto";

/** A JSON object of any version of the log. */
export type Json = Readonly<Record<string, unknown>>;

export const isJson = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** JSON with the names of every object sorted and no white space: one text for one value. */
export const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item ?? null)).join(",")}]`;
  if (!isJson(value)) return JSON.stringify(value);
  const members = Object.keys(value)
    .filter((name) => value[name] !== undefined)
    .sort()
    .map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`);
  return `{${members.join(",")}}`;
};

/** The hash that an entry should have: over all of it except `hash`. */
export const hashOf = (entry: Json): string => {
  const { hash: _own, ...rest } = entry;
  return createHash("sha256").update(canonical(rest)).digest("hex");
};

/** The hash that the last of some entries has, or what is given where there is none. */
export const lastHash = (entries: readonly object[], otherwise: string): string => {
  const last = entries.at(-1) as { readonly hash?: unknown } | undefined;
  return typeof last?.hash === "string" ? last.hash : otherwise;
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
