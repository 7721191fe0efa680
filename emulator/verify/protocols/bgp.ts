import { ConfigError, interfaceNames, isAssigned, View, type Proposal } from "../context.js";
import { interfaceNamed } from "../interfaces/common.js";
import { requireList, requireRouteMap } from "../shared.js";
import { sides, verifyOwnFamilies } from "./bgp-families.js";
import { vrfOf } from "./vrf.js";

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
  if (peer.at("local-role").names.length > 1)
    throw new ConfigError(`Only one local role can be specified for peer "${name}"!`);
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

const verifyConditions = (proposal: Proposal, held: View): void => {
  const condition = held.at("conditionally-advertise");
  if (!condition.exists) return;
  const map = condition.at("advertise-map").value;
  if (map === undefined)
    throw new ConfigError("Must speficy advertise-map when conditionally-advertise is in use!");
  requireRouteMap(proposal, map);
  const [on, off] = ["exist-map", "non-exist-map"].map((leaf) => condition.at(leaf).value);
  if (on === undefined && off === undefined)
    throw new ConfigError(
      "Must either speficy exist-map or non-exist-map when conditionally-advertise is in use!",
    );
  if (on !== undefined && off !== undefined)
    throw new ConfigError("Can not specify both exist-map and non-exist-map for conditionally-advertise!");
  requireRouteMap(proposal, on ?? off);
};

/** The families of a neighbour that are checked, in the order of the checks. */
const checked = [
  "ipv4-unicast",
  "ipv4-multicast",
  "ipv4-labeled-unicast",
  "ipv4-flowspec",
  "ipv6-unicast",
  "ipv6-multicast",
  "ipv6-labeled-unicast",
  "ipv6-flowspec",
  "l2vpn-evpn",
];

const verifyFamilies = (proposal: Proposal, bgp: View, name: string, peer: View): void => {
  const families = peer.at("address-family");
  for (const family of checked) {
    const held = families.at(family);
    if (!held.exists) continue;
    for (const ip of ["ipv4", "ipv6"])
      if (families.hasAll(`${ip}-unicast`, `${ip}-labeled-unicast`))
        throw new ConfigError(
          `Neighbor "${name}" cannot have both ${ip}-unicast and ${ip}-labeled-unicast configured at the same time!`,
        );
    verifyConditions(proposal, held);
    if (held.has("addpath-tx-per-as") && !bgp.has("parameters", "deterministic-med"))
      throw new ConfigError("addpath-tx-per-as requires BGP deterministic-med paramtere to be set!");
    const ways = ["import", "export"];
    if (family === "ipv4-unicast" || family === "ipv6-unicast")
      for (const way of ways)
        requireList(
          proposal,
          family === "ipv6-unicast" ? "prefix-list6" : "prefix-list",
          held.at("prefix-list", way).value,
        );
    for (const way of ways) requireRouteMap(proposal, held.at("route-map", way).value);
    if (!held.has("route-reflector-client")) continue;
    const group = peer.at("peer-group").value;
    const known = [
      peer.at("remote-as").value,
      ...(group === undefined ? [] : [bgp.at("peer-group", group, "remote-as").value]),
    ];
    if (!known.every((as) => isInternal(as, bgp)))
      throw new ConfigError("route-reflector-client only supported for iBGP peers");
  }
};

const verifyNeighbour = (
  { kernel, warn }: Proposal,
  bgp: View,
  vrf: string | undefined,
  name: string,
  peer: View,
): void => {
  if (asOf(peer, bgp) === undefined) throw new ConfigError(`Neighbor "${name}" remote-as must be set!`);
  if (!hasFamily(peer, bgp)) warn(`BGP neighbor "${name}" requires address-family!`);
  const group = peer.at("peer-group").value;
  if (group !== undefined && peer.has("remote-as") && bgp.has("peer-group", group, "remote-as"))
    throw new ConfigError(`Peer-group member "${name}" cannot override remote-as of peer-group "${group}"!`);
  for (const place of [peer.at("interface"), peer.at("interface", "v6only")]) {
    const held = place.at("peer-group").value;
    if (held !== undefined && place.has("remote-as") && bgp.has("peer-group", held, "remote-as"))
      throw new ConfigError(`Peer-group member "${name}" cannot override remote-as of peer-group "${held}"!`);
  }
  if (/[.:]/.test(name) && isAssigned(kernel, name, vrf))
    throw new ConfigError(
      `Can not configure local address as neighbor "${name}" in ${vrf === undefined ? "default VRF" : `VRF "${vrf}"`}!`,
    );
  if (!interfaceNames(kernel).has(name)) return;
  for (const leaf of ["peer-group", "remote-as"])
    if (peer.has(leaf)) throw new ConfigError(`${leaf} must be set under the interface node of "${name}"`);
  if (peer.has("interface", "source-interface"))
    throw new ConfigError(`"source-interface" option not allowed for neighbor "${name}"`);
};

