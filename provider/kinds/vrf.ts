import * as c from "./codecs.js";
import { newVrfName } from "./ip-codecs.js";
import { policyName } from "./policy-codecs.js";
import { withSamples } from "./syntax.js";
import { declare, flag, group, leaf, place, record } from "./table/index.js";

const origin = {
  /** The route map that decides which of these routes the kernel gets. VyOS node `route-map`. */
  routeMap: leaf("route-map", policyName),
};

const origins = c.like(
  "an origin of routes",
  /^(any|babel|bgp|connected|eigrp|isis|kernel|ospf|ospfv3|rip|ripng|static|table)$/,
  "give a routing protocol, connected, kernel, static, table or any",
  "bgp",
  "static",
);

const family = {
  /** Forward no packets of this family. Default false. VyOS node `disable-forwarding`. */
  disableForwarding: flag("disable-forwarding"),
  /** Find next hops by the default route in no case. Default false. VyOS node `nht no-resolve-via-default`. */
  noResolveViaDefault: flag("nht no-resolve-via-default"),
  /** Route maps by the origin of routes. Default none. VyOS node `protocol`. */
  protocols: record("protocol", {
    all: "origins of routes",
    one: "an origin",
    key: origins,
    properties: origin,
  }),
};

/**
 * A VRF, a routing table of its own: VyOS node `vrf name NAME`. Its `protocols` are other resources'. Interfaces join
 * it by their own `vrf`. Errors are those of `RouterError`.
 */
export const vrf = declare("Vrf", {
  about: "a VRF",
  at: "vrf name {name}",
  owns: "rows",
  properties: {
    /** Up to 15 letters, digits and `-` `_`, a letter first. Default: the resource's name. Changing it replaces. */
    name: place(newVrfName, { named: true }),
    /** The number of its routing table, 100–65535; that of no other VRF. Changing it on a router is refused by VyOS. VyOS node `table`. */
    table: leaf("table", withSamples(c.wholeNumber("a routing table", 100, 65535), [101, 65535]), {
      required: true,
    }),
    /** Up to 255 characters, without quotes. Default none. VyOS node `description`. */
    description: leaf("description", c.description),
    /** The VNI of EVPN that stands for it, 0–16777214. VyOS 1.4 and later. Default none. VyOS node `vni`. */
    vni: leaf("vni", c.wholeNumber("a VNI", 0, 16777214)),
    /** Keep it down. Default false. VyOS node `disable`. */
    disable: flag("disable"),
    /** What is special about IPv4. VyOS 1.4 and later. Default none. VyOS node `ip`. */
    ip: group("ip", "what is special about IPv4", family),
    /** What is special about IPv6. VyOS 1.4 and later. Default none. VyOS node `ipv6`. */
    ipv6: group("ipv6", "what is special about IPv6", family),
  },
  examples: [
    { name: "blue", table: 1000, description: "guests" },
    { name: "amber", table: 102, vni: 2000, ip: { protocols: { bgp: { routeMap: "LIST-1" } } } },
    { name: "green", table: 103, ipv6: { protocols: { static: { routeMap: "LIST-1" } } } },
  ],
});
