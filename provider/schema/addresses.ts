/** Arithmetic on addresses as VyOS writes them: strict dotted quads, prefixes, ranges. */
import ipaddr from "ipaddr.js";

type Address = ipaddr.IPv4 | ipaddr.IPv6;

const byte = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
const quad = new RegExp(`^${byte}(?:\\.${byte}){3}$`);

export const isIpv4 = (text: string): boolean => quad.test(text);

export const isIpv6 = (text: string): boolean =>
  /^[0-9a-fA-F:]+$/.test(text) && text.includes(":") && ipaddr.IPv6.isValid(text);

export const isIp = (text: string): boolean => isIpv4(text) || isIpv6(text);

/** A MAC address: six pairs with colons between. */
export const macPattern = /^([0-9A-Fa-f]{2}:){5}[0-9A-Fa-f]{2}$/;
export const isMac = (text: string): boolean => macPattern.test(text);

const splitCidr = (text: string, isAddress: (address: string) => boolean, bits: number) => {
  const [address = "", length = "", ...rest] = text.split("/");
  const valid =
    rest.length === 0 && /^([1-9]\d{0,2}|0)$/.test(length) && Number(length) <= bits && isAddress(address);
  return valid ? { address: ipaddr.parse(address), length: Number(length) } : undefined;
};

const network = (address: Address, length: number): number[] =>
  address
    .toByteArray()
    .map((byte, i) => byte & (0xff << (8 - Math.max(0, Math.min(8, length - i * 8)))) & 0xff);

const sameBytes = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((byte, i) => byte === b[i]);

const cidr4 = (text: string) => splitCidr(text, isIpv4, 32);
const cidr6 = (text: string) => splitCidr(text, isIpv6, 128);

const isNetwork = (cidr: ReturnType<typeof splitCidr>): boolean =>
  cidr !== undefined && sameBytes(network(cidr.address, cidr.length), cidr.address.toByteArray());

/** An address with a prefix length, host bits allowed. */
export const isIpv4Cidr = (text: string): boolean => cidr4(text) !== undefined;
export const isIpv6Cidr = (text: string): boolean => cidr6(text) !== undefined;

export const isCidr = (text: string): boolean => isIpv4Cidr(text) || isIpv6Cidr(text);

/** A network: a prefix without host bits. */
export const isIpv4Prefix = (text: string): boolean => isNetwork(cidr4(text));
export const isIpv6Prefix = (text: string): boolean => isNetwork(cidr6(text));

export const isPrefix = (text: string): boolean => isIpv4Prefix(text) || isIpv6Prefix(text);

/** The network in which an address with a prefix length lies, in the same notation. */
export const networkOf = (text: string): string | undefined => {
  const cidr = cidr4(text) ?? cidr6(text);
  if (cidr === undefined) return undefined;
  return `${ipaddr.fromByteArray(network(cidr.address, cidr.length)).toString()}/${String(cidr.length)}`;
};

const isHost = (cidr: ReturnType<typeof splitCidr>, bits: number): boolean =>
  cidr !== undefined && (cidr.length >= bits - 1 || !isNetwork(cidr));

/** An address with a prefix length, as an interface may have it: not the network's own address. */
export const isIpv4Host = (text: string): boolean => isHost(cidr4(text), 32);
export const isIpv6Host = (text: string): boolean => isHost(cidr6(text), 128);

export const isIpHost = (text: string): boolean => isIpv4Host(text) || isIpv6Host(text);

/** The IPv4 address as a number, for order and distance. */
export const ipv4Number = (text: string): number =>
  ipaddr.IPv4.parse(text).octets.reduce((number, octet) => number * 256 + octet, 0);

/** The address of a number, the inverse of {@link ipv4Number}. */
export const ipv4Text = (number: number): string =>
  [24, 16, 8, 0].map((shift) => String(Math.floor(number / 2 ** shift) % 256)).join(".");

/** A prefix in the one form that all its spellings have in common; any other text as it is. */
export const canonicalPrefix = (text: string): string => {
  const [address = "", length = ""] = text.split("/");
  return isIp(address) ? `${ipaddr.parse(address).toString()}/${length}` : text;
};

/** The address as bytes, so that two of one family compare. */
export const addressBytes = (text: string): number[] => ipaddr.parse(text).toByteArray();

export const compareAddresses = (a: string, b: string): number => {
  const [x, y] = [addressBytes(a), addressBytes(b)];
  const at = x.findIndex((byte, i) => byte !== y[i]);
  return at < 0 ? 0 : (x[at] ?? 0) - (y[at] ?? 0);
};

/** Whether `address` lies in the network `prefix`. */
export const isInNetwork = (address: string, prefix: string): boolean => {
  const [base = "", length = "0"] = prefix.split("/");
  if (!isIp(address) || !isIp(base) || isIpv4(address) !== isIpv4(base)) return false;
  const bits = Number(length);
  return sameBytes(network(ipaddr.parse(address), bits), network(ipaddr.parse(base), bits));
};

/** Whether two networks share an address. */
export const networksOverlap = (a: string, b: string): boolean => {
  const [baseA = "", lengthA = "0"] = a.split("/");
  const [baseB = "", lengthB = "0"] = b.split("/");
  return Number(lengthA) <= Number(lengthB) ? isInNetwork(baseB, a) : isInNetwork(baseA, b);
};
