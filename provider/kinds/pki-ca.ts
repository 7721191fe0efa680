import * as c from "./codecs.js";
import * as ip from "./ip-codecs.js";
import { declare, flag, group, leaf, list, place } from "./table/index.js";
import { certificate, crl, privateKey } from "./pki-codecs.js";

/**
 * A certificate authority: VyOS node `pki ca NAME`, on VyOS 1.4 and later. Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export const pkiCa = declare("PkiCa", {
  about: "a certificate authority",
  at: "pki ca {name}",
  without: { "1.3": "keeps certificates in files; use a VyosConfig for what names them there" },
  properties: {
    /** Letters, digits and - _ . +. Default: the resource's name. Changing it replaces. */
    name: place(ip.plainName, { named: true }),
    /** Its certificate: the text of a PEM file, or its lines between the first and the last as one. Default none. VyOS node `certificate`. */
    certificate: leaf("certificate", certificate),
    /** Lists of what it took back, each like `certificate`. Default none. VyOS node `crl`. */
    crl: list("crl", crl),
    /** Up to 255 characters, without quotes. Default none. VyOS node `description`. */
    description: leaf("description", c.description),
    /** Its private key. Default none. VyOS node `private`. */
    private: group("private", "the private key", {
      /** The key: the text of a PEM file, or its lines between the first and the last as one. A secret. Default none. VyOS node `key`. */
      key: leaf("key", privateKey, { secret: true }),
      /** The key is encrypted; VyOS asks for the password where it is used. Default false. VyOS node `password-protected`. */
      passwordProtected: flag("password-protected"),
    }),
    /** Trust it no longer. Default false. VyOS node `revoke`. */
    revoke: flag("revoke"),
  },
  examples: [{ name: "office", certificate: certificate.samples?.[0] }],
});
