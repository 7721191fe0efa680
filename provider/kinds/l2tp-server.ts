import * as c from "./codecs.js";
import { addressFailures, dialIn, oldMppe, oldWay } from "./dial-in.js";
import { fail } from "./failures.js";
import * as ip from "./ip-codecs.js";
import type { Failure } from "./kind.js";
import { word } from "./policy-codecs.js";
import { pool6, port, pppAuthentication, pppOptions, pppServer, radiusProperties } from "./ppp-properties.js";
import { exampleLines, exampleRadius } from "./ppp-examples.js";
import { lineFailures, userFailures } from "./ppp-rules.js";
import { withSamples } from "./syntax.js";
import { words } from "./system-codecs.js";
import { declare, flag, group, leaf, list } from "./table/index.js";
import { isKnown } from "./unknown.js";

const file = c.like(
  "a file",
  /^\/config\/auth\/[^\s'"]+$/,
  "give one in /config/auth",
  "/config/auth/vpn.pem",
);

const seconds = withSamples(c.wholeNumber("seconds", 30, 86400), [1800, 7200]);

const authentication = {
  ...pppAuthentication,
  /** Whether lines are encrypted by MPPE: `deny`, `prefer` or `require`; default prefer. VyOS 1.3. VyOS node `mppe`. */
  mppe: leaf("mppe", oldMppe, { default: "prefer" }),
  /** Servers that know users, for the mode `radius`. VyOS node `radius`. */
  radius: group("radius", "servers that know users", {
    ...radiusProperties,
    /** Who may change sessions (CoA). Default nobody. VyOS 1.3. VyOS node `dae-server`. */
    daeServer: group("dae-server", "who may change sessions", {
      /** The address that is listened at. VyOS node `ip-address`. */
      ipAddress: leaf("ip-address", c.ipv4),
      /** The port that is listened at, 1–65535; default 3799. VyOS node `port`. */
      port: leaf("port", port, { default: 3799 }),
      /** What both know. A secret. VyOS node `secret`. */
      secret: leaf("secret", word("a secret", "s3cret"), { secret: true }),
    }),
  }),
  /** How passwords are told. Default mschap-v2. VyOS 1.3. VyOS node `require`. */
  require: list("require", oldWay),
};

const ipsec = {
  /** How the ends prove who they are. VyOS node `authentication`. */
  authentication: group("authentication", "how the ends prove who they are", {
    /** By what: `pre-shared-secret` or `x509`. VyOS node `mode`. */
    mode: leaf("mode", c.oneOf("pre-shared-secret", "x509")),
    /** What both know. A secret. Default none. VyOS node `pre-shared-secret`. */
    preSharedSecret: leaf("pre-shared-secret", word("a secret", "s3cret"), { secret: true }),
    /** Certificates. Default none. VyOS node `x509`. */
    x509: group("x509", "certificates", {
      /** On VyOS 1.3: the file with the certificate of the CA. VyOS node `ca-cert-file`. */
      caCertFile: leaf("ca-cert-file", file),
      /** The CAs that clients' certificates are from: names of `pki ca`. VyOS 1.4 and later. VyOS node `ca-certificate`. */
      caCertificates: list("ca-certificate", ip.plainName),
      /** Its certificate: the name of one in `pki certificate`. VyOS 1.4 and later. VyOS node `certificate`. */
      certificate: leaf("certificate", ip.plainName),
      /** On VyOS 1.3: the file with the list of certificates that hold no more. VyOS node `crl-file`. */
      crlFile: leaf("crl-file", file),
      /** The password of the private key. A secret. Default none. VyOS 1.4 and later. VyOS node `passphrase`. */
      passphrase: leaf("passphrase", words("a password", "s3cret"), { secret: true }),
      /** On VyOS 1.3: the file with its certificate. VyOS node `server-cert-file`. */
      serverCertFile: leaf("server-cert-file", file),
      /** On VyOS 1.3: the file with its private key. VyOS node `server-key-file`. */
      serverKeyFile: leaf("server-key-file", file),
      /** On VyOS 1.3: the password of the private key. A secret. Default none. VyOS node `server-key-password`. */
      serverKeyPassword: leaf("server-key-password", words("a password", "s3cret"), { secret: true }),
    }),
  }),
  /** How packets are encrypted: the name of a VyosIpsecEspGroup. Default VyOS's own. VyOS 1.4 and later. VyOS node `esp-group`. */
  espGroup: leaf("esp-group", ip.plainName),
  /** How keys are agreed on: the name of a VyosIpsecIkeGroup. Default VyOS's own. VyOS 1.4 and later. VyOS node `ike-group`. */
  ikeGroup: leaf("ike-group", ip.plainName),
  /** Seconds that an agreement on keys holds, 30–86400. Default 3600. VyOS node `ike-lifetime`. */
  ikeLifetime: leaf("ike-lifetime", seconds),
  /** Seconds that a key holds, 30–86400. Default 3600. VyOS node `lifetime`. */
  lifetime: leaf("lifetime", seconds),
};

/** The pool as VyOS 1.3 wants it. */
const poolFailures = (
  pool: { readonly start?: string; readonly stop?: string; readonly subnets?: readonly string[] } | undefined,
): readonly Failure[] => {
  if (pool === undefined) return [fail("clientIpPool", "is missing; VyOS 1.3 needs it")];
  if (!isKnown(pool)) return [];
  const isWhole = (pool.start !== undefined && pool.stop !== undefined) || pool.subnets !== undefined;
  return isWhole
    ? []
    : [fail("clientIpPool", "is not a whole pool; VyOS 1.3 needs start and stop, or subnets")];
};

/**
 * A server that lines come to by L2TP, within IPsec: VyOS node `vpn l2tp remote-access`. Errors are those of `RouterError`:
 * most often `Conflict` and `CommitFailed`.
 */
export const l2tpServer = declare("L2tpServer", {
  about: "the server of L2TP",
  at: "vpn l2tp remote-access",
  properties: {
    /** Who may sign in, and how. Default none. VyOS node `authentication`. */
    authentication: group("authentication", "who may sign in", authentication),
    /** Do not compress. Default false. VyOS 1.3. VyOS node `ccp-disable`. */
    ccpDisable: flag("ccp-disable"),
    /** Addresses for lines. VyOS 1.3, which needs them. Default none. VyOS node `client-ip-pool`. */
    clientIpPool: group("client-ip-pool", "addresses for lines", {
      /** The first address; needs stop. VyOS node `start`. */
      start: leaf("start", c.ipv4),
      /** The last address; needs start. VyOS node `stop`. */
      stop: leaf("stop", c.ipv4),
      /** Prefixes. VyOS node `subnet`. */
      subnets: list("subnet", c.ipv4Prefix),
    }),
    /** Prefixes for lines. VyOS 1.3. Default none. VyOS node `client-ipv6-pool`. */
    clientIpv6Pool: group("client-ipv6-pool", "prefixes for lines", pool6),
    /** The interface whose address by DHCP it listens at. VyOS 1.3. Default none. VyOS node `dhcp-interface`. */
    dhcpInterface: leaf("dhcp-interface", ip.plainInterface),
    ...dialIn,
    /** Seconds of silence until a line ends. VyOS 1.3. Default none. VyOS node `idle`. */
    idle: leaf("idle", withSamples(c.wholeNumber("seconds", 30, 86400), [600])),
    /** How lines are encrypted. Default not. VyOS node `ipsec-settings`. */
    ipsecSettings: group("ipsec-settings", "how lines are encrypted", ipsec),
    /** What it is to concentrators of access. Default none. VyOS node `lns`. */
    lns: group("lns", "what it is to concentrators of access", {
      /** What it calls itself. VyOS node `host-name`. */
      hostName: leaf("host-name", word("a host name", "lns1")),
      /** What both know. A secret. VyOS node `shared-secret`. */
      sharedSecret: leaf("shared-secret", word("a secret", "s3cret"), { secret: true }),
    }),
    /** What is spoken on a line. Default none. VyOS node `ppp-options`. */
    pppOptions: group("ppp-options", "what is spoken on a line", pppOptions),
    ...pppServer,
  },
  validate: (server, dialect) => [
    ...userFailures(server.authentication),
    ...lineFailures(server),
    ...addressFailures(server, dialect?.name),
    ...(dialect?.name === "1.3" ? poolFailures(server.clientIpPool) : []),
  ],
  examples: [
    {
      ...exampleLines,
      outsideAddress: "203.0.113.2",
      ipsecSettings: { authentication: { mode: "pre-shared-secret", preSharedSecret: "s3cret" } },
    },
    {
      authentication: { localUsers: { ada: { password: "s3cret" } }, require: ["mschap-v2"] },
      clientIpPool: { start: "192.0.2.10", stop: "192.0.2.20" },
      clientIpv6Pool: { prefixes: { "2001:db8::/48": {} } },
      outsideAddress: "203.0.113.2",
      ipsecSettings: { authentication: { mode: "pre-shared-secret", preSharedSecret: "s3cret" } },
    },
    {
      authentication: exampleRadius,
      gatewayAddress: "192.0.2.1",
    },
  ],
});
