import * as E from "fp-ts/Either";
import * as c from "./codecs.js";
import { fail } from "./failures.js";
import { matchGroup } from "./nat-rule/properties.js";
import { withSamples } from "./syntax.js";
import * as s from "./system-codecs.js";
import { declare, flag, group, leaf, place } from "./table/index.js";
import { portOrRange } from "./translation-codecs.js";
import { isKnown } from "./unknown.js";

const six = (name: string, more: string | undefined, ...samples: readonly string[]) =>
  c.syntax(
    name,
    (text) =>
      text === more || E.isRight((text.includes("/") ? s.ipv6Prefix : s.ipv6).decode(text.replace(/^!/, "")))
        ? undefined
        : `is not ${name}; give one such as ${samples[0] ?? ""}`,
    ...samples,
  );

const sixPrefix = six("an IPv6 prefix", undefined, "2001:db8::/64", "!2001:db8::/64");
const sixAddress = six("an IPv6 address or prefix", undefined, "2001:db8::10", "2001:db8::/64");
const translation = six(
  "an IPv6 address or prefix, or masquerade",
  "masquerade",
  "2001:db8::10",
  "masquerade",
);
const ruleNumber = withSamples(c.wholeNumber("the number of a rule", 1, 999999), [10, 20]);

/**
 * A rule of NAT66, which translates IPv6: VyOS node `nat66 source rule NUMBER` or `nat66 destination rule NUMBER`, on
 * VyOS 1.4 and later. Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export const nat66Rule = declare("Nat66Rule", {
  about: "a NAT66 rule",
  at: [
    { path: "nat66 source rule {number}", where: { type: "source" } },
    { path: "nat66 destination rule {number}", where: { type: "destination" } },
  ],
  without: { "1.3": "has no NAT66" },
  properties: {
    /** `source` or `destination`. Changing it replaces. */
    type: place(c.oneOf("source", "destination")),
    /** Its number, 1–999999. Changing it replaces. */
    number: place(ruleNumber),
    /** Up to 255 characters, without quotes. Default none. VyOS node `description`. */
    description: leaf("description", c.description),
    /** Keep the rule without effect. Default false. VyOS node `disable`. */
    disable: flag("disable"),
    /** Leave such packets as they are. Default false. VyOS node `exclude`. */
    exclude: flag("exclude"),
    /** Log such packets. Default false. VyOS node `log`. */
    log: flag("log"),
    /** A protocol by name or number, perhaps negated. Default none. VyOS node `protocol`. */
    protocol: leaf("protocol", c.protocol),
    /** The interface that packets leave by; for source rules. Default none. VyOS node `outbound-interface name`. */
    outboundInterface: leaf("outbound-interface name", c.interfaceName),
    /** What packets have afterwards. Default none. VyOS node `translation`. */
    translation: group("translation", "what packets have afterwards", {
      /** The address or prefix, or `masquerade` in source rules; needed in those but for `exclude`. Default none. VyOS node `address`. */
      address: leaf("address", translation),
      /** The port or range. Default none. VyOS node `port`. */
      port: leaf("port", portOrRange),
    }),
    /** The interface that packets come by; for destination rules. Default none. VyOS node `inbound-interface name`. */
    inboundInterface: leaf("inbound-interface name", c.interfaceName),
    /** Where packets come from. Default none. VyOS node `source`. */
    source: group("source", "where packets come from", {
      /** The prefix that packets come from, perhaps negated; for source rules. Default none. VyOS node `prefix`. */
      prefix: leaf("prefix", sixPrefix),
      /** Ports, ranges and services. Default none. VyOS node `port`. */
      port: leaf("port", c.ports),
      /** The address or prefix, perhaps negated; for destination rules. Default none. VyOS node `address`. */
      address: leaf("address", sixAddress),
    }),
    /** Where packets go. Default none. VyOS node `destination`. */
    destination: group("destination", "where packets go", {
      /** The prefix that packets go to, perhaps negated; for source rules. Default none. VyOS node `prefix`. */
      prefix: leaf("prefix", sixPrefix),
      /** Ports, ranges and services. Default none. VyOS node `port`. */
      port: leaf("port", c.ports),
      /** The address or prefix, perhaps negated; for destination rules. Default none. VyOS node `address`. */
      address: leaf("address", sixAddress),
      /** Groups of the firewall, perhaps negated; one of `addressGroup`, `domainGroup` and `networkGroup`. Default none. VyOS 1.5 and later. VyOS node `group`. */
      group: group(
        "group",
        "groups of the firewall, perhaps negated; one of `addressGroup`, `domainGroup` and `networkGroup`",
        matchGroup,
      ),
    }),
  },
  validate: ({ destination, exclude, translation: to, type }) => {
    const { addressGroup, domainGroup: names, networkGroup } = destination?.group ?? {};
    const groups = [addressGroup, names, networkGroup].filter((each) => each !== undefined);
    return [
      ...(type === "source" &&
      exclude === undefined &&
      (to === undefined || (isKnown(to) && to.address === undefined))
        ? [fail("translation.address", "is missing; give it, or exclude: true")]
        : []),
      ...(groups.length > 1
        ? [
            fail(
              "destination.group",
              "has more than one of addressGroup, domainGroup and networkGroup; give one",
            ),
          ]
        : []),
    ];
  },
  examples: [
    {
      type: "source",
      number: 10,
      outboundInterface: "eth0",
      source: { prefix: "2001:db8::/64" },
      translation: { address: "masquerade" },
    },
    {
      type: "destination",
      number: 10,
      inboundInterface: "eth0",
      destination: { address: "2001:db8::10" },
      translation: { address: "2001:db8::20" },
    },
    {
      type: "destination",
      number: 10,
      destination: { group: { networkGroup: "OTHER" } },
      translation: { address: "2001:db8::20" },
    },
    {
      type: "destination",
      number: 10,
      destination: { group: { domainGroup: "NAMES" } },
      translation: { address: "2001:db8::20" },
    },
  ],
});
