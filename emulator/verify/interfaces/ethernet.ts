import { interfaceNames, refuse, ScriptCrash, View, type Proposal } from "../context.js";
import {
  mastersOf,
  verifyAddress,
  verifyDhcp6,
  verifyEapol,
  verifyFree,
  verifyMirror,
  verifyRoomFor6,
  verifyVlans,
  verifyVrf,
} from "./common.js";

/** What a card that is a member of a bond may have of its own. */
export const allowedInBond: ReadonlySet<string> = new Set([
  "description",
  "disable",
  "disable-flow-control",
  "disable-link-detect",
  "duplex",
  "eapol ca-certificate",
  "eapol certificate",
  "eapol passphrase",
  "mirror egress",
  "mirror ingress",
  "offload gro",
  "offload gso",
  "offload lro",
  "offload rfs",
  "offload rps",
  "offload sg",
  "offload tso",
  "redirect",
  "ring-buffer rx",
  "ring-buffer tx",
  "speed",
  "hw-id",
]);

/** The leaves of a node by their paths, and the nodes that are empty. */
export const leavesOf = (one: View, path: readonly string[] = []): readonly string[] =>
  one.names.length === 0
    ? [path.join(" ")]
    : one.entries.flatMap(([name, below]) => leavesOf(below, [...path, name]));

const verifySpeed = (one: View): void => {
  const [speed = "auto", duplex = "auto"] = [one.at("speed").value, one.at("duplex").value];
  if ((speed === "auto") !== (duplex === "auto"))
    refuse("Speed/Duplex missmatch. Must be both auto or manually configured");
};

/** A member of a bond says nothing that the bond says. */
const verifyMember = (proposal: Proposal, one: View, name: string): void => {
  verifyEapol(proposal, one);
  verifyMirror(proposal, one, name);
  verifySpeed(one);
  const own = leavesOf(one).find((leaf) => leaf !== "mtu" && !allowedInBond.has(leaf));
  if (own !== undefined)
    refuse(
      `Cannot configure "${own.replaceAll("-", "_")}" on interface "${name}". Interface is a bond member`,
    );
};

/** The checks of a card. */
export const verifyEthernet = (proposal: Proposal, path: readonly string[]): void => {
  const one = new View(proposal.root).at(...path);
  const name = path.at(-1) ?? "";
  if (!one.exists) return;
  const present = interfaceNames(proposal.before).has(name);
  if (!present && proposal.version === "1.3") refuse(`Interface "${name}" does not exist!`);
  if (!present) throw new ScriptCrash(`Exception: interface "${name}" not found`);
  const bonds = mastersOf(proposal.root, "bonding", name);
  if (bonds.length > 0 && proposal.version !== "1.3") {
    verifyMember(proposal, one, name);
    return;
  }
  verifyRoomFor6(one, name);
  verifyDhcp6(one);
  verifyAddress(proposal, one, name);
  verifyVrf(proposal, one, name);
  verifyFree(proposal, one, name);
  verifyEapol(proposal, one);
  verifyMirror(proposal, one, name);
  verifySpeed(one);
  // The script means to warn, and does not know the name of what it warns of.
  if (bonds.length > 0 && one.has("mac")) throw new ScriptCrash("NameError: name 'mac' is not defined");
  verifyVlans(proposal, one, name);
};
