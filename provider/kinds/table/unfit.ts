import type { DialectName } from "../../config/dialect.js";
import { adviceOn, isGood, type Check, type SchemaNode } from "../../schema/index.js";
import { byteLength } from "../codecs.js";
import { fail, quote } from "../failures.js";
import type { Failure } from "../kind.js";
import { isRecord, type Json } from "../../base/json.js";
import type { Steps } from "../../base/steps.js";
import { isText, type Row, type Text } from "../rows.js";
import type { Syntax } from "../syntax.js";
import { isKnown } from "../unknown.js";
import { rowsOf } from "./shape.js";
import type { Properties } from "./types.js";

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

/** A node, and what the table says of the values there. */
interface Judged {
  readonly schema?: SchemaNode | undefined;
  readonly secret?: true | undefined;
  readonly codec?: Syntax<unknown> | undefined;
}

/** How long a text may be, where the definitions ask for nothing else. */
const longest = (checks: readonly Check[]): number | undefined => {
  const [[[{ pattern = "" } = {}] = []] = []] = checks.map(({ alternatives }) => alternatives);
  const [, most] = /^\.\{[01],(\d+)\}$/.exec(pattern) ?? [];
  return most === undefined ? undefined : Number(most);
};

/** Those of these values that the release refuses; a secret one is not shown. */
export const refused = (
  values: readonly string[],
  property: string,
  { schema, secret, codec }: Judged,
  { release, name }: Judge,
): readonly Failure[] => {
  const checks = schema?.checks ?? [];
  const isTaken = (value: string): boolean => isGood(checks, value, { release, lenient: true });
  const reasonFor = (value: string): string => {
    const most = longest(checks);
    const length = byteLength(value);
    if (most !== undefined && length > most)
      return `is ${String(length)} bytes long; ${name} takes at most ${String(most)}`;
    const taken = codec?.choices?.filter(isTaken) ?? [];
    if (taken.length > 0) return `${quote(value)} does not exist in ${name}; give one of ${taken.join(", ")}`;
    return `${secret === true ? "the value" : quote(value)} is not taken by ${name}${adviceOn(checks)}`;
  };
  return values.filter((value) => !isTaken(value)).map((value) => fail(property, reasonFor(value)));
};

const absent = (property: string, { name, where }: Judge): Failure =>
  fail(property, `does not exist in ${name}${where}; leave it out`);

/** The names of what is said within a value, with dots for nesting. */
const saidIn = (value: Json, at = ""): readonly string[] =>
  Object.entries(value).flatMap(([name, below]) =>
    isRecord(below) ? saidIn(below, `${at}${name}.`) : below === undefined ? [] : [`${at}${name}`],
  );

const unfitText = (
  value: unknown,
  property: string,
  row: Row,
  text: Text,
  judge: Judge,
): readonly Failure[] => {
  const strange = isRecord(value) ? saidIn(value).filter((name) => !text.properties.includes(name)) : [];
  return strange.length > 0
    ? strange.map((name) => absent(`${property}.${name}`, judge))
    : refused(isKnown(value) ? textsOf(text.write(value)) : [], property, row, judge);
};

const named = new WeakMap<readonly Row[], ReadonlyMap<string, Row>>();

/** Rows by their properties, made once: the many rules of a set have the same. */
const byProperty = (rows: readonly Row[]): ReadonlyMap<string, Row> => {
  const known = named.get(rows) ?? new Map(rows.map((row) => [row.property.join("."), row]));
  named.set(rows, known);
  return known;
};

/** The rows of an entry: where the entries are nodes of their own, those of its node alone. */
const rowsBelow = (
  rows: readonly Row[],
  { schema }: Row,
  word: SchemaNode,
  below: Properties,
): readonly Row[] => (schema?.kind === "node" ? rowsOf(below, word) : rows);

function* within(
  properties: Properties,
  given: Json,
  rows: ReadonlyMap<string, Row>,
  judge: Judge,
  names: readonly string[] = [],
  at = "",
): Steps<readonly Failure[]> {
  const failures: Failure[] = [];
  for (const [name, value] of Object.entries(given)) {
    const known = properties[name];
    if (value === undefined || known === undefined || known.as === "place" || known.as === "setting")
      continue;
    const { as, bare, below = {}, codec } = known;
    const here = [...names, name];
    const property = `${at}${name}`;
    const row = rows.get(here.join("."));
    if (row !== undefined && isText(row.as)) failures.push(...unfitText(value, property, row, row.as, judge));
    else if (as === "group" && (bare !== true || row !== undefined)) {
      if (isRecord(value)) failures.push(...(yield* within(below, value, rows, judge, here, `${property}.`)));
    } else if (row === undefined) failures.push(absent(property, judge));
    else if (as === "list" && Array.isArray(value))
      failures.push(
        ...value.flatMap((one, i) =>
          refused(textsOf(one), `${property}.${String(i)}`, { ...row, codec }, judge),
        ),
      );
    else if (as === "record" && isRecord(value))
      failures.push(...(yield* entriesWithin(below, value, row, judge, property)));
    else if (as === "value") failures.push(...refused(textsOf(value), property, { ...row, codec }, judge));
  }
  return failures;
}

/** The same of the entries of a record, each a step. */
function* entriesWithin(
  below: Properties,
  entries: Json,
  row: Row,
  judge: Judge,
  property: string,
): Steps<readonly Failure[]> {
  const failures: Failure[] = [];
  for (const [tag, entry] of Object.entries(entries)) {
    yield;
    const word = row.schema?.kind === "node" ? row.schema.child(tag) : row.schema;
    if (word === undefined) {
      failures.push(absent(`${property}.${tag}`, judge));
      continue;
    }
    failures.push(...refused([tag], `${property}.${tag}`, row, judge));
    if (!isKnown(entry) || !isRecord(entry)) continue;
    const inner = typeof row.as === "string" || isText(row.as) ? [] : rowsBelow(row.as, row, word, below);
    failures.push(...(yield* within(below, entry, byProperty(inner), judge, [], `${property}.${tag}.`)));
  }
  return failures;
}

/** What arguments say that a release has no node for, or not such a value. */
export const unfitFor = (
  properties: Properties,
  draft: Json,
  rows: readonly Row[],
  judge: Judge,
): Steps<readonly Failure[]> => within(properties, draft, byProperty(rows), judge);
