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
  "an Ethernet interface",
  /^((eth|lan)\d+|(eno|ens|enp|enx)[a-z0-9]+)$/,
  "give a name such as eth0 or enp1s0",
  "eth3",
);

/**
 * An Ethernet interface: VyOS node `interfaces ethernet NAME`, but for its hardware id, which the router writes itself,
 * and its VLANs, which are resources of their own. Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export const ethernetInterface = declare("EthernetInterface", {
  about: "an Ethernet interface",
  at: "interfaces ethernet {name}",
  owns: "rows",
  properties: {
    /** `eth` and a number, or what the kernel calls it. Default: the resource's name. Changing it replaces. */
    name: place(interfaceName, { named: true }),
    /** Its addresses with their prefix lengths, `dhcp` or `dhcpv6`. Default none. VyOS node `address`. */
    addresses: list("address", ip.interfaceAddress),
    /** Up to 255 characters, without quotes. Default none. VyOS node `description`. */
    description: leaf("description", c.description),
    /** Keep the interface down. Default false. VyOS node `disable`. */
    disable: flag("disable"),
    /** How it asks for an address by DHCP. Default none. VyOS node `dhcp-options`. */
    dhcpOptions: group("dhcp-options", "options of the DHCP client", dhcpOptionProperties),
    /** How it asks for addresses and prefixes by DHCPv6. Default none. VyOS node `dhcpv6-options`. */
    dhcpv6Options: group("dhcpv6-options", "options of the DHCPv6 client", dhcpv6OptionProperties),
    /** Do not ask the other end to pause. Default false. VyOS node `disable-flow-control`. */
    disableFlowControl: flag("disable-flow-control"),
    /** Pass over changes of the link. Default false. VyOS node `disable-link-detect`. */
    disableLinkDetect: flag("disable-link-detect"),
    /** Whether it sends and receives at once; `auto` goes with the `speed` auto; default auto. VyOS node `duplex`. */
    duplex: leaf("duplex", c.oneOf("auto", "half", "full"), { default: "auto" }),
    /** How it signs in to a switch (802.1X). Default none. VyOS node `eapol`. */
    eapol: group("eapol", "how it signs in to a switch", {
      /** CAs of the PKI that it trusts. Default none. VyOS node `ca-certificate`. */
      caCertificates: list("ca-certificate", ip.plainName),
      /** The certificate of the PKI that it shows. Default none. VyOS node `certificate`. */
      certificate: leaf("certificate", ip.plainName),
    }),
    /** EVPN on it. Default none. VyOS node `evpn`. */
    evpn: group("evpn", "EVPN on the interface", {
      /** It leads to the core of the network. Default false. VyOS node `uplink`. */
      uplink: flag("uplink"),
    }),
    /** IPv4 on it. Default none. VyOS node `ip`. */
    ip: group("ip", "settings of IPv4", ipProperties),
    /** IPv6 on it. Default none. VyOS node `ipv6`. */
    ipv6: group("ipv6", "settings of IPv6", ipv6Properties),
    /** Its MAC address. Default the card's own. VyOS node `mac`. */
    mac: leaf("mac", c.macAddress),
    /** Where its traffic is copied to. Default none. VyOS node `mirror`. */
    mirror: group("mirror", "where traffic is copied to", mirrorProperties),
    /** Bytes of a packet, 68–16000. Default 1500. VyOS node `mtu`. */
    mtu: leaf("mtu", s.mtu),
    /** Work that the card or a spread over processors takes off. Default none. VyOS node `offload`. */
    offload: group("offload", "work for the card", {
      /** Join packets that come in. Default false. VyOS node `gro`. */
      gro: flag("gro"),
      /** Cut packets in software, late. Default false. VyOS node `gso`. */
      gso: flag("gso"),
      /** Sort traffic in the card. Default false. VyOS node `hw-tc-offload`. */
      hwTcOffload: flag("hw-tc-offload"),
      /** Join packets of TCP in the card. Default false. VyOS node `lro`. */
      lro: flag("lro"),
      /** Handle packets where the program that waits for them runs. Default false. VyOS node `rfs`. */
      rfs: flag("rfs"),
      /** Spread packets over processors. Default false. VyOS node `rps`. */
      rps: flag("rps"),
      /** Send from scattered memory. Default false. VyOS node `sg`. */
      sg: flag("sg"),
      /** Cut packets of TCP in the card. Default false. VyOS node `tso`. */
      tso: flag("tso"),
    }),
    /** The interface that what comes in is sent to. Default none. VyOS node `redirect`. */
    redirect: leaf("redirect", ip.plainInterface),
    /** How many packets the card keeps. Default none. VyOS node `ring-buffer`. */
    ringBuffer: group("ring-buffer", "ring buffers", {
      /** Of those that come in, 80–16384. Default none. VyOS node `rx`. */
      rx: leaf("rx", c.wholeNumber("a number in range", 80, 16384)),
      /** Of those that go out, 80–16384. Default none. VyOS node `tx`. */
      tx: leaf("tx", c.wholeNumber("a number in range", 80, 16384)),
    }),
    /** Megabits a second, or `auto`; goes with `duplex`; default auto. VyOS node `speed`. */
    speed: leaf(
      "speed",
      c.oneOf("auto", "10", "100", "1000", "2500", "5000", "10000", "25000", "40000", "50000", "100000"),
      { default: "auto" },
    ),
    ...vlansBelow,
    /** The VRF that it belongs to. Default none. VyOS node `vrf`. */
    vrf: leaf("vrf", ip.vrfName),
    ...oldProperties,
  },
  validate: (given, dialect) => {
    const { speed = "auto", duplex = "auto" } = given;
    return [
      ...interfaceFailures(given),
      ...sizeFailures(given, dialect),
      ...(!isKnown(speed) || !isKnown(duplex) || (speed === "auto") === (duplex === "auto")
        ? []
        : [fail("duplex", "must be auto if and only if speed is; give both, or neither")]),
    ];
  },
  examples: [
    {
      name: "eth3",
      addresses: ["192.0.2.1/24"],
      description: "uplink",
      mtu: 1500,
      offload: { gro: true, gso: true },
    },
    { name: "eth3", addresses: ["dhcp"], speed: "1000", duplex: "full" },
    { name: "eth3", eapol: { certificate: "A-1", caCertificates: ["A-1"] } },
  ],
});
