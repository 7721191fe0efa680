import * as c from "./codecs.js";
import { fail } from "./failures.js";
import { withSamples } from "./syntax.js";
import { ipv4OrPrefix, portOrRange } from "./translation-codecs.js";
import * as s from "./system-codecs.js";
import { declare, flag, leaf, list, place, record } from "./table/index.js";
import { isKnown } from "./unknown.js";

const ruleNumber = withSamples(c.wholeNumber("the number of a rule", 1, 999999), [10, 20]);

/**
 * A rule of NAT64, which lets hosts with IPv6 alone reach IPv4: VyOS node `nat64 source rule NUMBER`, on VyOS 1.4 and
 * later. Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export const nat64Rule = declare("Nat64Rule", {
  about: "a NAT64 rule",
  at: "nat64 source rule {number}",
  without: { "1.3": "has no NAT64" },
  properties: {
    /** Its number, 1–999999. Changing it replaces. */
    number: place(ruleNumber),
    /** Up to 255 characters, without quotes. Default none. VyOS node `description`. */
    description: leaf("description", c.description),
    /** Keep the rule without effect. Default false. VyOS node `disable`. */
    disable: flag("disable"),
    /** The mark of the packets that it is for, 1–2147483647. Default none. VyOS node `match mark`. */
    matchMark: leaf("match mark", c.wholeNumber("a number in range", 1, 2147483647)),
    /** The IPv6 prefix, of 96 bits, that IPv4 addresses are behind. VyOS node `source prefix`. */
    sourcePrefix: leaf("source prefix", s.ipv6Prefix, { required: true }),
    /** Addresses and ports that packets leave from, by number. Default none. VyOS node `translation pool`. */
    pools: record("translation pool", {
      all: "pools by number",
      one: "a pool",
      key: withSamples(s.numberKey("the number of a pool", 1, 999999), ["1", "2"]),
      properties: {
        /** The IPv4 address or prefix. VyOS node `address`. */
        address: leaf("address", ipv4OrPrefix, { required: true }),
        /** The port or range. VyOS node `port`. */
        port: leaf("port", portOrRange, { required: true }),
        /** The protocols that it is for: `icmp`, `tcp` and `udp`. Default none. VyOS node `protocol`. */
        protocols: list("protocol", c.oneOf("icmp", "tcp", "udp")),
        /** Up to 255 characters, without quotes. Default none. VyOS node `description`. */
        description: leaf("description", c.description),
        /** Keep the pool without effect. Default false. VyOS node `disable`. */
        disable: flag("disable"),
      },
    }),
  },
  validate: ({ sourcePrefix }) =>
    isKnown(sourcePrefix) && !sourcePrefix.endsWith("/96")
      ? [fail("sourcePrefix", "is not of 96 bits; give one such as 64:ff9b::/96")]
      : [],
  examples: [
    {
      number: 10,
      sourcePrefix: "64:ff9b::/96",
      pools: { "1": { address: "192.0.2.10", port: "1024-65535" } },
    },
  ],
});
