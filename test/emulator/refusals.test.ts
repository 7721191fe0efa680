/** What VyOS's definitions and scripts (1.5, autumn 2024) refuse beside what was recorded. */
import t from "tap";
import { errorOf, flat, lab } from "./lab.js";

const rule = "firewall ipv4 forward filter rule 1";
const subnet = "service dhcp-server shared-network-name LAN subnet 192.168.64.0/24";
const domain = "Invalid domain name (RFC 1123 section 2).\nMay only contain letters, numbers";

const texts: readonly (readonly [line: string, text: string])[] = [
  [
    `set ${rule} log-options level = loud`,
    "\n\nlevel must be alert, crit, debug, emerg, err, info, notice or warn\n",
  ],
  [`set ${rule} icmp type-name = ping`, "\n\nInvalid value\n"],
  ["set firewall ipv6 forward filter rule 1 icmpv6 type-name = redirect", "\n\nInvalid value\n"],
  [`set ${rule} source geoip country-code = zz`, "\n\nInvalid value\n"],
  [`set ${rule} gre inner-proto = ipx`, "'ipx' is not a valid number\n\n\n\nInvalid value\n"],
  [
    "set nat source rule 1 load-balance backend 192.0.2.1 weight = 50-101",
    "Range is not in any of allowed ranges\n\n\n\nInvalid value\n",
  ],
  [`set ${subnet} option domain-name = a_b`, `\n\n\n\n${domain} and .-_\n`],
  [`set ${subnet} option domain-search = a_b`, `\n\n\n\n${domain}, period, and underscore.\n`],
  ["set system domain-search = a_b", `\n\n\n\n${domain} and period.\n`],
];

void t.test("values and their refusals", async (t) => {
  const one = await lab(t);
  for (const [line, text] of texts)
    t.equal(errorOf(await one.configure(line)), `${text}Value validation failed\nSet failed\n`, line);
});

void t.test("the names of groups are not looked at before the commit", async (t) => {
  const one = await lab(t);
  const reply = await one.configure(
    `set ${rule} action = accept`,
    `set ${rule} source group address-group = a@b`,
  );
  t.equal(
    errorOf(reply),
    '[ firewall ]\nInvalid address-group "a@b" on firewall rule\n[[firewall]] failed\nCommit failed\n',
  );
});

void t.test("a script that dies of an exception fails its commit", async (t) => {
  const one = await lab(t);
  const source = "nat source rule 100";
  await one.configure(
    `set ${source} outbound-interface name = eth0`,
    `set ${source} translation address = masquerade`,
  );
  const died = async (exception: string, ...lines: string[]): Promise<void> => {
    const reply = await one.configure(...lines);
    t.equal(reply.status, 400, lines.join(", "));
    const owner = lines.some((line) => line.includes("dhcp-server")) ? "service dhcp-server" : "nat";
    t.equal(
      errorOf(reply),
      `[ ${owner} ]\nTraceback (most recent call last):\n${exception}\n\n[[${owner}]] failed\nCommit failed\n`,
    );
  };
  // Without its name the node is empty, and the script asks it for a group.
  await died("KeyError: 'group'", `delete ${source} outbound-interface name`);
  t.equal(await one.exists(`${source} outbound-interface name`), true, "nothing was applied");
  t.equal((await one.configure(`delete ${source} outbound-interface`)).status, 200);
  await died("KeyError: 'weight'", `set ${source} load-balance backend 192.0.2.1`);
  await died(
    "ValueError: invalid literal for int() with base 10: '10-20'",
    `set ${source} load-balance backend 192.0.2.1 weight = 10-20`,
  );
  await died(
    "KeyError: 'stop'",
    `set ${subnet} exclude = 192.168.64.150`,
    `set ${subnet} range 0 start = 192.168.64.100`,
  );
});

