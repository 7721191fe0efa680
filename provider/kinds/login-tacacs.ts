import * as c from "./codecs.js";
import * as ip from "./ip-codecs.js";
import { loginServer, securityMode, serverFailures, serverPort } from "./login-servers.js";
import { declare, leaf, record } from "./table/index.js";

/**
 * TACACS+ servers that know who may sign in to the router, in place of RADIUS: VyOS node `system login tacacs`. Errors are
 * those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export const loginTacacs = declare("LoginTacacs", {
  about: "TACACS+ servers for who signs in",
  at: "system login tacacs",
  without: { "1.3": "does not ask TACACS+ servers" },
  properties: {
    ...securityMode,
    /** The servers by address, of which up to eight are asked. VyOS node `server`. */
    servers: record(
      "server",
      {
        all: "servers by address",
        one: "a server",
        key: c.ipv4,
        properties: {
          ...loginServer,
          /** Its port, 1–65535; default 49. VyOS node `port`. */
          port: serverPort(49),
        },
      },
      { required: true },
    ),
    /** The address that it asks from. Default the way's. VyOS node `source-address`. */
    sourceAddress: leaf("source-address", c.ipv4),
    /** Seconds that an answer may take, 1–240; default 2. VyOS node `timeout`. */
    timeout: leaf("timeout", c.wholeNumber("seconds", 1, 240), { default: 2 }),
    /** The VRF that the servers are in. Default none. VyOS node `vrf`. */
    vrf: leaf("vrf", ip.vrfName),
  },
  validate: ({ servers }) => serverFailures(servers),
  examples: [
    {
      servers: { "192.0.2.10": { key: "s3cret" }, "192.0.2.11": { key: "s3cret" } },
      sourceAddress: "192.0.2.1",
      timeout: 5,
    },
  ],
});
