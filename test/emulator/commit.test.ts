import t from "tap";
import { dataOf, errorOf, flat, forward, lab, mapping, mappingPath, network } from "./lab.js";

void t.test("a list is refused whole when one of its commands is", async (t) => {
  const { configure, exists, router } = bind(await lab(t));
  const refused = await configure(...forward(10, 22), "set nat destination rule 10 frobnicate");
  t.equal(refused.status, 400);
  t.equal(
    errorOf(refused),
    "Configuration path: [nat destination rule 10 frobnicate] is not valid\n\nSet failed\n",
  );
  t.equal(await exists("nat"), false);
  t.equal(router.stats.commits, 0);
});

void t.test("a commit is atomic only within one owner", async (t) => {
  const { configure, exists } = bind(await lab(t));
  await configure(...network);
  const outside = mapping("web", "10.0.0.5", "00:11:22:33:44:55");
  const one = await configure(...outside, ...forward(10, 22));
  t.equal(one.status, 400);
  t.equal(
    errorOf(one),
    '[ service dhcp-server ]\nConfigured static lease address for mapping "web" is not within shared-\nnetwork "LAN, 192.168.64.0/24"!\n[[service dhcp-server]] failed\nCommit failed\n',
  );
  t.equal(await exists("nat destination rule 10"), true, "the NAT rule stays");
  t.equal(await exists(`${mappingPath} web`), false);

  const inside = mapping("web", "192.168.64.5", "00:11:22:33:44:55");
  const other = await configure(...inside, "set nat destination rule 20 destination port = 80");
  t.equal(other.status, 400);
  t.match(errorOf(other), /^\[ nat \]\n.*rule 20.*\n\[\[nat\]\] failed\nCommit failed\n$/s);
  t.equal(await exists(`${mappingPath} web ip-address`), true, "the mapping stays");
  t.equal(await exists("nat destination rule 20"), false);

  const both = await configure(
    "set nat source rule 1 protocol = tcp",
    `set ${mappingPath} db ip-address = 192.168.64.5`,
  );
  t.match(
    errorOf(both),
    /\[\[nat\]\] failed\n\[ service dhcp-server \]\n.*\[\[service dhcp-server\]\] failed\nCommit failed\n$/s,
  );
});

void t.test("a refused owner leaves its parents behind, empty", async (t) => {
  const { configure, router } = bind(await lab(t));
  const before = router.config();
  t.equal((await configure("set nat66 source rule 1 source prefix = fd00::/64")).status, 400);
  t.equal((await configure("set service dns forwarding listen-address = 127.0.0.1")).status, 400);
  t.same(router.config(), { ...before, service: { ...(before.service as object), dns: {} } });
});

void t.test("warnings come back with every commit of nat or firewall until mended", async (t) => {
  const { configure } = bind(await lab(t));
  const warning = '\n\nWARNING: Interface "eth7" for destination NAT rule "10" does not\nexist!\n\n\n';
  const first = await configure(
    ...forward(10, 22),
    "set nat destination rule 10 inbound-interface name = eth7",
  );
  t.equal(dataOf(first), `[ nat ]${warning}`);
  t.equal(dataOf(await configure("set system host-name = other")), null, "not with others");
  t.equal(
    dataOf(await configure("set firewall group address-group A address = 10.0.0.1")),
    `[ firewall ]${warning}`,
  );
  t.equal(dataOf(await configure("set nat destination rule 10 inbound-interface name = eth0")), null);
  const weighed = await configure(
    "set nat destination rule 20 load-balance backend 192.0.2.1 weight = 30",
    "set nat destination rule 20 load-balance backend 192.0.2.2 weight = 30",
  );
  t.equal(
    dataOf(weighed),
    "[ nat ]\n\nWARNING: Sum of weight for nat load balance rule is not 100. You may\nget unexpected behaviour\n\n\n",
  );
  t.match(
    dataOf(await configure("set nat source rule 1 translation address = 203.0.113.77")),
    /IP address 203.0.113.77 does not exist/,
  );
});

