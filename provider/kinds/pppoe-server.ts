import { isIpv4 } from "../schema/addresses.js";
import * as c from "./codecs.js";
import { fail } from "./failures.js";
import type { Failure } from "./kind.js";
import * as ip from "./ip-codecs.js";
import { word } from "./policy-codecs.js";
import * as s from "./system-codecs.js";
import { declare, flag, group, leaf, list, record, type DraftOf } from "./table/index.js";
import { isKnown } from "./unknown.js";

const port = c.wholeNumber("a port", 1, 65535);
const kilobits = c.wholeNumber("kilobits per second", 1, 10000000);
const positive = c.wholeNumber("a number", 1, 65535);
const choice = c.oneOf("deny", "allow", "prefer", "require");
const script = c.like("a script", /^\/[^\s'"]+$/, "give its path, without spaces", "/config/scripts/up.sh");
const poolName = c.like("the name of a pool", /^[\w.][\w.+-]*$/, "use letters, digits and - _ . +", "LINES");
const interfaceId = c.like(
  "an interface id",
  /^(random|calling-sid|ipv4-addr|(\d{1,4}:){3}\d{1,4})$/,
  "give random, or four numbers with colons between",
  "random",
);
const secret = { required: true, secret: true } as const;

const pool6 = {
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

const radius = {
  /** Seconds between two reports of a session, 1–3600. Default none are sent. VyOS node `accounting-interim-interval`. */
  accountingInterimInterval: leaf("accounting-interim-interval", c.wholeNumber("seconds", 1, 3600)),
  /** Seconds by which reports are spread, 1–60. VyOS node `acct-interim-jitter`. */
  acctInterimJitter: leaf("acct-interim-jitter", c.wholeNumber("seconds", 1, 60)),
  /** Seconds that an answer to a report may take, 0–60; default 3. VyOS node `acct-timeout`. */
  acctTimeout: leaf("acct-timeout", c.wholeNumber("seconds", 0, 60), { default: 3 }),
  /** What is told as the called station. Default the MAC address. VyOS node `called-sid-format`. */
  calledSidFormat: leaf("called-sid-format", c.oneOf("ifname", "ifname:mac")),
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

const authentication = {
  /** Let everybody in, by any name. Default false. VyOS 1.5. VyOS node `any-login`. */
  anyLogin: flag("any-login"),
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
  /** Who knows users: `local`, `radius` or, on VyOS 1.4 and later, `noauth`; default local. VyOS node `mode`. */
  mode: leaf("mode", c.oneOf("local", "radius", "noauth"), { default: "local" }),
  /** How passwords are told; default all. VyOS node `protocols`. */
  protocols: list("protocols", c.oneOf("pap", "chap", "mschap", "mschap-v2"), {
    default: ["pap", "chap", "mschap", "mschap-v2"],
  }),
  /** Servers that know users, for the mode `radius`. VyOS node `radius`. */
  radius: group("radius", "servers that know users", radius),
};

const options = {
  /** Compress. Default false. VyOS 1.3. VyOS node `ccp`. */
  ccp: flag("ccp"),
  /** Do not compress. Default false. VyOS 1.4 and later. VyOS node `disable-ccp`. */
  disableCcp: flag("disable-ccp"),
  /** How many interfaces are kept for later lines, 1–256000. VyOS node `interface-cache`. */
  interfaceCache: leaf("interface-cache", c.wholeNumber("a number of interfaces", 1, 256000)),
  /** Whether lines have IPv4. VyOS node `ipv4`. */
  ipv4: leaf("ipv4", choice),
  /** Whether lines have IPv6; default deny. VyOS node `ipv6`. */
  ipv6: leaf("ipv6", choice),
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
  /** Bytes of a packet at least, 68–65535; default 1280. VyOS node `min-mtu`. */
  minMtu: leaf("min-mtu", c.wholeNumber("a number of bytes", 68, 65535), { default: 1280 }),
  /** Whether lines are encrypted by MPPE; default prefer. VyOS node `mppe`. */
  mppe: leaf("mppe", c.oneOf("require", "prefer", "deny"), { default: "prefer" }),
  /** Bytes that the client may send at once, 68–65535. VyOS node `mru`. */
  mru: leaf("mru", c.wholeNumber("a number of bytes", 68, 65535)),
};

const listening = {
  /** VLANs, such as `10` or `20-30`. VyOS 1.4 and later. VyOS node `vlan`. */
  vlans: list(
    "vlan",
    c.numberOrText(c.like("VLANs", /^\d{1,4}(-\d{1,4})?$/, "give 1 to 4094, or a range", "20-30")),
  ),
  /** Make a VLAN's interface when somebody speaks in it; needs vlans. Default false. VyOS 1.5. VyOS node `vlan-mon`. */
  vlanMon: flag("vlan-mon"),
  /** VLANs. VyOS 1.3. VyOS node `vlan-id`. */
  vlanIds: list("vlan-id", c.numberOrText(s.numberKey("a VLAN", 1, 4094))),
  /** Ranges of VLANs, such as `20-30`. VyOS 1.3. VyOS node `vlan-range`. */
  vlanRanges: list("vlan-range", c.like("a range", /^\d{1,4}-\d{1,4}$/, "give one such as 20-30", "20-30")),
};

const properties = {
  /** Take lines that ask for any service. Default false. VyOS 1.5. VyOS node `accept-any-service`. */
  acceptAnyService: flag("accept-any-service"),
  /** Take lines that ask for no service. Default false. VyOS 1.5. VyOS node `accept-blank-service`. */
  acceptBlankService: flag("accept-blank-service"),
  /** What it calls itself; default vyos-ac. VyOS node `access-concentrator`. */
  accessConcentrator: leaf(
    "access-concentrator",
    c.like("a name", /^[-_a-zA-Z0-9]{1,100}$/, "use letters, digits and - _", "edge1"),
    { default: "vyos-ac" },
  ),
  /** Who may sign in, and how. Default none. VyOS node `authentication`. */
  authentication: group("authentication", "who may sign in", authentication),
  /** Addresses for lines. VyOS 1.3. Default none. VyOS node `client-ip-pool`. */
  clientIpPool: group("client-ip-pool", "addresses for lines", {
    /** Pools by name, which a RADIUS server names. VyOS node `name`. */
    names: record("name", {
      all: "pools by name",
      one: "a pool",
      key: poolName,
      properties: {
        /** The router's own address on its lines. VyOS node `gateway-address`. */
        gatewayAddress: leaf("gateway-address", c.ipv4),
        /** A prefix. VyOS node `subnet`. */
        subnet: leaf("subnet", c.ipv4Prefix),
      },
    }),
    /** The first address; needs stop. VyOS node `start`. */
    start: leaf("start", c.ipv4),
    /** The last address; needs start. VyOS node `stop`. */
    stop: leaf("stop", c.ipv4),
    /** Prefixes. VyOS node `subnet`. */
    subnets: list("subnet", c.ipv4Prefix),
  }),
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
  /** Prefixes for lines. VyOS 1.3. Default none. VyOS node `client-ipv6-pool`. */
  clientIpv6Pool: group("client-ipv6-pool", "prefixes for lines", pool6),
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
  /** The router's own address on lines; VyOS 1.3 needs it. Default none. VyOS node `gateway-address`. */
  gatewayAddress: leaf("gateway-address", c.ipv4),
  /** Interfaces that it listens at, by name, one at least. VyOS node `interface`. */
  interfaces: record(
    "interface",
    { all: "interfaces by name", one: "an interface", key: ip.plainInterface, properties: listening },
    { required: true },
  ),
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
  /** Bytes of a packet, 128–16384; default 1492. VyOS node `mtu`. */
  mtu: leaf("mtu", c.wholeNumber("an MTU", 128, 16384), { default: 1492 }),
  /** Name servers that clients are told, two of IPv4 and three of IPv6 at most. Default none. VyOS node `name-server`. */
  nameServers: list("name-server", ip.ip),
  /** Milliseconds until an offer is made, by how many lines there are. Default none. VyOS node `pado-delay`. */
  padoDelays: record("pado-delay", {
    all: "delays in milliseconds",
    one: "when it holds",
    key: c.like("a delay", /^(\d{1,6}|disable)$/, "give milliseconds, or disable", "100"),
    properties: {
      /** It holds from so many lines on, 1–999999. VyOS node `sessions`. */
      sessions: leaf("sessions", c.wholeNumber("a number of lines", 1, 999999)),
    },
  }),
  /** What is spoken on a line. Default none. VyOS node `ppp-options`. */
  pppOptions: group("ppp-options", "what is spoken on a line", options),
  /** Services that are offered. Default every one. VyOS node `service-name`. */
  serviceNames: list(
    "service-name",
    c.like("a service", /^[a-zA-Z0-9-]{1,100}$/, "use letters, digits and -", "internet"),
  ),
  /** What becomes of a second line of one user; default replace. VyOS node `session-control`. */
  sessionControl: leaf("session-control", c.oneOf("deny", "disable", "replace"), { default: "replace" }),
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
  /** Servers of WINS that clients are told, two at most. Default none. VyOS node `wins-server`. */
  winsServers: list("wins-server", c.ipv4),
};

type Server = DraftOf<typeof properties>;

const userFailures = ({ authentication: held = {} }: Server): readonly Failure[] => {
  if (!isKnown(held)) return [];
  const { mode = "local", localUsers, radius: asked } = held;
  const author = asked?.dynamicAuthor;
  const noUsers = isKnown(localUsers ?? {}) && Object.keys(localUsers ?? {}).length === 0;
  const noServers = isKnown(asked?.servers ?? {}) && Object.keys(asked?.servers ?? {}).length === 0;
  return [
    ...(mode === "local" && noUsers
      ? [fail("authentication.localUsers", "is missing; the mode local needs users")]
      : []),
    ...(mode === "radius" && noServers
      ? [fail("authentication.radius.servers", "is missing; the mode radius needs a server")]
      : []),
    ...(author?.server !== undefined && author.key === undefined
      ? [fail("authentication.radius.dynamicAuthor.key", "is missing; server needs it")]
      : []),
    ...(isKnown(localUsers)
      ? Object.entries(localUsers).flatMap(([name, { rateLimit }]) =>
          isKnown(rateLimit) && (rateLimit.download === undefined) !== (rateLimit.upload === undefined)
            ? [
                fail(
                  `authentication.localUsers.${name}.rateLimit`,
                  "has one of download and upload; give both, or neither",
                ),
              ]
            : [],
        )
      : []),
  ];
};

/** Whether pools lead back to one of them. */
const isCircle = (
  pools: NonNullable<Server["clientIpPools"]>,
  from: string,
  seen: readonly string[] = [],
): boolean => {
  const { nextPool } = (Object.hasOwn(pools, from) ? pools[from] : undefined) ?? {};
  if (nextPool === undefined || !isKnown(nextPool)) return false;
  return (
    nextPool === (seen[0] ?? from) || (!seen.includes(from) && isCircle(pools, nextPool, [...seen, from]))
  );
};

const poolFailures = (server: Server): readonly Failure[] => {
  const { clientIpPools, clientIpv6Pool, clientIpv6Pools, defaultPool } = server;
  const lacks = (at: string, { delegates, prefixes }: NonNullable<typeof clientIpv6Pool>) =>
    delegates !== undefined && prefixes === undefined
      ? [fail(`${at}.prefixes`, "is missing; delegates need it")]
      : [];
  return [
    ...(isKnown(clientIpPools)
      ? Object.entries(clientIpPools).flatMap(([name, { nextPool, ranges }]) => [
          ...(nextPool !== undefined && ranges === undefined
            ? [fail(`clientIpPools.${name}.ranges`, "is missing; nextPool needs it")]
            : []),
          ...(isKnown(nextPool) && !Object.hasOwn(clientIpPools, nextPool)
            ? [fail(`clientIpPools.${name}.nextPool`, "is no pool of clientIpPools; give one of them")]
            : []),
          ...(isCircle(clientIpPools, name)
            ? [
                fail(
                  `clientIpPools.${name}.nextPool`,
                  "leads back to this pool; leave out one of the circle's",
                ),
              ]
            : []),
        ])
      : []),
    ...(isKnown(defaultPool) &&
    isKnown(clientIpPools ?? {}) &&
    !Object.hasOwn(clientIpPools ?? {}, defaultPool)
      ? [fail("defaultPool", "is no pool of clientIpPools; give one of them")]
      : []),
    ...(isKnown(clientIpv6Pool) ? lacks("clientIpv6Pool", clientIpv6Pool) : []),
    ...(isKnown(clientIpv6Pools)
      ? Object.entries(clientIpv6Pools).flatMap(([name, pool]) => lacks(`clientIpv6Pools.${name}`, pool))
      : []),
  ];
};

/** What one release demands, and others only warn of. */
const releaseFailures = (server: Server, release: string | undefined): readonly Failure[] => {
  const { authentication: held, clientIpPool, clientIpPools, clientIpv6Pools, gatewayAddress } = server;
  if (release === undefined || (held !== undefined && !isKnown(held))) return [];
  if (release !== "1.3")
    return held?.mode !== "radius" && clientIpPools === undefined && clientIpv6Pools === undefined
      ? [fail("clientIpPools", "is missing; lines have no addresses without it or clientIpv6Pools")]
      : [];
  const named = Object.values(isKnown(clientIpPool?.names) ? clientIpPool.names : {});
  return gatewayAddress === undefined && !named.some((pool) => pool.gatewayAddress !== undefined)
    ? [fail("gatewayAddress", "is missing; VyOS 1.3 needs it")]
    : [];
};

/**
 * A server that lines come to by PPPoE: VyOS node `service pppoe-server`. Errors are those of `RouterError`: most often
 * `Conflict` and `CommitFailed`.
 */
export const pppoeServer = declare("PppoeServer", {
  about: "the server of PPPoE",
  at: "service pppoe-server",
  properties,
  validate: (server, dialect) => {
    const { interfaces, nameServers, winsServers } = server;
    const names = isKnown(nameServers) ? nameServers : [];
    const [six, four] = [true, false].map((each) => names.filter((one) => ip.isOfIpv6(one) === each).length);
    return [
      ...(isKnown(interfaces) && Object.keys(interfaces).length === 0
        ? [fail("interfaces", "is empty; the server needs an interface")]
        : []),
      ...(isKnown(interfaces)
        ? Object.entries(interfaces).flatMap(([name, { vlanMon, vlans }]) =>
            vlanMon !== undefined && vlans === undefined
              ? [fail(`interfaces.${name}.vlans`, "is missing; vlanMon needs it")]
              : [],
          )
        : []),
      ...((four ?? 0) > 2 || (six ?? 0) > 3
        ? [fail("nameServers", "are too many; VyOS takes two of IPv4 and three of IPv6")]
        : []),
      ...(isKnown(winsServers) && winsServers.length > 2
        ? [fail("winsServers", "are more than two; leave some out")]
        : []),
      ...userFailures(server),
      ...poolFailures(server),
      ...releaseFailures(server, dialect?.name),
    ];
  },
  examples: [
    {
      authentication: {
        localUsers: { ada: { password: "s3cret", rateLimit: { download: 100000, upload: 20000 } } },
      },
      gatewayAddress: "192.0.2.1",
      clientIpPools: {
        LINES: { ranges: ["192.0.2.0/24"], nextPool: "MORE" },
        MORE: { ranges: ["198.51.100.0/24"] },
      },
      defaultPool: "LINES",
      clientIpv6Pools: { LINES: { prefixes: { "2001:db8::/48": {} } } },
      interfaces: { eth1: { vlans: ["20-30"] } },
      nameServers: ["192.0.2.53"],
    },
    {
      authentication: {
        mode: "radius",
        radius: {
          servers: { "192.0.2.10": { key: "s3cret" } },
          dynamicAuthor: { server: "192.0.2.1", key: "s3cret" },
        },
      },
      gatewayAddress: "192.0.2.1",
      clientIpPool: { subnets: ["192.0.2.0/24"] },
      clientIpv6Pool: { prefixes: { "2001:db8::/48": {} } },
      interfaces: { eth1: {} },
    },
  ],
});
