import { isCidr, isIp, isIpHost, isIpv6 } from "../schema/addresses.js";
import * as c from "./codecs.js";

/** Whether a text is, or begins as, something of IPv6. */
export const isOfIpv6 = (text: string): boolean => text.includes(":");

const complainAboutIp: c.Complaint = (text) =>
  isIp(text) ? undefined : "is not an IP address; give one such as 192.0.2.10 or 2001:db8::10";

const complainAboutPrefix = c.prefixComplaint(
  isCidr,
  "is not a prefix; give one such as 192.0.2.0/24 or 2001:db8::/64",
);

const complainAboutIpv6Range = c.rangeComplaint(
  isIpv6,
  "is not an IPv6 range; give one such as 2001:db8::10-2001:db8::20",
);

const complainAboutIpv6Match: c.Complaint = (text) => {
  if (text.includes("/")) return complainAboutPrefix(text);
  if (text.includes("-")) return complainAboutIpv6Range(text);
  return isIpv6(text) ? undefined : "is not an IPv6 address, prefix or range";
};

/** The prefix length and the address of an interface: not the network's own address. */
const complainAboutHost: c.Complaint = (text) => {
  if (!isCidr(text)) return "is not an address with its prefix length; give one such as 192.0.2.1/24";
  return isIpHost(text)
    ? undefined
    : "is the address of the network itself; give one of its hosts, such as 192.0.2.1/24";
};

/** An address of either family. */
export const ip = c.syntax("an IP address", complainAboutIp, "192.0.2.10", "2001:db8::10");

/** A prefix of either family, without host bits. */
export const prefix = c.syntax("a prefix", complainAboutPrefix, "192.0.2.0/24", "2001:db8::/64");

/** An IPv6 prefix without host bits. */
export const ipv6Prefix = c.syntax(
  "an IPv6 prefix",
  (text) =>
    isOfIpv6(text) ? complainAboutPrefix(text) : "is not an IPv6 prefix; give one such as 2001:db8::/64",
  "2001:db8:1::/64",
  "2001:db8:2::/64",
);

/** What `allow-from` takes: a prefix, or a single address. */
export const prefixOrIp = c.syntax(
  "a prefix or an IP address",
  (text) => (text.includes("/") ? complainAboutPrefix(text) : complainAboutIp(text)),
  "192.0.2.0/24",
  "2001:db8::10",
);

/** What a rule's `address` takes, of either family: address, prefix or range, perhaps negated. */
export const matchAddress = c.syntax(
  "an address, prefix or range",
  c.negatable((text) => (isOfIpv6(text) ? complainAboutIpv6Match(text) : c.complainAboutAddress(text))),
  "192.0.2.10",
);

/** What an address group holds: addresses and ranges, no prefixes. */
export const groupAddress = c.syntax(
  "an address or a range",
  (text) => {
    if (text.includes("/")) return "is a prefix; give an address or a range, or use a network group";
    if (text.includes("-")) return isOfIpv6(text) ? complainAboutIpv6Range(text) : c.complainAboutRange(text);
    return complainAboutIp(text);
  },
  "192.0.2.10",
);

/** An address of either family, perhaps with the length of its prefix. */
export const hostAddress = c.syntax(
  "an IP address",
  (text) => (text.includes("/") ? complainAboutHost(text) : complainAboutIp(text)),
  "192.0.2.1/24",
);

/** What an interface's `address` takes. */
export const interfaceAddress = c.syntax(
  "an address with its prefix length, dhcp or dhcpv6",
  (text) => (text === "dhcp" || text === "dhcpv6" ? undefined : complainAboutHost(text)),
  "192.0.2.1/24",
  "2001:db8::1/64",
);

/** A MAC address to match, perhaps negated. */
export const matchMac = c.syntax("a MAC address", c.negatable(c.complainAboutMac), "00:50:56:00:00:01");

/** Names that VyOS gives no meaning to, such as those of groups and rule sets. */
export const plainName = c.syntax(
  "a name",
  (text) =>
    /^[-_a-zA-Z0-9][\w.+-]*$/.test(text)
      ? undefined
      : "is not a name; use letters, digits and - _ . +, without spaces",
  "A-1",
);

const complainAboutVrf: c.Complaint = (text) =>
  /^[A-Za-z][\w-]{0,14}$/.test(text)
    ? undefined
    : "is not the name of a VRF; use up to 15 letters, digits and - _, a letter first";

/** The name of a VRF that is there. */
export const vrfName = c.syntax("a VRF", complainAboutVrf, "red");

/** The name of a VRF that is to be. */
export const newVrfName = c.syntax("a VRF", complainAboutVrf, "blue");

/** The name of an interface that is there, not a pattern. */
export const plainInterface = c.syntax(
  "an interface",
  (text) =>
    /^[a-zA-Z][\w.@-]{0,14}$/.test(text)
      ? undefined
      : "is not an interface; give a name such as eth0 or eth1.100",
  "eth0",
  "eth1",
);

/** The name of a host in the router's own table. */
export const staticHostName = c.syntax(
  "a host name",
  (text) =>
    /^[A-Za-z0-9][-.A-Za-z0-9]*[A-Za-z0-9]$/.test(text)
      ? undefined
      : "is not a host name; use letters, digits and - . with a letter or digit at both ends, at least two characters",
  "web",
  "db-1.lan",
);
