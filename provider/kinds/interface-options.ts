/* oxlint-disable typescript/no-empty-object-type -- names for inferred types, that declarations stay short by */
import * as c from "./codecs.js";
import * as ip from "./ip-codecs.js";
import * as s from "./system-codecs.js";
import { flag, group, leaf, list, record, type PropertiesIn } from "./table/index.js";

/** Some of these properties. */
export const only = <P extends object, const K extends keyof P>(
  properties: P,
  ...names: readonly K[]
): Pick<P, K> => Object.fromEntries(names.map((name) => [name, properties[name]])) as Pick<P, K>;

/** All of these properties but some. */
export const but = <P extends object, const K extends keyof P>(
  properties: P,
  ...names: readonly K[]
): Omit<P, K> =>
  Object.fromEntries(
    Object.entries(properties).filter(([name]) => !(names as readonly PropertyKey[]).includes(name)),
  ) as Omit<P, K>;

const duid = c.like(
  "a DUID",
  /^[0-9a-fA-F]{2}(:[0-9a-fA-F]{2}){4,127}$/,
  "give pairs of hexadecimal digits with colons between",
  "00:01:00:01:12:34:56:78:aa:bb:cc:dd:ee:ff",
);

/** The name of a VLAN's entry. */
export const vlanKey = s.numberKey("a VLAN", 0, 4094);

const dhcpOptionPropertiesOf = {
  /** What it calls itself. Default none. VyOS node `client-id`. */
  clientId: leaf("client-id", s.words("a client id", "edge")),
  /** The distance of the default route that it is given, 1–255; default 210. VyOS node `default-route-distance`. */
  defaultRouteDistance: leaf("default-route-distance", c.wholeNumber("a number in range", 1, 255), {
    default: 210,
  }),
  /** The host name that it tells. Default none. VyOS node `host-name`. */
  hostName: leaf("host-name", s.hostName),
  /** Ask for an MTU. Default false. VyOS node `mtu`. */
  mtu: flag("mtu"),
  /** Take no default route. Default false. VyOS node `no-default-route`. */
  noDefaultRoute: flag("no-default-route"),
  /** Servers whose offers it refuses. Default none. VyOS node `reject`. */
  reject: list("reject", ip.prefixOrIp),
  /** The class of user that it tells. Default none. VyOS node `user-class`. */
  userClass: leaf("user-class", s.words("a user class", "edge")),
  /** The class of vendor that it tells. Default none. VyOS node `vendor-class-id`. */
  vendorClassId: leaf("vendor-class-id", s.words("a vendor class", "VyOS")),
};

type DhcpOptionPropertiesOf = typeof dhcpOptionPropertiesOf;

/** How an interface asks for an address by DHCP. */
export interface DhcpOptionProperties extends DhcpOptionPropertiesOf {}

/** How an interface asks for an address by DHCP. */
export const dhcpOptionProperties: DhcpOptionProperties = dhcpOptionPropertiesOf;

const dhcpv6OptionPropertiesOf = {
  /** The identifier that it gives itself. Default none. VyOS node `duid`. */
  duid: leaf("duid", duid),
  /** Keep the lease when the client stops. Default false. VyOS node `no-release`. */
  noRelease: flag("no-release"),
  /** Ask for settings and no address. Default false. VyOS node `parameters-only`. */
  parametersOnly: flag("parameters-only"),
  /** Prefixes that it asks for, by number. Default none. VyOS node `pd`. */
  pd: record("pd", {
    all: "delegations by number",
    one: "a delegation",
    key: s.numberKey("a delegation", 0, 4294967295),
    properties: {
      /** What each interface has of it. VyOS node `interface`. */
      interfaces: record(
        "interface",
        {
          all: "interfaces by name",
          one: "an interface's part",
          key: ip.plainInterface,
          properties: {
            /** The interface's part of the address, 0–4294967295. Default none. VyOS node `address`. */
            address: leaf("address", c.wholeNumber("a number in range", 0, 4294967295)),
            /** The number of the interface's network, 0–65535. Default none. VyOS node `sla-id`. */
            slaId: leaf("sla-id", c.wholeNumber("a number in range", 0, 65535)),
          },
        },
        { required: true },
      ),
      /** The length of the prefix that is asked for, 32–64; default 64. VyOS node `length`. */
      length: leaf("length", c.wholeNumber("a number in range", 32, 64), { default: 64 }),
    },
  }),
  /** Settle for two messages instead of four. Default false. VyOS node `rapid-commit`. */
  rapidCommit: flag("rapid-commit"),
  /** Ask for a temporary address. Default false. VyOS node `temporary`. */
  temporary: flag("temporary"),
};

