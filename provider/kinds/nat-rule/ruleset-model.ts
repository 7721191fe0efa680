import { isRecord } from "../../base/json.js";
import * as c from "../codecs.js";
import type { Failure } from "../kind.js";
import { flag, leaf, place, record, setting, type DraftOf } from "../table/index.js";
import { isKnown } from "../unknown.js";
import { numberRange, ruleNumber } from "./number.js";
import { natRuleBody, natType } from "./properties.js";

const ruleKey = c.like(
  "the number or name of a rule",
  /^([1-9]\d{0,5}|[A-Za-z][-\w.]{0,62})$/,
  "give a number from 1 to 999999, or a name of letters, digits and - _ . that begins with a letter",
  "10",
  "web",
);

const rule = {
  /** The number of a rule that is called by a name, 1–999999. Default: the lowest free of `numberRange`, kept from then on. */
  number: setting(leaf("", ruleNumber)),
  ...natRuleBody,
};

/** One rule of a set. */
export type NatRulesetRuleProperties = typeof rule;

/** What is said of a set of NAT rules. */
export const natRulesetProperties = {
  /** Which of VyOS's NAT trees: `nat destination`, `nat source`, or `nat static` (1.4 and later). Changing it replaces. */
  type: place(natType),
  /** Rules by number, or by a name that keeps its number; one at least. The router goes by the order of the numbers. VyOS node `rule`. */
  rules: record(
    "rule",
    { all: "rules by number or name", one: "a NAT rule", key: ruleKey, properties: rule },
    { required: true, shared: "entries" },
  ),
  /** Where the numbers of rules that are called by a name are chosen from; default 10000–19999. A full range is a `PoolExhausted`. */
  numberRange,
  /** Take any other rule of the tree away. Default false: it is left alone. */
  exclusive: setting(flag("")),
};

/** A set of NAT rules, numbers open or chosen. */
export type NatRuleset = DraftOf<typeof natRulesetProperties>;

/** One of its rules. */
export type NatRulesetRule = NatRuleset["rules"][string];

/** Whether a rule is called by its number. */
export const isNumber = (key: string): boolean => /^\d+$/.test(key);

/** The rules that are known. */
export const entriesOf = ({ rules }: NatRuleset): readonly (readonly [string, NatRulesetRule])[] =>
  isRecord(rules) ? Object.entries(rules).filter(([, each]) => isRecord(each)) : [];

/** The number of a rule; undefined while it is open or not known. */
export const numberOf = (key: string, { number }: NatRulesetRule): number | undefined => {
  if (isNumber(key)) return Number(key);
  return isKnown(number) ? number : undefined;
};

/** A set whose rules are all called by numbers, and what each is called in the arguments. */
interface ByNumber {
  readonly set: NatRuleset;
  readonly keys: ReadonlyMap<string, string>;
}

const made = new WeakMap<NatRuleset, ByNumber>();

const HIGHEST = 999_999;

/** The same set by numbers, made once. Rules whose number is open stand at the end, where nothing else does. */
export const byNumber = (draft: NatRuleset): ByNumber => {
  const known = made.get(draft);
  if (known !== undefined) return known;
  const keys = new Map<string, string>();
  const open: string[] = [];
  for (const [key, each] of entriesOf(draft)) {
    const number = numberOf(key, each);
    if (number === undefined || keys.has(String(number))) open.push(key);
    else keys.set(String(number), key);
  }
  let last = HIGHEST;
  for (const key of open) {
    while (keys.has(String(last))) last--;
    keys.set(String(last), key);
  }
  const rules = Object.fromEntries(
    [...keys].map(([number, key]) => {
      const { number: _, ...each } = draft.rules[key] ?? {};
      return [number, each];
    }),
  );
  const by = { set: isRecord(draft.rules) ? { ...draft, rules } : draft, keys };
  made.set(draft, by);
  return by;
};

/** The inverse: a set by numbers as the arguments call its rules. */
export const byKey = (set: NatRuleset, keys: ByNumber["keys"]): NatRuleset => ({
  ...set,
  rules: Object.fromEntries(
    entriesOf(set).map(([number, each]): [string, NatRulesetRule] => {
      const key = keys.get(number) ?? number;
      return [key, isNumber(key) ? each : { number: Number(number), ...each }];
    }),
  ),
});

/** Without the rules whose number nobody knows yet. */
export const placed = (draft: NatRuleset): NatRuleset => {
  const all = entriesOf(draft);
  const rules = Object.fromEntries(all.filter(([key, each]) => numberOf(key, each) !== undefined));
  return Object.keys(rules).length === Object.keys(draft.rules).length ? draft : { ...draft, rules };
};

/** Failures of a set by numbers, at what the arguments call its rules. */
export const atKeys = (failures: readonly Failure[], keys: ByNumber["keys"]): readonly Failure[] =>
  failures.map((failure) => {
    const [, number = "", rest = ""] = /^rules\.(\d+)(.*)$/s.exec(failure.property) ?? [];
    const key = keys.get(number);
    return key === undefined ? failure : { ...failure, property: `rules.${key}${rest}` };
  });

/** The set with numbers for rules that are called by a name and have none. */
export const withNumbers = (draft: NatRuleset, chosen: (key: string) => number | undefined): NatRuleset => {
  const found = entriesOf(draft).flatMap(([key, each]) => {
    const number = isNumber(key) || each.number !== undefined ? undefined : chosen(key);
    return number === undefined ? [] : [[key, { ...each, number }] as const];
  });
  return found.length === 0 ? draft : { ...draft, rules: { ...draft.rules, ...Object.fromEntries(found) } };
};
