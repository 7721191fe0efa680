import { isRecord, type Json } from "../../base/json.js";
import { holding } from "./holding.js";
import type { AnyProperty, Properties } from "./types.js";

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const orNothing = (value: Json): Json | undefined => (Object.keys(value).length === 0 ? undefined : value);

/** What holds where nothing is said: a no is what VyOS does then. */
const standardOf = ({ default: standard, answers }: AnyProperty): unknown =>
  standard ?? (answers === true ? false : undefined);

const holdDefault = holding((property) => standardOf(property) !== undefined);

const keepEntries = (properties: Properties, draft: Json, previous: Json): Json =>
  Object.fromEntries(
    Object.entries(draft).map(([name, entry]) => {
      const before = Object.hasOwn(previous, name) ? previous[name] : undefined;
      return [name, isRecord(entry) && isRecord(before) ? keepDefaults(properties, entry, before) : entry];
    }),
  );

const keepValue = (property: AnyProperty, value: unknown, before: unknown): unknown => {
  const { as, bare, below = {} } = property;
  const standard = standardOf(property);
  if (standard === undefined && !holdDefault(below)) return value;
  if (as === "group" && bare === true && !(isRecord(value) && isRecord(before))) return value;
  if (
    as === "group" &&
    (isRecord(value) || value === undefined) &&
    (isRecord(before) || before === undefined)
  )
    return bare === true
      ? keepDefaults(below, value ?? {}, before ?? {})
      : orNothing(keepDefaults(below, value ?? {}, before ?? {}));
  if (as === "record" && isRecord(value) && isRecord(before)) return keepEntries(below, value, before);
  const [said, was] = [value ?? standard, before ?? standard];
  return standard !== undefined && same(said, standard) && same(was, standard) ? before : value;
};

/**
 * The arguments, with each default said or left out as it was before: that says the same, and is no change.
 */
export const keepDefaults = (properties: Properties, draft: Json, previous: Json): Json =>
  Object.entries(properties).reduce<Json>((kept, [name, property]) => {
    const value = keepValue(property, draft[name], previous[name]);
    if (value === draft[name]) return kept;
    const { [name]: _, ...rest } = kept;
    return value === undefined ? rest : { ...rest, [name]: value };
  }, draft);
