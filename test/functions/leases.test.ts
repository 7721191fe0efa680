import fc from "fast-check";
import tap from "tap";
import { parseLeases, type DhcpLease } from "../../provider/functions/leases.js";

const parsed = (text: string): readonly DhcpLease[] => {
  const leases = parseLeases(text);
  if (leases === undefined) throw new Error(`not read as a table:\n${text}`);
  return leases;
};

void tap.test("the tables of the releases", (t) => {
  const old = [
    "IP address      Hardware address    State    Lease start          Lease expiration     Remaining    Pool    Hostname",
    "--------------  ------------------  -------  -------------------  -------------------  -----------  ------  ----------",
    "192.168.64.100  00:50:56:AA:00:01   active   2024/10/21 08:00:00  2024/10/22 08:00:00  23:59:58     LAN     web",
    "192.168.64.101  00:50:56:aa:00:02   free     2024/10/21 08:00:00  2024/10/22 08:00:00               LAN",
    "",
  ].join("\n");
  t.strictSame(parsed(old), [
    {
      address: "192.168.64.100",
      macAddress: "00:50:56:aa:00:01",
      state: "active",
      start: "2024/10/21 08:00:00",
      end: "2024/10/22 08:00:00",
      remaining: "23:59:58",
      network: "LAN",
      hostname: "web",
    },
    {
      address: "192.168.64.101",
      macAddress: "00:50:56:aa:00:02",
      state: "free",
      start: "2024/10/21 08:00:00",
      end: "2024/10/22 08:00:00",
      remaining: "",
      network: "LAN",
      hostname: "",
    },
  ]);
  const current = [
    "IP Address     MAC address        State    Lease start          Lease expiration     Remaining        Pool    Hostname    Origin",
    "-------------  -----------------  -------  -------------------  -------------------  ---------------  ------  ----------  --------",
    "192.168.64.10  52:54:00:00:00:01  active   2025-01-02 03:04:05  2025-01-04 03:04:05  1 day, 23:00:00  LAN     a b         local",
  ].join("\n");
  t.match(parsed(current), [{ remaining: "1 day, 23:00:00", hostname: "a b", origin: "local" }]);
  t.strictSame(parsed(current.split("\n").slice(0, 2).join("\n")), [], "a server without leases");
  t.end();
});

void tap.test("what is no such table is not taken for an empty one", (t) => {
  for (const text of [
    "",
    "DHCP server is not configured!\n",
    "Name  Age\n----  ---\nx     1\n",
    "----  ---\nx  1\n",
  ])
    t.equal(parseLeases(text), undefined, text);
  t.end();
});

void tap.test("any table is read as it was written", (t) => {
  const columns = [
    "IP Address",
    "MAC address",
    "State",
    "Lease start",
    "Lease expiration",
    "Remaining",
    "Pool",
    "Hostname",
  ];
  const cell = fc.stringMatching(/^([a-z0-9:.]{1,20}( [a-z0-9]{1,6})?)?$/);
  const row = fc.tuple(fc.ipV4(), cell, cell, cell, cell, cell, cell, cell);
  fc.assert(
    fc.property(
      fc.array(row, { maxLength: 5 }),
      fc.shuffledSubarray(columns, { minLength: 8 }),
      (rows, order) => {
        const cells = rows.map((values) => order.map((title) => values[columns.indexOf(title)] ?? ""));
        const widths = order.map((title, i) =>
          Math.max(title.length, ...cells.map((line) => line[i]?.length ?? 0)),
        );
        const line = (values: readonly string[]) =>
          values
            .map((v, i) => v.padEnd(widths[i] ?? 0))
            .join("  ")
            .trimEnd();
        const text = [line(order), line(widths.map((n) => "-".repeat(n))), ...cells.map(line)].join("\n");
        const read = parsed(text).map((l) => [
          l.address,
          l.macAddress,
          l.state,
          l.start,
          l.end,
          l.remaining,
          l.network,
          l.hostname,
        ]);
        return JSON.stringify(read) === JSON.stringify(rows);
      },
    ),
  );
  t.end();
});
