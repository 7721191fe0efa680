import { isRecord, type Json } from "../../base/json.js";
import { isWithin, type Path } from "../../config/path.js";
import { holdsSecretTags, isSecretLeaf, isSecretValue, secretTagsIn } from "../../redaction/places.js";
import type { ConfigDraft } from "./model.js";

/** In place of a path: everything in `config` is secret. */
export const EVERYTHING = "*";

/** A path as the arguments may give it. */
export const namesOf = (path: unknown): Path =>
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

/** The paths below `path` that the argument `secrets` names. */
export const markedIn = (secrets: unknown): readonly Path[] =>
  (Array.isArray(secrets) ? secrets : [])
    .map(namesOf)
    .filter((each) => each.length > 0)
    .map((each) => (isEverything(each) ? [] : each));

/** Where on the router that stands which the arguments call secret. */
export const secretPaths = ({ path, secrets }: ConfigDraft): readonly Path[] =>
  markedIn(secrets).map((each) => [...namesOf(path), ...each]);

/** What VyOS keeps secret by its place: values of leaves, and names. */
const byPlace = (config: unknown, at: Path): readonly string[] => {
  if (isRecord(config)) {
    const tags = holdsSecretTags(at) ? Object.keys(config) : [];
    return [...tags, ...Object.entries(config).flatMap(([name, below]) => byPlace(below, [...at, name]))];
  }
  return valuesBelow(config).filter((value) => isSecretLeaf(at) || isSecretValue(value));
};

/** All that is secret in the arguments: read before they are judged, as what is wrong with them is told as well. */
export const secretValues = ({ path, config, secrets }: Json): readonly string[] => {
  const at = namesOf(path);
  const marked = markedIn(secrets).flatMap((each) => valuesBelow(valueAt(config, each)));
  return [...marked, ...secretTagsIn(at), ...byPlace(config, at)].filter((value) => value !== "");
};
