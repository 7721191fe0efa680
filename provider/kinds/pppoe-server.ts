import * as c from "./codecs.js";
import { fail } from "./failures.js";
import * as ip from "./ip-codecs.js";
import type { Failure } from "./kind.js";
import { listenedVlans, listeningFailures } from "./line-vlans.js";
import {
  namedPool,
  pool6,
  poolName,
  pppAuthentication,
  pppOptions,
  pppServer,
  radiusProperties,
} from "./ppp-properties.js";
import { lineFailures, userFailures } from "./ppp-rules.js";
import { declare, flag, group, leaf, list, record, type DraftOf } from "./table/index.js";
import { isKnown } from "./unknown.js";

const authentication = {
  /** Let everybody in, by any name. Default false. VyOS 1.5. VyOS node `any-login`. */
  anyLogin: flag("any-login"),
  ...pppAuthentication,
  /** Servers that know users, for the mode `radius`. VyOS node `radius`. */
  radius: group("radius", "servers that know users", {
    ...radiusProperties,
    /** What is told as the called station. Default the MAC address. VyOS node `called-sid-format`. */
    calledSidFormat: leaf("called-sid-format", c.oneOf("ifname", "ifname:mac")),
  }),
};

const options = {
  /** Compress. Default false. VyOS 1.3. VyOS node `ccp`. */
  ccp: flag("ccp"),
  ...pppOptions,
  /** Whether lines have IPv6; default deny. VyOS node `ipv6`. */
  ipv6: leaf("ipv6", c.oneOf("deny", "allow", "prefer", "require")),
  /** Bytes of a packet at least, 68–65535; default 1280. VyOS node `min-mtu`. */
  minMtu: leaf("min-mtu", c.wholeNumber("a number of bytes", 68, 65535), { default: 1280 }),
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
      properties: namedPool,
    }),
    /** The first address; needs stop. VyOS node `start`. */
    start: leaf("start", c.ipv4),
    /** The last address; needs start. VyOS node `stop`. */
    stop: leaf("stop", c.ipv4),
    /** Prefixes. VyOS node `subnet`. */
    subnets: list("subnet", c.ipv4Prefix),
  }),
  /** Prefixes for lines. VyOS 1.3. Default none. VyOS node `client-ipv6-pool`. */
  clientIpv6Pool: group("client-ipv6-pool", "prefixes for lines", pool6),
  /** Interfaces that it listens at, by name, one at least. VyOS node `interface`. */
  interfaces: record(
    "interface",
    { all: "interfaces by name", one: "an interface", key: ip.plainInterface, properties: listenedVlans },
    { required: true },
  ),
  /** Bytes of a packet, 128–16384; default 1492. VyOS node `mtu`. */
  mtu: leaf("mtu", c.wholeNumber("an MTU", 128, 16384), { default: 1492 }),
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
  ...pppServer,
};

type Server = DraftOf<typeof properties>;

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
  validate: (server, dialect) => [
    ...listeningFailures(server.interfaces),
    ...userFailures(server.authentication),
    ...lineFailures(server),
    ...releaseFailures(server, dialect?.name),
  ],
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