void t.test("what the checks of nat refuse", async (t) => {
  const { configure } = bind(await lab(t));
  await configure(
    "set firewall group address-group A address = 10.0.0.1",
    "set firewall group port-group P port = 80",
  );
  const rule = "set nat source rule 5";
  const base = [`${rule} translation address = masquerade`];
  const rows: [string[], string][] = [
    [
      [`${rule} outbound-interface name = eth0`, `${rule} outbound-interface group = G`],
      'Source NAT configuration error in rule 5: cannot specify both interface group and interface name for nat source rule "5"',
    ],
    [[`${rule} outbound-interface group = G`], 'Invalid interface group "G" on source nat rule'],
    [[`${rule} source group address-group = B`], 'Invalid address-group "B" on nat rule'],
    [
      [`${rule} source group address-group = A`, `${rule} source address = 10.0.0.1`],
      "address-group and address cannot both be defined",
    ],
    [
      [`${rule} source group address-group = A`, `${rule} source group network-group = N`],
      "Only one address-group, network-group or domain-group can be specified",
    ],
    [
      [`${rule} destination group port-group = P`],
      "Protocol must be tcp, udp, or tcp_udp when specifying a port-group",
    ],
    [
      [`${rule} source fqdn = a.b`, `${rule} source address = 10.0.0.1`],
      "Only one of address, fqdn or geoip can be specified",
    ],
    [[`${rule} load-balance hash = source-port`], "Protocol must be tcp or udp when specifying hash ports"],
  ];
  for (const [lines, text] of rows)
    t.equal(flat(await configure(...base, ...lines)), `[ nat ] ${text} [[nat]] failed Commit failed `);
  const fixed = await configure("set nat static rule 5 destination address = 203.0.113.9");
  t.match(flat(fixed), /Static NAT configuration error in rule 5: inbound-interface not specified /);
});

void t.test("a group in use cannot be deleted, whoever uses it", async (t) => {
  const { configure } = bind(await lab(t));
  await configure(
    "set firewall group address-group A address = 10.0.0.1",
    "set nat source rule 5 source group address-group = !A",
    "set nat source rule 5 translation address = masquerade",
  );
  const refused = await configure("delete firewall group");
  t.equal(
    errorOf(refused),
    '[ firewall ]\nInvalid address-group "A" on nat rule\n[[firewall]] failed\nCommit failed\n',
  );
  t.equal(
    errorOf(await configure("delete firewall")),
    '[ firewall ]\nInvalid address-group "A" on nat rule\ndelete [ firewall ] failed\nCommit failed\n',
  );
});

