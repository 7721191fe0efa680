import * as c from "./codecs.js";
import { plainName } from "./ip-codecs.js";
import { word } from "./policy-codecs.js";
import { leaf } from "./table/index.js";

/** The name of an IKE or ESP group. */
export const groupName = plainName;

/** What a proposal of either group says of packets. */
export const proposalOfPackets = {
  /** How packets are encrypted, such as `aes256` or `aes256gcm128`; default `aes128`. VyOS node `encryption`. */
  encryption: leaf("encryption", word("an encryption", "aes256", "aes128gcm128"), { default: "aes128" }),
  /** How packets are signed, such as `sha256`; default `sha1`. VyOS node `hash`. */
  hash: leaf("hash", word("a hash", "sha256", "sha512"), { default: "sha1" }),
};

/** A secret of any characters that VyOS takes. */
export const secretText = c.syntax("a secret", c.complainAboutText, "s3cret-of-both");
