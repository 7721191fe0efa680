/** Places that several kinds can hold, what may stand there, and who says it in which words. */
import type { Path } from "../../provider/config/path.js";
import { isTree, type ConfigNode, type ConfigTree } from "../../provider/config/tree.js";
import type { KindName } from "../../provider/kinds/index.js";

export type Args = Readonly<Record<string, unknown>>;

/** A resource of a program. */
export interface Declared {
  readonly kind: KindName;
  readonly args: Args;
}

/** One place, what may stand there (written by hand, as the router shows it), and the resources that can hold it. */
export interface Spot {
  readonly base: Path;
  readonly contents: readonly ConfigNode[];
  /** By the name of the holder: what it declares for one of the contents. Those of one group are one resource. */
  readonly holders: Readonly<Record<string, Holder>>;
}

export interface Holder {
  /** Spots whose holders name the same resource are declared by it together. */
  readonly resource: string;
  /** The part that this spot has in the resource's arguments. */
  readonly part: (content: number) => Args;
  /** The resource of all its parts. */
  readonly declare: (parts: readonly Args[]) => Declared;
}

const merged = (parts: readonly Args[]): Args =>
  parts.reduce<Args>((all, part) => {
    const next: Record<string, unknown> = { ...all };
    for (const [name, value] of Object.entries(part)) {
      const old = next[name];
      next[name] =
        Array.isArray(old) && Array.isArray(value)
          ? [...(old as unknown[]), ...(value as unknown[])]
          : typeof old === "object" && typeof value === "object"
            ? merged([old as Args, value as Args])
            : value;
    }
    return next;
  }, {});

const alone = (resource: string, kind: KindName, args: (content: number) => Args): Holder => ({
  resource,
  part: args,
  declare: (parts) => ({ kind, args: merged(parts) }),
});

const valueOf = (node: ConfigNode): unknown => {
  if (!isTree(node)) return node;
  const entries = Object.entries(node);
  return entries.length === 0 ? true : Object.fromEntries(entries.map(([name, n]) => [name, valueOf(n)]));
};

/** Any place can be held by a piece of configuration, leaf by leaf or whole. */
const pieces = (base: Path, contents: readonly ConfigNode[]): Readonly<Record<string, Holder>> =>
  Object.fromEntries(
    (["leaves", "subtree"] as const).map((ownership) => [
      ownership,
      alone(`${base.join(" ")} ${ownership}`, "Config", (n) => ({
        path: base,
        config: valueOf(contents[n] ?? {}),
        ownership,
      })),
    ]),
  );

const spot = (
  base: string,
  contents: readonly ConfigTree[],
  holders: Readonly<Record<string, Holder>>,
): Spot => {
  const path = base.split(" ");
  return { base: path, contents, holders: { ...holders, ...pieces(path, contents) } };
};

const actions = ["accept", "drop"];
const rulesOfFirewall = [1, 2, 3].map((number) =>
  spot(
    `firewall ipv4 forward filter rule ${String(number)}`,
    [{ action: "accept" }, { action: "drop", description: "d" }],
    {
      rule: alone(`rule ${String(number)}`, "FirewallRule", (n) => ({
        ...{ chain: "forward", number, action: actions[n] },
        ...(n === 1 ? { description: "d" } : {}),
      })),
      set: {
        ...alone("set", "FirewallRuleset", (n) => ({
          chain: "forward",
          rules: { [number]: { action: actions[n], ...(n === 1 ? { description: "d" } : {}) } },
        })),
      },
    },
  ),
);

const words = ["one", "two"];
const masquerades = [10, 11].map((number) => {
  const said = (n: number): Args => ({ number, outboundInterface: "eth0", description: words[n] });
  return spot(
    `nat source rule ${String(number)}`,
    words.map((description) => ({
      description,
      "outbound-interface": { name: "eth0" },
      translation: { address: "masquerade" },
    })),
    {
      nat: alone(`nat ${String(number)}`, "NatRule", (n) => ({
        ...said(n),
        type: "source",
        translation: { address: "masquerade" },
      })),
      masquerade: alone(`masquerade ${String(number)}`, "Masquerade", said),
      natset: alone("source set", "NatRuleset", (n) => ({
        type: "source",
        rules: {
          [number]: {
            ...{ outboundInterface: "eth0", description: words[n] },
            translation: { address: "masquerade" },
          },
        },
      })),
    },
  );
});

const vm = { network: "LAN", hostname: "vm", macAddress: "02:00:00:00:00:07", address: "192.168.64.150" };
const vmHolder = (part: (n: number) => Args): Holder => ({
  resource: "vm",
  part,
  declare: (parts) => ({
    kind: "VmAttachment",
    args: merged([{ ...vm, subnet: "192.168.64.0/24", inboundInterface: "eth0", forwards: {} }, ...parts]),
  }),
});