void t.test("where the commit daemon keeps silent, a script that dies runs again and reports", async (t) => {
  const one = await lab(t, { vyos: "1.4" });
  const reply = await one.configure(
    "set nat destination rule 1 inbound-interface name = eth7",
    "set nat destination rule 1 translation address = 192.0.2.1",
    "set nat destination rule 2 inbound-interface",
  );
  const text = String(errorOf(reply));
  const warning = '\nWARNING: Interface "eth7" for destination NAT rule "1" does not exist!\n\n';
  t.ok(text.startsWith(`[ nat ]\n${warning}VyOS had an issue completing a command.\n`), text);
  t.match(text, /\nReport time: {6}\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\nImage version: {4}VyOS 1\.4/);
  t.ok(text.endsWith("\nKeyError: 'group'\n\n\n\n[[nat]] failed\nCommit failed\n"), text);
});

void t.test("the packet filter refuses what no check looks for", async (t) => {
  const one = await lab(t);
  const nft = "[ nat ] Configuration file errors encountered! [[nat]] failed Commit failed ";
  const source = ["set nat source rule 1 translation address = masquerade"];
  t.equal(flat(await one.configure(...source, "set nat source rule 1 source group mac-group = M")), nft);

  // The first firewall since the start has to load, or no later one does.
  t.equal((await one.configure("set firewall group port-group P port = 80")).status, 200);
  const guarded = [`set ${rule} action = accept`, `set ${rule} source group mac-group = M`];
  t.equal(
    errorOf(await one.configure(...guarded)),
    "[ firewall ]\nFail to apply firewall Error found on: firewall ipv4 forward filter rule\n1         Error message: No such file or directory\n[[firewall]] failed\nCommit failed\n",
  );
  t.equal(
    (await one.configure(...guarded, `set ${rule} disable`)).status,
    200,
    "disabled rules are not loaded",
  );
  t.equal(
    (
      await one.configure(
        "set firewall group mac-group M mac-address = 00:11:22:33:44:55",
        `delete ${rule} disable`,
      )
    ).status,
    200,
  );
  t.match(flat(await one.configure("delete firewall group")), /Fail to apply firewall/);
});

void t.test("after a first firewall that does not load there is no table to end", async (t) => {
  const one = await lab(t);
  const load = (leaf: string) => one.configure(`set ${rule} action = accept`, `set ${rule} ${leaf}`);
  t.match(flat(await load("source group mac-group = M")), /Fail to apply firewall/);
  t.equal(
    errorOf(await load("log")),
    "[ firewall ]\nUnknown firewall error detected: /run/nftables.conf:34:17-27: Error:\nCould not process rule: No such file or directory delete table ip\nvyos_filter                 ^^^^^^^^^^^ /run/nftables.conf:48:18-28:\nError: Could not process rule: No such file or directory delete table\nip6 vyos_filter                  ^^^^^^^^^^^\n[[firewall]] failed\nCommit failed\n",
  );
});

void t.test("static NAT rules may have any name", async (t) => {
  const one = await lab(t);
  t.match(
    flat(await one.configure("set nat static rule a-b log")),
    /Static NAT configuration error in rule a_b: inbound-interface not specified/,
  );
});

void t.test("certificates of two DHCP servers", async (t) => {
  const one = await lab(t);
  const pair = "set service dhcp-server high-availability";
  const lines = [
    ...["subnet-id = 1", "range 0 start = 192.168.64.100", "range 0 stop = 192.168.64.199"].map(
      (leaf) => `set ${subnet} ${leaf}`,
    ),
    `${pair} name = pair`,
    `${pair} remote = 192.168.64.2`,
    `${pair} source-address = 192.168.64.1`,
    `${pair} status = primary`,
  ];
  t.match(
    flat(await one.configure(...lines, `${pair} certificate = A`)),
    /DHCP secured high-availability requires both certificate and CA certificate/,
  );
  t.match(
    errorOf(await one.configure(...lines, `${pair} certificate = A`, `${pair} ca-certificate = B`)),
    /KeyError: 'certificate'/,
  );
});

