import { refuse, ScriptCrash, View, type Proposal } from "../context.js";
import { verifyAddresses } from "../availability.js";

/** What a group of VRRP needs, and what the router calls it. */
const needed = { vrid: "VRID", interface: "Interface", "virtual-address": "Virtual IP address" };

/** The checks of VRRP: a number stands once on an interface, whatever the family. */
export const verifyVrrp13 = ({ root }: Proposal, path: readonly string[]): void => {
  const vrrp = new View(root).at(...path);
  const used = new Set<string>();
  const groups = vrrp.at("group");
  for (const [name, group] of groups.entries) {
    for (const [leaf, title] of Object.entries(needed))
      if (!group.has(leaf)) refuse(`${title} is required but not set in VRRP group "${name}"`);
    const authentication = group.at("authentication");
    if (authentication.exists && !authentication.hasAll("password", "type"))
      refuse(`Authentication requires both type and passwortd to be set in VRRP group "${name}"`);
    const [vrid = "", card = ""] = [group.at("vrid").value, group.at("interface").value];
    if (used.has(`${card} ${vrid}`)) refuse(`VRID "${vrid}" can only be used once on interface "${card}"!`);
    used.add(`${card} ${vrid}`);
    verifyAddresses(name, group, new Set(), "virtual-address");
  }
  for (const [name, sync] of vrrp.at("sync-group").entries)
    for (const member of sync.at("member").values) {
      if (!groups.exists) throw new ScriptCrash("KeyError: 'group'");
      if (!groups.has(member))
        refuse(`VRRP sync-group "${name}" refers to VRRP group "${member}", but it does not exist!`);
    }
};
