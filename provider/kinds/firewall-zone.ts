import * as c from "./codecs.js";
import { fail } from "./failures.js";
import { plainInterface, plainName } from "./ip-codecs.js";
import type { Failure } from "./kind.js";
import { withSamples } from "./syntax.js";
import { declare, flag, group, leaf, list, place, record } from "./table/index.js";
import { isKnown } from "./unknown.js";

const zoneName = c.like(
  "the name of a zone",
  /^[a-zA-Z0-9][\w.-]*$/,
  "use letters, digits and - _ ., a letter or digit first",
  "LAN",
);

const otherZone = withSamples(
  c.like(zoneName.name, /^[a-zA-Z0-9][\w.-]*$/, "use letters, digits and - _ ., a letter or digit first"),
  ["WAN"],
);

const ruleSets = {
  /** The rule set for IPv4, which must exist. Default none. VyOS node `name`. */
  name: leaf("name", plainName),
  /** The rule set for IPv6, which must exist. Default none. VyOS node `ipv6-name`. */
  ipv6Name: leaf("ipv6-name", plainName),
};

const from = {
  /** The rule sets for packets that come from there. VyOS node `firewall`. */
  firewall: group("firewall", "the rule sets", ruleSets),
};

/**
 * A zone of the firewall, with the rule sets for packets from each other zone: VyOS node `firewall zone NAME`, in
 * VyOS 1.3 `zone-policy zone NAME`. Errors are those of `RouterError`.
 */
export const firewallZone = declare("FirewallZone", {
  about: "a zone",
  at: ["firewall zone {name}", "zone-policy zone {name}"],
  properties: {
    /** Letters, digits and `-` `_` `.`. Default: the resource's name. Changing it replaces. */
    name: place(zoneName, { named: true }),
    /** What happens to packets that no rule set decides on: `drop` or `reject`; default `drop`. VyOS node `default-action`. */
    defaultAction: leaf("default-action", c.oneOf("drop", "reject"), { default: "drop" }),
    /** Log these packets. VyOS 1.4 and later. Default false. VyOS node `default-log`. */
    defaultLog: flag("default-log"),
    /** Up to 255 characters, without quotes. Default none. VyOS node `description`. */
    description: leaf("description", c.description),
    /** Its interfaces, each in one zone at most. Not beside `localZone`. Default none. VyOS node `interface`. */
    interfaces: list(["interface", "member interface"], plainInterface),
    /** It is the router itself. Not beside `interfaces`. Default false. VyOS node `local-zone`. */
    localZone: flag("local-zone"),
    /** What may come in, by the zone that it comes from. Default nothing. VyOS node `from`. */
    from: record("from", { all: "zones by name", one: "a zone", key: otherZone, properties: from }),
    /** What happens between its own interfaces. VyOS 1.4 and later. Default none. VyOS node `intra-zone-filtering`. */
    intraZoneFiltering: group("intra-zone-filtering", "what happens within the zone", {
      /** `accept` or `drop`. Not beside `firewall`. Default accept. VyOS node `action`. */
      action: leaf("action", c.oneOf("accept", "drop")),
      /** Rule sets instead. Not beside `action`. VyOS node `firewall`. */
      firewall: group("firewall", "the rule sets", ruleSets),
    }),
  },
  validate: ({
    name,
    interfaces,
    localZone,
    from: others,
    intraZoneFiltering: within,
  }): readonly Failure[] => [
    ...(interfaces === undefined && localZone === undefined
      ? [fail("interfaces", "is missing; give the zone's interfaces, or localZone: true")]
      : []),
    ...(interfaces !== undefined && localZone !== undefined
      ? [fail("localZone", "cannot stand beside interfaces; leave one of the two out")]
      : []),
    ...(localZone !== undefined && isKnown(within)
      ? [fail("intraZoneFiltering", "is not for the router's own zone; leave it out")]
      : []),
    ...(isKnown(within) && within.action !== undefined && within.firewall !== undefined
      ? [fail("intraZoneFiltering.action", "cannot stand beside firewall; leave one of the two out")]
      : []),
    ...(isKnown(others) && isKnown(name) && Object.hasOwn(others, name)
      ? [fail(`from.${name}`, "is the zone itself; use intraZoneFiltering")]
      : []),
  ],
  examples: [
    {
      name: "LAN",
      interfaces: ["eth1"],
      from: { WAN: { firewall: { name: "WAN-LAN", ipv6Name: "WAN-LAN-6" } } },
    },
    { name: "LOCAL", localZone: true, defaultAction: "reject" },
    { name: "DMZ", interfaces: ["eth2"], intraZoneFiltering: { action: "drop" } },
    { name: "IOT", interfaces: ["eth0"], intraZoneFiltering: { firewall: { name: "IOT-IOT" } } },
  ],
});