void t.test("failover of 1.3 and 1.4 wants a subnet that uses it, and the other way round", async (t) => {
  for (const [vyos, node] of [
    ["1.3", "failover"],
    ["1.4", "high-availability"],
  ] as const) {
    const one = await lab(t, { vyos });
    const range = [
      `set ${subnet} range 0 start = 192.168.64.100`,
      `set ${subnet} range 0 stop = 192.168.64.199`,
    ];
    const pair = [
      "name = pair",
      "remote = 192.168.64.2",
      "source-address = 192.168.64.1",
      "status = primary",
    ].map((leaf) => `set service dhcp-server ${node} ${leaf}`);
    const use = `set ${subnet} enable-failover`;
    t.equal((await one.configure(...range, use)).status, 400, `${vyos}: used`);
    t.equal((await one.configure(...range, ...pair)).status, 400, `${vyos}: unused`);
    t.equal((await one.configure(...range, ...pair, use)).status, 200, vyos);
  }
});

void t.test("a rule set of 1.3 takes groups that exist, and rules that make sense", async (t) => {
  const one = await lab(t, { vyos: "1.3" });
  const rule = (set: string): string => `set firewall name ${set} rule 10`;
  const refused: readonly (readonly [set: string, words: string, ...lines: string[]])[] = [
    ["A", '"action" must be defined in rule 10', "protocol = tcp"],
    ["B", "TCP flags can only be set if protocol is set to TCP", "tcp flags = SYN", "action = drop"],
    [
      "C",
      'ports can only be specified when protocol is "tcp" or "udp" (currently "icmp")',
      "protocol = icmp",
      "source port = 80",
    ],
    ["D", "ICMP code can only be defined if ICMP type is defined", "protocol = icmp", "icmp code = 1"],
    [
      "E",
      "ICMP type/code or type-name can only be defined if protocol is ICMP",
      "icmp type-name = echo-request",
    ],
    ["F", "integer value in rate cannot be less than 1", "limit rate = 0/second", "action = accept"],
  ];
  for (const [set, words, ...lines] of refused) {
    const reply = await one.configure(...lines.map((line) => `${rule(set)} ${line}`));
    const place = `firewall name ${set}`;
    t.equal(
      errorOf(reply),
      `[ ${place} ]\nFirewall configuration error: ${words}\n\n\n[[${place}]] failed\nCommit failed\n`,
      set,
    );
  }
  const missing = await one.configure(
    `${rule("G")} action = accept`,
    `${rule("G")} source group address-group = HOSTS`,
  );
  t.equal(
    errorOf(missing),
    "[ firewall name G rule 10 source group address-group HOSTS ]\n" +
      "Group [HOSTS] has not been defined\n\n\n[[firewall name G]] failed\nCommit failed\n",
  );
  const six = await one.configure(
    "set firewall group ipv6-address-group SIX address = 2001:db8::1",
    "set firewall ipv6-name H rule 10 action = accept",
    "set firewall ipv6-name H rule 10 source group address-group = SIX",
  );
  t.equal(six.status, 200, "sets for IPv6 name groups of theirs");
});

void t.test("what others use stays in 1.3", async (t) => {
  const one = await lab(t, { vyos: "1.3" });
  await one.configure(
    "set protocols bfd peer 192.0.2.9 source address = 192.0.2.1",
    "set protocols bgp 65000 neighbor 192.0.2.9 remote-as = 65001",
    "set protocols bgp 65000 neighbor 192.0.2.9 bfd",
    "set service snmp community public",
    "set service lldp snmp enable",
  );
  t.match(
    errorOf(await one.configure("delete protocols bfd")),
    "Cannot delete BFD peer 192.0.2.9: it is used in BGP configuration\n\ndelete [ protocols bfd ] failed",
  );
  t.match(
    errorOf(await one.configure("delete service snmp")),
    "Can not delete SNMP service, as LLDP still uses SNMP!\n\ndelete [ service snmp ] failed",
  );
});
