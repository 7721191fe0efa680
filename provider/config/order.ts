import type { Path } from "./path.js";

/**
 * The leaves whose values are asked or handed out in their order: resolvers ask the first server first, and clients
 * take the first that they are told. VyOS keeps the order in which values were set. Its definitions do not say where
 * that means something, and it counts for any path, also where no kind has a word for it: so it is said here, once.
 */
const ordered: ReadonlySet<string> = new Set([
  ...["name-server", "domain-search", "ntp-server", "time-server"],
  ...["wins-server", "smtp-server", "pop-server"],
]);

/** Whether the order of a leaf's values means something; of its path the last two names are looked at. */
export const keepsOrder = (path: Path): boolean => {
  const leaf = path.at(-1) ?? "";
  // The forwarder asks whichever of its servers has been the quickest.
  return ordered.has(leaf) && path.at(-2) !== "forwarding";
};

/**
 * The values of a list in which others have theirs too, with `own` in their order: in the places that own values have
 * in `present`, then behind it. What others have stays where it is.
 */
export const arrange = (
  present: readonly string[],
  target: readonly string[],
  own: readonly string[],
): readonly string[] => {
  const mine = own.filter((value) => target.includes(value));
  const stays = present.filter((value) => target.includes(value));
  let next = 0;
  const placed = stays.map((value) => (mine.includes(value) ? (mine[next++] ?? value) : value));
  return [
    ...new Set([...placed, ...target, ...mine.slice(next)].filter((v, i, all) => all.indexOf(v) === i)),
  ];
};
