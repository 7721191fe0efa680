import * as E from "fp-ts/Either";
import type { Path } from "../../config/path.js";
import { isRecord, type Json } from "../../base/json.js";
import { isText, type Row } from "../rows.js";
import { holdSecret } from "./holding.js";
import type { Properties } from "./types.js";

/** The leaves, below a resource's place, whose values nobody may read. */
export const secretPathsOf = (rows: readonly Row[], model: Json, base: Path): readonly Path[] =>
  rows.flatMap(({ property, node, as, secret }): readonly Path[] => {
    const here = [...base, ...node];
    // The names of a record's entries are known for secrets by their place.
    if (secret === true) return typeof as === "string" || isText(as) ? [here] : [];
    if (typeof as === "string" || isText(as)) return [];
    const entries = property.reduce<unknown>(
      (value, name) => (isRecord(value) ? value[name] : undefined),
      model,
    );
    return isRecord(entries)
      ? Object.entries(entries).flatMap(([tag, entry]) =>
          secretPathsOf(as, isRecord(entry) ? entry : {}, [...here, tag]),
        )
      : [];
  });

const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === "string" || typeof value === "number") return [String(value)];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

/** The values of secret properties in arguments as they were given, right or wrong. */
export const secretValuesOf = (properties: Properties, given: Json): readonly string[] =>
  Object.entries(properties).flatMap(([name, { as, secret, below, codec }]): readonly string[] => {
    const value = given[name];
    // Of a record the names are secret, and what stands below them is not.
    if (secret === true && as === "record") return isRecord(value) ? Object.keys(value) : [];
    // Also as the router has it, which may be another spelling.
    if (secret === true) {
      const read = codec.decode(value);
      const texts = [...textsIn(value), ...(E.isRight(read) ? textsIn(read.right) : [])];
      return [...new Set(texts)].filter((text) => text !== "");
    }
    if (below === undefined || !isRecord(value) || !holdSecret(below)) return [];
    return as === "record"
      ? Object.values(value).flatMap((entry) => (isRecord(entry) ? secretValuesOf(below, entry) : []))
      : secretValuesOf(below, value);
  });
