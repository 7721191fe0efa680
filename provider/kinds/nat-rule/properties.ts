import * as c from "../codecs.js";
import { codecOf, flag, group, leaf, list, record, type DraftOf } from "../table/index.js";

/** The firewall groups of one side of a match. */
export const matchGroup = {
  /** A group of addresses. Default any. VyOS node `group address-group`. */
  addressGroup: leaf("address-group", c.groupName),
  /** A group of domain names. Default any. VyOS node `group domain-group`. */
  domainGroup: leaf("domain-group", c.groupName),
  /** A group of MAC addresses. Default any. VyOS node `group mac-group`. */
  macGroup: leaf("mac-group", c.groupName),
  /** A group of networks. Default any. VyOS node `group network-group`. */
  networkGroup: leaf("network-group", c.groupName),
  /** A group of ports. Default any. VyOS node `group port-group`; needs a protocol with ports. */
  portGroup: leaf("port-group", c.groupName),
};

/** The same, by its type. */
export type MatchGroupProperties = typeof matchGroup;

const match = {
  /**
   * An IPv4 address (`192.0.2.10`), network (`192.0.2.0/24`) or range (`192.0.2.10-192.0.2.20`); a leading `!`
   * negates. Default any. VyOS node `address`.
   */
  address: leaf("address", c.matchAddress),
  /** A domain name, VyOS 1.5 only. Default any. VyOS node `fqdn`. */
  fqdn: leaf("fqdn", c.fqdn),
  /**
   * Ports: a number, a range (`"8000-8010"`), a service name, or a list of these; a leading `!` negates one. Needs
   * `protocol` to be tcp, udp or tcp_udp. Default any. VyOS node `port`.
   */
  port: leaf("port", c.ports),
  /** Firewall groups. Default any. VyOS node `group`. */
  group: group("group", "groups", matchGroup),
};

/** What a rule matches of one side of a packet. */
export type MatchProperties = typeof match;

const aboutMatch = "a match on one side";

/** Reads the same. */
export const matchCodec = codecOf(aboutMatch, match);

const translation = {
  /**
   * An IPv4 address, network or range; in a source rule also `masquerade`. Default as it was. VyOS node `translation
   * address`.
   */
  address: leaf("address", c.translationAddress),
  /** A port, a range or a service name. Default as it was. VyOS node `translation port`. */
  port: leaf("port", c.port),
  /**
   * Destination rules, VyOS 1.4 and later: the router's own port to send to. Default none. VyOS node `translation
   * redirect port`.
   */
  redirectPort: leaf("redirect port", c.port),
  /** Whether a client keeps its translated address. Default random. VyOS node `translation options address-mapping`. */
  addressMapping: leaf("options address-mapping", c.oneOf("random", "persistent"), { default: "random" }),
  /** How ports are chosen. Default none (kept where free); no release that is supported has `fully-random`. VyOS node `translation options port-mapping`. */
  portMapping: leaf("options port-mapping", c.oneOf("random", "fully-random", "none"), { default: "none" }),
};

/** What a rule makes of packets. */
export type TranslationProperties = typeof translation;

const backend = {
  /** Its share in percent, 1–100; those of all backends should sum up to 100. VyOS node `weight`. */
  weight: leaf("weight", c.wholeNumber("a weight", 1, 100), { required: true }),
};

/** One of several targets. */
export type BackendProperties = typeof backend;

const loadBalance = {
  /** Backends by IPv4 address, one at least. VyOS node `backend`. */
  backend: record(
    "backend",
    { all: "backends by address", one: "a backend", key: c.ipv4, properties: backend },
    { required: true },
  ),
  /** What the choice of a backend hangs on; default random. The port hashes need protocol tcp or udp. VyOS node `hash`. */
  hash: list(
    "hash",
    c.oneOf("source-address", "destination-address", "source-port", "destination-port", "random"),
    { default: ["random"] },
  ),
};

/** Several targets for one rule. */
export type LoadBalanceProperties = typeof loadBalance;

/** What a NAT rule says, wherever it stands. */
export const natRuleBody = {
  /** Up to 255 characters (no limit on 1.3), without quotes. Default none. VyOS node `description`. */
  description: leaf("description", c.description),
  /** A name of `/etc/protocols`, a number, `tcp_udp` or `all`; a leading `!` negates. Default all. VyOS node `protocol`. */
  protocol: leaf("protocol", c.protocol),
  /** To whom packets are addressed. Default anybody. VyOS 1.4 and later. VyOS node `packet-type`. */
  packetType: leaf("packet-type", c.oneOf("broadcast", "host", "multicast", "other")),
  /** What the packet's source must be. Default anything. Not in static rules. VyOS node `source`. */
  source: group("source", aboutMatch, match),
  /**
   * What the packet's destination must be. Static rules take only `address`, and need it. Default any. VyOS node
   * `destination`.
   */
  destination: group("destination", aboutMatch, match),
  /** Destination and static rules: where packets come in; static rules and VyOS 1.3 need it. Default any. VyOS node `inbound-interface`. */
  inboundInterface: leaf(["inbound-interface name", "inbound-interface"], c.interfaceName),
  /** Destination rules: an interface group instead of one interface. VyOS 1.4 and later. Default any. VyOS node `inbound-interface group`. */
  inboundInterfaceGroup: leaf("inbound-interface group", c.groupName),
  /** Source rules: where packets go out; VyOS 1.3 needs it. Default any. VyOS node `outbound-interface`. */
  outboundInterface: leaf(["outbound-interface name", "outbound-interface"], c.interfaceName),
  /** Source rules: an interface group instead of one interface. VyOS 1.4 and later. Default any. VyOS node `outbound-interface group`. */
  outboundInterfaceGroup: leaf("outbound-interface group", c.groupName),
  /** What the packets are translated to. Needed unless `exclude` or `loadBalance` is given. VyOS node `translation`. */
  translation: group("translation", "a translation", translation),
  /** Several targets instead of one. Default none. VyOS node `load-balance`, on VyOS 1.4 and later. */
  loadBalance: group("load-balance", "a load balance", loadBalance),
  /** Leave matching packets alone. Default false. VyOS node `exclude`. */
  exclude: flag("exclude"),
  /** Log matching packets. Default false. VyOS node `log`. */
  log: flag("log"),
  /** Keep the rule without effect. Default false. VyOS node `disable`. */
  disable: flag("disable"),
};

/** What is said of a NAT rule, wherever it stands. */
export type NatRuleBody = DraftOf<typeof natRuleBody>;

/** Which of VyOS's NAT trees a rule is in. */
export const natType = c.oneOf("destination", "source", "static");
