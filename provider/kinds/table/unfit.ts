import type { Dialect } from "../../config/dialect.js";
import { choicesOf, isGood, rangesOf, type Check, type SchemaNode } from "../../schema/index.js";
import { fail, quote } from "../failures.js";
import type { Failure } from "../kind.js";
import { isRecord, type Json } from "../../base/json.js";
import { isText, type Row } from "../rows.js";
import { isKnown } from "../unknown.js";
import type { Properties } from "./types.js";
import { rowsOf } from "./shape.js";

const takes = (checks: readonly Check[]): string => {
  const words = choicesOf(checks);
  if (words !== undefined) return `; give one of ${words.join(", ")}`;
  const ranges = rangesOf(checks)?.map(([low, high]) => (low === high ? String(low) : `${low} to ${high}`));
  return ranges === undefined ? "" : `; give a number from ${ranges.join(" or ")}`;
};

const valuesOf = (value: unknown): readonly string[] =>
  [value]
    .flat()
    .filter((one) => isKnown(one) && (typeof one === "string" || typeof one === "number"))
    .map(String);

/** Those of these values that the release refuses; a secret one is not shown. */
const refused = (
  values: readonly string[],
  property: string,
  { schema, secret }: Row,
  dialect: Dialect,
): readonly Failure[] => {
  const checks = schema?.checks ?? [];
  return values
    .filter((value) => !isGood(checks, value, { release: dialect.name, lenient: true }))
    .map((value) =>
      fail(
        property,
        `${secret === true ? "the value" : quote(value)} is not taken by VyOS ${dialect.name}${takes(checks)}`,
      ),
    );
};

const within = (
  properties: Properties,
  given: Json,
  rows: ReadonlyMap<string, Row>,
  dialect: Dialect,
  names: readonly string[],
  at: string,
): readonly Failure[] =>
  Object.entries(properties).flatMap(([name, { as, below = {} }]): readonly Failure[] => {
    const value = given[name];
    if (value === undefined || as === "place" || as === "setting") return [];
    const here = [...names, name];
    const property = `${at}${name}`;
    if (as === "group")
      return isRecord(value) ? within(below, value, rows, dialect, here, `${property}.`) : [];
    const row = rows.get(here.join("."));
    if (row === undefined) return [fail(property, `does not exist in VyOS ${dialect.name}; leave it out`)];
    if (as !== "record" || !isRecord(value))
      return as === "value" || as === "list" ? refused(valuesOf(value), property, row, dialect) : [];
    const inner = typeof row.as === "string" || isText(row.as) ? new Map<string, Row>() : byProperty(row.as);
    return Object.entries(value).flatMap(([tag, entry]) => [
      ...refused([tag], property, row, dialect),
      ...(isKnown(entry) && isRecord(entry)
        ? within(below, entry, inner, dialect, [], `${property}.${tag}.`)
        : []),
    ]);
  });

const byProperty = (rows: readonly Row[]): ReadonlyMap<string, Row> =>
  new Map(rows.map((row) => [row.property.join("."), row]));

/** What arguments say that a release has no node for, or not such a value. */
export const unfitFor = (
  properties: Properties,
  draft: Json,
  node: SchemaNode | undefined,
  dialect: Dialect,
): readonly Failure[] =>
  node === undefined ? [] : within(properties, draft, byProperty(rowsOf(properties, node)), dialect, [], "");
