import * as c from "./codecs.js";
import * as ip from "./ip-codecs.js";
import { declare, leaf, list, place } from "./table/index.js";

/**
 * A flow table, by which packets of known connections pass the firewall by: VyOS node `firewall flowtable NAME`, on
 * VyOS 1.4 and later. Rules send connections there by the action `offload`. Errors are those of `RouterError`.
 */
export const flowtable = declare("Flowtable", {
  about: "a flow table",
  at: "firewall flowtable {name}",
  without: { "1.3": "has no flow tables" },
  properties: {
    /** Letters, digits and `-` `_` `.` `+`. Default: the resource's name. Changing it replaces. */
    name: place(ip.plainName, { named: true }),
    /** Its interfaces, which must exist. VyOS node `interface`. */
    interfaces: list("interface", ip.plainInterface, { required: true }),
    /** Who carries its packets: `hardware` or `software`; default `software`. VyOS node `offload`. */
    offload: leaf("offload", c.oneOf("hardware", "software"), { default: "software" }),
    /** Up to 255 characters, without quotes. Default none. VyOS node `description`. */
    description: leaf("description", c.description),
  },
  examples: [{ name: "FAST", interfaces: ["eth0", "eth1"] }],
});
