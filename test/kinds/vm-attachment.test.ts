import t from "tap";
import type { DialectName } from "../../provider/config/dialect.js";
import { kinds } from "../../provider/kinds/index.js";
import {
  vmAttachmentArgs,
  vmAttachmentCodec,
  type VmAttachmentModel,
} from "../../provider/kinds/vm-attachment/model.js";
import { UNKNOWN } from "../../provider/kinds/unknown.js";
import type { Args } from "./arbitraries.js";
import { complaints, propertiesOf, withArg } from "./properties.js";

const kind = kinds.VmAttachment;
const NAME = "ssh";

const plain: Args = { network: "LAN", hostname: "web", macAddress: "00:50:56:00:00:01" };
const forwarded: Args = { ...plain, forwards: { ssh: {}, app: { port: 8080, externalPort: 40000 } } };
const pooled: Args = {
  ...plain,
  subnet: "10.1.0.0/24",
  addressPool: { from: "10.1.0.10", to: "10.1.0.20" },
  externalPortPool: { from: 32000, to: 32010 },
  ruleNumberPool: { from: 100, to: 200 },
  forwards: { ssh: {} },
};
const matched: Args = { ...plain, forwards: { ssh: { source: { address: "192.0.2.1" } } } };
const bases = { plain, forwarded, pooled, matched };

/** A right value for every property. */
const samples: Args = {
  network: "LAN2",
  hostname: "db",
  macAddress: "aa:BB:cc:00:00:01",
  subnet: "192.168.64.0/24",
  address: "192.168.64.9",
  addressPool: { from: "192.168.64.10", to: "192.168.64.20" },
  "addressPool.from": "10.1.0.9",
  "addressPool.to": "10.1.0.30",
  externalPortPool: { from: 1, to: 65535 },
  "externalPortPool.from": 31000,
  "externalPortPool.to": "33000",
  ruleNumberPool: { from: 1, to: 2 },
  "ruleNumberPool.from": 50,
  "ruleNumberPool.to": 999999,
  description: "a VM",
  inboundInterface: "eth0",
  externalAddress: "203.0.113.2",
  forwards: { ssh: {}, http: {} },
  "forwards.*.port": 2222,
  "forwards.*.externalPort": "8022",
  "forwards.*.ruleNumber": 150,
  "forwards.*.protocol": "udp",
  "forwards.*.source": { port: 5 },
  "forwards.*.source.address": "!192.0.2.0/24",
  "forwards.*.source.fqdn": "example.com",
  "forwards.*.source.port": [80, 81],
  "forwards.*.source.group": { macGroup: "CARDS" },
  "forwards.*.source.group.addressGroup": "HOSTS",
  "forwards.*.source.group.domainGroup": "NAMES",
  "forwards.*.source.group.macGroup": "CARDS",
  "forwards.*.source.group.networkGroup": "NETS",
  "forwards.*.source.group.portGroup": "PORTS",
  "forwards.*.description": "secure shell",
  "forwards.*.enabled": false,
  paused: true,
};

const properties = propertiesOf(vmAttachmentArgs);

const admitting = (path: string): [string, Args][] =>
  Object.entries(bases).filter(
    ([, base]) => complaints(kind, withArg(base, path, samples[path], NAME), "1.5").length === 0,
  );

const model: VmAttachmentModel = {
  ...{ network: "LAN", hostname: "web", macAddress: "00:50:56:00:00:01" },
  ...{ subnet: "192.168.64.0/24", address: "192.168.64.100" },
  forwards: {
    ssh: {
      ...{ port: 22, protocol: "tcp", description: "web ssh", enabled: true },
      ...{ externalPort: 32000, ruleNumber: 10000 },
    },
  },
};

void t.test("every property has a right use, and is admitted while its value is unknown", (t) => {
  for (const { path } of properties) {
    const admitted = admitting(path);
    t.ok(admitted.length > 0, `${path} can be used`);
    for (const [name, base] of admitted)
      for (const release of [undefined, "1.5"] as const) {
        const args = withArg(base, path, UNKNOWN, NAME);
        t.same(complaints(kind, args, release), [], `${path} unknown, ${name}`);
        const decoded = vmAttachmentCodec.decode(args);
        if (decoded._tag === "Right") kind.keep(decoded.right, model);
      }
  }
  const forward = vmAttachmentCodec.decode({ ...plain, forwards: { ssh: UNKNOWN } });
  t.same(complaints(kind, { ...plain, forwards: { ssh: UNKNOWN } }, "1.5"), [], "a whole forward");
  if (forward._tag === "Right") {
    t.equal(forward.right.forwards.ssh, UNKNOWN, "which stays unknown");
    t.equal(kind.keep(forward.right, model).forwards.ssh, UNKNOWN);
  }
  t.end();
});

