import type { DialectName } from "../../provider/config/dialect.js";
import type { ConfigJson } from "../../emulator/testing.js";

/** Which releases there are. */
export const releases: readonly DialectName[] = ["1.3", "1.4", "1.5"];

const groups: ConfigJson = {
  "address-group": { HOSTS: { address: "192.0.2.1" }, OTHER: { address: "192.0.2.2" } },
  "dynamic-group": { "address-group": { DYN: {} }, "ipv6-address-group": { DYN: {} } },
  "domain-group": { NAMES: { address: "example.com" } },
  "interface-group": { WAN: { interface: "eth0" }, OTHER: { interface: "eth1" } },
  "ipv6-address-group": { OTHER: { address: "2001:db8::77" } },
  "ipv6-network-group": { OTHER: { network: "2001:db8:77::/64" } },
  "mac-group": {
    CARDS: { "mac-address": "00:50:56:00:00:77" },
    OTHER: { "mac-address": "00:50:56:00:00:78" },
  },
  "network-group": { NETS: { network: "192.0.2.0/24" }, OTHER: { network: "198.51.100.0/24" } },
  "port-group": { PORTS: { port: "80" }, OTHER: { port: "81" } },
};

const subnet = (release: DialectName, id: string, prefix: string): ConfigJson => ({
  range: { dynamic: { start: `${prefix}.200`, stop: `${prefix}.250` } },
  ...(release === "1.5" ? { "subnet-id": id } : {}),
});

/** A router with a WAN, two networks for VMs and, where the release has them, a firewall group of each kind. */
export const ground = (release: DialectName): ConfigJson => ({
  interfaces: {
    ethernet: {
      eth0: { address: "203.0.113.2/24" },
      eth1: {
        address: ["192.168.64.1/24", "2001:db8::1/64"],
        vif: { "7": { address: "192.168.64.101/32" } },
      },
      eth2: { address: ["10.1.0.1/24", "2001:db8:2::1/64"] },
    },
  },
  ...(release === "1.3" ? {} : { firewall: { group: groups } }),
  service: {
    https: { api: release === "1.5" ? { rest: {} } : {} },
    "dhcpv6-server": {
      "shared-network-name": {
        OTHER: { subnet: { "2001:db8:2::/64": release === "1.5" ? { "subnet-id": "77" } : {} } },
      },
    },
    "dhcp-server": {
      "shared-network-name": {
        LAN: {
          subnet: {
            "192.168.64.0/24": subnet(release, "1", "192.168.64"),
            "10.1.0.0/24": subnet(release, "2", "10.1.0"),
          },
        },
      },
    },
  },
  vrf: { name: { red: { table: "100" } } },
});

/** What a router needs where subnets are shared with another DHCP server. */
export const failoverPeer = (release: DialectName): ConfigJson => ({
  service: {
    "dhcp-server": {
      [release === "1.3" ? "failover" : "high-availability"]: {
        name: "pair",
        remote: "192.168.64.2",
        "source-address": "192.168.64.1",
        status: "primary",
      },
    },
  },
});
