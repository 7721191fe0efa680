import type { Json } from "../base/json.js";
import { canonicalPrefix } from "../schema/addresses.js";
import * as c from "./codecs.js";
import { fail, quote } from "./failures.js";
import { ip, isOfIpv6, plainInterface, prefix, vrfName } from "./ip-codecs.js";
import type { Failure } from "./kind.js";
import { declare, flag, leaf, place, record, type DraftOf } from "./table/index.js";
import { isKnown } from "./unknown.js";

const distance = c.wholeNumber("a distance", 1, 255);
const tag = c.wholeNumber("a tag", 1, 4294967295);

const profile = c.syntax(
  "a BFD profile",
  (text) =>
    /^[-_a-zA-Z0-9]{1,32}$/.test(text)
      ? undefined
      : "is not the name of a BFD profile; use up to 32 letters, digits and - _",
  "fast",
);

/** A way out by an interface. */
export const wayOut = {
  /** 1–255, less is better; default 1. VyOS node `distance`. */
  distance: leaf("distance", distance, { default: 1 }),
  /** The VRF of the way out, which must exist; default the route's own. VyOS node `vrf`. */
  vrf: leaf(["vrf", "next-hop-vrf"], vrfName),
  /** Keep it without effect. Default false. VyOS node `disable`. */
  disable: flag("disable"),
};

/** A session of BFD over several hops. */
export const bfdSource = {
  /** The profile of `protocols bfd profile`, which must exist. Default none. VyOS node `profile`. */
  profile: leaf("profile", profile),
};

/** A gateway that packets go by. */
export const nextHop = {
  ...wayOut,
  /** The interface that the gateway is reached by. Default the one that leads to it. VyOS node `interface`. */
  interface: leaf(["interface", "next-hop-interface"], plainInterface),
  /** Watch it by BFD, RFC 5880, so that the route goes with it. Default false. VyOS node `bfd`. */
  bfd: flag("bfd"),
  /** The profile of `protocols bfd profile`, which must exist; needs `bfd`. Default none. VyOS node `bfd profile`. */
  bfdProfile: leaf("bfd profile", profile),
  /**
   * Watch it over several hops, from these addresses of the router; needs `bfd`. Default directly. VyOS node `bfd
   * multi-hop source`.
   */
  bfdSources: record("bfd multi-hop source", {
    all: "the router's own addresses",
    one: "a session",
    key: ip,
    properties: bfdSource,
  }),
};

const properties = {
  /** Where to: an IPv4 or IPv6 prefix without host bits, such as `192.0.2.0/24`. Changing it replaces. */
  prefix: place(prefix),
  /** The VRF that the route is in. Default none. Changing it replaces. */
  vrf: place(vrfName, { optional: true }),
  /** Gateways by their addresses, of the prefix's family. Default none. VyOS node `next-hop`. */
  nextHops: record("next-hop", {
    all: "next hops by address",
    one: "a next hop",
    key: ip,
    properties: nextHop,
  }),
  /** Ways out by interface. Default none. VyOS node `interface`. */
  interfaces: record("interface", {
    all: "interfaces by name",
    one: "a way out",
    key: plainInterface,
    properties: wayOut,
  }),
  /** IPv4: the gateway that this interface learnt by DHCP. Default none. VyOS node `dhcp-interface`. */
  dhcpInterface: leaf("dhcp-interface", plainInterface),
  /** Drop the packets without a word. Not beside `reject`. Default false. VyOS node `blackhole`. */
  blackhole: flag("blackhole"),
  /** 1–255, less is better; default 1. VyOS node `blackhole distance`. */
  blackholeDistance: leaf("blackhole distance", distance, { default: 1 }),
  /** A mark for route maps, 1–4294967295. Default none. VyOS node `blackhole tag`. */
  blackholeTag: leaf("blackhole tag", tag),
  /** Answer that there is no way. Not beside `blackhole`. Default false. VyOS node `reject`. */
  reject: flag("reject"),
  /** 1–255, less is better; default 1. VyOS node `reject distance`. */
  rejectDistance: leaf("reject distance", distance, { default: 1 }),
  /** A mark for route maps, 1–4294967295. Default none. VyOS node `reject tag`. */
  rejectTag: leaf("reject tag", tag),
  /** Up to 255 characters, without quotes. VyOS 1.4 and later. Default none. VyOS node `description`. */
  description: leaf("description", c.description),
};

type StaticRoute = DraftOf<typeof properties>;

const isV6 = ({ prefix }: StaticRoute): boolean => isOfIpv6(prefix);

const leadsSomewhere = (route: StaticRoute): Failure[] => {
  const { nextHops, interfaces, dhcpInterface, blackhole, reject } = route;
  const ways = [dhcpInterface, blackhole, reject].some((way) => way !== undefined);
  const named = [nextHops, interfaces].some(
    (hops) => hops !== undefined && (!isKnown(hops) || Object.keys(hops).length > 0),
  );
  return ways || named
    ? []
    : [fail("nextHops", "is missing; give a next hop, an interface, blackhole: true or reject: true")];
};

