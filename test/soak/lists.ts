/** What every list of commands must be like, whatever happened before it. */
import { isWithin, showPath, type Path } from "../../provider/config/path.js";

interface Command {
  readonly op: string;
  readonly path: Path;
  /** With the value as its last element, so that two values of one leaf are two places. */
  readonly place: Path;
}

const commandOf = (sent: Readonly<Record<string, unknown>>): Command => {
  const path = sent.path as Path;
  const place = typeof sent.value === "string" ? [...path, sent.value] : path;
  return { op: String(sent.op), path, place };
};

/** Why a list is not one of deletes, then sets, that says no thing twice; undefined where it is. */
export const flawOf = (sent: readonly Readonly<Record<string, unknown>>[]): string | undefined => {
  const list = sent.map(commandOf);
  const deletes = list.filter(({ op }) => op === "delete");
  const sets = list.filter(({ op }) => op === "set");
  if (list.findLastIndex(({ op }) => op === "delete") >= deletes.length) return "a delete comes after a set";
  for (const [i, one] of deletes.entries())
    if (deletes.some((other, j) => i !== j && isWithin(one.place, other.place)))
      return `${showPath(one.place)} is deleted twice`;
  const seen = new Set<string>();
  for (const { place } of sets) {
    const key = JSON.stringify(place);
    if (seen.has(key)) return `${showPath(place)} is set twice`;
    seen.add(key);
  }
  // What is set at or below a deleted node must be that very leaf with new values: nothing else may be rebuilt.
  for (const { place } of deletes)
    for (const { path } of sets)
      if (path.length > place.length && isWithin(path, place))
        return `${showPath(place)} is deleted and ${showPath(path)} is set below it`;
  return undefined;
};
