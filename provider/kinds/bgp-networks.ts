import * as c from "./codecs.js";
import * as ip from "./ip-codecs.js";
import * as s from "./system-codecs.js";
import { policyName, word } from "./policy-codecs.js";
import { redistributed } from "./bgp-rules.js";
import { flag, group, leaf, list, record } from "./table/index.js";

/** Administrative distances by where routes come from. */
export const distances = {
  /** Of routes from other AS, 1–255. Default none. VyOS node `external`. */
  external: leaf("external", c.wholeNumber("a number in range", 1, 255)),
  /** Of routes from the own AS, 1–255. Default none. VyOS node `internal`. */
  internal: leaf("internal", c.wholeNumber("a number in range", 1, 255)),
  /** Of local routes, 1–255. Default none. VyOS node `local`. */
  local: leaf("local", c.wholeNumber("a number in range", 1, 255)),
};

/** Administrative distances by where routes lead to. */
export const distancesByPrefix = {
  /** Of routes by prefix. Default none. VyOS node `prefix`. */
  prefixes: record("prefix", {
    all: "distances by prefix",
    one: "a distance",
    key: ip.prefix,
    properties: {
      /** The distance, 1–255. Default none. VyOS node `distance`. */
      distance: leaf("distance", c.wholeNumber("a number in range", 1, 255)),
    },
  }),
};

/** What the router announces in an address family. */
export const family = {
  /** Summaries by prefix. Default none. VyOS node `aggregate-address`. */
  aggregateAddresses: record("aggregate-address", {
    all: "summaries by prefix",
    one: "a summary",
    key: ip.prefix,
    properties: {
      /** Tell the AS numbers below. Default false. VyOS node `as-set`. */
      asSet: flag("as-set"),
      /** Route maps. Default none. VyOS node `route-map`. */
      routeMap: leaf("route-map", policyName),
      /** Tell the summary alone. Default false. VyOS node `summary-only`. */
      summaryOnly: flag("summary-only"),
    },
  }),
  /** Administrative distances. Default none. VyOS 1.4 and later. VyOS node `distance`. */
  distance: group("distance", "administrative distances", {
    ...distances,
    ...distancesByPrefix,
  }),
  /** What goes to other tables. Default none. VyOS 1.4 and later. VyOS node `export`. */
  export: group("export", "what goes to other tables", {
    /** VPN. Default false. VyOS node `vpn`. */
    vpn: flag("vpn"),
  }),
  /** What comes from other tables. Default none. VyOS 1.4 and later. VyOS node `import`. */
  import: group("import", "what comes from other tables", {
    /** VPN. Default false. VyOS node `vpn`. */
    vpn: flag("vpn"),
    /** The VRFs that routes come from. Default none. VyOS node `vrf`. */
    vrfs: list("vrf", ip.vrfName),
  }),
  /** Its label. Default none. VyOS 1.4 and later. VyOS node `label`. */
  label: group("label", "its label", {
    /** VPN. Default none. VyOS node `vpn`. */
    vpn: group("vpn", "VPN", {
      /** How labels are given. Default none. VyOS node `allocation-mode`. */
      allocationMode: group("allocation-mode", "how labels are given", {
        /** One for each next hop. Default false. VyOS node `per-nexthop`. */
        perNexthop: flag("per-nexthop"),
      }),
      /** The label, or `auto`. Default none. VyOS node `export`. */
      export: leaf("export", c.numberOrText(word("a label", "auto", "100"))),
    }),
  }),
  /** How many paths are used at once. Default none. VyOS node `maximum-paths`. */
  maximumPaths: group("maximum-paths", "how many paths are used at once", {
    /** Of other AS, 1–256. Default none. VyOS node `ebgp`. */
    ebgp: leaf("ebgp", c.wholeNumber("a number in range", 1, 256)),
    /** Of the own AS, 1–256. Default none. VyOS node `ibgp`. */
    ibgp: leaf("ibgp", c.wholeNumber("a number in range", 1, 256)),
  }),
  /** What is announced, by prefix. Default none. VyOS node `network`. */
  networks: record("network", {
    all: "networks by prefix",
    one: "a network",
    key: ip.prefix,
    properties: {
      /** Prefer an internal way. Default false. VyOS node `backdoor`. */
      backdoor: flag("backdoor"),
      /** Route maps. Default none. VyOS node `route-map`. */
      routeMap: leaf("route-map", policyName),
      /** Of a VPN: its label, 0–1048575. Default none. VyOS node `label`. */
      label: leaf("label", c.wholeNumber("a label", 0, 1048575)),
      /** Of a VPN: its route distinguisher. Default none. VyOS node `rd`. */
      rd: leaf("rd", word("a route distinguisher", "65000:1")),
      /** In IPv6: the length of paths at most, 0–255. Default none. VyOS node `path-limit`. */
      pathLimit: leaf("path-limit", c.wholeNumber("a length", 0, 255)),
    },
  }),
  /** The next hop. Default none. VyOS 1.4 and later. VyOS node `nexthop`. */
  nexthop: group("nexthop", "the next hop", {
    /** VPN. Default none. VyOS node `vpn`. */
    vpn: group("vpn", "VPN", {
      /** The address. Default none. VyOS node `export`. */
      export: leaf("export", ip.ip),
    }),
  }),
  /** Route maps. Default none. VyOS 1.4 and later. VyOS node `route-map`. */
  routeMap: group("route-map", "route maps", {
    /** VPN. Default none. VyOS node `vpn`. */
    vpn: group("vpn", "VPN", {
      /** Of what goes. Default none. VyOS node `export`. */
      export: leaf("export", policyName),
      /** Of what comes. Default none. VyOS node `import`. */
      import: leaf("import", policyName),
    }),
  }),
  /** The router's segment. Default none. VyOS 1.4 and later. VyOS node `sid`. */
  sid: group("sid", "the router's segment", {
    /** VPN. Default none. VyOS node `vpn`. */
    vpn: group("vpn", "VPN", {
      /** The segment, or `auto`. Default none. VyOS node `export`. */
      export: leaf("export", c.numberOrText(word("a segment", "auto", "100"))),
    }),
  }),
  /** Of flow specifications: where they are installed. Default none. VyOS 1.4 and later. VyOS node `local-install`. */
  localInstall: group("local-install", "where rules are installed", {
    /** The interfaces. Default none. VyOS node `interface`. */
    interfaces: list("interface", ip.plainInterface),
  }),
  /** Routes of other protocols that are announced, by protocol. Default none. VyOS node `redistribute`. */
  redistribute: record("redistribute", {
    all: "routes by protocol",
    one: "a protocol",
    key: redistributed,
    properties: {
      /** The metric that they are announced with. Default none. VyOS node `metric`. */
      metric: leaf("metric", c.wholeNumber("a metric", 0, 4294967295)),
      /** The route map that they pass through. Default none. VyOS node `route-map`. */
      routeMap: leaf("route-map", policyName),
    },
  }),
};

