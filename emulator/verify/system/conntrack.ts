import { refuse, View, type Proposal } from "../context.js";
import type { Verify } from "../shared.js";

const addressGroups = ["address-group", "network-group", "domain-group"];
const checked = ["address-group", "domain-group", "network-group", "port-group"];

const verifySide = ({ root, warn }: Proposal, side: View, six: boolean): void => {
  const used = side.at("group");
  if (addressGroups.filter((kind) => used.has(kind)).length > 1)
    refuse("Only one address-group, network-group or domain-group can be specified");
  for (const kind of checked) {
    const named = used.at(kind).value;
    if (named === undefined) continue;
    if (addressGroups.includes(kind) && side.has("address"))
      refuse(`${kind} and address cannot both be defined`);
    const name = named.replace(/^!/, "");
    const group = new View(root).at("firewall", "group", six ? `ipv6-${kind}` : kind, name);
    if (!group.exists) refuse(`Invalid ${kind} "${name}" on ignore rule`);
    if (group.isEmpty) warn(`${kind} "${name}" has no members!`);
  }
};

const portPlaces = ["destination", "source"].flatMap((side) => [
  [side, "port"],
  [side, "group", "port-group"],
]);

const verifyIgnored = (proposal: Proposal, number: string, rule: View, six: boolean): void => {
  const protocol = rule.at("protocol").value;
  if (portPlaces.some((place) => rule.has(...place)) && !["tcp", "udp"].includes(protocol ?? ""))
    refuse(`Port requires tcp or udp as protocol in rule ${number}`);
  const flags = rule.at("tcp", "flags");
  if (!flags.isEmpty && protocol !== "tcp") refuse("Protocol must be tcp when specifying tcp flags");
  if (flags.at("not").names.some((flag) => flags.has(flag)))
    refuse("Cannot match a tcp flag as set and not set");
  for (const side of ["destination", "source"]) verifySide(proposal, rule.at(side), six);
};

/** The checks of `system conntrack`. */
export const verifyConntrack: Verify = (proposal, path) => {
  const conntrack = new View(proposal.root).at(...path);
  for (const family of ["ipv4", "ipv6"]) {
    const ignored = conntrack.at("ignore", family, "rule");
    for (const [number, rule] of ignored.entries) verifyIgnored(proposal, number, rule, family === "ipv6");
    if (ignored.exists)
      proposal.warn(
        `It is prefered to define ${family} conntrack ignore rules in <firewall ${family} prerouting raw> section`,
      );
    for (const [number, rule] of conntrack.at("timeout", "custom", family, "rule").entries) {
      const protocol = rule.at("protocol");
      if (!protocol.exists) refuse(`Conntrack custom timeout rule ${number} requires protocol tcp or udp`);
      if (protocol.hasAll("tcp", "udp"))
        refuse(`conntrack custom timeout rule ${number} - Cant use both tcp and udp protocol`);
    }
  }
};
