import type { DialectName } from "../../config/dialect.js";
import { adviceOn, isGood, type SchemaNode } from "../../schema/index.js";
import { fail, quote } from "../failures.js";
import type { Failure } from "../kind.js";
import { isRecord, type Json } from "../../base/json.js";
import { isText, type Row } from "../rows.js";
import { isKnown } from "../unknown.js";
import { rowsOf } from "./shape.js";
import type { AnyProperty, Properties } from "./types.js";

/** Whose words count, and how that is called in messages. */
export interface Judge {
  readonly release: DialectName;
  readonly name: string;
  /** Where nodes are looked for, told where no release has them. */
  readonly where: string;
}

const textsOf = (value: unknown): readonly string[] =>
  [value]
    .flat()
    .filter((one) => isKnown(one) && (typeof one === "string" || typeof one === "number"))
    .map(String);

/** Those of these values that the release refuses; a secret one is not shown. */
export const refused = (
  values: readonly string[],
  property: string,
  { schema, secret }: { readonly schema?: SchemaNode | undefined; readonly secret?: true | undefined },
  { release, name }: Judge,
): readonly Failure[] => {
  const checks = schema?.checks ?? [];
  return values
    .filter((value) => !isGood(checks, value, { release, lenient: true }))
    .map((value) =>
      fail(
        property,
        `${secret === true ? "the value" : quote(value)} is not taken by ${name}${adviceOn(checks)}`,
      ),
    );
};

const absent = (property: string, { name, where }: Judge): Failure =>
  fail(property, `does not exist in ${name}${where}; leave it out`);

const byProperty = (rows: readonly Row[]): ReadonlyMap<string, Row> =>
  new Map(rows.map((row) => [row.property.join("."), row]));

/** The rows of an entry: where the entries are nodes of their own, those of its node alone. */
const rowsBelow = (
  rows: readonly Row[],
  { schema }: Row,
  word: SchemaNode,
  below: Properties,
): readonly Row[] => (schema?.kind === "node" ? rowsOf(below, word) : rows);

const within = (
  properties: Properties,
  given: Json,
  rows: ReadonlyMap<string, Row>,
  judge: Judge,
  names: readonly string[] = [],
  at = "",
): readonly Failure[] => {
  const unfit = ([name, { as, bare, below = {} }]: readonly [string, AnyProperty]): readonly Failure[] => {
    const value = given[name];
    if (value === undefined || as === "place") return [];
    const here = [...names, name];
    const property = `${at}${name}`;
    const row = rows.get(here.join("."));
    if (as === "group" && (bare !== true || row !== undefined))
      return isRecord(value) ? within(below, value, rows, judge, here, `${property}.`) : [];
    if (row === undefined) return [absent(property, judge)];
    if (as !== "record" || !isRecord(value))
      return as === "value" || as === "list" ? refused(textsOf(value), property, row, judge) : [];
    return Object.entries(value).flatMap(([tag, entry]): readonly Failure[] => {
      const word = row.schema?.kind === "node" ? row.schema.child(tag) : row.schema;
      if (word === undefined) return [absent(`${property}.${tag}`, judge)];
      const inner = typeof row.as === "string" || isText(row.as) ? [] : rowsBelow(row.as, row, word, below);
      return [
        ...refused([tag], property, row, judge),
        ...(isKnown(entry) && isRecord(entry)
          ? within(below, entry, byProperty(inner), judge, [], `${property}.${tag}.`)
          : []),
      ];
    });
  };
  return Object.entries(properties).flatMap(unfit);
};

/** What arguments say that a release has no node for, or not such a value. */
export const unfitFor = (
  properties: Properties,
  draft: Json,
  rows: readonly Row[],
  judge: Judge,
): readonly Failure[] => within(properties, draft, byProperty(rows), judge);