void t.test("what was chosen stays while a pool is unknown", (t) => {
  for (const pool of ["addressPool", "externalPortPool", "ruleNumberPool"])
    for (const value of [UNKNOWN, { from: UNKNOWN, to: UNKNOWN }]) {
      const decoded = vmAttachmentCodec.decode({ ...plain, forwards: { ssh: {} }, [pool]: value });
      if (decoded._tag === "Left") t.fail("must be admitted");
      else {
        const { address, forwards } = kind.keep(decoded.right, model);
        t.equal(address, model.address, pool);
        t.same(forwards, model.forwards, pool);
      }
    }
  t.end();
});

void t.test("every property refuses a value of another JSON type", (t) => {
  for (const { path, isObject } of properties) {
    const [, base = plain] = admitting(path)[0] ?? [];
    for (const wrong of isObject ? [5, "text", [1], true] : [{ wrong: 1 }, [[1]]]) {
      const said = complaints(kind, withArg(base, path, wrong, NAME));
      t.ok(
        said.some((text) => text.startsWith(path.replace("*", NAME))),
        `${path}: ${JSON.stringify(wrong)} → ${said.join("; ")}`,
      );
    }
  }
  t.end();
});

type Wrong = readonly [path: string, value: unknown, said: string, base?: Args];

const ssh = "forwards.ssh";
const range = "; give a number from 1 to 65535, or a range of such";
const notNumber = "is not a rule number; give a whole number from 1 to 999999";
const notPort = "is not a port; give a whole number from 1 to 65535";
const notIpv4 = "is not an IPv4 address; give one such as 192.0.2.10";
const notMac = "is not a MAC address; give six pairs such as 00:50:56:00:00:01";
const notGroup = "is not a group name; use letters, digits and - _ . +, without spaces";
const notAddress =
  "is no IPv4 address, prefix or range; give for example 192.0.2.10, 192.0.2.0/24 or 192.0.2.10-192.0.2.20";

