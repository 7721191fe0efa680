import * as c from "./codecs.js";
import { fail } from "./failures.js";
import * as ip from "./ip-codecs.js";
import * as s from "./system-codecs.js";
import { declare, flag, group, leaf, list, place, record } from "./table/index.js";
import { isKnown } from "./unknown.js";

const seconds = (lifetime: string): number => (lifetime === "infinity" ? Infinity : Number(lifetime));

/**
 * What the router tells IPv6 hosts on an interface: VyOS node `service router-advert interface NAME`. Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export const routerAdvert = declare("RouterAdvert", {
  about: "router advertisements of an interface",
  at: "service router-advert interface {interface}",
  properties: {
    /** The interface. Changing it replaces. */
    interface: place(ip.plainInterface),
    /** Seconds that it is a default router; 0 for never. Default three times `interval.max`, 0–9000. VyOS node `default-lifetime`. */
    defaultLifetime: leaf("default-lifetime", c.wholeNumber("a number in range", 0, 9000)),
    /** How much hosts prefer it; default medium. VyOS node `default-preference`. */
    defaultPreference: leaf("default-preference", c.oneOf("low", "medium", "high"), { default: "medium" }),
    /** Domains in which hosts look up short names. Default none. VyOS node `dnssl`. */
    dnssl: list("dnssl", c.fqdn),
    /** How many routers hosts' packets pass, 0–255; default 64. VyOS node `hop-limit`. */
    hopLimit: leaf("hop-limit", c.wholeNumber("a number in range", 0, 255), { default: 64 }),
    /** How often it is told. Default none. VyOS node `interval`. */
    interval: group("interval", "how often it is told", {
      /** Seconds, at most, 4–1800; default 600. VyOS node `max`. */
      max: leaf("max", c.wholeNumber("a number in range", 4, 1800), { default: 600 }),
      /** Seconds, at least; at most three quarters of `max`, 3–1350. Default none. VyOS node `min`. */
      min: leaf("min", c.wholeNumber("a number in range", 3, 1350)),
    }),
    /** Bytes of a packet on the link, 1280–9000. Default none. VyOS node `link-mtu`. */
    linkMtu: leaf("link-mtu", c.wholeNumber("a number in range", 1280, 9000)),
    /** Have hosts ask for addresses by DHCPv6. Default false. VyOS node `managed-flag`. */
    managedFlag: flag("managed-flag"),
    /** Whom hosts ask for names. Default none. VyOS node `name-server`. */
    nameServers: list("name-server", s.ipv6),
    /** Seconds that hosts ask them, from `interval.max` to 7200. Default none. VyOS node `name-server-lifetime`. */
    nameServerLifetime: leaf("name-server-lifetime", c.wholeNumber("a number in range", 4, 7200)),
    /** Prefixes by which hosts reach IPv4. Default none. VyOS node `nat64prefix`. */
    nat64prefixes: record("nat64prefix", {
      all: "prefixes",
      one: "a prefix",
      key: c.like(
        "a prefix of NAT64",
        /^[0-9a-f:]+\/(32|40|48|56|64|96)$/,
        "give one of 32, 40, 48, 56, 64 or 96 bits",
        "64:ff9b::/96",
      ),
      properties: {
        /** Seconds that it holds; a multiple of 8, 4–65528; default 65528. VyOS node `valid-lifetime`. */
        validLifetime: leaf("valid-lifetime", c.wholeNumber("a number in range", 4, 65528), {
          default: 65528,
        }),
      },
    }),
    /** Tell nothing. Default false. VyOS node `no-send-advert`. */
    noSendAdvert: flag("no-send-advert"),
    /** Leave out how often it is told. Default false. VyOS node `no-send-interval`. */
    noSendInterval: flag("no-send-interval"),
    /** Have hosts ask for other settings by DHCPv6. Default false. VyOS node `other-config-flag`. */
    otherConfigFlag: flag("other-config-flag"),
    /** Prefixes from which hosts make their addresses. Default none. VyOS node `prefix`. */
    prefixes: record("prefix", {
      all: "prefixes",
      one: "a prefix",
      key: s.ipv6Prefix,
      properties: {
        /** Count the lifetimes down. Default false. VyOS node `decrement-lifetime`. */
        decrementLifetime: flag("decrement-lifetime"),
        /** Have hosts leave it when the router stops. Default false. VyOS node `deprecate-prefix`. */
        deprecatePrefix: flag("deprecate-prefix"),
        /** Make no addresses from it. Default false. VyOS node `no-autonomous-flag`. */
        noAutonomousFlag: flag("no-autonomous-flag"),
        /** Do not take its hosts for neighbours. Default false. VyOS node `no-on-link-flag`. */
        noOnLinkFlag: flag("no-on-link-flag"),
        /** Seconds that addresses are used for new connections, or infinity; default 14400. VyOS node `preferred-lifetime`. */
        preferredLifetime: leaf("preferred-lifetime", s.lifetime, { default: "14400" }),
        /** Seconds that addresses hold, or infinity; not below `preferredLifetime`; default 2592000. VyOS node `valid-lifetime`. */
        validLifetime: leaf("valid-lifetime", s.lifetime, { default: "2592000" }),
      },
    }),
    /** Milliseconds that a neighbour is taken for reachable; 0 for what hosts choose, 0–3600000; default 0. VyOS node `reachable-time`. */
    reachableTime: leaf("reachable-time", c.wholeNumber("a number in range", 0, 3600000), { default: 0 }),
    /** Milliseconds until hosts ask again; 0 for what they choose, 0–4294967295; default 0. VyOS node `retrans-timer`. */
    retransTimer: leaf("retrans-timer", c.wholeNumber("a number in range", 0, 4294967295), { default: 0 }),
    /** Prefixes that are reached by this router. Default none. VyOS node `route`. */
    routes: record("route", {
      all: "routes",
      one: "a route",
      key: s.ipv6Prefix,
      properties: {
        /** Have hosts keep it when the router stops. Default false. VyOS node `no-remove-route`. */
        noRemoveRoute: flag("no-remove-route"),
        /** How much hosts prefer it; default medium. VyOS node `route-preference`. */
        routePreference: leaf("route-preference", c.oneOf("low", "medium", "high"), { default: "medium" }),
        /** Seconds that it holds, or infinity; default 1800. VyOS node `valid-lifetime`. */
        validLifetime: leaf("valid-lifetime", s.lifetime, { default: "1800" }),
      },
    }),
    /** Addresses that it tells from. Default none. VyOS node `source-address`. */
    sourceAddresses: list("source-address", s.ipv6),
  },
  validate: ({ interval, nameServerLifetime, nameServers, nat64prefixes = {}, prefixes = {} }) => {
    const max = interval === undefined ? 600 : isKnown(interval) ? (interval.max ?? 600) : undefined;
    return [
      ...(isKnown(nameServers) && nameServers.length > 3
        ? [fail("nameServers", "are more than three; VyOS takes no more")]
        : []),
      ...(isKnown(nameServerLifetime) && isKnown(max) && nameServerLifetime < max
        ? [fail("nameServerLifetime", `is below the ${max} s of interval.max; give at least that`)]
        : []),
      ...(isKnown(max) && interval?.min !== undefined && interval.min > 0.75 * max
        ? [fail("interval.min", `is more than three quarters of max; give at most ${Math.floor(0.75 * max)}`)]
        : []),
      ...(!isKnown(prefixes)
        ? []
        : Object.entries(prefixes).flatMap(([prefix, each]) => {
            const [preferred, valid] = [
              seconds(each.preferredLifetime ?? "14400"),
              seconds(each.validLifetime ?? "2592000"),
            ];
            return preferred > valid
              ? [fail(`prefixes.${prefix}.validLifetime`, "is below preferredLifetime; give at least that")]
              : [];
          })),
      ...(!isKnown(nat64prefixes)
        ? []
        : Object.entries(nat64prefixes).flatMap(([prefix, { validLifetime = 65528 }]) =>
            validLifetime % 8 !== 0
              ? [fail(`nat64prefixes.${prefix}.validLifetime`, "is no multiple of 8; give one")]
              : isKnown(max) && validLifetime < max
                ? [
                    fail(
                      `nat64prefixes.${prefix}.validLifetime`,
                      `is below the ${max} s of interval.max; give at least that`,
                    ),
                  ]
                : [],
          )),
    ];
  },
  examples: [
    { interface: "eth1", prefixes: { "2001:db8::/64": {} }, nameServers: ["2001:db8::53"] },
    {
      interface: "eth2",
      prefixes: { "2001:db8::/64": { preferredLifetime: "600", validLifetime: "infinity" } },
    },
    { interface: "eth2", nat64prefixes: { "64:ff9b::/96": { validLifetime: 1800 } } },
    { interface: "eth2", interval: { max: 4, min: 3 }, nameServers: ["2001:db8::53"], nameServerLifetime: 8 },
  ],
});
