import type { Dialect } from "../config/dialect.js";
import { compareAddresses, ipv4Number, isIpv4 } from "../schema/addresses.js";
import { fail } from "./failures.js";
import { mirrorFailures, signInFailures } from "./interface-rules.js";
import { isOfIpv6 } from "./ip-codecs.js";
import type { Failure } from "./kind.js";
import type { OpenvpnProperties } from "./openvpn-properties.js";
import type { DraftOf } from "./table/index.js";
import { isKnown } from "./unknown.js";

type Openvpn = DraftOf<OpenvpnProperties>;

const families = [
  ["IPv4", false],
  ["IPv6", true],
] as const;

const ofFamily = (all: readonly string[], six: boolean): readonly string[] =>
  all.filter((each) => isOfIpv6(each) === six);

const perhaps = (isWrong: boolean, property: string, reason: string): readonly Failure[] =>
  isWrong ? [fail(property, reason)] : [];

/** What does not exist in a mode. */
const strays = (given: Openvpn, mode: string, names: readonly (keyof Openvpn)[]): readonly Failure[] =>
  names.flatMap((name) =>
    perhaps(given[name] !== undefined, name, `does not exist in mode ${mode}; leave it out`),
  );

const clientFailures = (given: Openvpn): readonly Failure[] => [
  ...strays(given, "client", ["localAddresses", "localHost", "localPort", "remoteAddresses"]),
  ...perhaps(given.remoteHosts === undefined, "remoteHosts", "is missing; a client needs the server"),
  ...perhaps(given.protocol === "tcp-passive", "protocol", "does not go with mode client; give tcp-active"),
  ...(["dhParams", "dhFile"] as const).flatMap((name) =>
    perhaps(given.tls?.[name] !== undefined, `tls.${name}`, "does not exist in mode client; leave it out"),
  ),
];

const onePerFamily = (property: string, all: readonly string[]): readonly Failure[] =>
  families.flatMap(([family, six]) =>
    perhaps(ofFamily(all, six).length > 1, property, `has more than one of ${family}; give one`),
  );

const siteFailures = (given: Openvpn): readonly Failure[] => {
  const { deviceType = "tun", encryption, localAddresses, localHost, remoteAddresses, remoteHosts } = given;
  const missing = perhaps(
    remoteAddresses === undefined && deviceType === "tun",
    "remoteAddresses",
    "is missing; give the other end's address in the tunnel",
  );
  const negotiated = perhaps(
    encryption?.dataCiphers !== undefined,
    "encryption.dataCiphers",
    "does not exist in mode site-to-site; give cipher",
  );
  const unmasked = Object.entries(isKnown(localAddresses) ? localAddresses : {}).flatMap(
    ([address, { subnetMask }]) =>
      perhaps(
        deviceType === "tap" && !isOfIpv6(address) && subnetMask === undefined,
        `localAddresses.${address}.subnetMask`,
        "is missing; device type tap needs it",
      ),
  );
  if ((localAddresses !== undefined && !isKnown(localAddresses)) || !isKnown(remoteAddresses ?? []))
    return [...missing, ...negotiated];
  const [here, there] = [Object.keys(localAddresses ?? {}), remoteAddresses ?? []];
  return [
    ...missing,
    ...negotiated,
    ...unmasked,
    ...onePerFamily("localAddresses", here),
    ...onePerFamily("remoteAddresses", there),
    ...(there.length === 0
      ? []
      : families.flatMap(([family, six]) => {
          const [own, other] = [ofFamily(here, six), ofFamily(there, six)];
          return [
            ...perhaps(
              own.length === 0 && other.length > 0,
              "localAddresses",
              `has none of ${family} for remoteAddresses; give one`,
            ),
            ...perhaps(
              own.length > 0 && other.length === 0,
              "remoteAddresses",
              `has none of ${family} for localAddresses; give one`,
            ),
            ...perhaps(
              own.length > 0 && own.length === other.length && own.every((each) => other.includes(each)),
              "remoteAddresses",
              "is that of localAddresses; give the other end's",
            ),
          ];
        })),
    ...perhaps(
      there.length > 0 && isKnown(localHost) && here.includes(localHost),
      "localHost",
      "is that of localAddresses; give the address that packets come to",
    ),
    ...perhaps(
      isKnown(remoteHosts) && remoteHosts.some((each) => there.includes(each)),
      "remoteHosts",
      "has an address of remoteAddresses; give where the other end is",
    ),
  ];
};

interface Pool {
  readonly start?: string;
  readonly stop?: string;
}

const poolFailures = (pool: Pool | undefined, at: string): readonly Failure[] => {
  if (!isKnown(pool) || Object.keys(pool).length === 0) return [];
  const { start, stop } = pool;
  if (start === undefined || stop === undefined) return [fail(at, "needs start and stop; give both")];
  if (compareAddresses(start, stop) > 0) return [fail(at, "ends before it begins; exchange start and stop")];
  return perhaps(
    ipv4Number(stop) - ipv4Number(start) >= 65536,
    at,
    "has more than 65536 addresses; give a smaller one",
  );
};

