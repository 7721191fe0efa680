import type { ConfigNode } from "../tree.js";
import { ProgramError, View, type Proposal } from "./context.js";

const bare = (name: string): string => (name.startsWith("!") ? name.slice(1) : name);

/** The rules of a set, and the groups that they name. */
function* groupsIn(set: View): Generator<readonly [rule: string, group: string, name: string]> {
  for (const [number, rule] of set.at("rule").entries)
    for (const side of ["source", "destination"])
      for (const [group, leaf] of rule.at(side, "group").entries)
        yield [number, group, bare(leaf.value ?? "")];
}

const verifySet = (firewall: View, kind: string, name: string): void => {
  const set = firewall.at(kind, name);
  for (const [number, rule] of set.at("rule").entries)
    if (!rule.has("action"))
      throw new ProgramError(`Firewall config error: rule ${number} of ${name}: action must be defined`);
  for (const [, group, named] of groupsIn(set))
    if (!firewall.has("group", group, named)) throw new ProgramError(`Group ${named} has not been defined`);
};

const isUsed = (root: ConfigNode, kind: string, name: string): boolean =>
  ["name", "ipv6-name"].some((sets) =>
    new View(root)
      .at("firewall", sets)
      .entries.some(([, set]) =>
        [...groupsIn(set)].some(([, group, named]) => group === kind && named === name),
      ),
  );

/** 1.3 checks each set by itself: its rules have an action, and their groups exist. A group in use cannot go. */
export const verifyFirewall13 = ({ root }: Proposal, path: readonly string[]): void => {
  const [, kind = "", ...names] = path;
  const firewall = new View(root).at("firewall");
  if (kind !== "group") {
    verifySet(firewall, kind, names[0] ?? "");
    return;
  }
  const [group = "", name = ""] = names;
  if (!firewall.has("group", group, name) && isUsed(root, group, name))
    throw new ProgramError(`Group ${name} has not been defined`);
};
