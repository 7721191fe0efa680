import type { Dialect } from "../../config/dialect.js";
import type { SchemaNode } from "../../schema/index.js";
import { fail } from "../failures.js";
import type { Failure } from "../kind.js";
import { isRecord, type Json } from "../../base/json.js";
import { isText, type Row } from "../rows.js";
import { isKnown } from "../unknown.js";
import type { Properties } from "./types.js";
import { rowsOf } from "./shape.js";

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
    if (as !== "record" || !isRecord(value)) return [];
    const inner = typeof row.as === "string" || isText(row.as) ? new Map<string, Row>() : byProperty(row.as);
    return Object.entries(value).flatMap(([tag, entry]) =>
      isKnown(entry) && isRecord(entry)
        ? within(below, entry, inner, dialect, [], `${property}.${tag}.`)
        : [],
    );
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
