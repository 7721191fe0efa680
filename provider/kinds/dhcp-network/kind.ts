import { declare } from "../table/index.js";
import { choosingIds } from "./ids.js";
import { dhcpNetworkProperties } from "./model.js";
import { dhcpNetworkFailures } from "./rules.js";

const dynamic = { start: "10.66.0.10", stop: "10.66.0.99" };

const table = declare("DhcpNetwork", {
  about: "a DHCP network",
  at: "service dhcp-server shared-network-name {name}",
  owns: "rows",
  properties: dhcpNetworkProperties,
  validate: dhcpNetworkFailures,
  // No two networks may have one subnet.
  deleteBeforeReplace: true,
  label: ({ name }) => `dhcp ${String(name)}`,
  examples: [
    {
      name: "GUESTS",
      authoritative: true,
      options: { domainName: "lan" },
      subnets: {
        "10.66.0.0/24": {
          ranges: { dynamic },
          options: { defaultRouter: "10.66.0.1", nameServers: ["10.66.0.1"] },
          exclude: ["10.66.0.15"],
        },
      },
    },
    {
      name: "GUESTS",
      subnets: {
        "10.66.0.0/24": { subnetId: 7, ranges: { dynamic: { ...dynamic, options: { domainName: "lan" } } } },
      },
    },
  ],
});

/**
 * A network that the router gives addresses on: VyOS node `service dhcp-server shared-network-name NAME`. The static
 * mappings of hosts in it are other resources' (`VyosVmAttachment`) or made by hand, and left alone. Errors are those
 * of `RouterError`.
 */
export const dhcpNetwork: typeof table = { ...table, ...choosingIds(table) };
