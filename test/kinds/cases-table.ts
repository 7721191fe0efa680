import type { AnyTableKind } from "../../provider/kinds/index.js";
import type { AnyProperty, Properties } from "../../provider/kinds/table/index.js";
import { samplesOf } from "./arbitraries-table.js";
import type { KindCase } from "./cases.js";
import { ANY } from "./properties.js";

/** A right value of a property, with everything below it that must be there. */
const sampleOf = ({ as, codec, key, below = {} }: AnyProperty): unknown => {
  if (as === "flag") return true;
  if (as === "group") return required(below);
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

/** What is tried with every property of a kind, from its table alone. */
export const tableCase = (kind: AnyTableKind): KindCase => ({
  ...{ kind, codec: kind.codec, bases: kind.table.examples, wrongs: [] },
  samples: Object.fromEntries(samplesIn(kind.table.properties, "")),
});
