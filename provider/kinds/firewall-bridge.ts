import * as c from "./codecs.js";
import { fail } from "./failures.js";
import { packetFailures } from "./firewall/packet-rules.js";
import {
  effectProperties,
  ipsecWays,
  packetMatches,
  packetProperties,
  timeToLive,
} from "./firewall/packet.js";
import { firewallRuleBody, icmpMessage, type RuleBody } from "./firewall/rule-properties.js";
import { placeFailures, portsNeedProtocol, targets } from "./firewall/rule-rules.js";
import * as ip from "./ip-codecs.js";
import type { Failure } from "./kind.js";
import { word } from "./policy-codecs.js";
import { withSamples } from "./syntax.js";
import * as s from "./system-codecs.js";
import { declare, flag, group, leaf, place, record } from "./table/index.js";
import { isKnown } from "./unknown.js";

const etherType = word("what is in a frame", "arp", "ipv4");
const side = {
  /** A MAC address, perhaps negated. Default none. VyOS node `mac-address`. */
  macAddress: leaf("mac-address", ip.matchMac),
  /** An address, prefix or range of either family, perhaps negated. Default none. VyOS node `address`. */
  address: leaf("address", ip.matchAddress),
  /** Which bits of the address count. Default none. VyOS node `address-mask`. */
  addressMask: leaf("address-mask", ip.ip),
  /** Ports, ranges and services; needs `protocol` tcp, udp or tcp_udp. Default none. VyOS node `port`. */
  port: leaf("port", c.ports),
  /** Groups of the firewall, perhaps negated. Default none. VyOS node `group`. */
  group: group("group", "groups of the firewall, perhaps negated", {
    /** A group of IPv4 addresses. Default none. VyOS node `ipv4-address-group`. */
    ipv4AddressGroup: leaf("ipv4-address-group", c.groupName),
    /** A group of IPv4 prefixes. Default none. VyOS node `ipv4-network-group`. */
    ipv4NetworkGroup: leaf("ipv4-network-group", c.groupName),
    /** A group of IPv6 addresses. Default none. VyOS node `ipv6-address-group`. */
    ipv6AddressGroup: leaf("ipv6-address-group", c.groupName),
    /** A group of IPv6 prefixes. Default none. VyOS node `ipv6-network-group`. */
    ipv6NetworkGroup: leaf("ipv6-network-group", c.groupName),
    /** A group of MAC addresses. Default none. VyOS node `mac-group`. */
    macGroup: leaf("mac-group", c.groupName),
    /** A group of ports; needs `protocol`. Default none. VyOS node `port-group`. */
    portGroup: leaf("port-group", c.groupName),
  }),
};

