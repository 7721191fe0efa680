/** The parts of the configuration that commit one by one, in order of their priority. */
import type { Version } from "../dialect.js";
import { nodeAt, sameTree, type ConfigNode } from "../tree.js";
import type { Proposal } from "./context.js";
import { verifyDhcpServer } from "./dhcp.js";
import { verifyFirewall, verifyFirewall13 } from "./firewall.js";
import { verifyNat, verifyNat13, verifyNat66 } from "./nat.js";
import { verifyDnsForwarding, verifyEthernet, verifyHosts, verifyStatic } from "./others.js";

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
  owner("interfaces loopback *", 300),
  owner("interfaces ethernet *", 318, verifyEthernet),
  owner("interfaces bonding *", 320, verifyEthernet),
  owner("system host-name", 400),
  owner("system static-host-mapping", 400, verifyHosts),
  owner("system config-management", 400),
  owner("protocols static", 480, verifyStatic),
  owner("service dhcp-server", 911, verifyDhcpServer),
  owner("service dns forwarding", 918, verifyDnsForwarding),
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
