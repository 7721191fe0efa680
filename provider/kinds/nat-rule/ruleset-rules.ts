import { isRecord } from "../../base/json.js";
import type { Steps } from "../../base/steps.js";
import type { Dialect } from "../../config/dialect.js";
import { fail, quote, twinOf } from "../failures.js";
import type { Failure } from "../kind.js";
import { rangeFailures } from "../pool.js";
import { madeInSteps } from "../table/made-once.js";
import { isKnown } from "../unknown.js";
import { natRule } from "./kind.js";
import { natRuleFailures } from "./rules.js";
import { entriesOf, isNumber, numberOf, type NatRuleset } from "./ruleset-model.js";

/** What each rule must be, of a set whose rules are called by numbers. */
export const rulesFailures = (draft: NatRuleset, dialect?: Dialect): readonly Failure[] => {
  if (isRecord(draft.rules) && Object.keys(draft.rules).length === 0)
    return [fail("rules", "is empty; give one rule at least")];
  const failures = entriesOf(draft).flatMap(([number, rule]) =>
    natRuleFailures({ ...rule, type: draft.type }, dialect).map(({ property, ...said }) => ({
      ...said,
      property: property === "type" ? property : `rules.${number}.${property}`,
    })),
  );
  // The type is that of all rules, and wrong once.
  return failures.filter(
    ({ property }, i) => property !== "type" || failures.findIndex((one) => one.property === property) === i,
  );
};

/** What is wrong with the numbers of a set's rules. */
export const numberFailures = (draft: NatRuleset): readonly Failure[] => {
  const { numberRange } = draft;
  const owners = new Map<number, string>();
  const ofRules = entriesOf(draft).flatMap(([key, rule]): readonly Failure[] => {
    if (isNumber(key) && rule.number !== undefined)
      return [
        fail(
          `rules.${key}.number`,
          `is for rules that are called by a name, and ${quote(key)} is a number; leave it out`,
        ),
      ];
    const number = numberOf(key, rule);
    if (number === undefined) return [];
    const owner = owners.get(number);
    owners.set(number, owner ?? key);
    const property = isNumber(key) ? `rules.${key}` : `rules.${key}.number`;
    return owner === undefined
      ? []
      : [fail(property, `${String(number)} is also that of rules.${owner}; give each its own`)];
  });
  return [...(isKnown(numberRange) ? rangeFailures("numberRange", numberRange) : []), ...ofRules];
};

/** Rules of a set that are for the same packets. */
export const twins = madeInSteps(function* (draft: NatRuleset, _: undefined): Steps<readonly Failure[]> {
  const seen = new Map<string, string>();
  const failures: Failure[] = [];
  for (const [key, { number: _number, ...rule }] of entriesOf(draft)) {
    yield;
    const packets = natRule.matches?.({ ...rule, type: draft.type });
    if (packets === undefined) continue;
    const other = seen.get(packets);
    seen.set(packets, other ?? key);
    if (other !== undefined) failures.push(twinOf(`rules.${key}`, `rules.${other}`));
  }
  return failures;
});
