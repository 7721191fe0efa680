import { addressFailures, dialIn, oldMppe, oldRange, oldWay } from "./dial-in.js";
import { pppAuthentication, pppOptions, pppServer } from "./ppp-properties.js";
import { exampleLines, exampleRadius } from "./ppp-examples.js";
import { lineFailures, userFailures } from "./ppp-rules.js";
import { declare, group, leaf } from "./table/index.js";

const authentication = {
  ...pppAuthentication,
  /** Whether lines are encrypted by MPPE: `deny`, `prefer` or `require`. VyOS 1.3. VyOS node `mppe`. */
  mppe: leaf("mppe", oldMppe),
  /** How passwords are told. Default mschap-v2. VyOS 1.3. VyOS node `require`. */
  require: leaf("require", oldWay),
};

/**
 * A server that lines come to by PPTP, whose encryption is weak: VyOS node `vpn pptp remote-access`. Errors are those of
 * `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export const pptpServer = declare("PptpServer", {
  about: "the server of PPTP",
  at: "vpn pptp remote-access",
  properties: {
    /** Who may sign in, and how. Default none. VyOS node `authentication`. */
    authentication: group("authentication", "who may sign in", authentication),
    /** Addresses for lines. VyOS 1.3. Default none. VyOS node `client-ip-pool`. */
    clientIpPool: oldRange,
    ...dialIn,
    /** What is spoken on a line. Default none. VyOS 1.4 and later. VyOS node `ppp-options`. */
    pppOptions: group("ppp-options", "what is spoken on a line", pppOptions),
    ...pppServer,
  },
  validate: (server, dialect) => [
    ...userFailures(server.authentication),
    ...lineFailures(server),
    ...addressFailures(server, dialect?.name),
  ],
  examples: [
    {
      ...exampleLines,
      outsideAddress: "203.0.113.2",
    },
    {
      authentication: { localUsers: { ada: { password: "s3cret" } }, mppe: "require", require: "mschap-v2" },
      clientIpPool: { start: "192.0.2.10", stop: "192.0.2.20" },
      outsideAddress: "203.0.113.2",
    },
    {
      authentication: exampleRadius,
      gatewayAddress: "192.0.2.1",
    },
  ],
});
