import { fail } from "./failures.js";
import type { Failure } from "./kind.js";
import { isKnown } from "./unknown.js";

interface Block {
  readonly lowLabelValue?: number;
  readonly highLabelValue?: number;
}

interface Segments {
  readonly globalBlock?: Block;
  readonly localBlock?: Block;
  readonly prefixes?: Readonly<
    Record<
      string,
      {
        readonly index?: { readonly explicitNull?: true; readonly noPhpFlag?: true; readonly value?: number };
      }
    >
  >;
}

const blockFailures = (at: string, block: Block | undefined): readonly Failure[] => {
  if (block === undefined) return [];
  const { lowLabelValue: low, highLabelValue: high } = block;
  if (low === undefined || high === undefined)
    return [fail(at, "has one end; give lowLabelValue and highLabelValue")];
  return isKnown(low) && isKnown(high) && low > high
    ? [fail(`${at}.lowLabelValue`, `is above highLabelValue (${high}); give them in order`)]
    : [];
};

const overlaps = (a: Block, b: Block): boolean =>
  (a.lowLabelValue ?? 0) <= (b.highLabelValue ?? 0) && (b.lowLabelValue ?? 0) <= (a.highLabelValue ?? 0);

/** Labels have both ends, in order and apart, and no index is beyond the block. */
export const segmentFailures = (at: string, given: Segments | undefined): readonly Failure[] => {
  if (!isKnown(given)) return [];
  const { globalBlock: all, localBlock: own, prefixes = {} } = given;
  const ends = [...blockFailures(`${at}.globalBlock`, all), ...blockFailures(`${at}.localBlock`, own)];
  if (ends.length > 0) return ends;
  const most = all === undefined ? Infinity : (all.highLabelValue ?? 0) - (all.lowLabelValue ?? 0);
  return [
    ...(own !== undefined && all === undefined
      ? [fail(`${at}.localBlock`, "needs globalBlock; give it, or leave this out")]
      : []),
    ...(own !== undefined && all !== undefined && overlaps(all, own)
      ? [fail(`${at}.localBlock`, "has labels of globalBlock; keep the two apart")]
      : []),
    ...Object.entries(prefixes).flatMap(([prefix, { index }]) => {
      if (index === undefined) return [];
      const here = `${at}.prefixes.${prefix}.index`;
      const { explicitNull, noPhpFlag, value } = index;
      return [
        ...(value === undefined ? [fail(`${here}.value`, "is missing; give a number")] : []),
        ...(value !== undefined && value > most
          ? [fail(`${here}.value`, `is beyond globalBlock; give at most ${most}`)]
          : []),
        ...(explicitNull !== undefined && noPhpFlag !== undefined
          ? [fail(`${here}.noPhpFlag`, "cannot stand beside explicitNull; leave one of the two out")]
          : []),
      ];
    }),
  ];
};
