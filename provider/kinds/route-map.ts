import * as c from "./codecs.js";
import { fail } from "./failures.js";
import type { Failure } from "./kind.js";
import { ip, plainInterface } from "./ip-codecs.js";
import { action, policyName, ruleNumber, word } from "./policy-codecs.js";
import { ipv6 } from "./system-codecs.js";
import { declare, flag, group, leaf, list, place, record } from "./table/index.js";
import { isKnown } from "./unknown.js";

const number32 = c.wholeNumber("a number", 0, 4294967295);
const tag = c.wholeNumber("a tag", 1, 65535);
const lists = {
  /** The access list that it must pass. VyOS node `access-list`. */
  accessList: leaf("access-list", policyName),
  /** The prefix list that it must pass. VyOS node `prefix-list`. */
  prefixList: leaf("prefix-list", policyName),
};
const nextHopType = leaf("type", c.oneOf("blackhole"));

const match = {
  /** The AS path list that the path must pass. VyOS node `as-path`. */
  asPath: leaf("as-path", policyName),
  /** The community list that it must pass. VyOS node `community community-list`. */
  communityList: leaf("community community-list", policyName),
  /** It must have these communities and no other. Default false. VyOS node `community exact-match`. */
  communityExactMatch: flag("community exact-match"),
  /** The extended community list that it must pass. VyOS node `extcommunity`. */
  extcommunity: leaf("extcommunity", policyName),
  /** The large community list that it must pass. VyOS node `large-community large-community-list`. */
  largeCommunityList: leaf("large-community large-community-list", policyName),
  /** The interface that leads there. VyOS node `interface`. */
  interface: leaf("interface", plainInterface),
  /** IPv4. VyOS node `ip`. */
  ip: group("ip", "what of IPv4 is matched", {
    /** The prefix. VyOS node `address`. */
    address: group("address", "the prefix", {
      ...lists,
      /** Its length, 0–32. VyOS 1.4 and later. VyOS node `prefix-len`. */
      prefixLen: leaf("prefix-len", c.wholeNumber("a prefix length", 0, 32)),
    }),
    /** The next hop. VyOS node `nexthop`. */
    nexthop: group("nexthop", "the next hop", {
      ...lists,
      /** Its address. VyOS 1.4 and later. VyOS node `address`. */
      address: leaf("address", c.ipv4),
      /** The length of its prefix, 0–32. VyOS 1.4 and later. VyOS node `prefix-len`. */
      prefixLen: leaf("prefix-len", c.wholeNumber("a prefix length", 0, 32)),
      /** `blackhole`: there is none. VyOS 1.4 and later. VyOS node `type`. */
      type: nextHopType,
    }),
    /** Who announces it. VyOS node `route-source`. */
    routeSource: group("route-source", "who announces it", lists),
  }),
  /** IPv6. VyOS node `ipv6`. */
  ipv6: group("ipv6", "what of IPv6 is matched", {
    /** The prefix. VyOS node `address`. */
    address: group("address", "the prefix", {
      ...lists,
      /** Its length, 0–128. VyOS 1.4 and later. VyOS node `prefix-len`. */
      prefixLen: leaf("prefix-len", c.wholeNumber("a prefix length", 0, 128)),
    }),
    /** The next hop, on VyOS 1.3 its address alone. VyOS node `nexthop`. */
    nexthop: group("nexthop", "the next hop", {
      ...lists,
      /** Its address. VyOS node `address`, on VyOS 1.3 `nexthop` itself. */
      address: leaf(["address", ""], ipv6),
      /** `blackhole`: there is none. VyOS node `type`. */
      type: nextHopType,
    }),
  }),
  /** BGP's local preference, 0–4294967295. VyOS node `local-preference`. */
  localPreference: leaf("local-preference", number32),
  /** The metric, 1–65535. VyOS node `metric`. */
  metric: leaf("metric", c.wholeNumber("a metric", 1, 65535)),
  /** BGP's origin: `egp`, `igp` or `incomplete`. VyOS node `origin`. */
  origin: leaf("origin", c.oneOf("egp", "igp", "incomplete")),
  /** The BGP neighbour that announces it. VyOS node `peer`. */
  peer: leaf("peer", ip),
  /** What RPKI says of it: `invalid`, `notfound` or `valid`. VyOS node `rpki`. */
  rpki: leaf("rpki", c.oneOf("invalid", "notfound", "valid")),
  /** Its tag, 1–65535. VyOS node `tag`. */
  tag: leaf("tag", tag),
  /** What it comes from, such as `bgp`. VyOS 1.4 and later. VyOS node `protocol`. */
  protocol: leaf(
    "protocol",
    c.oneOf(
      "babel",
      "bgp",
      "connected",
      "isis",
      "kernel",
      "ospf",
      "ospfv3",
      "rip",
      "ripng",
      "static",
      "table",
      "vnc",
    ),
  ),
};

