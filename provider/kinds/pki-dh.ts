import * as ip from "./ip-codecs.js";
import { base64 } from "./system-codecs.js";
import { declare, leaf, place } from "./table/index.js";

/**
 * Diffie-Hellman parameters, such as for OpenVPN: VyOS node `pki dh NAME`, on VyOS 1.4 and later. Errors are those of
 * `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export const pkiDh = declare("PkiDh", {
  about: "Diffie-Hellman parameters",
  at: "pki dh {name}",
  without: { "1.3": "keeps Diffie-Hellman parameters in files" },
  properties: {
    /** The name. Default: the resource's name. Changing it replaces. */
    name: place(ip.plainName, { named: true }),
    /** They, of 2048 bits at least: the lines of a PEM file between the first and the last as one. VyOS node `parameters`. */
    parameters: leaf("parameters", base64, { required: true }),
  },
  examples: [{ name: "vpn", parameters: "MIIBCAKCAQEA" }],
});
