/** The address families that BGP itself speaks. */
import { refuse, View, type Proposal } from "../context.js";
import { requireRouteMap } from "../shared.js";

/** The distances, all of them or none. */
export const sides = ["external", "internal", "local"];

/** Every instance of BGP: the router's own, and those of its VRFs. */
const instances = (root: View): readonly (readonly [vrf: string, bgp: View])[] => [
  ["default", root.at("protocols", "bgp")],
  ...root.at("vrf", "name").entries.map(([name, vrf]): [string, View] => [name, vrf.at("protocols", "bgp")]),
];

const vpnLeaves = [
  ["rd", "vpn", "export"],
  ["route-target", "vpn", "import"],
  ["route-target", "vpn", "export"],
  ["route-target", "vpn", "both"],
];

const usesVpn = (family: View): boolean => vpnLeaves.some((leaf) => family.has(...leaf));

/** Routes between VRFs go by their names or by targets, not by both. */
const verifyImports = (
  proposal: Proposal,
  family: string,
  held: View,
  others: readonly (readonly [string, View])[],
): void => {
  const from = held.at("import", "vrf").values;
  if (from.length === 0) return;
  if (usesVpn(held))
    refuse('Please unconfigure "import vrf" commands before using vpn commands in the same VRF!');
  for (const name of from) {
    const bgp = others.find(([vrf]) => vrf === name)?.[1];
    if (name !== "default" && !new View(proposal.root).has("vrf", "name", name))
      refuse(`VRF "${name}" does not exist!`);
    if (bgp !== undefined && usesVpn(bgp.at("address-family", family)))
      refuse("Please unconfigure import vrf commands before using vpn commands in dependent VRFs!");
  }
  if (held.has("import", "vpn") || held.has("export", "vpn"))
    refuse('Please unconfigure VPN to VRF commands before using "import vrf" commands!');
};

const verifyTargets = (proposal: Proposal, bgp: View, held: View, imported: boolean): void => {
  const refuseImported = (command: string): void => {
    if (imported) refuse(`Command "import vrf" conflicts with "${command}" command!`);
  };
  if (held.has("rd", "vpn", "export")) {
    refuseImported("rd vpn export");
    if (!bgp.has("parameters", "router-id"))
      proposal.warn('BGP "router-id" is required when using "rd" and "route-target"!');
  }
  const targets = held.at("route-target", "vpn");
  if (targets.has("both")) {
    refuseImported("route-target vpn both");
    for (const way of ["export", "import"])
      if (targets.has(way))
        refuse(`Command "route-target vpn ${way}" conflicts with "route-target vpn both" command!`);
  }
  if (targets.has("import") && imported)
    refuse('Command "import vrf conflicts" with "route-target vpn import" command!');
  if (targets.has("export")) refuseImported("route-target vpn export");
};

const verifyNumbers = (held: View): void => {
  for (const [, vni] of held.at("vni").entries)
    for (const leaf of ["rd", "route-target"])
      if (vni.has(leaf) && !held.has("advertise-all-vni"))
        refuse(`BGP EVPN "${leaf}" requires "advertise-all-vni" to be set!`);
};

/** The checks of BGP's own families; `vrf` is that of the instance. */
export const verifyOwnFamilies = (proposal: Proposal, bgp: View, vrf: string | undefined): void => {
  const own = vrf ?? "default";
  const others = instances(new View(proposal.root)).filter(([name]) => name !== own);
  for (const [family, held] of bgp.at("address-family").entries) {
    const missing = held.has("distance") ? sides.find((leaf) => !held.has("distance", leaf)) : undefined;
    if (missing !== undefined)
      refuse(
        `Missing mandatory configuration option for ${family.replaceAll("-", "_")} administrative distance ${missing}!`,
      );
    if (family === "ipv4-unicast" || family === "ipv6-unicast") {
      const imported = others.some(([, other]) =>
        other.at("address-family", family, "import", "vrf").values.includes(own),
      );
      verifyTargets(proposal, bgp, held, imported);
      verifyImports(proposal, family, held, others);
      for (const way of ["export", "import"])
        requireRouteMap(proposal, held.at("route-map", "vpn", way).value);
      if (held.has("sid") && bgp.has("sid"))
        refuse("SID per VRF and SID per address-family are mutually exclusive!");
    }
    if (family === "l2vpn-evpn") verifyNumbers(held);
  }
};