const set = {
  /** The AS of the aggregator, 1–4294967295. VyOS node `aggregator as`. */
  aggregatorAs: leaf("aggregator as", c.wholeNumber("an AS number", 1, 4294967295)),
  /** The address of the aggregator. VyOS node `aggregator ip`. */
  aggregatorIp: leaf("aggregator ip", c.ipv4),
  /** AS numbers, parted by spaces, that are taken out of the path. VyOS node `as-path exclude`. */
  asPathExclude: leaf(
    ["as-path exclude", "as-path-exclude"],
    c.syntax("AS numbers", c.complainAboutText, "64501 64502"),
  ),
  /** AS numbers, parted by spaces, that are put before the path. VyOS node `as-path prepend`. */
  asPathPrepend: leaf(
    ["as-path prepend", "as-path-prepend"],
    c.syntax("AS numbers", c.complainAboutText, "64501 64501"),
  ),
  /** How often the path's last AS is put before it, 1–10. VyOS 1.4 and later. VyOS node `as-path prepend-last-as`. */
  asPathPrependLastAs: leaf("as-path prepend-last-as", c.wholeNumber("a number of times", 1, 10)),
  /** Mark it as an atomic aggregate. Default false. VyOS node `atomic-aggregate`. */
  atomicAggregate: flag("atomic-aggregate"),
  /** Its administrative distance, 0–255. VyOS node `distance`. */
  distance: leaf("distance", c.wholeNumber("a distance", 0, 255)),
  /** Communities that are added, such as `65000:10`. VyOS 1.4 and later. VyOS node `community add`. */
  communityAdd: list("community add", word("a community", "65000:10", "no-export")),
  /** The community list whose members are taken away. VyOS 1.4 and later. VyOS node `community delete`. */
  communityDelete: leaf("community delete", policyName),
  /** Take all communities away. VyOS 1.4 and later. Default false. VyOS node `community none`. */
  communityNone: flag("community none"),
  /** Communities instead of those that it has. VyOS 1.4 and later. VyOS node `community replace`. */
  communityReplace: list("community replace", word("a community", "65000:10", "no-export")),
  /** Large communities that are added. VyOS 1.4 and later. VyOS node `large-community add`. */
  largeCommunityAdd: list("large-community add", word("a large community", "65000:10:1")),
  /** The large community list whose members are taken away. VyOS 1.4 and later. VyOS node `large-community delete`. */
  largeCommunityDelete: leaf("large-community delete", policyName),
  /** Take all large communities away. VyOS 1.4 and later. Default false. VyOS node `large-community none`. */
  largeCommunityNone: flag("large-community none"),
  /** Large communities instead of those that it has. VyOS 1.4 and later. VyOS node `large-community replace`. */
  largeCommunityReplace: list("large-community replace", word("a large community", "65000:10:1")),
  /** Communities, parted by spaces, instead of its own; `additive` adds, `none` takes away. VyOS 1.3. VyOS node `community`. */
  community: leaf("community", c.syntax("communities", c.complainAboutText, "65000:10 additive", "none")),
  /** The same for large communities. VyOS 1.3. VyOS node `large-community`. */
  largeCommunity: leaf("large-community", c.syntax("large communities", c.complainAboutText, "65000:10:1")),
  /** The route target instead of its own. VyOS 1.3. VyOS node `extcommunity-rt`. */
  extcommunityRt: leaf("extcommunity-rt", word("a route target", "65000:100")),
  /** The site of origin instead of its own. VyOS 1.3. VyOS node `extcommunity-soo`. */
  extcommunitySoo: leaf("extcommunity-soo", word("a site of origin", "65000:100")),
  /** Extended communities instead of its own. VyOS 1.4 and later. VyOS node `extcommunity`. */
  extcommunity: group("extcommunity", "extended communities", {
    /** Megabits per second of the link, 1–25600; also `cumulative` or `num-multipaths`. VyOS node `bandwidth`. */
    bandwidth: leaf(
      "bandwidth",
      c.numberOrText(
        c.like(
          "a bandwidth",
          /^(\d{1,5}|cumulative|num-multipaths)$/,
          "give 1 to 25600, cumulative or num-multipaths",
          "100",
        ),
      ),
    ),
    /** The bandwidth stays in this AS. Default false. VyOS node `bandwidth-non-transitive`. */
    bandwidthNonTransitive: flag("bandwidth-non-transitive"),
    /** Take all extended communities away. Default false. VyOS node `none`. */
    none: flag("none"),
    /** Route targets. VyOS node `rt`. */
    rt: list("rt", word("a route target", "65000:100")),
    /** Sites of origin. VyOS node `soo`. */
    soo: list("soo", word("a site of origin", "65000:100")),
  }),
  /** The next hop of IPv4; also `unchanged` or `peer-address`. VyOS node `ip-next-hop`. */
  ipNextHop: leaf("ip-next-hop", word("a next hop", "192.0.2.1", "peer-address")),
  /** The global next hop of IPv6. VyOS node `ipv6-next-hop global`. */
  ipv6NextHopGlobal: leaf("ipv6-next-hop global", ipv6),
  /** The link-local next hop of IPv6. VyOS node `ipv6-next-hop local`. */
  ipv6NextHopLocal: leaf("ipv6-next-hop local", ipv6),
  /** Prefer the global next hop of IPv6. Default false. VyOS node `ipv6-next-hop prefer-global`. */
  ipv6NextHopPreferGlobal: flag("ipv6-next-hop prefer-global"),
  /** The next hop of IPv6 is the neighbour. VyOS 1.4 and later. Default false. VyOS node `ipv6-next-hop peer-address`. */
  ipv6NextHopPeerAddress: flag("ipv6-next-hop peer-address"),
  /** BGP's local preference, 0–4294967295. VyOS node `local-preference`. */
  localPreference: leaf("local-preference", number32),
  /** The metric: a number, `+N`, `-N`, or `rtt` with or without a sign. VyOS node `metric`. */
  metric: leaf(
    "metric",
    c.numberOrText(c.like("a metric", /^[+-]?(rtt|\d{1,10})$/, "give a number, +N, -N or rtt", "100", "+10")),
  ),
  /** OSPF's kind of metric: `type-1` or `type-2`. VyOS node `metric-type`. */
  metricType: leaf("metric-type", c.oneOf("type-1", "type-2")),
  /** BGP's origin: `igp`, `egp` or `incomplete`. VyOS node `origin`. */
  origin: leaf("origin", c.oneOf("igp", "egp", "incomplete")),
  /** BGP's originator. VyOS node `originator-id`. */
  originatorId: leaf("originator-id", c.ipv4),
  /** The address that the router speaks from by this route. VyOS node `src`. */
  src: leaf("src", ip),
  /** The routing table that it goes into. VyOS node `table`. */
  table: leaf("table", c.wholeNumber("a routing table", 1, 4294967295)),
  /** Its tag, 1–65535. VyOS node `tag`. */
  tag: leaf("tag", tag),
  /** BGP's weight, 0–4294967295. VyOS node `weight`. */
  weight: leaf("weight", number32),
};

