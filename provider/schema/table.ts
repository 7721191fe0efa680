/**
 * The table that holds one release's definitions: plain JSON in which equal subtrees stand once. It is made by
 * `pulumi-vyos schema` and read here; nothing else knows how it is written.
 */
import { isRecord } from "../base/json.js";
import { dialectNames, type DialectName } from "../config/dialect.js";

/** What this library writes and reads. A change that older libraries would misread adds one. */
export const tableFormat = "pulumi-vyos-schema/1";

/**
 * One way for a value to be good: a pattern, a validator with its argument, or several of these that must all hold.
 * Patterns are matched from end to end, over the bytes of the value.
 */
export type ConditionEntry =
  string | readonly [validator: string, argument?: string] | { readonly all: readonly ConditionEntry[] };

/** Ways of which one must hold, and what the router says when none does. */
export interface CheckEntry {
  readonly any: readonly ConditionEntry[];
  /** VyOS's own default when it is missing; none when it is empty. */
  readonly message?: string;
  /** Whether it is a check of the older templates, which prints less. */
  readonly plain?: true;
}

export interface NodeEntry {
  /** A plain node when it is missing. */
  readonly kind?: "tag" | "leaf";
  readonly multi?: true;
  readonly valueless?: true;
  /** Numbers of the checks that a value, or a tag value, must pass; all of them. */
  readonly checks?: readonly number[];
  readonly default?: string;
  readonly owner?: string;
  readonly priority?: number;
  /** The numbers of the nodes below, by name; below a tag node those of its values. */
  readonly children?: Readonly<Record<string, number>>;
}

/** Where a table comes from. */
export interface SchemaSource {
  /** The repository's name, such as `vyos-1x`. */
  readonly name: string;
  /** The commit of the definitions, where they lay in a checkout. */
  readonly commit?: string;
  /** The date of that commit, as YYYY-MM-DD. */
  readonly date?: string;
}

export interface Table {
  readonly format: typeof tableFormat;
  /** The release whose words it has. */
  readonly release: DialectName;
  readonly sources: readonly SchemaSource[];
  readonly checks: readonly CheckEntry[];
  /** Every node stands behind those below it; the last is the root. */
  readonly nodes: readonly NodeEntry[];
}

/** A file that is no table, or none that this library can read. */
export class SchemaError extends Error {
  override name = "SchemaError";
}

const again = "make it anew with: pulumi-vyos schema --definitions DIR --out FILE";

const fail = (file: string, what: string, fix = again): never => {
  throw new SchemaError(`${file}: ${what}; ${fix}`);
};

const isText = (value: unknown): value is string => typeof value === "string";
const isOptionalText = (value: unknown): boolean => value === undefined || isText(value);
const isFlag = (value: unknown): boolean => value === undefined || value === true;

const isCondition = (value: unknown): boolean => {
  if (isText(value)) return true;
  if (Array.isArray(value))
    return value.length > 0 && value.length < 3 && isText(value[0]) && isOptionalText(value[1]);
  return isRecord(value) && Array.isArray(value.all) && value.all.every(isCondition);
};

const isCheck = (value: unknown): boolean =>
  isRecord(value) &&
  Array.isArray(value.any) &&
  value.any.length > 0 &&
  value.any.every(isCondition) &&
  isOptionalText(value.message) &&
  isFlag(value.plain);

const isBelow = (value: unknown, limit: number): boolean =>
  typeof value === "number" && Number.isInteger(value) && value >= 0 && value < limit;

const isNode = (value: unknown, number: number, checks: number): boolean => {
  if (!isRecord(value)) return false;
  const { kind, multi, valueless, owner, priority, children } = value;
  return (
    (kind === undefined || kind === "tag" || kind === "leaf") &&
    isFlag(multi) &&
    isFlag(valueless) &&
    (value.checks === undefined ||
      (Array.isArray(value.checks) && value.checks.every((one) => isBelow(one, checks)))) &&
    isOptionalText(value.default) &&
    isOptionalText(owner) &&
    (priority === undefined || typeof priority === "number") &&
    (children === undefined ||
      (kind !== "leaf" &&
        isRecord(children) &&
        Object.values(children).every((child) => isBelow(child, number))))
  );
};

const isSource = (value: unknown): boolean =>
  isRecord(value) && isText(value.name) && isOptionalText(value.commit) && isOptionalText(value.date);

/**
 * The table that a parsed file holds.
 * @throws SchemaError naming `file`, what is wrong with it, and what to do.
 */
export const asTable = (json: unknown, file: string): Table => {
  if (!isRecord(json) || !isText(json.format) || !json.format.startsWith("pulumi-vyos-schema/"))
    return fail(file, "this is no table of VyOS definitions");
  if (json.format !== tableFormat)
    return fail(
      file,
      `it is written in ${json.format}, and this release of pulumi-vyos reads ${tableFormat}`,
      `upgrade pulumi-vyos, or ${again}`,
    );
  const { checks, nodes, sources, release } = json;
  const whole =
    dialectNames.some((name) => name === release) &&
    Array.isArray(sources) &&
    sources.every(isSource) &&
    Array.isArray(checks) &&
    checks.every(isCheck) &&
    Array.isArray(nodes) &&
    nodes.length > 0 &&
    nodes.every((node, i) => isNode(node, i, checks.length));
  return whole ? (json as unknown as Table) : fail(file, "the table is damaged");
};

/** The same of the text of a file. */
export const parseTable = (text: string, file: string): Table => {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return fail(file, "this is no table of VyOS definitions: it is not JSON");
  }
  return asTable(json, file);
};
