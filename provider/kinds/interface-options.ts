/* oxlint-disable typescript/no-empty-object-type -- names for inferred types, that declarations stay short by */
import * as c from "./codecs.js";
import * as ip from "./ip-codecs.js";
import * as s from "./system-codecs.js";
import { dhcpOptionProperties, dhcpv6OptionProperties } from "./interface-dhcp.js";
import { ipProperties, ipv6Properties } from "./interface-ip.js";
import { flag, group, leaf, list, only } from "./table/index.js";

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
