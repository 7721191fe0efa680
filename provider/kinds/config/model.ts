import * as E from "fp-ts/Either";
import * as t from "io-ts";
import { isRecord } from "../../base/json.js";
import type { Path } from "../../config/path.js";
import * as c from "../codecs.js";
import { quote } from "../failures.js";
import { object } from "../objects.js";
import { holdsUnknown, orUnknown } from "../unknown.js";

/**
 * Configuration as a user writes it: a leaf is a text, a leaf of several values a list, a valueless leaf or an
 * empty node `true`, and everything else an object.
 */
export type Value = string | readonly string[] | true | Values;
export interface Values {
  readonly [name: string]: Value;
}

export const isValues = (value: Value | undefined): value is Values =>
  typeof value === "object" && !Array.isArray(value);

const complainAboutName = (name: string): string | undefined => {
  if (name === "") return "is empty; leave it out";
  if (name === "__proto__") return "is a name that JavaScript keeps for itself; choose another";
  if (/\s/.test(name)) return "holds a space, which no node has; nest objects, or give path as a list";
  return /['"]/.test(name) ? "holds a quote, which VyOS refuses; leave it out" : undefined;
};

interface Complaint {
  readonly at: Path;
  readonly value: unknown;
  readonly reason: string;
}

type Read = E.Either<readonly Complaint[], Value | undefined>;

const wrong = (at: Path, value: unknown, reason: string): Read => E.left([{ at, value, reason }]);

/** Whether a number is written as it is meant: larger ones lose digits, and exponents mean nothing to the router. */
const isExact = (value: number): boolean =>
  Number.isInteger(value) ? Number.isSafeInteger(value) : /^-?\d+\.\d+$/.test(String(value));

const readText = (value: string | number, at: Path): Read => {
  const text = String(value);
  if (typeof value === "number" && !isExact(value))
    return wrong(at, value, `${text} is no number that can be written exactly; give it as a text`);
  if (holdsUnknown(text)) return E.right(text);
  const reason = c.complainAboutText(text);
  return reason === undefined ? E.right(text) : wrong(at, value, `${quote(value)} ${reason}`);
};

const readList = (values: readonly unknown[], at: Path): Read => {
  if (values.length === 0) return wrong(at, values, "is an empty list; leave it out");
  const read = values.map((value, i): Read => {
    const here = [...at, String(i)];
    return typeof value === "string" || typeof value === "number"
      ? readText(value, here)
      : wrong(here, value, `${quote(value)} is no value; a list holds texts and numbers`);
  });
  const complaints = read.flatMap((each) => (E.isLeft(each) ? each.left : []));
  if (complaints.length > 0) return E.left(complaints);
  return E.right([...new Set(read.flatMap((each) => (E.isRight(each) ? [each.right as string] : [])))]);
};

const readValues = (values: Readonly<Record<string, unknown>>, at: Path): Read => {
  const complaints: Complaint[] = [];
  const entries: [string, Value][] = [];
  for (const [name, value] of Object.entries(values)) {
    const here = [...at, name];
    const bad = complainAboutName(name);
    if (bad !== undefined) complaints.push({ at: here, value, reason: `${quote(name)} ${bad}` });
    const read = readValue(value, here);
    if (E.isLeft(read)) complaints.push(...read.left);
    else if (read.right !== undefined) entries.push([name, read.right]);
  }
  if (complaints.length > 0) return E.left(complaints);
  return E.right(entries.length === 0 ? true : Object.fromEntries(entries));
};

const readValue = (value: unknown, at: Path): Read => {
  // What is false, null or undefined is not there.
  if (value === false || value === undefined || value === null) return E.right(undefined);
  if (value === true) return E.right(true);
  if (typeof value === "string" || typeof value === "number") return readText(value, at);
  if (Array.isArray(value)) return readList(value, at);
  if (isRecord(value)) return readValues(value, at);
  return wrong(at, value, `${quote(value)} is no configuration; give a text, a list, true or an object`);
};

const tree: t.Type<Value, unknown> = orUnknown(
  new t.Type<Value, unknown>(
    "configuration",
    (value): value is Value => value !== undefined,
    (value, context) => {
      const read = readValue(value, []);
      if (E.isLeft(read))
        return t.failures(
          read.left.map(({ at, value: actual, reason }) => ({
            value: actual,
            context: [...context, ...at.map((key) => ({ key, type: t.unknown, actual }))],
            message: reason,
          })),
        );
      return read.right === undefined
        ? t.failure(
            value,
            context,
            `${quote(value)} is no configuration; give true, or leave the resource out`,
          )
        : t.success(read.right);
    },
    (value) => value,
  ),
);

const names = (words: readonly unknown[]): readonly string[] => words.map(String);

/** A path as a list of names, or as one text of them. */
const path = (name: string): t.Type<Path, unknown> =>
  orUnknown(
    new t.Type<Path, unknown>(
      name,
      (value): value is Path => Array.isArray(value),
      (value, context) => {
        const words = typeof value === "string" ? value.split(/\s+/).filter((word) => word !== "") : value;
        if (!Array.isArray(words) || !words.every((w) => typeof w === "string" || typeof w === "number"))
          return t.failure(
            value,
            context,
            `${quote(value)} is not ${name}; give one such as "system option"`,
          );
        if (words.length === 0)
          return t.failure(value, context, `is empty; give ${name} such as "system option"`);
        const bad = names(words)
          .filter((word) => !holdsUnknown(word))
          .map((word) => [word, complainAboutName(word)] as const)
          .find(([, complaint]) => complaint !== undefined);
        return bad === undefined
          ? t.success(names(words))
          : t.failure(value, context, `${quote(bad[0])} ${bad[1] ?? ""}`);
      },
      (value) => value,
    ),
  );

/** Reads the arguments of a piece of configuration. */
export const configCodec = object("a piece of configuration", {
  required: { path: path("a path"), config: tree },
  optional: {
    ownership: c.withDefault(c.oneOf("leaves", "subtree"), "leaves"),
    secrets: c.listOf(path("the path of a leaf below path")),
    comment: c.description,
    unchecked: c.flag,
    createdNodes: c.listOf(path("a path")),
  },
});

/** A piece of configuration as the arguments have it. */
export type ConfigDraft = t.TypeOf<typeof configCodec>;

/** The same with the nodes above it that were not there before it, innermost first. */
export type ConfigModel = ConfigDraft;
