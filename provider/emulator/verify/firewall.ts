import { ConfigError, View, type Proposal } from "./context.js";

const addressGroups = ["address-group", "network-group", "domain-group"];
const groupKinds = ["address-group", "domain-group", "network-group", "port-group"];
const nested = [
  "address-group",
  "network-group",
  "mac-group",
  "port-group",
  "ipv6-address-group",
  "ipv6-network-group",
];
const withPorts = ["tcp", "udp", "tcp_udp"];

const bare = (name: string): string => (name.startsWith("!") ? name.slice(1) : name);

interface Chain {
  readonly proposal: Proposal;
  readonly firewall: View;
  readonly family: string;
}

const verifyJump = ({ firewall, family }: Chain, rule: View, action: string): void => {
  const target = rule.at("jump-target").value;
  if (action === "jump" && target === undefined)
    throw new ConfigError("Action set to jump, but no jump-target specified");
  if (target === undefined) return;
  if (action !== "jump")
    throw new ConfigError("jump-target defined, but action jump needed and it is not defined");
  if (!firewall.has(family, "name", target))
    throw new ConfigError(
      `Invalid jump-target. Firewall ${family} name ${target} does not exist on the system`,
    );
};

const verifyOffload = ({ firewall, proposal }: Chain, rule: View, action: string): void => {
  const target = rule.at("offload-target").value;
  if (action !== "offload") {
    if (target !== undefined) proposal.warn('offload-target is specified but action is not set to "offload"');
    return;
  }
  if (target === undefined) throw new ConfigError("Action set to offload, but no offload-target specified");
  if (!firewall.has("flowtable", target))
    throw new ConfigError(`Invalid offload-target. Flowtable "${target}" does not exist on the system`);
};

const verifyMatches = (rule: View): void => {
  if (rule.has("fragment", "match-frag") && rule.has("fragment", "match-non-frag"))
    throw new ConfigError('Cannot specify both "match-frag" and "match-non-frag"');
  if (rule.has("recent") && !(rule.has("recent", "count") && rule.has("recent", "time")))
    throw new ConfigError('Recent "count" and "time" values must be defined');
  const flags = rule.at("tcp", "flags");
  if (flags.isEmpty) return;
  if (rule.at("protocol").value !== "tcp")
    throw new ConfigError("Protocol must be tcp when specifying tcp flags");
  if (flags.at("not").names.some((name) => flags.has(name)))
    throw new ConfigError("Cannot match a tcp flag as set and not set");
};

const verifyGroups = ({ firewall, family, proposal }: Chain, side: View): void => {
  const used = side.at("group");
  if (addressGroups.filter((kind) => used.has(kind)).length > 1)
    throw new ConfigError("Only one address-group, network-group or domain-group can be specified");
  for (const kind of groupKinds) {
    const name = used.at(kind).value;
    if (name === undefined) continue;
    const six = family === "ipv6" && ["address-group", "network-group"].includes(kind);
    const held = six ? `ipv6-${kind}` : kind;
    const other = addressGroups.includes(kind)
      ? ["address", "fqdn", "geoip"].find((leaf) => side.has(leaf))
      : undefined;
    if (other !== undefined) throw new ConfigError(`${held} and ${other} cannot both be defined`);
    const group = firewall.at("group", held, bare(name));
    if (!group.exists) throw new ConfigError(`Invalid ${held} "${bare(name)}" on firewall rule`);
    if (group.isEmpty) proposal.warn(`${held} "${bare(name)}" has no members!`);
  }
};

const verifySide = (chain: Chain, rule: View, name: string): void => {
  const side = rule.at(name);
  if (["address", "fqdn", "geoip"].filter((leaf) => side.has(leaf)).length > 1)
    throw new ConfigError("Only one of address, fqdn or geoip can be specified");
  verifyGroups(chain, side);
  const grouped = side.has("group", "port-group");
  if (!side.has("port") && !grouped) return;
  const protocol = rule.at("protocol").value;
  if (protocol === undefined)
    throw new ConfigError("Protocol must be defined if specifying a port or port-group");
  if (!withPorts.includes(protocol))
    throw new ConfigError("Protocol must be tcp, udp, or tcp_udp when specifying a port or port-group");
  if (side.has("port") && grouped)
    throw new ConfigError(`${name} port-group and port cannot both be defined`);
};

