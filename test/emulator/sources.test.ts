/** Cases that no recording shows, and what VyOS's own source (1.5, autumn 2024) makes of them. */
import t from "tap";
import { call } from "./client.js";
import { dataOf, errorOf, flat, forward, lab } from "./lab.js";

const value = (path: string, text: string): Record<string, unknown> => ({
  op: "set",
  path: path.split(" "),
  value: text,
});

void t.test("values are read back from the router's own text", async (t) => {
  const { router } = await lab(t);
  const rule = "nat source rule 100";
  const set = (text: string) =>
    call(router, { path: "/configure", data: value(`${rule} description`, text) });
  const show = async (configFormat?: string) =>
    dataOf(
      await call(router, {
        path: "/retrieve",
        data: { op: "showConfig", path: rule.split(" "), ...(configFormat ? { configFormat } : {}) },
      }),
    );
  await call(router, { path: "/configure", data: value(`${rule} translation address`, "masquerade") });

  // In quotes the lexer of vyos1x-config knows only the escapes of JSON: the API fails before it commits.
  for (const text of ["a \\ b", "C:\\Program Files", "ends in \\"]) {
    const reply = await set(text);
    t.equal(reply.status, 500, text);
    t.equal(errorOf(reply), "An internal error occured. Check the logs for details.");
  }
  t.same(await show(), { translation: { address: "masquerade" } }, "nothing was kept");

  await set("two \\\\ are \\t one");
  t.same(await show(), { description: "two \\ are \t one", translation: { address: "masquerade" } });
  t.match(await show("raw"), /description "two \\\\ are \\t one"/);

  // Without quotes a value that begins with two slashes is a remark to the lexer.
  await set("//remark");
  t.same(await show(), { description: {}, translation: { address: "masquerade" } });
  await set("http://not.one");
  t.same(await show(), { description: "http://not.one", translation: { address: "masquerade" } });

  // The store quotes for spaces of ASCII only.
  await set("no\u00a0break");
  t.match(await show("raw"), /description no\u00a0break\n/);
});

