/**
 * VyOS's value validators. Each answers `undefined` for a good value and otherwise what the router's own
 * validator prints; some print nothing.
 */
import {
  compareAddresses,
  isIp,
  isIpv4,
  isIpv4Cidr,
  isIpv4Host,
  isIpv4Prefix,
  isIpv6,
  isIpv6Cidr,
  isIpv6Host,
  isIpv6Prefix,
} from "../../provider/schema/addresses.js";
import { protocolNames, serviceNames } from "./names.js";

export type Validator = (value: string) => string | undefined;

const test =
  (holds: (value: string) => boolean, what: string): Validator =>
  (value) =>
    holds(value) ? undefined : `Error: ${value} is not a valid ${what}\n`;

/** A validator that says nothing but no. */
const silent =
  (holds: (value: string) => boolean, output = ""): Validator =>
  (value) =>
    holds(value) ? undefined : output;

export const ipv4Address = test(isIpv4, "IPv4 address");
export const ipv4Prefix = test(isIpv4Prefix, "IPv4 prefix");
export const ipv6Address = test(isIpv6, "IPv6 address");
export const ipv6Prefix = test(isIpv6Prefix, "IPv6 prefix");
export const ipAddress = test(isIp, "IP address");
export const ipPrefix = test((value) => isIpv4Prefix(value) || isIpv6Prefix(value), "IP prefix");
export const ipCidr = test((value) => isIpv4Cidr(value) || isIpv6Cidr(value), "IP CIDR");
export const interfaceAddress = test((value) => isIpv4Host(value) || isIpv6Host(value), "IP host");
export const ipv4Host = test(isIpv4Host, "IPv4 host");
export const ipv6Host = test(isIpv6Host, "IPv6 host");

const rangeValidator = (family: string, isAddress: (value: string) => boolean): Validator => {
  const complain = (value: string, why: string): string =>
    `${why}\nError: ${value} is not a valid ${family} address range\n`;
  return (value) => {
    const [from = "", to = "", ...more] = value.split("-");
    if (!value.includes("-") || more.length > 0)
      return complain(
        value,
        `Malformed range ${value}: must be a pair of hyphen-separated ${family} addresses`,
      );
    if (!isAddress(from) || !isAddress(to))
      return complain(
        value,
        `Malformed range ${value}: ${isAddress(from) ? to : from} is not a valid ${family} address`,
      );
    return compareAddresses(from, to) < 0
      ? undefined
      : complain(value, `Malformed ${family} range ${value}: its first address is greater than the last`);
  };
};

export const ipv4Range = rangeValidator("IPv4", isIpv4);
export const ipv6Range = rangeValidator("IPv6", isIpv6);

/** The validator for a value behind an exclamation mark. */
export const excluded =
  (validator: Validator): Validator =>
  (value) =>
    value.startsWith("!") ? validator(value.slice(1)) : "";

// What OCaml reads as a number: underscores, exponents and hexadecimal too.
const isNumber =
  /^[-+]?(\d[\d_]*(\.[\d_]*)?(e[-+]?\d[\d_]*)?|0x[\da-f][\da-f_]*(\.[\da-f_]*)?(p[-+]?\d+)?|nan|inf(inity)?)$/i;

const numberOf = (value: string): number => {
  const plain = value.replaceAll("_", "").toLowerCase();
  const [, sign = "", rest = ""] = /^([-+]?)(.*)$/.exec(plain) ?? [];
  const size = rest.startsWith("inf") ? Infinity : Number(rest);
  return sign === "-" ? -size : size;
};

const numberError = (value: string): string | undefined => {
  if (!isNumber.test(value)) return `'${value}' is not a valid number\n`;
  return value.includes(".") ? `'${value}' is not a valid integer number\n` : undefined;
};

/** A whole number from `low` to `high`. */
export const numeric =
  (low: number, high: number): Validator =>
  (value) => {
    if (/^[0-9]+-[0-9]+$/.test(value)) return "Value must be a number, not a range\n";
    const error = numberError(value);
    if (error !== undefined) return error;
    const within = numberOf(value) >= low && numberOf(value) <= high;
    return within ? undefined : "Number is not in any of allowed ranges\n";
  };

