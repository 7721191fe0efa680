import * as c from "./codecs.js";
import { fail } from "./failures.js";
import * as ip from "./ip-codecs.js";
import * as s from "./system-codecs.js";
import { declare, flag, group, leaf, list, only, place } from "./table/index.js";
import { interfaceFailures } from "./interface-rules.js";
import { ipProperties, ipv6AddressProperties, ipv6Properties } from "./interface-ip.js";
import { mirrorProperties, oldProperties } from "./interface-options.js";

const interfaceName = c.like(
  "a dummy interface",
  /^dum\d+$/,
  "give dum and a number, such as dum0",
  "dum0",
  "dum7",
);

const dummyIpv6 = {
  ...only(ipv6Properties, "disableForwarding", "ospfv3", "ripng"),
  /** How addresses are made. VyOS node `address`. */
  address: group(
    "address",
    "how IPv6 addresses are made",
    only(ipv6AddressProperties, "eui64", "noDefaultLinkLocal"),
  ),
};

/**
 * A dummy interface, which is always up: VyOS node `interfaces dummy NAME`. Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export const dummyInterface = declare("DummyInterface", {
  about: "a dummy interface",
  at: "interfaces dummy {name}",
  properties: {
    /** `dum` and a number. Default: the resource's name. Changing it replaces. */
    name: place(interfaceName, { named: true }),
    /** Its addresses with their prefix lengths. Default none. VyOS node `address`. */
    addresses: list("address", ip.interfaceAddress),
    /** Up to 255 characters, without quotes. Default none. VyOS node `description`. */
    description: leaf("description", c.description),
    /** Keep the interface down. Default false. VyOS node `disable`. */
    disable: flag("disable"),
    /** IPv4 on it. Default none. VyOS node `ip`. */
    ip: group(
      "ip",
      "settings of IPv4",
      only(ipProperties, "disableForwarding", "sourceValidation", "ospf", "rip"),
    ),
    /** IPv6 on it. Default none. VyOS node `ipv6`. */
    ipv6: group("ipv6", "settings of IPv6", dummyIpv6),
    /** Where its traffic is copied to. Default none. VyOS node `mirror`. */
    mirror: group("mirror", "where traffic is copied to", mirrorProperties),
    /** Bytes of a packet, 68–16000; default 1500. VyOS node `mtu`. */
    mtu: leaf("mtu", s.mtu, { default: 1500 }),
    /** The network namespace that it is in. Default none. VyOS node `netns`. */
    netns: leaf("netns", ip.plainName),
    /** The interface that what comes in is sent to. Default none. VyOS node `redirect`. */
    redirect: leaf("redirect", ip.plainInterface),
    /** The VRF that it belongs to. Default none. VyOS node `vrf`. */
    vrf: leaf("vrf", ip.vrfName),
    ...oldProperties,
  },
  validate: (given) => {
    const { netns, vrf } = given;
    return [
      ...interfaceFailures(given),
      ...(netns === undefined || vrf === undefined
        ? []
        : [fail("netns", "cannot go with vrf; leave one of them out")]),
    ];
  },
  examples: [
    { name: "dum0", addresses: ["192.0.2.1/32"] },
    { name: "dum7", vrf: "red", mtu: 1400 },
  ],
});