const wrongs: readonly Wrong[] = [
  ["network", null, "network: is missing; give a shared network"],
  [
    "network",
    "my net",
    'network: "my net" is not a shared-network-name; use letters, digits and - _ . +, without spaces',
  ],
  ["hostname", null, "hostname: is missing; give a host name"],
  ["hostname", "my host", 'hostname: "my host" is not a host name; use letters, digits and - _ .'],
  ["hostname", "", 'hostname: "" is not a host name; use letters, digits and - _ .'],
  ["macAddress", null, "macAddress: is missing; give a MAC address"],
  ["macAddress", "00-50-56-00-00-01", `macAddress: "00-50-56-00-00-01" ${notMac}`],
  ["macAddress", "00:50:56:00:00", `macAddress: "00:50:56:00:00" ${notMac}`],
  ["macAddress", "00:50:56:00:00:0g", `macAddress: "00:50:56:00:00:0g" ${notMac}`],
  ["mac", "00:50:56:00:00:01", "mac: is not a property; did you mean macAddress?"],
  ["subnet", "192.168.64.1/24", 'subnet: "192.168.64.1/24" has host bits set; give 192.168.64.0/24'],
  ["subnet", "192.168.64.0", 'subnet: "192.168.64.0" is not an IPv4 prefix; give one such as 192.0.2.0/24'],
  ["address", "192.168.64", `address: "192.168.64" ${notIpv4}`],
  [
    "address",
    "10.2.0.1",
    'address: "10.2.0.1" does not lie within subnet 192.168.64.0/24, as VyOS demands; give one that does',
    { ...plain, subnet: "192.168.64.0/24" },
  ],
  ["addressPool", "10.1.0.0/24", 'addressPool: "10.1.0.0/24" is not an object; give a range of addresses'],
  [
    "addressPool",
    { from: "10.1.0.20", to: "10.1.0.10" },
    "addressPool: ends at 10.1.0.10 before it begins at 10.1.0.20; exchange the two",
  ],
  [
    "addressPool",
    { from: "10.1.0.10", to: "10.1.1.10" },
    "addressPool: 10.1.0.10–10.1.1.10 does not lie within subnet 10.1.0.0/24; give a part of it",
    pooled,
  ],
  ["addressPool.from", "x", `addressPool.from: "x" ${notIpv4}`, pooled],
  ["addressPool.to", null, "addressPool.to: is missing; give an IPv4 address", pooled],
  [
    "externalPortPool",
    { from: 2, to: 1 },
    "externalPortPool: ends at 1 before it begins at 2; exchange the two",
  ],
  ["externalPortPool.from", 0, `externalPortPool.from: 0 ${notPort}`, pooled],
  ["externalPortPool.to", 65536, `externalPortPool.to: 65536 ${notPort}`, pooled],
  ["ruleNumberPool", { from: 2, to: 1 }, "ruleNumberPool: ends at 1 before it begins at 2; exchange the two"],
  ["ruleNumberPool.from", 0, `ruleNumberPool.from: 0 ${notNumber}`, pooled],
  ["ruleNumberPool.to", 1000000, `ruleNumberPool.to: 1000000 ${notNumber}`, pooled],
  ["description", "", 'description: "" is empty; leave the property out instead'],
  [
    "description",
    "it's",
    `description: "it's" holds a single quote, which VyOS refuses in every value; leave it out`,
  ],
  [
    "inboundInterface",
    "eth 0",
    'inboundInterface: "eth 0" is not an interface; give a name such as eth0 or eth1.100',
  ],
  ["externalAddress", "203.0.113.0/24", `externalAddress: "203.0.113.0/24" ${notIpv4}`],
  ["forwards", [{ port: 22 }], 'forwards: [{"port":22}] is not an object; give forwards by name'],
  ["forwards", { ssh: 22 }, `${ssh}: 22 is not an object; give a forward`],
  [
    "forwards",
    { ssh: null, "a b": {} },
    "forwards.a b: is not a name for a forward; use letters, digits and - _ .",
  ],
  [
    "forwards",
    { app: {} },
    "forwards.app.port: is missing; give it, since only forwards named ssh, http and https know theirs",
  ],
  [
    "forwards",
    { constructor: {} },
    "forwards.constructor.port: is missing; give it, since only forwards named ssh, http and https know theirs",
  ],
  ["forwards", { ssh: { ports: 22 } }, `${ssh}.ports: is not a property; did you mean port?`],
  ["forwards.*.port", 0, `${ssh}.port: "0" is no port${range}`],
  ["forwards.*.port", 65536, `${ssh}.port: "65536" is no port${range}`],
  ["forwards.*.port", "90-80", `${ssh}.port: "90-80" ends before it begins; give 80-90`],
  ["forwards.*.port", "http", `${ssh}.port: "http" is a service name; give the number`],
  [
    "forwards.*.port",
    "80-90",
    `${ssh}.externalPort: is missing; give a range as long as port 80-90, which no pool is asked for`,
  ],
  [
    "forwards.*",
    { port: "80-90", externalPort: "8080-8089" },
    `${ssh}.externalPort: "8080-8089" is not as long a range as port 80-90; make it so`,
  ],
  [
    "forwards.*",
    { port: "80-90", externalPort: 8080 },
    `${ssh}.externalPort: 8080 is not as long a range as port 80-90; make it so`,
  ],
  ["forwards.*.externalPort", "https", `${ssh}.externalPort: "https" is a service name; give the number`],
  ["forwards.*.externalPort", 70000, `${ssh}.externalPort: "70000" is no port${range}`],
  [
    "forwards",
    {
      ssh: { externalPort: 8000 },
      http: { externalPort: "7990-8010", protocol: "tcp_udp", port: "7990-8010" },
    },
    'forwards.http.externalPort: "7990-8010" is also that of forwards.ssh; give each its own',
  ],
  [
    "forwards",
    {
      ssh: { externalPort: 8000, source: { address: "192.0.2.1", port: 1 } },
      http: { externalPort: 8000, source: { port: "1", address: "192.0.2.1" } },
    },
    "forwards.http.externalPort: 8000 is also that of forwards.ssh; give each its own",
  ],
  [
    "forwards",
    { ssh: { ruleNumber: 7 }, http: { ruleNumber: "7" } },
    "forwards.http.ruleNumber: 7 is also that of forwards.ssh; give each its own",
  ],
  ["forwards.*.ruleNumber", 0, `${ssh}.ruleNumber: 0 ${notNumber}`],
  [
    "forwards.*.ruleNumber",
    5,
    `${ssh}.ruleNumber: 5 is outside ruleNumberPool; leave one of the two out`,
    pooled,
  ],
  ["forwards.*.protocol", "icmp", `${ssh}.protocol: "icmp" is no choice; give one of tcp, udp, tcp_udp`],
  ["forwards.*.source", "192.0.2.1", `${ssh}.source: "192.0.2.1" is not an object; give a match on one side`],
  ["forwards.*.source.address", "192.0.2", `${ssh}.source.address: "192.0.2" ${notAddress}`],
  [
    "forwards.*.source.fqdn",
    "a b",
    `${ssh}.source.fqdn: "a b" is not a domain name; give one such as www.example.com, which cannot be negated`,
  ],
  [
    "forwards.*.source.fqdn",
    "example.com",
    `${ssh}.source.fqdn: cannot stand beside address; leave one of the two out`,
    matched,
  ],
  ["forwards.*.source.port", [], `${ssh}.source.port: is an empty list; give at least one port`],
  ["forwards.*.source.group", 5, `${ssh}.source.group: 5 is not an object; give groups`],
  ...["addressGroup", "domainGroup", "macGroup", "networkGroup", "portGroup"].map((group): Wrong => [
    `forwards.*.source.group.${group}`,
    "a b",
    `${ssh}.source.group.${group}: "a b" ${notGroup}`,
  ]),
  [
    "forwards.*.source.group.addressGroup",
    "HOSTS",
    `${ssh}.source.group.addressGroup: cannot stand beside address; leave one of the two out`,
    matched,
  ],
  [
    "forwards.*.description",
    "a\nb",
    `${ssh}.description: "a\\nb" holds a line break, which VyOS refuses in every value; leave it out, or write a backslash and an n as VyOS does`,
  ],
  [
    "forwards.*.description",
    "x".repeat(256),
    `${ssh}.description: is 256 bytes long; VyOS 1.5 takes at most 255`,
  ],
  ["forwards.*.enabled", "yes", `${ssh}.enabled: "yes" is neither true nor false; give one of them`],
  ["paused", "true", 'paused: "true" is neither true nor false; give one of them'],
];

