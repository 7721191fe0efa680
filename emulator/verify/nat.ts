import { isPrefix } from "../../provider/schema/addresses.js";
import { validatorNamed } from "../../provider/schema/index.js";
import {
  ConfigError,
  ProgramError,
  ScriptCrash,
  interfaceAddresses,
  interfaceNames,
  View,
  type Proposal,
} from "./context.js";

/** What all rules are checked against; gathered once, so that a check costs one step per rule. */
interface Surroundings extends Proposal {
  readonly interfaces: ReadonlySet<string>;
  readonly addresses: ReadonlySet<string>;
  readonly groups: View;
}

const withPorts = ["tcp", "udp", "tcp_udp"];
const addressGroups = ["address-group", "network-group", "domain-group"];

const bare = (name: string): string => (name.startsWith("!") ? name.slice(1) : name);

const verifyGroups = ({ groups, warn }: Surroundings, side: View, protocol: string | undefined): void => {
  const used = side.at("group");
  if (addressGroups.filter((kind) => used.has(kind)).length > 1)
    throw new ConfigError("Only one address-group, network-group or domain-group can be specified");
  for (const kind of [...addressGroups, "port-group"].sort(byCheck)) {
    const name = used.at(kind).value;
    if (name === undefined) continue;
    const other = kind === "port-group" ? undefined : ["address", "fqdn"].find((leaf) => side.has(leaf));
    if (other !== undefined) throw new ConfigError(`${kind} and ${other} cannot both be defined`);
    const group = groups.at(kind, bare(name));
    if (!group.exists) throw new ConfigError(`Invalid ${kind} "${bare(name)}" on nat rule`);
    if (group.isEmpty) warn(`${kind} "${bare(name)}" has no members!`);
  }
  if (used.has("port-group") && !withPorts.includes(protocol ?? "all"))
    throw new ConfigError("Protocol must be tcp, udp, or tcp_udp when specifying a port-group");
};

const checkOrder = ["address-group", "domain-group", "network-group", "port-group"];
const byCheck = (a: string, b: string): number => checkOrder.indexOf(a) - checkOrder.indexOf(b);

const verifyBalance = ({ warn }: Surroundings, rule: View, protocol: string): void => {
  const balance = rule.at("load-balance");
  const hashesPorts = ["source-port", "destination-port"].some((port) =>
    balance.at("hash").values.includes(port),
  );
  if (hashesPorts && !["tcp", "udp"].includes(protocol))
    throw new ConfigError("Protocol must be tcp or udp when specifying hash ports");
  const backends = balance.at("backend").entries;
  for (const weight of backends.map(([, backend]) => backend.at("weight").value)) {
    if (weight === undefined) throw new ScriptCrash("KeyError: 'weight'");
    if (weight.includes("-"))
      throw new ScriptCrash(`ValueError: invalid literal for int() with base 10: '${weight}'`);
  }
  const sum = backends.reduce((total, [, backend]) => total + Number(backend.at("weight").value ?? 0), 0);
  if (backends.length > 0 && sum !== 100)
    warn("Sum of weight for nat load balance rule is not 100. You may get unexpected behaviour");
};

const portPaths = [
  ["translation", "port"],
  ["translation", "redirect", "port"],
  ["destination", "port"],
  ["source", "port"],
];

const verifyRule = (around: Surroundings, rule: View, where: string): void => {
  const protocol = rule.at("protocol").value ?? "all";
  if (portPaths.some((path) => rule.has(...path)) && !withPorts.includes(protocol))
    throw new ConfigError(
      `${where} ports can only be specified when protocol is either tcp, udp or tcp_udp!`,
    );
  for (const name of ["destination", "source"]) {
    const side = rule.at(name);
    if (side.has("address") && side.has("fqdn"))
      throw new ConfigError("Only one of address, fqdn or geoip can be specified");
    verifyGroups(around, side, rule.at("protocol").value);
  }
  verifyBalance(around, rule, protocol);
};

