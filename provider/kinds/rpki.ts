import * as c from "./codecs.js";
import { fail } from "./failures.js";
import * as ip from "./ip-codecs.js";
import * as s from "./system-codecs.js";
import { declare, group, leaf, record } from "./table/index.js";
import { isKnown } from "./unknown.js";

const file = c.like("a file", /^\/[^\s'"]+$/, "give its path, without spaces", "/config/auth/rpki");

/**
 * Whom the router asks which AS may announce a prefix, by RPKI: VyOS node `protocols rpki`. Errors are those of
 * `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export const rpki = declare("Rpki", {
  about: "RPKI",
  at: "protocols rpki",
  properties: {
    /** Validators by address or name. Default none. VyOS node `cache`. */
    caches: record("cache", {
      all: "validators by address or name",
      one: "a validator",
      key: s.host,
      properties: {
        /** Its port, 1–65535. VyOS node `port`. */
        port: leaf("port", c.wholeNumber("a port", 1, 65535), { required: true }),
        /** Who is asked first, less before more, 1–255; each has its own. VyOS node `preference`. */
        preference: leaf("preference", c.wholeNumber("a preference", 1, 255), { required: true }),
        /** Speak to it by SSH. Default without. VyOS node `ssh`. */
        ssh: group("ssh", "how SSH is spoken", {
          /** The key of the PKI, `pki openssh`. VyOS 1.4 and later. VyOS node `key`. */
          key: leaf("key", ip.plainName),
          /** The file of hosts that are known. VyOS 1.3. VyOS node `known-hosts-file`. */
          knownHostsFile: leaf("known-hosts-file", file),
          /** The file of the private key. VyOS 1.3. VyOS node `private-key-file`. */
          privateKeyFile: leaf("private-key-file", file),
          /** The file of the public key. VyOS 1.3. VyOS node `public-key-file`. */
          publicKeyFile: leaf("public-key-file", file),
          /** The user. VyOS node `username`. */
          username: leaf("username", s.userName, { required: true }),
        }),
      },
    }),
    /** Seconds that answers hold when no validator speaks, 600–172800; default 7200. VyOS 1.4 and later. VyOS node `expire-interval`. */
    expireInterval: leaf("expire-interval", c.wholeNumber("seconds", 600, 172800), { default: 7200 }),
    /** Seconds between two questions, 1–86400; default 300. VyOS node `polling-period`. */
    pollingPeriod: leaf("polling-period", c.wholeNumber("seconds", 1, 86400), { default: 300 }),
    /** Seconds until a validator that failed is asked again, 1–7200; default 600. VyOS 1.4 and later. VyOS node `retry-interval`. */
    retryInterval: leaf("retry-interval", c.wholeNumber("seconds", 1, 7200), { default: 600 }),
  },
  validate: ({ caches }, dialect) => {
    if (!isKnown(caches)) return [];
    const all = Object.entries(caches);
    return all.flatMap(([name, { preference, ssh }], i) => [
      ...(all.slice(0, i).some(([, other]) => other.preference === preference)
        ? [fail(`caches.${name}.preference`, "is also that of another; give each its own")]
        : []),
      ...(ssh !== undefined && dialect !== undefined
        ? (dialect.name === "1.3"
            ? (["knownHostsFile", "privateKeyFile", "publicKeyFile"] as const)
            : (["key"] as const)
          )
            .filter((each) => ssh[each] === undefined)
            .map((each) => fail(`caches.${name}.ssh.${each}`, "is missing; SSH needs it"))
        : []),
    ]);
  },
  examples: [
    { caches: { "192.0.2.10": { port: 3323, preference: 1 } }, pollingPeriod: 600 },
    {
      caches: {
        "192.0.2.10": {
          port: 22,
          preference: 1,
          ssh: {
            username: "rpki",
            knownHostsFile: "/config/auth/known",
            privateKeyFile: "/config/auth/rpki",
            publicKeyFile: "/config/auth/rpki.pub",
          },
        },
      },
    },
    { caches: { "192.0.2.10": { port: 22, preference: 1, ssh: { username: "rpki", key: "A-1" } } } },
  ],
});
