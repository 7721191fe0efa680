import * as c from "./codecs.js";
import * as ip from "./ip-codecs.js";
import { word } from "./policy-codecs.js";
import { declare, flag, group, leaf, list, place } from "./table/index.js";

const profileName = c.like(
  "a profile",
  /^[a-zA-Z][0-9a-zA-Z_-]+$/,
  "use letters, digits and - _, a letter first",
  "DMVPN",
);

/**
 * IPsec for tunnels whose other ends are not known beforehand (DMVPN): VyOS node `vpn ipsec profile NAME`. Errors are those
 * of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export const ipsecProfile = declare("IpsecProfile", {
  about: "a profile of IPsec",
  at: "vpn ipsec profile {name}",
  properties: {
    /** The name. Default: the resource's name. Changing it replaces. */
    name: place(profileName, { named: true }),
    /** How the ends prove who they are. VyOS node `authentication`. */
    authentication: group(
      "authentication",
      "how the ends prove who they are",
      {
        /** `pre-shared-secret`, the one way. Default that. VyOS node `mode`. */
        mode: leaf("mode", c.oneOf("pre-shared-secret")),
        /** What all of them know. A secret. VyOS node `pre-shared-secret`. */
        preSharedSecret: leaf("pre-shared-secret", word("a secret", "s3cret"), {
          required: true,
          secret: true,
        }),
      },
      { required: true },
    ),
    /** The tunnels that it is for, such as `tun0`. Default none. VyOS node `bind tunnel`. */
    tunnels: list("bind tunnel", c.like("a tunnel", /^tun\d+$/, "give one such as tun0", "tun8", "tun9")),
    /** Keep it without effect. Default false. VyOS 1.4 and later. VyOS node `disable`. */
    disable: flag("disable"),
    /** How packets are encrypted: the name of a VyosIpsecEspGroup. VyOS node `esp-group`. */
    espGroup: leaf("esp-group", ip.plainName, { required: true }),
    /** How keys are agreed on: the name of a VyosIpsecIkeGroup. VyOS node `ike-group`. */
    ikeGroup: leaf("ike-group", ip.plainName, { required: true }),
  },
  examples: [
    {
      name: "DMVPN",
      authentication: { mode: "pre-shared-secret", preSharedSecret: "s3cret" },
      tunnels: ["tun8"],
      espGroup: "A-1",
      ikeGroup: "A-1",
    },
  ],
});