const verifyInterface = (
  around: Surroundings,
  interface_: View,
  kind: Kind,
  number: string,
  where: string,
): void => {
  if (!interface_.exists) return;
  const [name, group] = [interface_.at("name").value, interface_.at("group").value];
  if (name !== undefined && group !== undefined)
    throw new ConfigError(
      `${where} cannot specify both interface group and interface name for ${kind.clash} "${number}"`,
    );
  if (name !== undefined && !"any".includes(name) && !around.interfaces.has(bare(name)))
    around.warn(`Interface "${bare(name)}" for ${kind.rule} "${number}" does not exist!`);
  if (group === undefined) {
    // An empty node, as a delete of the name leaves it behind, is taken for one with a group.
    if (name === undefined) throw new ScriptCrash("KeyError: 'group'");
    return;
  }
  const held = around.groups.at("interface-group", bare(group));
  if (!held.exists)
    throw new ConfigError(`Invalid interface group "${bare(group)}" on ${kind.name} nat rule`);
  if (held.isEmpty) around.warn(`interface-group "${bare(group)}" has no members!`);
};

interface Kind {
  readonly name: "source" | "destination";
  readonly title: string;
  readonly interface: string;
  readonly rule: string;
  readonly clash: string;
}

const kinds: readonly Kind[] = [
  {
    name: "source",
    title: "Source",
    interface: "outbound-interface",
    rule: "source NAT rule",
    clash: "nat source rule",
  },
  {
    name: "destination",
    title: "Destination",
    interface: "inbound-interface",
    rule: "destination NAT rule",
    clash: "destination nat rule",
  },
];

const verifyTranslation = (around: Surroundings, rule: View, kind: Kind, where: string): void => {
  const translation = rule.at("translation");
  const redirected = kind.name === "destination" && translation.has("redirect");
  const given = translation.has("address") || translation.has("port") || redirected;
  if (!given && !rule.has("exclude") && !rule.has("load-balance", "backend"))
    throw new ConfigError(`${where} translation requires address and/or port`);
  const address = translation.at("address").value;
  if (kind.name !== "source" || address === undefined || address === "masquerade" || address.includes("/"))
    return;
  for (const ip of address.split("-"))
    if (!around.addresses.has(ip)) around.warn(`IP address ${ip} does not exist on the system!`);
};

/** Whether the packet filter takes what is made of a rule: it knows no set for a group that does not exist. */
const isMadeOfSets = ({ groups }: Surroundings, rule: View): boolean =>
  ["destination", "source"].every((side) => {
    const name = rule.at(side, "group", "mac-group").value;
    return name === undefined || groups.has("mac-group", bare(name));
  });

const surroundings = (proposal: Proposal): Surroundings => ({
  ...proposal,
  interfaces: interfaceNames(proposal.kernel),
  addresses: new Set(interfaceAddresses(proposal.kernel).map((address) => address.split("/")[0] ?? "")),
  groups: new View(proposal.root).at("firewall", "group"),
});

/** The checks of `nat` since 1.4. */
export const verifyNat = (proposal: Proposal): void => {
  const nat = new View(proposal.root).at("nat");
  if (!nat.exists) return;
  const around = surroundings(proposal);
  for (const kind of kinds)
    for (const [number, rule] of nat.at(kind.name, "rule").entries) {
      const where = `${kind.title} NAT configuration error in rule ${number}:`;
      verifyInterface(around, rule.at(kind.interface), kind, number, where);
      verifyTranslation(around, rule, kind, where);
      verifyRule(around, rule, where);
    }
  for (const [number, rule] of nat.at("static", "rule").entries) {
    // Its number may be any name, in which the script reads hyphens as underscores.
    const where = `Static NAT configuration error in rule ${number.replaceAll("-", "_")}:`;
    if (!rule.has("inbound-interface")) throw new ConfigError(`${where} inbound-interface not specified`);
    verifyRule(around, rule, where);
  }
  const rules = kinds.flatMap((kind) => nat.at(kind.name, "rule").entries);
  const accepted = rules.every(([, rule]) => rule.has("disable") || isMadeOfSets(around, rule));
  if (!accepted) throw new ConfigError("Configuration file errors encountered!");
};

