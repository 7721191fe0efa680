import * as c from "./codecs.js";
import * as ip from "./ip-codecs.js";
import { declare, flag, leaf, place, record } from "./table/index.js";

/**
 * A static route that leads to interfaces, on VyOS 1.3: VyOS node `protocols static interface-route PREFIX` or `interface-route6`, for a VRF below `protocols vrf NAME`. Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export const staticInterfaceRoute = declare("StaticInterfaceRoute", {
  about: "a static route by interface",
  at: [
    {
      path: "protocols vrf {vrf} static interface-route6 {prefix}",
      when: ({ prefix }) => ip.isOfIpv6(String(prefix)),
    },
    {
      path: "protocols vrf {vrf} static interface-route {prefix}",
      when: ({ prefix }) => !ip.isOfIpv6(String(prefix)),
    },
    {
      path: "protocols static interface-route6 {prefix}",
      when: ({ prefix, vrf }) => vrf === undefined && ip.isOfIpv6(String(prefix)),
    },
    {
      path: "protocols static interface-route {prefix}",
      when: ({ prefix, vrf }) => vrf === undefined && !ip.isOfIpv6(String(prefix)),
    },
  ],
  properties: {
    /** Where to: an IPv4 or IPv6 prefix without host bits. Changing it replaces. */
    prefix: place(ip.prefix),
    /** The VRF that the route is in. Default none. Changing it replaces. */
    vrf: place(ip.vrfName, { optional: true }),
    /** Ways out by interface. Default none. VyOS node `next-hop-interface`. */
    interfaces: record(
      "next-hop-interface",
      {
        all: "interfaces by name",
        one: "a way out",
        key: ip.plainInterface,
        properties: {
          /** Keep it without effect. Default false. VyOS node `disable`. */
          disable: flag("disable"),
          /** The less the better, 1–255. Default none. VyOS node `distance`. */
          distance: leaf("distance", c.wholeNumber("a number in range", 1, 255)),
          /** The VRF of the way out. Default none. VyOS node `next-hop-vrf`. */
          nextHopVrf: leaf("next-hop-vrf", ip.vrfName),
        },
      },
      { required: true },
    ),
  },
  without: { "1.4": "has it in VyosStaticRoute: interfaces", "1.5": "has it in VyosStaticRoute: interfaces" },
  examples: [
    { prefix: "198.51.100.0/24", interfaces: { eth1: { distance: 20 } } },
    { prefix: "2001:db8:1::/48", interfaces: { eth1: {} } },
    { prefix: "198.51.100.0/24", vrf: "red", interfaces: { eth1: { nextHopVrf: "default" } } },
    { prefix: "2001:db8:1::/48", vrf: "red", interfaces: { eth1: {} } },
  ],
});
