/** Leaves and constraints that many parts of the schema share. */
import type { Version } from "../dialect.js";
import { by, leaf, like, node, saying, type Schema } from "./nodes.js";
import {
  excluded,
  interfaceFolder,
  ipAddress,
  ipv4Address,
  ipv4Prefix,
  ipv4Range,
  ipv6Address,
  ipv6Prefix,
  ipv6Range,
  macAddress,
  macAddressExclude,
  numeric,
  portMulti,
  vrfName,
} from "./validators.js";

const bytes = new TextEncoder();
const shortEnough = {
  test: (value: string): boolean => bytes.encode(value).length <= 255,
} as RegExp;

/** Descriptions are limited from 1.4 on. */
export const description = (version: Version): Schema =>
  version === "1.3"
    ? leaf()
    : leaf({ patterns: [shortEnough], message: "Description too long (limit 255 characters)" });

export const ipv4Match = by(
  ipv4Address,
  ipv4Prefix,
  ipv4Range,
  excluded(ipv4Address),
  excluded(ipv4Prefix),
  excluded(ipv4Range),
);
export const ipv6Match = by(
  ipv6Address,
  ipv6Prefix,
  ipv6Range,
  excluded(ipv6Address),
  excluded(ipv6Prefix),
  excluded(ipv6Range),
);

export const ports = by(portMulti);
export const ipv4 = by(ipv4Address);
export const ipv4Net = by(ipv4Prefix);
export const ipv6Net = by(ipv6Prefix);
export const anyIp = by(ipAddress);
export const mac = by(macAddress);
export const macMatch = by(macAddress, macAddressExclude);
export const from = (low: number, high: number, message?: string) =>
  message === undefined ? by(numeric(low, high)) : saying(by(numeric(low, high)), message);

export const ruleNumber = (message: string) => from(1, 999999, message);

export const nameOf = (message?: string) => like(/^[-_a-zA-Z0-9][\w.+-]*$/, message);
export const hostName = like(/^[A-Za-z0-9][-.A-Za-z0-9]*[A-Za-z0-9]$/);

const interfaces =
  "bond|br|dum|en|ersp|eth|gnv|ifb|ipoe|lan|l2tp|l2tpeth|macsec|peth|ppp|pppoe|pptp|sstp|sstpc|tun|veth|vpptp|vti|vtun|vxlan|wg|wlan|wwan";

const interfaceMatch = {
  patterns: [new RegExp(`^((!?)(${interfaces})([0-9]?)(\\*?)(.+)?|(!?)lo)$`)],
  validators: [vrfName],
};

/** The pattern binds less than its alternatives: a value may begin like an interface, or end in `lo`. */
export const interfaceName = {
  patterns: [new RegExp(`^(${interfaces})[0-9]+(.\\d+)?|^(en[a-z]).+|lo$`)],
  validators: [interfaceFolder],
};

/** `inbound-interface` and `outbound-interface` since 1.4: a name or a group. */
export const matchInterface: Schema = node({ name: leaf(interfaceMatch), group: leaf() });

export const vrf = saying(
  by(vrfName),
  "VRF instance name must be 15 characters or less and can not\nbe named as regular network interfaces.\nA name must starts from a letter.\n",
);

/** Time-to-live, lease and timer values. */
export const u32 = from(0, 4294967295);