const rule = {
  /** What happens to such packets: `accept`, `continue`, `drop`, `jump`, `queue` or `return`; in `prerouting` also `notrack` or `reject`. VyOS node `action`. */
  action: leaf(
    "action",
    c.oneOf("accept", "continue", "drop", "jump", "notrack", "queue", "reject", "return"),
    { required: true },
  ),
  /** Up to 255 characters, without quotes. Default none. VyOS node `description`. */
  description: leaf("description", c.description),
  /** Keep the rule without effect. Default false. VyOS node `disable`. */
  disable: flag("disable"),
  /** A protocol by name or number, perhaps negated. Default none. VyOS node `protocol`. */
  protocol: leaf("protocol", c.protocol),
  /** Where packets come from. Default none. VyOS node `source`. */
  source: group("source", "where packets come from", side),
  /** Where packets go. Default none. VyOS node `destination`. */
  destination: group("destination", "where packets go", side),
  /** The interface that they come by: one of its parts. Default none. VyOS node `inbound-interface`. */
  inboundInterface: group("inbound-interface", "the interface that they come by: one of its parts", {
    /** An interface, perhaps negated or with a `*`. Default none. VyOS node `name`. */
    name: leaf("name", c.interfaceName),
    /** A group of interfaces, perhaps negated. Default none. VyOS node `group`. */
    group: leaf("group", c.groupName),
  }),
  /** The rule set that it goes on in; for the action `jump`. Default none. VyOS node `jump-target`. */
  jumpTarget: leaf("jump-target", ip.plainName),
  /** What is in the frame. Default none. VyOS node `ethernet-type`. */
  ethernetType: leaf("ethernet-type", etherType),
  /** The VLAN. Default none. VyOS node `vlan`. */
  vlan: group("vlan", "the VLAN", {
    /** What is in the tagged frame. Default none. VyOS node `ethernet-type`. */
    ethernetType: leaf("ethernet-type", etherType),
    /** Its number or a range, 0–4095. Default none. VyOS node `id`. */
    id: leaf("id", c.numberOrText(word("a VLAN", "100", "100-200"))),
    /** Its priority or a range, 0–7. Default none. VyOS node `priority`. */
    priority: leaf("priority", c.numberOrText(word("a priority", "3", "1-3"))),
  }),
  /** Log such packets. Default false. VyOS node `log`. */
  log: flag("log"),
  /** How they are logged; needs `log`. Default as the kernel does. VyOS node `log-options`. */
  logOptions: effectProperties.logOptions,
  /** The queue or range of queues; for the action `queue`. Default 0. VyOS node `queue`. */
  queue: effectProperties.queue,
  /** How it is queued: `bypass`, or `fanout` for a range of queues; for the action `queue`. Default none. VyOS node `queue-options`. */
  queueOptions: effectProperties.queueOptions,
  /** What NAT has done. Default none. VyOS node `connection-status`. */
  connectionStatus: packetProperties.connectionStatus,
  /** States of connections. Default none. VyOS node `state`. */
  state: firewallRuleBody.state,
  ...packetMatches,
  /** How many hops packets of IPv6 may still go. Default none. VyOS node `hop-limit`. */
  hopLimit: group("hop-limit", "how many hops packets of IPv6 may still go", timeToLive),
  /** ICMP messages. Default none. VyOS node `icmp`. */
  icmp: group("icmp", "an ICMP message", icmpMessage),
  /** ICMPv6 messages. Default none. VyOS node `icmpv6`. */
  icmpv6: group("icmpv6", "an ICMPv6 message", icmpMessage),
  /** Whether packets go through IPsec. Default none. VyOS node `ipsec`. */
  ipsec: group("ipsec", "whether packets go through IPsec", ipsecWays),
  /** How many packets the rule is for. Default none. VyOS node `limit`. */
  limit: firewallRuleBody.limit,
  /** What is particular to TCP; needs `protocol` tcp. Default none. VyOS node `tcp`. */
  tcp: packetProperties.tcp,
  /** When the rule holds. Default none. VyOS node `time`. */
  time: packetProperties.time,
  /** What is changed in packets. Default none. VyOS node `set`. */
  set: effectProperties.set,
  /** The interface that they leave by: one of its parts. Default none. VyOS node `outbound-interface`. */
  outboundInterface: group("outbound-interface", "the interface that they leave by: one of its parts", {
    /** An interface, perhaps negated or with a `*`. Default none. VyOS node `name`. */
    name: leaf("name", c.interfaceName),
    /** A group of interfaces, perhaps negated. Default none. VyOS node `group`. */
    group: leaf("group", c.groupName),
  }),
};

interface Ends {
  readonly name?: string;
  readonly group?: string;
}

interface Rule {
  readonly inboundInterface?: Ends;
  readonly outboundInterface?: Ends;
}

const jumpFailures = (
  name: string | undefined,
  action: string | undefined,
  target: string | undefined,
): readonly Failure[] => {
  if (action === "jump" && target === undefined)
    return [fail("defaultJumpTarget", "is missing; defaultAction jump needs it")];
  if (target === undefined) return [];
  if (action === undefined || (isKnown(action) && action !== "jump"))
    return [fail("defaultJumpTarget", "needs defaultAction jump; set it, or leave this out")];
  return isKnown(name) && name === target
    ? [fail("defaultJumpTarget", "is the set itself; give another")]
    : [];
};

