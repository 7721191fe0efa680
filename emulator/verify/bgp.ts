import { ConfigError, interfaceAddresses, View, type Proposal } from "./context.js";

const asOf = (peer: View, bgp: View): string | undefined => {
  const byGroup = (one: View): string | undefined => {
    const group = one.at("peer-group").value;
    return group === undefined ? undefined : bgp.at("peer-group", group, "remote-as").value;
  };
  const own = [peer, peer.at("interface"), peer.at("interface", "v6only")];
  return own.map((one) => one.at("remote-as").value ?? byGroup(one)).find((as) => as !== undefined);
};

const verifyPeer = (bgp: View, kind: string, name: string, peer: View): void => {
  const group = peer.at("peer-group").value;
  if (group !== undefined && !bgp.has("peer-group", group))
    throw new ConfigError(`Specified peer-group "${group}" for neighbor "${kind}" does not exist!`);
  const local = peer.at("local-as").names;
  if (local.length > 1)
    throw new ConfigError(`Only one local-as number can be specified for peer "${name}"!`);
  if (local[0] !== undefined && local[0] === bgp.at("system-as").value)
    throw new ConfigError("Cannot have local-as same as system-as number");
  if (local[0] !== undefined && kind === "neighbor" && peer.at("remote-as").value === local[0])
    throw new ConfigError(
      `Neighbor "${name}" has local-as specified which is the same as remote-as, this is not allowed!`,
    );
  if (peer.has("ebgp-multihop") && peer.has("ttl-security"))
    throw new ConfigError("You can not set both ebgp-multihop and ttl-security hops");
  if (peer.has("ebgp-multihop") && peer.has("interface"))
    throw new ConfigError(`Ebgp-multihop can not be used with directly connected neighbor "${name}"`);
  if (peer.has("override-capability") && peer.has("strict-capability-match"))
    throw new ConfigError(
      `Neighbor "${name}" cannot have both override-capability and strict-capability-match configured at the same time!`,
    );
  if (peer.at("password").value?.includes(" ") === true)
    throw new ConfigError("Whitespace is not allowed in passwords!");
};

const hasFamily = (peer: View, bgp: View): boolean => {
  const group = [peer, peer.at("interface"), peer.at("interface", "v6only")]
    .map((one) => one.at("peer-group").value)
    .find((name) => name !== undefined);
  return (
    peer.has("address-family") || (group !== undefined && bgp.has("peer-group", group, "address-family"))
  );
};

const isInternal = (as: string | undefined, bgp: View): boolean =>
  as !== undefined && (as === "internal" || as === bgp.at("system-as").value);

const verifyFamilies = (root: Proposal["root"], bgp: View, name: string, peer: View): void => {
  const policy = new View(root).at("policy");
  const families = peer.at("address-family");
  for (const ip of ["ipv4", "ipv6"])
    if (families.has(`${ip}-unicast`) && families.has(`${ip}-labeled-unicast`))
      throw new ConfigError(
        `Neighbor "${name}" cannot have both ${ip}-unicast and ${ip}-labeled-unicast configured at the same time!`,
      );
  for (const [family, held] of families.entries) {
    const version = family.startsWith("ipv6") ? "6" : "";
    for (const way of ["import", "export"]) {
      const list = held.at("prefix-list", way).value;
      if (list !== undefined && family.endsWith("-unicast") && !policy.has(`prefix-list${version}`, list))
        throw new ConfigError(`Specified prefix-list${version} "${list}" does not exist!`);
      const map = held.at("route-map", way).value;
      if (map !== undefined && !policy.has("route-map", map))
        throw new ConfigError(`Specified route-map "${map}" does not exist!`);
    }
    if (held.has("route-reflector-client") && !isInternal(peer.at("remote-as").value, bgp))
      throw new ConfigError("route-reflector-client only supported for iBGP peers");
  }
};

const verifyNeighbour = ({ root, warn }: Proposal, bgp: View, name: string, peer: View): void => {
  if (asOf(peer, bgp) === undefined) throw new ConfigError(`Neighbor "${name}" remote-as must be set!`);
  if (!hasFamily(peer, bgp)) warn(`BGP neighbor "${name}" requires address-family!`);
  const group = peer.at("peer-group").value;
  if (group !== undefined && peer.has("remote-as") && bgp.has("peer-group", group, "remote-as"))
    throw new ConfigError(`Peer-group member "${name}" cannot override remote-as of peer-group "${group}"!`);
  if (interfaceAddresses(root).some((address) => address.split("/")[0] === name))
    throw new ConfigError(`Can not configure local address as neighbor "${name}" in default VRF!`);
};

const verifyRanges = (bgp: View): void => {
  for (const [prefix, range] of bgp.at("listen", "range").entries) {
    const group = range.at("peer-group").value;
    if (group === undefined)
      throw new ConfigError(`Listen range for prefix "${prefix}" has no peer group configured.`);
    if (!bgp.has("peer-group", group))
      throw new ConfigError(`Peer-group "${group}" for listen range "${prefix}" does not exist!`);
    if (asOf(range, bgp) === undefined)
      throw new ConfigError(`Peer-group "${group}" requires remote-as to be set!`);
  }
};

/** The checks of BGP, or of a VRF's. 1.3 has the AS number for a name, and other checks. */
export const verifyBgp = (proposal: Proposal, path: readonly string[]): void => {
  const bgp = new View(proposal.root).at(...path);
  if (!bgp.exists) return;
  if (!bgp.has("system-as")) throw new ConfigError("BGP system-as number must be defined!");
  for (const kind of ["neighbor", "peer-group"])
    for (const [name, peer] of bgp.at(kind).entries) {
      verifyPeer(bgp, kind.replace("-", "_"), name, peer);
      if (kind === "neighbor") verifyNeighbour(proposal, bgp, name, peer);
      if (peer.has("local-as") && asOf(peer, bgp) === bgp.at("system-as").value)
        throw new ConfigError(`local-as configured for "${name}", allowed only for eBGP peers!`);
      verifyFamilies(proposal.root, bgp, name, peer);
    }
  verifyRanges(bgp);
  const keepalive = bgp.at("parameters", "tcp-keepalive");
  if (keepalive.exists && !["idle", "interval", "probes"].every((leaf) => keepalive.has(leaf)))
    throw new ConfigError("TCP keepalive incomplete - idle, keepalive and probes must be set");
};
