import { isIpv4 } from "../schema/addresses.js";
import * as c from "./codecs.js";
import { fail } from "./failures.js";
import { plainInterface } from "./ip-codecs.js";
import { policyName } from "./policy-codecs.js";
import { declare, flag, group, leaf, list, record } from "./table/index.js";
import { isKnown } from "./unknown.js";

const inRange = c.wholeNumber("a number in range", 1, 65535);

/** A group of hosts, such as the protocol calls it. */
export const multicastGroup = c.syntax(
  "a multicast group",
  (text) =>
    isIpv4(text) && /^2(2[4-9]|3\d)\./.test(text)
      ? undefined
      : "is not a multicast group; give one from 224.0.1.0 to 239.255.255.255",
  "239.1.1.1",
);

const groupPrefix = c.syntax(
  "a prefix of multicast groups",
  (text) =>
    /^2(2[4-9]|3\d)\.[\d.]+\/([4-9]|[12]\d|3[0-2])$/.test(text) && isIpv4(text.split("/")[0] ?? "")
      ? undefined
      : "is not a prefix of multicast groups; give one such as 224.0.0.0/4",
  "224.0.0.0/4",
);

const lists = {
  /** Its name. VyOS node `prefix-list`. */
  prefixList: leaf("prefix-list", policyName),
};

/** How an interface asks which groups hosts are in. */
export const igmpProperties = {
  /** Groups that the router is in itself, by address. Default none. VyOS node `join`. */
  joins: record("join", {
    all: "groups by address",
    one: "a group",
    key: multicastGroup,
    properties: {
      /** Sources that it wants to hear. Default all. VyOS node `source-address` or `source`. */
      sources: list(["source-address", "source"], c.ipv4),
    },
  }),
  /** Seconds between two questions, 1–1800. Default 125. VyOS node `query-interval`. */
  queryInterval: leaf("query-interval", c.wholeNumber("seconds", 1, 1800)),
  /** Tenths of a second that hosts have for an answer, 10–250. Default 100. VyOS node `query-max-response-time`. */
  queryMaxResponseTime: leaf("query-max-response-time", c.wholeNumber("tenths of a second", 10, 250)),
  /** The version that it speaks, 2 or 3; default 3. VyOS node `version`. */
  version: leaf("version", c.wholeNumber("a version", 2, 3), { default: 3 }),
};

/** Whether a group is one that routers keep for themselves. */
export const reserved = (joins: Readonly<Record<string, unknown>> | undefined): readonly string[] =>
  isKnown(joins) ? Object.keys(joins).filter((name) => name.startsWith("224.0.0.")) : [];

