import { dialects, type Version } from "./dialect.js";
import type { ConfigJson } from "./tree.js";

/** A small router: one interface to the world, one to a network. */
export const defaultConfig = (version: Version): ConfigJson => ({
  interfaces: {
    ethernet: {
      eth0: { address: "203.0.113.2/24", description: "WAN" },
      eth1: { address: "192.168.64.1/24", description: "LAN" },
    },
    loopback: { lo: {} },
  },
  service: { https: { api: dialects[version].restNode ? { rest: {} } : {} } },
  system: { "config-management": { "commit-revisions": "100" }, "host-name": "vyos" },
});
