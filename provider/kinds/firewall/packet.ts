import * as c from "../codecs.js";
import * as ip from "../ip-codecs.js";
import { flag, group, leaf, list } from "../table/index.js";
import { flagsText, type tcpFlags } from "./old.js";

/** A number or a range of numbers, as the router's validator of ranges takes them. */
const span = (name: string, low: number, high: number) =>
  c.numberOrText(
    c.syntax(
      name,
      (text) => {
        const [, from, to = from] = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(text) ?? [];
        if (from === undefined || Number(from) < low || Number(to) > high)
          return `is not ${name}; give a number from ${String(low)} to ${String(high)}, or a range of such`;
        return Number(from) <= Number(to) ? undefined : `ends before it begins; give ${to}-${from}`;
      },
      String(low + 1),
      `${String(low + 1)}-${String(low + 2)}`,
    ),
  );

const like = (name: string, pattern: RegExp, example: string, ...samples: readonly string[]) =>
  c.like(name, pattern, `give one such as ${example}`, ...samples);

const mark = c.numberOrText(like("a mark", /^!?\d+(-\d+)?$/, "10, 10-20 or !10", "10", "10-20"));
const dscp = span("a DSCP", 0, 63);
const packetLength = span("a length", 1, 65535);
const connectionMark = c.numberOrText(
  c.syntax(
    "a connection mark",
    (text) =>
      /^\d{1,10}$/.test(text) && Number(text) <= 2147483647
        ? undefined
        : "is not a connection mark; give a whole number from 0 to 2147483647",
    "7",
  ),
);
const u8 = (name: string) => c.wholeNumber(name, 0, 255);

const days = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

const weekdays = c.syntax(
  "days of the week",
  (text) => {
    const stray = text.split(",").find((day) => {
      const name = day.replace(/^!/, "").toLowerCase();
      return !/^[0-6]$/.test(name) && !(name.length >= 3 && days.some((each) => each.startsWith(name)));
    });
    return stray === undefined
      ? undefined
      : `has "${stray}", which is no day; give names or numbers from 0 (Sunday) to 6, such as Mon,Tue or !Sun`;
  },
  "Mon,Tue",
);

// VyOS 1.3 and policies take a time of day behind it, which the definitions of others refuse.
const date = like("a date", /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2})?$/, "2030-12-31", "2030-12-31");
const clock = like("a time of day", /^[0-2]\d(:[0-5]\d){1,2}$/, "08:30 or 08:30:00", "08:30:00");

/** Flags of TCP, each of which must be set. */
export const tcpFlagProperties = {
  /** The first packet of a connection. Default any. VyOS node `tcp flags syn`. */
  syn: flag("syn"),
  /** Something is acknowledged. Default any. VyOS node `tcp flags ack`. */
  ack: flag("ack"),
  /** No more will come. Default any. VyOS node `tcp flags fin`. */
  fin: flag("fin"),
  /** The connection is broken off. Default any. VyOS node `tcp flags rst`. */
  rst: flag("rst"),
  /** Something is urgent. Default any. VyOS node `tcp flags urg`. */
  urg: flag("urg"),
  /** To be handed on at once. Default any. VyOS node `tcp flags psh`. */
  psh: flag("psh"),
  /** Congestion was met (ECE), RFC 3168. Default any. VyOS node `tcp flags ecn`. */
  ecn: flag("ecn"),
  /** Congestion was answered, RFC 3168. Default any. VyOS node `tcp flags cwr`. */
  cwr: flag("cwr"),
} satisfies Readonly<Record<(typeof tcpFlags)[number], unknown>>;

/** Numbers below, above or equal to one. */
export const timeToLive = {
  /** Exactly so many hops, 0–255. Default any. VyOS node `eq`. */
  eq: leaf("eq", u8("a time to live")),
  /** More hops than this, 0–255. Default any. VyOS node `gt`. */
  gt: leaf("gt", u8("a time to live")),
  /** Fewer hops than this, 0–255. Default any. VyOS node `lt`. */
  lt: leaf("lt", u8("a time to live")),
};

