import { isIpv4, isIpv6 } from "../schema/addresses.js";
import * as c from "./codecs.js";
import { fail } from "./failures.js";
import type { Failure } from "./kind.js";
import { plainInterface } from "./ip-codecs.js";
import { word } from "./policy-codecs.js";
import * as s from "./system-codecs.js";
import { flag, group, leaf } from "./table/index.js";
import { isKnown } from "./unknown.js";

/** The name of a match, or of a group of them. */
export const qosMatchName = c.like(
  "the name of a match",
  /^[^-\s'"][^\s'"]*$/,
  "use no spaces and quotes, and no - first",
  "VOICE",
);

/** How packets are marked for all on their way. */
export const dscp = c.numberOrText(word("a DSCP", "10"));

const number32 = c.wholeNumber("a number in range", 0, 4294967295);

const ipv4OrPrefix = c.syntax(
  "an IPv4 address or prefix",
  (text) =>
    isIpv4(text.replace(/\/(\d|[12]\d|3[0-2])$/, ""))
      ? undefined
      : "is neither an IPv4 address nor a prefix; give one such as 192.0.2.0/24",
  "192.0.2.0/24",
);
const ipv6OrPrefix = c.syntax(
  "an IPv6 address or prefix",
  (text) =>
    isIpv6(text.replace(/\/\d{1,3}$/, ""))
      ? undefined
      : "is neither an IPv6 address nor a prefix; give one such as 2001:db8::/64",
  "2001:db8::/64",
);

/** What a packet of one family must have, but for its addresses. */
const packet = {
  /** The port that it goes to, 1–65535. Default any. VyOS node `destination port`. */
  destinationPort: leaf("destination port", s.tcpPort),
  /** Its DSCP, such as `10` or `AF11`. Default any. VyOS node `dscp`. */
  dscp: leaf("dscp", dscp),
  /** Bytes that it has at most, 1–65535. Default any number. VyOS node `max-length`. */
  maxLength: leaf("max-length", c.wholeNumber("a number of bytes", 1, 65535)),
  /** Its protocol, by name or number. Default any. VyOS node `protocol`. */
  protocol: leaf("protocol", c.protocol),
  /** The port that it comes from, 1–65535. Default any. VyOS node `source port`. */
  sourcePort: leaf("source port", s.tcpPort),
  /** It acknowledges, in TCP. Default false: any. VyOS node `tcp ack`. */
  tcpAck: flag("tcp ack"),
  /** It opens a connection, in TCP. Default false: any. VyOS node `tcp syn`. */
  tcpSyn: flag("tcp syn"),
};

/** What a packet must have in a group of matches as in a class. */
export const packetProperties = {
  /** Up to 255 characters, without quotes. Default none. VyOS node `description`. */
  description: leaf("description", c.description),
  /** IPv4. Not beside `ipv6`. Default any. VyOS node `ip`. */
  ip: group("ip", "what a packet of IPv4 must have", {
    /** The address or prefix that it goes to. Default any. VyOS node `destination address`. */
    destinationAddress: leaf("destination address", ipv4OrPrefix),
    /** The address or prefix that it comes from. Default any. VyOS node `source address`. */
    sourceAddress: leaf("source address", ipv4OrPrefix),
    ...packet,
  }),
  /** IPv6. Not beside `ip`. Default any. VyOS node `ipv6`. */
  ipv6: group("ipv6", "what a packet of IPv6 must have", {
    /** The address or prefix that it goes to. Default any. VyOS node `destination address`. */
    destinationAddress: leaf("destination address", ipv6OrPrefix),
    /** The address or prefix that it comes from. Default any. VyOS node `source address`. */
    sourceAddress: leaf("source address", ipv6OrPrefix),
    ...packet,
  }),
  /** The mark that it has been given, 0–4294967295. Default any. VyOS node `mark`. */
  mark: leaf("mark", number32),
  /** The VLAN that it is in, 0–4095. Default any. VyOS node `vif`. */
  vif: leaf("vif", c.wholeNumber("a VLAN", 0, 4095)),
};

/** What a packet of a class must have. */
export const matchProperties = {
  ...packetProperties,
  /** The frame around it. Default any. VyOS node `ether`. */
  ether: group("ether", "what its frame must have", {
    /** The MAC address that it goes to. Default any. VyOS node `destination`. */
    destination: leaf("destination", c.macAddress),
    /** The protocol that it carries. Default any. VyOS node `protocol`. */
    protocol: leaf("protocol", c.numberOrText(word("a protocol", "ip"))),
    /** The MAC address that it comes from. Default any. VyOS node `source`. */
    source: leaf("source", c.macAddress),
  }),
  /** The interface that it came by. Default any. VyOS node `interface`. */
  interface: leaf("interface", plainInterface),
};

/** Both families in one match: nothing is of both. */
export const familyFailures = (
  at: string,
  matches: Readonly<Record<string, { readonly ip?: object; readonly ipv6?: object }>> | undefined,
): readonly Failure[] =>
  isKnown(matches)
    ? Object.entries(matches)
        .filter(([, { ip, ipv6 }]) => ip !== undefined && ipv6 !== undefined)
        .map(([name]) => fail(`${at}.${name}.ipv6`, "cannot stand beside ip; give each a match of its own"))
    : [];
