import type { Dialect } from "../config/dialect.js";
import { isIpv4 } from "../schema/addresses.js";
import * as c from "./codecs.js";
import { fail } from "./failures.js";
import * as ip from "./ip-codecs.js";
import type { Failure } from "./kind.js";
import { withSamples } from "./syntax.js";
import { declare, flag, group, leaf, list, record } from "./table/index.js";
import { isKnown } from "./unknown.js";

const count = withSamples(c.wholeNumber("a number", 0, 4294967295), [100, 1000]);

const seconds = withSamples(c.wholeNumber("seconds", 0, 2147483647), [60, 300]);

const port = withSamples(c.wholeNumber("a port", 1025, 65535), [2055, 6343]);

const agent = c.syntax(
  "an IPv4 address or auto",
  (text) => (text === "auto" || isIpv4(text) ? undefined : "is no IPv4 address; give one such as 192.0.2.1"),
  "192.0.2.10",
  "198.51.100.7",
);

const facility = c.oneOf(
  ...["auth", "authpriv", "cron", "daemon", "kern", "lpr", "mail", "mark", "news", "protocols", "security"],
  ...["syslog", "user", "uucp", "local0", "local1", "local2", "local3", "local4", "local5", "local6"],
  ...["local7", "all"],
);

/** Version 5 of NetFlow calls its engines by two small numbers, which VyOS 1.3 makes of one; the others by one. */
const engineFailures = (
  { engineId: id, version = "9" }: { readonly engineId?: string; readonly version?: string },
  dialect: Dialect | undefined,
): readonly Failure[] => {
  if (!isKnown(id) || !isKnown(version)) return [];
  const parts = id.split(":").map(Number);
  const isPair = parts.length === 2 || dialect === undefined || dialect.name === "1.3";
  if (version === "5")
    return isPair && parts.every((part) => part <= 255)
      ? []
      : [fail("netflow.engineId", 'must be two numbers up to 255 for version 5; give such as "1:0"')];
  return parts.length === 1 && Number(id) <= 4294967295
    ? []
    : [
        fail(
          "netflow.engineId",
          `must be one number up to 4294967295 for version ${version}; give such as "1"`,
        ),
      ];
};

