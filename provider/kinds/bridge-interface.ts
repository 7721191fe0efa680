import * as c from "./codecs.js";
import { fail } from "./failures.js";
import * as ip from "./ip-codecs.js";
import * as s from "./system-codecs.js";
import { declare, flag, group, leaf, list, place, record } from "./table/index.js";
import { isKnown } from "./unknown.js";
import { interfaceFailures } from "./interface-rules.js";
import { dhcpOptionProperties, dhcpv6OptionProperties } from "./interface-dhcp.js";
import { ipProperties, ipv6Properties } from "./interface-ip.js";
import { bridgeVlan, mirrorProperties, oldProperties } from "./interface-options.js";

const interfaceName = c.like("a bridge", /^br\d+$/, "give br and a number, such as br0", "br0", "br7");

/**
 * A bridge with its VLANs: VyOS node `interfaces bridge NAME`. Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export const bridgeInterface = declare("BridgeInterface", {
  about: "a bridge",
  at: "interfaces bridge {name}",
  properties: {
    /** `br` and a number. Default: the resource's name. Changing it replaces. */
    name: place(interfaceName, { named: true }),
    /** Its addresses with their prefix lengths, `dhcp` or `dhcpv6`. Default none. VyOS node `address`. */
    addresses: list("address", ip.interfaceAddress),
    /** Up to 255 characters, without quotes. Default none. VyOS node `description`. */
    description: leaf("description", c.description),
    /** Keep the interface down. Default false. VyOS node `disable`. */
    disable: flag("disable"),
    /** Seconds that an address is remembered; 0 or 10–1000000; default 300. VyOS node `aging`. */
    aging: leaf("aging", c.wholeNumber("a number in range", 0, 1000000), { default: 300 }),
    /** How it asks for an address by DHCP. Default none. VyOS node `dhcp-options`. */
    dhcpOptions: group("dhcp-options", "options of the DHCP client", dhcpOptionProperties),
    /** How it asks for addresses and prefixes by DHCPv6. Default none. VyOS node `dhcpv6-options`. */
    dhcpv6Options: group("dhcpv6-options", "options of the DHCPv6 client", dhcpv6OptionProperties),
    /** Pass over changes of the link. Default false. VyOS node `disable-link-detect`. */
    disableLinkDetect: flag("disable-link-detect"),
    /** Tell VLANs apart; `vlans`, `allowedVlans` and `nativeVlan` need it. Default false. VyOS node `enable-vlan`. */
    enableVlan: flag("enable-vlan"),
    /** Seconds until a new port forwards, 0–200; default 14. VyOS node `forwarding-delay`. */
    forwardingDelay: leaf("forwarding-delay", c.wholeNumber("a number in range", 0, 200), { default: 14 }),
    /** Seconds between two signs of life of STP, 1–10; default 2. VyOS node `hello-time`. */
    helloTime: leaf("hello-time", c.wholeNumber("a number in range", 1, 10), { default: 2 }),
    /** What it does with IGMP. Default none. VyOS node `igmp`. */
    igmp: group("igmp", "IGMP on the bridge", {
      /** Ask who is in which group. Default false. VyOS node `querier`. */
      querier: flag("querier"),
      /** Send groups only to those who are in them. Default false. VyOS node `snooping`. */
      snooping: flag("snooping"),
    }),
    /** IPv4 on it. Default none. VyOS node `ip`. */
    ip: group("ip", "settings of IPv4", ipProperties),
    /** IPv6 on it. Default none. VyOS node `ipv6`. */
    ipv6: group("ipv6", "settings of IPv6", ipv6Properties),
    /** Its MAC address. Default none. VyOS node `mac`. */
    mac: leaf("mac", c.macAddress),
    /** Seconds that what STP tells holds, 1–40; default 20. VyOS node `max-age`. */
    maxAge: leaf("max-age", c.wholeNumber("a number in range", 1, 40), { default: 20 }),
    /** The interfaces that it consists of, by name. Default none. VyOS node `member interface`. */
    members: record("member interface", {
      all: "interfaces by name",
      one: "a member",
      key: ip.plainInterface,
      properties: {
        /** The VLANs that pass, as numbers or ranges. Default none. VyOS node `allowed-vlan`. */
        allowedVlans: list(
          "allowed-vlan",
          c.like(
            "a VLAN or a range of VLANs",
            /^\d{1,4}(-\d{1,4})?$/,
            "give a number from 1 to 4094, or two with a dash between",
            "10",
            "20-30",
          ),
        ),
        /** What a way over it costs STP, 1–65535; default 100. VyOS node `cost`. */
        cost: leaf("cost", c.wholeNumber("a number in range", 1, 65535), { default: 100 }),
        /** Reach no other isolated member. Default false. VyOS node `isolated`. */
        isolated: flag("isolated"),
        /** The VLAN of frames without one, 1–4094. Default none. VyOS node `native-vlan`. */
        nativeVlan: leaf("native-vlan", c.wholeNumber("a number in range", 1, 4094)),
        /** How much STP likes it; lower is more, 1–63; default 32. VyOS node `priority`. */
        priority: leaf("priority", c.wholeNumber("a number in range", 1, 63), { default: 32 }),
      },
    }),
    /** Where its traffic is copied to. Default none. VyOS node `mirror`. */
    mirror: group("mirror", "where traffic is copied to", mirrorProperties),
    /** Bytes of a packet, 68–16000; default 1500. VyOS node `mtu`. */
    mtu: leaf("mtu", s.mtu, { default: 1500 }),
    /** How much it wants to be the root of STP; lower is more, 0–65535; default 32768. VyOS node `priority`. */
    priority: leaf("priority", c.wholeNumber("a number in range", 0, 65535), { default: 32768 }),
    /** How frames of its VLANs are marked; default 802.1q. VyOS node `protocol`. */
    protocol: leaf("protocol", c.oneOf("802.1q", "802.1ad"), { default: "802.1q" }),
    /** The interface that what comes in is sent to. Default none. VyOS node `redirect`. */
    redirect: leaf("redirect", ip.plainInterface),
    /** Keep loops out by STP. Default false. VyOS node `stp`. */
    stp: flag("stp"),
    /** Its VLANs by number. Default none. VyOS node `vif`. */
    vlans: record("vif", {
      all: "VLANs by number",
      one: "a VLAN",
      key: s.numberKey("a VLAN", 0, 4094),
      properties: bridgeVlan,
    }),
    /** The VRF that it belongs to. Default none. VyOS node `vrf`. */
    vrf: leaf("vrf", ip.vrfName),
    ...oldProperties,
  },
  validate: (given) => {
    const { enableVlan, members = {}, vlans = {} } = given;
    return [
      ...interfaceFailures(given),
      ...(isKnown(members) && "lo" in members
        ? [fail("members.lo", "cannot be in a bridge; take it out")]
        : []),
      ...(enableVlan !== undefined || !isKnown(members)
        ? []
        : Object.entries(members).flatMap(([name, { allowedVlans, nativeVlan }]) =>
            allowedVlans === undefined && nativeVlan === undefined
              ? []
              : [fail(`members.${name}`, "has VLANs, and the bridge none; set enableVlan")],
          )),
      ...(enableVlan !== undefined || !isKnown(vlans) || Object.keys(vlans).length === 0
        ? []
        : [fail("vlans", "need enableVlan; set it")]),
      ...(isKnown(vlans) && "1" in vlans
        ? [fail("vlans.1", "is the bridge itself; give it the addresses of the bridge")]
        : []),
    ];
  },
  examples: [
    { name: "br0", members: { eth3: { cost: 10 } }, addresses: ["192.0.2.1/24"], stp: true, mtu: 1500 },
    {
      name: "br7",
      enableVlan: true,
      members: { eth3: { allowedVlans: ["10", "20-30"], nativeVlan: 10 } },
      vlans: { "10": { addresses: ["192.0.2.1/24"] } },
    },
  ],
});
