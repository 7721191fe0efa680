/** `show dhcp server leases`: here, every active static mapping with an address holds a lease. */
import { View } from "../verify/context.js";
import type { Site } from "./site.js";

const columns = [
  "IP Address",
  "MAC address",
  "State",
  "Lease start",
  "Lease expiration",
  "Remaining",
  "Pool",
  "Hostname",
  "Origin",
];

const stamp = (time: number): string => new Date(time).toISOString().slice(0, 19).replace("T", " ");

const defaultLease = 86400;

const leaseRows = ({ machine, startedAt }: Site): string[][] => {
  const rows: string[][] = [];
  const networks = new View(machine.running).at("service", "dhcp-server", "shared-network-name").entries;
  for (const [pool, network] of networks)
    for (const [, subnet] of network.at("subnet").entries)
      for (const [name, mapping] of subnet.at("static-mapping").entries) {
        const address = mapping.at("ip-address").value;
        if (address === undefined || mapping.has("disable") || network.has("disable")) continue;
        const mac = mapping.at("mac").value ?? mapping.at("mac-address").value ?? "";
        const end = startedAt + Number(subnet.at("lease").value ?? defaultLease) * 1000;
        const left = new Date(Math.max(0, end - Date.now())).toISOString().slice(11, 19);
        rows.push([
          address,
          mac.toLowerCase(),
          "active",
          stamp(startedAt),
          stamp(end),
          left,
          pool,
          name,
          "local",
        ]);
      }
  return rows;
};

export const leases = (site: Site): string => {
  const rows = leaseRows(site);
  const widths = columns.map((title, i) =>
    Math.max(title.length, ...rows.map((row) => (row[i] ?? "").length)),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join("  ")
      .trimEnd();
  return [line(columns), line(widths.map((width) => "-".repeat(width))), ...rows.map(line), ""].join("\n");
};