type Dhcpv6OptionPropertiesOf = typeof dhcpv6OptionPropertiesOf;

/** How an interface asks for addresses and prefixes by DHCPv6. */
export interface Dhcpv6OptionProperties extends Dhcpv6OptionPropertiesOf {}

/** How an interface asks for addresses and prefixes by DHCPv6. */
export const dhcpv6OptionProperties: Dhcpv6OptionProperties = dhcpv6OptionPropertiesOf;

const ospfPropertiesOf = {
  /** How neighbours prove who they are. Default none. VyOS node `authentication`. */
  authentication: group("authentication", "how OSPF knows its neighbours", {
    /** Keys by number. Default none. VyOS node `md5 key-id`. */
    md5: record("md5 key-id", {
      all: "keys by number",
      one: "a key",
      key: s.numberKey("a key's number", 1, 255),
      properties: {
        /** The key, up to 16 characters. A secret. VyOS node `md5-key`. */
        key: leaf(
          "md5-key",
          c.like("a key", /^\S{1,16}$/, "use up to 16 characters without spaces", "s3cret"),
          { required: true, secret: true },
        ),
      },
    }),
    /** A password in plain text, up to 8 characters. A secret. Default none. VyOS node `plaintext-password`. */
    plaintextPassword: leaf(
      "plaintext-password",
      c.like("a password", /^\S{1,8}$/, "use up to 8 characters without spaces", "s3cret"),
      { secret: true },
    ),
  }),
  /** Megabits a second, from which its cost follows, 1–100000. Default none. VyOS node `bandwidth`. */
  bandwidth: leaf("bandwidth", c.wholeNumber("a number in range", 1, 100000)),
  /** Watch the link by BFD. Default false. VyOS node `bfd`. */
  bfd: flag("bfd"),
  /** What a way over it costs, 1–65535. Default none. VyOS node `cost`. */
  cost: leaf("cost", c.wholeNumber("a number in range", 1, 65535)),
  /** Seconds of silence until a neighbour is gone, 1–65535; default 40. VyOS node `dead-interval`. */
  deadInterval: leaf("dead-interval", c.wholeNumber("a number in range", 1, 65535), { default: 40 }),
  /** Seconds between two signs of life, 1–65535; default 10. VyOS node `hello-interval`. */
  helloInterval: leaf("hello-interval", c.wholeNumber("a number in range", 1, 65535), { default: 10 }),
  /** Pass over differences of the MTU. Default false. VyOS node `mtu-ignore`. */
  mtuIgnore: flag("mtu-ignore"),
  /** The type of its network. Default none. VyOS node `network`. */
  network: leaf("network", c.oneOf("broadcast", "non-broadcast", "point-to-multipoint", "point-to-point")),
  /** How much it wants to be the designated router, 0–255; default 1. VyOS node `priority`. */
  priority: leaf("priority", c.wholeNumber("a number in range", 0, 255), { default: 1 }),
  /** Seconds until something is sent again, 3–65535; default 5. VyOS node `retransmit-interval`. */
  retransmitInterval: leaf("retransmit-interval", c.wholeNumber("a number in range", 3, 65535), {
    default: 5,
  }),
  /** Seconds that a link's state is under way, 1–65535; default 1. VyOS node `transmit-delay`. */
  transmitDelay: leaf("transmit-delay", c.wholeNumber("a number in range", 1, 65535), { default: 1 }),
};

type OspfPropertiesOf = typeof ospfPropertiesOf;

/** OSPF on an interface of VyOS 1.3. */
export interface OspfProperties extends OspfPropertiesOf {}

/** OSPF on an interface of VyOS 1.3. */
export const ospfProperties: OspfProperties = ospfPropertiesOf;

