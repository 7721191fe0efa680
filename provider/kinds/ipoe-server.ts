import { isIpv4Cidr } from "../schema/addresses.js";
import * as c from "./codecs.js";
import { fail } from "./failures.js";
import * as ip from "./ip-codecs.js";
import type { Failure } from "./kind.js";
import { listenedVlans, listeningFailures } from "./line-vlans.js";
import { examplePools, exampleRadius } from "./ppp-examples.js";
import { lineServer, namedPool, pool6, poolName, radiusProperties } from "./ppp-properties.js";
import { lineFailures } from "./ppp-rules.js";
import { declare, group, leaf, list, record, type DraftOf } from "./table/index.js";
import { isKnown } from "./unknown.js";

const kilobits = c.wholeNumber("kilobits per second", 1, 4294967295);

const line = {
  /** How fast the line is. Default as fast as can be. VyOS node `rate-limit`. */
  rateLimit: group("rate-limit", "how fast the line is", {
    /** Kilobits per second to the client, 1–4294967295, on VyOS 1.3 1–65535. VyOS node `download`. */
    download: leaf("download", kilobits),
    /** Kilobits per second from the client, 1–4294967295, on VyOS 1.3 1–65535. VyOS node `upload`. */
    upload: leaf("upload", kilobits),
  }),
  /** The VLAN that it must come from, 1–4094. Default any. VyOS node `vlan` or `vlan-id`. */
  vlan: leaf(["vlan", "vlan-id"], c.wholeNumber("a VLAN", 1, 4094)),
};

const authentication = {
  /** Clients that may come in, by the interface that they are at, for the mode `local`. VyOS node `interface`. */
  interfaces: record("interface", {
    all: "interfaces by name",
    one: "an interface",
    key: ip.plainInterface,
    properties: {
      /** The clients by MAC address. VyOS node `mac` or `mac-address`. */
      macs: record(
        ["mac", "mac-address"],
        { all: "clients by MAC address", one: "a client", key: c.macAddress, properties: line },
        { required: true },
      ),
    },
  }),
  /** Who knows clients: `local`, `radius` or `noauth`. Default local. VyOS node `mode`. */
  mode: leaf("mode", c.oneOf("local", "radius", "noauth")),
  /** Servers that know clients, for the mode `radius`. VyOS node `radius`. */
  radius: group("radius", "servers that know clients", radiusProperties),
};

const interfaceProperties = {
  /** The network of the clients there; not beside VLANs. Default those of pools. VyOS node `client-subnet`. */
  clientSubnet: leaf("client-subnet", c.ipv4Prefix),
  /** A DHCP server elsewhere that is asked for addresses. Default none. VyOS node `external-dhcp`. */
  externalDhcp: group("external-dhcp", "a DHCP server elsewhere", {
    /** Its address. VyOS node `dhcp-relay`. */
    dhcpRelay: leaf("dhcp-relay", c.ipv4),
    /** The address that it is asked for. VyOS node `giaddr`. */
    giaddr: leaf("giaddr", c.ipv4),
  }),
  /** Whether clients are at the interface itself, `l2`, or behind a router, `l3`; default l2. VyOS 1.4 and later. VyOS node `mode`. */
  mode: leaf("mode", c.oneOf("l2", "l3"), { default: "l2" }),
  /** Whether clients share the network, `shared`, or have a VLAN each, `vlan`. Default shared. VyOS node `network`. */
  network: leaf("network", c.oneOf("shared", "vlan")),
  /** Whether clients are at the interface itself, `L2`, or behind a router, `L3`. Default L2. VyOS 1.3. VyOS node `network-mode`. */
  networkMode: leaf("network-mode", c.oneOf("L2", "L3")),
  ...listenedVlans,
};

const properties = {
  /** Which clients may come in. Default none. VyOS node `authentication`. */
  authentication: group("authentication", "which clients may come in", authentication),
  /** Pools of addresses for lines, by name. VyOS 1.3. Default none. VyOS node `client-ip-pool name`. */
  clientIpPoolNames: record("client-ip-pool name", {
    all: "pools by name",
    one: "a pool",
    key: poolName,
    properties: namedPool,
  }),
  /** Prefixes for lines. VyOS 1.3. Default none. VyOS node `client-ipv6-pool`. */
  clientIpv6Pool: group("client-ipv6-pool", "prefixes for lines", pool6),
  /** The router's own addresses on lines, with their prefix length. Default none. VyOS node `gateway-address`. */
  gatewayAddresses: list(
    "gateway-address",
    c.syntax(
      "an IPv4 address with its prefix length",
      (text) =>
        isIpv4Cidr(text)
          ? undefined
          : "is not an IPv4 address with its prefix length; give one such as 192.0.2.1/24",
      "192.0.2.1/24",
    ),
  ),
  /** Interfaces that it listens at, by name, one at least. VyOS node `interface`. */
  interfaces: record(
    "interface",
    {
      all: "interfaces by name",
      one: "an interface",
      key: ip.plainInterface,
      properties: interfaceProperties,
    },
    { required: true },
  ),
  ...lineServer,
};

