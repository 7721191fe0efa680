import t from "tap";
import { dialectNames, type DialectName } from "../../provider/config/dialect.js";
import { kinds } from "../../provider/kinds/index.js";
import { UNKNOWN } from "../../provider/kinds/unknown.js";
import type { Args } from "./arbitraries.js";
import { complaints, propertiesOf, withArg } from "./properties.js";

const kind = kinds.NatRule;
const natRuleCodec = kind.codec;
const BACKEND = "192.0.2.7";

const destination: Args = {
  type: "destination",
  protocol: "tcp",
  destination: { port: 80 },
  translation: { address: "192.0.2.10" },
};
const source: Args = {
  type: "source",
  protocol: "tcp",
  outboundInterface: "eth0",
  translation: { address: "masquerade" },
};
const fixed: Args = {
  type: "static",
  inboundInterface: "eth0",
  destination: { address: "203.0.113.5" },
  translation: { address: "10.0.0.5" },
};
const balanced: Args = {
  type: "destination",
  protocol: "tcp",
  loadBalance: { backend: { [BACKEND]: { weight: 100 } } },
};
const bare: Args = { type: "destination", protocol: "udp", exclude: true };
const ranged: Args = { ...destination, numberRange: { from: 10000, to: 10001 } };
const anywhere: Args = { ...source, outboundInterface: null };
const bases = { destination, source, fixed, balanced, bare, ranged, anywhere };

/** A right value for every property. */
const samples: Args = {
  type: "destination",
  number: 10,
  numberRange: { from: 5, to: 20 },
  "numberRange.from": 10000,
  "numberRange.to": 10001,
  description: "web",
  protocol: "tcp",
  packetType: "host",
  source: { address: "192.0.2.1" },
  destination: { address: "203.0.113.7" },
  ...Object.fromEntries(
    ["source", "destination"].flatMap((side): [string, unknown][] => [
      [`${side}.address`, "!192.0.2.0/24"],
      [`${side}.fqdn`, "example.com"],
      [`${side}.port`, [80, "8000-8010", "!ssh"]],
      [`${side}.group`, { macGroup: "CARDS" }],
      [`${side}.group.addressGroup`, "!HOSTS"],
      [`${side}.group.domainGroup`, "NAMES"],
      [`${side}.group.macGroup`, "CARDS"],
      [`${side}.group.networkGroup`, "NETS"],
      [`${side}.group.portGroup`, "PORTS"],
    ]),
  ),
  inboundInterface: "eth0",
  inboundInterfaceGroup: "WAN",
  outboundInterface: "eth*",
  outboundInterfaceGroup: "WAN",
  translation: { address: "192.0.2.1" },
  "translation.address": "192.0.2.1-192.0.2.9",
  "translation.port": "8000-8010",
  "translation.redirectPort": 8080,
  "translation.addressMapping": "persistent",
  "translation.portMapping": "random",
  loadBalance: { backend: { [BACKEND]: { weight: 1 } } },
  "loadBalance.hash": ["random"],
  "loadBalance.backend": { [BACKEND]: { weight: 1 } },
  "loadBalance.backend.*.weight": "7",
  exclude: true,
  log: false,
  disable: true,
};

const properties = propertiesOf(natRuleCodec);

/** The arguments with a property, on every base where a right value of it is admitted. */
const admitting = (path: string): [string, Args][] =>
  Object.entries(bases).filter(
    ([, base]) => complaints(kind, withArg(base, path, samples[path], BACKEND), "1.5").length === 0,
  );

void t.test("every property has a right use, and is admitted while its value is unknown", (t) => {
  const model = { ...destination, number: 10 };
  for (const { path } of properties) {
    const admitted = admitting(path);
    t.ok(admitted.length > 0, `${path} can be used`);
    for (const [name, base] of admitted)
      for (const release of [undefined, "1.5"] as const) {
        const args = withArg(base, path, UNKNOWN, BACKEND);
        t.same(complaints(kind, args, release), [], `${path} unknown in a ${name} rule`);
        const decoded = natRuleCodec.decode(args);
        if (decoded._tag === "Right") kind.keep(decoded.right, kind.restore(decoded.right, model));
      }
  }
  t.same(complaints(kind, { ...destination, type: UNKNOWN }, "1.3"), []);
  t.same(complaints(kind, withArg(destination, "destination.port", [80, UNKNOWN], "")), [], "inside a list");
  t.same(
    complaints(kind, withArg(balanced, "loadBalance.hash", [UNKNOWN], "")),
    [],
    "inside a list of words",
  );
  t.end();
});

