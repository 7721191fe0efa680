import type * as t from "io-ts";
import * as c from "./codecs.js";
import { fail, quote } from "./failures.js";
import { ip, isOfIpv6, plainInterface, prefix, vrfName } from "./ip-codecs.js";
import type { Failure } from "./kind.js";
import { nodeKind } from "./node-kind.js";
import { object, optionalRecord } from "./objects.js";
import { row } from "./rows.js";
import { isKnown } from "./unknown.js";

const distance = c.wholeNumber("a distance", 1, 255);
const tag = c.wholeNumber("a tag", 1, 4294967295);
const via = { distance, vrf: vrfName, disable: c.flag };

const profile = c.syntax("a BFD profile", (text) =>
  /^[-_a-zA-Z0-9]{1,32}$/.test(text)
    ? undefined
    : "is not the name of a BFD profile; use up to 32 letters, digits and - _",
);

/** How BFD watches a next hop: directly, or over several hops from the router's own address. */
const bfd = {
  bfd: c.flag,
  bfdProfile: profile,
  bfdSources: optionalRecord(
    "the router's own addresses",
    ip,
    object("a session", { required: {}, optional: { profile } }),
  ),
};

/** Reads the arguments of a static route. */
export const staticRouteCodec = object("a static route", {
  required: { prefix },
  optional: {
    description: c.description,
    nextHops: optionalRecord(
      "next hops by address",
      ip,
      object("a next hop", { required: {}, optional: { ...via, interface: plainInterface, ...bfd } }),
    ),
    interfaces: optionalRecord(
      "interfaces by name",
      plainInterface,
      object("a way out", { required: {}, optional: via }),
    ),
    dhcpInterface: plainInterface,
    blackhole: c.flag,
    blackholeDistance: distance,
    blackholeTag: tag,
    reject: c.flag,
    rejectDistance: distance,
    rejectTag: tag,
  },
});

type StaticRoute = t.TypeOf<typeof staticRouteCodec>;

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

const wayRows = [row.number("distance", "distance"), row.text("vrf", "vrf"), row.flag("disable", "disable")];

const bfdRows = [
  row.flag("bfd", "bfd"),
  row.text("bfdProfile", "bfd profile"),
  row.like([row.text("profile", "profile")], "bfdSources", "bfd multi-hop source"),
];

/** `protocols static route PREFIX`, or `route6`. */
export const staticRoute = nodeKind<StaticRoute>({
  name: "StaticRoute",
  codec: staticRouteCodec,
  validate: (route) => [
    ...leadsSomewhere(route),
    ...oneEnd(route),
    ...detailsNeedTheirEnd(route),
    ...oneFamily(route),
    ...bfdNeeds(route),
  ],
  identity: ["prefix"],
  at: (route) => ["protocols", "static", isV6(route) ? "route6" : "route", route.prefix],
  rows: () => [
    row.text("description", "description"),
    row.like([...wayRows, row.text("interface", "interface"), ...bfdRows], "nextHops", "next-hop"),
    row.like(wayRows, "interfaces", "interface"),
    row.text("dhcpInterface", "dhcp-interface"),
    ...ends.flatMap((end) => [
      row.flag(end, end),
      row.number(`${end}Distance`, `${end} distance`),
      row.number(`${end}Tag`, `${end} tag`),
    ]),
  ],
  owns: () => "node",
  prunes: () => [["protocols", "static"], ["protocols"]],
});
