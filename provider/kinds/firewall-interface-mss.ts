import * as ip from "./ip-codecs.js";
import * as s from "./system-codecs.js";
import { declare, flag, leaf, place } from "./table/index.js";

/**
 * How large the segments of TCP through an interface may be, on VyOS 1.3: VyOS node `firewall options interface NAME`. Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export const firewallInterfaceMss = declare("FirewallInterfaceMss", {
  about: "the segment size of an interface",
  at: "firewall options interface {name}",
  properties: {
    /** The interface. Default: the resource's name. Changing it replaces. */
    name: place(ip.plainInterface, { named: true }),
    /** Bytes of a segment of IPv4, 536–65535, or `clamp-mss-to-pmtu`. Default none. VyOS node `adjust-mss`. */
    adjustMss: leaf("adjust-mss", s.segmentSize),
    /** Bytes of a segment of IPv6, 1220–65535, or `clamp-mss-to-pmtu`. Default none. VyOS node `adjust-mss6`. */
    adjustMss6: leaf("adjust-mss6", s.segmentSize),
    /** Keep it without effect. Default false. VyOS node `disable`. */
    disable: flag("disable"),
  },
  without: {
    "1.4": "has it in the interface: ip.adjustMss and ipv6.adjustMss",
    "1.5": "has it in the interface: ip.adjustMss and ipv6.adjustMss",
  },
  examples: [{ name: "eth0", adjustMss: 1452, adjustMss6: 1432 }],
});
