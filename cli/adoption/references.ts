import type { Declared } from "../../provider/adoption/declared.js";
import type { KindName } from "../../provider/kinds/index.js";

/** What a resource is called by others: a sort of names, the name, and the outputs that it is made of. */
interface Named {
  readonly sort: string;
  readonly name: unknown;
  /** With dots between them. */
  readonly outputs: readonly string[];
}

type Args = Declared["args"];

/** What an argument says, as text. */
const text = (value: unknown): string => (typeof value === "string" ? value : "");

const byItsName =
  (sort: (args: Args) => string) =>
  (args: Args): Named => ({ sort: sort(args), name: args.name, outputs: ["name"] });

const family = ({ family }: Args): string => (family === "ipv6" ? "ipv6" : "ipv4");
const anInterface = byItsName(() => "interface");

/** Whom others name, and how. */
const named: Partial<Readonly<Record<KindName, (args: Args) => Named>>> = {
  AccessList: byItsName((args) => `access list ${family(args)}`),
  AsPathList: byItsName(() => "AS path list"),
  BgpPeerGroup: byItsName(({ vrf }) => `peer group ${text(vrf)}`),
  BondingInterface: anInterface,
  BridgeInterface: anInterface,
  CommunityList: byItsName(({ type }) => `community list ${text(type) || "standard"}`),
  DhcpNetwork: byItsName(() => "network"),
  DummyInterface: anInterface,
  EthernetInterface: anInterface,
  FirewallGroup: byItsName(({ type }) => `group ${text(type)}`),
  FirewallRuleset: byItsName((args) => `rules ${family(args)}`),
  LoopbackInterface: anInterface,
  PkiCa: byItsName(() => "authority"),
  PkiCertificate: byItsName(() => "certificate"),
  PppoeInterface: anInterface,
  PrefixList: byItsName((args) => `prefix list ${family(args)}`),
  RouteMap: byItsName(() => "route map"),
  TunnelInterface: anInterface,
  Vlan: (args) => ({
    sort: "interface",
    name: `${text(args.interface)}.${String(args.vlanId)}`,
    outputs: ["interface", "vlanId"],
  }),
  VmAttachment: ({ address }) => ({ sort: "address of a VM", name: address, outputs: ["address"] }),
  Vrf: byItsName(() => "VRF"),
  VxlanInterface: anInterface,
  WireguardInterface: anInterface,
};

/** Where an argument stands: who has it, and the names of the properties down to it. */
interface Argument {
  readonly declared: Declared;
  readonly path: readonly string[];
}

type SortOf = (argument: Argument) => string | undefined;

const always =
  (sort: string): SortOf =>
  () =>
    sort;

const ofKinds =
  (kinds: readonly KindName[], sort: SortOf): SortOf =>
  (argument) =>
    kinds.includes(argument.declared.kind) ? sort(argument) : undefined;

const ofFamily =
  (sort: string): SortOf =>
  ({ declared, path }) =>
    `${sort} ${path.some((name) => name.startsWith("ipv6")) ? "ipv6" : family(declared.args)}`;

const group =
  (type: string): SortOf =>
  ({ declared: { args } }) =>
    `group ${args.family === "ipv6" && ["address", "network"].includes(type) ? "ipv6-" : ""}${type}`;

const ruleset: SortOf = ({ declared: { args } }) => `rules ${family(args)}`;
const routeMap = always("route map");
const theInterface = always("interface");

const membersOf: SortOf = ({ declared: { args } }) =>
  args.type === "interface" ? "interface" : args.type === "address" ? "address of a VM" : undefined;

/**
 * Arguments that are the names of other things, by the end of their path: the properties' names with dots between
 * them. The longest that fits counts.
 */
