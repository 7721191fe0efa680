import * as c from "../codecs.js";
import { declare, place } from "../table/index.js";
import { firewallPlace, firewallRuleBody, placeNamed, placesWith } from "./rule-properties.js";
import { numberFailures, placeFailures, ruleFailures } from "./rule-rules.js";

/**
 * One rule of the firewall, beside others of the same chain. Take `VyosFirewallRuleset` for all of them in one
 * resource. Errors are those of `RouterError`.
 */
export const firewallRule = declare("FirewallRule", {
  about: "a firewall rule",
  at: placesWith(" rule {number}"),
  properties: {
    ...firewallPlace,
    /** 1–999999, up to 9999 on VyOS 1.3: rules are tried in this order. Changing it replaces. */
    number: place(c.wholeNumber("a rule number", 1, 999999)),
    ...firewallRuleBody,
  },
  validate: (rule, dialect) => [
    ...placeFailures(rule, dialect),
    ...ruleFailures(rule, rule, dialect),
    ...numberFailures(rule.number, "number", dialect),
  ],
  label: (args) => {
    const words = `${placeNamed(args)} ${String(args.number)}`;
    return [words, `firewall ${String(args.family)} ${words}`];
  },
  examples: [
    {
      ...{ chain: "input", number: 100, action: "accept", protocol: "tcp" },
      source: { group: { networkGroup: "OFFICES" } },
      destination: { port: 22 },
    },
    { family: "ipv6", chain: "forward", number: 20, action: "accept", ttl: { gt: 1 } },
    { name: "LAN-IN", number: 10, action: "drop", state: ["invalid"], log: true },
  ],
});
