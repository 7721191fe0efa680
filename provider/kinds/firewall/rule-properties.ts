import * as c from "../codecs.js";
import * as ip from "../ip-codecs.js";
import { matchGroup } from "../nat-rule/properties.js";
import { word } from "../policy-codecs.js";
import { flag, group, leaf, list, place, type DraftOf } from "../table/index.js";
import { icmpv6Text, spanText } from "./old.js";
import { effectProperties, packetProperties } from "./packet.js";

const country = c.like("a country", /^[a-z]{2}$/, "give its two small letters, such as de", "de", "fr");

/** Groups that one side of a firewall rule refers to. */
export const firewallMatchGroup = {
  ...matchGroup,
  /** A dynamic group, which rules put addresses into. VyOS 1.4 and later. Default any. VyOS node `group dynamic-address-group`. */
  dynamicAddressGroup: leaf("dynamic-address-group", c.groupName),
};

/** What a firewall rule matches of a packet's source or destination. Addresses are of the rule's family. */
export const firewallMatch = {
  /**
   * An address, a network or a range; a leading `!` negates. Default any. VyOS node `address`.
   */
  address: leaf("address", ip.matchAddress),
  /** Which bits of the address count, as an address; VyOS 1.4 and later. Default all. VyOS node `address-mask`. */
  addressMask: leaf("address-mask", ip.ip),
  /** A domain name, VyOS 1.4 and later. Default any. VyOS node `fqdn`. */
  fqdn: leaf("fqdn", c.fqdn),
  /**
   * Ports: a number, a range (`"8000-8010"`), a service name, or a list of these; a leading `!` negates one. Needs
   * `protocol` to be tcp, udp or tcp_udp. Default any. VyOS node `port`.
   */
  port: leaf("port", c.ports),
  /** Six colon-separated pairs; a leading `!` negates. Default any. VyOS node `mac-address`. */
  macAddress: leaf("mac-address", ip.matchMac),
  /** Countries, VyOS 1.4 and later. Default any. VyOS node `geoip`. */
  geoip: group("geoip", "countries", {
    /** Two small letters each. */
    countryCode: list("country-code", country, { required: true }),
    /** Everywhere else. Default false. */
    inverseMatch: flag("inverse-match"),
  }),
  /** Firewall groups. Default any. VyOS node `group`. */
  group: group("group", "groups", firewallMatchGroup),
};

/** Packets in a unit of time. */
export const complainAboutRate: c.Complaint = (text) =>
  /^0*[1-9]\d*\/(second|minute|hour|day)$/.test(text)
    ? undefined
    : "is not a rate; give a number per second, minute, hour or day, such as 10/minute";

const rate = c.syntax("a rate", complainAboutRate, "10/minute");

const u8 = (name: string) => c.wholeNumber(name, 0, 255);

/** What an ICMP message is. */
export const icmpMessage = {
  /** The number of the type, 0–255. VyOS node `type`. */
  type: leaf("type", u8("an ICMP type")),
  /** The number of the code, 0–255. VyOS node `code`. */
  code: leaf("code", u8("an ICMP code")),
  /** The name of the type instead, such as `echo-request`. VyOS node `type-name`. */
  typeName: leaf("type-name", word("the name of a type", "echo-request")),
};

const action = c.oneOf(
  ...(["accept", "continue", "drop", "jump", "offload", "queue", "reject", "return", "synproxy"] as const),
);

const aboutSide = "a match on one side";