const rule = {
  /** `permit` or `deny`. VyOS node `action`. */
  action: leaf("action", action, { required: true }),
  /** Up to 255 characters, without quotes. Default none. VyOS node `description`. */
  description: leaf("description", c.description),
  /** What a route must be like; every route where nothing is said. VyOS node `match`. */
  match: group("match", "what a route must be like", match),
  /** What becomes of it. VyOS node `set`. */
  set: group("set", "what becomes of a route", set),
  /** Another route map that is asked too. VyOS node `call`. */
  call: leaf("call", policyName),
  /** Go on with a later rule, by number. VyOS node `continue`. */
  continue: leaf("continue", c.wholeNumber("the number of a rule", 1, 65535)),
  /** After a match go on with this later rule. Not beside `onMatchNext`. VyOS node `on-match goto`. */
  onMatchGoto: leaf("on-match goto", c.wholeNumber("the number of a rule", 1, 65535)),
  /** After a match go on with the next rule. Not beside `onMatchGoto`. Default false. VyOS node `on-match next`. */
  onMatchNext: flag("on-match next"),
};

/** What a rule does to communities of one sort: some of it excludes the rest. */
const communityFailures = (where: string, set: Readonly<Record<string, unknown>>): readonly Failure[] =>
  ["community", "largeCommunity"].flatMap((sort) => {
    const has = (name: string): boolean => set[`${sort}${name}`] !== undefined;
    const clash = (name: string, ...others: readonly string[]): readonly Failure[] => {
      const other = others.find(has);
      return has(name) && other !== undefined
        ? [fail(`${where}.${sort}${name}`, `cannot stand beside ${sort}${other}; leave one of the two out`)]
        : [];
    };
    return [
      ...clash("None", "Replace", "Add"),
      ...clash("Replace", "Add"),
      ...clash("Delete", "None", "Replace"),
    ];
  });

