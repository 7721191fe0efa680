import * as c from "./codecs.js";
import * as ip from "./ip-codecs.js";
import { declare, group, leaf, list, only, place } from "./table/index.js";
import { interfaceFailures } from "./interface-rules.js";
import { ipProperties, ipv6Properties } from "./interface-ip.js";
import { mirrorProperties, oldProperties } from "./interface-options.js";

/**
 * The loopback interface: VyOS node `interfaces loopback lo`. Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export const loopbackInterface = declare("LoopbackInterface", {
  about: "the loopback interface",
  at: "interfaces loopback {name}",
  properties: {
    /** `lo`, the only one there is, which is the default. Changing it replaces. */
    name: place(c.oneOf("lo"), { default: "lo" }),
    /** Addresses besides those that every host has, with their prefix lengths. Default none. VyOS node `address`. */
    addresses: list("address", ip.interfaceAddress),
    /** Up to 255 characters, without quotes. Default none. VyOS node `description`. */
    description: leaf("description", c.description),
    /** IPv4 on it. Default none. VyOS node `ip`. */
    ip: group("ip", "settings of IPv4", only(ipProperties, "sourceValidation", "ospf", "rip")),
    /** IPv6 on it, on VyOS 1.3. Default none. VyOS node `ipv6`. */
    ipv6: group("ipv6", "settings of IPv6", only(ipv6Properties, "ospfv3", "ripng")),
    /** Where its traffic is copied to. Default none. VyOS node `mirror`. */
    mirror: group("mirror", "where traffic is copied to", mirrorProperties),
    /** The interface that what comes in is sent to. Default none. VyOS node `redirect`. */
    redirect: leaf("redirect", ip.plainInterface),
    ...only(oldProperties, "trafficPolicy"),
  },
  validate: ({ mirror, redirect }) =>
    interfaceFailures({
      ...(mirror === undefined ? {} : { mirror }),
      ...(redirect === undefined ? {} : { redirect }),
    }),
  examples: [{ addresses: ["192.0.2.1/32", "2001:db8::1/128"], description: "router id" }],
});
