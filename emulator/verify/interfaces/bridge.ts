import { refuse, View, type Proposal } from "../context.js";
import {
  hasAddress,
  interfaceNamed,
  mastersOf,
  standsOn,
  verifyDhcp6,
  verifyMirror,
  verifyVrf,
} from "./common.js";

const verifyMember = (
  { root, version }: Proposal,
  bridge: View,
  name: string,
  [member, held]: readonly [string, View],
): void => {
  const cannot = `Can not add interface "${member}" to bridge, it`;
  if (member === "lo") refuse('Loopback interface "lo" can not be added to a bridge');
  const bridges = mastersOf(root, "bridge", member);
  if (!bridges.includes(name) && bridges.length > 0)
    refuse(`${cannot} is already a member of bridge "${bridges[0] ?? ""}"!`);
  const [bond] = mastersOf(root, "bonding", member);
  if (bond !== undefined) refuse(`${cannot} is already a member of bond "${bond}"!`);
  const user = standsOn(root, member);
  if (user !== undefined) refuse(`${cannot} is the source-interface of "${user}"!`);
  const one = interfaceNamed(root, member);
  if (version === "1.3" && hasAddress(one)) refuse(`${cannot} has an address assigned!`);
  if (one.has("vrf")) refuse(`${cannot} has a VRF assigned!`);
  if (bridge.has("enable-vlan")) {
    if (one.has("vif") || one.has("vif-s")) refuse(`${cannot} has VLAN subinterface(s) assigned!`);
    if (version === "1.3" && member.includes("wlan"))
      refuse(`${cannot.slice(0, -2)}VLAN aware cannot be set!`);
  } else if (held.has("allowed-vlan") || held.has("native-vlan"))
    refuse("Can not use VLAN options on non VLAN aware bridge");
};

/** The checks of a bridge. */
export const verifyBridge = (proposal: Proposal, path: readonly string[]): void => {
  const bridge = new View(proposal.root).at(...path);
  const name = path.at(-1) ?? "";
  const members = bridge.at("member", "interface");
  for (const gone of new View(proposal.before).at(...path, "member", "interface").names)
    if (!members.has(gone) && gone.startsWith("vxlan"))
      if (new View(proposal.root).has("interfaces", "vxlan", gone, "parameters", "neighbor-suppress"))
        refuse(
          `To detach interface ${gone} from bridge you must first disable "neighbor-suppress" parameter in the VXLAN interface ${gone}`,
        );
  if (!bridge.exists) return;
  verifyDhcp6(bridge);
  verifyVrf(proposal, bridge, name);
  verifyMirror(proposal, bridge, name);
  for (const member of members.entries) verifyMember(proposal, bridge, name, member);
  if (!bridge.has("enable-vlan")) {
    if (bridge.has("vif")) refuse(`You must first activate "enable-vlan" of ${name} bridge to use "vif"`);
  } else if (bridge.has("vif", "1"))
    refuse(
      `VLAN 1 sub interface cannot be set for VLAN aware bridge ${name}, and VLAN 1 is always the parent interface`,
    );
};