void t.test("what the checks of service dhcp-server refuse", async (t) => {
  const { configure } = bind(await lab(t));
  const lan = "set service dhcp-server shared-network-name LAN";
  const subnet = `${lan} subnet 192.168.64.0/24`;
  const only = await configure("set service dhcp-server hostfile-update");
  for (const bare of [
    "set service dhcp-server",
    "set service dhcp-server high-availability mode = active-active",
  ])
    t.equal((await configure(bare)).status, 200, "a server with nothing in it is not checked");
  await configure("delete service dhcp-server");
  t.match(
    flat(only),
    /No DHCP shared networks configured. At least one DHCP shared network must be configured./,
  );
  t.match(
    flat(await configure(`${lan} authoritative`)),
    /No subnets defined for LAN. At least one lease subnet must be configured./,
  );
  t.match(
    flat(await configure(`${subnet} range 0 start = 192.168.64.9`)),
    /Unique subnet ID not specified for subnet "192.168.64.0\/24"/,
  );
  t.match(
    flat(await configure(`${subnet} subnet-id = 1`)),
    /No DHCP address range or active static-mapping configured within shared- ?network "LAN, 192.168.64.0\/24"!/,
  );
  await configure(...network);
  const rows: [string[], RegExp][] = [
    [[`${subnet} range 1 start = 192.168.64.5`], /DHCP range "1" start and stop address must be defined!/],
    [
      [`${subnet} range 1 start = 192.168.64.9`, `${subnet} range 1 stop = 192.168.64.5`],
      /DHCP range "1" stop address must be greater or equal to the ranges start address!/,
    ],
    [
      [`${subnet} range 1 start = 192.168.64.5`, `${subnet} range 1 stop = 192.168.65.5`],
      /DHCP range "1" stop address not within shared-network "LAN, 192.168.64.0\/24"!/,
    ],
    [
      [`${subnet} range 1 start = 192.168.64.120`, `${subnet} range 1 stop = 192.168.64.220`],
      /Range "1" start address "192.168.64.120" already part of another range!/,
    ],
    [[`${subnet} exclude = 10.0.0.1`], /Excluded IP address "10.0.0.1" not within shared-network/],
    [
      [`set ${mappingPath} a ip-address = 192.168.64.9`],
      /Either MAC address or Client identifier \(DUID\) is required for static mapping "a" within shared-network/,
    ],
    [
      [
        ...mapping("a", "192.168.64.9", "00:00:00:00:00:01"),
        ...mapping("b", "192.168.64.9", "00:00:00:00:00:02"),
      ],
      /Configured IP address for static mapping "b" already exists on another static mapping/,
    ],
    [
      [
        ...mapping("a", "192.168.64.8", "00:00:00:00:00:01"),
        ...mapping("b", "192.168.64.9", "00:00:00:00:00:01"),
      ],
      /Configured MAC address for static mapping "b" already exists/,
    ],
    [
      [`${lan} subnet 192.168.64.0/25 subnet-id = 1`],
      /Subnet ID for subnet "192.168.64.0\/25" is not unique|is not unique/,
    ],
    [
      [
        `${lan} subnet 192.168.64.0/25 subnet-id = 2`,
        `${lan} subnet 192.168.64.0/25 range 0 start = 192.168.64.1`,
        `${lan} subnet 192.168.64.0/25 range 0 stop = 192.168.64.2`,
      ],
      /Conflicting subnet ranges: "192.168.64.0\/2[45]" overlaps/,
    ],
    [[`${lan} disable`], /At least one shared network must be active!/],
    [
      ["set service dhcp-server listen-address = 10.9.9.9"],
      /listen-address "10.9.9.9" not configured on any interface/,
    ],
    [["set service dhcp-server listen-interface = eth9"], /listen-interface "eth9" does not exist/],
    [
      ["set service dhcp-server high-availability name = a"],
      /DHCP high-availability requires "remote" to be specified!/,
    ],
    [
      ["delete interfaces ethernet eth1 address", `set ${mappingPath} z disable`],
      /None of the configured subnets have an appropriate primary IP address/,
    ],
  ];
  for (const [lines, pattern] of rows) t.match(flat(await configure(...lines)), pattern, lines.join("; "));
});

void t.test("what the checks of firewall refuse", async (t) => {
  const { configure } = bind(await lab(t));
  const rule = "set firewall ipv4 name X rule 10";
  const accept = `${rule} action = accept`;
  const rows: [string[], string][] = [
    [[`${rule} action = jump`], "Action set to jump, but no jump-target specified"],
    [
      [`${rule} action = jump`, `${rule} jump-target = Y`],
      "Invalid jump-target. Firewall ipv4 name Y does not exist on the system",
    ],
    [
      [accept, `${rule} jump-target = X`],
      "jump-target defined, but action jump needed and it is not defined",
    ],
    [
      [accept, `${rule} destination port = 80`],
      "Protocol must be defined if specifying a port or port-group",
    ],
    [
      [accept, `${rule} protocol = icmp`, `${rule} destination port = 80`],
      "Protocol must be tcp, udp, or tcp_udp when specifying a port or port- group",
    ],
    [
      [accept, `${rule} protocol = udp`, `${rule} tcp flags syn`],
      "Protocol must be tcp when specifying tcp flags",
    ],
    [[accept, `${rule} recent count = 3`], 'Recent "count" and "time" values must be defined'],
    [
      [accept, `${rule} source address = 10.0.0.1`, `${rule} source fqdn = a.b`],
      "Only one of address, fqdn or geoip can be specified",
    ],
    [["set firewall group address-group A include = B"], 'Nested group "B" does not exist'],
    [["set firewall group address-group A include = A"], 'Group "A" has a circular reference'],
  ];
  for (const [lines, text] of rows)
    t.equal(flat(await configure(...lines)), `[ firewall ] ${text} [[firewall]] failed Commit failed `);
});

