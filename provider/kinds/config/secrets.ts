import { isWithin, type Path } from "../../config/path.js";
import type { Concealed } from "../kind.js";

/** In place of a path: everything in `config` is secret. */
export const EVERYTHING = "*";

type Json = Readonly<Record<string, unknown>>;

const namesOf = (path: unknown): Path =>
  typeof path === "string"
    ? path.split(/\s+/).filter((word) => word !== "")
    : Array.isArray(path)
      ? path.map(String)
      : [];

const valuesBelow = (value: unknown): readonly string[] => {
  if (typeof value === "string" || typeof value === "number") return [String(value)];
  return typeof value === "object" && value !== null ? Object.values(value as Json).flatMap(valuesBelow) : [];
};

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (v, name) =>
      typeof v === "object" && v !== null && Object.hasOwn(v, name) ? (v as Json)[name] : undefined,
    value,
  );

/** Whether a path of `secrets` stands for all of `config`. */
export const isEverything = (path: Path): boolean => isWithin(path, [EVERYTHING]);

/** What the arguments call secret: read before they are judged, as what is wrong with them is told as well. */
export const concealed = ({ path, config, secrets }: Json): Concealed => {
  const base = namesOf(path);
  const named = (Array.isArray(secrets) ? secrets : []).map(namesOf).filter((each) => each.length > 0);
  const below = named.map((each) => (isEverything(each) ? [] : each));
  return {
    paths: below.map((each) => [...base, ...each]),
    values: below.flatMap((each) => valuesBelow(valueAt(config, each))).filter((value) => value !== ""),
  };
};
