import type { DialectName } from "../../provider/config/dialect.js";
import type { ConfigTree } from "../../provider/config/tree.js";

/** The lists and route maps that the samples of policies name. */
const policy: ConfigTree = {
  "access-list6": { "LIST-1": { rule: { "10": { action: "permit", source: { any: {} } } } } },
  "community-list": { "LIST-1": { rule: { "10": { action: "permit", regex: "65000:.*" } } } },
  "extcommunity-list": { "LIST-1": { rule: { "10": { action: "permit", regex: "rt 65000:1" } } } },
  "large-community-list": { "LIST-1": { rule: { "10": { action: "permit", regex: "65000:.*:.*" } } } },
  "prefix-list": { "LIST-1": { rule: { "10": { action: "permit", prefix: "192.0.2.0/24" } } } },
  "prefix-list6": { "LIST-1": { rule: { "10": { action: "permit", prefix: "2001:db8::/32" } } } },
  "route-map": { "LIST-1": { rule: { "10": { action: "permit" } } } },
};

const accepting: ConfigTree = { rule: { "10": { action: "accept" } } };

/** The zones and rule sets that the samples of zones name. */
const zones: ConfigTree = {
  ipv4: { name: { "A-1": accepting, "WAN-LAN": accepting, "IOT-IOT": accepting } },
  ipv6: { name: { "A-1": accepting, "WAN-LAN-6": accepting } },
  zone: { WAN: { interface: "eth9" }, ANY: { interface: "eth8" } },
};

const later: Readonly<Record<string, ConfigTree>> = {
  FirewallZone: { firewall: zones },
  Vrf: { policy },
  RouteMap: { policy: { ...policy, "route-map": { OTHER: { rule: { "10": { action: "permit" } } } } } },
};

/** What stands on a router beside the ground, that a resource of a kind can name it. */
export const needs = (kind: string, release: DialectName): ConfigTree =>
  release === "1.3" ? {} : (later[kind] ?? {});