const serverFailures = (given: Openvpn, release: string | undefined): readonly Failure[] => {
  const { authentication, deviceType = "tun", protocol, server } = given;
  const most = deviceType === "tun" ? 29 : 30;
  const subnets = isKnown(server?.subnets) ? server.subnets : [];
  const clients = isKnown(server?.clients) ? server.clients : {};
  return [
    ...strays(given, "server", ["localAddresses", "remoteAddresses", "remoteHosts", "remotePort"]),
    ...perhaps(protocol === "tcp-active", "protocol", "does not go with mode server; give tcp-passive"),
    ...perhaps(authentication !== undefined, "authentication", "does not exist in mode server; leave it out"),
    ...onePerFamily("server.subnets", subnets),
    ...subnets.flatMap((subnet) =>
      perhaps(
        !isOfIpv6(subnet) && Number(subnet.split("/")[1]) > most,
        "server.subnets",
        `is smaller than the /${most} that device type ${deviceType} needs; give a larger network`,
      ),
    ),
    ...perhaps(
      release === "1.3" && ofFamily(subnets, true).length > 0 && ofFamily(subnets, false).length === 0,
      "server.subnets",
      "has none of IPv4, which VyOS 1.3 needs beside IPv6; give one",
    ),
    ...Object.entries(clients).flatMap(([name, { ips }]) =>
      perhaps(
        release !== undefined && release !== "1.3" && isKnown(ips) && ips.length > 1,
        `server.clients.${name}.ips`,
        "has more than one; give one address",
      ),
    ),
    ...perhaps(
      deviceType === "tun" && isKnown(server?.bridge) && Object.keys(server.bridge).length > 0,
      "deviceType",
      "must be tap with server.bridge; give tap",
    ),
    ...poolFailures(server?.bridge, "server.bridge"),
    ...poolFailures(server?.clientIpPool, "server.clientIpPool"),
    ...perhaps(
      release !== undefined &&
        release !== "1.3" &&
        isKnown(server?.clientIpPool) &&
        Object.keys(server.clientIpPool).length > 0 &&
        ofFamily(subnets, true).length > 0,
      "server.clientIpPool",
      "cannot go with a subnet of IPv6; leave one of them out",
    ),
  ];
};

/** What has no addresses of its own is in a bridge, as frames alone can be. */
const bridgeFailures = ({
  deviceType = "tun",
  localAddresses,
  mode,
  server,
  vrf,
}: Openvpn): readonly Failure[] => {
  const [own, property] =
    mode === "server" ? [server?.subnets, "server.subnets"] : [localAddresses, "localAddresses"];
  const isUnknown = mode === "server" && server !== undefined && !isKnown(server);
  if (mode === "client" || own !== undefined || isUnknown) return [];
  return [
    ...perhaps(deviceType === "tun", property, "is missing; only device type tap goes without, in a bridge"),
    ...perhaps(
      vrf !== undefined,
      "vrf",
      `cannot be that of a member of a bridge, which it is without ${property}; give it to the bridge`,
    ),
  ];
};

/** Of both ends of a tunnel that are no server. */
const elsewhereFailures = ({ remoteHosts, replaceDefaultRoute, server }: Openvpn): readonly Failure[] => [
  ...perhaps(
    server?.rejectUnconfiguredClients === true,
    "server.rejectUnconfiguredClients",
    "exists in mode server alone; leave it out",
  ),
  ...perhaps(
    replaceDefaultRoute !== undefined && remoteHosts === undefined,
    "remoteHosts",
    "is missing; replaceDefaultRoute needs it",
  ),
];

/** The family of the hosts, which a setting of VyOS 1.5 may hold to one. */
const familyFailures = ({
  ipVersion = "auto",
  localHost,
  mode,
  remoteHosts,
}: Openvpn): readonly Failure[] => {
  const other = (host: string): boolean =>
    (ipVersion === "ipv4" && isOfIpv6(host)) || (ipVersion === "ipv6" && isIpv4(host));
  return [
    ...perhaps(
      ipVersion === "dual-stack" && mode !== "server",
      "ipVersion",
      `cannot be dual-stack in mode ${mode}; give another`,
    ),
    ...(isKnown(localHost)
      ? perhaps(
          other(localHost) || ipVersion === "dual-stack",
          "localHost",
          `does not go with ipVersion ${ipVersion}; leave one of them out`,
        )
      : []),
    ...perhaps(
      isKnown(remoteHosts) && remoteHosts.some(other),
      "remoteHosts",
      `has an address of the other family than ipVersion ${ipVersion}; leave it out`,
    ),
  ];
};