/**
 * Who sends how much to whom, counted and told to collectors: VyOS node `system flow-accounting`. Errors are those of
 * `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export const flowAccounting = declare("FlowAccounting", {
  about: "flow accounting",
  at: "system flow-accounting",
  properties: {
    /** MiB of memory for what is being counted; default 10. VyOS node `buffer-size`. */
    bufferSize: leaf("buffer-size", withSamples(c.wholeNumber("a number", 0, 4294967295), [10, 20]), {
      default: 10,
    }),
    /** Keep nothing in memory to be shown on the router. Default false. VyOS node `disable-imt`. */
    disableImt: flag("disable-imt"),
    /** Count what goes out as well. Default false. VyOS node `enable-egress`. */
    enableEgress: flag("enable-egress"),
    /** The interfaces whose packets are counted, one at least. VyOS node `interface`. */
    interfaces: list("interface", ip.plainInterface, { required: true }),
    /** What is told by NetFlow. Default none. VyOS node `netflow`. */
    netflow: group("netflow", "what is told by NetFlow", {
      /** What this router calls itself there: a number, of version 5 two such as `1:100`. Default none. VyOS node `engine-id`. */
      engineId: leaf(
        "engine-id",
        c.like("an engine's id", /^\d{1,10}(:\d{1,3})?$/, "give a number such as 0", "100", "1:100"),
      ),
      /** The most flows that are kept at a time. Default none. VyOS node `max-flows`. */
      maxFlows: leaf("max-flows", count),
      /** One of so many packets is counted. Default all. VyOS node `sampling-rate`. */
      samplingRate: leaf("sampling-rate", count),
      /** The collectors by address. Default none. VyOS node `server`. */
      servers: record("server", {
        all: "collectors by address",
        one: "a collector",
        key: ip.ip,
        properties: {
          /** Its UDP port, 1025–65535; default 2055. VyOS node `port`. */
          port: leaf("port", port, { default: 2055 }),
        },
      }),
      /** The address that it is sent from. Default the way's. VyOS node `source-address` or `source-ip`. */
      sourceAddress: leaf(["source-address", "source-ip"], ip.ip),
      /** When a flow is told. Default VyOS's own. VyOS node `timeout`. */
      timeout: group("timeout", "when a flow is told", {
        /** Seconds between two looks for flows that have ended; default 60. VyOS node `expiry-interval`. */
        expiryInterval: leaf("expiry-interval", seconds, { default: 60 }),
        /** Seconds for flows of other protocols; default 3600. VyOS node `flow-generic`. */
        flowGeneric: leaf("flow-generic", seconds, { default: 3600 }),
        /** Seconds for ICMP; default 300. VyOS node `icmp`. */
        icmp: leaf("icmp", seconds, { default: 300 }),
        /** The most seconds for any flow; default 604800. VyOS node `max-active-life`. */
        maxActiveLife: leaf("max-active-life", seconds, { default: 604800 }),
        /** Seconds for TCP that has ended; default 300. VyOS node `tcp-fin`. */
        tcpFin: leaf("tcp-fin", seconds, { default: 300 }),
        /** Seconds for other TCP; default 3600. VyOS node `tcp-generic`. */
        tcpGeneric: leaf("tcp-generic", seconds, { default: 3600 }),
        /** Seconds for TCP that was reset; default 120. VyOS node `tcp-rst`. */
        tcpRst: leaf("tcp-rst", seconds, { default: 120 }),
        /** Seconds for UDP; default 300. VyOS node `udp`. */
        udp: leaf("udp", seconds, { default: 300 }),
      }),
      /** The version: `5`, `9` or `10`, which is IPFIX; default `9`. VyOS node `version`. */
      version: leaf("version", c.oneOf("5", "9", "10"), { default: "9" }),
    }),
    /** Bytes of each packet that are looked at, 128–750; default 128. VyOS 1.4 and later. VyOS node `packet-length`. */
    packetLength: leaf("packet-length", c.wholeNumber("a number of bytes", 128, 750), { default: 128 }),
    /** What is told by sFlow. Default none. VyOS node `sflow`. */
    sflow: group("sflow", "what is told by sFlow", {
      /** What this router calls itself there: an IPv4 address, on VyOS 1.3 also `auto`. Default the lowest of its own. VyOS node `agent-address`. */
      agentAddress: leaf("agent-address", agent),
      /** One of so many packets is told. Default all. VyOS node `sampling-rate`. */
      samplingRate: leaf("sampling-rate", count),
      /** The collectors by address. Default none. VyOS node `server`. */
      servers: record("server", {
        all: "collectors by address",
        one: "a collector",
        key: ip.ip,
        properties: {
          /** Its UDP port, 1025–65535; default 6343. VyOS node `port`. */
          port: leaf("port", port, { default: 6343 }),
        },
      }),
      /** The address that it is sent from. Default the way's. VyOS node `source-address`. */
      sourceAddress: leaf("source-address", ip.ip),
    }),
    /** The facility of its own messages; default `daemon`. VyOS node `syslog-facility`. */
    syslogFacility: leaf("syslog-facility", facility, { default: "daemon" }),
    /** The VRF that collectors are reached in. Default none. VyOS 1.4 and later. VyOS node `vrf`. */
    vrf: leaf("vrf", ip.vrfName),
  },
  validate: ({ disableImt, netflow, sflow }, dialect) => {
    const mixed = (servers: object | undefined, more?: string): boolean =>
      isKnown(servers) &&
      new Set([...Object.keys(servers), ...(isKnown(more) ? [more] : [])].map((each) => ip.isOfIpv6(each)))
        .size > 1;
    return [
      ...(disableImt === true && netflow === undefined && sflow === undefined
        ? [fail("disableImt", "leaves nobody to be told; give netflow or sflow as well")]
        : []),
      ...(isKnown(netflow) && netflow.servers === undefined
        ? [fail("netflow.servers", "is missing; give one collector at least")]
        : []),
      ...(isKnown(netflow) && mixed(netflow.servers)
        ? [fail("netflow.servers", "has IPv4 and IPv6; give collectors of one family")]
        : []),
      ...engineFailures(isKnown(netflow) ? netflow : {}, dialect),
      ...(isKnown(sflow) && sflow.servers === undefined
        ? [fail("sflow.servers", "is missing; give one collector at least")]
        : []),
      ...(dialect?.name === "1.3" && isKnown(sflow) && isKnown(sflow.servers)
        ? Object.keys(sflow.servers)
            .filter(ip.isOfIpv6)
            .map((server) =>
              fail(
                `sflow.servers.${server}`,
                "is of IPv6, and VyOS 1.3 speaks for an IPv4 address; give collectors of IPv4",
              ),
            )
        : []),
      ...(isKnown(sflow) &&
      mixed(sflow.servers, sflow.agentAddress === "auto" ? undefined : sflow.agentAddress)
        ? [fail("sflow.servers", "has IPv4 and IPv6, or not the family of agentAddress; give one family")]
        : []),
    ];
  },
  examples: [
    {
      interfaces: ["eth0", "eth1"],
      netflow: { servers: { "192.0.2.30": {} }, samplingRate: 100, version: "10" },
    },
    { interfaces: ["eth1"], sflow: { servers: { "192.0.2.30": { port: 6343 } }, agentAddress: "192.0.2.1" } },
  ],
});
