import { isDeepStrictEqual } from "node:util";
import { isRecord, type Json } from "../base/json.js";

/** An object's own property: a user may call one `constructor`. */
const at = (object: Json, name: string): unknown => (Object.hasOwn(object, name) ? object[name] : undefined);

/** Without properties that are undefined or null, at any depth: Pulumi's engine does not tell them apart. */
export const compact = (value: Json): Json => {
  const entries: [string, unknown][] = [];
  for (const [name, entry] of Object.entries(value))
    if (entry !== undefined && entry !== null) entries.push([name, isRecord(entry) ? compact(entry) : entry]);
  return Object.fromEntries(entries);
};

/** Whether two values mean the same; the order of a list is not told apart, as the router does not either. */
export const sameJson = (a: unknown, b: unknown): boolean => {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && isDeepStrictEqual(a.toSorted(), b.toSorted());
  if (!isRecord(a) || !isRecord(b)) return isDeepStrictEqual(a, b);
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => Object.hasOwn(b, name) && sameJson(a[name], b[name]))
  );
};

/**
 * Brings `given`, spelt as the user spelt it, to what `actual` says. `canonical` is `given` in the form that
 * `actual` has: where the two agree the user's spelling stays, and a difference changes only its own leaf.
 */
export const respell = (
  given: Json,
  canonical: Json,
  actual: Json,
  skip: (name: string) => boolean,
): Json => {
  const spelt = new Map(Object.entries(given));
  let isSame = true;
  for (const name of new Set([...Object.keys(canonical), ...Object.keys(actual)])) {
    const [old, next] = [at(canonical, name), at(actual, name)];
    if (sameJson(old, next) || (old === undefined && skip(name))) continue;
    isSame = false;
    const mine = spelt.get(name);
    const nested = isRecord(mine) && isRecord(old) && isRecord(next);
    // In its own place: the order of properties is the user's as well.
    if (next === undefined) spelt.delete(name);
    else spelt.set(name, nested ? respell(mine, old, next, skip) : asTypeOf(mine, next));
  }
  return isSame ? given : Object.fromEntries(spelt);
};

/** A text of digits as a number, where the user wrote a number. */
const asTypeOf = (mine: unknown, next: unknown): unknown =>
  typeof mine === "number" && typeof next === "string" && /^\d+$/.test(next) ? Number(next) : next;

/**
 * Puts back into `seen` what was `chosen` for the properties that `given` leaves open: what the router shows there
 * instead is drift, and not another choice.
 */
export const pinChosen = (seen: Json, chosen: Json, given: Json, isOpen: (name: string) => boolean): Json =>
  Object.fromEntries(
    Object.entries(seen).map(([name, value]) => {
      const [before, mine] = [at(chosen, name), at(given, name)];
      if (mine === undefined) return [name, isOpen(name) && before !== undefined ? before : value];
      const nested = isRecord(value) && isRecord(before) && isRecord(mine);
      return [name, nested ? pinChosen(value, before, mine, isOpen) : value];
    }),
  );

const without = (object: Json, name: string): Json =>
  Object.fromEntries(Object.entries(object).filter(([other]) => other !== name));

/**
 * Puts the property at a path back to what it was: the innermost part of it that differs. The same object when
 * none does.
 */
export const putBack = (now: Json, was: Json, [name, ...rest]: readonly string[]): Json => {
  if (name === undefined) return now;
  const [value, before] = [at(now, name), at(was, name)];
  if (isRecord(value) && isRecord(before)) {
    const inner = putBack(value, before, rest);
    if (inner !== value) return { ...now, [name]: inner };
  }
  if (sameJson(value, before)) return now;
  return before === undefined ? without(now, name) : { ...now, [name]: before };
};
