import { isRecord } from "../base/json.js";
import * as c from "./codecs.js";
import { fail } from "./failures.js";
import * as ip from "./ip-codecs.js";
import type { Failure } from "./kind.js";
import { loginServer, serverPort } from "./login-servers.js";
import { word } from "./policy-codecs.js";
import { port } from "./ppp-properties.js";
import { withSamples } from "./syntax.js";
import { words } from "./system-codecs.js";
import { declare, flag, group, leaf, list, record, type DraftOf } from "./table/index.js";
import { isKnown } from "./unknown.js";

const file = c.like(
  "a file",
  /^\/config\/auth\/[^\s'"]+$/,
  "give one in /config/auth",
  "/config/auth/vpn.pem",
);

const serversOn = (standard: number) =>
  record("server", {
    all: "servers by address",
    one: "a server",
    key: c.ipv4,
    properties: {
      ...loginServer,
      /** Its port, 1–65535; default 1812, of reports 1813. VyOS node `port`. */
      port: serverPort(standard),
    },
  });

const mode = {
  /** Users of the router's own: by `password`, by a password that holds for a moment, `otp`, or by both, `password-otp`. On VyOS 1.3 `password`. VyOS node `local`. */
  local: leaf("local", c.oneOf("password", "otp", "password-otp")),
  /** Ask RADIUS servers. Default false. VyOS node `radius`. */
  radius: flag("radius"),
};

const otp = {
  /** Seconds that it holds, 5–86400; default 30. VyOS node `interval`. */
  interval: leaf("interval", withSamples(c.wholeNumber("seconds", 5, 86400), [60]), { default: 30 }),
  /** What both sides make it from: 20 hexadecimal digits or more. A secret. VyOS node `key`. */
  key: leaf(
    "key",
    c.like(
      "a key",
      /^[a-fA-F0-9]{20,10000}$/,
      "give 20 hexadecimal digits or more",
      "0a1b2c3d4e5f60718293a4b5c6d7e8f9",
    ),
    { secret: true },
  ),
  /** Its digits, 6–8; default 6. VyOS node `otp-length`. */
  otpLength: leaf("otp-length", c.wholeNumber("a number of digits", 6, 8), { default: 6 }),
  /** Whether it is made from the time or from a count: `hotp-time` or `hotp-event`; default hotp-time. VyOS node `token-type`. */
  tokenType: leaf("token-type", c.oneOf("hotp-time", "hotp-event"), { default: "hotp-time" }),
};

const authentication = {
  /** Groups that clients may choose among. Default none. VyOS 1.4 and later. VyOS node `group`. */
  groups: list("group", word("a group", "staff")),
  /** Settings by user or group from files. Default none. VyOS 1.4 and later. VyOS node `identity-based-config`. */
  identityBasedConfig: group("identity-based-config", "settings from files", {
    /** The file of who has none of his own. VyOS node `default-config`. */
    defaultConfig: leaf("default-config", file),
    /** The folder of the files. VyOS node `directory`. */
    directory: leaf("directory", file),
    /** Keep it without effect. Default false. VyOS node `disable`. */
    disable: flag("disable"),
    /** Whose files there are: `user` or `group`. VyOS node `mode`. */
    mode: leaf("mode", c.oneOf("user", "group")),
  }),
  /** Users by name, for the mode `local`. VyOS node `local-users username`. */
  localUsers: record("local-users username", {
    all: "users by name",
    one: "a user",
    key: word("a user", "ada"),
    properties: {
      /** Keep it without effect. Default false. VyOS node `disable`. */
      disable: flag("disable"),
      /** Passwords that hold for a moment. Default none. VyOS 1.4 and later. VyOS node `otp`. */
      otp: group("otp", "passwords that hold for a moment", otp),
      /** The password. A secret. VyOS node `password`. */
      password: leaf("password", words("a password", "s3cret"), { secret: true }),
    },
  }),
  /** Who knows users. VyOS node `mode`. */
  mode: group("mode", "who knows users", mode, {
    text: {
      properties: ["local", "radius"],
      write: (value: unknown) => {
        const { local, radius } = value as DraftOf<typeof mode>;
        if (radius === true) return "radius";
        return local === "password" ? "local" : undefined;
      },
      read: (text: string) => (text === "radius" ? { radius: true } : { local: "password" }),
    },
  }),
  /** Servers that know users, for the mode `radius`. VyOS node `radius`. */
  radius: group("radius", "servers that know users", {
    /** Take settings of a group from the server. Default none. VyOS 1.4 and later. VyOS node `groupconfig`. */
    groupconfig: leaf("groupconfig", word("a word", "true")),
    /** Servers by address. VyOS node `server`. */
    servers: serversOn(1812),
    /** The address that it asks from. Default the way's. VyOS node `source-address`. */
    sourceAddress: leaf("source-address", c.ipv4),
    /** Seconds that an answer may take, 1–240, on VyOS 1.3 1–30; default 2. VyOS node `timeout`. */
    timeout: leaf("timeout", withSamples(c.wholeNumber("seconds", 1, 240), [5, 10]), { default: 2 }),
  }),
};

const properties = {
  /** Reports of sessions. Default none. VyOS 1.4 and later. VyOS node `accounting`. */
  accounting: group("accounting", "reports of sessions", {
    /** Send them to RADIUS servers. Default false. VyOS node `mode radius`. */
    modeRadius: flag("mode radius"),
    /** Servers by address. VyOS node `radius`. */
    radius: group("radius", "servers of reports", {
      /** Servers by address. VyOS node `server`. */
      servers: serversOn(1813),
    }),
  }),
  /** Who may sign in, and how. VyOS node `authentication`. */
  authentication: group("authentication", "who may sign in", authentication, { required: true }),
  /** Send headers that keep browsers from what is not theirs. Default false. VyOS node `http-security-headers`. */
  httpSecurityHeaders: flag("http-security-headers"),
  /** The address that it listens at; default 0.0.0.0. VyOS 1.4 and later. VyOS node `listen-address`. */
  listenAddress: leaf("listen-address", c.ipv4, { default: "0.0.0.0" }),
  /** Its ports. Default as below. VyOS node `listen-ports`. */
  listenPorts: group("listen-ports", "its ports", {
    /** Of TCP, 1–65535; default 443. VyOS node `tcp`. */
    tcp: leaf("tcp", port, { default: 443 }),
    /** Of UDP, 1–65535; default 443. VyOS node `udp`. */
    udp: leaf("udp", port, { default: 443 }),
  }),
  /** What clients are given. Default none, which is refused. VyOS node `network-settings`. */
  networkSettings: group("network-settings", "what clients are given", {
    /** IPv6 prefixes for clients. Default none. VyOS node `client-ipv6-pool`. */
    clientIpv6Pool: group("client-ipv6-pool", "IPv6 prefixes for clients", {
      /** The length of a client's prefix, 48–128; default 64. VyOS node `mask`. */
      mask: leaf("mask", c.wholeNumber("a prefix length", 48, 128), { default: 64 }),
      /** The prefix. VyOS node `prefix`. */
      prefix: leaf("prefix", ip.ipv6Prefix),
    }),
    /** The network that clients have their addresses from. Default none. VyOS node `client-ip-settings subnet`. */
    clientSubnet: leaf("client-ip-settings subnet", c.ipv4Prefix),
    /** Name servers that clients are told. Default none. VyOS node `name-server`. */
    nameServers: list("name-server", ip.ip),
    /** Prefixes that clients send here. Default everything. VyOS node `push-route`. */
    pushRoutes: list("push-route", ip.prefix),
    /** Domains that clients ask these name servers for. Default none. VyOS node `split-dns`. */
    splitDns: list("split-dns", c.fqdn),
    /** Whether clients ask these name servers alone: `yes` or `no`; default no. VyOS 1.4 and later. VyOS node `tunnel-all-dns`. */
    tunnelAllDns: leaf("tunnel-all-dns", c.oneOf("yes", "no"), { default: "no" }),
  }),
  /** How it proves who it is. Default none, which is refused. VyOS node `ssl`. */
  ssl: group("ssl", "how it proves who it is", {
    /** On VyOS 1.3: the file with the certificate of the CA. Default none. VyOS node `ca-cert-file`. */
    caCertFile: leaf("ca-cert-file", file),
    /** The CAs that clients' certificates are from: names of `pki ca`. Default none. VyOS 1.4 and later. VyOS node `ca-certificate`. */
    caCertificates: list("ca-certificate", ip.plainName),
    /** On VyOS 1.3, which needs it: the file with its certificate. VyOS node `cert-file`. */
    certFile: leaf("cert-file", file),
    /** Its certificate: the name of one in `pki certificate`; VyOS 1.4 and later need it. VyOS node `certificate`. */
    certificate: leaf("certificate", ip.plainName),
    /** On VyOS 1.3, which needs it: the file with its private key. VyOS node `key-file`. */
    keyFile: leaf("key-file", file),
    /** The password of the private key. A secret. Default none. VyOS 1.4 and later. VyOS node `passphrase`. */
    passphrase: leaf("passphrase", words("a password", "s3cret"), { secret: true }),
  }),
  /** The oldest version of TLS: `1.0`, `1.1`, `1.2` or `1.3`; default 1.2. VyOS 1.4 and later. VyOS node `tls-version-min`. */
  tlsVersionMin: leaf("tls-version-min", c.oneOf("1.0", "1.1", "1.2", "1.3"), { default: "1.2" }),
};

type Server = DraftOf<typeof properties>;

const signInFailures = ({ authentication: held }: Server): readonly Failure[] => {
  if (!isKnown(held)) return [];
  const { identityBasedConfig: files, localUsers, mode: known = {}, radius } = held;
  const users = Object.entries(localUsers ?? {});
  const lacking = (name: "otp" | "password"): readonly string[] =>
    users
      .filter(([, user]) => (name === "otp" ? user.otp?.key : user.password) === undefined)
      .map(([user]) => user);
  const by = known.local;
  return [
    ...(by !== undefined && known.radius === true
      ? [fail("authentication.mode", "has local and radius; give one of them")]
      : []),
    ...(by === undefined && known.radius === undefined
      ? [fail("authentication.mode", "is empty; give local or radius")]
      : []),
    ...(by !== undefined && users.length === 0
      ? [fail("authentication.localUsers", "is missing; the mode local needs users")]
      : []),
    ...(by?.includes("otp") === true
      ? lacking("otp").map((user) =>
          fail(`authentication.localUsers.${user}.otp.key`, "is missing; give one"),
        )
      : []),
    ...(by?.includes("password") === true
      ? lacking("password").map((user) =>
          fail(`authentication.localUsers.${user}.password`, "is missing; give one"),
        )
      : []),
    ...(known.radius === true && (radius?.servers === undefined || Object.keys(radius.servers).length === 0)
      ? [fail("authentication.radius.servers", "is missing; the mode radius needs a server")]
      : []),
    ...(files === undefined
      ? []
      : (["mode", "directory", "defaultConfig"] as const)
          .filter((name) => files[name] === undefined)
          .map((name) => fail(`authentication.identityBasedConfig.${name}`, "is missing; give all of them"))),
    ...(files?.mode === "group" && known.radius === undefined
      ? [
          fail(
            "authentication.identityBasedConfig.mode",
            "can be group with the mode radius alone; give user",
          ),
        ]
      : []),
  ];
};

/** Whether there is anything in an object, or in those within. */
const isEmpty = (value: unknown): boolean =>
  value === undefined || (isRecord(value) && Object.values(value).every(isEmpty));

const releaseFailures = (
  { networkSettings, ssl }: Server,
  release: string | undefined,
): readonly Failure[] => {
  if (release === undefined) return [];
  const names = release === "1.3" ? (["certFile", "keyFile"] as const) : (["certificate"] as const);
  return [
    ...(ssl === undefined || isKnown(ssl)
      ? names
          .filter((name) => ssl?.[name] === undefined)
          .map((name) => fail(`ssl.${name}`, `is missing; VyOS ${release} needs it`))
      : []),
    ...(release === "1.3" &&
    isKnown(networkSettings) &&
    networkSettings.clientSubnet === undefined &&
    networkSettings.clientIpv6Pool?.prefix === undefined
      ? [fail("networkSettings.clientSubnet", "is missing; VyOS 1.3 needs it, or clientIpv6Pool.prefix")]
      : []),
  ];
};

/**
 * A server that OpenConnect and AnyConnect clients come to: VyOS node `vpn openconnect`. Errors are those of `RouterError`:
 * most often `Conflict` and `CommitFailed`.
 */
export const openconnectServer = declare("OpenconnectServer", {
  about: "the server of OpenConnect",
  at: "vpn openconnect",
  properties,
  validate: (server, dialect) => {
    const { accounting, authentication: held } = server;
    const reports = accounting?.modeRadius === true;
    return [
      ...(isEmpty(server.networkSettings)
        ? [fail("networkSettings", "is empty; give a network at least, such as clientSubnet")]
        : []),
      ...signInFailures(server),
      ...releaseFailures(server, dialect?.name),
      ...(reports && isKnown(accounting) && Object.keys(accounting.radius?.servers ?? {}).length === 0
        ? [fail("accounting.radius.servers", "is missing; modeRadius needs a server")]
        : []),
      ...(reports && isKnown(held) && held.mode?.radius === undefined
        ? [fail("accounting.modeRadius", "needs authentication.mode.radius; set it, or leave this out")]
        : []),
    ];
  },
  examples: [
    {
      authentication: { mode: { local: "password" }, localUsers: { ada: { password: "s3cret" } } },
      networkSettings: { clientSubnet: "10.98.0.0/24", nameServers: ["192.0.2.53"] },
      ssl: { caCertificates: ["A-1"], certificate: "A-1" },
    },
    {
      authentication: {
        mode: { local: "password-otp" },
        localUsers: { ada: { password: "s3cret", otp: { key: "0a1b2c3d4e5f60718293a4b5c6d7e8f9" } } },
      },
      networkSettings: { clientSubnet: "10.98.0.0/24" },
      ssl: { certificate: "A-1" },
    },
    {
      authentication: {
        mode: { radius: true },
        radius: { servers: { "192.0.2.10": { key: "s3cret" }, "192.0.2.11": { key: "s3cret" } } },
        identityBasedConfig: {
          mode: "group",
          directory: "/config/auth/groups",
          defaultConfig: "/config/auth/default",
        },
      },
      accounting: { modeRadius: true, radius: { servers: { "192.0.2.10": { key: "s3cret" } } } },
      networkSettings: { clientSubnet: "10.98.0.0/24" },
      ssl: { certificate: "A-1" },
    },
    {
      authentication: { mode: { local: "password" }, localUsers: { ada: { password: "s3cret" } } },
      networkSettings: { clientSubnet: "10.98.0.0/24" },
      ssl: { certFile: "/config/auth/vpn.pem", keyFile: "/config/auth/vpn.key" },
    },
  ],
});