const rows: Readonly<Record<string, SortOf>> = {
  accessList: ofFamily("access list"),
  advertiseMap: routeMap,
  asPath: ofKinds(["RouteMap"], always("AS path list")),
  call: ofKinds(["RouteMap"], routeMap),
  communityList: always("community list standard"),
  dhcpInterface: theInterface,
  dhcpInterfaces: theInterface,
  "eapol.caCertificates": always("authority"),
  "eapol.certificate": always("certificate"),
  existMap: routeMap,
  "filterList.export": always("AS path list"),
  "filterList.import": always("AS path list"),
  "firewall.ipv6Name": always("rules ipv6"),
  "firewall.name": always("rules ipv4"),
  "group.addressGroup": group("address"),
  "group.domainGroup": group("domain"),
  "group.macGroup": group("mac"),
  "group.networkGroup": group("network"),
  "group.portGroup": group("port"),
  inboundInterface: theInterface,
  inboundInterfaceGroup: group("interface"),
  include: ofKinds(["FirewallGroup"], ({ declared: { args } }) => `group ${text(args.type)}`),
  interface: theInterface,
  interfaces: theInterface,
  jumpTarget: ruleset,
  defaultJumpTarget: ruleset,
  largeCommunityList: always("community list large"),
  "match.extcommunity": always("community list extended"),
  members: ofKinds(["BondingInterface", "FirewallGroup"], (argument) =>
    argument.declared.kind === "FirewallGroup" ? membersOf(argument) : "interface",
  ),
  "mirror.egress": theInterface,
  "mirror.ingress": theInterface,
  network: ofKinds(["VmAttachment"], always("network")),
  nextHopVrf: always("VRF"),
  nonExistMap: routeMap,
  outboundInterface: theInterface,
  outboundInterfaceGroup: group("interface"),
  peerGroup: ({ declared: { args } }) => `peer group ${text(args.vrf)}`,
  prefixList: ofFamily("prefix list"),
  "prefixList.export": ofFamily("prefix list"),
  "prefixList.import": ofFamily("prefix list"),
  redirect: theInterface,
  routeMap,
  "routeMap.export": routeMap,
  "routeMap.import": routeMap,
  "vpn.export": ({ path }) => (path.includes("routeMap") ? "route map" : undefined),
  "vpn.import": ({ path }) => (path.includes("routeMap") ? "route map" : undefined),
  sourceInterface: theInterface,
  "translation.address": ofKinds(["NatRule", "NatRuleset"], always("address of a VM")),
  unsuppressMap: routeMap,
  updateSource: theInterface,
  vrf: always("VRF"),
  vrfs: always("VRF"),
};

/** The ends of paths at which arguments name others. */
export const referring: readonly string[] = Object.keys(rows);

const sortOf = (argument: Argument): string | undefined => {
  const { path } = argument;
  const end = [2, 1].map((n) => path.slice(-n).join(".")).find((each) => Object.hasOwn(rows, each));
  return end === undefined ? undefined : rows[end]?.(argument);
};

/** An argument that is another resource's name. */
export interface Reference {
  readonly target: Declared;
  /** The outputs of the target that it is made of, with dots between them. */
  readonly outputs: readonly string[];
  /** A `!` stands before it. */
  readonly isNegated: boolean;
}

/** References by the place of their argument: the keys down to it, as JSON. */
export type References = ReadonlyMap<string, Reference>;

/** The place of an argument as {@link References} have it. */
export const placeKey = (keys: readonly (string | number)[]): string => JSON.stringify(keys);

interface Target {
  readonly target: Declared;
  readonly outputs: readonly string[];
}

const key = (sort: string, name: string): string => `${sort}: ${name}`;

/** Who is called what; names that two resources have are nobody's. */
const targetsOf = (declared: readonly Declared[]): ReadonlyMap<string, Target> => {
  const found = new Map<string, Target | undefined>();
  for (const target of declared) {
    const { sort, name, outputs } = named[target.kind]?.(target.args) ?? {};
    if (sort === undefined || typeof name !== "string" || outputs === undefined) continue;
    const at = key(sort, name);
    found.set(at, found.has(at) ? undefined : { target, outputs });
  }
  return new Map([...found].flatMap(([at, target]) => (target === undefined ? [] : [[at, target]])));
};

/** What the arguments of each resource say by the name of another. */
export const referencesOf = (declared: readonly Declared[]): ReadonlyMap<Declared, References> => {
  const targets = targetsOf(declared);
  const find = (one: Declared): References => {
    const found = new Map<string, Reference>();
    const look = (value: unknown, keys: readonly (string | number)[], path: readonly string[]): void => {
      if (typeof value === "string") {
        const sort = sortOf({ declared: one, path });
        if (sort === undefined) return;
        const isNegated = value.startsWith("!");
        const target = targets.get(key(sort, isNegated ? value.slice(1) : value));
        if (target !== undefined && target.target !== one)
          found.set(placeKey(keys), { ...target, isNegated });
      } else if (Array.isArray(value))
        for (const [i, each] of value.entries()) look(each, [...keys, i], path);
      else if (typeof value === "object" && value !== null)
        for (const [name, each] of Object.entries(value)) look(each, [...keys, name], [...path, name]);
    };
    if (one.kind !== "Config") look(one.args, [], []);
    return found;
  };
  return new Map(declared.map((one) => [one, find(one)]));
};
