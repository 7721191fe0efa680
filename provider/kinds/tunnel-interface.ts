import * as c from "./codecs.js";
import { fail } from "./failures.js";
import * as ip from "./ip-codecs.js";
import * as s from "./system-codecs.js";
import { declare, flag, group, leaf, list, place } from "./table/index.js";
import { isKnown } from "./unknown.js";
import { interfaceFailures } from "./interface-rules.js";
import { ipProperties, ipv6Properties } from "./interface-ip.js";
import { mirrorProperties, oldProperties } from "./interface-options.js";

const interfaceName = c.like("a tunnel", /^tun\d+$/, "give tun and a number, such as tun0", "tun0", "tun7");
const ofIpv6 = ["ip6erspan", "ip6gre", "ip6gretap", "ip6ip6", "ipip6"];

/**
 * A tunnel by GRE, IPIP, SIT and the like: VyOS node `interfaces tunnel NAME`. Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export const tunnelInterface = declare("TunnelInterface", {
  about: "a tunnel",
  at: "interfaces tunnel {name}",
  properties: {
    /** `tun` and a number. Default: the resource's name. Changing it replaces. */
    name: place(interfaceName, { named: true }),
    /** Its addresses with their prefix lengths. Default none. VyOS node `address`. */
    addresses: list("address", ip.interfaceAddress),
    /** Up to 255 characters, without quotes. Default none. VyOS node `description`. */
    description: leaf("description", c.description),
    /** Keep the interface down. Default false. VyOS node `disable`. */
    disable: flag("disable"),
    /** Pass over changes of the link. Default false. VyOS node `disable-link-detect`. */
    disableLinkDetect: flag("disable-link-detect"),
    /** Let multicast through, on VyOS 1.4 and later. Default false. VyOS node `enable-multicast`. */
    enableMulticast: flag("enable-multicast"),
    /** What its packets are wrapped in. VyOS node `encapsulation`. */
    encapsulation: leaf(
      "encapsulation",
      c.oneOf(
        "gre",
        "gretap",
        "ip6gre",
        "ip6ip6",
        "ipip",
        "ipip6",
        "sit",
        "erspan",
        "ip6erspan",
        "ip6gretap",
      ),
      { required: true },
    ),
    /** IPv4 on it. Default none. VyOS node `ip`. */
    ip: group("ip", "settings of IPv4", ipProperties),
    /** IPv6 on it. Default none. VyOS node `ipv6`. */
    ipv6: group("ipv6", "settings of IPv6", ipv6Properties),
    /** Where its traffic is copied to. Default none. VyOS node `mirror`. */
    mirror: group("mirror", "where traffic is copied to", mirrorProperties),
    /** Bytes of a packet, 68–16000; default 1476. VyOS node `mtu`. */
    mtu: leaf("mtu", s.mtu, { default: 1476 }),
    /** Whether multicast goes through, on VyOS 1.3. Default none. VyOS node `multicast`. */
    multicast: leaf("multicast", c.oneOf("enable", "disable")),
    /** How packets are wrapped. Default none. VyOS node `parameters`. */
    parameters: group("parameters", "parameters of the tunnel", {
      /** Those of ERSPAN. Default none. VyOS node `erspan`. */
      erspan: group("erspan", "parameters of ERSPAN", {
        /** Which traffic is copied; with version 2. Default none. VyOS node `direction`. */
        direction: leaf("direction", c.oneOf("ingress", "egress")),
        /** The number of the hardware; with version 2, 0–1048575. Default none. VyOS node `hw-id`. */
        hwId: leaf("hw-id", c.wholeNumber("a number in range", 0, 1048575)),
        /** The number of the port; with version 1, 0–63. Default none. VyOS node `index`. */
        index: leaf("index", c.wholeNumber("a number in range", 0, 63)),
        /** The version of ERSPAN, 1–2; default 1. VyOS node `version`. */
        version: leaf("version", c.wholeNumber("a number in range", 1, 2), { default: 1 }),
      }),
      /** Those of IPv4. Default none. VyOS node `ip`. */
      ip: group("ip", "parameters of IPv4", {
        /** Cut packets that are not to be cut; with gretap and noPmtuDiscovery. Default false. VyOS node `ignore-df`. */
        ignoreDf: flag("ignore-df"),
        /** The key of GRE that both ends must have, 0–4294967295. A secret. Default none. VyOS node `key`. */
        key: leaf("key", c.wholeNumber("a number in range", 0, 4294967295), { secret: true }),
        /** Do not look for the MTU of the way; with ttl 0. Default false. VyOS node `no-pmtu-discovery`. */
        noPmtuDiscovery: flag("no-pmtu-discovery"),
        /** The type of service, 0–99 or `inherit`; default inherit. VyOS node `tos`. */
        tos: leaf("tos", s.typeOfService, { default: "inherit" }),
        /** How many routers a packet passes; 0 for those of the packet within, 0–255; default 64. VyOS node `ttl`. */
        ttl: leaf("ttl", c.wholeNumber("a number in range", 0, 255), { default: 64 }),
      }),
      /** Those of IPv6. Default none. VyOS node `ipv6`. */
      ipv6: group("ipv6", "parameters of IPv6", {
        /** How often a packet may be wrapped, 0–255 or `none`; default 4. VyOS node `encaplimit`. */
        encaplimit: leaf(
          "encaplimit",
          c.numberOrText(
            c.like("a limit", /^(none|\d{1,3})$/, "give a number from 0 to 255, or none", "6", "none"),
          ),
          { default: "4" },
        ),
        /** The flow label, or `inherit`. Default none. VyOS node `flowlabel`. */
        flowlabel: leaf("flowlabel", s.flowLabel),
        /** How many routers a packet passes, 0–255; default 64. VyOS node `hoplimit`. */
        hoplimit: leaf("hoplimit", c.wholeNumber("a number in range", 0, 255), { default: 64 }),
        /** The traffic class in hexadecimal; default inherit. VyOS node `tclass`. */
        tclass: leaf(
          "tclass",
          c.like("a traffic class", /^(0x)?0?[0-9A-Fa-f]{1,2}$/, "give two hexadecimal digits", "0x10"),
          { default: "inherit" },
        ),
      }),
    }),
    /** The interface that what comes in is sent to. Default none. VyOS node `redirect`. */
    redirect: leaf("redirect", ip.plainInterface),
    /** The other end. Default none. VyOS node `remote`. */
    remote: leaf("remote", ip.ip),
    /** The IPv6 prefix of 6rd; with sit. Default none. VyOS node `6rd-prefix`. */
    sixrdPrefix: leaf("6rd-prefix", s.ipv6Prefix),
    /** The IPv4 prefix of 6rd; with sit. Default none. VyOS node `6rd-relay-prefix`. */
    sixrdRelayPrefix: leaf("6rd-relay-prefix", c.ipv4Prefix),
    /** This end; needs to be here or to have sourceInterface. Default none. VyOS node `source-address`. */
    sourceAddress: leaf("source-address", ip.ip),
    /** The interface whose address this end has. Default none. VyOS node `source-interface`. */
    sourceInterface: leaf("source-interface", ip.plainInterface),
    /** The VRF that it belongs to. Default none. VyOS node `vrf`. */
    vrf: leaf("vrf", ip.vrfName),
    ...oldProperties,
  },
  validate: (given) => {
    const { encapsulation, parameters, remote, sixrdPrefix, sourceAddress, sourceInterface } = given;
    const { erspan, ip: ipv4 } = parameters ?? {};
    const version = erspan?.version ?? 1;
    const needs = (property: string, isThere: boolean, what: string) =>
      isThere ? [] : [fail(property, `is missing; ${what}`)];
    if (!isKnown(encapsulation)) return [];
    const wantsIpv6 = ofIpv6.includes(encapsulation);
    const ends = { remote, sourceAddress };
    return [
      ...interfaceFailures(given),
      ...needs(
        "sourceAddress",
        sourceAddress !== undefined || sourceInterface !== undefined,
        "give this end, or sourceInterface",
      ),
      ...Object.entries(ends).flatMap(([name, end]) =>
        !isKnown(end) || ip.isOfIpv6(end) === wantsIpv6
          ? []
          : [
              fail(
                name,
                `must be of IPv${wantsIpv6 ? "6" : "4"} with ${encapsulation}; give such an address`,
              ),
            ],
      ),
      ...(encapsulation === "gre"
        ? []
        : needs("remote", remote !== undefined, `${encapsulation} needs the other end`)),
      ...(["gretap", "ip6gretap", "sit"].includes(encapsulation) && sourceInterface !== undefined
        ? [fail("sourceInterface", `does not go with ${encapsulation}; give sourceAddress instead`)]
        : []),
      ...(sixrdPrefix !== undefined && encapsulation !== "sit"
        ? [fail("sixrdPrefix", "goes with sit alone; leave it out")]
        : []),
      ...(["ipip", "sit"].includes(encapsulation) && ipv4?.key !== undefined
        ? [fail("parameters.ip.key", `does not exist with ${encapsulation}; leave it out`)]
        : []),
      ...(encapsulation.endsWith("erspan")
        ? [
            ...needs("parameters.ip.key", ipv4?.key !== undefined, "ERSPAN needs a key"),
            ...(version === 2
              ? needs("parameters.erspan.direction", erspan?.direction !== undefined, "version 2 needs it")
              : []),
            ...(version === 1 && erspan?.hwId !== undefined
              ? [fail("parameters.erspan.hwId", "goes with version 2 alone; leave it out")]
              : []),
            ...(version === 1 && erspan?.direction !== undefined
              ? [fail("parameters.erspan.direction", "goes with version 2 alone; leave it out")]
              : []),
          ]
        : []),
      ...(encapsulation === "gre" && sourceAddress === "0.0.0.0"
        ? needs("parameters.ip.key", ipv4?.key !== undefined, "a tunnel from any address needs it")
        : []),
      ...(ipv4?.noPmtuDiscovery === true && (ipv4.ttl === undefined || (isKnown(ipv4.ttl) && ipv4.ttl !== 0))
        ? [fail("parameters.ip.ttl", "must be 0 with noPmtuDiscovery; give 0")]
        : []),
      ...(ipv4?.noPmtuDiscovery === true && ["ipip6", "ip6ip6", "ip6gre"].includes(encapsulation)
        ? [fail("parameters.ip.noPmtuDiscovery", `does not exist with ${encapsulation}; leave it out`)]
        : []),
      ...(ipv4?.ignoreDf === true && encapsulation !== "gretap"
        ? [fail("parameters.ip.ignoreDf", "goes with gretap alone; leave it out")]
        : []),
      ...(ipv4?.ignoreDf === true && ipv4.noPmtuDiscovery !== true
        ? [fail("parameters.ip.ignoreDf", "needs noPmtuDiscovery; set it")]
        : []),
    ];
  },
  examples: [
    {
      name: "tun0",
      encapsulation: "gre",
      sourceAddress: "192.0.2.1",
      remote: "198.51.100.1",
      addresses: ["10.99.0.1/30"],
      mtu: 1476,
    },
    {
      name: "tun7",
      encapsulation: "gretap",
      sourceAddress: "192.0.2.1",
      remote: "198.51.100.1",
      parameters: { ip: { noPmtuDiscovery: true, ttl: 0 } },
    },
    { name: "tun1", encapsulation: "sit", sourceAddress: "192.0.2.1", remote: "198.51.100.1" },
    { name: "tun4", encapsulation: "ipip", sourceInterface: "eth0", remote: "198.51.100.1" },
    { name: "tun2", encapsulation: "ip6ip6", sourceAddress: "2001:db8::1", remote: "2001:db8::2" },
    {
      name: "tun3",
      encapsulation: "erspan",
      sourceAddress: "192.0.2.1",
      remote: "198.51.100.1",
      parameters: { ip: { key: 1 }, erspan: { version: 2, direction: "ingress" } },
    },
  ],
});