/** What both ends prove who they are by, on VyOS 1.3: files. */
const fileFailures = ({ authentication, mode, tls }: Openvpn): readonly Failure[] => {
  if (!isKnown(tls)) return [];
  const needs = [
    "caCertFile" as const,
    ...(mode === "client" && authentication !== undefined ? [] : (["certFile", "keyFile"] as const)),
    ...(tls.role === "passive" ? (["dhFile"] as const) : []),
  ];
  return [
    ...needs.flatMap((name) =>
      perhaps(tls[name] === undefined, `tls.${name}`, "is missing; VyOS 1.3 needs the file"),
    ),
    ...perhaps(
      tls.authFile !== undefined && tls.cryptFile !== undefined,
      "tls.cryptFile",
      "cannot go with authFile; leave one of them out",
    ),
  ];
};

/** The same later: names of what `pki` holds. */
const pkiFailures = ({ mode, tls }: Openvpn): readonly Failure[] => {
  if (!isKnown(tls)) return [];
  const isSite = mode === "site-to-site";
  return [
    ...perhaps(isSite && tls.role === undefined, "tls.role", "is missing; mode site-to-site needs it"),
    ...perhaps(
      tls.caCertificates === undefined && (!isSite || tls.peerFingerprints === undefined),
      "tls.caCertificates",
      `is missing; give the CAs${isSite ? ", or peerFingerprints" : ""}`,
    ),
    ...perhaps(
      mode !== "client" && tls.authKey === undefined && tls.certificate === undefined,
      "tls.certificate",
      "is missing; give its certificate",
    ),
    ...perhaps(
      tls.authKey !== undefined && tls.cryptKey !== undefined,
      "tls.cryptKey",
      "cannot go with authKey; leave one of them out",
    ),
  ];
};

const keyFailures = (given: Openvpn, release: string | undefined): readonly Failure[] => {
  const { encryption, mode, protocol, sharedSecretKey, sharedSecretKeyFile, tls } = given;
  const shared = sharedSecretKey ?? sharedSecretKeyFile;
  const name = release === "1.3" ? "sharedSecretKeyFile" : "sharedSecretKey";
  const cipher = encryption?.cipher;
  const role = tls?.role;
  return [
    ...perhaps(tls === undefined && mode !== "site-to-site", "tls", `is missing; mode ${mode} needs it`),
    ...perhaps(
      tls === undefined && mode === "site-to-site" && shared === undefined,
      name,
      "is missing; give it, or tls",
    ),
    ...perhaps(tls !== undefined && shared !== undefined, name, "cannot go with tls; leave one of them out"),
    ...perhaps(
      shared !== undefined && isKnown(cipher) && cipher.endsWith("gcm"),
      "encryption.cipher",
      "cannot be GCM with a shared secret; give another such as aes256",
    ),
    ...perhaps(
      release === "1.5" && tls !== undefined && isKnown(cipher),
      "encryption.cipher",
      "does not go with tls on VyOS 1.5; give dataCiphers",
    ),
    ...perhaps(
      role !== undefined &&
        mode !== "site-to-site" &&
        tls?.authKey === undefined &&
        tls?.authFile === undefined,
      "tls.role",
      `does not exist in mode ${mode}; leave it out`,
    ),
    ...perhaps(
      role === "active" && protocol === "tcp-passive",
      "protocol",
      "cannot be tcp-passive with role active; give tcp-active",
    ),
    ...perhaps(
      role === "passive" && protocol === "tcp-active",
      "protocol",
      "cannot be tcp-active with role passive; give tcp-passive",
    ),
    ...(["dhParams", "dhFile"] as const).flatMap((each) =>
      perhaps(
        role === "active" && tls?.[each] !== undefined,
        `tls.${each}`,
        "does not go with role active; leave it out",
      ),
    ),
    ...(release === undefined ? [] : release === "1.3" ? fileFailures(given) : pkiFailures(given)),
  ];
};

/** What the router demands of an OpenVPN interface. */
export const openvpnFailures = (given: Openvpn, dialect?: Dialect): readonly Failure[] => {
  const { authentication, localPort, mode, protocol, remoteHosts } = given;
  if (!isKnown(mode)) return [];
  const release = dialect?.name;
  return [
    ...mirrorFailures(given),
    ...(mode === "client" ? clientFailures(given) : []),
    ...(mode === "site-to-site" ? siteFailures(given) : []),
    ...(mode === "server" ? serverFailures(given, release) : elsewhereFailures(given)),
    ...bridgeFailures(given),
    ...familyFailures(given),
    ...perhaps(
      protocol === "tcp-active" && localPort !== undefined,
      "localPort",
      "does not go with tcp-active; leave it out",
    ),
    ...perhaps(
      protocol === "tcp-active" && mode === "site-to-site" && remoteHosts === undefined,
      "remoteHosts",
      "is missing; tcp-active needs it",
    ),
    ...keyFailures(given, release),
    ...(mode === "server" ? [] : signInFailures(authentication)),
  ];
};
