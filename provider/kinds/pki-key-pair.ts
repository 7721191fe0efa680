import * as ip from "./ip-codecs.js";
import { declare, flag, group, leaf, place } from "./table/index.js";
import { privateKey, publicKey } from "./pki-codecs.js";

/**
 * A pair of keys, such as for IPsec: VyOS node `pki key-pair NAME`, on VyOS 1.4 and later. Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export const pkiKeyPair = declare("PkiKeyPair", {
  about: "a pair of keys",
  at: "pki key-pair {name}",
  without: { "1.3": "keeps certificates in files; use a VyosConfig for what names them there" },
  properties: {
    /** The name. Default: the resource's name. Changing it replaces. */
    name: place(ip.plainName, { named: true }),
    /** Its private key. Default none. VyOS node `private`. */
    private: group("private", "the private key", {
      /** The key: the text of a PEM file, or its lines between the first and the last as one. A secret. Default none. VyOS node `key`. */
      key: leaf("key", privateKey, { secret: true }),
      /** The key is encrypted; VyOS asks for the password where it is used. Default false. VyOS node `password-protected`. */
      passwordProtected: flag("password-protected"),
    }),
    /** Its public key. Default none. VyOS node `public`. */
    public: group("public", "the public key", {
      /** The key: the text of a PEM file, or its lines between the first and the last as one. Default none. VyOS node `key`. */
      key: leaf("key", publicKey),
    }),
  },
  examples: [{ name: "office", public: { key: publicKey.samples?.[0] } }],
});
