import { refuse, View, type Proposal } from "../context.js";
import { isIpv6, requireVrf, type Verify } from "../shared.js";

/** In 1.3 a peer stays while BGP asks for it, and each peer has all its intervals. */
const verifyOldest = ({ root, before }: Proposal, path: readonly string[]): void => {
  const [[, bgp] = []] = new View(root).at("protocols", "bgp").entries;
  const peers = new View(root).at(...path, "peer");
  for (const peer of new View(before).at(...path, "peer").names) {
    if (bgp === undefined || peers.has(peer)) continue;
    const neighbour = bgp.at("neighbor", peer);
    if (neighbour.has("bfd")) refuse(`Cannot delete BFD peer ${peer}: it is used in BGP configuration`);
    const group = neighbour.at("peer-group").value;
    if (group !== undefined && bgp.has("peer-group", group, "bfd"))
      refuse(`Cannot delete BFD peer ${peer}: it belongs to BGP peer-group ${group} with enabled BFD`);
  }
};

/** The checks of BFD. */
export const verifyBfd: Verify = (proposal, path) => {
  const bfd = new View(proposal.root).at(...path);
  const oldest = proposal.version === "1.3";
  const multihop = oldest ? "Multihop" : "BFD multihop";
  for (const [address, peer] of bfd.at("peer").entries) {
    const source = peer.at("source");
    if (/^fe[89ab]/i.test(address) && source.names.length < 2)
      refuse("BFD IPv6 link-local peers require explicit local address and interface setting");
    if (isIpv6(address) && !source.has("address"))
      refuse("BFD IPv6 peers require explicit local address setting");
    if (peer.has("multihop")) {
      if (!source.has("address")) refuse(`${multihop} require source address`);
      if (peer.has("echo-mode")) refuse(`${multihop} and echo-mode cannot be used together`);
      if (source.has("interface")) refuse(`${multihop} and source interface cannot be used together`);
    }
    if (oldest && peer.has("interval", "echo-interval") && !peer.has("echo-mode"))
      refuse("echo-interval can be configured only with enabled echo-mode");
    if (peer.has("minimum-ttl") && !peer.has("multihop"))
      refuse("Minimum TTL is only available for multihop BFD sessions!");
    const profile = peer.at("profile").value;
    if (profile !== undefined && !bfd.has("profile", profile))
      refuse(`BFD profile "${profile}" does not exist!`);
    requireVrf(proposal, peer);
  }
  if (oldest) verifyOldest(proposal, path);
};