const ofType = (value: string | undefined, ...types: readonly string[]): boolean =>
  value === undefined ||
  types.some((type) => validatorNamed("vyatta-validate-type")?.(value, type, "1.3") === undefined);

const refuseAs: (kind: Kind, text: string) => never = (kind, text) => {
  throw new ProgramError(text, `nat ${kind.name}`);
};

/** 1.3 takes most values when they are set, and looks at them here. */
const verifyValues13 = (kind: Kind, where: string, rule: View): void => {
  for (const side of ["source", "destination"]) {
    const address = rule.at(side, "address").value;
    if (!ofType(address, "iptables4_addr") || (address?.includes("/") === true && !isNetwork(address)))
      refuseAs(kind, `${where} "${address ?? ""}" is not a valid ${side} address`);
    const ports = rule.at(side, "port").value?.split(",") ?? [];
    const wrong = ports.find((port) => !ofType(bare(port), "port", "portrange"));
    if (wrong !== undefined) refuseAs(kind, `${where} "${wrong}" is not a valid ${side} port`);
  }
  const [address, port] = [rule.at("translation", "address").value, rule.at("translation", "port").value];
  if (
    (address !== "masquerade" && !ofType(address, "ipv4", "ipv4net", "ipv4range")) ||
    (address?.includes("/") === true && !isNetwork(address))
  )
    refuseAs(kind, `${where} "${address ?? ""}" is not a valid translation address`);
  if (!ofType(port, "port", "portrange"))
    refuseAs(kind, `${where} "${port ?? ""}" is not a valid translation port`);
};

const isNetwork = (address: string): boolean => isPrefix(bare(address));

/** The checks of 1.3: the interface and the translation address are required. */
export const verifyNat13 = ({ root }: Proposal): void => {
  const nat = new View(root).at("nat");
  for (const kind of kinds)
    for (const [number, rule] of nat.at(kind.name, "rule").entries) {
      const where = `${kind.title} NAT configuration error in rule ${number}:`;
      if (!rule.has(kind.interface)) refuseAs(kind, `${where} ${kind.interface} not specified`);
      const address = rule.at("translation", "address").value;
      if (address === undefined && !rule.has("exclude"))
        refuseAs(kind, `${where} translation address not specified`);
      verifyValues13(kind, where, rule);
      if (!portPaths.some((path) => rule.has(...path))) continue;
      if (!withPorts.includes(rule.at("protocol").value ?? "all"))
        refuseAs(
          kind,
          `${where} ports can only be specified when protocol is "tcp" "udp" or "tcp_udp" (currently "${rule.at("protocol").value ?? "all"}")`,
        );
      if (address?.includes("/") === true)
        refuseAs(
          kind,
          `${where} Cannot use ports with an IPv4net type translation address as it statically maps a whole network of addresses onto another network of addresses`,
        );
    }
};

const verifyInterface66 = ({ kernel, warn }: Proposal, rule: View, kind: Kind, number: string): void => {
  const match = rule.at(kind.interface);
  if (match.has("name") && match.has("group"))
    throw new ConfigError(
      `${kind.title} NAT66 configuration error in rule ${number}: cannot specify both interface group and interface name for ${kind.clash} "${number}"`,
    );
  const name = match.at("name").value;
  if (name !== undefined && !"any".includes(name) && !interfaceNames(kernel).has(bare(name)))
    warn(`Interface "${bare(name)}" for ${kind.name} NAT66 rule "${number}" does not exist!`);
};

/** The checks of `nat66`. */
export const verifyNat66 = (proposal: Proposal): void => {
  const nat = new View(proposal.root).at("nat66");
  for (const kind of kinds)
    for (const [number, rule] of nat.at(kind.name, "rule").entries) {
      verifyInterface66(proposal, rule, kind, number);
      if (kind.name === "source" && !rule.has("translation", "address") && !rule.has("exclude"))
        throw new ConfigError(
          `Source NAT66 configuration error in rule ${number}: translation address not specified`,
        );
      const used = rule.at("destination", "group");
      if (kind.name === "destination" && addressGroups.filter((group) => used.has(group)).length > 1)
        throw new ConfigError("Only one address-group, network-group or domain-group can be specified");
    }
};