const forwards = [20, 21].map((number) =>
  spot(
    `nat destination rule ${String(number)}`,
    words.map((description) => ({
      description,
      protocol: "tcp",
      "inbound-interface": { name: "eth0" },
      destination: { port: String(2000 + number) },
      translation: { address: vm.address, port: "22" },
    })),
    {
      nat: alone(`dnat ${String(number)}`, "NatRule", (n) => ({
        ...{ type: "destination", number, description: words[n], protocol: "tcp", inboundInterface: "eth0" },
        ...{ destination: { port: 2000 + number }, translation: { address: vm.address, port: 22 } },
      })),
      natset: alone("destination set", "NatRuleset", (n) => ({
        type: "destination",
        rules: {
          [`to-${String(number)}`]: {
            ...{ number, description: words[n], protocol: "tcp", inboundInterface: "eth0" },
            ...{ destination: { port: 2000 + number }, translation: { address: vm.address, port: 22 } },
          },
        },
      })),
      vm: vmHolder((n) => ({
        forwards: {
          [`f${String(number)}`]: {
            ...{ port: 22, externalPort: 2000 + number, ruleNumber: number, description: words[n] },
          },
        },
      })),
    },
  ),
);

/** The mapping that a VM has whatever it forwards. */
export const vmMapping: ConfigTree = {
  service: {
    "dhcp-server": {
      "shared-network-name": {
        LAN: {
          subnet: {
            "192.168.64.0/24": {
              "static-mapping": { vm: { mac: vm.macAddress, "ip-address": vm.address } },
            },
          },
        },
      },
    },
  },
};

const others: readonly Spot[] = [
  spot(
    "system static-host-mapping host-name nas.lan",
    [{ inet: "192.0.2.1" }, { inet: "192.0.2.2", alias: "nas" }],
    {
      host: alone("host", "StaticHost", (n) => ({
        name: "nas.lan",
        addresses: [`192.0.2.${String(n + 1)}`],
        ...(n === 1 ? { aliases: ["nas"] } : {}),
      })),
    },
  ),
  spot("protocols static route 10.7.0.0/16", [{ blackhole: {} }, { "next-hop": { "192.0.2.9": {} } }], {
    route: alone("route", "StaticRoute", (n) => ({
      prefix: "10.7.0.0/16",
      ...(n === 0 ? { blackhole: true } : { nextHops: { "192.0.2.9": {} } }),
    })),
  }),
  spot(
    "firewall group address-group G",
    [{ address: "192.0.2.1" }, { address: ["192.0.2.2", "192.0.2.3"] }],
    {
      group: alone("group", "FirewallGroup", (n) => ({
        ...{ type: "address", name: "G" },
        members: n === 0 ? ["192.0.2.1"] : ["192.0.2.2", "192.0.2.3"],
      })),
    },
  ),
  spot(
    "interfaces ethernet eth1 vif 70",
    [{ address: "192.0.2.65/26" }, { description: "lab", mtu: "1400" }],
    {
      vlan: alone("vlan", "Vlan", (n) => ({
        ...{ interface: "eth1", vlanId: 70 },
        ...(n === 0 ? { addresses: ["192.0.2.65/26"] } : { description: "lab", mtu: 1400 }),
      })),
    },
  ),
  spot(
    "service dns forwarding",
    [
      { "allow-from": "10.0.0.0/8", "listen-address": "10.0.0.1" },
      { "allow-from": "10.0.0.0/8", "listen-address": "10.0.0.1", "cache-size": "9" },
    ],
    {
      dns: alone("dns", "DnsForwarding", (n) => ({
        ...{ allowFrom: ["10.0.0.0/8"], listenAddresses: ["10.0.0.1"] },
        ...(n === 1 ? { cacheSize: 9 } : {}),
      })),
    },
  ),
  spot(
    "service dhcp-server shared-network-name GUEST",
    [{}, { description: "guests" }].map((more) => ({
      ...more,
      subnet: {
        "10.9.0.0/24": { "subnet-id": "9", range: { a: { start: "10.9.0.10", stop: "10.9.0.20" } } },
      },
    })),
    {
      dhcp: alone("dhcp", "DhcpNetwork", (n) => ({
        ...{ name: "GUEST", ...(n === 1 ? { description: "guests" } : {}) },
        subnets: { "10.9.0.0/24": { subnetId: 9, ranges: { a: { start: "10.9.0.10", stop: "10.9.0.20" } } } },
      })),
    },
  ),
];

const inSystem = (name: string, part: (n: number) => Args): Holder => ({
  resource: `system ${name}`,
  part,
  declare: (parts) => ({ kind: "Config", args: { path: "system", config: merged(parts) } }),
});

const shared = (leaf: string, contents: readonly ConfigNode[]): Spot => ({
  base: ["system", leaf],
  contents,
  holders: Object.fromEntries(
    ["a", "b", "c"].map((name) => [name, inSystem(name, (n) => ({ [leaf]: contents[n] }))]),
  ),
});

/** Values of one list, each a spot of its own. */
const values = ["192.0.2.53", "192.0.2.54", "192.0.2.55"].map((value): Spot => ({
  base: ["system", "domain-search"],
  contents: [[`x${value.slice(-2)}.org`]],
  holders: Object.fromEntries(
    ["a", "b", "c"].map((name) => [
      name,
      inSystem(name, () => ({ "domain-search": [`x${value.slice(-2)}.org`] })),
    ]),
  ),
}));

/** Every spot. */
export const spots: readonly Spot[] = [
  ...rulesOfFirewall,
  ...masquerades,
  ...forwards,
  ...others,
  shared("time-zone", ["UTC", "Europe/Berlin"]),
  shared("domain-name", ["x.org", "y.org"]),
  ...values,
];
