/** The checks of the older packages that 1.3 is made of. */
import { compareAddresses, isIpv4, isIpv6, isMac, isPrefix, networkOf } from "../addresses.js";
import { addresses } from "./ip.js";
import { protocolNames, serviceNames } from "./names.js";
import type { Validator, Validators } from "./validator.js";

type Test = (text: string) => boolean;

/** Numbers may have zeros before them. */
const isQuad: Test = (text) =>
  /^\d+(\.\d+){3}$/.test(text) && text.split(".").every((part) => Number(part) <= 255);

const isNet4: Test = (text) => {
  const [address = "", length = "", ...more] = text.split("/");
  return (
    more.length === 0 &&
    /^\d+$/.test(length) &&
    isQuad(address) &&
    Number(length) <= 32 &&
    (Number(length) > 0 || /^[0.]+$/.test(address))
  );
};

const isNet6: Test = (text) => {
  const [address = "", length = "", ...more] = text.split("/");
  return more.length === 0 && /^\d+$/.test(length) && Number(length) <= 128 && isIpv6(address);
};

const plain = (address: string): string => address.split(".").map(Number).join(".");

const isRange4: Test = (text) => {
  const [from = "", to = "", ...more] = text.split("-");
  return more.length === 0 && isQuad(from) && isQuad(to) && compareAddresses(plain(from), plain(to)) < 0;
};

const negated =
  (holds: Test): Test =>
  (text) =>
    holds(text.startsWith("!") ? text.slice(1) : text);

/** The names of `/etc/protocols` have no numbers of their own in these. */
const notInProtocols = new Set(["tcp_udp", "99"]);

const isProtocol: Test = (text) =>
  /^\d+$/.test(text) ? Number(text) <= 255 : protocolNames.has(text) && !notInProtocols.has(text);

const isPort: Test = (text) =>
  /^\d+$/.test(text) ? Number(text) >= 1 && Number(text) <= 65535 : serviceNames.has(text);

const isPortRange: Test = (text) => {
  const [from = "", to = "", ...more] = text.split("-");
  return (
    more.length === 0 &&
    [from, to].every((one) => /^\d+$/.test(one) && isPort(one)) &&
    Number(from) < Number(to)
  );
};

const isIpv6Parameter: Test = (text) => {
  const [from = "", to, ...more] = (text.startsWith("!") ? text.slice(1) : text).split("-");
  if (to !== undefined) return more.length === 0 && isIpv6(from) && isIpv6(to);
  return from.includes("/") ? isNet6(from) : isIpv6(from);
};

/** The types of values that a template names, and those that `vyatta-validate-type` knows. */
const types: Readonly<Record<string, Test>> = {
  bool: (text) => text === "true" || text === "false",
  ipv4: isQuad,
  ipv4net: isNet4,
  ipv4range: isRange4,
  ipv4_negate: negated(isQuad),
  ipv4net_negate: negated(isNet4),
  ipv4range_negate: negated(isRange4),
  iptables4_addr: negated((text) => isQuad(text) || isNet4(text) || isRange4(text)),
  ipv6: isIpv6,
  ipv6net: isNet6,
  ipv6_negate: negated(isIpv6),
  ipv6net_negate: negated(isNet6),
  ipv6_addr_param: isIpv6Parameter,
  macaddr: isMac,
  macaddr_negate: negated(isMac),
  port: isPort,
  portrange: isPortRange,
  protocol: isProtocol,
  protocol_negate: negated(isProtocol),
  u32: (text) => /^\d+$/.test(text) && Number(text) <= 4294967295,
};

/** An argument names one type, or several with commas of which one will do. */
const typed: Validator = (value, argument) => {
  const names = argument.split(/[\s,]+/).filter((word) => !word.startsWith("-"));
  const holds = names.some((name) => types[name]?.(value) === true);
  return holds ? undefined : `"${value}" is not a valid value of type "${names.join(" or ")}"\n`;
};

const memberProblem = (value: string, kind: string): string | undefined => {
  if (kind === "port") {
    const range = /^\d+-\d+$/.test(value);
    if (range ? isPortRange(value) : isPort(value)) return undefined;
    return `Error: [${value}] is not a valid port${range ? " range" : ""}\n`;
  }
  if (kind === "network") {
    if (!isNet4(value)) return `Error: [${value}] isn't a valid IPv4 network\n`;
    return value.endsWith("/0") ? "Error: zero subnet invalid in network-group\n" : undefined;
  }
  if (!value.includes("-")) {
    if (value === "0.0.0.0") return "Error: zero IP address not valid in address-group";
    return isQuad(value) ? undefined : `Error: [${value}] isn't valid IPv4 address\n`;
  }
  if (!isRange4(value)) return `Error: [${value}] is not a valid IPv4 address range\n`;
  const [from, to] = value.split("-").map((end) => plain(end).split(".").slice(0, 3).join("."));
  return from === to ? undefined : `Error: address range must be within ${from ?? ""}.0/24\n`;
};

