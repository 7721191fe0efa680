import type * as t from "io-ts";
import { nodeKind } from "../node-kind.js";
import { firewallRuleCodec } from "./rule-model.js";
import { placeParents, placePath, ruleRows } from "./rule-rows.js";
import {
  numberFailures,
  placeFailures,
  placeFailuresOf,
  ruleFailures,
  ruleFailuresOf,
} from "./rule-rules.js";

type FirewallRule = t.TypeOf<typeof firewallRuleCodec>;

/** One rule of a base chain or of a named set. */
export const firewallRule = nodeKind<FirewallRule>({
  name: "FirewallRule",
  codec: firewallRuleCodec,
  validate: (rule) => [...placeFailures(rule), ...ruleFailures(rule, rule)],
  validateOf: (rule, dialect) => [
    ...placeFailuresOf(rule, dialect),
    ...ruleFailuresOf(rule, rule, dialect),
    ...numberFailures(rule.number, dialect, "number"),
  ],
  identity: ["family", "chain", "name", "number"],
  at: (rule, dialect) => [...placePath(rule, dialect), "rule", String(rule.number)],
  rows: ruleRows,
  owns: () => "node",
  prunes: placeParents,
});
