/** The checks of routing protocols that 1.3 has in another way. */
import { refuse, ScriptCrash, View, type Proposal } from "../context.js";
import { mtuOf } from "../interfaces/common.js";
import { requireInterface, requireRouteMap, type Verify } from "../shared.js";

export const verifyRip13: Verify = ({ root }, path) => {
  for (const [network, held] of new View(root).at(...path, "network-distance").entries)
    if (!held.has("distance")) refuse(`Must specify distance for network ${network}`);
};

const isMulticast = (group: string): boolean => Number(group.split(".")[0]) >= 224;

const verifyAlone = ({ root }: Proposal): void => {
  if (new View(root).has("protocols", "igmp-proxy"))
    refuse("IGMP proxy and PIM cannot be both configured at the same time");
};

export const verifyIgmp13: Verify = (proposal, path) => {
  const igmp = new View(proposal.root).at(...path);
  if (!igmp.exists) return;
  verifyAlone(proposal);
  if (!igmp.has("interface")) refuse("IGMP require defined interfaces!");
  for (const [, one] of igmp.at("interface").entries)
    for (const group of one.at("join").names)
      if (!isMulticast(group)) refuse(`${group} not a multicast group`);
};

export const verifyPim13: Verify = (proposal, path) => {
  const pim = new View(proposal.root).at(...path);
  if (!pim.exists) return;
  verifyAlone(proposal);
  if (!pim.has("interface")) refuse("PIM require defined interfaces!");
  if (!pim.has("rp", "address")) refuse("RP address required");
  const used = new Set<string>();
  for (const [address, point] of pim.at("rp", "address").entries) {
    const groups = point.at("group").values;
    if (groups.length === 0) refuse(`Group should be specified for RP ${address}`);
    for (const group of groups) {
      if (used.has(group)) refuse(`Group range ${group} specified cannot exact match another`);
      if (!isMulticast(group)) refuse(`${group} not a multicast group`);
    }
    for (const group of groups) used.add(group);
  }
};

const timers = ["holddown", "init-delay", "long-delay", "short-delay", "time-to-learn"];

const verifyCircuit = (proposal: Proposal, isis: View, name: string): void => {
  requireInterface(proposal, name);
  const [mtu, area] = [mtuOf(proposal, name), Number(isis.at("lsp-mtu").value ?? "1497")];
  if (mtu < area || area > mtu - 3)
    refuse(
      `Interface ${name} has MTU ${mtu}, current area MTU is ${area}! \nRecommended area lsp-mtu ${mtu - 3} or less (calculated on MTU size).`,
    );
  if (name.startsWith("tun") && !new View(proposal.root).has("interfaces", "tunnel", name, "remote"))
    refuse(`Option remote for interface ${name} is required.`);
};

/** The script means to tell of the process, whose name it does not know. */
const verifyRedistribution = (isis: View): void => {
  const own = isis.at("level").value;
  for (const afi of ["ipv4", "ipv6"])
    for (const [, held] of isis.at("redistribute", afi).entries) {
      const levels = held.names;
      const others = own === undefined || own === "level-1-2" ? [] : levels.filter((level) => level !== own);
      if (others.length > 0 || !levels.some((level) => ["level-1", "level-2"].includes(level)))
        throw new ScriptCrash("NameError: name 'process' is not defined");
    }
};

const verifyLabels = (block: View): void => {
  if (block.isEmpty) return;
  const [low, high] = [block.at("low-label-value").value, block.at("high-label-value").value];
  if (low === undefined || high === undefined)
    refuse("Segment routing global block requires both low and high value!");
  if (Number(low) > Number(high))
    refuse("Segment routing global block low value must be lower than high value");
};

export const verifyIsis13: Verify = (proposal, path) => {
  const isis = new View(proposal.root).at(...path);
  if (!isis.exists) return;
  if (!isis.has("interface")) throw new ScriptCrash("TypeError: 'NoneType' object is not iterable");
  const net = isis.at("net").value;
  if (net === undefined) refuse("Network entity is mandatory!");
  if (Number(net.split(".").at(-1)) !== 0)
    refuse("Last byte of IS-IS network entity title must always be 0!");
  requireRouteMap(proposal, isis.at("route-map").value);
  for (const name of isis.at("interface").names) verifyCircuit(proposal, isis, name);
  for (const password of ["area-password", "domain-password"])
    if (isis.at(password).hasAll("md5", "plaintext-password"))
      refuse(`Can use either md5 or plaintext-password for ${password}!`);
  const delay = isis.at("spf-delay-ietf");
  const missing = delay.exists ? timers.filter((timer) => !delay.has(timer)) : [];
  if (missing.length > 0) refuse(`All types of delay must be specified: ${missing.join(", ")}`);
  verifyRedistribution(isis);
  verifyLabels(isis.at("segment-routing", "global-block"));
};
