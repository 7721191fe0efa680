/**
 * What our checks refuse, the router must refuse as well: a rule of ours that the router has not would keep users
 * from adopting what runs. Rules of our own are listed as such, and shown to be.
 */
import t from "tap";
import * as E from "fp-ts/Either";
import { dialects, type DialectName } from "../../provider/config/dialect.js";
import { leavesOf } from "../../provider/config/tree.js";
import { kinds } from "../../provider/kinds/index.js";
import { startRouter, type EditOp } from "../../emulator/testing.js";
import { ground, releases } from "./ground.js";
import type { Args } from "./arbitraries.js";
import { complaints } from "./properties.js";

/** Words after `set`, values last; `@` is the number of the rule. */
type Lines = readonly string[];

const rule = (type: string, lines: Lines): EditOp[] =>
  lines.map((line) => {
    const [path = "", value] = line.split(" = ");
    const full = ["nat", type, "rule", "10", ...path.split(" ").filter((word) => word !== "")];
    return value === undefined ? { op: "set", path: full } : { op: "set", path: full, value };
  });

interface Case {
  readonly name: string;
  readonly args: Args;
  /** The same in the router's words. */
  readonly lines: Lines;
  readonly on?: readonly DialectName[];
  /** Ours alone: the router takes it. */
  readonly ours?: true;
}

const dnat = { type: "destination", translation: { address: "192.0.2.10" } };
const to = "translation address = 192.0.2.10";
const later = ["1.4", "1.5"] as const;

