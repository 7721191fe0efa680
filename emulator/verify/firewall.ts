import { ConfigError, interfaceNames, View, type Proposal } from "./context.js";
import { load } from "./packetFilter.js";
import { verifyZones } from "./zones.js";

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
  readonly hook: string;
}

/** Follows jumps from a base chain: none may come back to a chain already passed. */
const verifyTargets = ({ firewall, family, hook }: Chain, first: string): void => {
  const seen: string[] = [];
  const pending = [first];
  for (let target = pending.pop(); target !== undefined; target = pending.pop()) {
    const chain = firewall.at(family, "name", target);
    if (!chain.exists)
      throw new ConfigError(
        `Invalid jump-target. Firewall ${family} name ${target} does not exist on the system`,
      );
    for (const [, rule] of chain.at("rule").entries) {
      if (hook === "output" && (rule.has("ipsec", "match-ipsec-in") || rule.has("ipsec", "match-none-in")))
        throw new ConfigError(
          `Invalid jump-target for ${hook}. Firewall ${family} name ${target} rules contain incompatible ipsec inbound matches`,
        );
      const next = rule.at("jump-target").value;
      if (hook === "name" || next === undefined) continue;
      if (seen.includes(next))
        throw new ConfigError(
          `Loop detected in jump-targets, firewall ${family} name ${target} refers to previously traversed ${family} name ${next}`,
        );
      pending.push(next);
    }
    seen.push(target);
  }
};

const verifyJump = (chain: Chain, rule: View, action: string): void => {
  const target = rule.at("jump-target").value;
  if (action === "jump" && target === undefined)
    throw new ConfigError("Action set to jump, but no jump-target specified");
  if (target === undefined) return;
  if (action !== "jump")
    throw new ConfigError("jump-target defined, but action jump needed and it is not defined");
  verifyTargets(chain, target);
};

const verifyOffload = ({ firewall }: Chain, rule: View, action: string): void => {
  if (action !== "offload") return;
  const target = rule.at("offload-target").value;
  if (target === undefined) throw new ConfigError("Action set to offload, but no offload-target specified");
  if (firewall.at("flowtable", target).isEmpty)
    throw new ConfigError(`Invalid offload-target. Flowtable "${target}" does not exist on the system`);
};

const verifySynproxy = (rule: View, action: string): void => {
  if (action !== "synproxy") {
    if (rule.has("synproxy")) throw new ConfigError('"synproxy" option allowed only for action synproxy');
    return;
  }
  if (rule.has("state")) throw new ConfigError('For action "synproxy" state cannot be defined');
  if (rule.at("synproxy", "tcp").isEmpty) throw new ConfigError("synproxy TCP MSS is not defined");
  if (rule.at("protocol").value !== "tcp")
    throw new ConfigError('For action "synproxy" the protocol must be set to TCP');
};

const verifyQueue = (rule: View, action: string): void => {
  const options = rule.at("queue-options");
  if (options.exists && action !== "queue")
    throw new ConfigError("queue-options defined, but action queue needed and it is not defined");
  if (options.values.includes("fanout") && rule.at("queue").value?.includes("-") !== true)
    throw new ConfigError("queue-options fanout defined, then queue needs to be defined as a range");
  if (rule.has("queue") && action !== "queue")
    throw new ConfigError("queue defined, but action queue needed and it is not defined");
};

const verifyGre = (rule: View): void => {
  const gre = rule.at("gre");
  if (!gre.exists) return;
  if (rule.at("protocol").value !== "gre")
    throw new ConfigError("Protocol must be gre when matching GRE flags and fields");
  if (!gre.has("key")) return;
  if (gre.at("version").value === "pptp") throw new ConfigError("GRE tunnel keys are not present in PPTP");
  if (!gre.has("flags", "checksum"))
    throw new ConfigError(
      'Matching GRE tunnel key requires an explicit checksum flag match. For most cases, use "gre flags checksum unset"',
    );
  if (gre.has("flags", "key", "unset"))
    throw new ConfigError('Matching GRE tunnel key implies "flags key", cannot specify "flags key unset"');
};

