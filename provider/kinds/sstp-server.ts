import * as c from "./codecs.js";
import { fail } from "./failures.js";
import * as ip from "./ip-codecs.js";
import type { Failure } from "./kind.js";
import { pool6, port, pppAuthentication, pppOptions, pppServer } from "./ppp-properties.js";
import { exampleLines, exampleRadius } from "./ppp-examples.js";
import { lineFailures, userFailures } from "./ppp-rules.js";
import { withSamples } from "./syntax.js";
import { declare, group, leaf, list, type DraftOf } from "./table/index.js";
import { isKnown } from "./unknown.js";

const file = c.like(
  "a file",
  /^\/config\/auth\/[^\s'"]+$/,
  "give one in /config/auth",
  "/config/auth/vpn.pem",
);

const properties = {
  /** Who may sign in, and how. Default none. VyOS node `authentication`. */
  authentication: group("authentication", "who may sign in", pppAuthentication),
  /** Addresses for lines: prefixes. VyOS 1.3. Default none. VyOS node `client-ip-pool subnet`. */
  clientSubnets: list("client-ip-pool subnet", c.ipv4Prefix),
  /** Prefixes for lines. VyOS 1.3. Default none. VyOS node `client-ipv6-pool`. */
  clientIpv6Pool: group("client-ipv6-pool", "prefixes for lines", pool6),
  /** The name that clients must ask for by TLS. Default any. VyOS 1.4 and later. VyOS node `host-name`. */
  hostName: leaf("host-name", c.fqdn),
  /** Bytes of a packet, 68–1500; default 1500. VyOS node `mtu`. */
  mtu: leaf("mtu", withSamples(c.wholeNumber("an MTU", 68, 1500), [1400, 1500]), { default: 1500 }),
  /** Its port, 1–65535; default 443. VyOS 1.4 and later. VyOS node `port`. */
  port: leaf("port", port, { default: 443 }),
  /** What is spoken on a line. Default none. VyOS node `ppp-options`. */
  pppOptions: group("ppp-options", "what is spoken on a line", pppOptions),
  /** How it proves who it is. Default none, which is refused. VyOS node `ssl`. */
  ssl: group("ssl", "how it proves who it is", {
    /** On VyOS 1.3: the file with the certificate of the CA. VyOS node `ca-cert-file`. */
    caCertFile: leaf("ca-cert-file", file),
    /** The CA: the name of one in `pki ca`; VyOS 1.4 and later need it. VyOS node `ca-certificate`. */
    caCertificate: leaf("ca-certificate", ip.plainName),
    /** On VyOS 1.3, which needs it: the file with its certificate. VyOS node `cert-file`. */
    certFile: leaf("cert-file", file),
    /** Its certificate: the name of one in `pki certificate`; VyOS 1.4 and later need it. VyOS node `certificate`. */
    certificate: leaf("certificate", ip.plainName),
    /** On VyOS 1.3, which needs it: the file with its private key. VyOS node `key-file`. */
    keyFile: leaf("key-file", file),
  }),
  ...pppServer,
};

const releaseFailures = (
  server: DraftOf<typeof properties>,
  release: string | undefined,
): readonly Failure[] => {
  const { authentication, clientIpPools, clientIpv6Pool, clientIpv6Pools, clientSubnets, ssl } = server;
  if (release === undefined) return [];
  const isOld = release === "1.3";
  const names = isOld ? (["certFile", "keyFile"] as const) : (["certificate", "caCertificate"] as const);
  return [
    ...(ssl === undefined || isKnown(ssl)
      ? names
          .filter((name) => ssl?.[name] === undefined)
          .map((name) => fail(`ssl.${name}`, `is missing; VyOS ${release} needs it`))
      : []),
    ...(isOld && server.gatewayAddress === undefined
      ? [fail("gatewayAddress", "is missing; VyOS 1.3 needs it")]
      : []),
    ...(isOld && clientSubnets === undefined && clientIpv6Pool === undefined
      ? [fail("clientSubnets", "is missing; lines have no addresses without it or clientIpv6Pool")]
      : []),
    ...(!isOld &&
    (authentication === undefined || (isKnown(authentication) && authentication.mode !== "radius")) &&
    clientIpPools === undefined &&
    clientIpv6Pools === undefined
      ? [fail("clientIpPools", "is missing; lines have no addresses without it or clientIpv6Pools")]
      : []),
  ];
};

/**
 * A server that lines come to by SSTP: VyOS node `vpn sstp`. Errors are those of `RouterError`: most often `Conflict` and
 * `CommitFailed`.
 */
export const sstpServer = declare("SstpServer", {
  about: "the server of SSTP",
  at: "vpn sstp",
  properties,
  validate: (server, dialect) => [
    ...userFailures(server.authentication),
    ...lineFailures(server),
    ...releaseFailures(server, dialect?.name),
  ],
  examples: [
    {
      ...exampleLines,
      ssl: { caCertificate: "A-1", certificate: "A-1" },
      port: 8443,
    },
    {
      authentication: { localUsers: { ada: { password: "s3cret" } } },
      clientSubnets: ["192.0.2.0/24"],
      clientIpv6Pool: { prefixes: { "2001:db8::/48": {} } },
      gatewayAddress: "192.0.2.1",
      ssl: {
        caCertFile: "/config/auth/ca.pem",
        certFile: "/config/auth/vpn.pem",
        keyFile: "/config/auth/vpn.key",
      },
    },
    {
      authentication: exampleRadius,
      gatewayAddress: "192.0.2.1",
      ssl: { caCertificate: "A-1", certificate: "A-1" },
    },
  ],
});