void t.test("what is wrong is told by property, value and fix", (t) => {
  for (const [path, value, said, base = plain] of wrongs) {
    const all = complaints(kind, withArg(base, path, value, NAME), "1.5");
    t.ok(all.includes(said), `${path} ${JSON.stringify(value)}: ${all.join("; ")} — expected ${said}`);
  }
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
  const byRelease: readonly [DialectName, Args, readonly string[]][] = [
    ["1.3", plain, []],
    ["1.3", forwarded, ["inboundInterface: is missing; VyOS 1.3 needs the interface of every rule"]],
    ["1.3", { ...forwarded, inboundInterface: "any" }, []],
    [
      "1.3",
      withArg({ ...forwarded, inboundInterface: "eth0" }, "forwards.ssh.source.group.portGroup", "PORTS", ""),
      ["forwards.ssh.source.group.portGroup: does not exist in VyOS 1.3; leave it out"],
    ],
    [
      "1.3",
      { ...plain, description: "x" },
      ["description: does not exist in VyOS 1.3, where only forwards have one; leave it out"],
    ],
    [
      "1.4",
      { ...plain, description: "x" },
      ["description: does not exist in VyOS 1.4, where only forwards have one; leave it out"],
    ],
    ["1.4", { ...plain, hostname: "web_1" }, []],
    [
      "1.5",
      { ...plain, hostname: "web_1" },
      [
        'hostname: "web_1" is not a name that a static mapping of VyOS 1.5 can have; use letters, digits, hyphens and dots, beginning with a letter or digit',
      ],
    ],
    [
      "1.5",
      { ...plain, description: "x".repeat(256) },
      ["description: is 256 bytes long; VyOS 1.5 takes at most 255"],
    ],
  ];
  for (const [release, args, said] of byRelease)
    t.same(complaints(kind, args, release), said, `${release}: ${said.join("; ")}`);
  t.end();
});
