import * as c from "./codecs.js";
import { plainInterface } from "./ip-codecs.js";
import { declare, leaf, place } from "./table/index.js";

/**
 * The MAC address of a neighbour that is not asked for it: VyOS node `protocols static arp interface INTERFACE address
 * ADDRESS`, on VyOS 1.3 `protocols static arp ADDRESS`. Errors are those of `RouterError`: most often `Conflict` and
 * `CommitFailed`.
 */
export const staticArp = declare("StaticArp", {
  about: "a static ARP entry",
  at: [
    "protocols static arp interface {interface} address {address}",
    { path: "protocols static arp {address}", when: ({ interface: name }) => name === undefined },
  ],
  properties: {
    /** The neighbour's IPv4 address. Changing it replaces. */
    address: place(c.ipv4),
    /** The interface that it is behind; on VyOS 1.4 and later it must be given, on VyOS 1.3 not. Changing it replaces. Default none. */
    interface: place(plainInterface, { optional: true }),
    /** Up to 255 characters, without quotes. Default none. VyOS 1.4 and later. VyOS node `description`. */
    description: leaf("description", c.description),
    /** Its MAC address. VyOS node `mac`, on VyOS 1.3 `hwaddr`. */
    mac: leaf(["mac", "hwaddr"], c.macAddress, { required: true }),
  },
  label: ({ address }) => `arp ${String(address)}`,
  examples: [
    { address: "192.0.2.10", interface: "eth0", mac: "00:50:56:00:00:01" },
    { address: "192.0.2.10", mac: "00:50:56:00:00:01" },
  ],
});