/**
 * Multicast by PIM: VyOS node `protocols pim`. It cannot stand beside `protocols igmp-proxy`. On VyOS 1.3 IGMP is
 * `VyosIgmp`. Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export const pim = declare("Pim", {
  about: "PIM",
  at: "protocols pim",
  properties: {
    /** Spread streams over ways of one length; an empty object for no more than that. VyOS 1.4 and later. Default none. VyOS node `ecmp`. */
    ecmp: group(
      "ecmp",
      "how streams are spread",
      {
        /** Spread them anew when a way comes or goes. Default false. VyOS node `rebalance`. */
        rebalance: flag("rebalance"),
      },
      { bare: true },
    ),
    /** Warn of more groups than so many, 1–65535. Default never. VyOS 1.4 and later. VyOS node `igmp watermark-warning`. */
    igmpWatermarkWarning: leaf("igmp watermark-warning", inRange),
    /** Its interfaces by name, one at least. VyOS node `interface`. */
    interfaces: record(
      "interface",
      {
        all: "interfaces by name",
        one: "an interface",
        key: plainInterface,
        properties: {
          /** Watch neighbours by BFD; an empty object for no more than that. VyOS 1.4 and later. VyOS node `bfd`. */
          bfd: group(
            "bfd",
            "how neighbours are watched",
            {
              /** The profile of `protocols bfd profile`. Default none. VyOS node `profile`. */
              profile: leaf("profile", policyName),
            },
            { bare: true },
          ),
          /** Who is the designated router, more before less, 1–4294967295. Default 1. VyOS node `dr-priority`. */
          drPriority: leaf("dr-priority", c.wholeNumber("a priority", 1, 4294967295)),
          /** Seconds between two signs of life, 1–180. Default 30. VyOS node `hello`. */
          hello: leaf("hello", c.wholeNumber("seconds", 1, 180)),
          /** How it asks which groups hosts are in. VyOS 1.4 and later. VyOS node `igmp`. */
          igmp: group("igmp", "how it asks which groups hosts are in", {
            /** Do not ask. Default false. VyOS node `disable`. */
            disable: flag("disable"),
            ...igmpProperties,
          }),
          /** Take no bootstrap messages. Default false. VyOS 1.4 and later. VyOS node `no-bsm`. */
          noBsm: flag("no-bsm"),
          /** Take no bootstrap messages that come to it alone. Default false. VyOS 1.4 and later. VyOS node `no-unicast-bsm`. */
          noUnicastBsm: flag("no-unicast-bsm"),
          /** Send no signs of life. Default false. VyOS 1.4 and later. VyOS node `passive`. */
          passive: flag("passive"),
          /** The address that it speaks from. Default the interface's. VyOS 1.4 and later. VyOS node `source-address`. */
          sourceAddress: leaf("source-address", c.ipv4),
        },
      },
      { required: true },
    ),
    /** Seconds between two messages of who wants what, 1–65535; default 60. VyOS 1.4 and later. VyOS node `join-prune-interval`. */
    joinPruneInterval: leaf("join-prune-interval", inRange, { default: 60 }),
    /** Seconds that a silent stream is kept, 1–65535. Default 210. VyOS 1.4 and later. VyOS node `keep-alive-timer`. */
    keepAliveTimer: leaf("keep-alive-timer", inRange),
    /** Do not tell addresses of IPv6. Default false. VyOS 1.4 and later. VyOS node `no-v6-secondary`. */
    noV6Secondary: flag("no-v6-secondary"),
    /** How many packets are handled at once, 1–255; default 3. VyOS 1.4 and later. VyOS node `packets`. */
    packets: leaf("packets", c.wholeNumber("a number of packets", 1, 255), { default: 3 }),
    /** Whose registrations are taken. Default everybody's. VyOS 1.4 and later. VyOS node `register-accept-list`. */
    registerAcceptList: group("register-accept-list", "whose registrations are taken", lists),
    /** Seconds without registrations after a stop, 1–65535. Default 60. VyOS 1.4 and later. VyOS node `register-suppress-time`. */
    registerSuppressTime: leaf("register-suppress-time", inRange),
    /** Where sources and hosts meet; VyOS 1.3 needs it. Default none. VyOS node `rp`. */
    rp: group("rp", "where sources and hosts meet", {
      /** Routers by address, with their groups; one at least. VyOS node `address`. */
      addresses: record(
        "address",
        {
          all: "routers by address",
          one: "a router",
          key: c.ipv4,
          properties: {
            /** Prefixes of groups that meet there; none of them meets elsewhere. VyOS node `group`. */
            groups: list("group", groupPrefix, { required: true }),
          },
        },
        { required: true },
      ),
      /** Seconds that a silent stream is kept there, 31–60000. Default 185. VyOS node `keep-alive-timer`. */
      keepAliveTimer: leaf("keep-alive-timer", c.wholeNumber("seconds", 31, 60000)),
    }),
    /** Stay on the way by the meeting point. VyOS 1.4 and later. Default none. VyOS node `spt-switchover infinity-and-beyond`. */
    sptSwitchover: group("spt-switchover infinity-and-beyond", "which groups stay on the way", lists, {
      bare: true,
    }),
    /** Groups that are heard by source. Default 232.0.0.0/8. VyOS 1.4 and later. VyOS node `ssm`. */
    ssm: group("ssm", "groups that are heard by source", lists),
  },
  validate: ({ interfaces, rp }, dialect) => {
    const points = isKnown(rp?.addresses) ? Object.entries(rp.addresses) : [];
    const groups = points.flatMap(([address, { groups: of }]) =>
      isKnown(of) ? of.map((each) => [address, each] as const) : [],
    );
    return [
      ...(isKnown(interfaces) && Object.keys(interfaces).length === 0
        ? [fail("interfaces", "is empty; PIM needs an interface")]
        : []),
      ...(isKnown(interfaces)
        ? Object.entries(interfaces).flatMap(([name, { igmp }]) =>
            reserved(igmp?.joins).map((joined) =>
              fail(`interfaces.${name}.igmp.joins.${joined}`, "is kept for routers; give another group"),
            ),
          )
        : []),
      ...(rp === undefined && dialect?.name === "1.3"
        ? [fail("rp", "is missing; VyOS 1.3 needs a meeting point")]
        : []),
      ...groups
        .filter(([, each], i) => groups.findIndex(([, other]) => other === each) < i)
        .map(([address, each]) =>
          fail(`rp.addresses.${address}.groups`, `has ${each}, which meets elsewhere too; leave one out`),
        ),
    ];
  },
  examples: [
    {
      interfaces: { eth0: {}, eth1: { drPriority: 10 } },
      rp: { addresses: { "192.0.2.1": { groups: ["224.0.0.0/4"] } } },
    },
    {
      interfaces: { eth1: { igmp: { version: 2, joins: { "239.1.1.1": { sources: ["192.0.2.10"] } } } } },
      ecmp: {},
    },
  ],
});
