import type { Dialect } from "../config/dialect.js";
import * as c from "./codecs.js";
import { fail } from "./failures.js";
import {
  ipsecMatch,
  packetChanges,
  packetMatches,
  packetProperties,
  ruleTime,
  type tcpFlagProperties,
} from "./firewall/packet.js";
import { complainAboutRate, firewallRuleBody, icmpMessage } from "./firewall/rule-properties.js";
import * as ip from "./ip-codecs.js";
import type { Failure } from "./kind.js";
import { matchGroup } from "./nat-rule/properties.js";
import { word } from "./policy-codecs.js";
import { withSamples } from "./syntax.js";
import * as s from "./system-codecs.js";
import { declare, flag, group, leaf, list, place, record } from "./table/index.js";
import { isKnown } from "./unknown.js";

/** VyOS 1.4 has a plain number there. */
const rate = c.numberOrText(
  c.syntax("a rate", (text) => (/^\d+$/.test(text) ? undefined : complainAboutRate(text)), "10/second", "10"),
);
const segmentSize = word("a maximum segment size", "1400");

const tableOrMain = c.numberOrText(
  c.like(
    "a routing table",
    /^(main|[1-9]\d?|1\d\d|200)$/,
    "give a number from 1 to 200, or main",
    "100",
    "main",
  ),
);

const side = {
  /** An address, prefix or range, perhaps negated. Default none. VyOS node `address`. */
  address: leaf("address", ip.matchAddress),
  /** Groups of the firewall, perhaps negated; one of `addressGroup`, `domainGroup` and `networkGroup`. Default none. VyOS node `group`. */
  group: group(
    "group",
    "groups of the firewall, perhaps negated; one of `addressGroup`, `domainGroup` and `networkGroup`",
    matchGroup,
  ),
  /** Ports, ranges and services; needs `protocol` tcp, udp or tcp_udp. Default none. VyOS node `port`. */
  port: leaf("port", c.ports),
};

const sourceMac = {
  /** The MAC address that it comes from, perhaps negated. Default none. VyOS node `mac-address`. */
  macAddress: leaf("mac-address", ip.matchMac),
};

const rule = {
  /** What happens to such packets: `accept`, `drop`, `reject` or `return`. Default they are routed as `set` says. VyOS node `action`. */
  action: leaf("action", c.oneOf("accept", "drop", "reject", "return")),
  /** Up to 255 characters, without quotes. Default none. VyOS node `description`. */
  description: leaf("description", c.description),
  /** Keep the rule without effect. Default false. VyOS node `disable`. */
  disable: flag("disable"),
  /** Log such packets. Default false. VyOS node `log`. */
  log: flag("log"),
  /** A protocol by name or number, perhaps negated; default `all`. VyOS node `protocol`. */
  protocol: leaf("protocol", c.protocol, { default: "all" }),
  /** Where packets come from. Default none. VyOS node `source`. */
  source: group("source", "where packets come from", {
    ...side,
    ...sourceMac,
  }),
  /** Where packets go. Default none. VyOS node `destination`. */
  destination: group("destination", "where packets go", side),
  /** What is done with them. Default none. VyOS node `set`. */
  set: group("set", "what is done with them", {
    ...packetChanges,
    /** The routing table that they go by, 1–200 or `main`; not beside `vrf`. Default none. VyOS node `table`. */
    table: leaf("table", tableOrMain),
    /** The maximum segment size; needs `tcp.flags.syn` from VyOS 1.4 on. Default none. VyOS node `tcp-mss`. */
    tcpMss: leaf("tcp-mss", c.numberOrText(segmentSize)),
    /** The VRF that they go by; not beside `table`. Default none. VyOS 1.5 and later. VyOS node `vrf`. */
    vrf: leaf("vrf", ip.vrfName),
  }),
  /** States of connections. Default none. VyOS node `state`. */
  state: firewallRuleBody.state,
  ...packetMatches,
  /** ICMP messages; needs `protocol` icmp. Default none. VyOS node `icmp`. */
  icmp: group("icmp", "an ICMP message", icmpMessage),
  /** Whether packets went through IPsec. Default none. VyOS node `ipsec`. */
  ipsec: group("ipsec", "whether packets went through IPsec", ipsecMatch),
  /** How many packets the rule is for. Default none. VyOS node `limit`. */
  limit: group("limit", "how many packets the rule is for", {
    /** How many at once. Default none. VyOS node `burst`. */
    burst: leaf("burst", c.wholeNumber("a number in range", 0, 4294967295)),
    /** How many in a time, such as `10/second`; in VyOS 1.4 a number. Default none. VyOS node `rate`. */
    rate: leaf("rate", rate),
  }),
  /** Sources that were seen often. Default none. VyOS node `recent`. */
  recent: group("recent", "sources that were seen often", {
    /** How often, 1–255. Default none. VyOS node `count`. */
    count: leaf("count", c.wholeNumber("a number in range", 1, 255)),
    /** In so many seconds. Default none. VyOS node `time`. */
    time: leaf("time", c.wholeNumber("seconds", 0, 4294967295)),
  }),
  /** What is particular to TCP; needs `protocol` tcp. Default none. VyOS node `tcp`. */
  tcp: packetProperties.tcp,
  /** When the rule holds. Default none. VyOS node `time`. */
  time: group("time", "when the rule holds", {
    ...ruleTime,
    /** Days of the month. Default none. VyOS node `monthdays`. */
    monthdays: leaf("monthdays", word("days of the month", "1,15")),
    /** Times are UTC. Default false. VyOS node `utc`. */
    utc: flag("utc"),
  }),
  /** ICMPv6 messages; needs `protocol` icmpv6. Default none. VyOS node `icmpv6`. */
  icmpv6: group("icmpv6", "iCMPv6 messages; needs `protocol` icmpv6", {
    /** Their name, or their type and code. Default none. VyOS node `type`. */
    type: leaf("type", word("a name", "echo-request")),
  }),
};