/** A number with what stands behind it, as `tc` writes rates, times and sizes. */
const quantity = (text: string): readonly [number: number, unit: string] | undefined => {
  const [, number, unit = ""] = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)(.*)$/.exec(text.trim()) ?? [];
  return number === undefined ? undefined : [Number(number), unit];
};

const rateUnits = new Set(
  ["", "ki", "k", "mi", "m", "gi", "g", "ti", "t"].flatMap((scale) => [`${scale}bit`, `${scale}bps`]),
);
const timeUnits = new Set(["s", "sec", "secs", "ms", "msec", "msecs", "us", "usec", "usecs"]);
const sizeUnits = new Set(["b", "k", "kb", "kbit", "m", "mb", "mbit", "g", "gb"]);

const rate: Validator = (value) => {
  const [number, unit] = quantity(value) ?? [];
  if (number === undefined || unit === undefined) return `${value} is not a valid bandwidth (not a number)\n`;
  if (number === 0) return "Bandwidth of zero is not allowed\n";
  if (number < 0) return `${value} is not a valid bandwidth (negative value)\n`;
  return unit === "" || rateUnits.has(unit.toLowerCase())
    ? undefined
    : `${value} is not a valid bandwidth (unknown scale suffix)\n`;
};

const percent: Validator = (value) => {
  const [number, unit = ""] = quantity(value) ?? [];
  if (unit !== "" && unit !== "%") return `${value} incorrect suffix (expect %)\n`;
  if (number === undefined) return `${value} is not a valid percent (not a number)\n`;
  if (number < 0) return `${value} is not a acceptable percent (negative value)\n`;
  return number > 100 ? `${value} is not a acceptable percent (greater than 100%)\n` : undefined;
};

const measured =
  (what: string, units: ReadonlySet<string>, unknown: string): Validator =>
  (value) => {
    const [number, unit] = quantity(value) ?? [];
    if (number === undefined || unit === undefined) return `${value} is not a valid ${what} (not a number)\n`;
    if (number < 0) return `${value} is not a valid ${what} (negative value)\n`;
    return unit === "" || units.has(unit.toLowerCase())
      ? undefined
      : `${value} is not a valid ${what} (${unknown})\n`;
  };

const classes = new Set(
  `default lowdelay throughput reliability mincost priority immediate flash flash-override critical internet
   network AF11 AF12 AF13 AF21 AF22 AF23 AF31 AF32 AF33 AF41 AF42 AF43 CS1 CS2 CS3 CS4 CS5 CS6 CS7 EF`.split(
    /\s+/,
  ),
);

const serviceClass: Validator = (value) => {
  if (/^[0-9]+|0x[0-9a-fA-F]+$/.test(value))
    return Number.parseInt(value, 10) > 63 ? `${value} is not a valid DSCP value\n` : undefined;
  return classes.has(value) ? undefined : `"${value}" unknown DSCP value\n`;
};

const shaperProtocol: Validator = (value) => {
  if (/^[0-9]+|0x[0-9a-fA-F]+$/.test(value)) {
    const number = Number.parseInt(value, 10);
    return number <= 0 || number > 255 ? `${value} is not a valid protocol number\n` : undefined;
  }
  if (!isProtocol(value)) return `"${value}" unknown protocol\n`;
  return value === "ip" ? "ip is not usable as an IP protocol match\n" : undefined;
};

const shaping: Validators = {
  "--percent": percent,
  "--percent-or-rate": (value, argument, release) =>
    (value.endsWith("%") ? percent : rate)(value, argument, release),
  "--rate": rate,
  "--time": measured("time interval", timeUnits, "unknown suffix"),
  "--burst": measured("burst size", sizeUnits, "unknown scale suffix"),
  "--dscp": serviceClass,
  "--protocol": shaperProtocol,
};

const communities = new Set(["additive", "internet", "local-AS", "no-advertise", "no-export", "none"]);