/** What the router demands of a rule, as of those of other families. */
const ruleFailures = ({ inboundInterface, outboundInterface, ...body }: Rule): readonly Failure[] => [
  ...[targets, portsNeedProtocol, packetFailures].flatMap((demand) => demand(body as RuleBody, {})),
  ...Object.entries({ inboundInterface, outboundInterface }).flatMap(([way, ends]) =>
    isKnown(ends) && ends.name !== undefined && ends.group !== undefined
      ? [fail(`${way}.group`, "cannot stand beside name; leave one of the two out")]
      : [],
  ),
];

/**
 * Rules for what passes through bridges: VyOS node `firewall bridge CHAIN filter` or `firewall bridge name NAME`, on
 * VyOS 1.4 and later. Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export const firewallBridge = declare("FirewallBridge", {
  about: "a set of rules for bridges",
  at: ["firewall bridge {chain} filter", "firewall bridge name {name}"],
  without: { "1.3": "has no firewall for bridges" },
  properties: {
    /** The chain of all bridges: `forward`, from VyOS 1.5 on also `input`, `output` or `prerouting`. Not beside `name`. Changing it replaces. Default none. */
    chain: place(c.oneOf("forward", "input", "output", "prerouting"), { optional: true }),
    /** The name of a set that rules jump to. Not beside `chain`. Changing it replaces. Default none. */
    name: place(
      c.like(
        "a name",
        /^[a-zA-Z0-9][\w.-]*$/,
        "use letters, digits and - _ ., a letter or digit first",
        "BR",
      ),
      { optional: true },
    ),
    /** Up to 255 characters, without quotes. Default none. VyOS node `description`. */
    description: leaf("description", c.description),
    /** What happens to packets that no rule decides on; `accept` or `drop` for a chain: `accept`, `drop`, or for a named set also `continue`, `jump`, `reject` or `return`. Default accept for a chain, drop for a named set. VyOS node `default-action`. */
    defaultAction: leaf("default-action", c.oneOf("accept", "continue", "drop", "jump", "reject", "return")),
    /** The rule set that they go on in; for `defaultAction` jump. Default none. VyOS node `default-jump-target`. */
    defaultJumpTarget: leaf("default-jump-target", ip.plainName),
    /** Log these packets. Default false. VyOS node `default-log`. */
    defaultLog: flag("default-log"),
    /** Its rules by number, 1–999999; the first that fits decides. Default none. VyOS node `rule`. */
    rules: record("rule", {
      all: "rules by number",
      one: "a rule",
      key: withSamples(s.numberKey("the number of a rule", 1, 999999), ["10", "20"]),
      properties: rule,
    }),
  },
  validate: ({ chain, name, defaultAction, defaultJumpTarget, rules }) => [
    ...placeFailures({ chain, name } as Parameters<typeof placeFailures>[0]),
    ...jumpFailures(name, defaultAction, defaultJumpTarget),
    ...Object.entries(isKnown(rules) ? rules : {}).flatMap(([number, body]) =>
      ruleFailures(body).map(({ property, reason }) => fail(`rules.${number}.${property}`, reason)),
    ),
  ],
  examples: [
    {
      chain: "forward",
      defaultAction: "accept",
      rules: {
        "10": {
          action: "drop",
          source: { macAddress: "00:50:56:00:00:01" },
          log: true,
          logOptions: { group: 1 },
        },
      },
    },
    { chain: "forward", rules: { "10": { action: "jump", jumpTarget: "A-1" } } },
    { chain: "forward", rules: { "10": { action: "queue", queue: "0-3", queueOptions: ["fanout"] } } },
    {
      chain: "forward",
      rules: {
        "10": {
          action: "accept",
          protocol: "tcp",
          destination: { port: "22" },
          tcp: { flags: { syn: true, not: { ack: true } } },
        },
      },
    },
    {
      chain: "forward",
      rules: { "10": { action: "accept", protocol: "tcp", destination: { group: { portGroup: "OTHER" } } } },
    },
    { chain: "prerouting", rules: { "10": { action: "notrack" } } },
    { name: "BR", defaultAction: "jump", defaultJumpTarget: "A-1", rules: { "10": { action: "accept" } } },
    { name: "BR", defaultAction: "drop", rules: { "10": { action: "accept" } } },
  ],
});