/** Whether packets came or go by IPsec, each way by itself. */
export const ipsecWays = {
  /** VyOS 1.5: packets that came by IPsec. Default any. VyOS node `ipsec match-ipsec-in`. */
  matchIpsecIn: flag("match-ipsec-in"),
  /** VyOS 1.5: packets that did not. Default any. VyOS node `ipsec match-none-in`. */
  matchNoneIn: flag("match-none-in"),
  /** VyOS 1.5: packets that go by IPsec. Default any. VyOS node `ipsec match-ipsec-out`. */
  matchIpsecOut: flag("match-ipsec-out"),
  /** VyOS 1.5: packets that do not. Default any. VyOS node `ipsec match-none-out`. */
  matchNoneOut: flag("match-none-out"),
};

/** Whether packets came or go by IPsec. */
export const ipsecMatch = {
  /** VyOS 1.3 and 1.4: packets that came by IPsec. Default any. VyOS node `ipsec match-ipsec`. */
  matchIpsec: flag("match-ipsec"),
  /** VyOS 1.3 and 1.4: packets that did not. Default any. VyOS node `ipsec match-none`. */
  matchNone: flag("match-none"),
  ...ipsecWays,
};

/** Flags of GRE, RFC 2890: with the flag alone it must be set, with its `…Unset` beside it it must not. */
export const greFlags = {
  /** There is a checksum. Default any. VyOS node `gre flags checksum`. */
  checksum: flag("checksum"),
  /** There is none; needs `checksum`. Default any. VyOS node `gre flags checksum unset`. */
  checksumUnset: flag("checksum unset"),
  /** There is a key. Default any. VyOS node `gre flags key`. */
  key: flag("key"),
  /** There is none; needs `key`. Default any. VyOS node `gre flags key unset`. */
  keyUnset: flag("key unset"),
  /** Packets are numbered. Default any. VyOS node `gre flags sequence`. */
  sequence: flag("sequence"),
  /** They are not; needs `sequence`. Default any. VyOS node `gre flags sequence unset`. */
  sequenceUnset: flag("sequence unset"),
};

/** What is particular to GRE. */
export const greMatch = {
  /** Its flags. Default any. VyOS node `gre flags`. */
  flags: group("flags", "GRE flags", greFlags),
  /** The protocol within, a name or a number of EtherTypes. Default any. VyOS node `gre inner-proto`. */
  innerProto: leaf("inner-proto", c.description),
  /** The key of the tunnel, a number or a range; a leading `!` negates. Needs `flags.checksum`. Default any. VyOS node `gre key`. */
  key: leaf("key", mark),
  /** GRE itself, or that of PPTP. Default any. VyOS node `gre version`. */
  version: leaf("version", c.oneOf("gre", "pptp")),
};

/** When a rule counts, by the router's clock. */
export const ruleTime = {
  /** From this day on, as `2030-12-31`; VyOS 1.3 and policy routes also take `2030-12-31T08:30:00`. Default any day. VyOS node `time startdate`. */
  startdate: leaf("startdate", date),
  /** From this time of the day on, as `08:30` or `08:30:00`. Default all day. VyOS node `time starttime`. */
  starttime: leaf("starttime", clock),
  /** Until this day, written alike. Default any day. VyOS node `time stopdate`. */
  stopdate: leaf("stopdate", date),
  /** Until this time of the day. Default all day. VyOS node `time stoptime`. */
  stoptime: leaf("stoptime", clock),
  /** Names or numbers (0 is Sunday) with commas between, such as `Mon,Tue`; a leading `!` negates one. Default all. VyOS node `time weekdays`. */
  weekdays: leaf("weekdays", weekdays),
};

