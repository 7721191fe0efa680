import { refuse, View } from "../context.js";
import { isIpv6, requireVrf, type Verify } from "../shared.js";

/** The checks of BFD. */
export const verifyBfd: Verify = (proposal, path) => {
  const bfd = new View(proposal.root).at(...path);
  for (const [address, peer] of bfd.at("peer").entries) {
    const source = peer.at("source");
    if (/^fe[89ab]/i.test(address) && source.names.length < 2)
      refuse("BFD IPv6 link-local peers require explicit local address and interface setting");
    if (isIpv6(address) && !source.has("address"))
      refuse("BFD IPv6 peers require explicit local address setting");
    if (peer.has("multihop")) {
      if (!source.has("address")) refuse("BFD multihop require source address");
      if (peer.has("echo-mode")) refuse("BFD multihop and echo-mode cannot be used together");
      if (source.has("interface")) refuse("BFD multihop and source interface cannot be used together");
    } else if (peer.has("minimum-ttl")) refuse("Minimum TTL is only available for multihop BFD sessions!");
    const profile = peer.at("profile").value;
    if (profile !== undefined && !bfd.has("profile", profile))
      refuse(`BFD profile "${profile}" does not exist!`);
    requireVrf(proposal, peer);
  }
};
