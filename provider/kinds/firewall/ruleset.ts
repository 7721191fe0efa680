import type * as t from "io-ts";
import type { Dialect } from "../../config/dialect.js";
import * as c from "../codecs.js";
import { tooLong } from "../description.js";
import { fail } from "../failures.js";
import * as ipc from "../ip-codecs.js";
import type { Failure } from "../kind.js";
import { nodeKind } from "../node-kind.js";
import { object, optionalRecord } from "../objects.js";
import { row, type Row } from "../rows.js";
import { isKnown } from "../unknown.js";
import { placeProps, ruleBodyCodec, type RuleBody } from "./rule-model.js";
import { placeParents, placePath, ruleRows } from "./rule-rows.js";
import {
  numberFailures,
  placeFailures,
  placeFailuresOf,
  ruleFailures,
  ruleFailuresOf,
} from "./rule-rules.js";

const ruleKey = c.syntax("the number of a rule", (text) =>
  /^[1-9]\d{0,5}$/.test(text) ? undefined : "is not the number of a rule; give one from 1 to 999999",
);

/** Reads the arguments of a set of rules. */
export const firewallRulesetCodec = object("a set of firewall rules", {
  required: {},
  optional: {
    rules: optionalRecord("rules by number", ruleKey, ruleBodyCodec),
    ...placeProps,
    description: c.description,
    defaultAction: c.oneOf("accept", "continue", "drop", "jump", "reject", "return"),
    defaultJumpTarget: ipc.plainName,
    defaultLog: c.flag,
    exclusive: c.flag,
  },
});

type Ruleset = t.TypeOf<typeof firewallRulesetCodec>;

const below = (number: string, failures: readonly Failure[]): readonly Failure[] =>
  failures.map(({ property, reason }) => fail(`rules.${number}.${property}`, reason));

const eachRule = (
  { rules }: Ruleset,
  judge: (rule: RuleBody, number: string) => readonly Failure[],
): readonly Failure[] =>
  typeof rules === "object"
    ? Object.entries(rules).flatMap(([number, rule]) =>
        typeof rule === "object" ? below(number, judge(rule, number)) : [],
      )
    : [];

const byDefault = ({ chain, defaultAction, defaultJumpTarget }: Ruleset): Failure[] => {
  if (!isKnown(defaultAction)) return [];
  if (isKnown(chain) && defaultAction !== "accept" && defaultAction !== "drop")
    return [fail("defaultAction", `"${defaultAction}" is not for a base chain; give accept or drop`)];
  if (defaultAction === "jump" && defaultJumpTarget === undefined)
    return [fail("defaultJumpTarget", "is missing; defaultAction jump needs it")];
  return [];
};

const jumpByDefault = ({ chain, name, defaultAction, defaultJumpTarget }: Ruleset): Failure[] => {
  if (defaultJumpTarget === undefined) return [];
  if (chain !== undefined)
    return [fail("defaultJumpTarget", "is not a property of a base chain; leave it out")];
  if (defaultAction === undefined || (isKnown(defaultAction) && defaultAction !== "jump"))
    return [fail("defaultJumpTarget", "needs defaultAction jump; set it, or leave this out")];
  return isKnown(name) && name === defaultJumpTarget
    ? [fail("defaultJumpTarget", `is the set itself, "${name}"; give another`)]
    : [];
};

const notEmpty = ({ rules, ...rest }: Ruleset): Failure[] =>
  rules === undefined &&
  [rest.description, rest.defaultAction, rest.defaultLog].every((value) => value === undefined)
    ? [fail("rules", "is missing; give at least one rule, or a defaultAction")]
    : [];

const byRelease = (set: Ruleset, dialect: Dialect): readonly Failure[] => {
  const { firewall, name } = dialect;
  const { defaultAction } = set;
  return [
    ...placeFailuresOf(set, dialect),
    ...(isKnown(defaultAction) && !firewall.defaultActions.includes(defaultAction)
      ? [
          fail(
            "defaultAction",
            `"${defaultAction}" does not exist in VyOS ${name}; give one of ${firewall.defaultActions.join(", ")}`,
          ),
        ]
      : []),
    ...eachRule(set, (rule) => [
      ...ruleFailuresOf(rule, set, dialect),
      ...tooLong(rule.description, dialect),
    ]),
    ...(typeof set.rules === "object"
      ? Object.keys(set.rules).flatMap((n) => numberFailures(Number(n), dialect, `rules.${n}`))
      : []),
  ];
};

const rows = (set: Ruleset, dialect: Dialect): readonly Row[] => {
  const { firewall } = dialect;
  return [
    row.text("description", "description"),
    row.text("defaultAction", "default-action"),
    row.flag("defaultLog", firewall.defaultLog),
    ...(firewall.chains ? [row.text("defaultJumpTarget", "default-jump-target")] : []),
    {
      ...row.like(ruleRows(set, dialect), "rules", "rule"),
      ...(set.exclusive === true ? {} : { shared: "entries" as const }),
    },
  ];
};

/** Rules of a base chain or of a named set, with what happens to the rest. */
export const firewallRuleset = nodeKind<Ruleset>({
  name: "FirewallRuleset",
  codec: firewallRulesetCodec,
  validate: (set) => [
    ...placeFailures(set),
    ...byDefault(set),
    ...jumpByDefault(set),
    ...notEmpty(set),
    ...eachRule(set, (rule) => ruleFailures(rule, set)),
  ],
  validateOf: byRelease,
  identity: ["family", "chain", "name"],
  kept: ["exclusive"],
  at: placePath,
  rows,
  owns: ({ exclusive }) => (exclusive === true ? "node" : "rows"),
  prunes: placeParents,
});
