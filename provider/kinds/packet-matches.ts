import * as c from "./codecs.js";
import { word } from "./policy-codecs.js";
import * as s from "./system-codecs.js";
import { flag, group, leaf, list } from "./table/index.js";

const nameOf = (...samples: readonly string[]) =>
  c.like("a group", /^!?[-_a-zA-Z0-9][\w.+-]*$/, "use letters, digits and - _ . +", ...samples);

/** The name of a group of the firewall, perhaps negated. */
export const groupName = nameOf("OTHER");

/** The name of a group of names, perhaps negated. */
export const domainGroup = nameOf("NAMES");

/** The name of a group of MAC addresses, perhaps negated. */
export const macGroup = nameOf("CARDS");

const dscp = c.numberOrText(word("a DSCP", "10", "10-20"));
const packetLength = c.numberOrText(word("a length", "100", "100-200"));
const date = word("a date", "2030-12-31");
const clock = word("a time of day", "08:30:00");

/** The flags of TCP. */
export const tcpFlags = {
  /** ACK. Default false. VyOS 1.4 and later. VyOS node `ack`. */
  ack: flag("ack"),
  /** CWR. Default false. VyOS 1.4 and later. VyOS node `cwr`. */
  cwr: flag("cwr"),
  /** ECN. Default false. VyOS 1.4 and later. VyOS node `ecn`. */
  ecn: flag("ecn"),
  /** FIN. Default false. VyOS 1.4 and later. VyOS node `fin`. */
  fin: flag("fin"),
  /** PSH. Default false. VyOS 1.4 and later. VyOS node `psh`. */
  psh: flag("psh"),
  /** RST. Default false. VyOS 1.4 and later. VyOS node `rst`. */
  rst: flag("rst"),
  /** SYN. Default false. VyOS 1.4 and later. VyOS node `syn`. */
  syn: flag("syn"),
  /** URG. Default false. VyOS 1.4 and later. VyOS node `urg`. */
  urg: flag("urg"),
};

/** When a rule holds. */
export const packetTime = {
  /** From this day on, such as 2030-12-31. Default none. VyOS node `startdate`. */
  startdate: leaf("startdate", date),
  /** From this time of day on, such as 08:30:00. Default none. VyOS node `starttime`. */
  starttime: leaf("starttime", clock),
  /** Up to this day. Default none. VyOS node `stopdate`. */
  stopdate: leaf("stopdate", date),
  /** Up to this time of day. Default none. VyOS node `stoptime`. */
  stoptime: leaf("stoptime", clock),
  /** Days of the week. Default none. VyOS node `weekdays`. */
  weekdays: leaf("weekdays", word("days of the week", "Mon,Tue")),
};

/** What rules of policies and bridges look for in packets alike. */
export const packetMatches = {
  /** States of connections. Default none. VyOS node `state`. */
  state: list("state", c.oneOf("established", "invalid", "new", "related")),
  /** A mark or range of packets, perhaps negated. Default none. VyOS node `mark`. */
  mark: leaf("mark", c.numberOrText(word("a mark", "10", "!20"))),
  /** Marks of connections, 0–2147483647. Default none. VyOS node `connection-mark`. */
  connectionMark: list("connection-mark", c.numberOrText(s.numberKey("a number in range", 0, 2147483647))),
  /** DSCP values or ranges. Default none. VyOS node `dscp`. */
  dscp: list("dscp", dscp),
  /** DSCP values or ranges that are left out. Default none. VyOS node `dscp-exclude`. */
  dscpExclude: list("dscp-exclude", dscp),
  /** Lengths or ranges in bytes. Default none. VyOS node `packet-length`. */
  packetLength: list("packet-length", packetLength),
  /** Lengths or ranges that are left out. Default none. VyOS node `packet-length-exclude`. */
  packetLengthExclude: list("packet-length-exclude", packetLength),
  /** Whom the link sends them to: `broadcast`, `host`, `multicast` or `other`. Default none. VyOS node `packet-type`. */
  packetType: leaf("packet-type", c.oneOf("broadcast", "host", "multicast", "other")),
  /** Fragments. Default none. VyOS node `fragment`. */
  fragment: group("fragment", "fragments", {
    /** The second and later ones; not beside `matchNonFrag`. Default false. VyOS node `match-frag`. */
    matchFrag: flag("match-frag"),
    /** First ones, and whole packets; not beside `matchFrag`. Default false. VyOS node `match-non-frag`. */
    matchNonFrag: flag("match-non-frag"),
  }),
  /** How many hops packets may still go. Default none. VyOS node `ttl` or `hop-limit`. */
  ttl: group(["ttl", "hop-limit"], "how many hops packets may still go", {
    /** So many, 0–255. Default none. VyOS node `eq`. */
    eq: leaf("eq", c.wholeNumber("a number in range", 0, 255)),
    /** More, 0–255. Default none. VyOS node `gt`. */
    gt: leaf("gt", c.wholeNumber("a number in range", 0, 255)),
    /** Fewer, 0–255. Default none. VyOS node `lt`. */
    lt: leaf("lt", c.wholeNumber("a number in range", 0, 255)),
  }),
};
