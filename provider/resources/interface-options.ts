import type * as pulumi from "@pulumi/pulumi";

/** How an interface speaks IPv4. VyOS node `ip`. */
export interface InterfaceIpArgs {
  /** The maximum segment size of TCP, 536–65535 bytes, or `clamp-mss-to-pmtu`. Default as it was. VyOS node `ip adjust-mss`. */
  adjustMss?: pulumi.Input<string | number>;
  /** Seconds that an ARP entry is kept, 1–86400; default 30. VyOS node `ip arp-cache-timeout`. */
  arpCacheTimeout?: pulumi.Input<number>;
  /** Answer ARP on any interface that has the address. Default false. VyOS node `ip disable-arp-filter`. */
  disableArpFilter?: pulumi.Input<boolean>;
  /** Forward no packets that come in here. Default false. VyOS node `ip disable-forwarding`. */
  disableForwarding?: pulumi.Input<boolean>;
  /** Learn from gratuitous ARP. Default false. VyOS node `ip enable-arp-accept`. */
  enableArpAccept?: pulumi.Input<boolean>;
  /** Name the address of this interface in ARP requests. Default false. VyOS node `ip enable-arp-announce`. */
  enableArpAnnounce?: pulumi.Input<boolean>;
  /** Answer ARP for addresses of this interface alone. Default false. VyOS node `ip enable-arp-ignore`. */
  enableArpIgnore?: pulumi.Input<boolean>;
  /** Forward broadcasts to the network. Default false. VyOS node `ip enable-directed-broadcast`. */
  enableDirectedBroadcast?: pulumi.Input<boolean>;
  /** Answer ARP for hosts that are reached by the router. Default false. VyOS node `ip enable-proxy-arp`. */
  enableProxyArp?: pulumi.Input<boolean>;
  /** Answer ARP for hosts of the same network, RFC 3069. Default false. VyOS node `ip proxy-arp-pvlan`. */
  proxyArpPvlan?: pulumi.Input<boolean>;
  /** Whether packets must come from where their source is reached, RFC 3704. Default disable. VyOS node `ip source-validation`. */
  sourceValidation?: pulumi.Input<"strict" | "loose" | "disable">;
}

/** How an interface speaks IPv6. VyOS node `ipv6`. */
export interface InterfaceIpv6Args {
  /**
   * When an address is found twice: 0 does not look, 1 looks, 2 takes IPv6 off when it is the link-local one. Default
   * 1. VyOS node `ipv6 accept-dad`.
   */
  acceptDad?: pulumi.Input<number>;
  /** How it gets addresses beside those given. Default a link-local one. VyOS node `ipv6 address`. */
  address?: pulumi.Input<{
    /** Make one of what routers advertise, RFC 4862. Default false. VyOS node `ipv6 address autoconf`. */
    autoconf?: pulumi.Input<boolean>;
    /** Make one below each of these prefixes by its MAC address. Default none. VyOS node `ipv6 address eui64`. */
    eui64?: pulumi.Input<pulumi.Input<string>[]>;
    /** Have no link-local address. Default false. VyOS node `ipv6 address no-default-link-local`. */
    noDefaultLinkLocal?: pulumi.Input<boolean>;
  }>;
  /** The maximum segment size of TCP, 1280–65535 bytes, or `clamp-mss-to-pmtu`. Default as it was. VyOS node `ipv6 adjust-mss`. */
  adjustMss?: pulumi.Input<string | number>;
  /** Seconds that a neighbour counts as reachable, 1–86400; default 30. VyOS node `ipv6 base-reachable-time`. */
  baseReachableTime?: pulumi.Input<number>;
  /** Forward no packets that come in here. Default false. VyOS node `ipv6 disable-forwarding`. */
  disableForwarding?: pulumi.Input<boolean>;
  /** How often to ask whether an address is taken, 0–65535; default 1. VyOS node `ipv6 dup-addr-detect-transmits`. */
  dupAddrDetectTransmits?: pulumi.Input<number>;
  /** Whether packets must come from where their source is reached, RFC 3704. Default disable. VyOS node `ipv6 source-validation`. */
  sourceValidation?: pulumi.Input<"strict" | "loose" | "disable">;
}

/** What the DHCP client asks for; the interface needs the address `dhcp`. VyOS node `dhcp-options`. */
export interface DhcpClientArgs {
  /** What it calls itself, option 61 of RFC 2132. Default its MAC address. VyOS node `dhcp-options client-id`. */
  clientId?: pulumi.Input<string>;
  /** The distance of the default route that it learns, 1–255; default 210. VyOS node `dhcp-options default-route-distance`. */
  defaultRouteDistance?: pulumi.Input<number>;
  /** The host name that it sends, option 12 of RFC 2132. Default the router's. VyOS node `dhcp-options host-name`. */
  hostName?: pulumi.Input<string>;
  /** Take the MTU that the server tells. Default false. VyOS node `dhcp-options mtu`. */
  mtu?: pulumi.Input<boolean>;
  /** Take no default route. Default false. VyOS node `dhcp-options no-default-route`. */
  noDefaultRoute?: pulumi.Input<boolean>;
  /** Servers whose offers are not taken: addresses and prefixes. Default none. VyOS node `dhcp-options reject`. */
  reject?: pulumi.Input<pulumi.Input<string>[]>;
  /** The user class, option 77 of RFC 3004. Default none. VyOS node `dhcp-options user-class`. */
  userClass?: pulumi.Input<string>;
  /** The vendor class, option 60 of RFC 2132. Default none. VyOS node `dhcp-options vendor-class-id`. */
  vendorClassId?: pulumi.Input<string>;
}

/** The part of a delegated prefix that an interface gets. */
export interface DelegatedInterfaceArgs {
  /** The interface's part of its address, 0–4294967295. Default by its MAC address. VyOS node `address`. */
  address?: pulumi.Input<number>;
  /** The number of its network below the prefix, 0–65535. Default its place in the list, from 0. VyOS node `sla-id`. */
  slaId?: pulumi.Input<number>;
}

/** A prefix that is asked for. */
export interface DelegationArgs {
  /** The prefix length to ask for, 32–64; default 64. VyOS node `length`. */
  length?: pulumi.Input<number>;
  /** Interfaces that get parts of it, by name, one at least. VyOS node `interface`. */
  interfaces: pulumi.Input<Record<string, pulumi.Input<DelegatedInterfaceArgs>>>;
}

/** What the DHCPv6 client asks for; the interface needs the address `dhcpv6`. VyOS node `dhcpv6-options`. */
export interface Dhcpv6ClientArgs {
  /** What it calls itself, as pairs of hexadecimal digits with colons between. Default one of its own. VyOS node `dhcpv6-options duid`. */
  duid?: pulumi.Input<string>;
  /** Keep the address when the interface goes. Default false. VyOS node `dhcpv6-options no-release`. */
  noRelease?: pulumi.Input<boolean>;
  /** Ask for settings, not for an address. Not beside `temporary`. Default false. VyOS node `dhcpv6-options parameters-only`. */
  parametersOnly?: pulumi.Input<boolean>;
  /** Two messages in place of four, RFC 8415. Default false. VyOS node `dhcpv6-options rapid-commit`. */
  rapidCommit?: pulumi.Input<boolean>;
  /** Ask for a temporary address. Not beside `parametersOnly`. Default false. VyOS node `dhcpv6-options temporary`. */
  temporary?: pulumi.Input<boolean>;
  /** Prefixes to ask for, by number, RFC 8415. Default none. VyOS node `dhcpv6-options pd`. */
  pd?: pulumi.Input<Record<string | number, pulumi.Input<DelegationArgs>>>;
}
