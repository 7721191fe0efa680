import * as c from "./codecs.js";
import { fail } from "./failures.js";
import * as ip from "./ip-codecs.js";
import { withSamples } from "./syntax.js";
import { declare, flag, group, leaf, list, record } from "./table/index.js";
import { isKnown } from "./unknown.js";

const megabytes = withSamples(c.wholeNumber("megabytes", 1, 4095), [4, 16]);

const own = c.like("an IPv4 address", /^\d{1,3}(\.\d{1,3}){3}$/, "give one of the router's", "192.0.2.10");

const multicast = c.like(
  "a multicast address",
  /^2(2[4-9]|3\d)(\.\d{1,3}){3}$/,
  "give one such as 225.0.0.50",
  "225.0.0.51",
);

/**
 * Connections that two routers tell each other, so that they outlive a change over: VyOS node `service conntrack-sync`.
 * Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export const conntrackSync = declare("ConntrackSync", {
  about: "what tells another router of connections",
  at: "service conntrack-sync",
  properties: {
    /** Protocols whose connections are told. Default all. VyOS node `accept-protocol`. */
    acceptProtocols: list("accept-protocol", c.oneOf("tcp", "udp", "icmp", "icmp6", "sctp", "dccp")),
    /** Take the other router's connections over at once. Default false. VyOS node `disable-external-cache`. */
    disableExternalCache: flag("disable-external-cache"),
    /** Log no connections. Default false. VyOS node `disable-syslog`. */
    disableSyslog: flag("disable-syslog"),
    /** Megabytes for what the kernel tells of connections; default 8. VyOS node `event-listen-queue-size`. */
    eventListenQueueSize: leaf("event-listen-queue-size", megabytes, { default: 8 }),
    /** Expected connections that are told, by protocol; `all` stands alone. Default none. VyOS node `expect-sync`. */
    expectSync: list("expect-sync", c.oneOf("all", "ftp", "sip", "h323", "nfs", "sqlnet")),
    /** What says which router has the connections. VyOS node `failover-mechanism`. */
    failoverMechanism: group(
      "failover-mechanism",
      "what says which router has the connections",
      {
        /** The group of VRRP groups: the name of a VyosVrrpSyncGroup. VyOS node `vrrp sync-group`. */
        vrrpSyncGroup: leaf("vrrp sync-group", ip.plainName, { required: true }),
      },
      { required: true },
    ),
    /** Addresses whose connections are not told, such as the router's own. Default none. VyOS node `ignore-address`. */
    ignoreAddresses: list("ignore-address", ip.prefixOrIp),
    /** Interfaces that the other router is told by, each with an IPv4 address. VyOS node `interface`. */
    interfaces: record(
      "interface",
      {
        all: "interfaces by name",
        one: "an interface",
        key: ip.plainInterface,
        properties: {
          /** The other router's address; for all interfaces or none. Default multicast. VyOS node `peer`. */
          peer: leaf("peer", c.ipv4),
          /** The UDP port, 1–65535. Default 3780. VyOS node `port`. */
          port: leaf("port", c.wholeNumber("a port", 1, 65535)),
        },
      },
      { required: true },
    ),
    /** Addresses of this router that it listens at. Default the interfaces'. VyOS node `listen-address`. */
    listenAddresses: list("listen-address", own),
    /** The multicast address; default 225.0.0.50. VyOS node `mcast-group`. */
    mcastGroup: leaf("mcast-group", multicast, { default: "225.0.0.50" }),
    /** Ask for all connections when it starts. Default false. VyOS 1.4 and later. VyOS node `startup-resync`. */
    startupResync: flag("startup-resync"),
    /** Megabytes for what is to be told; default 1. VyOS node `sync-queue-size`. */
    syncQueueSize: leaf("sync-queue-size", megabytes, { default: 1 }),
  },
  validate: ({ expectSync, interfaces }, dialect) => {
    const each = isKnown(interfaces) ? Object.entries(interfaces) : [];
    const without = each.filter(([, { peer }]) => peer === undefined);
    return [
      ...(isKnown(interfaces) && each.length === 0
        ? [fail("interfaces", "is empty; give one at least")]
        : []),
      ...(isKnown(expectSync) && expectSync.length > 1 && expectSync.includes("all")
        ? [fail("expectSync", "has others beside all; give all alone, or the others")]
        : []),
      ...(dialect !== undefined && dialect.name !== "1.3" && without.length < each.length
        ? without.map(([name]) =>
            fail(`interfaces.${name}.peer`, "is missing; another interface has one, so that all need it"),
          )
        : []),
    ];
  },
  examples: [
    {
      acceptProtocols: ["tcp", "udp", "icmp"],
      disableExternalCache: true,
      failoverMechanism: { vrrpSyncGroup: "A-1" },
      interfaces: { eth1: {} },
    },
    {
      failoverMechanism: { vrrpSyncGroup: "A-1" },
      interfaces: { eth1: { peer: "192.0.2.3" } },
      expectSync: ["ftp"],
      mcastGroup: "225.0.0.51",
    },
  ],
});
