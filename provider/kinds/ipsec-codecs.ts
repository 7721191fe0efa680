import * as c from "./codecs.js";
import { plainName } from "./ip-codecs.js";
import { word } from "./policy-codecs.js";

/** The name of an IKE or ESP group. */
export const groupName = plainName;

/** How packets are encrypted. */
export const encryption = word("an encryption", "aes256", "aes128gcm128");

/** How packets are signed. */
export const hash = word("a hash", "sha256", "sha512");

/** A secret of any characters that VyOS takes. */
export const secretText = c.syntax("a secret", c.complainAboutText, "s3cret-of-both");