/** A whole number, or a range of them, from `low` to `high`. */
export const numericRange =
  (low: number, high: number): Validator =>
  (value) => {
    const ends = /^([0-9]+)-([0-9]+)$/.exec(value)?.slice(1).map(Number);
    if (ends === undefined) return numeric(low, high)(value);
    return ends.every((end) => end >= low && end <= high)
      ? undefined
      : "Range is not in any of allowed ranges\n";
  };

const isPort = (text: string): boolean => Number(text) >= 1 && Number(text) <= 65535;

const portError = (port: string): string | undefined => {
  const ends = /^([0-9]{1,5})-([0-9]{1,5})$/.exec(port)?.slice(1);
  if (ends !== undefined) {
    const [from = "", to = ""] = ends;
    const valid = isPort(from) && isPort(to) && Number(from) <= Number(to);
    return valid ? undefined : `Error: ${port} is not a valid port range\n`;
  }
  if (/^[0-9]+$/.test(port)) return isPort(port) ? undefined : `Error: ${port} is not a valid port\n`;
  return serviceNames.has(port) ? undefined : `Error: ${port} is not a valid service name\n`;
};

/** What a validator says that dies: the router then refuses without a word. */
export const WORDLESS = "\0";

/** A comma list of ports, ranges and service names, each of which may be negated. */
export const portMulti: Validator = (value) => {
  if (/,\s/.test(value)) return WORDLESS;
  for (const item of value.split(",")) {
    const error = portError(item.startsWith("!") ? item.slice(1) : item);
    if (error !== undefined) return error;
  }
  return undefined;
};

/** One port, range or service name. */
export const portRange: Validator = (value) => {
  if (/^[0-9]{1,5}-[0-9]{1,5}$/.test(value) || /^[0-9]+$/.test(value))
    return portError(value) === undefined ? undefined : `Error: ${value} is not a valid port or port range\n`;
  return serviceNames.has(value) ? undefined : `Error: ${value} is not a valid service name\n`;
};

const escapeDots = (name: string): string => name.replace(".", "\\.");

// VyOS looks at the beginning of the value only.
const protocolPattern = new RegExp(`^!?\\b(${[...protocolNames, "99"].map(escapeDots).join("|")})\\b`);

const isProtocol = (value: string): boolean =>
  (/^[+-]?[0-9]+$/.test(value) && Number(value) >= 0 && Number(value) <= 255) || protocolPattern.test(value);

export const ipProtocol = test(isProtocol, "IP protocol");
export const macAddress = silent((value) => /^([0-9A-Fa-f]{2}:){5}[0-9A-Fa-f]{2}$/.test(value), "\n");
export const macAddressExclude = silent((value) => /^!([0-9A-Fa-f]{2}:){5}[0-9A-Fa-f]{2}$/.test(value), "\n");
export const duid = silent((value) => /^([0-9A-Fa-f]{2}:){0,127}[0-9A-Fa-f]{2}$/.test(value), "\n");
export const fqdn = silent((value) => /^[A-Za-z0-9][-.A-Za-z0-9]*$/.test(value), "\n");

const interfaceLike =
  /^(bond|br|dum|eth|lan|eno|ens|enp|enx|gnv|ipoe|l2tp|ppp|peth|tun|vti|vxlan|wg|wlan|wwan|\d)/;

/** The name of a VRF: anything short that does not begin like an interface, and not a word with a meaning. */
export const vrfName = silent(
  (value) =>
    value.length > 0 && value.length < 16 && !["lo", "any"].includes(value) && !interfaceLike.test(value),
);

/** The directory of an interface: those of the kernel are not modelled, so that only the pattern beside it counts. */
export const interfaceFolder: Validator = (value) =>
  `Incorrect path /sys/class/net/${value}: no such file or directory\n`;

export const base64 = silent((value) => value.length % 4 === 0 && /^[A-Za-z0-9+/]+={0,2}$/.test(value));

const zones: ReadonlySet<string> = new Set([
  ...Intl.supportedValuesOf("timeZone"),
  "UTC",
  "GMT",
  "Etc/UTC",
  "CET",
  "EST",
]);

export const timezone = silent((value) => zones.has(value));

/** A script that must exist; the file system of the router is not modelled. */
export const script = silent((value) => value.startsWith("/"));
