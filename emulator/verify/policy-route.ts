import { refuse, View, type Proposal } from "./context.js";
import type { Verify } from "./shared.js";

const addressGroups = ["address-group", "domain-group", "network-group"];
const groups = ["address-group", "domain-group", "network-group", "port-group"];

const verifyIcmp = (rule: View, kind: string, where: string): void => {
  const icmp = rule.at(kind);
  if (!icmp.exists) return;
  if (icmp.has("type-name") && (icmp.has("code") || icmp.has("type")))
    refuse(`${where}: Cannot use ICMP type/code with ICMP type-name`);
  if (icmp.has("code") && !icmp.has("type"))
    refuse(`${where}: ICMP code can only be defined if ICMP type is defined`);
  if (rule.at("protocol").value !== kind)
    refuse(`${where}: ICMP type/code or type-name can only be defined if protocol is ICMP`);
};

const verifySide = ({ root, warn }: Proposal, rule: View, side: View, six: boolean): void => {
  const used = side.at("group");
  if (addressGroups.filter((kind) => used.has(kind)).length > 1)
    refuse("Only one address-group, domain-group or network-group can be specified");
  for (const kind of groups) {
    const named = used.at(kind).value;
    if (named === undefined) continue;
    const name = named.replace(/^!/, "");
    const held = six && ["address-group", "network-group"].includes(kind) ? `ipv6-${kind}` : kind;
    const group = new View(root).at("firewall", "group", held, name);
    if (!group.exists) refuse(`Invalid ${held} "${name}" on policy route rule`);
    if (group.isEmpty) warn(`${held} "${name}" has no members`);
  }
  if (!side.has("port") && !used.has("port-group")) return;
  const protocol = rule.at("protocol").value;
  if (protocol === undefined) refuse("Protocol must be defined if specifying a port or port-group");
  if (!["tcp", "udp", "tcp_udp"].includes(protocol))
    refuse("Protocol must be tcp, udp, or tcp_udp when specifying a port or port-group");
};

const verifyRule = (proposal: Proposal, rule: View, six: boolean, where: string): void => {
  verifyIcmp(rule, six ? "icmpv6" : "icmp", where);
  const flags = rule.at("tcp", "flags");
  if (rule.has("set", "tcp-mss") && !flags.has("syn"))
    refuse(`${where}: TCP SYN flag must be set to modify TCP-MSS`);
  if (proposal.version === "1.5" && rule.at("set").hasAll("vrf", "table"))
    refuse(`${where}: Cannot set both forwarding route table and VRF`);
  if (!flags.isEmpty && rule.at("protocol").value !== "tcp")
    refuse("Protocol must be tcp when specifying tcp flags");
  if (flags.at("not").names.some((flag) => flags.has(flag)))
    refuse("Cannot match a tcp flag as set and not set");
  for (const side of ["destination", "source"]) verifySide(proposal, rule, rule.at(side), six);
};

/** The checks of `policy route` and of `policy route6`: one script for all of them. */
export const verifyRoutes: Verify = (proposal) => {
  for (const kind of ["route", "route6"])
    for (const [name, policy] of new View(proposal.root).at("policy", kind).entries)
      for (const [number, rule] of policy.at("rule").entries)
        verifyRule(proposal, rule, kind === "route6", `${name} rule ${number}`);
};
