import * as c from "./codecs.js";
import * as ip from "./ip-codecs.js";
import { declare, flag, leaf, record } from "./table/index.js";

/**
 * A server of files by TFTP: VyOS node `service tftp-server`. Errors are those of `RouterError`: most often `Conflict` and
 * `CommitFailed`.
 */
export const tftpServer = declare("TftpServer", {
  about: "a server of files by TFTP",
  at: "service tftp-server",
  properties: {
    /** Let clients write files too. Default false. VyOS node `allow-upload`. */
    allowUpload: flag("allow-upload"),
    /** The folder of the files. VyOS node `directory`. */
    directory: leaf(
      "directory",
      c.like("a folder", /^\/[^\s'"]*$/, "give the whole path, without spaces", "/config/tftpboot"),
      { required: true },
    ),
    /** The router's addresses that it listens at. VyOS node `listen-address`. */
    listenAddresses: record(
      "listen-address",
      {
        all: "addresses",
        one: "an address",
        key: ip.ip,
        properties: {
          /** The VRF that the address is in. Default none. VyOS node `vrf`. */
          vrf: leaf("vrf", ip.vrfName),
        },
      },
      { required: true },
    ),
    /** Its port, 1–65535; default 69. VyOS node `port`. */
    port: leaf("port", c.wholeNumber("a port", 1, 65535), { default: 69 }),
  },
  examples: [{ directory: "/config/tftpboot", listenAddresses: { "192.0.2.10": {} } }],
});
