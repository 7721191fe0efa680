import fc from "fast-check";
import type { DialectName } from "../../provider/config/dialect.js";
import type { AnyTableKind } from "../../provider/kinds/index.js";
import type { Syntax } from "../../provider/kinds/syntax.js";
import type { AnyProperty, Properties } from "../../provider/kinds/table/index.js";
import type { Args } from "./arbitraries.js";
import { complaints, withAt } from "./properties.js";

/** One value at a place in the arguments; undefined leaves it out. */
type Change = readonly [names: readonly string[], value: unknown];

/** The right values that a syntax is known to have. */
export const samplesOf = (syntax: unknown): readonly unknown[] => (syntax as Syntax<unknown>).samples ?? [];

const within = (names: readonly string[], changes: fc.Arbitrary<readonly Change[]>) =>
  changes.map((all) => all.map(([below, value]): Change => [[...names, ...below], value]));

const all = (many: readonly fc.Arbitrary<readonly Change[]>[]): fc.Arbitrary<readonly Change[]> =>
  fc.tuple(...many).map((each) => each.flat());

/** Of so many properties that a handful is changed at once. */
const handful = 6;

const sizeOf = (properties: Properties): number =>
  Object.values(properties).reduce((sum, { below }) => sum + (below === undefined ? 1 : sizeOf(below)), 0);

/** One of these values, or left out; most of the time neither, the more so in a kind of many properties. */
const oneValue = (values: readonly unknown[], size: number): fc.Arbitrary<readonly Change[]> =>
  fc.oneof(
    { weight: Math.max(1, size - handful), arbitrary: fc.constant<readonly Change[]>([]) },
    {
      weight: handful,
      arbitrary: fc.constantFrom(undefined, ...values).map((value): readonly Change[] => [[[], value]]),
    },
  );

const changesOf = (
  { as, bare, codec, key, below = {} }: AnyProperty,
  size: number,
): fc.Arbitrary<readonly Change[]> => {
  switch (as) {
    case "flag":
      return oneValue([true, false], size);
    case "output":
      return fc.constant<readonly Change[]>([]);
    case "group":
      return bare === true ? all([oneValue([{}], size), changesIn(below, size)]) : changesIn(below, size);
    case "record":
      return fc
        .subarray([...samplesOf(key)].map(String))
        .chain((names) =>
          all(
            names.map((name) =>
              changesIn(below, size).map((inner): readonly Change[] => [
                [
                  [name],
                  Object.fromEntries(
                    inner.flatMap(([[first], value]) => (first === undefined ? [] : [[first, value]])),
                  ),
                ],
                ...inner.map(([names, value]): Change => [[name, ...names], value]),
              ]),
            ),
          ),
        );
    case "list":
    case "value":
    case "place":
    case "setting":
      return oneValue(samplesOf(codec), size);
  }
};

const changesIn = (properties: Properties, size = sizeOf(properties)): fc.Arbitrary<readonly Change[]> =>
  all(Object.entries(properties).map(([name, property]) => within([name], changesOf(property, size))));

/** The arguments with those changes that keep them right: most do, so that all are tried at once, and else in halves. */
const kept = (right: (args: Args) => boolean, args: Args, changes: readonly Change[]): Args => {
  if (changes.length === 0) return args;
  const changed = changes.reduce((all, [names, value]) => withAt(all, names, value), args);
  if (right(changed)) return changed;
  if (changes.length === 1) return args;
  const half = Math.ceil(changes.length / 2);
  return kept(right, kept(right, args, changes.slice(0, half)), changes.slice(half));
};

/**
 * Arguments that a release takes, of a kind that a table declares: one of its examples, with those changes to the
 * samples of its syntaxes that keep it right.
 */
export const tableArgs =
  (kind: AnyTableKind) =>
  (release: DialectName): fc.Arbitrary<Args> => {
    const right = (args: Args): boolean => complaints(kind, args, release).length === 0;
    const examples = kind.table.examples.filter(right);
    if (examples.length === 0) throw new Error(`${kind.name} has no example for ${release}`);
    return fc
      .tuple(fc.constantFrom(...examples), changesIn(kind.table.properties))
      .map(([example, changes]) => kept(right, example, changes));
  };
