import * as c from "./codecs.js";
import { fail } from "./failures.js";
import * as ip from "./ip-codecs.js";
import * as s from "./system-codecs.js";
import { declare, flag, group, leaf, list, record } from "./table/index.js";
import { isKnown } from "./unknown.js";

/**
 * Where the router has its time from, and to whom it tells it: VyOS node `service ntp`, on 1.3 `system ntp`. Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export const ntp = declare("Ntp", {
  about: "the time service",
  at: ["service ntp", "system ntp"],
  properties: {
    /** Servers by address or name. VyOS node `server`. */
    servers: record(
      "server",
      {
        all: "servers by address or name",
        one: "a server",
        key: s.host,
        properties: {
          /** Exchange exact times in the next packet. Default false. VyOS node `interleave`. */
          interleave: flag("interleave"),
          /** Watch it and do not follow it. Default false. VyOS node `noselect`. */
          noselect: flag("noselect"),
          /** Sign by NTS. Default false. VyOS node `nts`. */
          nts: flag("nts"),
          /** The name stands for many. Default false. VyOS node `pool`. */
          pool: flag("pool"),
          /** Take it for one that may be dropped, on VyOS 1.3. Default false. VyOS node `preempt`. */
          preempt: flag("preempt"),
          /** Prefer it. Default false. VyOS node `prefer`. */
          prefer: flag("prefer"),
          /** Speak over PTP. Default false. VyOS node `ptp`. */
          ptp: flag("ptp"),
        },
      },
      { required: true },
    ),
    /** Who may ask: prefixes or addresses. Default nobody. VyOS node `allow-client address` or `allow-clients address`. */
    allowClients: list(["allow-client address", "allow-clients address"], ip.prefixOrIp),
    /** Interfaces that it listens at, on VyOS 1.3. Default none. VyOS node `interface`. */
    interfaces: list("interface", ip.plainInterface),
    /** The interface that it listens at, on VyOS 1.4 and later. Default none. VyOS node `interface`. */
    interface: leaf("interface", ip.plainInterface),
    /** What happens at a leap second; default timezone. VyOS node `leap-second`. */
    leapSecond: leaf("leap-second", c.oneOf("ignore", "smear", "system", "timezone"), {
      default: "timezone",
    }),
    /** Addresses that it listens at. Default all. VyOS node `listen-address`. */
    listenAddresses: list("listen-address", ip.ip),
    /** NTP over PTP. Default none. VyOS node `ptp`. */
    ptp: group("ptp", "NTP over PTP", {
      /** The UDP port, 1–65535; default 319. VyOS node `port`. */
      port: leaf("port", c.wholeNumber("a number in range", 1, 65535), { default: 319 }),
      /** What cards stamp. Default none. VyOS node `timestamp`. */
      timestamp: group("timestamp", "times of cards", {
        /** Interfaces whose cards stamp packets. Default none. VyOS node `interface`. */
        interfaces: record("interface", {
          all: "interfaces by name",
          one: "an interface",
          key: ip.plainInterface,
          properties: {
            /** What is stamped. Default none. VyOS node `receive-filter`. */
            receiveFilter: leaf("receive-filter", c.oneOf("all", "ntp", "ptp", "none")),
          },
        }),
      }),
    }),
    /** The VRF that it is in. Default none. VyOS node `vrf`. */
    vrf: leaf("vrf", ip.vrfName),
  },
  validate: ({ listenAddresses = [], ptp, servers }, dialect) => [
    ...(!isKnown(servers) || ptp !== undefined
      ? []
      : Object.entries(servers).flatMap(([name, one]) =>
          one.ptp === true
            ? [fail(`servers.${name}.ptp`, "needs ptp of the service; give it, if empty")]
            : [],
        )),
    ...(dialect !== undefined &&
    dialect.name !== "1.3" &&
    isKnown(listenAddresses) &&
    [true, false].some((six) => listenAddresses.filter((each) => ip.isOfIpv6(each) === six).length > 1)
      ? [fail("listenAddresses", "has two of one family; give one of IPv4 and one of IPv6 at most")]
      : []),
  ],
  examples: [
    {
      servers: { "time.example.com": { pool: true }, "192.0.2.10": { prefer: true } },
      allowClients: ["192.0.2.0/24"],
    },
  ],
});
