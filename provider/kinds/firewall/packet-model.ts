import * as c from "../codecs.js";
import * as ipc from "../ip-codecs.js";
import { object } from "../objects.js";

/** A number or a range of numbers, as the router's validator of ranges takes them. */
const span = (name: string, low: number, high: number) =>
  c.numberOrText(
    c.syntax(name, (text) => {
      const [, from, to = from] = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(text) ?? [];
      if (from === undefined || Number(from) < low || Number(to) > high)
        return `is not ${name}; give a number from ${String(low)} to ${String(high)}, or a range of such`;
      return Number(from) <= Number(to) ? undefined : `ends before it begins; give ${to}-${from}`;
    }),
  );

const like = (name: string, pattern: RegExp, example: string) =>
  c.syntax(name, (text) => (pattern.test(text) ? undefined : `is not ${name}; give one such as ${example}`));

const mark = c.numberOrText(like("a mark", /^!?\d+(-\d+)?$/, "10, 10-20 or !10"));
const dscp = span("a DSCP", 0, 63);
const packetLength = span("a length", 1, 65535);
const connectionMark = c.numberOrText(
  c.syntax("a connection mark", (text) =>
    /^\d{1,10}$/.test(text) && Number(text) <= 2147483647
      ? undefined
      : "is not a connection mark; give a whole number from 0 to 2147483647",
  ),
);
const u8 = (name: string) => c.wholeNumber(name, 0, 255);

const flagNames = ["syn", "ack", "fin", "rst", "urg", "psh", "ecn", "cwr"] as const;
type FlagName = (typeof flagNames)[number];

/** The TCP flags, in the order of VyOS's own list. */
export const tcpFlags: readonly FlagName[] = flagNames;

const flags = Object.fromEntries(flagNames.map((name) => [name, c.flag])) as Readonly<
  Record<FlagName, typeof c.flag>
>;

const days = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

const weekdays = c.syntax("days of the week", (text) => {
  const stray = text.split(",").find((day) => {
    const name = day.replace(/^!/, "").toLowerCase();
    return !/^[0-6]$/.test(name) && !(name.length >= 3 && days.some((each) => each.startsWith(name)));
  });
  return stray === undefined
    ? undefined
    : `has "${stray}", which is no day; give names or numbers from 0 (Sunday) to 6, such as Mon,Tue or !Sun`;
});

const date = like("a date", /^\d{4}-\d{2}-\d{2}$/, "2030-12-31");
const clock = like("a time of day", /^[0-2]\d(:[0-5]\d){1,2}$/, "08:30 or 08:30:00");

/** What a rule looks for in packets, beside who they are from and for. */
export const packetProps = {
  tcp: object("what is particular to TCP", {
    required: {},
    optional: {
      flags: object("TCP flags", {
        required: {},
        optional: { ...flags, not: object("TCP flags that are not set", { required: {}, optional: flags }) },
      }),
      mss: span("a maximum segment size", 1, 16384),
    },
  }),
  dscp: c.listOf(dscp),
  dscpExclude: c.listOf(dscp),
  packetLength: c.listOf(packetLength),
  packetLengthExclude: c.listOf(packetLength),
  packetType: c.oneOf("broadcast", "host", "multicast", "other"),
  fragment: object("fragments", { required: {}, optional: { matchFrag: c.flag, matchNonFrag: c.flag } }),
  ttl: object("a time to live", {
    required: {},
    optional: { eq: u8("a time to live"), gt: u8("a time to live"), lt: u8("a time to live") },
  }),
  mark,
  connectionMark: c.listOf(connectionMark),
  connectionStatus: object("a connection's status", {
    required: { nat: c.oneOf("destination", "source") },
    optional: {},
  }),
  conntrackHelper: c.listOf(c.oneOf("ftp", "h323", "nfs", "pptp", "rtsp", "sip", "sqlnet", "tftp")),
  ipsec: object("what IPsec has to do with it", {
    required: {},
    optional: {
      matchIpsec: c.flag,
      matchNone: c.flag,
      matchIpsecIn: c.flag,
      matchNoneIn: c.flag,
      matchIpsecOut: c.flag,
      matchNoneOut: c.flag,
    },
  }),
  gre: object("what is particular to GRE", {
    required: {},
    optional: {
      flags: object("GRE flags", {
        required: {},
        optional: {
          ...{ checksum: c.flag, checksumUnset: c.flag, key: c.flag, keyUnset: c.flag },
          ...{ sequence: c.flag, sequenceUnset: c.flag },
        },
      }),
      innerProto: c.description,
      key: mark,
      version: c.oneOf("gre", "pptp"),
    },
  }),
  time: object("when", {
    required: {},
    optional: { startdate: date, starttime: clock, stopdate: date, stoptime: clock, weekdays },
  }),
};

const added = object("the group that an address is added to", {
  required: { addressGroup: ipc.plainName },
  optional: { timeout: like("a time", /^\d+(s|m|h|d)$/, "30s, 5m, 2h or 1d") },
});

/** What a rule does with packets, beside its action. */
export const effectProps = {
  logOptions: object("log options", {
    required: {},
    optional: {
      group: c.wholeNumber("a log group", 0, 65535),
      snapshotLength: c.wholeNumber("a number of bytes", 0, 9000),
      queueThreshold: c.wholeNumber("a number of packets", 0, 65535),
      level: c.oneOf("emerg", "alert", "crit", "err", "warn", "notice", "info", "debug"),
    },
  }),
  queue: span("a queue", 0, 65535),
  queueOptions: c.listOf(c.oneOf("bypass", "fanout")),
  synproxy: object("a proxy of handshakes", {
    required: {},
    optional: {
      mss: c.wholeNumber("a maximum segment size", 501, 65535),
      windowScale: c.wholeNumber("a window scale", 1, 14),
    },
  }),
  addAddressToGroup: object("addresses to add to groups", {
    required: {},
    optional: { sourceAddress: added, destinationAddress: added },
  }),
  set: object("what is changed in packets", {
    required: {},
    optional: {
      connectionMark: c.wholeNumber("a connection mark", 0, 2147483647),
      dscp: c.wholeNumber("a DSCP", 0, 63),
      mark: c.wholeNumber("a mark", 1, 2147483647),
      tcpMss: c.numberOrText(like("a maximum segment size", /^\d+$/, "1400")),
      ttl: u8("a time to live"),
      hopLimit: u8("a hop limit"),
    },
  }),
};
