import * as c from "./codecs.js";
import * as ip from "./ip-codecs.js";
import * as s from "./system-codecs.js";
import { policyName, word, tableNumber } from "./policy-codecs.js";
import { declare, flag, group, leaf, place, record } from "./table/index.js";

const wayOut = {
  /** Keep it without effect. Default false. VyOS node `disable`. */
  disable: flag("disable"),
  /** The less the better, 1–255. Default none. VyOS node `distance`. */
  distance: leaf("distance", c.wholeNumber("a number in range", 1, 255)),
};

const wayOutOfVrf = {
  ...wayOut,
  /** The VRF of the way out. Default none. VyOS 1.4 and later. VyOS node `vrf`. */
  vrf: leaf("vrf", ip.vrfName),
};

const segments = {
  /** The segments of SRv6. Default none. VyOS 1.4 and later. VyOS node `segments`. */
  segments: leaf("segments", word("segments", "2001:db8::1")),
};

/** A route by interface, as VyOS 1.3 has it. */
const interfaceRoute = {
  /** Interfaces that lead there. Default none. VyOS node `next-hop-interface`. */
  nextHopInterfaces: record("next-hop-interface", {
    all: "interfaces by name",
    one: "a way out",
    key: ip.plainInterface,
    properties: wayOut,
  }),
};

/** A route that leads nowhere. */
const noWay = {
  /** The less the better, 1–255. Default none. VyOS node `distance`. */
  distance: leaf("distance", c.wholeNumber("a number in range", 1, 255)),
  /** A mark for route maps, 1–4294967295. Default none. VyOS 1.4 and later. VyOS node `tag`. */
  tag: leaf("tag", c.wholeNumber("a number in range", 1, 4294967295)),
};

const profile = {
  /** The profile of BFD. Default none. VyOS node `profile`. */
  profile: leaf("profile", policyName),
};

const gateway = {
  /** Watch the gateway by BFD; an empty object for no more than that. Default none. VyOS 1.4 and later. VyOS node `bfd`. */
  bfd: group(
    "bfd",
    "watch the gateway by BFD",
    {
      /** Watch over several hops. Default none. VyOS node `multi-hop`. */
      multiHop: group("multi-hop", "watch over several hops", {
        /** Sessions by the router's own addresses. Default none. VyOS node `source`. */
        sources: record("source", { all: "addresses", one: "a session", key: ip.ip, properties: profile }),
      }),
      ...profile,
    },
    { bare: true },
  ),
  ...wayOutOfVrf,
};

/** What routes of both families say. */
const route = {
  /** Drop the packets without a word; an empty object for no more than that. Default none. VyOS node `blackhole`. */
  blackhole: group("blackhole", "drop the packets without a word", noWay, { bare: true }),
  /** Up to 255 characters, without quotes. Default none. VyOS 1.4 and later. VyOS node `description`. */
  description: leaf("description", c.description),
  /** Answer that there is no way; an empty object for no more than that. Default none. VyOS 1.4 and later. VyOS node `reject`. */
  reject: group("reject", "answer that there is no way", noWay, { bare: true }),
};

/**
 * A routing table for policies, with all its routes: VyOS node `protocols static table NUMBER`. Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export const staticTable = declare("StaticTable", {
  about: "a table of static routes",
  at: "protocols static table {number}",
  properties: {
    /** 1–200. Default: the resource's name. Changing it replaces. */
    number: place(tableNumber, { named: true }),
    /** Up to 255 characters, without quotes. Default none. VyOS 1.4 and later. VyOS node `description`. */
    description: leaf("description", c.description),
    /** Its routes of IPv4 by interface, by prefix. Default none. VyOS 1.3. VyOS node `interface-route`. */
    interfaceRoutes: record("interface-route", {
      all: "routes by prefix",
      one: "a route",
      key: c.ipv4Prefix,
      properties: interfaceRoute,
    }),
    /** Its routes of IPv6 by interface, by prefix. Default none. VyOS 1.3. VyOS node `interface-route6`. */
    interfaceRoutes6: record("interface-route6", {
      all: "routes by prefix",
      one: "a route",
      key: s.ipv6Prefix,
      properties: interfaceRoute,
    }),
    /** Its routes of IPv4, by prefix. Default none. VyOS node `route`. */
    routes: record("route", {
      all: "routes by prefix",
      one: "a route",
      key: c.ipv4Prefix,
      properties: {
        ...route,
        /** The gateway that this interface learnt by DHCP. Default none. VyOS node `dhcp-interface`. */
        dhcpInterface: leaf("dhcp-interface", ip.plainInterface),
        /** Ways out by interface. Default none. VyOS 1.4 and later. VyOS node `interface`. */
        interfaces: record("interface", {
          all: "interfaces by name",
          one: "a way out",
          key: ip.plainInterface,
          properties: wayOutOfVrf,
        }),
        /** Gateways by address. Default none. VyOS node `next-hop`. */
        nextHops: record("next-hop", {
          all: "gateways by address",
          one: "a gateway",
          key: ip.ip,
          properties: {
            ...gateway,
            /** The interface that leads to the gateway. Default none. VyOS 1.4 and later. VyOS node `interface`. */
            interface: leaf(["interface", "next-hop-interface"], ip.plainInterface),
          },
        }),
      },
    }),
    /** Its routes of IPv6, by prefix. Default none. VyOS node `route6`. */
    routes6: record("route6", {
      all: "routes by prefix",
      one: "a route",
      key: s.ipv6Prefix,
      properties: {
        ...route,
        /** Ways out by interface. Default none. VyOS 1.4 and later. VyOS node `interface`. */
        interfaces: record("interface", {
          all: "interfaces by name",
          one: "a way out",
          key: ip.plainInterface,
          properties: { ...wayOutOfVrf, ...segments },
        }),
        /** Gateways by address. Default none. VyOS node `next-hop`. */
        nextHops: record("next-hop", {
          all: "gateways by address",
          one: "a gateway",
          key: ip.ip,
          properties: {
            ...gateway,
            /** The interface that leads to the gateway. Default none. VyOS node `interface`. */
            interface: leaf("interface", ip.plainInterface),
            ...segments,
          },
        }),
      },
    }),
  },
  examples: [
    {
      number: "100",
      routes: { "0.0.0.0/0": { nextHops: { "192.0.2.1": {} } } },
      routes6: { "::/0": { nextHops: { "2001:db8::1": { distance: 20 } } } },
    },
    {
      number: "10",
      interfaceRoutes: { "198.51.100.0/24": { nextHopInterfaces: { eth0: { distance: 20 } } } },
    },
    { number: "20", routes: { "198.18.0.0/15": { blackhole: {} } } },
  ],
});
