import { cards, interfaceNames, refuse, ScriptCrash, View, type Proposal } from "../context.js";
import {
  hasAddress,
  interfaceNamed,
  mastersOf,
  standsOn,
  verifyAddress,
  verifyDhcp6,
  verifyEapol,
  verifyLeaves,
  verifyMirror,
  verifyRoomFor6,
  verifyVlans,
  verifyVrf,
} from "./common.js";
import { allowedInBond, leavesOf } from "./ethernet.js";

/** The modes by the names that Linux has for them. */
const modes: Readonly<Record<string, string>> = {
  "round-robin": "balance-rr",
  "xor-hash": "balance-xor",
  "transmit-load-balance": "balance-tlb",
  "adaptive-load-balance": "balance-alb",
};

const withPrimary = ["active-backup", "balance-tlb", "balance-alb"];

const verifyMember = ({ root, before, kernel, version }: Proposal, bond: string, member: string): void => {
  const cannot = `Can not add interface "${member}" to bond, it`;
  if (member === "lo") refuse('Loopback interface "lo" can not be added to a bond');
  if (!interfaceNames(kernel).has(member)) refuse(`${cannot} does not exist!`);
  const [bridge] = mastersOf(root, "bridge", member);
  if (bridge !== undefined) refuse(`${cannot} is already a member of bridge "${bridge}"!`);
  const other = mastersOf(root, "bonding", member).find((one) => one !== bond);
  // The router takes the first letter of the bond's name.
  if (other !== undefined) refuse(`${cannot} is already a member of bond "${other.slice(0, 1)}"!`);
  const user = standsOn(root, member);
  if (user !== undefined) refuse(`${cannot} is the source-interface of "${user}"!`);
  const card = interfaceNamed(root, member);
  if (version === "1.3" && hasAddress(card)) refuse(`${cannot} has an address assigned!`);
  if (card.has("vrf")) refuse(`${cannot} has a VRF assigned!`);
  if (version === "1.3" || mastersOf(before, "bonding", member).includes(bond)) return;
  // A card that nothing is configured of has its hardware address, which VyOS writes by itself.
  if (cards.includes(member) && !card.exists) return;
  const own = leavesOf(new View(root).at("interfaces", "ethernet", member)).find(
    (leaf) => leaf !== "mtu" && !allowedInBond.has(leaf),
  );
  if (own !== undefined) refuse(`${cannot} has a "${own.replaceAll("-", "_")}" assigned!`);
};

/** The checks of a bond. */
export const verifyBonding = (proposal: Proposal, path: readonly string[]): void => {
  const bond = new View(proposal.root).at(...path);
  const name = path.at(-1) ?? "";
  if (!bond.exists) {
    verifyLeaves(proposal, name);
    return;
  }
  const said = bond.at("mode").value ?? "802.3ad";
  const mode = modes[said] ?? said;
  const monitor = bond.at("arp-monitor");
  if (monitor.at("target").values.length > 16) refuse("The maximum number of arp-monitor targets is 16");
  if (Number(monitor.at("interval").value ?? "0") > 0)
    if (["802.3ad", "balance-tlb", "balance-alb"].includes(mode))
      refuse(
        "ARP link monitoring does not work for mode 802.3ad, transmit-load-balance or adaptive-load-balance",
      );
  const primary = bond.at("primary").value;
  if (primary !== undefined && !withPrimary.includes(mode))
    refuse(`Option primary - mode dependency failed, notsupported in mode ${mode}!`);
  verifyRoomFor6(bond, name);
  verifyAddress(proposal, bond, name);
  verifyDhcp6(bond);
  verifyVrf(proposal, bond, name);
  verifyMirror(proposal, bond, name);
  verifyEapol(proposal, bond);
  verifyVlans(proposal, bond, name);
  const members = bond.at("member", "interface").values;
  for (const member of members) verifyMember(proposal, name, member);
  if (proposal.version === "1.3" && primary !== undefined && members.length === 0)
    throw new ScriptCrash("KeyError: 'interface'");
  if (primary !== undefined && !members.includes(primary))
    refuse(`Primary interface of bond "${name}" must be a member interface`);
  const mac = bond.at("system-mac").value;
  if (mac === undefined) return;
  if (mode !== "802.3ad") refuse("Actor MAC address only available in 802.3ad mode!");
  if ((Number.parseInt(mac, 16) & 1) === 1)
    refuse(`Cannot use a multicast MAC address "${mac}" as system-mac!`);
};