type Flags = Readonly<Partial<Record<keyof typeof tcpFlagProperties, true>>>;

interface Side {
  readonly group?: {
    readonly addressGroup?: string;
    readonly domainGroup?: string;
    readonly networkGroup?: string;
    readonly portGroup?: string;
  };
  readonly port?: string;
}

interface Rule {
  readonly destination?: Side;
  readonly icmp?: { readonly code?: number; readonly type?: number; readonly typeName?: string };
  readonly icmpv6?: object;
  readonly protocol?: string;
  readonly set?: { readonly table?: string; readonly tcpMss?: string; readonly vrf?: string };
  readonly source?: Side;
  readonly tcp?: { readonly flags?: Flags & { readonly not?: Flags } };
}

/** What a rule says needs one of these protocols. */
const needs = (property: string, { protocol }: Rule, ...fitting: readonly string[]): readonly Failure[] =>
  (protocol !== undefined && !isKnown(protocol)) || fitting.includes(protocol ?? "")
    ? []
    : [fail(property, `needs protocol ${fitting.join(" or ")}; set it, or leave this out`)];

const sideFailures = (at: string, given: Side | undefined, rule: Rule): readonly Failure[] => {
  if (!isKnown(given)) return [];
  const { addressGroup, domainGroup, networkGroup, portGroup } = given.group ?? {};
  const groups = Object.entries({ addressGroup, domainGroup, networkGroup }).filter(
    ([, name]) => name !== undefined,
  );
  return [
    ...groups
      .slice(1)
      .map(([name]) =>
        fail(`${at}.group.${name}`, `cannot stand beside ${groups[0]?.[0] ?? ""}; leave one out`),
      ),
    ...Object.entries({ port: given.port, "group.portGroup": portGroup }).flatMap(([name, value]) =>
      value === undefined ? [] : needs(`${at}.${name}`, rule, "tcp", "udp", "tcp_udp"),
    ),
  ];
};

/** What every release from 1.4 on demands of a rule. */
const ruleFailures = (at: string, rule: Rule): readonly Failure[] => {
  const { icmp, icmpv6, set, tcp } = rule;
  const flags = tcp?.flags;
  return [
    ...(icmp === undefined ? [] : needs(`${at}.icmp`, rule, "icmp")),
    ...(icmpv6 === undefined ? [] : needs(`${at}.icmpv6`, rule, "icmpv6")),
    ...(icmp?.code !== undefined && icmp.type === undefined
      ? [fail(`${at}.icmp.code`, "needs type; set it, or leave the code out")]
      : []),
    ...(icmp?.typeName !== undefined && (icmp.type !== undefined || icmp.code !== undefined)
      ? [fail(`${at}.icmp.typeName`, "cannot stand beside type or code; leave one of the two out")]
      : []),
    ...(set?.tcpMss !== undefined && flags?.syn === undefined
      ? [fail(`${at}.set.tcpMss`, "needs tcp.flags.syn: true; set it, or leave this out")]
      : []),
    ...(flags === undefined ? [] : needs(`${at}.tcp.flags`, rule, "tcp")),
    ...sideFailures(`${at}.source`, rule.source, rule),
    ...sideFailures(`${at}.destination`, rule.destination, rule),
  ];
};

