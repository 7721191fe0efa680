import * as c from "./codecs.js";
import { fail } from "./failures.js";
import * as ip from "./ip-codecs.js";
import { declare, flag, leaf, list, place } from "./table/index.js";
import { isKnown } from "./unknown.js";

/**
 * What passes UDP broadcasts on between networks: VyOS node `service broadcast-relay id ID`. Errors are those of
 * `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export const broadcastRelay = declare("BroadcastRelay", {
  about: "what passes broadcasts on",
  at: "service broadcast-relay id {relayId}",
  properties: {
    /** Its number, 1–99. Changing it replaces. */
    relayId: place(c.wholeNumber("a number in range", 1, 99)),
    /** The address that they are sent on from. Default the sender's. VyOS node `address`. */
    address: leaf("address", c.ipv4),
    /** Up to 255 characters, without quotes. Default none. VyOS node `description`. */
    description: leaf("description", c.description),
    /** Keep it without effect. Default false. VyOS node `disable`. */
    disable: flag("disable"),
    /** The interfaces that they pass between, two at least, each with an IPv4 address. VyOS node `interface`. */
    interfaces: list("interface", ip.plainInterface, { required: true }),
    /** The UDP port, 1–65535. VyOS node `port`. */
    port: leaf("port", c.wholeNumber("a port", 1, 65535), { required: true }),
  },
  validate: ({ interfaces }) =>
    isKnown(interfaces) && interfaces.length < 2
      ? [fail("interfaces", "has one; give two at least, to pass broadcasts between")]
      : [],
  examples: [{ relayId: 1, interfaces: ["eth0", "eth1"], port: 1900, description: "SSDP" }],
});