/** What a firewall rule says, wherever it stands. */
export const firewallRuleBody = {
  /**
   * What happens to packets that match. `jump` needs `jumpTarget`, `offload` needs `offloadTarget`, `synproxy` needs
   * `synproxy`. VyOS 1.3 has accept, drop and reject. VyOS node `action`.
   */
  action: leaf("action", action, { required: true }),
  /** Up to 255 characters (no limit on 1.3), without quotes. Default none. VyOS node `description`. */
  description: leaf("description", c.description),
  /** A name of `/etc/protocols`, a number, `tcp_udp` or `all`; a leading `!` negates. Default all. VyOS node `protocol`. */
  protocol: leaf("protocol", c.protocol),
  /** States of the connection, any of them. Default any. VyOS node `state`. */
  state: list("state", c.oneOf("established", "invalid", "new", "related")),
  /** What the packet's source must be. Default anything. VyOS node `source`. */
  source: group("source", aboutSide, firewallMatch),
  /** What the packet's destination must be. Default anything. VyOS node `destination`. */
  destination: group("destination", aboutSide, firewallMatch),
  /** Where packets come in; not in chain `output`. Default any. VyOS 1.4 and later. VyOS node `inbound-interface`. */
  inboundInterface: leaf("inbound-interface name", c.interfaceName),
  /** An interface group instead of one interface. VyOS 1.4 and later. Default any. VyOS node `inbound-interface group`. */
  inboundInterfaceGroup: leaf("inbound-interface group", c.groupName),
  /** Where packets go out; not in chain `input`. Default any. VyOS 1.4 and later. VyOS node `outbound-interface`. */
  outboundInterface: leaf("outbound-interface name", c.interfaceName),
  /** An interface group instead of one interface. VyOS 1.4 and later. Default any. VyOS node `outbound-interface group`. */
  outboundInterfaceGroup: leaf("outbound-interface group", c.groupName),
  /** The rule set that action `jump` goes to. Default none. VyOS node `jump-target`. */
  jumpTarget: leaf("jump-target", ip.plainName),
  /** The flowtable that action `offload` uses. Default none. VyOS node `offload-target`. */
  offloadTarget: leaf("offload-target", ip.plainName),
  /** ICMP messages, of the rule's family. Default any. VyOS node `icmp` or `icmpv6`. */
  icmp: group(["icmp", "icmpv6"], "an ICMP message", icmpMessage, { text: icmpv6Text }),
  /** Only so many packets. Default none. VyOS node `limit`. */
  limit: group("limit", "a limit", {
    /** Packets in a unit of time: `NUMBER/second`, `minute`, `hour` or `day`. VyOS node `rate`. */
    rate: leaf("rate", rate),
    /** Packets at once beyond the rate, 0–4294967295. VyOS node `burst`. */
    burst: leaf("burst", c.wholeNumber("a burst", 0, 4294967295)),
  }),
  /** Sources that came so often in a unit of time. Default none. VyOS node `recent`. */
  recent: group("recent", "a limit per source", {
    /** 1–255 times. VyOS node `count`. */
    count: leaf("count", c.wholeNumber("a count", 1, 255), { required: true }),
    /** The unit. VyOS node `time`. */
    time: leaf("time", c.oneOf("second", "minute", "hour"), { required: true, text: spanText }),
  }),
  /** Log matching packets. Default false. VyOS node `log`. */
  log: flag("log"),
  /** Keep the rule without effect. Default false. VyOS node `disable`. */
  disable: flag("disable"),
  ...packetProperties,
  ...effectProperties,
};

/** A rule of a firewall, without its place. */
export type RuleBody = DraftOf<typeof firewallRuleBody>;

/** Where rules stand: in a base chain, or in a set of their own name. */
export const firewallPlace = {
  /** Which packets: IPv4 or IPv6. Default ipv4. Changing it replaces. */
  family: place(c.oneOf("ipv4", "ipv6"), { default: "ipv4" }),
  /**
   * VyOS 1.4 and later: the base chain, `firewall FAMILY CHAIN filter`. Changing it replaces. Needed unless `name` is
   * given.
   */
  chain: place(c.oneOf("forward", "input", "output"), { optional: true }),
  /**
   * Instead of `chain` the name of a rule set, `firewall FAMILY name NAME`, which rules jump to; on VyOS 1.3
   * `firewall name NAME`, which interfaces name. Changing it replaces. Needed unless `chain` is given.
   */
  name: place(ip.plainName, { optional: true, referred: true }),
};

/** A base chain or a named set. */
export type Place = DraftOf<typeof firewallPlace>;

/** The family of a place; IPv4 when nothing is said. */
export const familyOf = ({ family }: Place): "ipv4" | "ipv6" => (family === "ipv6" ? "ipv6" : "ipv4");

/** The nodes of such places, with what stands below them. */
export const placesWith = (below = "") => [
  `firewall {family} {chain} filter${below}`,
  `firewall {family} name {name}${below}`,
  { path: `firewall name {name}${below}`, where: { family: "ipv4" } },
  { path: `firewall ipv6-name {name}${below}`, where: { family: "ipv6" } },
];

/** What people call such a place. */
export const placeNamed = ({ chain, name }: Readonly<Record<string, unknown>>): string =>
  String(chain ?? name);