/** What rules of the firewall, of bridges and of policies look for in packets alike. */
export const packetMatches = {
  /** Any of these code points, 0–63, or ranges. Default any. VyOS node `dscp`. */
  dscp: list("dscp", dscp),
  /** None of these code points, 0–63, or ranges. Default any. VyOS node `dscp-exclude`. */
  dscpExclude: list("dscp-exclude", dscp),
  /** Any of these lengths in bytes, 1–65535, or ranges. Default any. VyOS node `packet-length`. */
  packetLength: list("packet-length", packetLength),
  /** None of these lengths in bytes, 1–65535, or ranges. Default any. VyOS node `packet-length-exclude`. */
  packetLengthExclude: list("packet-length-exclude", packetLength),
  /** Whom packets are for on the link. Default any. VyOS node `packet-type`. */
  packetType: leaf("packet-type", c.oneOf("broadcast", "host", "multicast", "other")),
  /** Fragments of packets. Default any. VyOS node `fragment`. */
  fragment: group("fragment", "fragments", {
    /** All but the first of a packet. Default any. VyOS node `fragment match-frag`. */
    matchFrag: flag("match-frag"),
    /** First fragments and whole packets. Default any. VyOS node `fragment match-non-frag`. */
    matchNonFrag: flag("match-non-frag"),
  }),
  /** How many hops packets may still take. Default any. VyOS node `ttl`, and `hop-limit` for IPv6. */
  ttl: group(["ttl", "hop-limit"], "a time to live", timeToLive),
  /** The firewall mark, a number or a range; a leading `!` negates. Default any. VyOS node `mark`. */
  mark: leaf("mark", mark),
  /** Any of these marks of the connection, 0–2147483647. Default any. VyOS node `connection-mark`. */
  connectionMark: list("connection-mark", connectionMark),
};

/** What a firewall rule looks for in packets beside who they are from and for. VyOS 1.4 and later. */
export const packetProperties = {
  /** What is particular to TCP; flags need `protocol` tcp. Default any. VyOS node `tcp`. */
  tcp: group("tcp", "what is particular to TCP", {
    /** Flags that are set, and below `not` those that are not. Default any. VyOS node `tcp flags`. */
    flags: group(
      "flags",
      "TCP flags",
      {
        ...tcpFlagProperties,
        /** Flags that are not set. Default any. VyOS node `tcp flags not`. */
        not: group("not", "TCP flags that are not set", tcpFlagProperties),
      },
      { text: flagsText },
    ),
    /** The maximum segment size, 1–16384, or a range such as `1-500`. Default any. VyOS node `tcp mss`. */
    mss: leaf("mss", span("a maximum segment size", 1, 16384)),
  }),
  ...packetMatches,
  /** Connections that NAT changed. Default any. VyOS node `connection-status`. */
  connectionStatus: group("connection-status", "a connection's status", {
    /** What was changed. VyOS node `connection-status nat`. */
    nat: leaf("nat", c.oneOf("destination", "source"), { required: true }),
  }),
  /** Connections that a helper opened. Default any. VyOS node `conntrack-helper`. */
  conntrackHelper: list(
    "conntrack-helper",
    c.oneOf("ftp", "h323", "nfs", "pptp", "rtsp", "sip", "sqlnet", "tftp"),
  ),
  /** Whether packets came or go by IPsec. Default any. VyOS node `ipsec`. */
  ipsec: group("ipsec", "what IPsec has to do with it", ipsecMatch),
  /** VyOS 1.5: what is particular to GRE; needs `protocol` gre. Default any. VyOS node `gre`. */
  gre: group("gre", "what is particular to GRE", greMatch),
  /** When the rule counts, by the router's clock. Default always. VyOS node `time`. */
  time: group("time", "when", ruleTime),
};

/** An address that is put into a dynamic group when a packet matches. */
export const addToGroup = {
  /** The name of a group below `firewall group dynamic-group`, which must exist. VyOS node `address-group`. */
  addressGroup: leaf("address-group", ip.plainName, { required: true }),
  /** How long it stays, such as `30s`, `5m`, `2h` or `1d`. Default for ever. VyOS node `timeout`. */
  timeout: leaf("timeout", like("a time", /^\d+(s|m|h|d)$/, "30s, 5m, 2h or 1d", "30s")),
};

const aboutAdded = "the group that an address is added to";

