/** Leaves and constraints that many parts of the schema share. */
import type { Version } from "../dialect.js";
import {
  all,
  by,
  flag,
  free,
  leaf,
  like,
  multi,
  node,
  saying,
  type Schema,
  type SchemaTable,
} from "./nodes.js";
import {
  excluded,
  interfaceAddress,
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

export const groupName = like(/^!?[-_a-zA-Z0-9][\w.+-]*$/);
export const nameOf = (message?: string) => like(/^[-_a-zA-Z0-9][\w.+-]*$/, message);
export const hostName = like(/^[A-Za-z0-9][-.A-Za-z0-9]*[A-Za-z0-9]$/);

const interfaces =
  "bond|br|dum|en|ersp|eth|gnv|ifb|ipoe|lan|l2tp|l2tpeth|macsec|peth|ppp|pppoe|pptp|sstp|sstpc|tun|veth|vpptp|vti|vtun|vxlan|wg|wlan|wwan";

const interfaceMatch = {
  patterns: [new RegExp(`^((!?)(${interfaces})([0-9]?)(\\*?)(.+)?|(!?)lo)$`)],
  validators: [vrfName],
};

export const interfaceName = {
  patterns: [new RegExp(`^((${interfaces})[0-9]+(.\\d+)?|(en[a-z]).+|lo)$`)],
};

/** `inbound-interface` and `outbound-interface` since 1.4: a name or a group. */
export const matchInterface: Schema = node({ name: leaf(interfaceMatch), group: leaf(groupName) });

/** Time-to-live, lease and timer values. */
export const u32 = from(0, 4294967295);

export const vifChildren = (version: Version): SchemaTable => ({
  address: multi({
    patterns: [/^(dhcp|dhcpv6)$/],
    validators: [interfaceAddress],
  }),
  description: description(version),
  disable: flag,
  "disable-link-detect": flag,
  mac: leaf(mac),
  mtu: leaf(from(68, 16000, "MTU must be between 68 and 16000")),
  vrf: leaf(),
  redirect: leaf(interfaceName),
  ...all("egress-qos ingress-qos", leaf()),
  ...all("ip ipv6 dhcp-options dhcpv6-options mirror traffic-policy", free),
  ...(version === "1.3" ? { firewall: node(all("in out local", node(all("name ipv6-name", leaf())))) } : {}),
});
