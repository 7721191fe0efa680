import type { Json } from "../../base/json.js";
import { isWithin, type Path } from "../../config/path.js";
import type { ConfigDraft } from "./model.js";

/** In place of a path: everything in `config` is secret. */
export const EVERYTHING = "*";

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

const secretsOf = (secrets: unknown): readonly Path[] =>
  (Array.isArray(secrets) ? secrets : [])
    .map(namesOf)
    .filter((each) => each.length > 0)
    .map((each) => (isEverything(each) ? [] : each));

/** Where on the router that stands which the arguments call secret. */
export const secretPaths = ({ path, secrets }: ConfigDraft): readonly Path[] =>
  secretsOf(secrets).map((each) => [...namesOf(path), ...each]);

/** The values of it: read before they are judged, as what is wrong with them is told as well. */
export const secretValues = ({ config, secrets }: Json): readonly string[] =>
  secretsOf(secrets)
    .flatMap((each) => valuesBelow(valueAt(config, each)))
    .filter((value) => value !== "");
