import { isRecord } from "../../provider/base/json.js";
import type { DialectName } from "../../provider/config/dialect.js";
import type { AnyTableKind } from "../../provider/kinds/index.js";
import type { AnyProperty, Properties } from "../../provider/kinds/table/index.js";
import { samplesOf } from "./arbitraries-table.js";
import type { KindCase, Wrong } from "./cases.js";
import type { Args } from "./arbitraries.js";
import { releases } from "./ground.js";
import { ANY, complaints, namesAt, withAt } from "./properties.js";

/** A right value of a property, with everything below it that must be there. */
const sampleOf = ({ as, codec, key, below = {} }: AnyProperty): unknown => {
  if (as === "flag") return true;
  if (as === "group" || (as === "setting" && Object.keys(below).length > 0)) return required(below);
  if (as === "record") return { [String(samplesOf(key)[0])]: required(below) };
  const [first] = samplesOf(codec);
  return first;
};

const required = (properties: Properties): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(properties).flatMap(([name, property]) =>
      property.need === "required" || property.need === "named" ? [[name, sampleOf(property)]] : [],
    ),
  );

const samplesIn = (properties: Properties, at: string): readonly (readonly [string, unknown])[] =>
  Object.entries(properties).flatMap(([name, property]) => {
    const path = `${at}${name}`;
    const inner = property.as === "record" ? `${path}.${ANY}.` : `${path}.`;
    return [[path, sampleOf(property)] as const, ...samplesIn(property.below ?? {}, inner)];
  });

const isMissing = (args: unknown, [name = "", ...rest]: readonly string[]): boolean =>
  name === ANY ||
  !isRecord(args) ||
  args[name] === undefined ||
  (rest.length > 0 && isMissing(args[name], rest));

/** An example with an entry in every record where a release allows one, so that what stands in entries can be tried. */
const filled = (kind: AnyTableKind, example: Args, release: DialectName): Args =>
  samplesIn(kind.table.properties, "").reduce<Args>((args, [path, sample]) => {
    const names = namesAt(args, path);
    if (!isRecord(sample) || names.includes(ANY) || !isMissing(args, names)) return args;
    const more = withAt(args, names, sample);
    const isRight = complaints(kind, more).length === 0 && complaints(kind, more, release).length === 0;
    return isRight ? more : args;
  }, example);

/** Most releases allow the same. */
const distinct = (all: readonly Args[]): readonly Args[] => [
  ...new Map(all.map((args) => [JSON.stringify(args), args])).values(),
];

/** What is tried with every property of a kind, from its table alone. */
export const tableCase = (kind: AnyTableKind, wrongs: readonly Wrong[] = []): KindCase => {
  const { properties } = kind.table;
  const examples = kind.table.examples as readonly Args[];
  /** What an example says at a path: it goes together with the rest. */
  const said = (path: string): unknown =>
    examples
      .map((example) =>
        namesAt(example, path).reduce<unknown>((at, name) => (isRecord(at) ? at[name] : undefined), example),
      )
      .find((value) => value !== undefined);
  return {
    ...{ kind, codec: kind.codec, wrongs },
    bases: distinct([
      ...examples,
      ...examples.flatMap((example) => releases.map((release) => filled(kind, example, release))),
    ]),
    samples: Object.fromEntries(
      samplesIn(properties, "").map(([path, sample]) => [path, said(path) ?? sample]),
    ),
  };
};