const verifyMatches = (rule: View): void => {
  if (rule.has("fragment", "match-frag") && rule.has("fragment", "match-non-frag"))
    throw new ConfigError('Cannot specify both "match-frag" and "match-non-frag"');
  if (/^0+\//.test(rule.at("limit", "rate").value ?? ""))
    throw new ConfigError("Limit rate integer cannot be less than 1");
  for (const way of ["in", "out"])
    if (rule.has("ipsec", `match-ipsec-${way}`) && rule.has("ipsec", `match-none-${way}`))
      throw new ConfigError('Cannot specify both "match-ipsec" and "match-none"');
  if (rule.has("recent") && !(rule.has("recent", "count") && rule.has("recent", "time")))
    throw new ConfigError('Recent "count" and "time" values must be defined');
  verifyGre(rule);
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

const verifyDynamic = ({ firewall, family }: Chain, rule: View): void => {
  for (const name of ["destination-address", "source-address"]) {
    const added = rule.at("add-address-to-group", name);
    if (!added.exists) continue;
    const target = added.at("address-group").value;
    if (target === undefined) throw new ConfigError("Dynamic address group must be defined.");
    const kind = family === "ipv6" ? "ipv6-address-group" : "address-group";
    if (!firewall.has("group", "dynamic-group", kind, target))
      throw new ConfigError("Invalid dynamic address group on firewall rule");
  }
};

const verifyLog = (rule: View): void => {
  const options = rule.at("log-options");
  if (!options.exists) return;
  if (!rule.has("log")) throw new ConfigError("log-options defined, but log is not enable");
  for (const leaf of ["snapshot-length", "queue-threshold"])
    if (options.has(leaf) && !options.has("group"))
      throw new ConfigError(`log-options ${leaf} defined, but log group is not define`);
};

const verifyRule = (chain: Chain, rule: View): void => {
  const action = rule.at("action").value;
  if (action === undefined) throw new ConfigError("Rule action must be defined");
  verifyJump(chain, rule, action);
  verifyOffload(chain, rule, action);
  verifySynproxy(rule, action);
  verifyQueue(rule, action);
  verifyMatches(rule);
  const protocol = rule.at("protocol").value;
  if (protocol === "icmp" && chain.family === "ipv6")
    throw new ConfigError("Cannot match IPv4 ICMP protocol on IPv6, use ipv6-icmp");
  if (protocol === "ipv6-icmp" && chain.family === "ipv4")
    throw new ConfigError("Cannot match IPv6 ICMP protocol on IPv4, use icmp");
  for (const side of ["destination", "source"]) verifySide(chain, rule, side);
  verifyDynamic(chain, rule);
  verifyLog(rule);
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

/** What was seen is kept from one branch to the next, so that a group met twice counts as a circle. */
const verifyIncludes = (name: string, groups: View, seen: string[]): void => {
  if (!groups.has(name, "include")) return;
  seen.push(name);
  for (const included of groups.at(name, "include").values) {
    if (!groups.has(included)) throw new ConfigError(`Nested group "${included}" does not exist`);
    if (seen.includes(included)) throw new ConfigError(`Group "${name}" has a circular reference`);
    verifyIncludes(included, groups, seen);
  }
};

const verifyTables = ({ kernel }: Proposal, firewall: View): void => {
  const known = interfaceNames(kernel);
  for (const [name, table] of firewall.at("flowtable").entries) {
    if (!table.has("interface")) throw new ConfigError(`Flowtable "${name}" requires at least one interface`);
    for (const interface_ of table.at("interface").values)
      if (!known.has(interface_)) throw new ConfigError(`Interface "${interface_}" does not exist!`);
  }
};

/** The checks of `firewall` since 1.4. */
export const verifyFirewall = (proposal: Proposal): void => {
  const firewall = new View(proposal.root).at("firewall");
  verifyTables(proposal, firewall);
  for (const kind of nested) {
    const groups = firewall.at("group", kind);
    for (const name of groups.names) verifyIncludes(name, groups, []);
  }
  for (const family of ["ipv4", "ipv6", "bridge"])
    for (const hook of ["name", "forward", "input", "output", "prerouting"])
      for (const [name, held] of firewall.at(family, hook).entries) {
        const chain = { proposal, firewall, family, hook };
        verifyDefault(chain, name, held);
        for (const [, rule] of held.at("rule").entries) verifyRule(chain, rule);
      }
  verifyZones(firewall);
  load(firewall, proposal.filter);
};
