import * as c from "./codecs.js";
import { fail } from "./failures.js";
import * as ip from "./ip-codecs.js";
import * as s from "./system-codecs.js";
import { declare, flag, group, leaf, list, only, place, record } from "./table/index.js";
import { isKnown } from "./unknown.js";
import { interfaceFailures } from "./interface-rules.js";
import { ipProperties, ipv6Properties } from "./interface-ip.js";
import { mirrorProperties, oldProperties } from "./interface-options.js";

const interfaceName = c.like(
  "a VXLAN interface",
  /^vxlan\d+$/,
  "give vxlan and a number, such as vxlan0",
  "vxlan0",
  "vxlan7",
);

/**
 * A network over another by VXLAN: VyOS node `interfaces vxlan NAME`. Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export const vxlanInterface = declare("VxlanInterface", {
  about: "a VXLAN",
  at: "interfaces vxlan {name}",
  properties: {
    /** `vxlan` and a number. Default: the resource's name. Changing it replaces. */
    name: place(interfaceName, { named: true }),
    /** Its addresses with their prefix lengths. Default none. VyOS node `address`. */
    addresses: list("address", ip.interfaceAddress),
    /** Up to 255 characters, without quotes. Default none. VyOS node `description`. */
    description: leaf("description", c.description),
    /** Keep the interface down. Default false. VyOS node `disable`. */
    disable: flag("disable"),
    /** The multicast group that the others are in; needs sourceInterface. Default none. VyOS node `group`. */
    group: leaf(
      "group",
      c.like(
        "a multicast address",
        /^(2(2[4-9]|3\d)(\.\d{1,3}){3}|ff[0-9a-f]{2}:[0-9a-f:]+)$/i,
        "give one such as 239.0.0.1",
        "239.0.0.1",
      ),
    ),
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
    /** How packets are wrapped. Default none. VyOS node `parameters`. */
    parameters: group("parameters", "parameters of the VXLAN", {
      /** Take the network from outside, such as from a routing daemon. Default false. VyOS node `external`. */
      external: flag("external"),
      /** Those of IPv4. Default none. VyOS node `ip`. */
      ip: group("ip", "parameters of IPv4", {
        /** Whether packets may be cut; default unset. VyOS node `df`. */
        df: leaf("df", c.oneOf("set", "unset", "inherit"), { default: "unset" }),
        /** The type of service, 0–99 or `inherit`; default inherit. VyOS node `tos`. */
        tos: leaf("tos", s.typeOfService, { default: "inherit" }),
        /** How many routers a packet passes, 0–255; default 16. VyOS node `ttl`. */
        ttl: leaf("ttl", c.wholeNumber("a number in range", 0, 255), { default: 16 }),
      }),
      /** Those of IPv6. Default none. VyOS node `ipv6`. */
      ipv6: group("ipv6", "parameters of IPv6", {
        /** The flow label, or `inherit`. Default none. VyOS node `flowlabel`. */
        flowlabel: leaf("flowlabel", s.flowLabel),
      }),
      /** Answer for neighbours that are known; in a bridge. Default false. VyOS node `neighbor-suppress`. */
      neighborSuppress: flag("neighbor-suppress"),
      /** Do not learn from packets who is where. Default false. VyOS node `nolearning`. */
      nolearning: flag("nolearning"),
      /** Take the networks of `vlanToVni` alone. Default false. VyOS node `vni-filter`. */
      vniFilter: flag("vni-filter"),
    }),
    /** The UDP port. Default 4789, on VyOS 1.3 8472, 1–65535. VyOS node `port`. */
    port: leaf("port", c.wholeNumber("a number in range", 1, 65535)),
    /** The interface that what comes in is sent to, on VyOS 1.4 and later. Default none. VyOS node `redirect`. */
    redirect: leaf("redirect", ip.plainInterface),
    /** The other ends. Default none. VyOS node `remote`. */
    remotes: list("remote", ip.ip),
    /** This end. Default none. VyOS node `source-address`. */
    sourceAddress: leaf("source-address", ip.ip),
    /** The interface that the packets take. Default none. VyOS node `source-interface`. */
    sourceInterface: leaf("source-interface", ip.plainInterface),
    /** The network of each VLAN, or range of VLANs; in a bridge. Default none. VyOS node `vlan-to-vni`. */
    vlanToVni: record("vlan-to-vni", {
      all: "networks by VLAN",
      one: "a network",
      key: c.like(
        "a VLAN or a range of VLANs",
        /^\d{1,4}(-\d{1,4})?$/,
        "give a number from 0 to 4094, or two with a dash between",
        "10",
      ),
      properties: {
        /** The network, or a range as long as that of the VLANs. VyOS node `vni`. */
        vni: leaf(
          "vni",
          c.numberOrText(
            c.like(
              "a network or a range of networks",
              /^\d{1,8}(-\d{1,8})?$/,
              "give a number from 0 to 16777214, or two with a dash between",
              "10010",
            ),
          ),
          { required: true },
        ),
      },
    }),
    /** The number of the network; required but for `parameters.external`, 0–16777214. Default none. VyOS node `vni`. */
    vni: leaf("vni", c.wholeNumber("a number in range", 0, 16777214)),
    /** The VRF that it belongs to. Default none. VyOS node `vrf`. */
    vrf: leaf("vrf", ip.vrfName),
    ...only(oldProperties, "firewall", "policy"),
  },
  validate: (given, dialect) => {
    const { addresses, group, parameters, remotes, sourceAddress, sourceInterface, vlanToVni, vni, vrf } =
      given;
    // A parameter that is not known yet may be set.
    const external = parameters !== undefined && (!isKnown(parameters) || parameters.external === true);
    const ends = [sourceAddress, ...(remotes ?? [])].filter((end): end is string => isKnown(end));
    const bridged = [
      ...(isKnown(vlanToVni) && Object.keys(vlanToVni).length > 0 ? ["vlanToVni"] : []),
      ...(isKnown(parameters) && parameters.neighborSuppress === true ? ["parameters.neighborSuppress"] : []),
    ].slice(0, 1);
    return [
      ...interfaceFailures(given),
      ...([group, remotes, sourceAddress, sourceInterface].every((each) => each === undefined)
        ? [fail("remotes", "is missing; give the other ends, a group, sourceAddress or sourceInterface")]
        : []),
      ...(dialect?.name === "1.3" &&
      sourceInterface !== undefined &&
      [group, remotes, sourceAddress].every((each) => each === undefined)
        ? [fail("remotes", "is missing; VyOS 1.3 wants the other ends, a group or sourceAddress as well")]
        : []),
      ...(group !== undefined && sourceInterface === undefined
        ? [fail("sourceInterface", "is missing; a group needs the interface")]
        : []),
      ...(vni === undefined && !external
        ? [fail("vni", "is missing; give one, or set parameters.external")]
        : []),
      ...(vni !== undefined && isKnown(parameters) && parameters.external === true
        ? [fail("vni", "cannot go with parameters.external; leave one out")]
        : []),
      ...bridged.flatMap((why) => [
        ...(isKnown(addresses) && addresses.length > 0
          ? [
              fail(
                "addresses",
                `cannot be on the member of a bridge, which ${why} needs; give them to the bridge`,
              ),
            ]
          : []),
        ...(vrf === undefined
          ? []
          : [
              fail(
                "vrf",
                `cannot be that of a member of a bridge, which ${why} needs; give it to the bridge`,
              ),
            ]),
      ]),
      ...(new Set(ends.map(ip.isOfIpv6)).size > 1
        ? [fail("remotes", "mixes IPv4 and IPv6, also with sourceAddress; give addresses of one family")]
        : []),
    ];
  },
  examples: [
    { name: "vxlan0", vni: 100, mtu: 1450, remotes: ["192.0.2.10"], sourceAddress: "192.0.2.1" },
    { name: "vxlan7", vni: 700, group: "239.0.0.1", sourceInterface: "eth0" },
    { name: "vxlan1", parameters: { external: true }, sourceAddress: "192.0.2.1" },
  ],
});
