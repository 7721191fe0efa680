import { isRecord, type Json } from "../base/json.js";
import { sameJson } from "./json.js";

/** One leaf of a resource that an update changes. */
export interface ChangedProperty {
  /** As Pulumi writes property paths: `forwards.ssh.port`. */
  readonly property: string;
  readonly change: "add" | "delete" | "update";
  /** Whether the change of this leaf replaces the resource. */
  readonly replaces: boolean;
  /** Whether it is one of the arguments, as they are or were spelt; else it is an output. */
  readonly isInput: boolean;
}

type Names = readonly string[];

const within = (path: string, name: string): string =>
  !/^[A-Za-z_$][\w$]*$/.test(name)
    ? `${path}[${JSON.stringify(name)}]`
    : path === ""
      ? name
      : `${path}.${name}`;

/** The innermost properties that differ. */
const changedBetween = (
  before: unknown,
  after: unknown,
  at: Names,
): readonly (readonly [Names, ChangedProperty["change"]])[] => {
  if (sameJson(before, after)) return [];
  if (isRecord(before) && isRecord(after))
    return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((name) =>
      changedBetween(before[name], after[name], [...at, name]),
    );
  return [[at, before === undefined ? "add" : after === undefined ? "delete" : "update"]];
};

const holds = (value: unknown, [name, ...rest]: Names): boolean =>
  name === undefined
    ? value !== undefined
    : isRecord(value) && Object.hasOwn(value, name) && holds(value[name], rest);

/** Every leaf that differs between what a resource is and what it is to be; `given` are its arguments, then and now. */
export const changedProperties = (
  before: Json,
  after: Json,
  given: readonly Json[],
  replaces: readonly string[],
): readonly ChangedProperty[] =>
  changedBetween(before, after, []).map(([path, change]) => ({
    property: path.reduce(within, ""),
    change,
    replaces: replaces.includes(path[0] ?? ""),
    isInput: given.some((each) => holds(each, path)),
  }));

/** A property that no argument of the kind's own speaks of. */
export const changed = (
  property: "router" | "drift" | "saved",
  change: ChangedProperty["change"],
  replaces = false,
): ChangedProperty => ({ property, change, replaces, isInput: property === "router" });
