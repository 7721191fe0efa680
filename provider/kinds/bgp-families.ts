import * as c from "./codecs.js";
import { policyName } from "./policy-codecs.js";
import { flag, group, leaf } from "./table/index.js";

/** What is exchanged with a neighbour in an address family. */
export const neighborFamily = {
  /** Send all paths. Default false. VyOS 1.4 and later. VyOS node `addpath-tx-all`. */
  addpathTxAll: flag("addpath-tx-all"),
  /** Send the best path of each neighbouring AS. Default false. VyOS 1.4 and later. VyOS node `addpath-tx-per-as`. */
  addpathTxPerAs: flag("addpath-tx-per-as"),
  /** Take paths with the router's own AS in them; an empty object for no more than that. Default none. VyOS node `allowas-in`. */
  allowasIn: group(
    "allowas-in",
    "take paths with the router's own AS in them",
    {
      /** How often it may be in a path, 1–10. Default none. VyOS node `number`. */
      number: leaf("number", c.wholeNumber("a number in range", 1, 10)),
    },
    { bare: true },
  ),
  /** Put the router's own AS in the place of the peer's. Default false. VyOS 1.4 and later. VyOS node `as-override`. */
  asOverride: flag("as-override"),
  /** Attributes that are sent as they came; an empty object for no more than that. Default none. VyOS node `attribute-unchanged`. */
  attributeUnchanged: group(
    "attribute-unchanged",
    "attributes that are sent as they came",
    {
      /** The AS path. Default false. VyOS node `as-path`. */
      asPath: flag("as-path"),
      /** The metric. Default false. VyOS node `med`. */
      med: flag("med"),
      /** The next hop. Default false. VyOS node `next-hop`. */
      nextHop: flag("next-hop"),
    },
    { bare: true },
  ),
  /** What the session can do. Default none. VyOS node `capability`. */
  capability: group("capability", "what the session can do", {
    /** Filters that are sent to the other side. Default none. VyOS node `orf`. */
    orf: group("orf", "filters that are sent to the other side", {
      /** Prefix lists. Default none. VyOS node `prefix-list`. */
      prefixList: group("prefix-list", "prefix lists", {
        /** Take them. Default false. VyOS node `receive`. */
        receive: flag("receive"),
        /** Send them. Default false. VyOS node `send`. */
        send: flag("send"),
      }),
    }),
  }),
  /** Announcements that depend on others. Default none. VyOS 1.4 and later. VyOS node `conditionally-advertise`. */
  conditionallyAdvertise: group("conditionally-advertise", "announcements that depend on others", {
    /** The route map of what is announced. Default none. VyOS node `advertise-map`. */
    advertiseMap: leaf("advertise-map", policyName),
    /** The route map of what must exist. Default none. VyOS node `exist-map`. */
    existMap: leaf("exist-map", policyName),
    /** The route map of what must not exist. Default none. VyOS node `non-exist-map`. */
    nonExistMap: leaf("non-exist-map", policyName),
  }),
  /** Announce a default route; an empty object for no more than that. Default none. VyOS node `default-originate`. */
  defaultOriginate: group(
    "default-originate",
    "announce a default route",
    {
      /** Route maps. Default none. VyOS node `route-map`. */
      routeMap: leaf("route-map", policyName),
    },
    { bare: true },
  ),
  /** Communities that are not sent; an empty object for no more than that. Default none. VyOS node `disable-send-community`. */
  disableSendCommunity: group(
    "disable-send-community",
    "communities that are not sent",
    {
      /** Extended communities. Default false. VyOS node `extended`. */
      extended: flag("extended"),
      /** Standard communities. Default false. VyOS node `standard`. */
      standard: flag("standard"),
    },
    { bare: true },
  ),
  /** Access lists by number. Default none. VyOS node `distribute-list`. */
  distributeList: group("distribute-list", "access lists by number", {
    /** The list for what is sent. Default none. VyOS node `export`. */
    export: leaf("export", c.wholeNumber("an access list", 1, 65535)),
    /** The list for what is taken. Default none. VyOS node `import`. */
    import: leaf("import", c.wholeNumber("an access list", 1, 65535)),
  }),
  /** AS path lists. Default none. VyOS node `filter-list`. */
  filterList: group("filter-list", "AS path lists", {
    /** The list for what is sent. Default none. VyOS node `export`. */
    export: leaf("export", policyName),
    /** The list for what is taken. Default none. VyOS node `import`. */
    import: leaf("import", policyName),
  }),
  /** How many prefixes are taken at most, 1–4294967295. Default none. VyOS node `maximum-prefix`. */
  maximumPrefix: leaf("maximum-prefix", c.wholeNumber("a number in range", 1, 4294967295)),
  /** How many prefixes are sent at most, 1–4294967295. Default none. VyOS 1.4 and later. VyOS node `maximum-prefix-out`. */
  maximumPrefixOut: leaf("maximum-prefix-out", c.wholeNumber("a number in range", 1, 4294967295)),
  /** Link-local next hops. Default none. VyOS node `nexthop-local`. */
  nexthopLocal: group("nexthop-local", "link-local next hops", {
    /** Send them as they came. Default false. VyOS node `unchanged`. */
    unchanged: flag("unchanged"),
  }),
  /** Be the next hop of what is sent; an empty object for no more than that. Default none. VyOS node `nexthop-self`. */
  nexthopSelf: group(
    "nexthop-self",
    "be the next hop of what is sent",
    {
      /** Also of routes that are reflected. Default false. VyOS node `force`. */
      force: flag("force"),
    },
    { bare: true },
  ),
  /** Prefix lists. Default none. VyOS node `prefix-list`. */
  prefixList: group("prefix-list", "prefix lists", {
    /** The list for what is sent. Default none. VyOS node `export`. */
    export: leaf("export", policyName),
    /** The list for what is taken. Default none. VyOS node `import`. */
    import: leaf("import", policyName),
  }),
  /** Take private AS numbers out of paths; an empty object for no more than that. Default none. VyOS node `remove-private-as`. */
  removePrivateAs: group(
    "remove-private-as",
    "take private AS numbers out of paths",
    {
      /** All of them. Default false. VyOS node `all`. */
      all: flag("all"),
    },
    { bare: true },
  ),
  /** Route maps. Default none. VyOS node `route-map`. */
  routeMap: group("route-map", "route maps", {
    /** The route map for what is sent. Default none. VyOS node `export`. */
    export: leaf("export", policyName),
    /** The route map for what is taken. Default none. VyOS node `import`. */
    import: leaf("import", policyName),
  }),
  /** Reflect routes to it. Default false. VyOS node `route-reflector-client`. */
  routeReflectorClient: flag("route-reflector-client"),
  /** Serve it routes as a route server. Default false. VyOS node `route-server-client`. */
  routeServerClient: flag("route-server-client"),
  /** What is kept of what was sent. Default none. VyOS node `soft-reconfiguration`. */
  softReconfiguration: group("soft-reconfiguration", "what is kept of what was sent", {
    /** Keep what it has sent, filtered or not. Default false. VyOS node `inbound`. */
    inbound: flag("inbound"),
  }),
  /** The route map of what is sent though it is summarised. Default none. VyOS node `unsuppress-map`. */
  unsuppressMap: leaf("unsuppress-map", policyName),
  /** How much its routes weigh, 1–65535. Default none. VyOS node `weight`. */
  weight: leaf("weight", c.wholeNumber("a number in range", 1, 65535)),
};