void t.test("bodies that the models refuse", async (t) => {
  const { router } = await lab(t);
  const told = async (path: string, data: unknown): Promise<unknown> =>
    errorOf(await call(router, { path, encoding: "json", data, key: router.apiKey }));
  const url = "https://errors.pydantic.dev/2.7/v/value_error";
  // ImageModel checks what its operations need behind its fields.
  t.equal(
    await told("/image", { op: "add" }),
    `{'type': 'value_error', 'loc': ('body',), 'msg': 'Value error, Missing required field "url"', 'input': {'op': 'add', 'key': '${router.apiKey}'}, 'ctx': {'error': ValueError('Missing required field "url"')}, 'url': '${url}'}`,
  );
  t.match(await told("/image", { op: "set_default", url: "x" }), /Missing required field "name"/);
  // Those of 1.3 and 1.4 do not: their endpoint does, and has fewer operations.
  for (const [vyos, quote] of [
    ["1.3", '"'],
    ["1.4", "'"],
  ] as const) {
    const older = (await lab(t, { vyos })).router;
    for (const [data, text] of [
      [{ op: "add" }, 'Missing required field "url"'],
      [{ op: "delete", url: "x" }, 'Missing required field "name"'],
      [{ op: "show" }, `${quote}show${quote} is not a valid operation`],
    ] as const)
      t.equal(
        errorOf(await call(older, { path: "/image", encoding: "json", data, key: older.apiKey })),
        text,
        `${vyos}: ${JSON.stringify(data)}`,
      );
  }
  // ContainerImageModel does not; its endpoint does.
  t.equal(await told("/container-image", { op: "add" }), 'Missing required field "name"');
  t.equal(await told("/container-image", { op: "bogus" }), "'bogus' is not a valid operation");
  // A body of `null` is no body.
  t.match(
    await told("/retrieve", "null"),
    /^\{'type': 'missing', 'loc': \('body',\), 'msg': 'Field required', 'input': None/,
  );
});

void t.test("commits whose order or surroundings matter", async (t) => {
  const one = await lab(t);
  // NAT commits (220) before interfaces do (318): a VLAN of the same list does not exist yet.
  const both = await one.configure(
    "set interfaces ethernet eth1 vif 100 address = 192.0.2.1/24",
    ...forward(10, 80),
    "set nat destination rule 10 inbound-interface name = eth1.100",
  );
  t.match(dataOf(both), /Interface "eth1\.100" for destination NAT rule "10" does not/);
  const again = await one.configure("set nat destination rule 10 log");
  t.equal(dataOf(again), null);
  // nat66 (500) comes behind them.
  const six = await one.configure(
    "set interfaces ethernet eth1 vif 200",
    "set nat66 source rule 1 outbound-interface name = eth1.200",
    "set nat66 source rule 1 translation address = masquerade",
  );
  t.equal(dataOf(six), null);
});

const refusals: readonly (readonly [string, readonly string[], string])[] = [
  // protocols_static.py looks at the VRFs of a prefix before it looks for a contradiction.
  [
    "static",
    [
      "set protocols static route 10.0.0.0/8 blackhole",
      "set protocols static route 10.0.0.0/8 reject",
      "set protocols static route 10.0.0.0/8 next-hop 192.0.2.1 vrf = red",
    ],
    'VRF "red" does not exist!',
  ],
  // system_host-name.py
  [
    "long name",
    [`set system host-name = ${"a".repeat(64)}`],
    "Invalid host-name length, must be less than 63 characters",
  ],
  [
    "alias of one letter",
    [
      "set system static-host-mapping host-name a.b inet = 192.0.2.1",
      "set system static-host-mapping host-name a.b alias = x",
    ],
    'Invalid alias "x" in static-host-mapping "a.b"',
  ],
  // configverify.py
  [
    "small MTU",
    ["set interfaces ethernet eth1 mtu = 1000"],
    'link-local IPv6 address will be configured on interface "eth1", the required minimum MTU is "1280"!',
  ],
  [
    "VLAN larger than its parent",
    ["set interfaces ethernet eth1 vif 5 mtu = 9000"],
    'Interface MTU "9000" too high, parent interface MTU is "1500"!',
  ],
  [
    "mirror to nowhere",
    ["set interfaces ethernet eth1 vif 5 mirror egress = eth8"],
    'Requested mirror interface "eth8" does not exist!',
  ],
  [
    "speed without duplex",
    ["set interfaces ethernet eth1 speed = 1000"],
    "Speed/Duplex missmatch. Must be both auto or manually configured",
  ],
  // service_dns_forwarding.py
  [
    "prefix of another length",
    [
      "set service dns forwarding listen-address = 127.0.0.1",
      "set service dns forwarding allow-from = 10.0.0.0/8",
      "set service dns forwarding dns64-prefix = 64:ff9b::/64",
    ],
    "DNS 6to4 prefix must be of length /96",
  ],
  // firewall.py
  [
    "zone without interface",
    ["set firewall zone LAN default-action = drop"],
    'Zone "LAN" has no interfaces and is not the local zone',
  ],
  [
    "zone from nowhere",
    ["set firewall zone LAN interface = eth1", "set firewall zone LAN from WAN firewall name = A"],
    'Zone "LAN" refers to a non-existent or deleted zone "WAN"',
  ],
  ["bridge without action", ["set firewall bridge forward filter rule 1 log"], "Rule action must be defined"],
  [
    "raw without action",
    ["set firewall ipv4 prerouting raw rule 1 protocol = tcp"],
    "Rule action must be defined",
  ],
  [
    "synproxy elsewhere",
    [
      "set firewall ipv4 forward filter rule 1 action = accept",
      "set firewall ipv4 forward filter rule 1 synproxy tcp mss = 1460",
    ],
    '"synproxy" option allowed only for action synproxy',
  ],
  [
    "flags before family",
    [
      "set firewall ipv6 forward filter rule 1 action = accept",
      "set firewall ipv6 forward filter rule 1 protocol = icmp",
      "set firewall ipv6 forward filter rule 1 tcp flags syn",
    ],
    "Protocol must be tcp when specifying tcp flags",
  ],
];

void t.test("refusals", async (t) => {
  for (const [name, lines, text] of refusals) {
    const router = await lab(t);
    const reply = await router.configure(...lines);
    t.equal(reply.status, 400, name);
    t.ok(flat(reply).includes(text), `${name}: ${flat(reply)}`);
    await router.router.stop();
  }
});

const texts: readonly (readonly [string, string])[] = [
  [
    "set firewall group address-group a@b address = 192.0.2.1",
    "\n\nName of firewall group can only contain alphanumeric letters, hyphen, underscores and dot\n",
  ],
  [
    "set firewall group port-group P port = 70000",
    "Error: 70000 is not a valid port or port range\n\n\n\nInvalid value\n",
  ],
  [
    "set firewall group domain-group 1 address = a.b",
    "\n\nName of domain-group can only contain alphanumeric letters, hyphen, underscores and not start with numeric\n",
  ],
  ["set firewall ipv4 name _x default-action = drop", "\n\nInvalid value\n"],
  [
    "set service dhcp-server shared-network-name A subnet 10.0.0.0/8 range a@b start = 10.0.0.1",
    "\n\nInvalid range name, may only be alphanumeric, dot and hyphen\n",
  ],
  ["set system domain-name = _x", "\n\n\n\nInvalid value\n"],
  [
    "set system static-host-mapping host-name a_b inet = 192.0.2.1",
    "\n\nHost-name must be alphanumeric and can contain hyphens\n",
  ],
  ["set interfaces dummy eth9 address = 192.0.2.1/24", "\n\nDummy interface must be named dumN\n"],
  [
    "set vrf name a table = 99",
    "Number is not in any of allowed ranges\n\n\n\nVRF routing table must be in range from 100 to 65535\n",
  ],
  [
    "set system name-server = nowhere",
    "Incorrect path /sys/class/net/nowhere: no such file or directory\n\nError: nowhere is not a valid IP address\n\n\n\nInvalid value\n",
  ],
];

void t.test("values and their refusals", async (t) => {
  const { configure } = await lab(t).then((one) => ({
    configure: (line: string) => one.configure(line),
  }));
  for (const [line, text] of texts)
    t.equal(errorOf(await configure(line)), `${text}Value validation failed\nSet failed\n`, line);
});

void t.test("trees that nobody wrote by hand", async (t) => {
  const one = await lab(t);
  const reply = await one.configure(
    "set interfaces dummy dum0 address = 192.0.2.1/32",
    "set interfaces dummy dum0 address = 192.0.2.2/32",
    "set system login user ops authentication plaintext-password = secret",
    "set system sysctl parameter net.core.somaxconn value = 1024",
    "set service ntp server time.example.com pool",
    "set policy prefix-list P rule 10 action = permit",
    "set policy prefix-list P rule 10 prefix = 10.0.0.0/8",
    "set vrf name red table = 100",
    "set protocols static table 10 route 10.0.0.0/8 next-hop 192.0.2.9",
    "set firewall global-options state-policy established action = accept",
  );
  t.equal(reply.status, 200);
  t.same(dataOf(await one.show("interfaces", "dummy")), {
    dummy: { dum0: { address: ["192.0.2.1/32", "192.0.2.2/32"] } },
  });
  t.same(dataOf(await one.show("system", "sysctl", "parameter")), {
    parameter: { "net.core.somaxconn": { value: "1024" } },
  });
  t.same(dataOf(await one.show("service", "ntp", "server", "time.example.com")), { pool: {} });
  t.equal(
    errorOf(await one.configure("set system sysctl parameter net.x bogus = 1")),
    "Configuration path: [system sysctl parameter net.x bogus 1] is not valid\n\nSet failed\n",
  );
});

void t.test("files, cards and operational words", async (t) => {
  const one = await lab(t);
  // vyos-save-config.py opens the path as it stands; vyos-load-config.py also looks in /config.
  t.equal((await one.file({ op: "save", file: "/config/kept.boot" })).status, 200);
  t.equal((await one.file({ op: "load", file: "kept.boot" })).status, 200);
  t.equal((await one.file({ op: "load", file: "config.boot" })).status, 200);
  t.match(
    errorOf(await one.file({ op: "save", file: "/nowhere/a.boot" })),
    /No such file or directory: '\/nowhere\/a\.boot'\n$/,
  );
  t.match(errorOf(await one.file({ op: "save", file: "/config" })), /Is a directory/);
  // interfaces_ethernet.py wants the card to exist.
  t.equal(
    errorOf(await one.configure("set interfaces ethernet eth9 description = none")),
    '[ interfaces ethernet eth9 ]\nTraceback (most recent call last):\nException: interface "eth9" not found\n\n[[interfaces ethernet eth9]] failed\nCommit failed\n',
  );
  // The endpoints of operational commands hand their path to the same interpreter.
  const ask = (path: string, op: string, ...words: string[]) =>
    call(one.router, { path, data: { op, path: words } });
  t.equal(errorOf(await ask("/reboot", "reboot", "nope")), "\n  Invalid command: reboot [nope]\n\n");
  t.equal(errorOf(await ask("/import-pki", "import-pki", "x")), "\n  Invalid command: import [x]\n\n");
  t.equal(errorOf(await ask("/poweroff", "off")), "'off' is not a valid operation");
  // An empty word may only be the last of a path.
  t.equal(
    errorOf(
      await call(one.router, {
        path: "/configure",
        data: { op: "set", path: ["nat", "source", "rule", "", "log"] },
      }),
    ),
    "Configuration path: [nat source rule  log] is not valid\n\nSet failed\n",
  );
});

void t.test("the proxy lets through what begins like an endpoint", async (t) => {
  const nothing = { detail: "Not Found" };
  for (const [vyos, path, passes] of [
    ["1.3", "/graphql", true],
    ["1.3", "/poweroff", false],
    ["1.4", "/graphql", true],
    ["1.4", "/retrievers", true],
    ["1.4", "/import-pki", false],
    ["1.4", "/frobnicate", false],
    ["1.5", "/frobnicate", true],
  ] as const) {
    const { router } = await lab(t, { vyos });
    const { status, body } = await call(router, { path, data: {} });
    t.equal(status, 404);
    if (passes) t.same(body, nothing, `${vyos}: ${path}`);
    else t.match(body, /nginx/, `${vyos}: ${path}`);
  }
});
