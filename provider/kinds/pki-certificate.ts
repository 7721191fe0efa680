import * as c from "./codecs.js";
import { fail } from "./failures.js";
import * as ip from "./ip-codecs.js";
import { declare, flag, group, leaf, list, place } from "./table/index.js";
import { certificate, privateKey } from "./pki-codecs.js";

/**
 * A certificate with its key, or one that is had by ACME: VyOS node `pki certificate NAME`, on VyOS 1.4 and later. It goes with all else in one commit. What lies in files on a router of 1.5 is brought in by `pulumi-vyos import-pki`, and then taken over. Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export const pkiCertificate = declare("PkiCertificate", {
  about: "a certificate",
  at: "pki certificate {name}",
  without: { "1.3": "keeps certificates in files; use a VyosConfig for what names them there" },
  properties: {
    /** Letters, digits and - _ . +. Default: the resource's name. Changing it replaces. */
    name: place(ip.plainName, { named: true }),
    /** How it is had by ACME, in place of `certificate`. Default none. VyOS node `acme`. */
    acme: group("acme", "how it is had by ACME", {
      /** The names that it is for. VyOS node `domain-name`. */
      domainNames: list("domain-name", c.fqdn, { required: true }),
      /** Who is told when it ends. VyOS node `email`. */
      email: leaf(
        "email",
        c.like(
          "an address of mail",
          /^[^\s@'"]+@([^\s@.,'"]+\.)+[^\s@.,'"]{2,}$/,
          "give one such as noc@example.com",
          "noc@example.com",
        ),
        { required: true },
      ),
      /** The address at which the names are proved. Default none. VyOS node `listen-address`. */
      listenAddress: leaf("listen-address", c.ipv4),
      /** Bits of the key; default 2048. VyOS node `rsa-key-size`. */
      rsaKeySize: leaf("rsa-key-size", c.oneOf("2048", "3072", "4096"), { default: "2048" }),
      /** The authority; default https://acme-v02.api.letsencrypt.org/directory. VyOS node `url`. */
      url: leaf(
        "url",
        c.like(
          "a URL",
          /^https?:\/\/\S+$/,
          "give one of http or https",
          "https://acme.example.com/directory",
        ),
        { default: "https://acme-v02.api.letsencrypt.org/directory" },
      ),
    }),
    /** The certificate: the text of a PEM file, or its lines between the first and the last as one. Default none. VyOS node `certificate`. */
    certificate: leaf("certificate", certificate),
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
  validate: ({ acme, certificate }) =>
    acme !== undefined && certificate !== undefined
      ? [fail("acme", "cannot go with certificate; leave one of them out")]
      : [],
  examples: [
    { name: "www", certificate: certificate.samples?.[0], private: { key: privateKey.samples?.[0] } },
    { name: "mail", acme: { domainNames: ["mail.example.com"], email: "noc@example.com" } },
  ],
});
