import {
  compareAddresses,
  isCidr,
  isIp,
  isIpHost,
  isIpv4,
  isIpv4Cidr,
  isIpv4Host,
  isIpv4Prefix,
  isIpv6,
  isIpv6Cidr,
  isIpv6Host,
  isIpv6Prefix,
  isInNetwork,
  isPrefix,
} from "../addresses.js";
import { excluded, naming, silent, type Validator, type Validators } from "./validator.js";

const ipv4Address = naming(isIpv4, "IPv4 address");
const ipv4Prefix = naming(isIpv4Prefix, "IPv4 prefix");
const ipv6Address = naming(isIpv6, "IPv6 address");
const ipv6Prefix = naming(isIpv6Prefix, "IPv6 prefix");
const ipv6Any = naming((value) => isIpv6(value) || isIpv6Cidr(value), "IPv6", "");

/** Both ends of a range of addresses. */
const endsOf = (value: string): readonly [string, string] | undefined => {
  const [from, to, ...more] = value.split("-");
  return from === undefined || to === undefined || more.length > 0 ? undefined : [from, to];
};

const isRange4 = (value: string, alsoOne: boolean): boolean => {
  const [from = "", to = ""] = endsOf(value) ?? [];
  if (!isIpv4(from) || !isIpv4(to)) return false;
  return alsoOne ? compareAddresses(from, to) <= 0 : compareAddresses(from, to) < 0;
};

/**
 * What 1.5's check of a range prints. It compares IPv4 addresses from their last number to their first, and dies of
 * what only looks like an address.
 */
const problemOfRange = (value: string, family: "IPv4" | "IPv6"): string | undefined => {
  const malformed = (why: string): string => `Malformed range ${value}: ${why}\n`;
  const four = family === "IPv4";
  const shape = four ? /^[0-9.]+-[0-9.]+$/ : /^[0-9a-fA-F:]+-[0-9a-fA-F:]+$/;
  const [from, to] = endsOf(value) ?? ["", ""];
  if (!shape.test(value)) return malformed(`must be a pair of hyphen-separated ${family} addresses`);
  const single = four ? /^([1-9]\d{0,2}|0)(\.([1-9]\d{0,2}|0)){3}$/ : /^[0-9a-fA-F:]+$/;
  const wrong = [from, to].find((end) => !single.test(end));
  if (wrong !== undefined) return malformed(`${wrong} is not a valid ${family} address`);
  if (![from, to].every(four ? isIpv4 : isIpv6)) return "Segmentation fault\n";
  const backwards = (address: string): string => address.split(".").reverse().join(".");
  const order = four ? compareAddresses(backwards(from), backwards(to)) : compareAddresses(from, to);
  return order <= 0
    ? undefined
    : `Malformed ${family} range ${value}: its first address is greater than the last\n`;
};

const ipv4Range: Validator = (value, _, release) => {
  const told = `Error: ${value} is not a valid IPv4 address range\n`;
  if (release !== "1.5") return isRange4(value, false) ? undefined : release === "1.3" ? "" : told;
  const problem = problemOfRange(value, "IPv4");
  return problem === undefined ? undefined : problem + told;
};

const ipv6Range: Validator = (value, _, release) => {
  const problem = problemOfRange(value, "IPv6");
  if (release !== "1.4")
    return problem === undefined
      ? undefined
      : `${problem}Error: ${value} is not a valid IPv6 address range\n`;
  const [from = "", to] = value.split("-");
  const why = ((): string | undefined => {
    if (to === undefined) return "list index out of range";
    // What Python says of a text that is no address depends on the text; this is what it says of most.
    const wrong = [from, to].find((one) => !isIpv6(one));
    if (wrong !== undefined) return `At least 3 parts expected in '${wrong}'`;
    return compareAddresses(from, to) < 0
      ? undefined
      : `left element ${from} must be less than right element ${to}`;
  })();
  return why === undefined ? undefined : `Error: ${value} is not a valid IPv6 range: ${why}\n`;
};

/** `-m 24 -r`: a range within a network of that length. */
const ipv4RangeMask: Validator = (value, argument) => {
  const mask = /-m\s*(\d+)/.exec(argument)?.[1] ?? "";
  const [from = "", to = ""] = value.split("-");
  const holds = mask !== "" && isRange4(value, true) && isInNetwork(to, `${from}/${mask}`);
  return holds
    ? undefined
    : `Error: ${value} is not a valid IPv4 address range or these IPs are not under /${mask}\n`;
};

const isMulticast4 = (value: string): boolean => isIpv4(value) && isInNetwork(value, "224.0.0.0/4");
const isMulticast6 = (value: string): boolean => isIpv6(value) && isInNetwork(value, "ff00::/8");

const isLinkLocal = (value: string): boolean => {
  const [address = ""] = (value.split("%")[0] ?? "").split("/");
  return isIpv6(address) && isInNetwork(address, "fe80::/10");
};

/** A list of addresses between slashes; a short number passes for one. */
const segments: Validator = (value) =>
  value
    .split("/")
    .filter((one) => one !== "")
    .every((one) => isIpv6(one) || /^\d{1,3}$/.test(one))
    ? undefined
    : `Error: ${value} is not a valid IPv6 address\n`;

export const addresses: Validators = {
  "interface-address": silent(isIpHost),
  "ip-address": naming(isIp, "IP address"),
  "ip-cidr": naming(isCidr, "IP CIDR"),
  "ip-host": naming(isIpHost, "IP host"),
  "ip-prefix": naming(isPrefix, "IP prefix"),
  ipv4: naming((value) => isIpv4(value) || isIpv4Cidr(value), "IPv4", ""),
  "ipv4-address": ipv4Address,
  "ipv4-address-exclude": excluded(ipv4Address),
  "ipv4-host": naming(isIpv4Host, "IPv4 host"),
  "ipv4-multicast": naming(isMulticast4, "IPv4 multicast address"),
  "ipv4-prefix": ipv4Prefix,
  "ipv4-prefix-exclude": excluded(ipv4Prefix),
  "ipv4-range": ipv4Range,
  "ipv4-range-exclude": excluded(ipv4Range),
  "ipv4-range-mask": ipv4RangeMask,
  ipv6: ipv6Any,
  "ipv6-address": ipv6Address,
  "ipv6-address-exclude": excluded(ipv6Address),
  "ipv6-eui64-prefix": silent((value) => value.split("/")[1] === "64"),
  "ipv6-exclude": excluded(ipv6Any),
  "ipv6-host": naming(isIpv6Host, "IPv6 host"),
  "ipv6-link-local": silent(isLinkLocal),
  "ipv6-multicast": naming(isMulticast6, "IPv6 multicast address"),
  "ipv6-prefix": ipv6Prefix,
  "ipv6-prefix-exclude": excluded(ipv6Prefix),
  "ipv6-range": ipv6Range,
  "ipv6-range-exclude": excluded(ipv6Range),
  "ipv6-srv6-segments": segments,
};