const extendedFailures = (where: string, held: Readonly<Record<string, unknown>>): readonly Failure[] => {
  const other = ["rt", "soo", "bandwidth", "bandwidthNonTransitive"].find((name) => held[name] !== undefined);
  return [
    ...(held.none !== undefined && other !== undefined
      ? [fail(`${where}.none`, `cannot stand beside ${other}; leave one of the two out`)]
      : []),
    ...(held.bandwidthNonTransitive !== undefined && held.bandwidth === undefined
      ? [fail(`${where}.bandwidthNonTransitive`, "goes with bandwidth; give it too, or leave this out")]
      : []),
  ];
};

/**
 * A route map, which says what routing protocols take, give and change: VyOS node `policy route-map NAME`. What no
 * rule permits is denied. Errors are those of `RouterError`.
 */
export const routeMap = declare("RouteMap", {
  about: "a route map",
  at: "policy route-map {name}",
  properties: {
    /** Letters, digits and `-` `_` `.`. Default: the resource's name. Changing it replaces. */
    name: place(policyName, { named: true }),
    /** Up to 255 characters, without quotes. Default none. VyOS node `description`. */
    description: leaf("description", c.description),
    /** Its rules by number, 1–65535; the first that fits decides. Default none. VyOS node `rule`. */
    rules: record("rule", { all: "rules by number", one: "a rule", key: ruleNumber, properties: rule }),
  },
  validate: ({ rules }) =>
    !isKnown(rules)
      ? []
      : Object.entries(rules).flatMap(
          ([number, { action: does, continue: later, onMatchGoto, onMatchNext, set: changes }]) => [
            ...(changes === undefined || !isKnown(changes)
              ? []
              : communityFailures(`rules.${number}.set`, changes)),
            ...(changes?.extcommunity === undefined || !isKnown(changes.extcommunity)
              ? []
              : extendedFailures(`rules.${number}.set.extcommunity`, changes.extcommunity)),
            ...(onMatchGoto !== undefined && onMatchNext !== undefined
              ? [
                  fail(
                    `rules.${number}.onMatchNext`,
                    "cannot stand beside onMatchGoto; leave one of the two out",
                  ),
                ]
              : []),
            ...Object.entries({ continue: later, onMatchGoto, onMatchNext }).flatMap(([name, value]) =>
              does === "deny" && value !== undefined
                ? [fail(`rules.${number}.${name}`, "cannot go with the action deny; leave it out")]
                : [],
            ),
          ],
        ),
  examples: [
    { name: "PASS", rules: { 10: { action: "permit", description: "everything" } } },
    {
      name: "IX-IN",
      rules: {
        10: { action: "deny", match: { asPath: "bogon-asns" } },
        20: { action: "permit", match: { rpki: "valid" }, set: { localPreference: 200 } },
      },
    },
    {
      name: "LINKS",
      rules: {
        10: {
          action: "permit",
          set: { extcommunity: { bandwidth: "cumulative", bandwidthNonTransitive: true } },
        },
      },
    },
  ],
});
