import * as c from "./codecs.js";
import * as ip from "./ip-codecs.js";
import { declare, leaf, place } from "./table/index.js";

/**
 * A key that the ends of OpenVPN share: VyOS node `pki openvpn shared-secret NAME`, on VyOS 1.4 and later. Errors are those
 * of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export const pkiOpenvpnSecret = declare("PkiOpenvpnSecret", {
  about: "a key that the ends of OpenVPN share",
  at: "pki openvpn shared-secret {name}",
  without: { "1.3": "keeps keys in files" },
  properties: {
    /** The name. Default: the resource's name. Changing it replaces. */
    name: place(ip.plainName, { named: true }),
    /** The key: the lines of hexadecimal digits that `openvpn --genkey secret` writes, as one. A secret. VyOS node `key`. */
    key: leaf(
      "key",
      c.like("a key", /^[0-9a-fA-F]+$/, "give its hexadecimal digits in one line", "0a1b2c3d"),
      {
        required: true,
        secret: true,
      },
    ),
    /** The version that the file names, which is `1`. Default none. VyOS node `version`. */
    version: leaf(
      "version",
      c.numberOrText(c.like("a version", /^\d{1,3}$/, "give a number such as 1", "1")),
    ),
  },
  examples: [{ name: "vpn", key: "0a1b2c3d", version: "1" }],
});
