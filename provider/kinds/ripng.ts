import * as ip from "./ip-codecs.js";
import { policyName } from "./policy-codecs.js";
import {
  ripProperties,
  ripRedistribute,
  ripRedistributed,
  splitHorizon,
  horizonFailures,
} from "./rip-properties.js";
import { declare, group, leaf, list, record } from "./table/index.js";

/**
 * RIPng, for IPv6: VyOS node `protocols ripng`. Errors are those of `RouterError`: most often `Conflict` and
 * `CommitFailed`.
 */
export const ripng = declare("Ripng", {
  about: "RIPng",
  at: "protocols ripng",
  properties: {
    ...ripProperties,
    /** Networks that are announced in place of those within them. Default none. VyOS node `aggregate-address`. */
    aggregateAddresses: list("aggregate-address", ip.ipv6Prefix),
    /** The interfaces that speak it, by name. Default none. VyOS node `interface`. */
    interfaces: record("interface", {
      all: "interfaces by name",
      one: "an interface",
      key: ip.plainInterface,
      properties: {
        /** What it does not tell its neighbours again. Default what came from them. VyOS 1.4 and later. VyOS node `split-horizon`. */
        splitHorizon: group("split-horizon", "what it does not tell its neighbours again", splitHorizon),
      },
    }),
    /** The networks whose interfaces speak it. Default none. VyOS node `network`. */
    networks: list("network", ip.ipv6Prefix),
    /** Interfaces that listen alone; `default` for all. Default none. VyOS node `passive-interface`. */
    passiveInterfaces: list("passive-interface", ip.plainInterface),
    /** Routes of other protocols that are announced. Default none. VyOS node `redistribute`. */
    redistribute: group("redistribute", "routes of other protocols that are announced", {
      ...ripRedistribute,
      /** Those of OSPFv3; an empty object for no more than that. Default none. VyOS node `ospfv3`. */
      ospfv3: group("ospfv3", "those of OSPFv3", ripRedistributed, { bare: true }),
    }),
    /** Networks that are announced as if there were a route. Default none. VyOS node `route`. */
    routes: list("route", ip.ipv6Prefix),
    /** The route map that its routes pass on their way to the kernel. Default none. VyOS node `route-map`. */
    routeMap: leaf("route-map", policyName),
  },
  validate: ({ interfaces }) => horizonFailures(interfaces),
  examples: [
    { interfaces: { eth1: {} }, networks: ["2001:db8:1::/64"], redistribute: { connected: {} } },
    { interfaces: { eth1: { splitHorizon: { poisonReverse: true } } }, networks: ["2001:db8:1::/64"] },
  ],
});
