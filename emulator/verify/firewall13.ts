import { nodeAt, sameTree, type ConfigNode } from "../tree.js";
import { ProgramError, View, type Proposal } from "./context.js";

const bare = (name: string): string => (name.startsWith("!") ? name.slice(1) : name);

const sides = ["source", "destination"] as const;

/** The groups that a rule set names, by the kind that the router keeps them under: sets for IPv6 have theirs. */
function* groupsIn(
  set: View,
  isSix: boolean,
): Generator<readonly [path: string, kind: string, name: string]> {
  for (const [number, rule] of set.at("rule").entries)
    for (const side of sides)
      for (const [leaf, held] of rule.at(side, "group").entries) {
        const name = held.value ?? "";
        const kind = isSix && leaf !== "port-group" ? `ipv6-${leaf}` : leaf;
        yield [`rule ${number} ${side} group ${leaf} ${name}`, kind, name];
      }
}

const withPorts = ["tcp_udp", "tcp", "udp", "6", "17"];

const mostPorts = 15;

const countOf = (ports: string): number =>
  ports.split(",").reduce((sum, each) => sum + (/^\d+-\d+$/.test(each) ? 2 : 1), 0);

/** What is wrong with one end of a rule. */
const sideError = (rule: View, side: (typeof sides)[number]): string | undefined => {
  const end = rule.at(side);
  const [address, port, protocol = ""] = [
    end.at("address").value,
    end.at("port").value,
    rule.at("protocol").value,
  ];
  if (port !== undefined && !withPorts.includes(protocol))
    return `ports can only be specified when protocol is "tcp" or "udp" (currently "${protocol}")`;
  if (port !== undefined && countOf(bare(port)) > mostPorts)
    return "source/destination port specification only supports up to 15 ports (port range counts as 2)";
  const isRange = address?.includes("-") === true;
  const isNetwork = address?.includes("/") === true;
  const taken = {
    address: address !== undefined && (isRange || !isNetwork),
    network: address !== undefined && (isRange || isNetwork),
    port: port !== undefined,
  };
  const groups = end.at("group");
  for (const [kind, isTaken] of Object.entries(taken)) {
    const name = groups.at(`${kind}-group`).value;
    if (name !== undefined && isTaken) return `Can't mix ${side} ${kind} group [${name}] and ${kind}`;
  }
  return groups.hasAll("address-group", "network-group")
    ? `Can't combine network and address group for ${side}\n`
    : undefined;
};

const icmpError = (rule: View): string | undefined => {
  const icmp = rule.at("icmp");
  const [type, code, name] = ["type", "code", "type-name"].map((leaf) => icmp.has(leaf));
  if (!["icmp", "1"].includes(rule.at("protocol").value ?? ""))
    return type === true || code === true || name === true
      ? "ICMP type/code or type-name can only be defined if protocol is ICMP"
      : undefined;
  if (name === true)
    return type === true || code === true ? "Cannot use ICMP type/code with ICMP type-name" : undefined;
  return code === true && type !== true ? "ICMP code can only be defined if ICMP type is defined" : undefined;
};

const exclusive = [
  ["fragment", "match-frag", "match-non-frag", "match-non-frag"],
  ["ipsec", "match-ipsec", "match-none", "match-none"],
] as const;

const ruleError = (number: string, rule: View): string | undefined => {
  if (rule.has("tcp", "flags") && !["tcp", "6"].includes(rule.at("protocol").value ?? ""))
    return "TCP flags can only be set if protocol is set to TCP";
  const found = [icmpError(rule), ...sides.map((side) => sideError(rule, side))].find(
    (error) => error !== undefined,
  );
  if (found !== undefined) return found;
  for (const [node, one, other, title] of exclusive)
    if (rule.at(node).hasAll(one, other)) return `Cannot specify both "${one}" and "${title}"`;
  if (Number.parseInt(rule.at("limit", "rate").value ?? "1", 10) < 1)
    return "integer value in rate cannot be less than 1";
  return rule.has("action") ? undefined : `"action" must be defined in rule ${number}`;
};

/** Groups are looked at first, then the rules that are new or changed. */
const verifySet = ({ root, before }: Proposal, path: readonly string[]): void => {
  const set = new View(root).at(...path);
  const groups = new View(root).at("firewall", "group");
  for (const [place, kind, name] of groupsIn(set, path[1] === "ipv6-name"))
    if (!groups.has(kind, bare(name)))
      throw new ProgramError(`Group [${name}] has not been defined\n`, [...path, place].join(" "));
  for (const [number, rule] of set.at("rule").entries) {
    if (sameTree(rule.node, nodeAt(before, [...path, "rule", number]))) continue;
    const error = ruleError(number, rule);
    if (error !== undefined) throw new ProgramError(`Firewall configuration error: ${error}\n`);
  }
};

const isUsed = (root: ConfigNode, kind: string, name: string): boolean =>
  ["name", "ipv6-name"].some((sets) =>
    new View(root)
      .at("firewall", sets)
      .entries.some(([, set]) =>
        [...groupsIn(set, sets === "ipv6-name")].some(
          ([, group, named]) => group === kind && bare(named) === name,
        ),
      ),
  );

/** 1.3 checks each set by itself: its groups exist, and its rules make sense. A group in use cannot go. */
export const verifyFirewall13 = (proposal: Proposal, path: readonly string[]): void => {
  const { root } = proposal;
  const [, kind = "", group = "", name = ""] = path;
  if (kind !== "group") {
    verifySet(proposal, path);
    return;
  }
  if (!new View(root).has("firewall", "group", group, name) && isUsed(root, group, name))
    throw new ProgramError(`Group ${name} has not been defined`);
};