/** What rules of the firewall, of bridges and of policies change in packets alike. */
export const packetChanges = {
  /** The connection's mark, 0–2147483647. Default as it was. VyOS node `set connection-mark`. */
  connectionMark: leaf("connection-mark", c.wholeNumber("a connection mark", 0, 2147483647)),
  /** The code point, 0–63. Default as it was. VyOS node `set dscp`. */
  dscp: leaf("dscp", c.wholeNumber("a DSCP", 0, 63)),
  /** The firewall mark, 1–2147483647. Default as it was. VyOS node `set mark`. */
  mark: leaf("mark", c.wholeNumber("a mark", 1, 2147483647)),
};

/** What a firewall rule does with packets beside its action. VyOS 1.4 and later. */
export const effectProperties = {
  /** How matching packets are logged; needs `log`. Default as the kernel does. VyOS node `log-options`. */
  logOptions: group("log-options", "log options", {
    /** The netlink group that is told, 0–65535, instead of the system log. Default none. VyOS node `log-options group`. */
    group: leaf("group", c.wholeNumber("a log group", 0, 65535)),
    /** Bytes of the packet that it is told, 0–9000; needs `group`. Default all. VyOS node `log-options snapshot-length`. */
    snapshotLength: leaf("snapshot-length", c.wholeNumber("a number of bytes", 0, 9000)),
    /** Packets to collect before it is told, 0–65535; needs `group`. Default 1. VyOS node `log-options queue-threshold`. */
    queueThreshold: leaf("queue-threshold", c.wholeNumber("a number of packets", 0, 65535)),
    /** How grave it is. Default warn. VyOS node `log-options level`. */
    level: leaf("level", c.oneOf("emerg", "alert", "crit", "err", "warn", "notice", "info", "debug")),
  }),
  /** The queue of action `queue`, 0–65535, or a range of them. Default 0. VyOS node `queue`. */
  queue: leaf("queue", span("a queue", 0, 65535)),
  /** `bypass` lets packets pass while nobody reads the queue, `fanout` spreads them over a range. Default neither. VyOS node `queue-options`. */
  queueOptions: list("queue-options", c.oneOf("bypass", "fanout")),
  /** What action `synproxy` tells clients. Needed unless the action is another. VyOS node `synproxy tcp`. */
  synproxy: group("synproxy tcp", "a proxy of handshakes", {
    /** The maximum segment size in bytes, 501–65535. Default none. VyOS node `synproxy tcp mss`. */
    mss: leaf("mss", c.wholeNumber("a maximum segment size", 501, 65535)),
    /** The window scale, 1–14, RFC 7323. Default none. VyOS node `synproxy tcp window-scale`. */
    windowScale: leaf("window-scale", c.wholeNumber("a window scale", 1, 14)),
  }),
  /** Groups that addresses of matching packets are put into. Default none. VyOS node `add-address-to-group`. */
  addAddressToGroup: group("add-address-to-group", "addresses to add to groups", {
    /** The group for the packet's source. Default none. VyOS node `add-address-to-group source-address`. */
    sourceAddress: group("source-address", aboutAdded, addToGroup),
    /** The group for its destination. Default none. VyOS node `add-address-to-group destination-address`. */
    destinationAddress: group("destination-address", aboutAdded, addToGroup),
  }),
  /** VyOS 1.5: what is changed in matching packets. Default nothing. VyOS node `set`. */
  set: group("set", "what is changed in packets", {
    ...packetChanges,
    /** The maximum segment size, 500–1460 bytes. Default as it was. VyOS node `set tcp-mss`. */
    tcpMss: leaf("tcp-mss", c.numberOrText(like("a maximum segment size", /^\d+$/, "1400", "1400"))),
    /** The time to live, 0–255. Default as it was. VyOS node `set ttl`. */
    ttl: leaf("ttl", u8("a time to live")),
    /** The hop limit of IPv6, 0–255. Default as it was. VyOS node `set hop-limit`. */
    hopLimit: leaf("hop-limit", u8("a hop limit")),
  }),
};
