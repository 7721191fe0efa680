import * as c from "./codecs.js";
import { fail } from "./failures.js";
import * as ip from "./ip-codecs.js";
import * as s from "./system-codecs.js";
import { declare, flag, group, leaf, list, place } from "./table/index.js";
import { isKnown } from "./unknown.js";
import { interfaceFailures, sizeFailures } from "./interface-rules.js";
import { dhcpOptionProperties, dhcpv6OptionProperties } from "./interface-dhcp.js";
import { ipProperties, ipv6Properties } from "./interface-ip.js";
import { mirrorProperties, oldProperties } from "./interface-options.js";
import { vlansBelow } from "./interface-vlans.js";

const interfaceName = c.like(
  "a bond",
  /^bond\d+$/,
  "give bond and a number, such as bond0",
  "bond0",
  "bond7",
);

/** Modes that spread what is sent by the load of the links. */
const balanced: readonly string[] = ["transmit-load-balance", "adaptive-load-balance"];

/**
 * A bond of Ethernet interfaces: VyOS node `interfaces bonding NAME`, but for its VLANs, which are resources of their own. Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export const bondingInterface = declare("BondingInterface", {
  about: "a bond",
  at: "interfaces bonding {name}",
  owns: "rows",
  properties: {
    /** `bond` and a number. Default: the resource's name. Changing it replaces. */
    name: place(interfaceName, { named: true }),
    /** Its addresses with their prefix lengths, `dhcp` or `dhcpv6`. Default none. VyOS node `address`. */
    addresses: list("address", ip.interfaceAddress),
    /** Up to 255 characters, without quotes. Default none. VyOS node `description`. */
    description: leaf("description", c.description),
    /** Keep the interface down. Default false. VyOS node `disable`. */
    disable: flag("disable"),
    /** A watch over the links by ARP; not in the modes 802.3ad, transmit-load-balance and adaptive-load-balance. Default none. VyOS node `arp-monitor`. */
    arpMonitor: group("arp-monitor", "a watch by ARP", {
      /** Milliseconds between two questions; 0 for none, 0–4294967295. Default none. VyOS node `interval`. */
      interval: leaf("interval", c.wholeNumber("a number in range", 0, 4294967295)),
      /** Whom it asks, 16 at most. Default none. VyOS node `target`. */
      targets: list("target", c.ipv4),
    }),
    /** How it asks for an address by DHCP. Default none. VyOS node `dhcp-options`. */
    dhcpOptions: group("dhcp-options", "options of the DHCP client", dhcpOptionProperties),
    /** How it asks for addresses and prefixes by DHCPv6. Default none. VyOS node `dhcpv6-options`. */
    dhcpv6Options: group("dhcpv6-options", "options of the DHCPv6 client", dhcpv6OptionProperties),
    /** Pass over changes of the link. Default false. VyOS node `disable-link-detect`. */
    disableLinkDetect: flag("disable-link-detect"),
    /** How it signs in to a switch (802.1X). Default none. VyOS node `eapol`. */
    eapol: group("eapol", "how it signs in to a switch", {
      /** CAs of the PKI that it trusts. Default none. VyOS node `ca-certificate`. */
      caCertificates: list("ca-certificate", ip.plainName),
      /** The certificate of the PKI that it shows. Default none. VyOS node `certificate`. */
      certificate: leaf("certificate", ip.plainName),
    }),
    /** EVPN on it. Default none. VyOS node `evpn`. */
    evpn: group("evpn", "EVPN on the bond", {
      /** How much it wants to forward for the segment, 1–65535. Default none. VyOS node `es-df-pref`. */
      esDfPref: leaf("es-df-pref", c.wholeNumber("a number in range", 1, 65535)),
      /** The segment's number, or ten pairs of hexadecimal digits. Default none. VyOS node `es-id`. */
      esId: leaf("es-id", s.words("a segment", "10")),
      /** The MAC address that the segment's id is made of. Default none. VyOS node `es-sys-mac`. */
      esSysMac: leaf("es-sys-mac", c.macAddress),
      /** It leads to the core of the network. Default false. VyOS node `uplink`. */
      uplink: flag("uplink"),
    }),
    /** What chooses the link of a packet; default layer2. VyOS node `hash-policy`. */
    hashPolicy: leaf("hash-policy", c.oneOf("layer2+3", "layer3+4", "layer2", "encap2+3", "encap3+4"), {
      default: "layer2",
    }),
    /** IPv4 on it. Default none. VyOS node `ip`. */
    ip: group("ip", "settings of IPv4", ipProperties),
    /** IPv6 on it. Default none. VyOS node `ipv6`. */
    ipv6: group("ipv6", "settings of IPv6", ipv6Properties),
    /** How often the other end sends signs of life; default slow. VyOS node `lacp-rate`. */
    lacpRate: leaf("lacp-rate", c.oneOf("slow", "fast"), { default: "slow" }),
    /** Its MAC address. Default none. VyOS node `mac`. */
    mac: leaf("mac", c.macAddress),
    /** The interfaces that it consists of. Default none. VyOS node `member interface`. */
    members: list("member interface", ip.plainInterface),
    /** Milliseconds between two looks at the links; 0 for none, 0–1000; default 100. VyOS node `mii-mon-interval`. */
    miiMonInterval: leaf("mii-mon-interval", c.wholeNumber("a number in range", 0, 1000), { default: 100 }),
    /** How many links must be up for the bond to be up, 0–16; default 0. VyOS node `min-links`. */
    minLinks: leaf("min-links", c.wholeNumber("a number in range", 0, 16), { default: 0 }),
    /** Where its traffic is copied to. Default none. VyOS node `mirror`. */
    mirror: group("mirror", "where traffic is copied to", mirrorProperties),
    /** How its links work together; default 802.3ad. VyOS node `mode`. */
    mode: leaf(
      "mode",
      c.oneOf(
        "802.3ad",
        "active-backup",
        "broadcast",
        "round-robin",
        "transmit-load-balance",
        "adaptive-load-balance",
        "xor-hash",
      ),
      { default: "802.3ad" },
    ),
    /** Bytes of a packet, 68–16000; default 1500. VyOS node `mtu`. */
    mtu: leaf("mtu", s.mtu, { default: 1500 }),
    /** The link that is used while it is up; in the modes active-backup, transmit-load-balance and adaptive-load-balance. Default none. VyOS node `primary`. */
    primary: leaf("primary", ip.plainInterface),
    /** The interface that what comes in is sent to. Default none. VyOS node `redirect`. */
    redirect: leaf("redirect", ip.plainInterface),
    /** The MAC address that LACP tells, of one host; in mode 802.3ad alone. Default none. VyOS node `system-mac`. */
    systemMac: leaf("system-mac", c.macAddress),
    ...vlansBelow,
    /** The VRF that it belongs to. Default none. VyOS node `vrf`. */
    vrf: leaf("vrf", ip.vrfName),
    ...oldProperties,
  },
  validate: (given, dialect) => {
    const { arpMonitor, members = [], mode = "802.3ad", primary, systemMac } = given;
    return [
      ...interfaceFailures(given),
      ...sizeFailures(given, dialect),
      ...(!isKnown(mode) || primary === undefined || balanced.includes(mode) || mode === "active-backup"
        ? []
        : [fail("primary", `does not work in mode ${mode}; leave it out, or use the mode active-backup`)]),
      ...(!isKnown(mode) ||
      !isKnown(arpMonitor?.interval) ||
      arpMonitor.interval === 0 ||
      !["802.3ad", ...balanced].includes(mode)
        ? []
        : [fail("arpMonitor.interval", `does not work in mode ${mode}; use miiMonInterval instead`)]),
      ...(isKnown(arpMonitor?.targets) && arpMonitor.targets.length > 16
        ? [fail("arpMonitor.targets", "has more than 16; VyOS takes no more")]
        : []),
      ...(primary === undefined || !isKnown(primary) || !isKnown(members) || members.includes(primary)
        ? []
        : [
            fail("primary", `is ${primary}, which is none of the members; add it there, or give one of them`),
          ]),
      ...(systemMac === undefined || !isKnown(mode) || mode === "802.3ad"
        ? []
        : [fail("systemMac", `does not work in mode ${mode}; leave it out, or use the mode 802.3ad`)]),
      ...(isKnown(systemMac) && (Number.parseInt(systemMac, 16) & 1) === 1
        ? [fail("systemMac", "is of a group of hosts; give an address whose first byte is even")]
        : []),
      ...(isKnown(members) && members.includes("lo")
        ? [fail("members", "has lo, which cannot be in a bond; take it out")]
        : []),
    ];
  },
  examples: [
    { name: "bond0", members: ["eth3"], addresses: ["192.0.2.1/24"], hashPolicy: "layer3+4", mtu: 1500 },
    {
      name: "bond7",
      mode: "active-backup",
      primary: "eth3",
      members: ["eth3"],
      arpMonitor: { interval: 100, targets: ["192.0.2.10"] },
    },
    { name: "bond7", members: ["eth3"], eapol: { certificate: "A-1", caCertificates: ["A-1"] } },
  ],
});