/** What the router announces by EVPN. */
export const evpn = {
  /** Routes of IP that are told by EVPN. Default none. VyOS node `advertise`. */
  advertise: group("advertise", "routes of IP that are told by EVPN", {
    /** Of IPv4. Default none. VyOS node `ipv4`. */
    ipv4: group("ipv4", "of IPv4", {
      /** Tell them; an empty object for no more than that. Default none. VyOS node `unicast`. */
      unicast: group(
        "unicast",
        "tell them",
        {
          /** Route maps. Default none. VyOS node `route-map`. */
          routeMap: leaf("route-map", policyName),
        },
        { bare: true },
      ),
    }),
    /** Of IPv6. Default none. VyOS node `ipv6`. */
    ipv6: group("ipv6", "of IPv6", {
      /** Tell them; an empty object for no more than that. Default none. VyOS node `unicast`. */
      unicast: group(
        "unicast",
        "tell them",
        {
          /** Route maps. Default none. VyOS node `route-map`. */
          routeMap: leaf("route-map", policyName),
        },
        { bare: true },
      ),
    }),
  }),
  /** Tell all VNIs. Default false. VyOS node `advertise-all-vni`. */
  advertiseAllVni: flag("advertise-all-vni"),
  /** Tell the addresses of gateways. Default false. VyOS node `advertise-default-gw`. */
  advertiseDefaultGw: flag("advertise-default-gw"),
  /** Tell this address of the router. Default none. VyOS node `advertise-pip`. */
  advertisePip: leaf("advertise-pip", c.ipv4),
  /** Tell the addresses of bridges. Default false. VyOS node `advertise-svi-ip`. */
  advertiseSviIp: flag("advertise-svi-ip"),
  /** Announce a default route. Default none. VyOS node `default-originate`. */
  defaultOriginate: group("default-originate", "announce a default route", {
    /** Of IPv4. Default false. VyOS node `ipv4`. */
    ipv4: flag("ipv4"),
    /** Of IPv6. Default false. VyOS node `ipv6`. */
    ipv6: flag("ipv6"),
  }),
  /** Take no routes of Ethernet segments by instance. Default false. VyOS node `disable-ead-evi-rx`. */
  disableEadEviRx: flag("disable-ead-evi-rx"),
  /** Give no routes of Ethernet segments by instance. Default false. VyOS node `disable-ead-evi-tx`. */
  disableEadEviTx: flag("disable-ead-evi-tx"),
  /** How routes of Ethernet segments are split. Default none. VyOS node `ead-es-frag`. */
  eadEsFrag: group("ead-es-frag", "how routes of Ethernet segments are split", {
    /** Instances in one, 1–1000. Default none. VyOS node `evi-limit`. */
    eviLimit: leaf("evi-limit", c.wholeNumber("a number in range", 1, 1000)),
  }),
  /** Route targets of Ethernet segments. Default none. VyOS node `ead-es-route-target`. */
  eadEsRouteTarget: group("ead-es-route-target", "route targets of Ethernet segments", {
    /** Of what goes. Default none. VyOS node `export`. */
    exports: list("export", word("a route target", "65000:1")),
  }),
  /** What becomes of broadcasts. Default none. VyOS node `flooding`. */
  flooding: group("flooding", "what becomes of broadcasts", {
    /** Nothing. Default false. VyOS node `disable`. */
    disable: flag("disable"),
    /** A copy to each. Default false. VyOS node `head-end-replication`. */
    headEndReplication: flag("head-end-replication"),
  }),
  /** The table of MAC addresses. Default none. VyOS node `mac-vrf`. */
  macVrf: group("mac-vrf", "the table of MAC addresses", {
    /** Its site of origin. Default none. VyOS node `soo`. */
    soo: leaf("soo", word("a site of origin", "65000:1")),
  }),
  /** The route distinguisher. Default none. VyOS node `rd`. */
  rd: leaf("rd", word("a route distinguisher", "65000:1")),
  /** Route targets. Default none. VyOS node `route-target`. */
  routeTarget: group("route-target", "route targets", {
    /** Of what goes and comes. Default none. VyOS node `both`. */
    boths: list("both", word("a route target", "65000:1")),
    /** Of what goes. Default none. VyOS node `export`. */
    exports: list("export", word("a route target", "65000:1")),
    /** Of what comes. Default none. VyOS node `import`. */
    imports: list("import", word("a route target", "65000:1")),
  }),
  /** Make route targets of the AS and the VNI. Default false. VyOS node `rt-auto-derive`. */
  rtAutoDerive: flag("rt-auto-derive"),
  /** VNIs by number. Default none. VyOS node `vni`. */
  vnis: record("vni", {
    all: "VNIs by number",
    one: "a VNI",
    key: s.numberKey("a VNI", 1, 16777215),
    properties: {
      /** Tell the addresses of gateways. Default false. VyOS node `advertise-default-gw`. */
      advertiseDefaultGw: flag("advertise-default-gw"),
      /** Tell the addresses of bridges. Default false. VyOS node `advertise-svi-ip`. */
      advertiseSviIp: flag("advertise-svi-ip"),
      /** The route distinguisher. Default none. VyOS node `rd`. */
      rd: leaf("rd", word("a route distinguisher", "65000:1")),
      /** Route targets. Default none. VyOS node `route-target`. */
      routeTarget: group("route-target", "route targets", {
        /** Of what goes and comes. Default none. VyOS node `both`. */
        boths: list("both", word("a route target", "65000:1")),
        /** Of what goes. Default none. VyOS node `export`. */
        exports: list("export", word("a route target", "65000:1")),
        /** Of what comes. Default none. VyOS node `import`. */
        imports: list("import", word("a route target", "65000:1")),
      }),
    },
  }),
};
