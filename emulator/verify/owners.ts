/** The parts of the configuration that commit one by one, in order of their priority. */
import type { Version } from "../dialect.js";
import { nodeAt, sameTree, type ConfigNode } from "../tree.js";
import type { Proposal } from "./context.js";
import { verifyDhcpServer } from "./dhcp.js";
import { verifyFirewall } from "./firewall.js";
import { verifyFirewall13 } from "./firewall13.js";
import { verifyNat, verifyNat13, verifyNat66 } from "./nat.js";
import { verifyEthernet } from "./interfaces.js";
import { verifyDnsForwarding, verifyHosts, verifyStatic } from "./others.js";

export interface Owner {
  /** Its root; `*` stands for each tag value. */
  readonly path: readonly string[];
  readonly priority: number;
  readonly verify: (proposal: Proposal, path: readonly string[]) => void;
  /** Called behind its own check when its change may concern others. */
  readonly dependents?: (proposal: Proposal, before: ConfigNode) => void;
}

const unchecked = (): void => undefined;

const regroup = (proposal: Proposal, before: ConfigNode): void => {
  const group = ["firewall", "group"];
  const now = nodeAt(proposal.root, group);
  if (now !== undefined || !sameTree(now, nodeAt(before, group))) verifyNat(proposal);
};

const owner = (path: string, priority: number, verify: Owner["verify"] = unchecked): Owner => ({
  path: path.split(" "),
  priority,
  verify,
});

const later: readonly Owner[] = [
  owner("nat", 220, verifyNat),
  { ...owner("firewall", 489, verifyFirewall), dependents: regroup },
  owner("nat66", 500, verifyNat66),
];

const oldest: readonly Owner[] = [
  owner("nat", 220, verifyNat13),
  { ...owner("firewall", 199, verifyFirewall13) },
];

const common: readonly Owner[] = [
  owner("vrf", 11),
  owner("interfaces loopback *", 300),
  owner("interfaces dummy *", 300, verifyEthernet),
  owner("interfaces bridge *", 310, verifyEthernet),
  owner("interfaces ethernet *", 318, verifyEthernet),
  owner("interfaces bonding *", 320, verifyEthernet),
  owner("interfaces pseudo-ethernet *", 321, verifyEthernet),
  owner("interfaces pppoe *", 322),
  owner("interfaces tunnel *", 380),
  owner("interfaces wireguard *", 379),
  owner("interfaces vxlan *", 460),
  owner("interfaces geneve *", 460),
  owner("policy", 470),
  owner("system domain-name", 6, verifyHosts),
  owner("system host-name", 400, verifyHosts),
  owner("system domain-search", 400, verifyHosts),
  owner("system name-server", 400, verifyHosts),
  owner("system static-host-mapping", 400, verifyHosts),
  owner("system config-management", 400),
  owner("system login", 400),
  owner("system option", 9999),
  owner("system conntrack", 218),
  owner("system time-zone", 100),
  owner("protocols static", 480, verifyStatic),
  owner("service ntp", 900),
  owner("service dhcp-server", 911, verifyDhcpServer),
  owner("service dns forwarding", 918, verifyDnsForwarding),
  owner("service ssh", 1000),
  owner("service https", 1001),
];

const byPriority = (a: Owner, b: Owner): number => a.priority - b.priority;

const table: Readonly<Record<Version, readonly Owner[]>> = {
  "1.3": [...oldest, ...common].sort(byPriority),
  "1.4": [...later, ...common].sort(byPriority),
  "1.5": [...later, ...common].sort(byPriority),
};

/** An owner at the place in the configuration where it is changed. */
export interface Turn {
  readonly owner: Owner;
  readonly path: readonly string[];
}

const places = (path: readonly string[], before: ConfigNode, after: ConfigNode): (readonly string[])[] => {
  const star = path.indexOf("*");
  if (star < 0) return [path];
  const parent = path.slice(0, star);
  const names = new Set([
    ...(nodeAt(before, parent)?.children.keys() ?? []),
    ...(nodeAt(after, parent)?.children.keys() ?? []),
  ]);
  return [...names].map((name) => [...parent, name]);
};

/** Whose turn it is, and in which order: what is deleted first, from the highest priority; then the rest. */
export const turns = (version: Version, before: ConfigNode, after: ConfigNode): Turn[] => {
  const changed = table[version]
    .flatMap((one) => places(one.path, before, after).map((path) => ({ owner: one, path })))
    .filter(({ path }) => !sameTree(nodeAt(before, path), nodeAt(after, path)));
  const gone = changed.filter(({ path }) => nodeAt(after, path) === undefined);
  return [...gone.reverse(), ...changed.filter(({ path }) => nodeAt(after, path) !== undefined)];
};
