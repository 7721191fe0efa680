import * as ip from "./ip-codecs.js";
import { secretText } from "./ipsec-codecs.js";
import { word } from "./policy-codecs.js";
import { declare, leaf, list, place } from "./table/index.js";

/**
 * A secret that both sides of a tunnel know: VyOS node `vpn ipsec authentication psk NAME`, on VyOS 1.4 and later.
 * Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export const ipsecAuthentication = declare("IpsecAuthentication", {
  about: "a pre-shared secret",
  at: "vpn ipsec authentication psk {name}",
  without: { "1.3": "keeps the secret in the peer; give VyosIpsecPeer authentication.preSharedSecret there" },
  properties: {
    /** Letters, digits and `-` `_` `.` `+`. Default: the resource's name. Changing it replaces. */
    name: place(ip.plainName, { named: true }),
    /** Who it is shared by: addresses and names, of both sides. VyOS node `id`. */
    ids: list("id", word("an id", "192.0.2.1", "@office"), { required: true }),
    /** The secret. A secret. VyOS node `secret`. */
    secret: leaf("secret", secretText, { required: true, secret: true }),
    /** Interfaces whose address is an id as well. Default none. VyOS node `dhcp-interface`. */
    dhcpInterfaces: list("dhcp-interface", ip.plainInterface),
  },
  examples: [{ name: "branch", ids: ["192.0.2.1", "198.51.100.1"], secret: "s3cret-of-both" }],
});