const oneEnd = ({ blackhole, reject }: StaticRoute): Failure[] =>
  blackhole !== undefined && reject !== undefined
    ? [fail("reject", "cannot stand beside blackhole; leave one of the two out")]
    : [];

const ends = ["blackhole", "reject"] as const;

const detailsNeedTheirEnd = (route: StaticRoute): Failure[] =>
  ends.flatMap((end) =>
    ([`${end}Distance`, `${end}Tag`] as const)
      .filter((name) => route[name] !== undefined && route[end] === undefined)
      .map((name) => fail(name, `needs ${end}: true; set it, or leave ${name} out`)),
  );

const oneFamily = (route: StaticRoute): Failure[] => {
  const { prefix, nextHops, dhcpInterface } = route;
  if (!isKnown(prefix)) return [];
  const failures = isKnown(nextHops)
    ? Object.keys(nextHops)
        .filter((hop) => isOfIpv6(hop) !== isV6(route))
        .map((hop) =>
          fail(`nextHops.${hop}`, `is of another family than ${quote(prefix)}; give one of the same`),
        )
    : [];
  if (isV6(route) && dhcpInterface !== undefined)
    failures.push(fail("dhcpInterface", "is for IPv4 routes only; leave it out"));
  return failures;
};

const bfdNeeds = ({ nextHops }: StaticRoute): Failure[] =>
  isKnown(nextHops)
    ? Object.entries(nextHops).flatMap(([hop, watched]) =>
        (["bfdProfile", "bfdSources"] as const)
          .filter((name) => watched[name] !== undefined && watched.bfd === undefined)
          .map((name) => fail(`nextHops.${hop}.${name}`, `needs bfd: true; set it, or leave ${name} out`)),
      )
    : [];

const ofIpv6 = ({ prefix }: Json): boolean => isOfIpv6(String(prefix));

const defaultRoutes: Readonly<Record<string, string>> = {
  "0.0.0.0/0": "default route",
  "::/0": "default route 6",
};

/**
 * A static route: VyOS node `protocols static route PREFIX`, or `route6`, for a VRF below `vrf name NAME`, on VyOS 1.3
 * below `protocols vrf NAME`. One of `nextHops`, `interfaces`,
 * `dhcpInterface`, `blackhole` and `reject` must say where packets go. Errors are those of `RouterError`.
 */
export const staticRoute = declare("StaticRoute", {
  about: "a static route",
  at: [
    { path: "vrf name {vrf} protocols static route6 {prefix}", when: ofIpv6 },
    { path: "protocols vrf {vrf} static route6 {prefix}", when: ofIpv6 },
    { path: "vrf name {vrf} protocols static route {prefix}", when: (given) => !ofIpv6(given) },
    { path: "protocols vrf {vrf} static route {prefix}", when: (given) => !ofIpv6(given) },
    { path: "protocols static route6 {prefix}", when: (given) => given.vrf === undefined && ofIpv6(given) },
    { path: "protocols static route {prefix}", when: (given) => given.vrf === undefined && !ofIpv6(given) },
  ],
  properties,
  validate: (route) => [
    ...leadsSomewhere(route),
    ...oneEnd(route),
    ...detailsNeedTheirEnd(route),
    ...oneFamily(route),
    ...bfdNeeds(route),
  ],
  label: ({ prefix, vrf }) =>
    `${typeof vrf === "string" ? `${vrf} ` : ""}${defaultRoutes[String(prefix)] ?? `route ${String(prefix)}`}`,
  examples: [
    { prefix: "10.20.0.0/16", nextHops: { "192.0.2.1": {}, "192.0.2.2": { distance: 20 } } },
    { prefix: "2001:db8:1::/48", nextHops: { "2001:db8::1": { interface: "eth1" } } },
    { prefix: "10.21.0.0/16", nextHops: { "192.0.2.1": { bfd: true, bfdSources: { "192.0.2.7": {} } } } },
    { prefix: "198.18.0.0/15", blackhole: true },
    { prefix: "192.0.2.0/24", reject: true },
    { prefix: "10.22.0.0/16", vrf: "red", nextHops: { "192.0.2.1": { vrf: "default" } } },
    { prefix: "2001:db8:2::/48", vrf: "red", blackhole: true },
  ],
  respell: (route, { prefix: was }) =>
    isKnown(route.prefix) && canonicalPrefix(route.prefix) === canonicalPrefix(was)
      ? { ...route, prefix: was }
      : route,
  sole: ({ prefix: to, vrf }) =>
    `static route to ${canonicalPrefix(to)}${vrf === undefined ? "" : ` in ${vrf}`}`,
});