const destinationCases: readonly Case[] = [
  {
    name: "no translation",
    args: { type: "destination", protocol: "tcp" },
    lines: ["protocol = tcp"],
    on: later,
  },
  {
    name: "options alone",
    args: { type: "destination", translation: { addressMapping: "random" } },
    lines: ["translation options address-mapping = random"],
    on: later,
  },
  ...(
    [
      ["destination.port", { destination: { port: 80 } }, "destination port = 80"],
      ["source.port", { source: { port: 80 } }, "source port = 80"],
    ] as const
  ).flatMap(([name, args, line]): Case[] => [
    { name: `${name} without protocol`, args: { ...dnat, ...args }, lines: [line, to], on: later },
    {
      name: `${name} with icmp`,
      args: { ...dnat, ...args, protocol: "icmp" },
      lines: [line, to, "protocol = icmp"],
      on: later,
    },
    {
      name: `${name} with !tcp`,
      args: { ...dnat, ...args, protocol: "!tcp" },
      lines: [line, to, "protocol = !tcp"],
      on: later,
    },
    {
      name: `${name} with 6`,
      args: { ...dnat, ...args, protocol: 6 },
      lines: [line, to, "protocol = 6"],
      on: later,
    },
  ]),
  {
    name: "translation.port without protocol",
    args: { type: "destination", translation: { port: 80 } },
    lines: ["translation port = 80"],
    on: later,
  },
  {
    name: "redirectPort without protocol",
    args: { type: "destination", translation: { redirectPort: 80 } },
    lines: ["translation redirect port = 80"],
    on: later,
  },
  {
    name: "portGroup without protocol",
    args: { ...dnat, source: { group: { portGroup: "PORTS" } } },
    lines: [to, "source group port-group = PORTS"],
    on: later,
  },
  {
    name: "interface and group",
    args: { ...dnat, inboundInterface: "eth0", inboundInterfaceGroup: "WAN" },
    lines: [to, "inbound-interface name = eth0", "inbound-interface group = WAN"],
    on: later,
  },
  {
    name: "address and fqdn",
    args: { ...dnat, source: { address: "192.0.2.1", fqdn: "a.b" } },
    lines: [to, "source address = 192.0.2.1", "source fqdn = a.b"],
    on: ["1.5"],
  },
  {
    name: "fqdn on 1.4",
    args: { ...dnat, source: { fqdn: "a.b" } },
    lines: [to, "source fqdn = a.b"],
    on: ["1.3", "1.4"],
  },
  ...[
    "address-group HOSTS addressGroup",
    "network-group NETS networkGroup",
    "domain-group NAMES domainGroup",
  ].map((words): Case => {
    const [node = "", group = "", property = ""] = words.split(" ");
    return {
      name: `address and ${property}`,
      args: { ...dnat, source: { address: "192.0.2.1", group: { [property]: group } } },
      lines: [to, "source address = 192.0.2.1", `source group ${node} = ${group}`],
      on: later,
    };
  }),
  {
    name: "two host groups",
    args: { ...dnat, source: { group: { addressGroup: "HOSTS", networkGroup: "NETS" } } },
    lines: [to, "source group address-group = HOSTS", "source group network-group = NETS"],
    on: later,
  },
  {
    name: "masquerade",
    args: { type: "destination", translation: { address: "masquerade" } },
    lines: ["translation address = masquerade"],
  },
  {
    name: "hash of ports with tcp_udp",
    args: {
      type: "destination",
      protocol: "tcp_udp",
      loadBalance: { hash: ["source-port"], backend: { "192.0.2.1": { weight: 100 } } },
    },
    lines: [
      "protocol = tcp_udp",
      "load-balance hash = source-port",
      "load-balance backend 192.0.2.1 weight = 100",
    ],
    on: later,
  },
  {
    name: "weight 101",
    args: { type: "destination", loadBalance: { backend: { "192.0.2.1": { weight: 101 } } } },
    lines: ["load-balance backend 192.0.2.1 weight = 101"],
    on: later,
  },
  ...(
    [
      ["host bits", "192.0.2.5/24"],
      ["double negation", "!!192.0.2.1"],
      ["reversed range", "192.0.2.9-192.0.2.1"],
      ["range of one", "192.0.2.9-192.0.2.9"],
      ["IPv6", "2001:db8::1"],
    ] as const
  ).map(([name, address]): Case => ({
    name: `source address: ${name}`,
    args: { ...dnat, inboundInterface: "eth0", source: { address } },
    lines: [to, "inbound-interface = eth0", `source address = ${address}`],
    on: ["1.3"],
  })),
  ...["0", "65536", "90-80", "80, 443", "80,,443", "!!80"].map((port): Case => ({
    name: `port ${port}`,
    args: { ...dnat, protocol: "tcp", source: { port } },
    lines: [to, "protocol = tcp", `source port = ${port}`],
    on: later,
  })),
  ...["tpc", "256", "TCP", "ethernet"].map((protocol): Case => ({
    name: `protocol ${protocol}`,
    args: { ...dnat, protocol },
    lines: [to, `protocol = ${protocol}`],
    on: later,
  })),
  {
    name: "group of two words",
    args: { ...dnat, source: { group: { addressGroup: "MY HOSTS" } } },
    lines: [to, "source group address-group = MY HOSTS"],
    on: later,
  },
  ...["it's", 'a "b"', "a\nb"].map((description): Case => ({
    name: `description ${JSON.stringify(description)}`,
    args: { ...dnat, inboundInterface: "eth0", description },
    lines: [to, `description = ${description}`],
  })),
  ...["x".repeat(256), "ü".repeat(128)].map((description): Case => ({
    name: `description of ${String(description.length)} characters`,
    args: { ...dnat, description },
    lines: [to, `description = ${description}`],
    on: later,
  })),
  {
    name: "packetType on 1.3",
    args: { ...dnat, inboundInterface: "eth0", packetType: "host" },
    lines: [to, "inbound-interface = eth0", "packet-type = host"],
    on: ["1.3"],
  },
  { name: "no interface on 1.3", args: dnat, lines: [to], on: ["1.3"] },
  {
    name: "no translation address on 1.3",
    args: { type: "destination", protocol: "tcp", inboundInterface: "eth0", translation: { port: 80 } },
    lines: ["inbound-interface = eth0", "protocol = tcp", "translation port = 80"],
    on: ["1.3"],
  },
  ...["source", "destination", "translation"].map((side): Case => ({
    name: `${side}.port and a prefix on 1.3`,
    args: {
      ...{ type: "destination", protocol: "tcp", inboundInterface: "eth0" },
      translation: { address: "192.0.2.0/24", ...(side === "translation" ? { port: 80 } : {}) },
      ...(side === "translation" ? {} : { [side]: { port: 80 } }),
    },
    lines: [
      "inbound-interface = eth0",
      "protocol = tcp",
      "translation address = 192.0.2.0/24",
      `${side} port = 80`,
    ],
    on: ["1.3"],
  })),
  {
    name: "fully-random",
    args: { type: "destination", translation: { address: "192.0.2.10", portMapping: "fully-random" } },
    lines: [to, "translation options port-mapping = fully-random"],
  },
  {
    name: "a description that begins with a space",
    args: { ...dnat, description: " x" },
    lines: [to, "description =  x"],
    on: later,
    ours: true, // It is taken and comes back without the space: a difference for ever.
  },
  {
    name: "a backslash beside a space",
    args: { ...dnat, description: "a \\ b" },
    lines: [to, "description = a \\ b"],
    on: later,
    ours: true, // It is taken and may keep the router from showing its configuration.
  },
];

