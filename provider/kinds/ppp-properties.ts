/* oxlint-disable typescript/no-empty-object-type -- names for inferred types, that declarations stay short by */
import { isIpv4 } from "../schema/addresses.js";
import * as c from "./codecs.js";
import * as ip from "./ip-codecs.js";
import { word } from "./policy-codecs.js";
import * as s from "./system-codecs.js";
import { flag, group, leaf, list, record } from "./table/index.js";

/** A port. */
export const port = c.wholeNumber("a port", 1, 65535);
const kilobits = c.wholeNumber("kilobits per second", 1, 10000000);
const positive = c.wholeNumber("a number", 1, 65535);
const choice = c.oneOf("deny", "allow", "prefer", "require");
const script = c.like("a script", /^\/[^\s'"]+$/, "give its path, without spaces", "/config/scripts/up.sh");
/** The name of a pool of addresses. */
export const poolName = c.like(
  "the name of a pool",
  /^[\w.][\w.+-]*$/,
  "use letters, digits and - _ . +",
  "LINES",
);
const interfaceId = c.like(
  "an interface id",
  /^(random|calling-sid|ipv4-addr|(\d{1,4}:){3}\d{1,4})$/,
  "give random, or four numbers with colons between",
  "random",
);
const secret = { required: true, secret: true } as const;

const pool6Of = {
  /** Prefixes that shorter ones are cut from for lines, with their length. VyOS node `delegate`. */
  delegates: record("delegate", {
    all: "prefixes",
    one: "what is cut",
    key: s.ipv6Prefix,
    properties: {
      /** The length of what a line is given, 32–64. VyOS node `delegation-prefix`. */
      delegationPrefix: leaf("delegation-prefix", c.wholeNumber("a prefix length", 32, 64), {
        required: true,
      }),
    },
  }),
  /** Prefixes that lines have their addresses from. VyOS node `prefix`. */
  prefixes: record("prefix", {
    all: "prefixes",
    one: "what is cut",
    key: s.ipv6Prefix,
    properties: {
      /** The length of a line's network, 48–128; default 64. VyOS node `mask`. */
      mask: leaf("mask", c.wholeNumber("a prefix length", 48, 128), { default: 64 }),
    },
  }),
};

type Pool6Of = typeof pool6Of;

/** Prefixes of IPv6 for lines. */
export interface Pool6 extends Pool6Of {}

/** Prefixes of IPv6 for lines. */
export const pool6: Pool6 = pool6Of;

const radiusPropertiesOf = {
  /** Seconds between two reports of a session, 1–3600. Default none are sent. VyOS node `accounting-interim-interval`. */
  accountingInterimInterval: leaf("accounting-interim-interval", c.wholeNumber("seconds", 1, 3600)),
  /** Seconds by which reports are spread, 1–60. VyOS node `acct-interim-jitter`. */
  acctInterimJitter: leaf("acct-interim-jitter", c.wholeNumber("seconds", 1, 60)),
  /** Seconds that an answer to a report may take, 0–60; default 3. VyOS node `acct-timeout`. */
  acctTimeout: leaf("acct-timeout", c.wholeNumber("seconds", 0, 60), { default: 3 }),
  /** Who may change sessions (CoA). Default nobody. VyOS node `dynamic-author`. */
  dynamicAuthor: group("dynamic-author", "who may change sessions", {
    /** What both know. A secret. VyOS node `key`. */
    key: leaf("key", word("a key", "s3cret"), { secret: true }),
    /** The port that is listened at, 1–65535; default 1700. VyOS node `port`. */
    port: leaf("port", port, { default: 1700 }),
    /** The address that is listened at; needs key. VyOS node `server`. */
    server: leaf("server", c.ipv4),
  }),
  /** How often a server is asked, 1–20; default 3. VyOS node `max-try`. */
  maxTry: leaf("max-try", c.wholeNumber("a number of times", 1, 20), { default: 3 }),
  /** What the router calls itself. VyOS node `nas-identifier`. */
  nasIdentifier: leaf("nas-identifier", word("an identifier", "edge-1")),
  /** The address that it tells as its own. VyOS node `nas-ip-address`. */
  nasIpAddress: leaf("nas-ip-address", c.ipv4),
  /** Know the interface's name before a line signs in. Default false. VyOS node `preallocate-vif`. */
  preallocateVif: flag("preallocate-vif"),
  /** How the server says how fast a line is. VyOS node `rate-limit`. */
  rateLimit: group("rate-limit", "how the server says how fast a line is", {
    /** The attribute that says it; default Filter-Id. VyOS node `attribute`. */
    attribute: leaf("attribute", word("an attribute", "Filter-Rate"), { default: "Filter-Id" }),
    /** Do as it says. Default false. VyOS node `enable`. */
    enable: flag("enable"),
    /** What its numbers are multiplied by, 0.001–1000; default 1. VyOS node `multiplier`. */
    multiplier: leaf(
      "multiplier",
      c.numberOrText(c.like("a factor", /^\d{1,4}(\.\d{1,3})?$/, "give 0.001 to 1000", "0.5")),
      { default: "1" },
    ),
    /** Whose attribute it is. VyOS node `vendor`. */
    vendor: leaf("vendor", word("a vendor", "Cisco")),
  }),
  /** Servers by address. VyOS node `server`. */
  servers: record("server", {
    all: "servers by address",
    one: "a server",
    key: c.ipv4,
    properties: {
      /** The port of reports, 1–65535; default 1813. VyOS node `acct-port`. */
      acctPort: leaf("acct-port", port, { default: 1813 }),
      /** Ask it when no other answers. Default false. VyOS 1.5. VyOS node `backup`. */
      backup: flag("backup"),
      /** Keep it without effect. Default false. VyOS node `disable`. */
      disable: flag("disable"),
      /** Send it no reports. Default false. VyOS node `disable-accounting`. */
      disableAccounting: flag("disable-accounting"),
      /** Seconds that it is not asked after it failed, 0–600; default 0. VyOS node `fail-time`. */
      failTime: leaf("fail-time", c.wholeNumber("seconds", 0, 600), { default: 0 }),
      /** What both know. A secret. VyOS node `key`. */
      key: leaf("key", word("a key", "s3cret"), secret),
      /** Its port, 1–65535; default 1812. VyOS node `port`. */
      port: leaf("port", port, { default: 1812 }),
      /** Who is asked first, 1–255. VyOS 1.5. VyOS node `priority`. */
      priority: leaf("priority", c.wholeNumber("a priority", 1, 255)),
    },
  }),
  /** The address that it asks from. VyOS node `source-address`. */
  sourceAddress: leaf("source-address", c.ipv4),
  /** Seconds that an answer may take, 1–60; default 3. VyOS node `timeout`. */
  timeout: leaf("timeout", c.wholeNumber("seconds", 1, 60), { default: 3 }),
};

/** What is said of a pool of addresses that has a name, on VyOS 1.3. */
export const namedPool = {
  /** The router's own address on its lines. VyOS node `gateway-address`. */
  gatewayAddress: leaf("gateway-address", c.ipv4),
  /** A prefix. VyOS node `subnet`. */
  subnet: leaf("subnet", c.ipv4Prefix),
};

type RadiusPropertiesOf = typeof radiusPropertiesOf;

/** Servers of RADIUS that know who may come in. */
export interface RadiusProperties extends RadiusPropertiesOf {}

/** Servers of RADIUS that know who may come in. */
export const radiusProperties: RadiusProperties = radiusPropertiesOf;

const usersOf = {
  /** Users by name, for the mode `local`. VyOS node `local-users username`. */
  localUsers: record("local-users username", {
    all: "users by name",
    one: "a user",
    key: word("a user", "ada"),
    properties: {
      /** Keep it without effect. Default false. VyOS node `disable`. */
      disable: flag("disable"),
      /** The password. A secret. VyOS node `password`. */
      password: leaf("password", s.words("a password", "s3cret"), secret),
      /** How fast the line is; both or none. VyOS node `rate-limit`. */
      rateLimit: group("rate-limit", "how fast the line is", {
        /** Kilobits per second to the user, 1–10000000. VyOS node `download`. */
        download: leaf("download", kilobits),
        /** Kilobits per second from the user, 1–10000000. VyOS node `upload`. */
        upload: leaf("upload", kilobits),
      }),
      /** The address that the line has. Default one of the pool; default *. VyOS node `static-ip`. */
      staticIp: leaf(
        "static-ip",
        c.syntax(
          "an IPv4 address or *",
          (text) =>
            text === "*" || isIpv4(text) ? undefined : "is not an IPv4 address; give one such as 192.0.2.10",
          "192.0.2.10",
        ),
        { default: "*" },
      ),
    },
  }),
};

const pppAuthenticationOf = {
  ...usersOf,
  /** Who knows users: `local`, `radius` or, on VyOS 1.4 and later, `noauth`; default local. VyOS node `mode`. */
  mode: leaf("mode", c.oneOf("local", "radius", "noauth"), { default: "local" }),
  /** How passwords are told; default all. VyOS node `protocols`. */
  protocols: list("protocols", c.oneOf("pap", "chap", "mschap", "mschap-v2"), {
    default: ["pap", "chap", "mschap", "mschap-v2"],
  }),
  /** Servers that know users, for the mode `radius`. VyOS node `radius`. */
  radius: group("radius", "servers that know users", radiusProperties),
};

type PppAuthenticationOf = typeof pppAuthenticationOf;

/** Who may come in, and how. */
export interface PppAuthentication extends PppAuthenticationOf {}

/** Who may come in, and how. */
export const pppAuthentication: PppAuthentication = pppAuthenticationOf;

const pppOptionsOf = {
  /** Do not compress. Default false. VyOS 1.4 and later. VyOS node `disable-ccp`. */
  disableCcp: flag("disable-ccp"),
  /** How many interfaces are kept for later lines, 1–256000. VyOS node `interface-cache`. */
  interfaceCache: leaf("interface-cache", c.wholeNumber("a number of interfaces", 1, 256000)),
  /** Whether lines have IPv4. VyOS node `ipv4`. */
  ipv4: leaf("ipv4", choice),
  /** Whether lines have IPv6; default deny. VyOS node `ipv6`. */
  ipv6: leaf("ipv6", choice, { default: "deny" }),
  /** Take the client's interface id. Default false. VyOS node `ipv6-accept-peer-interface-id` or `ipv6-accept-peer-intf-id`. */
  ipv6AcceptPeerInterfaceId: flag(["ipv6-accept-peer-interface-id", "ipv6-accept-peer-intf-id"]),
  /** The router's interface id. VyOS node `ipv6-interface-id` or `ipv6-intf-id`. */
  ipv6InterfaceId: leaf(["ipv6-interface-id", "ipv6-intf-id"], interfaceId),
  /** The client's interface id. VyOS node `ipv6-peer-interface-id` or `ipv6-peer-intf-id`. */
  ipv6PeerInterfaceId: leaf(["ipv6-peer-interface-id", "ipv6-peer-intf-id"], interfaceId),
  /** So many signs of life without an answer end a line; default 3. VyOS node `lcp-echo-failure`. */
  lcpEchoFailure: leaf("lcp-echo-failure", positive, { default: 3 }),
  /** Seconds between two signs of life; default 30. VyOS node `lcp-echo-interval`. */
  lcpEchoInterval: leaf("lcp-echo-interval", positive, { default: 30 }),
  /** Seconds of silence until a sign of life is asked for; default 0. VyOS node `lcp-echo-timeout`. */
  lcpEchoTimeout: leaf("lcp-echo-timeout", positive, { default: 0 }),
  /** Bytes of a packet at least, 68–65535. Default 1280. VyOS node `min-mtu`. */
  minMtu: leaf("min-mtu", c.wholeNumber("a number of bytes", 68, 65535)),
  /** Whether lines are encrypted by MPPE; default prefer. VyOS node `mppe`. */
  mppe: leaf("mppe", c.oneOf("require", "prefer", "deny"), { default: "prefer" }),
  /** Bytes that the client may send at once, 68–65535. VyOS node `mru`. */
  mru: leaf("mru", c.wholeNumber("a number of bytes", 68, 65535)),
};

type PppOptionsOf = typeof pppOptionsOf;

/** What is spoken on a line. */
export interface PppOptions extends PppOptionsOf {}

/** What is spoken on a line. */
export const pppOptions: PppOptions = pppOptionsOf;

const lineServerOf = {
  /** Pools of addresses for lines, by name. VyOS 1.4 and later. Default none. VyOS node `client-ip-pool`. */
  clientIpPools: record("client-ip-pool", {
    all: "pools by name",
    one: "a pool",
    key: poolName,
    properties: {
      /** The pool that is taken from when this one is used up. VyOS node `next-pool`. */
      nextPool: leaf("next-pool", poolName),
      /** Prefixes, and ranges within 256 addresses. VyOS node `range`. */
      ranges: list(
        "range",
        c.syntax("a prefix or range", c.complainAboutAddress, "192.0.2.0/24", "192.0.2.10-192.0.2.20"),
      ),
    },
  }),
  /** Pools of prefixes for lines, by name. VyOS 1.4 and later. Default none. VyOS node `client-ipv6-pool`. */
  clientIpv6Pools: record("client-ipv6-pool", {
    all: "pools by name",
    one: "a pool",
    key: poolName,
    properties: pool6,
  }),
  /** The pool of prefixes that lines have if nobody says which. VyOS 1.4 and later. VyOS node `default-ipv6-pool`. */
  defaultIpv6Pool: leaf("default-ipv6-pool", poolName),
  /** The pool that lines have if nobody says which. VyOS 1.4 and later. VyOS node `default-pool`. */
  defaultPool: leaf("default-pool", poolName),
  /** Up to 255 characters, without quotes. Default none. VyOS 1.4 and later. VyOS node `description`. */
  description: leaf("description", c.description),
  /** Scripts that are run by what happens. Default none. VyOS node `extended-scripts`. */
  extendedScripts: group("extended-scripts", "scripts by what happens", {
    /** When a RADIUS server changes a session. VyOS node `on-change`. */
    onChange: leaf("on-change", script),
    /** When a line ends. VyOS node `on-down`. */
    onDown: leaf("on-down", script),
    /** Before a line is up. VyOS node `on-pre-up`. */
    onPreUp: leaf("on-pre-up", script),
    /** When a line is up. VyOS node `on-up`. */
    onUp: leaf("on-up", script),
  }),
  /** How many lines may come at once. Default none. VyOS node `limits`. */
  limits: group("limits", "how many lines may come at once", {
    /** How many may at first. VyOS node `burst`. */
    burst: leaf("burst", c.wholeNumber("a number", 1, 65535)),
    /** How many in a time, such as `10/min`. VyOS node `connection-limit`. */
    connectionLimit: leaf(
      "connection-limit",
      c.like("a limit", /^\d+\/(min|sec)$/, "give one such as 10/min", "10/min"),
    ),
    /** Seconds that a client is passed over after that. VyOS node `timeout`. */
    timeout: leaf("timeout", c.wholeNumber("seconds", 1, 65535)),
  }),
  /** How much is told, 0–5; default 3. VyOS 1.4 and later. VyOS node `log level`. */
  logLevel: leaf("log level", c.wholeNumber("a level", 0, 5), { default: 3 }),
  /** How many lines there are at most, 0–65535. VyOS 1.4 and later. Default none. VyOS node `max-concurrent-sessions`. */
  maxConcurrentSessions: leaf("max-concurrent-sessions", c.wholeNumber("a number", 0, 65535)),
  /** Name servers that clients are told, two of IPv4 and three of IPv6 at most. Default none. VyOS node `name-server`. */
  nameServers: list("name-server", ip.ip),
  /** The mark of packets that are not shaped, 1–2147483647. Default none. VyOS node `shaper fwmark`. */
  shaperFwmark: leaf("shaper fwmark", c.wholeNumber("a mark", 1, 2147483647)),
  /** Tell its numbers by SNMP; an empty object for no more than that. Default none. VyOS node `snmp`. */
  snmp: group(
    "snmp",
    "how its numbers are told",
    {
      /** Be the master of other agents. Default false. VyOS node `master-agent`. */
      masterAgent: flag("master-agent"),
    },
    { bare: true },
  ),
};

type LineServerOf = typeof lineServerOf;

/** What servers that lines come to have in common. */
export interface LineServer extends LineServerOf {}

/** What servers that lines come to have in common. */
export const lineServer: LineServer = lineServerOf;

const pppServerOf = {
  ...lineServerOf,
  /** The router's own address on lines; VyOS 1.3 needs it. Default none. VyOS node `gateway-address`. */
  gatewayAddress: leaf("gateway-address", c.ipv4),
  /** Servers of WINS that clients are told, two at most. Default none. VyOS node `wins-server`. */
  winsServers: list("wins-server", c.ipv4),
};

type PppServerOf = typeof pppServerOf;

/** The same of those that speak PPP. */
export interface PppServer extends PppServerOf {}

/** The same of those that speak PPP. */
export const pppServer: PppServer = pppServerOf;
