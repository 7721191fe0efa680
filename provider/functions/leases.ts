/** One lease of the router's DHCP server, as it prints it. */
export interface DhcpLease {
  /** The leased IPv4 address. */
  readonly address: string;
  /** The client's MAC address in lower case; empty where the server knows none. */
  readonly macAddress: string;
  /** `active`, `free`, `expired`, … in the server's own words. */
  readonly state: string;
  /** When it began, as the router prints it, in UTC. */
  readonly start: string;
  /** When it ends, likewise. */
  readonly end: string;
  /** What is left of it, as the router prints it (`23:59:59`). */
  readonly remaining: string;
  /** The shared network. */
  readonly network: string;
  /** The name that the client gave itself. */
  readonly hostname: string;
  /** `local` or `remote`; VyOS 1.4 and later. */
  readonly origin?: string;
}

/** What the releases call their columns. */
const titles: Readonly<Record<string, keyof DhcpLease>> = {
  "ip address": "address",
  "mac address": "macAddress",
  "hardware address": "macAddress",
  state: "state",
  "lease start": "start",
  "lease expiration": "end",
  remaining: "remaining",
  pool: "network",
  hostname: "hostname",
  origin: "origin",
};

interface Column {
  readonly from: number;
  readonly to: number;
  readonly property: keyof DhcpLease | undefined;
}

/** Reads the table that `show dhcp server leases` prints; undefined where the text is none. */
export const parseLeases = (text: string): readonly DhcpLease[] | undefined => {
  const lines = text.split("\n");
  // The line of dashes below the titles tells how wide each column is.
  const at = lines.findIndex((line) => /^-+( +-+)+ *$/.test(line));
  const [header, dashes] = [lines[at - 1], lines[at]];
  if (header === undefined || dashes === undefined) return undefined;
  const columns = [...dashes.matchAll(/-+/g)].map(({ index, 0: { length } }, i, all): Column => {
    // A cell may be wider than its title where a value is counted in other units than it is printed.
    const to = all[i + 1]?.index ?? Number.MAX_SAFE_INTEGER;
    const title = header
      .slice(index, index + length)
      .trim()
      .toLowerCase();
    return { from: index, to, property: Object.hasOwn(titles, title) ? titles[title] : undefined };
  });
  if (!columns.some(({ property }) => property === "address")) return undefined;
  return lines
    .slice(at + 1)
    .filter((line) => line.trim() !== "")
    .map((line): DhcpLease => {
      const cells = Object.fromEntries(
        columns.flatMap(({ from, to, property }) =>
          property === undefined ? [] : [[property, line.slice(from, to).trim()]],
        ),
      ) as Partial<Record<keyof DhcpLease, string>>;
      const { address = "", macAddress = "", state = "", start = "", end = "" } = cells;
      const { remaining = "", network = "", hostname = "", origin } = cells;
      const lease = {
        address,
        macAddress: macAddress.toLowerCase(),
        state,
        start,
        end,
        remaining,
        network,
        hostname,
      };
      return origin === undefined ? lease : { ...lease, origin };
    });
};