const sourceCases: readonly Case[] = [
  {
    name: "redirect",
    args: { type: "source", protocol: "tcp", translation: { address: "masquerade", redirectPort: 80 } },
    lines: ["protocol = tcp", "translation address = masquerade", "translation redirect port = 80"],
  },
  {
    name: "inbound interface",
    args: { type: "source", inboundInterface: "eth0", translation: { address: "masquerade" } },
    lines: ["translation address = masquerade", "inbound-interface name = eth0"],
  },
  {
    name: "interface and group",
    args: {
      ...{ type: "source", outboundInterface: "eth0", outboundInterfaceGroup: "WAN" },
      translation: { address: "masquerade" },
    },
    lines: [
      "translation address = masquerade",
      "outbound-interface name = eth0",
      "outbound-interface group = WAN",
    ],
    on: later,
  },
];

const fixed = {
  type: "static",
  inboundInterface: "eth0",
  destination: { address: "203.0.113.5" },
  translation: { address: "10.0.0.5" },
};
const fixedLines = [
  "inbound-interface = eth0",
  "destination address = 203.0.113.5",
  "translation address = 10.0.0.5",
];

const staticCases: readonly Case[] = [
  { name: "static on 1.3", args: fixed, lines: fixedLines, on: ["1.3"] },
  { name: "no interface", args: { ...fixed, inboundInterface: null }, lines: fixedLines.slice(1), on: later },
  ...(
    [
      ["protocol", "tcp", "protocol = tcp"],
      ["exclude", true, "exclude"],
      ["disable", true, "disable"],
      ["packetType", "host", "packet-type = host"],
    ] as const
  ).map(([name, value, line]): Case => ({
    name,
    args: { ...fixed, [name]: value },
    lines: [...fixedLines, line],
    on: later,
  })),
  ...["!192.0.2.1", "192.0.2.1-192.0.2.9", "masquerade"].map((address): Case => ({
    name: `translation address ${address}`,
    args: { ...fixed, translation: { address } },
    lines: [...fixedLines.slice(0, 2), `translation address = ${address}`],
    on: later,
  })),
  {
    name: "no destination address",
    args: { ...fixed, destination: null },
    lines: [fixedLines[0] ?? "", fixedLines[2] ?? ""],
    on: later,
    ours: true, // Without it the rule translates nothing; the checks of the router do not ask.
  },
  {
    name: "no translation address",
    args: { ...fixed, translation: null },
    lines: fixedLines.slice(0, 2),
    on: later,
    ours: true,
  },
];

const edit = (
  ops: readonly EditOp[],
  router: Awaited<ReturnType<typeof startRouter>>,
): string | undefined => {
  try {
    router.edit(ops);
    return undefined;
  } catch (thrown) {
    return String(thrown);
  }
};

for (const release of releases)
  void t.test(`NAT rules, ${release}`, async (t) => {
    const router = await startRouter({ vyos: release, config: ground(release) });
    for (const [type, cases] of [
      ["destination", destinationCases],
      ["source", sourceCases],
      ["static", staticCases],
    ] as const)
      for (const { name, args, lines, on = releases, ours } of cases) {
        if (!on.includes(release)) continue;
        const said = complaints(kinds.NatRule, args, release);
        t.ok(said.length > 0, `${type}, ${name}: we refuse it`);
        const refused = edit(rule(type, lines), router);
        t.equal(refused !== undefined, ours !== true, `${type}, ${name}: so does the router`);
        if (refused === undefined) router.edit([{ op: "delete", path: ["nat"] }]);
      }
    await router.stop();
  });

const mapping = (
  subnet: string,
  name: string,
  mac: string,
  address: string,
  release: DialectName,
): EditOp[] => {
  const path = [
    "service",
    "dhcp-server",
    "shared-network-name",
    "LAN",
    "subnet",
    subnet,
    "static-mapping",
    name,
  ];
  return [
    { op: "set", path: [...path, dialects[release].dhcp.mac], value: mac },
    { op: "set", path: [...path, "ip-address"], value: address },
  ];
};

