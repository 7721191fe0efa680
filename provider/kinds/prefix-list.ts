import * as c from "./codecs.js";
import { fail } from "./failures.js";
import { isOfIpv6, prefix } from "./ip-codecs.js";
import type { Failure } from "./kind.js";
import { action, policyName, ruleNumber } from "./policy-codecs.js";
import { declare, leaf, place, record } from "./table/index.js";
import { isKnown } from "./unknown.js";

const bits = c.wholeNumber("a prefix length", 0, 128);

const rule = {
  /** `permit` or `deny`. VyOS node `action`. */
  action: leaf("action", action, { required: true }),
  /** The prefix that it is about, of the list's family, without host bits. VyOS node `prefix`. */
  prefix: leaf("prefix", prefix, { required: true }),
  /** Prefixes within it too, of this length or longer. Default the same length alone. VyOS node `ge`. */
  ge: leaf("ge", bits),
  /** Prefixes within it too, of this length or shorter. Default the same length alone. VyOS node `le`. */
  le: leaf("le", bits),
  /** Up to 255 characters, without quotes. Default none. VyOS node `description`. */
  description: leaf("description", c.description),
};

/**
 * A list of prefixes for route maps and routing protocols: VyOS node `policy prefix-list NAME`, or `prefix-list6`.
 * What no rule permits is denied. Errors are those of `RouterError`.
 */
export const prefixList = declare("PrefixList", {
  about: "a prefix list",
  at: [
    { path: "policy prefix-list {name}", where: { family: "ipv4" } },
    { path: "policy prefix-list6 {name}", where: { family: "ipv6" } },
  ],
  properties: {
    /** Letters, digits and `-` `_`. Default: the resource's name. Changing it replaces. */
    name: place(policyName, { named: true }),
    /** `ipv4` or `ipv6`; default `ipv4`. Changing it replaces. */
    family: place(c.oneOf("ipv4", "ipv6"), { default: "ipv4" }),
    /** Up to 255 characters, without quotes. Default none. VyOS node `description`. */
    description: leaf("description", c.description),
    /** Its rules by number, 1–65535; the first that fits decides. Default none. VyOS node `rule`. */
    rules: record("rule", { all: "rules by number", one: "a rule", key: ruleNumber, properties: rule }),
  },
  validate: ({ family, rules }) => {
    if (!isKnown(rules)) return [];
    return Object.entries(rules).flatMap(([number, { prefix: of, ge, le }]): readonly Failure[] => {
      if (!isKnown(of)) return [];
      const at = `rules.${number}`;
      const length = Number(of.split("/")[1]);
      const most = isOfIpv6(of) ? 128 : 32;
      const strange =
        isKnown(family ?? "ipv4") && isOfIpv6(of) !== (family === "ipv6")
          ? [fail(`${at}.prefix`, `is not of the list's family ${family ?? "ipv4"}; give one of it`)]
          : [];
      const outside = (["ge", "le"] as const).flatMap((name) => {
        const value = { ge, le }[name];
        return isKnown(value) && (value < length || value > most)
          ? [fail(`${at}.${name}`, `is outside ${String(length)} to ${String(most)}; give a length within`)]
          : [];
      });
      const crossed =
        isKnown(ge) && isKnown(le) && ge > le ? [fail(`${at}.ge`, "is more than le; exchange them")] : [];
      return [...strange, ...outside, ...crossed];
    });
  },
  examples: [
    { name: "ANY", rules: { 10: { action: "permit", prefix: "0.0.0.0/0" } } },
    {
      name: "BOGONS",
      description: "what nobody may send",
      rules: {
        10: { action: "permit", prefix: "10.0.0.0/8", le: 32 },
        20: { action: "deny", prefix: "192.0.2.0/24", ge: 24 },
      },
    },
    {
      name: "BOGONS-6",
      family: "ipv6",
      rules: { 10: { action: "permit", prefix: "2001:db8::/32", le: 128 } },
    },
  ],
});
