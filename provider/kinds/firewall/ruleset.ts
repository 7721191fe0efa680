import type { Dialect } from "../../config/dialect.js";
import * as c from "../codecs.js";
import { fail } from "../failures.js";
import * as ip from "../ip-codecs.js";
import type { Failure } from "../kind.js";
import { declare, flag, leaf, record, setting, type DraftOf } from "../table/index.js";
import { isKnown } from "../unknown.js";
import { firewallPlace, firewallRuleBody, placeNamed, placesWith } from "./rule-properties.js";
import { numberFailures, placeFailures, ruleFailures } from "./rule-rules.js";

const ruleKey = c.syntax(
  "the number of a rule",
  (text) =>
    /^[1-9]\d{0,5}$/.test(text) ? undefined : "is not the number of a rule; give one from 1 to 999999",
  "10",
);

const properties = {
  /** Rules by their numbers, 1–999999, up to 9999 on VyOS 1.3. Default none. VyOS node `rule`. */
  rules: record(
    "rule",
    { all: "rules by number", one: "a firewall rule", key: ruleKey, properties: firewallRuleBody },
    { shared: "entries" },
  ),
  ...firewallPlace,
  /**
   * What happens to packets that no rule matched: accept or drop in a base chain (default accept), also continue,
   * jump, reject and return in a set of its own name (default drop). VyOS node `default-action`.
   */
  defaultAction: leaf("default-action", c.oneOf("accept", "continue", "drop", "jump", "reject", "return")),
  /** The rule set that `defaultAction` jump goes to. VyOS 1.4 and later. VyOS node `default-jump-target`. */
  defaultJumpTarget: leaf("default-jump-target", ip.plainName),
  /** Log packets that no rule matched. Default false. VyOS node `default-log`. */
  defaultLog: flag(["default-log", "enable-default-log"]),
  /** Up to 255 characters (no limit on 1.3), without quotes. Default none. VyOS node `description`. */
  description: leaf("description", c.description),
  /**
   * Whether the whole chain or set is this resource's, so that any other rule in it is a difference and is taken
   * away. Default false: other rules are other resources' or made by hand, and left alone.
   */
  exclusive: setting(flag("")),
};

type Ruleset = DraftOf<typeof properties>;

const eachRule = (set: Ruleset, dialect: Dialect | undefined): readonly Failure[] =>
  typeof set.rules === "object"
    ? Object.entries(set.rules).flatMap(([number, rule]) => [
        ...numberFailures(Number(number), `rules.${number}`, dialect),
        ...(typeof rule === "object" ? ruleFailures(rule, set, dialect) : []).map(({ property, reason }) =>
          fail(`rules.${number}.${property}`, reason),
        ),
      ])
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

/**
 * Rules of a base chain or of a named set, in one resource and one commit, with what happens to all other packets.
 * Errors are those of `RouterError`.
 */
export const firewallRuleset = declare("FirewallRuleset", {
  about: "a set of firewall rules",
  at: placesWith(),
  properties,
  owns: ({ exclusive }) => (exclusive === true ? "node" : "rows"),
  validate: (set, dialect) => [
    ...placeFailures(set, dialect),
    ...byDefault(set),
    ...jumpByDefault(set),
    ...notEmpty(set),
    ...eachRule(set, dialect),
  ],
  label: (args) => {
    const place = placeNamed(args);
    const family = String(args.family);
    return [args.chain === undefined ? place : `${family} ${place}`, `firewall ${family} ${place}`];
  },
  examples: [
    {
      chain: "forward",
      defaultAction: "drop",
      rules: {
        "10": { action: "accept", state: ["established", "related"] },
        "20": { action: "accept", protocol: "tcp", destination: { port: 443 } },
      },
    },
    { family: "ipv6", chain: "forward", rules: { "10": { action: "accept", protocol: "ipv6-icmp" } } },
    { name: "GUESTS", defaultAction: "jump", defaultJumpTarget: "LAN-IN", exclusive: true },
    { name: "LAN-IN", defaultAction: "accept", defaultLog: true, rules: { "10": { action: "drop" } } },
  ],
});
