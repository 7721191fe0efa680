import * as c from "./codecs.js";
import { fail } from "./failures.js";
import * as ip from "./ip-codecs.js";
import { loginServer, securityMode, serverFailures, serverPort } from "./login-servers.js";
import { withSamples } from "./syntax.js";
import { declare, leaf, list, record } from "./table/index.js";
import { isKnown } from "./unknown.js";

/**
 * RADIUS servers that know who may sign in to the router: VyOS node `system login radius`. Errors are those of
 * `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export const loginRadius = declare("LoginRadius", {
  about: "RADIUS servers for who signs in",
  at: "system login radius",
  properties: {
    ...securityMode,
    /** The servers by address, of which up to eight are asked. VyOS node `server`. */
    servers: record(
      "server",
      {
        all: "servers by address",
        one: "a server",
        key: ip.ip,
        properties: {
          ...loginServer,
          /** Its port, 1–65535; default 1812. VyOS node `port`. */
          port: serverPort(1812),
          /** Who is asked first, 1–255, the lowest; default 255. VyOS node `priority`. */
          priority: leaf("priority", c.wholeNumber("a priority", 1, 255), { default: 255 }),
          /** Seconds that an answer may take, 1–240, on VyOS 1.3 1–30; of all servers up to 50; default 2. VyOS node `timeout`. */
          timeout: leaf("timeout", withSamples(c.wholeNumber("seconds", 1, 240), [5, 10]), { default: 2 }),
        },
      },
      { required: true },
    ),
    /** The addresses that it asks from, one of each family. Default the way's. VyOS node `source-address`. */
    sourceAddresses: list("source-address", ip.ip),
    /** The VRF that the servers are in. Default none. VyOS node `vrf`. */
    vrf: leaf("vrf", ip.vrfName),
  },
  validate: ({ servers, sourceAddresses }) => {
    const active = Object.values(isKnown(servers) ? servers : {}).filter((one) => one.disable === undefined);
    const seconds = active.reduce((sum, { timeout = 2 }) => sum + timeout, 0);
    return [
      ...serverFailures(servers),
      ...(seconds > 50
        ? [fail("servers", `may take ${String(seconds)} s to answer; give timeouts of up to 50 s together`)]
        : []),
      ...(isKnown(sourceAddresses) && new Set(sourceAddresses.map(ip.isOfIpv6)).size < sourceAddresses.length
        ? [fail("sourceAddresses", "has two of one family; give one of each")]
        : []),
    ];
  },
  examples: [
    {
      servers: { "192.0.2.10": { key: "s3cret", timeout: 5 }, "2001:db8::10": { key: "s3cret", port: 1645 } },
      sourceAddresses: ["192.0.2.1"],
    },
  ],
});