const ospfv3PropertiesOf = {
  /** Watch the link by BFD. Default false. VyOS node `bfd`. */
  bfd: flag("bfd"),
  /** What a way over it costs, 1–65535; default 1. VyOS node `cost`. */
  cost: leaf("cost", c.wholeNumber("a number in range", 1, 65535), { default: 1 }),
  /** Seconds of silence until a neighbour is gone, 1–65535; default 40. VyOS node `dead-interval`. */
  deadInterval: leaf("dead-interval", c.wholeNumber("a number in range", 1, 65535), { default: 40 }),
  /** Seconds between two signs of life, 1–65535; default 10. VyOS node `hello-interval`. */
  helloInterval: leaf("hello-interval", c.wholeNumber("a number in range", 1, 65535), { default: 10 }),
  /** The MTU that it tells, 1–65535. Default none. VyOS node `ifmtu`. */
  ifmtu: leaf("ifmtu", c.wholeNumber("a number in range", 1, 65535)),
  /** The number of the instance, 0–255; default 0. VyOS node `instance-id`. */
  instanceId: leaf("instance-id", c.wholeNumber("a number in range", 0, 255), { default: 0 }),
  /** Pass over differences of the MTU. Default false. VyOS node `mtu-ignore`. */
  mtuIgnore: flag("mtu-ignore"),
  /** The type of its network. Default none. VyOS node `network`. */
  network: leaf("network", c.oneOf("broadcast", "point-to-point")),
  /** Speak to nobody on it. Default false. VyOS node `passive`. */
  passive: flag("passive"),
  /** How much it wants to be the designated router, 0–255; default 1. VyOS node `priority`. */
  priority: leaf("priority", c.wholeNumber("a number in range", 0, 255), { default: 1 }),
  /** Seconds until something is sent again, 3–65535; default 5. VyOS node `retransmit-interval`. */
  retransmitInterval: leaf("retransmit-interval", c.wholeNumber("a number in range", 3, 65535), {
    default: 5,
  }),
  /** Seconds that a link's state is under way, 1–65535; default 1. VyOS node `transmit-delay`. */
  transmitDelay: leaf("transmit-delay", c.wholeNumber("a number in range", 1, 65535), { default: 1 }),
};

type Ospfv3PropertiesOf = typeof ospfv3PropertiesOf;

/** OSPFv3 on an interface of VyOS 1.3. */
export interface Ospfv3Properties extends Ospfv3PropertiesOf {}

/** OSPFv3 on an interface of VyOS 1.3. */
export const ospfv3Properties: Ospfv3Properties = ospfv3PropertiesOf;

const ripPropertiesOf = {
  /** How neighbours prove who they are. Default none. VyOS node `authentication`. */
  authentication: group("authentication", "how RIP knows its neighbours", {
    /** Keys by number. Default none. VyOS node `md5`. */
    md5: record("md5", {
      all: "keys by number",
      one: "a key",
      key: s.numberKey("a key's number", 1, 255),
      properties: {
        /** The key, up to 16 characters. A secret. VyOS node `password`. */
        password: leaf(
          "password",
          c.like("a key", /^\S{1,16}$/, "use up to 16 characters without spaces", "s3cret"),
          { required: true, secret: true },
        ),
      },
    }),
    /** A password in plain text, up to 16 characters. A secret. Default none. VyOS node `plaintext-password`. */
    plaintextPassword: leaf(
      "plaintext-password",
      c.like("a password", /^\S{1,16}$/, "use up to 16 characters without spaces", "s3cret"),
      { secret: true },
    ),
  }),
  /** What is told back to where it was heard. Default none. VyOS node `split-horizon`. */
  splitHorizon: group("split-horizon", "what is told back", {
    /** Tell everything back. Default false. VyOS node `disable`. */
    disable: flag("disable"),
    /** Tell it back as unreachable. Default false. VyOS node `poison-reverse`. */
    poisonReverse: flag("poison-reverse"),
  }),
};

type RipPropertiesOf = typeof ripPropertiesOf;

/** RIP on an interface of VyOS 1.3. */
export interface RipProperties extends RipPropertiesOf {}

/** RIP on an interface of VyOS 1.3. */
export const ripProperties: RipProperties = ripPropertiesOf;

/** RIPng on an interface of VyOS 1.3. */
export const ripngProperties = {
  /** What is told back to where it was heard. Default none. VyOS node `split-horizon`. */
  splitHorizon: group("split-horizon", "what is told back", {
    /** Tell everything back. Default false. VyOS node `disable`. */
    disable: flag("disable"),
    /** Tell it back as unreachable. Default false. VyOS node `poison-reverse`. */
    poisonReverse: flag("poison-reverse"),
  }),
};

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

const ruleSets = {
  /** For IPv4. Default none. VyOS node `name`. */
  name: leaf("name", ip.plainName),
  /** For IPv6. Default none. VyOS node `ipv6-name`. */
  ipv6Name: leaf("ipv6-name", ip.plainName),
};