void t.test("every property refuses a value of another JSON type", (t) => {
  for (const { path, isObject } of properties) {
    const [, base = destination] = admitting(path)[0] ?? [];
    for (const wrong of isObject ? [5, "text", [1], true] : [{ wrong: 1 }, [[1]]]) {
      const named = path.replace("*", BACKEND);
      const said = complaints(kind, withArg(base, path, wrong, BACKEND));
      t.ok(
        said.some((text) => text.startsWith(named) && text.includes(":")),
        `${path}: ${JSON.stringify(wrong)} → ${said.join("; ")}`,
      );
    }
  }
  t.end();
});

type Wrong = readonly [path: string, value: unknown, said: string, base?: Args];

const notPort = "; give a number from 1 to 65535, a range such as 8000-8010 or a service name";
const outOfPorts = "is no port; give a number from 1 to 65535, or a range of such";
const notAddress =
  "is no IPv4 address, prefix or range; give for example 192.0.2.10, 192.0.2.0/24 or 192.0.2.10-192.0.2.20";
const notNumber = "is not a rule number; give a whole number from 1 to 999999";
const notGroup = "is not a group name; use letters, digits and - _ . +, without spaces";
const notProtocol =
  "is not an IP protocol; give tcp, udp, tcp_udp, all, another name of /etc/protocols or a number up to 255";
const notInterface = "is not an interface; give a name such as eth0 or eth1.100";

