/** What it costs to check a configuration of 5,000 leaves, in a process of its own: its first check, and the next. */
import * as E from "fp-ts/Either";
import { dialects, type DialectName } from "../provider/config/dialect.js";
import { kinds } from "../provider/kinds/index.js";

const LEAVES = 5000;

type Tree = Readonly<Record<string, unknown>>;

const many = (count: number, entry: (i: number) => readonly [name: string, value: unknown]): Tree =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => entry(i)));

const address = (i: number): string => `10.${String(i >> 16)}.${String((i >> 8) & 255)}.${String(i & 255)}`;
const mac = (i: number): string =>
  `00:50:56:00:${(i >> 8).toString(16).padStart(2, "0")}:${(i & 255).toString(16).padStart(2, "0")}`;

/** What a large site has: rules, groups, port forwards, fixed addresses, VLANs and routes. */
const siteOf = (release: DialectName): readonly { readonly path: string; readonly config: Tree }[] => {
  const is13 = release === "1.3";
  return [
    {
      path: is13 ? "firewall name SITE" : "firewall ipv4 name SITE",
      config: {
        "default-action": "drop",
        rule: many(300, (i) => [
          String(i + 1),
          {
            action: "accept",
            description: `service ${String(i)}`,
            protocol: "tcp",
            source: { address: `${address(i << 8)}/24` },
            destination: { address: address(i), port: `${String(1000 + i)}-${String(2000 + i)},https` },
          },
        ]),
      },
    },
    {
      path: "firewall group",
      config: {
        "address-group": many(40, (i) => [
          `HOSTS-${String(i)}`,
          { address: Array.from({ length: 20 }, (_, j) => address(i * 20 + j)) },
        ]),
      },
    },
    {
      path: "nat destination",
      config: {
        rule: many(150, (i) => [
          String(i + 1),
          {
            description: `forward ${String(i)}`,
            "inbound-interface": is13 ? "eth0" : { name: "eth0" },
            protocol: "tcp",
            destination: { port: 20_000 + i },
            translation: { address: address(i), port: 22 },
          },
        ]),
      },
    },
    {
      path: "service dhcp-server shared-network-name LAN subnet 10.0.0.0/16",
      config: {
        ...(release === "1.5" ? { "subnet-id": 1 } : {}),
        "static-mapping": many(400, (i) => [
          `host-${String(i)}`,
          { [release === "1.5" ? "mac" : "mac-address"]: mac(i), "ip-address": address(i) },
        ]),
      },
    },
    {
      path: "interfaces ethernet eth1",
      config: {
        vif: many(200, (i) => [
          String(i + 1),
          {
            address: [`${address((i << 8) + 1)}/24`, "2001:db8::1/64"],
            description: `VLAN ${String(i)}`,
            mtu: 1400,
          },
        ]),
      },
    },
    {
      path: "protocols static",
      config: {
        route: many(99, (i) => [`${address(i << 8)}/24`, { "next-hop": { "192.0.2.1": { distance: 10 } } }]),
      },
    },
  ];
};

const leavesIn = (value: unknown): number =>
  Array.isArray(value)
    ? value.length
    : typeof value === "object" && value !== null
      ? Object.values(value).reduce<number>((sum, below) => sum + leavesIn(below), 0)
      : 1;

const [, , of, told] = process.argv;
const release = of as DialectName;
const site = siteOf(release);
const leaves = site.reduce((sum, { config }) => sum + leavesIn(config), 0);
if (leaves < LEAVES)
  throw new Error(`the configuration has ${String(leaves)} leaves, and ${String(LEAVES)} are to be checked`);

// What loading costs is measured by itself.
const { codec, validate } = kinds.Config;

const check = (): number => {
  const began = performance.now();
  for (const args of site) {
    const draft = codec.decode(args);
    if (E.isLeft(draft)) throw new Error(`${args.path} cannot be read`);
    const failures = validate(draft.right, told === "told" ? dialects[release] : undefined);
    if (failures.length > 0)
      throw new Error(`${args.path}: ${failures[0]?.property ?? ""}: ${failures[0]?.reason ?? ""}`);
  }
  return performance.now() - began;
};

console.log(JSON.stringify({ leaves, first: check(), next: check() }));
