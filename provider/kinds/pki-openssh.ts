import * as c from "./codecs.js";
import { fail } from "./failures.js";
import * as ip from "./ip-codecs.js";
import { base64 } from "./system-codecs.js";
import { declare, flag, group, leaf, place } from "./table/index.js";
import { isKnown } from "./unknown.js";

/**
 * A pair of SSH keys, such as for RPKI: VyOS node `pki openssh NAME`, on VyOS 1.4 and later. Errors are those of
 * `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export const pkiOpenssh = declare("PkiOpenssh", {
  about: "a pair of SSH keys",
  at: "pki openssh {name}",
  without: { "1.3": "keeps keys in files" },
  properties: {
    /** The name. Default: the resource's name. Changing it replaces. */
    name: place(ip.plainName, { named: true }),
    /** Its private key. Default none. VyOS node `private`. */
    private: group("private", "the private key", {
      /** The key: its lines between the first and the last as one. A secret. Default none. VyOS node `key`. */
      key: leaf("key", base64, { secret: true }),
      /** The key is encrypted; VyOS asks for the password where it is used. Default false. VyOS node `password-protected`. */
      passwordProtected: flag("password-protected"),
    }),
    /** Its public key. Default none. VyOS node `public`. */
    public: group("public", "the public key", {
      /** The key, in base 64. Default none. VyOS node `key`. */
      key: leaf("key", base64),
      /** Its type. VyOS node `type`. */
      type: leaf("type", c.oneOf("ssh-rsa")),
    }),
  },
  validate: ({ public: open }) =>
    isKnown(open) && open.key !== undefined && open.type === undefined
      ? [fail("public.type", "is missing; give the type of the key")]
      : [],
  examples: [{ name: "rpki", public: { key: "AAAA", type: "ssh-rsa" } }],
});