const bySide = (side: string, base: Args): Wrong[] => [
  [side, 5, `${side}: 5 is not an object; give a match on one side`],
  [side, { ports: 80 }, `${side}.ports: is not a property; did you mean port?`],
  [side, { Port: 80 }, `${side}.Port: is not a property; did you mean port?`],
  [`${side}.address`, "192.0.2.256", `${side}.address: "192.0.2.256" ${notAddress}`],
  [`${side}.address`, "192.0.2.010", `${side}.address: "192.0.2.010" ${notAddress}`],
  [`${side}.address`, "192.0.2", `${side}.address: "192.0.2" ${notAddress}`],
  [`${side}.address`, "2001:db8::1", `${side}.address: "2001:db8::1" ${notAddress}`],
  [`${side}.address`, "!!192.0.2.1", `${side}.address: "!!192.0.2.1" ${notAddress}`],
  [`${side}.address`, "192.0.2.5/24", `${side}.address: "192.0.2.5/24" has host bits set; give 192.0.2.0/24`],
  [
    `${side}.address`,
    "192.0.2.0/33",
    `${side}.address: "192.0.2.0/33" is not an IPv4 prefix; give one such as 192.0.2.0/24`,
  ],
  [
    `${side}.address`,
    "192.0.2.0/24/5",
    `${side}.address: "192.0.2.0/24/5" is not an IPv4 prefix; give one such as 192.0.2.0/24`,
  ],
  [
    `${side}.address`,
    "192.0.2.9-192.0.2.1",
    `${side}.address: "192.0.2.9-192.0.2.1" ends before it begins; give 192.0.2.1-192.0.2.9`,
  ],
  [
    `${side}.address`,
    "192.0.2.9-192.0.2.9",
    `${side}.address: "192.0.2.9-192.0.2.9" is a range of one address; give 192.0.2.9`,
  ],
  [
    `${side}.address`,
    "192.0.2.9-",
    `${side}.address: "192.0.2.9-" is not an IPv4 range; give one such as 192.0.2.10-192.0.2.20`,
  ],
  [
    `${side}.address`,
    ["192.0.2.1"],
    `${side}.address: ["192.0.2.1"] is not a text; give an IPv4 address, prefix or range such as "192.0.2.10"`,
  ],
  [
    `${side}.fqdn`,
    "!example.com",
    `${side}.fqdn: "!example.com" is not a domain name; give one such as www.example.com, which cannot be negated`,
  ],
  [
    side,
    { address: "192.0.2.1", fqdn: "example.com" },
    `${side}.fqdn: cannot stand beside address; leave one of the two out`,
  ],
  [`${side}.port`, 0, `${side}.port: "0" ${outOfPorts}`],
  [`${side}.port`, 65536, `${side}.port: "65536" ${outOfPorts}`],
  [`${side}.port`, -1, `${side}.port: "-1" is no port${notPort}`],
  [`${side}.port`, 1.5, `${side}.port: "1.5" is no port${notPort}`],
  [`${side}.port`, NaN, `${side}.port: NaN is not a text; give ports such as "8080"`],
  [`${side}.port`, Infinity, `${side}.port: Infinity is not a text; give ports such as "8080"`],
  [`${side}.port`, [80, NaN], `${side}.port: has NaN; give numbers, ranges or service names`],
  [`${side}.port`, "100-65536", `${side}.port: "100-65536" ${outOfPorts}`],
  [`${side}.port`, "9000-8000", `${side}.port: "9000-8000" ends before it begins; give 8000-9000`],
  [`${side}.port`, "!9-8", `${side}.port: "!9-8" ends before it begins; give 8-9`],
  [`${side}.port`, "80, 443", `${side}.port: "80, 443" has " 443", which is no port${notPort}`],
  [
    `${side}.port`,
    "http alt",
    `${side}.port: "http alt" is no port; did you mean http-alt?${notPort.replace(";", "")}`,
  ],
  [`${side}.port`, "", `${side}.port: "" is no port${notPort}`],
  [`${side}.port`, [], `${side}.port: is an empty list; give at least one port`],
  [`${side}.port`, [80, 70000], `${side}.port: "80,70000" has "70000", which ${outOfPorts}`],
  [`${side}.port`, [80, true], `${side}.port: has true; give numbers, ranges or service names`],
  [`${side}.port`, [80, null], `${side}.port: has null; give numbers, ranges or service names`],
  [`${side}.port`, [[80]], `${side}.port: has [80]; give numbers, ranges or service names`],
  [
    `${side}.port`,
    80,
    `${side}.port: needs a protocol with ports and none is given; set protocol to tcp, udp or tcp_udp`,
    { ...base, protocol: null, destination: null },
  ],
  [
    `${side}.port`,
    80,
    `${side}.port: needs a protocol with ports and "icmp" has none; set protocol to tcp, udp or tcp_udp`,
    { ...base, protocol: "icmp", destination: null },
  ],
  [`${side}.group`, "HOSTS", `${side}.group: "HOSTS" is not an object; give groups`],
  [
    `${side}.group`,
    { addressgroup: "HOSTS" },
    `${side}.group.addressgroup: is not a property; did you mean addressGroup?`,
  ],
  ...["addressGroup", "domainGroup", "macGroup", "networkGroup", "portGroup"].flatMap((group): Wrong[] => [
    [`${side}.group.${group}`, "MY HOSTS", `${side}.group.${group}: "MY HOSTS" ${notGroup}`],
    [`${side}.group.${group}`, "", `${side}.group.${group}: "" ${notGroup}`],
  ]),
  [
    `${side}.group.portGroup`,
    "PORTS",
    `${side}.group.portGroup: needs a protocol with ports and none is given; set protocol to tcp, udp or tcp_udp`,
    { ...base, protocol: null, destination: null },
  ],
  [
    side,
    { address: "192.0.2.1", group: { addressGroup: "HOSTS" } },
    `${side}.group.addressGroup: cannot stand beside address; leave one of the two out`,
  ],
  [
    side,
    { fqdn: "example.com", group: { networkGroup: "NETS" } },
    `${side}.group.networkGroup: cannot stand beside fqdn; leave one of the two out`,
  ],
  [
    side,
    { group: { addressGroup: "HOSTS", networkGroup: "NETS" } },
    `${side}.group: has addressGroup and networkGroup; VyOS takes only one of them, leave the others out`,
  ],
];