for (const release of releases)
  void t.test(`static mappings, ${release}`, async (t) => {
    const router = await startRouter({ vyos: release, config: ground(release) });
    const lan = "192.168.64.0/24";
    const good = { network: "LAN", hostname: "web", macAddress: "00:50:56:00:00:01", subnet: lan };
    const cases: readonly [string, Args, EditOp[]][] = [
      [
        "an address outside the subnet",
        { ...good, address: "10.1.0.9" },
        mapping(lan, "web", "00:50:56:00:00:01", "10.1.0.9", release),
      ],
      [
        "a MAC address with hyphens",
        { ...good, macAddress: "00-50-56-00-00-01" },
        mapping(lan, "web", "00-50-56-00-00-01", "192.168.64.9", release),
      ],
      ...(release === "1.5"
        ? ["web_1", "-web", ".web", "_"].map((hostname): [string, Args, EditOp[]] => [
            hostname,
            { ...good, hostname },
            mapping(lan, hostname, "00:50:56:00:00:01", "192.168.64.9", release),
          ])
        : []),
      [
        "a name of two words",
        { ...good, hostname: "my web" },
        mapping(lan, "my web", "00:50:56:00:00:01", "192.168.64.9", release),
      ],
    ];
    for (const [name, args, ops] of cases) {
      t.ok(complaints(kinds.VmAttachment, args, release).length > 0, `${name}: we refuse it`);
      t.type(edit(ops, router), "string", `${name}: so does the router`);
    }
    for (const hostname of release === "1.5" ? ["web-", "a..b", "7"] : ["web_1", "-web", ".web"]) {
      t.same(complaints(kinds.VmAttachment, { ...good, hostname }, release), [], `${hostname}: we take it`);
      t.equal(
        edit(mapping(lan, hostname, "00:50:56:00:00:01", "192.168.64.9", release), router),
        undefined,
        `${hostname}: so does the router`,
      );
      router.edit([
        { op: "delete", path: mapping(lan, hostname, "", "", release)[0]?.path.slice(0, -1) ?? [] },
      ]);
    }
    await router.stop();
  });

const forward: Args = { chain: "forward", number: 10, action: "accept", protocol: "tcp" };
/** Rules that are right by the syntax of each property, and make no sense as a whole. */
const firewallCases: readonly (readonly [name: string, args: Args, on?: readonly DialectName[]])[] = [
  ["flags without TCP", { ...forward, protocol: "udp", tcp: { flags: { syn: true } } }],
  ["a flag that is set and not", { ...forward, tcp: { flags: { syn: true, not: { syn: true } } } }],
  ["two kinds of fragments", { ...forward, fragment: { matchFrag: true, matchNonFrag: true } }],
  ["IPsec and not", { ...forward, ipsec: { matchIpsecIn: true, matchNoneIn: true } }, ["1.5"]],
  ["log options without a log", { ...forward, logOptions: { level: "info" } }],
  ["a snapshot without a group", { ...forward, log: true, logOptions: { snapshotLength: 9 } }],
  ["a queue without its action", { ...forward, queue: "1" }],
  ["queue options without its action", { ...forward, queueOptions: ["bypass"] }],
  ["one queue for many", { ...forward, action: "queue", queue: "1", queueOptions: ["fanout"] }],
  ["a proxy without its action", { ...forward, synproxy: { mss: 1460 } }],
  ["a proxy of nothing", { ...forward, action: "synproxy" }],
  ["a proxy with states", { ...forward, action: "synproxy", synproxy: { mss: 1460 }, state: ["new"] }],
  ["a proxy of UDP", { ...forward, action: "synproxy", synproxy: { mss: 1460 }, protocol: "udp" }],
  ["GRE of another protocol", { ...forward, gre: { version: "gre" } }, ["1.5"]],
  ["a key without a checksum", { ...forward, protocol: "gre", gre: { key: "1" } }, ["1.5"]],
  [
    "a key of PPTP",
    { ...forward, protocol: "gre", gre: { key: "1", version: "pptp", flags: { checksum: true } } },
    ["1.5"],
  ],
  [
    "a key and none",
    { ...forward, protocol: "gre", gre: { key: "1", flags: { checksum: true, key: true, keyUnset: true } } },
    ["1.5"],
  ],
  ["a mask of the other family", { ...forward, source: { address: "192.0.2.1", addressMask: "::1" } }],
];

for (const release of later)
  void t.test(`firewall rules, ${release}`, async (t) => {
    const router = await startRouter({ vyos: release, config: ground(release) });
    const { codec, render } = kinds.FirewallRule;
    for (const [name, args, on = later] of firewallCases) {
      if (!on.includes(release)) continue;
      t.ok(complaints(kinds.FirewallRule, args, release).length > 0, `${name}: we refuse it`);
      const draft = codec.decode(args);
      if (E.isLeft(draft)) return t.fail(`${name}: each property is right by itself`);
      const ops = leavesOf(render(draft.right, dialects[release])).flatMap(({ path, values }): EditOp[] =>
        values.length === 0 ? [{ op: "set", path }] : values.map((value) => ({ op: "set", path, value })),
      );
      t.type(edit(ops, router), "string", `${name}: so does the router`);
    }
    return router.stop();
  });
