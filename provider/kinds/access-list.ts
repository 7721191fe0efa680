import * as c from "./codecs.js";
import { fail, quote } from "./failures.js";
import { action, policyName, ruleNumber, word } from "./policy-codecs.js";
import { declare, flag, group, leaf, place, record } from "./table/index.js";
import { isKnown } from "./unknown.js";

/** Whether a list of this number is about where routes lead to as well. */
const isExtended = (name: string): boolean => /^(1\d\d|2[0-6]\d\d)$/.test(name);

const isEmpty = (side: object | undefined): boolean =>
  side === undefined || (isKnown(side) && Object.values(side).every((value) => value === undefined));

/**
 * A list of addresses for route maps and routing protocols: VyOS node `policy access-list NUMBER`, or `access-list6 NAME`. What no rule permits is denied. Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export const accessList = declare("AccessList", {
  about: "an access list",
  at: [
    { path: "policy access-list {name}", where: { family: "ipv4" } },
    { path: "policy access-list6 {name}", where: { family: "ipv6" } },
  ],
  properties: {
    /** For IPv4 a number, 1–299 or 1300–2699; for IPv6 a name. Default: the resource's name. Changing it replaces. */
    name: place(policyName, { named: true }),
    /** `ipv4` or `ipv6`; default `ipv4`. Changing it replaces. */
    family: place(c.oneOf("ipv4", "ipv6"), { default: "ipv4" }),
    /** Up to 255 characters, without quotes. Default none. VyOS node `description`. */
    description: leaf("description", c.description),
    /** Its rules by number; the first that fits decides. Default none. VyOS node `rule`. */
    rules: record("rule", {
      all: "rules by number",
      one: "a rule",
      key: ruleNumber,
      properties: {
        /** What happens to what matches. VyOS node `action`. */
        action: leaf("action", action, { required: true }),
        /** Up to 255 characters, without quotes. Default none. VyOS node `description`. */
        description: leaf("description", c.description),
        /** Where a route leads to; IPv4 alone. Default none. VyOS node `destination`. */
        destination: group("destination", "where a route leads to; IPv4 alone", {
          /** Anywhere. Default false. VyOS node `any`. */
          any: flag("any"),
          /** This one address. Default none. VyOS node `host`. */
          host: leaf("host", c.ipv4),
          /** The bits of `network` that do not count. Default none. VyOS node `inverse-mask`. */
          inverseMask: leaf("inverse-mask", c.ipv4),
          /** This network, with `inverseMask` in IPv4. Default none. VyOS node `network`. */
          network: leaf("network", c.ipv4),
        }),
        /** Where it comes from. Default none. VyOS node `source`. */
        source: group("source", "where it comes from", {
          /** Anywhere. Default false. VyOS node `any`. */
          any: flag("any"),
          /** This one address. Default none. VyOS node `host`. */
          host: leaf("host", c.ipv4),
          /** The bits of `network` that do not count. Default none. VyOS node `inverse-mask`. */
          inverseMask: leaf("inverse-mask", c.ipv4),
          /** This network, with `inverseMask` in IPv4. Default none. VyOS node `network`. */
          network: leaf("network", word("a network", "192.0.2.0", "2001:db8::/32")),
          /** In IPv6: no longer prefixes within the network. Default false. VyOS node `exact-match`. */
          exactMatch: flag("exact-match"),
        }),
      },
    }),
  },
  validate: ({ family = "ipv4", name, rules }) => [
    ...(isKnown(family) &&
    isKnown(name) &&
    family === "ipv4" &&
    !/^([1-9]\d?|[12]\d\d|1[3-9]\d\d|2[0-6]\d\d)$/.test(name)
      ? [fail("name", `${quote(name)} is no number of an access list; give 1 to 299 or 1300 to 2699`)]
      : []),
    ...(isKnown(rules)
      ? Object.entries(rules).flatMap(([number, { destination, source }]) => [
          ...(isEmpty(source)
            ? [fail(`rules.${number}.source`, "is missing; give any: true, a host or a network")]
            : []),
          ...(family === "ipv4" && isKnown(name) && isExtended(name) && isEmpty(destination)
            ? [
                fail(
                  `rules.${number}.destination`,
                  "is missing in an extended list; give any: true, a host or a network",
                ),
              ]
            : []),
        ])
      : []),
  ],
  examples: [
    {
      name: "10",
      rules: {
        10: { action: "permit", source: { network: "192.0.2.0", inverseMask: "0.0.0.255" } },
        20: { action: "deny", source: { any: true } },
      },
    },
    {
      name: "100",
      rules: { 10: { action: "permit", source: { host: "192.0.2.1" }, destination: { any: true } } },
    },
    {
      name: "V6",
      family: "ipv6",
      rules: { 10: { action: "permit", source: { network: "2001:db8::/32", exactMatch: true } } },
    },
  ],
});