const wrongs: readonly Wrong[] = [
  ["type", "dnat", 'type: "dnat" is no choice; give one of destination, source, static'],
  ["type", null, "type: is missing; give one of destination, source, static"],
  ["type", ["source"], 'type: ["source"] is no choice; give one of destination, source, static'],
  ["number", 0, `number: 0 ${notNumber}`],
  ["number", 1000000, `number: 1000000 ${notNumber}`],
  ["number", "ten", `number: "ten" ${notNumber}`],
  ["number", 1.5, `number: 1.5 ${notNumber}`],
  ["number", true, `number: true ${notNumber}`],
  [
    "number",
    30,
    "number: 30 is outside numberRange; leave one of the two out",
    { ...destination, numberRange: { from: 1, to: 20 } },
  ],
  ["numberRange", 5, "numberRange: 5 is not an object; give a range of rule numbers"],
  ["numberRange", { from: 1 }, "numberRange.to: is missing; give a rule number"],
  [
    "numberRange",
    { from: 1, to: 2, step: 1 },
    "numberRange.step: is not a property; a range of rule numbers has from, to",
  ],
  ["numberRange", { from: 9, to: 2 }, "numberRange: ends at 2 before it begins at 9; exchange the two"],
  ["numberRange.from", 0, `numberRange.from: 0 ${notNumber}`, { ...destination, numberRange: { to: 9 } }],
  ["numberRange.to", "x", `numberRange.to: "x" ${notNumber}`, { ...destination, numberRange: { from: 9 } }],
  ["description", "", 'description: "" is empty; leave the property out instead'],
  [
    "description",
    "Tom's",
    `description: "Tom's" holds a single quote, which VyOS refuses in every value; leave it out`,
  ],
  [
    "description",
    'the "web"',
    'description: "the \\"web\\"" holds a double quote, which VyOS refuses in every value; leave it out',
  ],
  [
    "description",
    "two\nlines",
    'description: "two\\nlines" holds a line break, which VyOS refuses in every value; leave it out, or write a backslash and an n as VyOS does',
  ],
  [
    "description",
    " web",
    'description: " web" begins with a space, which VyOS drops; begin with another character',
  ],
  [
    "description",
    "a \\ b",
    'description: "a \\\\ b" holds a backslash beside a space, which keeps VyOS from showing its configuration; leave the backslash out',
  ],
  [
    "description",
    "a\\d*",
    'description: "a\\\\d*" holds a backslash beside "*", which keeps VyOS from showing its configuration; leave the backslash out',
  ],
  [
    "description",
    "//web",
    'description: "//web" begins with //, which VyOS takes for a remark; begin with another character',
  ],
  ["description", 5, 'description: 5 is not a text; give a description such as "to the office"'],
  ["protocol", "tpc", `protocol: "tpc" ${notProtocol}`],
  ["protocol", 256, `protocol: "256" ${notProtocol}`],
  ["protocol", "TCP", `protocol: "TCP" ${notProtocol}`],
  [
    "packetType",
    "unicast",
    'packetType: "unicast" is no choice; give one of broadcast, host, multicast, other',
  ],
  ["inboundInterface", "eth 0", `inboundInterface: "eth 0" ${notInterface}`],
  ["inboundInterface", "averyverylongname0", `inboundInterface: "averyverylongname0" ${notInterface}`],
  ["inboundInterfaceGroup", "W A N", `inboundInterfaceGroup: "W A N" ${notGroup}`],
  [
    "inboundInterfaceGroup",
    "WAN",
    "inboundInterfaceGroup: cannot stand beside inboundInterface; leave one of the two out",
    { ...destination, inboundInterface: "eth0" },
  ],
  ["outboundInterface", "", `outboundInterface: "" ${notInterface}`, source],
  ["outboundInterfaceGroup", "a b", `outboundInterfaceGroup: "a b" ${notGroup}`, source],
  [
    "outboundInterfaceGroup",
    "WAN",
    "outboundInterfaceGroup: cannot stand beside outboundInterface; leave one of the two out",
    source,
  ],
  [
    "outboundInterface",
    "eth0",
    "outboundInterface: is not a property of a destination rule; leave it out or change type",
  ],
  [
    "inboundInterface",
    "eth0",
    "inboundInterface: is not a property of a source rule; leave it out or change type",
    source,
  ],
  ["translation", "192.0.2.1", 'translation: "192.0.2.1" is not an object; give a translation'],
  [
    "translation",
    null,
    "translation: is missing; give translation.address or translation.port, or a loadBalance backend, or set exclude: true",
  ],
  [
    "translation",
    { addressMapping: "random" },
    "translation: is missing; give translation.address or translation.port, or a loadBalance backend, or set exclude: true",
  ],
  ["translation.address", "!192.0.2.1", `translation.address: "!192.0.2.1" ${notAddress}`],
  [
    "translation.address",
    "masquerade",
    'translation.address: "masquerade" is only for source rules; give an address',
  ],
  ["translation.port", "80,443", `translation.port: "80,443" is no port${notPort}`],
  ["translation.port", 0, `translation.port: "0" ${outOfPorts}`],
  [
    "translation.port",
    80,
    "translation.port: needs a protocol with ports and none is given; set protocol to tcp, udp or tcp_udp",
    { ...destination, protocol: null, destination: null },
  ],
  ["translation.redirectPort", 65536, `translation.redirectPort: "65536" ${outOfPorts}`],
  [
    "translation.redirectPort",
    80,
    "translation.redirectPort: is not a property of a source rule; leave it out or change type",
    source,
  ],
  [
    "translation.redirectPort",
    80,
    "translation.redirectPort: needs a protocol with ports and none is given; set protocol to tcp, udp or tcp_udp",
    { ...destination, protocol: null, destination: null },
  ],
  [
    "translation.addressMapping",
    "sticky",
    'translation.addressMapping: "sticky" is no choice; give one of random, persistent',
  ],
  [
    "translation.portMapping",
    "all",
    'translation.portMapping: "all" is no choice; give one of random, fully-random, none',
  ],
  ["loadBalance", [BACKEND], `loadBalance: ["${BACKEND}"] is not an object; give a load balance`],
  ["loadBalance", { hash: ["random"] }, "loadBalance.backend: is missing; give backends by address"],
  [
    "loadBalance.hash",
    "random",
    'loadBalance.hash: "random" is not a list; give one of source-address, destination-address, source-port, destination-port, random in brackets',
    balanced,
  ],
  ["loadBalance.hash", [], "loadBalance.hash: is an empty list; leave the property out", balanced],
  [
    "loadBalance.hash",
    ["mac"],
    'loadBalance.hash.0: "mac" is no choice; give one of source-address, destination-address, source-port, destination-port, random',
    balanced,
  ],
  [
    "loadBalance.hash",
    ["random", "source-port"],
    'loadBalance.hash: "source-port" needs protocol tcp or udp; set one of them',
    { ...balanced, protocol: "tcp_udp" },
  ],
  [
    "loadBalance.backend",
    {},
    "loadBalance.backend: has no backend; give at least one, as { ADDRESS: { weight: 100 } }",
  ],
  [
    "loadBalance.backend",
    { web: { weight: 1 } },
    'loadBalance.backend.web: "web" is not an IPv4 address; give one such as 192.0.2.10',
  ],
  [
    "loadBalance.backend",
    { [BACKEND]: {} },
    `loadBalance.backend.${BACKEND}.weight: is missing; give a weight`,
  ],
  [
    "loadBalance.backend.*.weight",
    0,
    `loadBalance.backend.${BACKEND}.weight: 0 is not a weight; give a whole number from 1 to 100`,
  ],
  [
    "loadBalance.backend.*.weight",
    101,
    `loadBalance.backend.${BACKEND}.weight: 101 is not a weight; give a whole number from 1 to 100`,
  ],
  ["exclude", "true", 'exclude: "true" is neither true nor false; give one of them'],
  ["log", 1, "log: 1 is neither true nor false; give one of them"],
  ["disable", "no", 'disable: "no" is neither true nor false; give one of them'],
  ...bySide("source", destination),
  ...bySide("destination", source),
  [
    "inboundInterface",
    null,
    "inboundInterface: is missing; a static rule needs the interface, such as eth0",
    fixed,
  ],
  [
    "destination",
    null,
    "destination.address: is missing; a static rule needs the address to translate",
    fixed,
  ],
  [
    "translation",
    null,
    "translation.address: is missing; a static rule needs the address to translate to",
    fixed,
  ],
  [
    "destination.address",
    "!192.0.2.1",
    'destination.address: "!192.0.2.1" is not an IPv4 address or prefix, all that a static rule takes',
    fixed,
  ],
  [
    "translation.address",
    "192.0.2.1-192.0.2.9",
    'translation.address: "192.0.2.1-192.0.2.9" is not an IPv4 address or prefix, all that a static rule takes',
    fixed,
  ],
  [
    "translation.address",
    "masquerade",
    'translation.address: "masquerade" is not an IPv4 address or prefix, all that a static rule takes',
    fixed,
  ],
  ...(
    [
      ["protocol", "tcp"],
      ["packetType", "host"],
      ["source", { address: "192.0.2.1" }],
      ["loadBalance", { backend: { [BACKEND]: { weight: 1 } } }],
      ["exclude", true],
      ["disable", true],
      ["inboundInterfaceGroup", "WAN"],
      ["outboundInterface", "eth0"],
      ["outboundInterfaceGroup", "WAN"],
      ["destination.port", 80],
      ["destination.fqdn", "example.com"],
      ["translation.port", 80],
      ["translation.addressMapping", "random"],
    ] as const
  ).map(([path, value]): Wrong => [
    path,
    value,
    `${path}: is not a property of a static rule; leave it out or change type`,
    fixed,
  ]),
  [
    "sourceport",
    80,
    "sourceport: is not a property; a NAT rule has " + Object.keys(natRuleCodec.props).join(", "),
  ],
  ["Protocol", "tcp", "Protocol: is not a property; did you mean protocol?"],
  ["inbound-interface", "eth0", "inbound-interface: is not a property; did you mean inboundInterface?"],
  ["descr", "web", "descr: is not a property; did you mean description?"],
];

