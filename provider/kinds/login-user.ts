import * as c from "./codecs.js";
import { fail } from "./failures.js";
import * as s from "./system-codecs.js";
import { declare, flag, group, leaf, place, record } from "./table/index.js";
import { isKnown } from "./unknown.js";

const encrypted = `$6$salt$${"a".repeat(86)}`;
const taken = [
  "root",
  "daemon",
  "bin",
  "sys",
  "nobody",
  "www-data",
  "sshd",
  "frr",
  "radius_user",
  "radius_priv_user",
];

/**
 * A user of the router: VyOS node `system login user NAME`. Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export const loginUser = declare("LoginUser", {
  about: "a user of the router",
  at: "system login user {name}",
  properties: {
    /** Up to 100 letters, digits and - _ . Default: the resource's name. Changing it replaces. */
    name: place(s.userName, { named: true }),
    /** How the user signs in. Default none. VyOS node `authentication`. */
    authentication: group("authentication", "how the user signs in", {
      /** The password as it is kept, such as `mkpasswd` makes it; default !. A secret. VyOS node `encrypted-password`. */
      encryptedPassword: leaf(
        "encrypted-password",
        c.like(
          "an encrypted password",
          /^([*!]|[\w./]{13}|\$[156]\$(rounds=\d+\$)?[\w./]*\$[\w./]{22,86})$/,
          "give what mkpasswd prints, such as by mkpasswd --method=sha-512, or ! for none",
          encrypted,
        ),
        { secret: true, default: "!" },
      ),
      /** One-time passwords besides. Default none. VyOS node `otp`. */
      otp: group("otp", "one-time passwords", {
        /** The key of the passwords in base 32. A secret. Default none. VyOS node `key`. */
        key: leaf(
          "key",
          c.like(
            "a key",
            /^[a-zA-Z2-7]{26,10000}$/,
            "give at least 26 characters of base 32",
            "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
          ),
          { secret: true },
        ),
        /** How many tries there are in `rateTime`, 1–10; default 3. VyOS node `rate-limit`. */
        rateLimit: leaf("rate-limit", c.wholeNumber("a number in range", 1, 10), { default: 3 }),
        /** Seconds, 15–600; default 30. VyOS node `rate-time`. */
        rateTime: leaf("rate-time", c.wholeNumber("a number in range", 15, 600), { default: 30 }),
        /** How many passwords hold at once, 1–21; default 3. VyOS node `window-size`. */
        windowSize: leaf("window-size", c.wholeNumber("a number in range", 1, 21), { default: 3 }),
      }),
      /** Keys of SSH by name. Default none. VyOS node `public-keys`. */
      publicKeys: record("public-keys", {
        all: "keys by name",
        one: "a key",
        key: c.like(
          "the name of a key",
          /^[^\s'"]{1,100}$/,
          "use up to 100 characters without spaces",
          "laptop",
        ),
        properties: {
          /** The key in base 64, the middle of a line of id_ed25519.pub. VyOS node `key`. */
          key: leaf("key", s.base64, { required: true }),
          /** What the key may do, as in authorized_keys. Default none. VyOS node `options`. */
          options: leaf("options", c.like("options of a key", /^[^'"]+$/, "leave quotes out", "no-pty")),
          /** The type of the key, the beginning of that line. VyOS node `type`. */
          type: leaf(
            "type",
            c.oneOf(
              "ssh-ed25519",
              "ssh-rsa",
              "ssh-dss",
              "ecdsa-sha2-nistp256",
              "ecdsa-sha2-nistp384",
              "ecdsa-sha2-nistp521",
              "sk-ssh-ed25519@openssh.com",
              "sk-ecdsa-sha2-nistp256@openssh.com",
            ),
            { required: true },
          ),
        },
      }),
    }),
    /** Let the user not sign in. Default false. VyOS node `disable`. */
    disable: flag("disable"),
    /** What the user is called. Default none. VyOS node `full-name`. */
    fullName: leaf("full-name", c.like("a name", /^[^:'"]+$/, "leave colons and quotes out", "Ada Lovelace")),
    /** Where the user's files are. Default `/home/NAME`. VyOS node `home-directory`. */
    homeDirectory: leaf(
      "home-directory",
      c.like("a folder", /^(\/[a-zA-Z_0-9.-]+)+$/, "give one such as /home/ada", "/home/ada"),
    ),
  },
  validate: ({ name }) =>
    isKnown(name) && taken.includes(name)
      ? [fail("name", `${name} is the system's own; give another name`)]
      : [],
  examples: [
    {
      name: "ada",
      fullName: "Ada Lovelace",
      authentication: {
        encryptedPassword: encrypted,
        publicKeys: { laptop: { type: "ssh-ed25519", key: "AAAAC3NzaC1lZDI1NTE5AAAAIGtleQ==" } },
      },
    },
  ],
});
