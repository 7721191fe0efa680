/** The checks of interfaces that need little more than what all interfaces need. */
import { isAssigned, refuse, View, type Proposal } from "../context.js";
import { requireInterface, type Verify } from "../shared.js";
import {
  interfaceNamed,
  standsOn,
  verifyAddress,
  verifyAuthentication,
  verifyFree,
  verifyLeaves,
  verifyMirror,
  verifyRoomFor6,
  verifySource,
  verifyVlans,
  verifyVrf,
} from "./common.js";

type Rules = (proposal: Proposal, one: View, name: string) => void;

/** Checks an interface that is there; a member of a bridge may not go unless said. */
const checked =
  (rules: Rules, mayGo = false): Verify =>
  (proposal, path) => {
    const one = new View(proposal.root).at(...path);
    const name = path.at(-1) ?? "";
    if (one.exists) rules(proposal, one, name);
    else if (!mayGo) verifyLeaves(proposal, name);
  };

export const verifyDummy = checked((proposal, one, name) => {
  verifyVrf(proposal, one, name);
  verifyAddress(proposal, one, name);
  verifyMirror(proposal, one, name);
});

export const verifyLoopback = checked(verifyMirror, true);

export const verifyVti = checked((proposal, one, name) => {
  verifyVrf(proposal, one, name);
  verifyMirror(proposal, one, name);
}, true);

const verifyCommon: Rules = (proposal, one, name) => {
  verifyRoomFor6(one, name);
  verifyAddress(proposal, one, name);
  if (proposal.version !== "1.3") verifyVrf(proposal, one, name);
  verifyFree(proposal, one, name);
  verifyMirror(proposal, one, name);
};

export const verifyGeneve = checked((proposal, one, name) => {
  verifyCommon(proposal, one, name);
  if (!one.has("remote")) refuse("Remote side must be configured");
  if (!one.has("vni")) refuse("VNI must be configured");
});

const sessions = ["source-address", "remote", "tunnel-id", "peer-tunnel-id", "session-id", "peer-session-id"];

export const verifyL2tpv3 = checked((proposal, one, name) => {
  const missing = sessions.find((leaf) => !one.has(leaf));
  if (missing !== undefined) refuse(`Missing mandatory L2TPv3 option: "${missing}"!`);
  const source = one.at("source-address").value ?? "";
  if (!isAssigned(proposal.kernel, source))
    refuse(`L2TPv3 source-address address "${source}" not configured on any interface!`);
  verifyCommon(proposal, one, name);
});

export const verifyPppoe = checked((proposal, one, name) => {
  verifySource(proposal, one, name);
  verifyAuthentication(one);
  verifyVrf(proposal, one, name);
  verifyRoomFor6(one, name);
  verifyMirror(proposal, one, name);
  if (one.hasAll("connect-on-demand", "vrf"))
    refuse("On-demand dialing and VRF can not be used at the same time");
  const mtu = one.at("mtu").value ?? "1492";
  if (Number(one.at("mru").value ?? mtu) > Number(mtu)) refuse("PPPoE MRU needs to be lower then MTU!");
}, true);

export const verifyPseudoEthernet = checked((proposal, one, name) => {
  const source = one.at("source-interface").value ?? "";
  const user = standsOn(proposal.root, source, ["macsec"]);
  verifySource(proposal, one, name, user === name ? undefined : user);
  verifyVrf(proposal, one, name);
  verifyAddress(proposal, one, name);
  const below = interfaceNamed(proposal.root, source).at("mtu").value;
  const mtu = one.at("mtu").value;
  const parent = below ?? (proposal.version === "1.3" ? "1500" : undefined);
  if (mtu !== undefined && parent !== undefined && Number(mtu) > Number(parent))
    refuse(`Interface MTU "${mtu}" too high, parent interface MTU is "${parent}"!`);
  verifyMirror(proposal, one, name);
  verifyVlans(proposal, one, name);
});

export const verifySstpc = checked((proposal, one, name) => {
  verifyAuthentication(one);
  verifyVrf(proposal, one, name);
  if (!one.has("server")) refuse("Remote SSTP server must be specified!");
  if (!one.has("ssl", "ca-certificate")) refuse("Missing mandatory CA certificate!");
}, true);

export const verifyWwan = checked((proposal, one, name) => {
  if (!one.has("apn")) refuse(`No APN configured for "${name}"!`);
  requireInterface(proposal, name);
  verifyAuthentication(one);
  verifyVrf(proposal, one, name);
  verifyMirror(proposal, one, name);
}, true);

/** Of two ends each names the other. */
export const verifyVirtualEthernet: Verify = (proposal, path) => {
  const ends = new View(proposal.root).at(...path.slice(0, -1));
  const name = path.at(-1) ?? "";
  const one = ends.at(name);
  if (!one.exists) {
    verifyLeaves(proposal, name);
    for (const [other, held] of ends.entries)
      if (held.at("peer-name").value?.includes(name) === true)
        refuse(`Cannot delete "${name}" used for "interface ${other} peer-name"`);
    return;
  }
  verifyVrf(proposal, one, name);
  verifyAddress(proposal, one, name);
  const peer = one.at("peer-name").value;
  if (peer === undefined) refuse(`Remote peer name must be set for "${name}"!`);
  if (!ends.has(peer)) refuse(`Used peer-name "${peer}" on interface "${name}" is not configured!`);
  if (ends.at(peer, "peer-name").value !== name)
    refuse(`Configuration mismatch between "${name}" and "${peer}"!`);
  if (peer === name) refuse(`Peer-name "${peer}" cannot be the same as interface "${name}"!`);
};