/** On VyOS 1.3 each named pool has an address of the router's own where the server has some, and another one. */
const gatewayFailures = ({
  clientIpPoolNames: pools,
  gatewayAddresses: own,
}: DraftOf<typeof properties>): readonly Failure[] => {
  if (!isKnown(pools) || !isKnown(own)) return [];
  const taken = own.join(" ");
  return Object.entries(pools).flatMap(([name, { gatewayAddress }]) =>
    gatewayAddress !== undefined && !taken.includes(`${gatewayAddress}/`)
      ? []
      : [
          fail(
            `clientIpPoolNames.${name}.gatewayAddress`,
            "must be given on VyOS 1.3 beside gatewayAddresses, and be none of those; give another address",
          ),
        ],
  );
};

const clientFailures = (
  server: DraftOf<typeof properties>,
  release: string | undefined,
): readonly Failure[] => {
  const { authentication: held = {}, clientIpPools, clientIpv6Pools, interfaces } = server;
  const all = isKnown(interfaces) ? Object.entries(interfaces) : [];
  const subnetless = all.every(([, one]) => one.clientSubnet === undefined);
  if (!isKnown(held)) return [];
  const { mode = release === "1.3" ? "noauth" : "local", radius } = held;
  const author = radius?.dynamicAuthor;
  return [
    ...(release === "1.3" ? gatewayFailures(server) : []),
    ...all.flatMap(([name, { clientSubnet, vlans }]) =>
      release !== undefined && release !== "1.3" && clientSubnet !== undefined && vlans !== undefined
        ? [fail(`interfaces.${name}.clientSubnet`, "cannot go with vlans; give clientIpPools instead")]
        : [],
    ),
    ...(mode === "radius" && (radius?.servers === undefined || Object.keys(radius.servers).length === 0)
      ? [fail("authentication.radius.servers", "is missing; the mode radius needs a server")]
      : []),
    ...(release !== undefined && release !== "1.3" && mode === "local" && held.interfaces === undefined
      ? [fail("authentication.interfaces", "is missing; the mode local needs clients")]
      : []),
    ...(author?.server !== undefined && author.key === undefined
      ? [fail("authentication.radius.dynamicAuthor.key", "is missing; server needs it")]
      : []),
    ...(release !== undefined &&
    release !== "1.3" &&
    mode !== "radius" &&
    clientIpPools === undefined &&
    clientIpv6Pools === undefined &&
    all.length > 0 &&
    subnetless
      ? [
          fail(
            "clientIpPools",
            "is missing; lines have no addresses without it, clientIpv6Pools or clientSubnet",
          ),
        ]
      : []),
  ];
};

/**
 * A server that lines come to by IPoE, which is DHCP for known clients: VyOS node `service ipoe-server`. Errors are those of
 * `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export const ipoeServer = declare("IpoeServer", {
  about: "the server of IPoE",
  at: "service ipoe-server",
  properties,
  validate: (server, dialect) => [
    ...listeningFailures(server.interfaces),
    ...clientFailures(server, dialect?.name),
    ...lineFailures(server),
  ],
  examples: [
    {
      authentication: {
        mode: "local",
        interfaces: {
          eth1: { macs: { "02:00:00:00:00:01": { rateLimit: { download: 10000, upload: 2000 } } } },
        },
      },
      ...examplePools,
      gatewayAddresses: ["192.0.2.1/24"],
      interfaces: { eth1: { vlans: ["20-30"], network: "vlan" } },
      nameServers: ["192.0.2.53"],
    },
    {
      authentication: { mode: "noauth" },
      gatewayAddresses: ["192.0.2.1/24"],
      interfaces: { eth1: { clientSubnet: "192.0.2.0/24" } },
    },
    {
      authentication: exampleRadius,
      gatewayAddresses: ["192.0.2.1/24"],
      clientIpv6Pool: { prefixes: { "2001:db8::/48": {} } },
      interfaces: { eth1: { networkMode: "L2" } },
    },
    {
      authentication: { mode: "noauth" },
      clientIpPoolNames: { lines: { gatewayAddress: "192.0.2.1", subnet: "192.0.2.0/24" } },
      interfaces: { eth1: { clientSubnet: "192.0.2.0/24" } },
    },
  ],
});