const verifyInterfaces = ({ firewall, proposal }: Chain, rule: View): void => {
  for (const direction of ["inbound-interface", "outbound-interface"]) {
    const match = rule.at(direction);
    if (match.has("name") && match.has("group"))
      throw new ConfigError(
        `Cannot specify both interface group and interface name for ${direction.replace("-", "_")}`,
      );
    const name = match.at("group").value;
    if (name === undefined) continue;
    const group = firewall.at("group", "interface-group", bare(name));
    if (!group.exists) throw new ConfigError(`Invalid interface group "${bare(name)}" on firewall rule`);
    if (group.isEmpty) proposal.warn(`interface-group "${bare(name)}" has no members!`);
  }
};

const verifyRule = (chain: Chain, rule: View): void => {
  const action = rule.at("action").value;
  if (action === undefined) throw new ConfigError("Rule action must be defined");
  verifyJump(chain, rule, action);
  verifyOffload(chain, rule, action);
  const protocol = rule.at("protocol").value;
  if (protocol === "icmp" && chain.family === "ipv6")
    throw new ConfigError("Cannot match IPv4 ICMP protocol on IPv6, use ipv6-icmp");
  if (protocol === "ipv6-icmp" && chain.family === "ipv4")
    throw new ConfigError("Cannot match IPv6 ICMP protocol on IPv4, use icmp");
  verifyMatches(rule);
  for (const side of ["destination", "source"]) verifySide(chain, rule, side);
  if (rule.has("log-options") && !rule.has("log"))
    throw new ConfigError("log-options defined, but log is not enable");
  verifyInterfaces(chain, rule);
};

const verifyDefault = ({ firewall, family }: Chain, name: string, held: View): void => {
  const target = held.at("default-jump-target").value;
  const jumps = held.at("default-action").value === "jump";
  if (jumps && target === undefined)
    throw new ConfigError("default-action set to jump, but no default-jump-target specified");
  if (target === undefined) return;
  if (!jumps)
    throw new ConfigError(
      "default-jump-target defined, but default-action jump needed and it is not defined",
    );
  if (target === name) throw new ConfigError("Loop detected on default-jump-target.");
  if (!firewall.has(family, "name", target))
    throw new ConfigError(`Invalid jump-target. Firewall name ${target} does not exist on the system`);
};

const verifyIncludes = (name: string, groups: View, above: readonly string[]): void => {
  for (const included of groups.at(name, "include").values) {
    if (!groups.has(included)) throw new ConfigError(`Nested group "${included}" does not exist`);
    if ([...above, name].includes(included))
      throw new ConfigError(`Group "${name}" has a circular reference`);
    verifyIncludes(included, groups, [...above, name]);
  }
};

/** The checks of `firewall` since 1.4. */
export const verifyFirewall = (proposal: Proposal): void => {
  const firewall = new View(proposal.root).at("firewall");
  for (const [name, table] of firewall.at("flowtable").entries)
    if (!table.has("interface")) throw new ConfigError(`Flowtable "${name}" requires at least one interface`);
  for (const kind of nested) {
    const groups = firewall.at("group", kind);
    for (const name of groups.names) verifyIncludes(name, groups, []);
  }
  for (const family of ["ipv4", "ipv6"]) {
    const chain = { proposal, firewall, family };
    for (const hook of ["name", "forward", "input", "output"])
      for (const [name, held] of firewall.at(family, hook).entries) {
        verifyDefault(chain, name, held);
        for (const [, rule] of held.at("rule").entries) verifyRule(chain, rule);
      }
  }
};

/** 1.3 checks that a rule has an action and that its groups exist. */
export const verifyFirewall13 = ({ root }: Proposal): void => {
  const firewall = new View(root).at("firewall");
  for (const kind of ["name", "ipv6-name"])
    for (const [name, held] of firewall.at(kind).entries)
      for (const [number, rule] of held.at("rule").entries) {
        if (!rule.has("action"))
          throw new ConfigError(`Firewall config error: rule ${number} of ${name}: action must be defined`);
        for (const side of ["source", "destination"])
          for (const [group, leaf] of rule.at(side, "group").entries)
            if (!firewall.has("group", group, bare(leaf.value ?? "")))
              throw new ConfigError(`Group ${leaf.value ?? ""} has not been defined`);
      }
};