void t.test("what is wrong is told by property, value and fix", (t) => {
  for (const [path, value, said, base = destination] of wrongs) {
    const all = complaints(kind, withArg(base, path, value, BACKEND), "1.5");
    t.ok(all.includes(said), `${path} ${JSON.stringify(value)}: ${all.join("; ")} — expected ${said}`);
  }
  t.same(complaints(kind, 5), [": 5 is not an object; give a NAT rule"]);
  t.end();
});

void t.test("no property is without a wrong value in the table", (t) => {
  const tried = new Set(wrongs.map(([path]) => path));
  t.same(
    properties.map(({ path }) => path).filter((path) => !tried.has(path)),
    [],
  );
  t.end();
});

void t.test("what a release lacks or demands is told with its name", (t) => {
  const old: Args = { ...destination, inboundInterface: "eth0" };
  const byRelease: readonly [DialectName, Args, readonly string[]][] = [
    ["1.3", fixed, ['type: "static" does not exist in VyOS 1.3; use a source and a destination rule']],
    ["1.3", destination, ["inboundInterface: is missing; VyOS 1.3 needs the interface of every rule"]],
    [
      "1.3",
      { ...source, outboundInterface: null },
      ["outboundInterface: is missing; VyOS 1.3 needs the interface of every rule"],
    ],
    ["1.3", { ...old, inboundInterface: "any" }, []],
    [
      "1.3",
      { ...old, translation: { port: 80 } },
      ["translation.address: is missing; VyOS 1.3 needs it in every rule"],
    ],
    ["1.3", { ...old, exclude: true, translation: null }, []],
    ["1.3", { ...old, packetType: "host" }, ["packetType: does not exist in VyOS 1.3; leave it out"]],
    [
      "1.3",
      { ...old, source: { fqdn: "example.com" } },
      ["source.fqdn: does not exist in VyOS 1.3; leave it out"],
    ],
    [
      "1.3",
      { ...old, source: { group: { macGroup: "CARDS" } } },
      ["source.group.macGroup: does not exist in VyOS 1.3; leave it out"],
    ],
    [
      "1.3",
      { ...old, inboundInterface: null, inboundInterfaceGroup: "WAN" },
      [
        "inboundInterface: is missing; VyOS 1.3 needs the interface of every rule",
        "inboundInterfaceGroup: does not exist in VyOS 1.3; leave it out",
      ],
    ],
    [
      "1.3",
      { ...old, translation: { address: "192.0.2.1", redirectPort: 80 } },
      ["translation.redirectPort: does not exist in VyOS 1.3; leave it out"],
    ],
    [
      "1.3",
      { ...old, loadBalance: { backend: { [BACKEND]: { weight: 1 } } } },
      ["loadBalance.backend: does not exist in VyOS 1.3; leave it out"],
    ],
    [
      "1.3",
      { ...old, translation: { address: "192.0.2.0/24" } },
      [
        "translation.address: is a prefix, which VyOS 1.3 takes in rules without ports only; give an address, or leave the ports out",
      ],
    ],
    [
      "1.3",
      { ...old, translation: { address: "192.0.2.1", portMapping: "fully-random" } },
      ['translation.portMapping: "fully-random" does not exist in VyOS 1.3; give random or none'],
    ],
    ["1.3", { ...old, description: "x".repeat(256) }, []],
    [
      "1.4",
      { ...destination, source: { fqdn: "a.b" } },
      ["source.fqdn: does not exist in VyOS 1.4; leave it out"],
    ],
    ...(["1.4", "1.5"] as const).flatMap((release): [DialectName, Args, string[]][] => [
      [
        release,
        { ...old, translation: { address: "192.0.2.1", portMapping: "fully-random" } },
        [`translation.portMapping: "fully-random" does not exist in VyOS ${release}; give random or none`],
      ],
      [release, { ...old, inboundInterface: "any" }, []],
      [release, { ...fixed, inboundInterface: "any" }, []],
      [
        release,
        { ...old, description: "x".repeat(256) },
        [`description: is 256 bytes long; VyOS ${release} takes at most 255`],
      ],
      [
        release,
        { ...fixed, description: "ü".repeat(128) },
        [`description: is 256 bytes long; VyOS ${release} takes at most 255`],
      ],
      [release, { ...old, description: "x".repeat(255) }, []],
      [release, { ...old, translation: { address: "192.0.2.0/24" } }, []],
    ]),
  ];
  for (const [release, args, said] of byRelease)
    t.same(complaints(kind, args, release), said, `${release}: ${said.join("; ") || JSON.stringify(args)}`);
  for (const [, args] of byRelease) {
    const some = dialectNames.some((release) => complaints(kind, args, release).length === 0);
    const isLong = complaints(kind, args, "1.5").some((said) => said.includes("bytes long"));
    t.equal(
      complaints(kind, args).length === 0,
      some && !isLong,
      `while the release is not known, what none takes: ${JSON.stringify(args)}`,
    );
  }
  t.end();
});

void t.test("what VyOS takes is not refused", (t) => {
  const taken: readonly Args[] = [
    { ...balanced, loadBalance: { backend: { [BACKEND]: { weight: 1 }, "192.0.2.8": { weight: 2 } } } },
    { ...destination, source: { port: 80, group: { portGroup: "PORTS" } } },
    { ...destination, inboundInterface: "eth9" },
    { ...source, protocol: "hopopt" },
    { ...source, source: { fqdn: "example.com." } },
    { ...bare, translation: null },
    { ...destination, description: "trailing space " },
    { ...destination, destination: {}, translation: { redirectPort: 80 } },
  ];
  for (const args of taken) t.same(complaints(kind, args, "1.5"), [], JSON.stringify(args));
  t.end();
});
