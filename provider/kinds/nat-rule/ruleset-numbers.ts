import * as E from "fp-ts/Either";
import type { Path } from "../../config/path.js";
import { childOf, getTree, sameNode, type ConfigNode } from "../../config/tree.js";
import type { AllocationError, PoolUse, Site } from "../kind.js";
import { freeNumbers, isInRange, poolUse, type NumberRange } from "../pool.js";
import { isKnown } from "../unknown.js";
import { defaultNumberRange } from "./number.js";
import { byNumber, entriesOf, numberOf, withNumbers, type NatRuleset } from "./ruleset-model.js";

const rangeOf = ({ numberRange = defaultNumberRange }: NatRuleset): NumberRange => numberRange;

const rulesPath = (type: string): Path => ["nat", type, "rule"];

const poolOf = (path: Path): string => `${path.join(" ")} numbers`;

/** The rules whose number is open, in the order of their names. */
const openOf = (draft: NatRuleset): readonly string[] =>
  entriesOf(draft)
    .filter(([key, rule]) => numberOf(key, rule) === undefined)
    .map(([key]) => key)
    .sort((a, b) => (a < b ? -1 : 1));

/** The numbers so far, while they are in the range and no other rule of the set is given them now. */
export const keepNumbers = (draft: NatRuleset, previous: NatRuleset): NatRuleset => {
  const given = new Set(entriesOf(draft).map(([key, rule]) => numberOf(key, rule)));
  const range = rangeOf(draft);
  return withNumbers(draft, (key) => {
    const before = Object.hasOwn(previous.rules, key) ? previous.rules[key]?.number : undefined;
    const isGone = before === undefined || given.has(before) || (isKnown(range) && !isInRange(before, range));
    return isGone ? undefined : before;
  });
};

/**
 * Numbers for the rules that have none: first those of rules that stand on the router exactly as asked for and are
 * nobody's, which an update that was cut off left behind, then the lowest that are free.
 */
export const chooseNumbers = (
  draft: NatRuleset,
  { tree, isClaimed, start }: Site,
  bodyAt: (path: Path) => ConfigNode | undefined,
): E.Either<AllocationError, NatRuleset> => {
  const open = openOf(draft);
  if (open.length === 0) return E.right(draft);
  const path = rulesPath(draft.type);
  const range = rangeOf(draft);
  const standing = getTree(tree, path);
  const used = new Set(entriesOf(draft).map(([key, rule]) => numberOf(key, rule)));
  const isOthers = (number: number): boolean => used.has(number) || isClaimed([...path, String(number)]);
  const orphans = Object.keys(standing)
    .map(Number)
    .filter((number) => isInRange(number, range) && !isOthers(number))
    .sort((a, b) => a - b);
  const bodies = new Map([...byNumber(draft).keys].map(([number, key]) => [key, bodyAt([...path, number])]));
  const chosen = new Map<string, number>();
  const take = (key: string, number: number): void => {
    chosen.set(key, number);
    used.add(number);
  };
  for (const key of open) {
    const i = orphans.findIndex((number) => sameNode(childOf(standing, String(number)), bodies.get(key)));
    for (const number of i < 0 ? [] : orphans.splice(i, 1)) take(key, number);
  }
  const isTaken = (number: number): boolean =>
    childOf(standing, String(number)) !== undefined || isOthers(number);
  const nextFree = freeNumbers(range, isTaken, { pool: poolOf(path), property: "numberRange" }, start);
  for (const key of open) {
    if (chosen.has(key)) continue;
    const free = nextFree();
    if (E.isLeft(free)) return free;
    take(key, free.right);
  }
  return E.right(withNumbers(draft, (key) => chosen.get(key)));
};

/** How full the range is that numbers are chosen from. */
export const numberPools = (draft: NatRuleset, { tree }: Pick<Site, "tree">): readonly PoolUse[] => {
  const path = rulesPath(draft.type);
  return openOf(draft).length === 0
    ? []
    : [poolUse(poolOf(path), rangeOf(draft), Object.keys(getTree(tree, path)).map(Number))];
};