/** What a neighbour in a VRF cannot speak. */
const notInVrf = [
  "ipv4-flowspec",
  "ipv4-labeled-unicast",
  "ipv4-vpn",
  "ipv6-flowspec",
  "ipv6-labeled-unicast",
  "ipv6-vpn",
];

/** The members of a group are all of the own AS, or none is. */
const verifyGroups = (bgp: View): void => {
  const inside = new Map<string, boolean>();
  for (const kind of ["neighbor", "peer-group"])
    for (const [, peer] of bgp.at(kind).entries) {
      const [group, as] = [peer.at("peer-group").value, peer.at("remote-as").value];
      if (group === undefined || as === undefined || !bgp.has("peer-group", group)) continue;
      const own = isInternal(as, bgp);
      if ((inside.get(group) ?? own) !== own)
        throw new ConfigError("Peer-group members must be all internal or all external");
      inside.set(group, own);
    }
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

const verifyInterfaces = (root: Proposal["root"], bgp: View, vrf: string | undefined): void => {
  for (const name of bgp.at("interface").names) {
    const held = interfaceNamed(root, name).at("vrf").value;
    if (held !== vrf)
      throw new ConfigError(
        `Interface "${name}" belongs to different VRF instance "${vrf ?? held ?? "default"}"!`,
      );
  }
};

/** The checks of BGP, or of a VRF's. 1.3 has the AS number for a name, and other checks. */
export const verifyBgp = (proposal: Proposal, path: readonly string[]): void => {
  const bgp = new View(proposal.root).at(...path);
  if (!bgp.exists) return;
  if (!bgp.has("system-as")) throw new ConfigError("BGP system-as number must be defined!");
  if (bgp.has("bmp") && !new View(proposal.root).has("system", "frr", "bmp"))
    throw new ConfigError(
      '"bmp" flag is not found in bgpd. Configure "set system frr bmp" and restart bgp process',
    );
  for (const [target, held] of bgp.at("bmp", "target").entries)
    if (!held.has("address")) throw new ConfigError(`BMP target "${target}" address must be defined!`);
  const vrf = vrfOf(path);
  verifyInterfaces(proposal.root, bgp, vrf);
  verifyGroups(bgp);
  for (const kind of ["neighbor", "peer-group"])
    for (const [name, peer] of bgp.at(kind).entries) {
      verifyPeer(bgp, kind.replace("-", "_"), name, peer);
      if (kind === "neighbor") verifyNeighbour(proposal, bgp, vrf, name, peer);
      if (peer.has("local-as") && asOf(peer, bgp) === bgp.at("system-as").value)
        throw new ConfigError(`local-as configured for "${name}", allowed only for eBGP peers!`);
      verifyFamilies(proposal, bgp, name, peer);
      const unfit = vrf === undefined ? undefined : notInVrf.find((one) => peer.has("address-family", one));
      if (unfit !== undefined) throw new ConfigError(`VRF is not allowed for address-family '${unfit}'`);
    }
  verifyRanges(bgp);
  for (const leaf of sides)
    if (bgp.has("parameters", "distance", "global") && !bgp.has("parameters", "distance", "global", leaf))
      throw new ConfigError(
        `Missing mandatory configuration option for global administrative distance ${leaf}!`,
      );
  const keepalive = bgp.at("parameters", "tcp-keepalive");
  if (keepalive.exists && !["idle", "interval", "probes"].every((leaf) => keepalive.has(leaf)))
    throw new ConfigError("TCP keepalive incomplete - idle, keepalive and probes must be set");
  verifyOwnFamilies(proposal, bgp, vrf);
};
