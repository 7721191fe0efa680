/* oxlint-disable typescript/no-empty-object-type -- names for inferred types, that declarations stay short by */
import * as c from "./codecs.js";
import * as s from "./system-codecs.js";
import { ospfProperties, ospfv3Properties, ripProperties, ripngProperties } from "./interface-routing.js";
import { but, flag, group, leaf, list } from "./table/index.js";

const ipPropertiesOf = {
  /** The largest segment of TCP over it: 536–65535 bytes or `clamp-mss-to-pmtu`. Default none. VyOS node `adjust-mss`. */
  adjustMss: leaf("adjust-mss", s.segmentSize),
  /** Seconds that a neighbour is remembered, 1–86400; default 30. VyOS node `arp-cache-timeout`. */
  arpCacheTimeout: leaf("arp-cache-timeout", c.wholeNumber("a number in range", 1, 86400), { default: 30 }),
  /** Answer ARP for addresses of other interfaces. Default false. VyOS node `disable-arp-filter`. */
  disableArpFilter: flag("disable-arp-filter"),
  /** Pass no packets on. Default false. VyOS node `disable-forwarding`. */
  disableForwarding: flag("disable-forwarding"),
  /** Learn neighbours from ARP that nobody asked for. Default false. VyOS node `enable-arp-accept`. */
  enableArpAccept: flag("enable-arp-accept"),
  /** Ask by ARP with an address of the right network. Default false. VyOS node `enable-arp-announce`. */
  enableArpAnnounce: flag("enable-arp-announce"),
  /** Answer ARP only for an address of the interface. Default false. VyOS node `enable-arp-ignore`. */
  enableArpIgnore: flag("enable-arp-ignore"),
  /** Pass broadcasts on to its network. Default false. VyOS node `enable-directed-broadcast`. */
  enableDirectedBroadcast: flag("enable-directed-broadcast"),
  /** Answer ARP for hosts behind the router. Default false. VyOS node `enable-proxy-arp`. */
  enableProxyArp: flag("enable-proxy-arp"),
  /** OSPF, on VyOS 1.3; later it is in `protocols ospf`. Default none. VyOS node `ospf`. */
  ospf: group("ospf", "OSPF on the interface", ospfProperties),
  /** Answer ARP for hosts of the same network. Default false. VyOS node `proxy-arp-pvlan`. */
  proxyArpPvlan: flag("proxy-arp-pvlan"),
  /** RIP, on VyOS 1.3; later it is in `protocols rip`. Default none. VyOS node `rip`. */
  rip: group("rip", "RIP on the interface", ripProperties),
  /** Whether a packet must come from where its source is: `strict`, `loose` or `disable`. Default none. VyOS node `source-validation`. */
  sourceValidation: leaf("source-validation", c.oneOf("strict", "loose", "disable")),
};

type IpPropertiesOf = typeof ipPropertiesOf;

/** IPv4 on an interface. */
export interface IpProperties extends IpPropertiesOf {}

/** IPv4 on an interface. */
export const ipProperties: IpProperties = ipPropertiesOf;

/** How the IPv6 addresses of an interface are made. */
export const ipv6AddressProperties = {
  /** Take one from router advertisements. Default false. VyOS node `autoconf`. */
  autoconf: flag("autoconf"),
  /** Prefixes below which the MAC address makes one. Default none. VyOS node `eui64`. */
  eui64: list("eui64", s.ipv6Prefix),
  /** Have no link-local one. Default false. VyOS node `no-default-link-local`. */
  noDefaultLinkLocal: flag("no-default-link-local"),
};

const ipv6PropertiesOf = {
  /** How duplicate addresses are found: 0 not, 1 yes, 2 and stop IPv6 when the link-local one is, 0–2; default 1. VyOS node `accept-dad`. */
  acceptDad: leaf("accept-dad", c.wholeNumber("a way to find duplicates", 0, 2), { default: 1 }),
  /** How addresses are made. Default none. VyOS node `address`. */
  address: group("address", "how IPv6 addresses are made", ipv6AddressProperties),
  /** The largest segment of TCP over it: 536–65535 bytes or `clamp-mss-to-pmtu`. Default none. VyOS node `adjust-mss`. */
  adjustMss: leaf("adjust-mss", s.segmentSize),
  /** Seconds that a neighbour is taken for reachable, 1–86400; default 30. VyOS node `base-reachable-time`. */
  baseReachableTime: leaf("base-reachable-time", c.wholeNumber("a number in range", 1, 86400), {
    default: 30,
  }),
  /** Pass no packets on. Default false. VyOS node `disable-forwarding`. */
  disableForwarding: flag("disable-forwarding"),
  /** How often is asked whether an address is taken, 0–65535; default 1. VyOS node `dup-addr-detect-transmits`. */
  dupAddrDetectTransmits: leaf(
    "dup-addr-detect-transmits",
    c.wholeNumber("a number of questions", 0, 65535),
    { default: 1 },
  ),
  /** OSPFv3, on VyOS 1.3; later it is in `protocols ospfv3`. Default none. VyOS node `ospfv3`. */
  ospfv3: group("ospfv3", "OSPFv3 on the interface", ospfv3Properties),
  /** RIPng, on VyOS 1.3; later it is in `protocols ripng`. Default none. VyOS node `ripng`. */
  ripng: group("ripng", "RIPng on the interface", ripngProperties),
  /** Whether a packet must come from where its source is: `strict`, `loose` or `disable`. Default none. VyOS node `source-validation`. */
  sourceValidation: leaf("source-validation", c.oneOf("strict", "loose", "disable")),
};

type Ipv6PropertiesOf = typeof ipv6PropertiesOf;

/** IPv6 on an interface. */
export interface Ipv6Properties extends Ipv6PropertiesOf {}

/** IPv6 on an interface. */
export const ipv6Properties: Ipv6Properties = ipv6PropertiesOf;

const laterIpOf = but(ipPropertiesOf, "ospf", "rip");

type LaterIpOf = typeof laterIpOf;

/** IPv4 on an interface where VyOS 1.3 has no routing protocols. */
export interface LaterIp extends LaterIpOf {}

/** IPv4 on an interface where VyOS 1.3 has no routing protocols. */
export const laterIp: LaterIp = laterIpOf;

const laterIpv6Of = but(ipv6PropertiesOf, "ospfv3", "ripng");

type LaterIpv6Of = typeof laterIpv6Of;

/** IPv6 on an interface where VyOS 1.3 has no routing protocols. */
export interface LaterIpv6 extends LaterIpv6Of {}

/** IPv6 on an interface where VyOS 1.3 has no routing protocols. */
export const laterIpv6: LaterIpv6 = laterIpv6Of;