/** What VyOS 1.3 alone has at an interface. */
export const oldProperties = {
  /** Rule sets of the firewall by direction, on VyOS 1.3. Default none. VyOS node `firewall`. */
  firewall: group("firewall", "rule sets by direction", {
    /** For what comes in. Default none. VyOS node `in`. */
    in: group("in", "rule sets of a direction", ruleSets),
    /** For what comes to the router itself. Default none. VyOS node `local`. */
    local: group("local", "rule sets of a direction", ruleSets),
    /** For what goes out. Default none. VyOS node `out`. */
    out: group("out", "rule sets of a direction", ruleSets),
  }),
  /** Policy routes, on VyOS 1.3. Default none. VyOS node `policy`. */
  policy: group("policy", "policy routes", {
    /** For IPv4. Default none. VyOS node `route`. */
    route: leaf("route", ip.plainName),
    /** For IPv6. Default none. VyOS node `ipv6-route`. */
    ipv6Route: leaf("ipv6-route", ip.plainName),
  }),
  /** Traffic policies by direction, on VyOS 1.3. Default none. VyOS node `traffic-policy`. */
  trafficPolicy: group("traffic-policy", "traffic policies by direction", {
    /** For what comes in. Default none. VyOS node `in`. */
    in: leaf("in", ip.plainName),
    /** For what goes out. Default none. VyOS node `out`. */
    out: leaf("out", ip.plainName),
  }),
};

const mirrorPropertiesOf = {
  /** The interface that what goes out is copied to. Default none. VyOS node `egress`. */
  egress: leaf("egress", ip.plainInterface),
  /** The interface that what comes in is copied to. Default none. VyOS node `ingress`. */
  ingress: leaf("ingress", ip.plainInterface),
};

type MirrorPropertiesOf = typeof mirrorPropertiesOf;

/** Where traffic is copied to. */
export interface MirrorProperties extends MirrorPropertiesOf {}

/** Where traffic is copied to. */
export const mirrorProperties: MirrorProperties = mirrorPropertiesOf;

/** A VLAN of a bridge. */
export const bridgeVlan = {
  /** Its addresses with their prefix lengths, `dhcp` or `dhcpv6`. Default none. VyOS node `address`. */
  addresses: list("address", ip.interfaceAddress),
  /** Up to 255 characters, without quotes. Default none. VyOS node `description`. */
  description: leaf("description", c.description),
  /** How it asks for an address by DHCP. Default none. VyOS node `dhcp-options`. */
  dhcpOptions: group("dhcp-options", "options of the DHCP client", dhcpOptionProperties),
  /** How it asks for addresses by DHCPv6. Default none. VyOS node `dhcpv6-options`. */
  dhcpv6Options: group("dhcpv6-options", "options of the DHCPv6 client", dhcpv6OptionProperties),
  /** Keep it down. Default false. VyOS node `disable`. */
  disable: flag("disable"),
  /** Pass over changes of the link. Default false. VyOS node `disable-link-detect`. */
  disableLinkDetect: flag("disable-link-detect"),
  /** IPv4 on it. Default none. VyOS node `ip`. */
  ip: group("ip", "settings of IPv4", ipProperties),
  /** IPv6 on it. Default none. VyOS node `ipv6`. */
  ipv6: group("ipv6", "settings of IPv6", ipv6Properties),
  /** Its MAC address. Default none. VyOS node `mac`. */
  mac: leaf("mac", c.macAddress),
  /** Where its traffic is copied to. Default none. VyOS node `mirror`. */
  mirror: group("mirror", "where traffic is copied to", mirrorProperties),
  /** Bytes of a packet, 68–16000. Default none. VyOS node `mtu`. */
  mtu: leaf("mtu", s.mtu),
  /** The interface that what comes in is sent to. Default none. VyOS node `redirect`. */
  redirect: leaf("redirect", ip.plainInterface),
  /** The VRF that it belongs to. Default none. VyOS node `vrf`. */
  vrf: leaf("vrf", ip.vrfName),
};

/** Who signs in at the other end of a line. */
export const signInProperties = {
  /** The user. Default none. VyOS node `username` or `user`. */
  username: leaf(["username", "user"], s.words("a user", "user@example.com")),
  /** The password. A secret. Default none. VyOS node `password`. */
  password: leaf("password", s.words("a password", "s3cret"), { secret: true }),
};

