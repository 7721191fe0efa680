import * as c from "./codecs.js";
import { laterIp, laterIpv6 } from "./interface-ip.js";
import { bridgeVlan, linkProperties } from "./interface-options.js";
import { interfaceFailures } from "./interface-rules.js";
import * as ip from "./ip-codecs.js";
import { withSamples } from "./syntax.js";
import { flowLabel, typeOfService } from "./system-codecs.js";
import { declare, flag, group, leaf, only, place } from "./table/index.js";

const interfaceName = c.like(
  "a GENEVE interface",
  /^gnv\d+$/,
  "give gnv and a number, such as gnv0",
  "gnv0",
  "gnv7",
);

/**
 * A network over another by GENEVE: VyOS node `interfaces geneve NAME`. Errors are those of `RouterError`: most often
 * `Conflict` and `CommitFailed`.
 */
export const geneveInterface = declare("GeneveInterface", {
  about: "a GENEVE network",
  at: "interfaces geneve {name}",
  properties: {
    /** `gnv` and a number. Default: the resource's name. Changing it replaces. */
    name: place(interfaceName, { named: true }),
    ...only(linkProperties, "addresses", "description", "disable"),
    /** IPv4 on it. Default none. VyOS node `ip`. */
    ip: group("ip", "settings of IPv4", laterIp),
    /** IPv6 on it. Default none. VyOS node `ipv6`. */
    ipv6: group("ipv6", "settings of IPv6", laterIpv6),
    ...only(bridgeVlan, "mac"),
    ...only(linkProperties, "mirror"),
    /** Bytes of a packet, 1200–16000, on VyOS 1.3 1450–16000; default 1500. VyOS node `mtu`. */
    mtu: leaf("mtu", withSamples(c.wholeNumber("an MTU", 1200, 16000), [1450, 1500]), { default: 1500 }),
    /** How packets are wrapped. Default none. VyOS 1.4 and later. VyOS node `parameters`. */
    parameters: group("parameters", "how packets are wrapped", {
      /** Those of IPv4. Default none. VyOS node `ip`. */
      ip: group("ip", "parameters of IPv4", {
        /** Whether packets may be cut; default unset. VyOS node `df`. */
        df: leaf("df", c.oneOf("set", "unset", "inherit"), { default: "unset" }),
        /** Wrap the frames' packets alone. Default false. VyOS node `innerproto`. */
        innerproto: flag("innerproto"),
        /** The type of service, 0–99 or `inherit`; default inherit. VyOS node `tos`. */
        tos: leaf("tos", typeOfService, { default: "inherit" }),
        /** How many routers a packet passes; 0 for those of the packet within, 0–255; default 0. VyOS node `ttl`. */
        ttl: leaf("ttl", c.wholeNumber("a number in range", 0, 255), { default: 0 }),
      }),
      /** Those of IPv6. Default none. VyOS node `ipv6`. */
      ipv6: group("ipv6", "parameters of IPv6", {
        /** The flow label, or `inherit`. Default none. VyOS node `flowlabel`. */
        flowlabel: leaf("flowlabel", flowLabel),
      }),
    }),
    ...only(linkProperties, "redirect"),
    /** The other end. VyOS node `remote`. */
    remote: leaf("remote", ip.ip, { required: true }),
    /** The number of the network, 0–16777214. VyOS node `vni`. */
    vni: leaf("vni", c.wholeNumber("a number in range", 0, 16777214), { required: true }),
    ...only(linkProperties, "vrf"),
  },
  validate: (given) => interfaceFailures(given),
  examples: [
    { name: "gnv0", remote: "192.0.2.10", vni: 100, addresses: ["10.99.0.1/24"] },
    { name: "gnv7", remote: "2001:db8::10", vni: 700, mtu: 1450 },
  ],
});