void t.test("the commit daemon of 1.3 and 1.4 hides why a commit failed, and warnings", async (t) => {
  const four = bind(await lab(t, { vyos: "1.4" }));
  const refused = await four.configure("set nat source rule 10 protocol = tcp");
  t.equal(refused.status, 400);
  t.equal(errorOf(refused), "[[nat]] failed\nCommit failed\n");
  t.equal(await four.exists("nat"), false);
  t.equal(
    errorOf(await four.configure("set service snmp trap-target 192.0.2.1 port = 1")),
    '[ service snmp ]\nTrap target "192.0.2.1" requires a community to be set!\n\n[[service snmp]] failed\nCommit failed\n',
    "but not what runs outside of it",
  );
  const three = bind(await lab(t, { vyos: "1.3" }));
  t.equal(
    errorOf(await three.configure("set service dns forwarding listen-address = 127.0.0.1")),
    "[[service dns forwarding]] failed\nCommit failed\n",
  );
  t.equal(
    errorOf(await three.configure("set service dhcp-server hostfile-update")),
    "[ service dhcp-server ]\nNo DHCP shared networks configured. At least one DHCP shared network\nmust be configured.\n\n[[service dhcp-server]] failed\nCommit failed\n",
  );
  t.equal(
    errorOf(await three.configure("set nat source rule 10 protocol = tcp")),
    "[ nat source ]\nSource NAT configuration error in rule 10: outbound-interface not specified\n\n[[nat]] failed\nCommit failed\n",
    "an older program has other words",
  );
  t.equal(
    dataOf(
      await four.configure(...forward(1, 22), "set nat destination rule 1 inbound-interface name = eth7"),
    ),
    null,
  );
});

void t.test("1.3 wants an interface and a translation address", async (t) => {
  const { configure } = bind(await lab(t, { vyos: "1.3" }));
  const rule = "set nat destination rule 1";
  t.equal((await configure(`${rule} translation address = 192.0.2.1`)).status, 400);
  t.equal((await configure(`${rule} inbound-interface = eth0`, `${rule} translation port = 1`)).status, 400);
  t.equal(
    (await configure(`${rule} inbound-interface = eth0`, `${rule} translation address = 192.0.2.1`)).status,
    200,
  );
});

void t.test("two DHCP mappings may share an address in 1.3 only", async (t) => {
  for (const [vyos, status] of [
    ["1.3", 200],
    ["1.4", 400],
  ] as const) {
    const { configure } = bind(await lab(t, { vyos }));
    const one = (name: string, mac: string): string[] => [
      `set ${mappingPath} ${name} mac-address = ${mac}`,
      `set ${mappingPath} ${name} ip-address = 192.168.64.9`,
    ];
    t.equal(
      (await configure(...one("a", "00:00:00:00:00:01"), ...one("b", "00:00:00:00:00:02"))).status,
      status,
      vyos,
    );
  }
});

void t.test("other owners check too", async (t) => {
  const { configure } = bind(await lab(t));
  t.match(
    errorOf(await configure("set system static-host-mapping host-name web alias = w")),
    /IP address required for static-host-mapping "web"/,
  );
  t.match(
    errorOf(await configure("set protocols static route 10.0.0.0/8 next-hop 192.0.2.1 vrf = red")),
    /VRF "red" does not exist!/,
  );
  t.match(
    errorOf(await configure("set interfaces ethernet eth1 vif 5", "set interfaces ethernet eth1 vif-s 5")),
    /\[ interfaces ethernet eth1 \]\nDuplicate VLAN id "5"/,
  );
});

type Lab = Awaited<ReturnType<typeof lab>>;

/** The lab's methods, to be used without it. */
function bind(one: Lab) {
  return {
    router: one.router,
    configure: (...lines: string[]) => one.configure(...lines),
    exists: (line: string) => one.exists(line),
  };
}