const linkPropertiesOf = {
  /** Its addresses with their prefix lengths. Default none. VyOS node `address`. */
  addresses: list("address", ip.interfaceAddress),
  ...only(bridgeVlan, "description", "disable", "ip", "ipv6", "mirror", "mtu", "redirect", "vrf"),
  ...oldProperties,
};

type LinkPropertiesOf = typeof linkPropertiesOf;

/** What an interface has that asks nobody for its addresses. */
export interface LinkProperties extends LinkPropertiesOf {}

/** What an interface has that asks nobody for its addresses. */
export const linkProperties: LinkProperties = linkPropertiesOf;

const clientPropertiesOf = {
  ...linkPropertiesOf,
  ...only(bridgeVlan, "addresses", "dhcpOptions", "dhcpv6Options"),
};

type ClientPropertiesOf = typeof clientPropertiesOf;

/** What an interface has that may ask for its addresses. */
export interface ClientProperties extends ClientPropertiesOf {}

/** What an interface has that may ask for its addresses. */
export const clientProperties: ClientProperties = clientPropertiesOf;

const innerVlanOf = { ...bridgeVlan, ...oldProperties };

type InnerVlanOf = typeof innerVlanOf;

/** A VLAN below an outer one. */
export interface InnerVlan extends InnerVlanOf {}

/** A VLAN below an outer one. */
export const innerVlan: InnerVlan = innerVlanOf;

const outerVlanOf = {
  ...innerVlanOf,
  /** How its frames are marked; default 802.1ad. VyOS node `protocol`. */
  protocol: leaf("protocol", c.oneOf("802.1q", "802.1ad"), { default: "802.1ad" }),
  /** The VLANs below it, by number. Default none. VyOS node `vif-c`. */
  vifC: record("vif-c", { all: "VLANs by number", one: "a VLAN", key: vlanKey, properties: innerVlan }),
};

type OuterVlanOf = typeof outerVlanOf;

/** An outer VLAN (QinQ). */
export interface OuterVlan extends OuterVlanOf {}

/** An outer VLAN (QinQ). */
export const outerVlan: OuterVlan = outerVlanOf;

/** The outer VLANs of an interface. */
export const vlansBelow = {
  /** Its outer VLANs by number. Plain ones are VyosVlan. Default none. VyOS node `vif-s`. */
  vifS: record("vif-s", {
    all: "outer VLANs by number",
    one: "an outer VLAN",
    key: vlanKey,
    properties: outerVlan,
  }),
};

const plainVlanOf = {
  ...bridgeVlan,
  /** IPv4 on it. Default none. VyOS node `ip`. */
  ip: group("ip", "settings of IPv4", laterIp),
  /** IPv6 on it. Default none. VyOS node `ipv6`. */
  ipv6: group("ipv6", "settings of IPv6", laterIpv6),
};

type PlainVlanOf = typeof plainVlanOf;

/** A VLAN where VyOS 1.3 has nothing of its own. */
export interface PlainVlan extends PlainVlanOf {}

const filteredVlanOf = { ...bridgeVlan, ...only(oldProperties, "firewall", "policy") };

type FilteredVlanOf = typeof filteredVlanOf;

/** A VLAN where VyOS 1.3 has no traffic policies. */
export interface FilteredVlan extends FilteredVlanOf {}

const bothVlansOf = <P extends PropertiesIn<P>>(vlan: P) => ({
  /** Its outer VLANs by number. Default none. VyOS node `vif-s`. */
  vifS: record("vif-s", {
    all: "outer VLANs by number",
    one: "an outer VLAN",
    key: vlanKey,
    properties: {
      ...vlan,
      /** How its frames are marked; default 802.1ad. VyOS node `protocol`. */
      protocol: leaf("protocol", c.oneOf("802.1q", "802.1ad"), { default: "802.1ad" }),
      /** The VLANs below it, by number. Default none. VyOS node `vif-c`. */
      vifC: record("vif-c", { all: "VLANs by number", one: "a VLAN", key: vlanKey, properties: vlan }),
    },
  }),
  /** Its VLANs by number. Default none. VyOS node `vif`. */
  vlans: record("vif", { all: "VLANs by number", one: "a VLAN", key: vlanKey, properties: vlan }),
});

/** The VLANs of an interface where VyOS 1.3 has nothing of its own. */
export const plainVlans = bothVlansOf<PlainVlan>(plainVlanOf);

/** The VLANs of an interface where VyOS 1.3 has no traffic policies. */
export const filteredVlans = bothVlansOf<FilteredVlan>(filteredVlanOf);