const routing: Validators = {
  "--check-community": (value) => {
    const wrong = value.split(/\s+/).find((one) => !/\d+:\d+/.test(one) && !communities.has(one));
    return wrong === undefined ? undefined : `${wrong} unknown community value\n`;
  },
  "--check-ospf-area": (value) => {
    if (/^\d+$/.test(value) && Number(value) <= 4294967295) return undefined;
    if (/^\d+(\.\d+){3}$/.test(value)) return isQuad(value) ? undefined : "";
    return `Invalid OSPF area: ${value}\n`;
  },
};

const neighbour: Validators = {
  "--check-remote-as": (value) => {
    const number = /^\d+$/.test(value) && Number(value) >= 1 && Number(value) <= 4294967294;
    return number || value === "external" || value === "internal"
      ? undefined
      : "remote-as must be between 1 and 4294967294 or external or internal\n";
  },
  "--check-peergroup-name": (value) =>
    isIpv4(value) || isIpv6(value) || /\W/.test(value) || /^[A-Fa-f]{1,4}$/.test(value)
      ? `malformed peer-group name ${value}\n`
      : undefined,
  // Whether it is an address of the router's own, only the router knows.
  "--check-neighbor-ip": () => undefined,
};

/** A program that does several checks, each by an option. */
const byOption =
  (table: Validators): Validator =>
  (value, argument, release) => {
    const [option = ""] = argument.split(/\s+/);
    return table[option]?.(value, argument, release);
  };

/** The address of an interface in 1.3. */
const interfaceAddress: Validator = (value, argument, release) =>
  value === "dhcp" || value === "dhcpv6" || addresses["ip-host"]?.(value, argument, release) === undefined
    ? undefined
    : value.includes(":")
      ? "Invalid IPv6 address\n"
      : "Invalid IPv4 address/prefix\n";

/** What the program that validators of later releases call says when it is called by itself, to say why. */
const addressCheck: Validator = (value, argument) => {
  const family = /--is-(ipv4|ipv6|any)-(net|single)/.exec(argument)?.slice(1) ?? [];
  const [kind = "any", what = "single"] = family;
  const says = argument.includes("--verbose") ? (text: string): string => `${text}\n` : () => "";
  const isSingle = isIpv4(value) || isIpv6(value);
  const network = networkOf(value);
  if (!isSingle && network === undefined) return says(`Malformed address ${value}`);
  const title = { ipv4: "IPv4 ", ipv6: "IPv6 " }[kind] ?? "";
  const isOfKind = kind === "any" || (kind === "ipv6") === value.includes(":");
  if (!isOfKind) return says(`${value} is not a valid ${title}address`);
  if (what === "single") return isSingle ? undefined : "";
  if (network === undefined)
    return says(
      `Cannot check if ${value} is a valid ${kind === "ipv6" ? title : ""}network address: missing prefix length`,
    );
  return network === value || isPrefix(value)
    ? undefined
    : says(
        `${value} is ${title === "" ? "a " : "an "}${title}host address, not a network address. Did you mean ${network}?`,
      );
};

const path: Validator = (value) => {
  const numbers = value.split(/\s+/).filter((word) => word !== "");
  if (!numbers.every((one) => /^\d+$/.test(one) && Number(one) >= 1 && Number(one) <= 4294967294)) return "";
  return numbers.length > 24 ? "Error: max 24 as path\n" : undefined;
};

export const vyatta: Validators = {
  ipaddrcheck: addressCheck,
  "ipset-check-member": memberProblem,
  type: typed,
  valid_address: interfaceAddress,
  "valid_port_range.pl": (value) =>
    /^!?((\d+|\d+-\d+|[a-zA-Z0-9-]+),)*(\d+|\d+-\d+|[a-zA-Z0-9-]+)$/.test(value) ? undefined : "",
  "vyatta-bgp.pl": byOption(neighbour),
  "vyatta-check-as-prepend.pl": path,
  "vyatta-policy.pl": (value) =>
    value === "local" || isQuad(value) || /^[0-9a-fA-F:]+$/.test(value) ? undefined : "",
  "vyatta-qos-util.pl": byOption(shaping),
  "vyatta-validate-type": typed,
  "vyatta-validate-type.pl": typed,
  "vyatta-wanloadbalance.pl": (value) => (value === "dhcp" || isQuad(value) ? undefined : ""),
  "vyatta_quagga_utils.pl": byOption({
    ...routing,
    "--check-ospfv3-area": routing["--check-ospf-area"] ?? (() => undefined),
  }),
};