/** What holds wherever a rule can say such things. */
const alwaysFailures = (at: string, { set, tcp }: Rule): readonly Failure[] => {
  const { not = {}, ...flags } = tcp?.flags ?? {};
  return [
    ...(set?.vrf !== undefined && set.table !== undefined
      ? [fail(`${at}.set.vrf`, "cannot stand beside table; leave one of the two out")]
      : []),
    ...Object.keys(not)
      .filter((name) => Object.hasOwn(flags, name))
      .map((name) =>
        fail(`${at}.tcp.flags.not.${name}`, `cannot stand beside ${name}; leave one of the two out`),
      ),
  ];
};

const failuresIn = (
  rules: Readonly<Record<string, Rule>>,
  dialect: Dialect | undefined,
): readonly Failure[] =>
  Object.entries(rules).flatMap(([number, rule]) => [
    ...alwaysFailures(`rules.${number}`, rule),
    ...(dialect === undefined || dialect.name === "1.3" ? [] : ruleFailures(`rules.${number}`, rule)),
  ]);

/**
 * Rules that choose the routing table of packets: VyOS node `policy route NAME`, for IPv6 `policy route6 NAME`, in VyOS
 * 1.3 `policy ipv6-route NAME`. Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export const policyRoute = declare("PolicyRoute", {
  about: "a policy route",
  at: [
    { path: "policy route {name}", where: { family: "ipv4" } },
    { path: "policy route6 {name}", where: { family: "ipv6" } },
    { path: "policy ipv6-route {name}", where: { family: "ipv6" } },
  ],
  properties: {
    /** Letters, digits and `-` `_` `.`. Default: the resource's name. Changing it replaces. */
    name: place(
      c.like(
        "a name",
        /^[a-zA-Z0-9][\w.-]*$/,
        "use letters, digits and - _ ., a letter or digit first",
        "PBR",
      ),
      { named: true },
    ),
    /** `ipv4` or `ipv6`; default `ipv4`. Changing it replaces. */
    family: place(c.oneOf("ipv4", "ipv6"), { default: "ipv4" }),
    /** Up to 255 characters, without quotes. Default none. VyOS node `description`. */
    description: leaf("description", c.description),
    /** Log what no rule is about. Default false. VyOS node `default-log` or `enable-default-log`. */
    defaultLog: flag(["default-log", "enable-default-log"]),
    /** The interfaces whose packets it is for. Default none. VyOS 1.4 and later. VyOS node `interface`. */
    interfaces: list("interface", ip.plainInterface),
    /** Its rules by number, 1–999999, in VyOS 1.3 up to 9999. Default none. VyOS node `rule`. */
    rules: record("rule", {
      all: "rules by number",
      one: "a rule",
      key: withSamples(s.numberKey("the number of a rule", 1, 999999), ["10", "20"]),
      properties: rule,
    }),
  },
  validate: ({ rules }, dialect) => failuresIn(isKnown(rules) ? rules : {}, dialect),
  examples: [
    {
      name: "GUESTS",
      interfaces: ["eth1"],
      rules: { "10": { source: { address: "192.168.64.0/24" }, set: { table: "100" } } },
    },
    {
      name: "MSS",
      rules: { "10": { protocol: "tcp", tcp: { flags: { syn: true } }, set: { tcpMss: "1400" } } },
    },
    {
      name: "WEB",
      rules: {
        "10": {
          protocol: "tcp",
          source: { group: { networkGroup: "OTHER" } },
          destination: { port: "80" },
          set: { vrf: "red" },
        },
      },
    },
    {
      name: "GROUPS",
      rules: { "10": { source: { group: { domainGroup: "NAMES" } }, action: "drop" } },
    },
    { name: "PING", rules: { "10": { protocol: "icmp", icmp: { type: 8, code: 0 } } } },
    { name: "PING", rules: { "10": { protocol: "icmp", icmp: { typeName: "echo-request" } } } },
    {
      name: "SIX",
      family: "ipv6",
      rules: { "10": { source: { address: "2001:db8::/64" }, set: { table: "100" } } },
    },
    {
      name: "SIX",
      family: "ipv6",
      rules: { "10": { protocol: "icmpv6", icmpv6: { type: "echo-request" } } },
    },
  ],
});
