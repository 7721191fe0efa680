import { refuse, ScriptCrash, View, type Proposal } from "../context.js";
import { requireInterface, type Verify } from "../shared.js";

const verifyPoints = (points: View, title: string, isMulticast: (group: string) => boolean): void => {
  if (!points.exists) return;
  if (!points.has("address")) refuse(`${title} rendezvous point needs to be defined!`);
  const seen = new Set<string>();
  const which = `${title} rendezvous point group`;
  for (const [address, point] of points.at("address").entries) {
    const groups = point.at("group").values;
    if (groups.length === 0) refuse(`${which} should be defined for "${address}"!`);
    for (const group of groups) {
      if (!isMulticast(group)) refuse(`${which} "${group}" is not a multicast group!`);
      if (seen.has(group)) refuse(`${which} must be unique!`);
      seen.add(group);
    }
  }
};

const isMulticast4 = (group: string): boolean => {
  if (group.includes(":"))
    throw new ScriptCrash(`ipaddress.AddressValueError: Expected 4 octets in '${group.split("/")[0] ?? ""}'`);
  const [first = ""] = group.split(".");
  return Number(first) >= 224 && Number(first) < 240;
};

/** The checks of PIM. */
export const verifyPim: Verify = (proposal, path) => {
  const root = new View(proposal.root);
  const pim = root.at(...path);
  if (!pim.exists) return;
  const proxy = root.at("protocols", "igmp-proxy");
  if (proxy.exists && !proxy.has("disable"))
    refuse("IGMP proxy and PIM cannot be configured at the same time!");
  if (!pim.has("interface")) refuse("PIM require defined interfaces!");
  for (const [name, one] of pim.at("interface").entries) {
    requireInterface(proposal, name);
    for (const group of one.at("igmp", "join").names)
      if (group.startsWith("224.0.0."))
        refuse("Groups within 224.0.0.0/24 are reserved and cannot be joined!");
  }
  verifyPoints(pim.at("rp"), "PIM", isMulticast4);
};

/** The checks of PIM for IPv6. */
export const verifyPim6: Verify = (proposal, path) => {
  const pim = new View(proposal.root).at(...path);
  for (const [name, one] of pim.at("interface").entries) {
    requireInterface(proposal, name);
    for (const group of one.at("mld", "join").names)
      if (!/^ff/i.test(group)) refuse(`${group} is not a multicast group`);
  }
  verifyPoints(pim.at("rp"), "PIM6", (group) => /^ff/i.test(group));
};

/** The checks of the IGMP proxy. */
export const verifyIgmpProxy = (proposal: Proposal, path: readonly string[]): void => {
  const root = new View(proposal.root);
  const proxy = root.at(...path);
  if (!proxy.exists || proxy.has("disable")) return;
  if (proposal.version === "1.3" && proxy.isEmpty) return;
  // IGMP stands by itself in 1.3.
  if (root.has("protocols", "pim") || root.has("protocols", "igmp"))
    refuse("Can not configure both IGMP proxy and PIM at the same time");
  const interfaces = proxy.at("interface").entries;
  if (interfaces.length < 2)
    refuse("Must define exactly one upstream and at least one downstream interface!");
  for (const [name] of interfaces) requireInterface(proposal, name);
  const up = interfaces.filter(([, one]) => one.at("role").value === "upstream").length;
  if (up === 0) refuse("At least 1 upstream interface is required!");
  if (up > 1) refuse("Only 1 upstream interface allowed!");
};
