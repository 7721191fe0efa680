import { isDeepStrictEqual } from "node:util";
import { isRecord, type Json } from "../../base/json.js";

/** A whole log as one value: what a step changes. Files and segments are no concern of it. */
export interface WholeLog extends Json {
  readonly version: number;
  readonly entries: readonly Json[];
}

/** One step between two neighbouring versions of the format; pure, and lossless in both directions. */
export interface Step {
  readonly from: number;
  readonly to: number;
  /** What changes, for people. */
  readonly what: string;
  readonly up: (log: WholeLog) => WholeLog;
  readonly down: (log: WholeLog) => WholeLog;
}

type Change = (value: Json) => Json;

const without = (value: Json, names: readonly string[]): Json =>
  Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name)));

/**
 * Two changes of an entry, made lossless on the way down: what the older format has no words for is kept in the
 * field `reserved` of the older entry, and put back on the way up.
 */
export const lossless = (reserved: string, up: Change, down: Change): { up: Change; down: Change } => ({
  up: (older) => {
    const { [reserved]: kept, ...plain } = older;
    const newer = up(plain);
    if (!isRecord(kept)) return newer;
    const dropped = Array.isArray(kept.unset) ? (kept.unset as string[]) : [];
    return { ...without(newer, dropped), ...(isRecord(kept.set) ? kept.set : {}) };
  },
  down: (newer) => {
    const older = down(newer);
    const again = up(older);
    const set = Object.fromEntries(
      Object.entries(newer).filter(([name, value]) => !isDeepStrictEqual(again[name], value)),
    );
    const unset = Object.keys(again).filter((name) => !Object.hasOwn(newer, name));
    if (Object.keys(set).length + unset.length === 0) return older;
    return { ...older, [reserved]: { set, ...(unset.length > 0 ? { unset } : {}) } };
  },
});

/** Renames a member, keeping the others. */
export const renamed = (
  value: Json,
  from: string,
  to: string,
  change = (member: unknown) => member,
): Json => {
  if (!Object.hasOwn(value, from)) return value;
  const { [from]: member, ...rest } = value;
  return { ...rest, [to]: change(member) };
};
