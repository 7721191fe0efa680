/** The checks of routing protocols with few of them. */
import { refuse, ScriptCrash, View } from "../context.js";
import { requireInterface, requireVrf, type Verify } from "../shared.js";

export const verifyMpls: Verify = (proposal, path) => {
  const mpls = new View(proposal.root).at(...path);
  if (proposal.version !== "1.3")
    for (const name of mpls.at("interface").values) requireInterface(proposal, name);
  const ldp = mpls.at("ldp");
  if (!ldp.exists) return;
  if (!ldp.has("router-id")) refuse("Router ID missing. An LDP router id is mandatory!");
  if (!ldp.has("interface")) refuse("LDP interfaces are missing. An LDP interface is mandatory!");
  const discovery = ldp.at("discovery");
  if (!discovery.has("transport-ipv4-address") && !discovery.has("transport-ipv6-address"))
    refuse("LDP transport address missing!");
};

export const verifyRpki: Verify = (proposal, path) => {
  const root = new View(proposal.root);
  const preferences = new Set<string>();
  for (const [peer, cache] of root.at(...path, "cache").entries) {
    const missing = ["port", "preference"].find((leaf) => !cache.has(leaf));
    if (missing !== undefined) refuse(`RPKI cache "${peer}" ${missing} must be defined!`);
    const preference = cache.at("preference").value ?? "";
    if (preferences.has(preference)) refuse(`RPKI cache with preference ${preference} already configured!`);
    preferences.add(preference);
    const ssh = cache.at("ssh");
    if (!ssh.exists) continue;
    if (proposal.version === "1.3") {
      if (!ssh.hasAll("private-key-file", "public-key-file", "known-hosts-file"))
        refuse("RPKI+SSH requires username, public/private keys and known-hosts file to be defined!");
      continue;
    }
    if (!ssh.has("username")) refuse("RPKI+SSH requires username to be defined!");
    const key = ssh.at("key").value;
    if (key === undefined || !root.has("pki", "openssh")) refuse("RPKI+SSH requires key to be defined!");
    if (!root.has("pki", "openssh", key)) refuse("RPKI+SSH key not found on PKI subsystem!");
  }
};

export const verifySegmentRouting: Verify = ({ root }, path) => {
  const routing = new View(root).at(...path);
  if (routing.has("srv6") && !routing.at("interface").entries.some(([, one]) => one.has("srv6")))
    refuse("SRv6 should be enabled on at least one interface!");
};

export const verifyFailover: Verify = ({ root }, path) => {
  const failover = new View(root).at(...path);
  if (!failover.exists) return;
  if (!failover.has("route")) refuse('Failover "route" is mandatory!');
  for (const [route, held] of failover.at("route").entries) {
    if (held.at("next-hop").isEmpty) refuse(`Next-hop for "${route}" is mandatory!`);
    for (const [hop, one] of held.at("next-hop").entries) {
      if (!one.has("interface")) refuse(`Interface for route "${route}" next-hop "${hop}" is mandatory!`);
      const check = one.at("check");
      if (!check.has("target")) refuse(`Check target for next-hop "${hop}" is mandatory!`);
      if (check.at("type").value === "tcp" && !check.has("port"))
        refuse(`Check port for next-hop "${hop}" and type TCP is mandatory!`);
    }
  }
};

export const verifyNhrp: Verify = ({ root }, path) => {
  const tunnels = new View(root).at("interfaces", "tunnel");
  for (const [name, nhrp] of new View(root).at(...path, "tunnel").entries) {
    const tunnel = tunnels.at(name);
    if (!tunnel.exists) refuse(`Tunnel interface "${name}" does not exist`);
    if (tunnel.at("encapsulation").value !== "gre") refuse(`Tunnel "${name}" is not an mGRE tunnel`);
    if (tunnel.has("remote")) refuse(`Tunnel "${name}" cannot have a remote address defined`);
    for (const [kind, leaf] of [
      ["map", "nbma-address"],
      ["dynamic-map", "nbma-domain-name"],
    ] as const)
      for (const [map, held] of nhrp.at(kind).entries)
        if (!held.has(leaf)) refuse(`${leaf} missing on ${kind} ${map} on tunnel ${name}`);
  }
};

export const verifyOpenfabric: Verify = (proposal, path) => {
  const fabric = new View(proposal.root).at(...path);
  if (!fabric.exists) return;
  const net = fabric.at("net").value;
  if (net === undefined) refuse("Network entity is mandatory!");
  if (Number(net.split(".").at(-1)) !== 0)
    refuse("Last byte of OpenFabric network entity title must always be 0!");
  if (!fabric.has("domain")) refuse("OpenFabric domain name is mandatory!");
  const used = new Set<string>();
  for (const [domain, held] of fabric.at("domain").entries) {
    if (!held.has("interface"))
      refuse(`Interface used for routing updates in OpenFabric "${domain}" is mandatory!`);
    for (const [name, one] of held.at("interface").entries) {
      requireInterface(proposal, name);
      if (used.has(name)) refuse(`Interface ${name} is already used in different OpenFabric instance!`);
      if (one.at("address-family").isEmpty)
        refuse(`Need to specify address family for the interface "${name}"!`);
      if (one.at("password").hasAll("md5", "plaintext-password"))
        refuse("Can use either md5 or plaintext-password for password for the interface!");
      if (name === "lo" && !one.has("passive"))
        proposal.warn("For loopback interface passive mode is implied!");
      used.add(name);
    }
    if (held.at("domain-password").hasAll("md5", "plaintext-password"))
      refuse("Can use either md5 or plaintext-password for domain-password!");
  }
};

export const verifyEigrp: Verify = (proposal, path) => {
  const eigrp = new View(proposal.root).at(...path);
  if (!eigrp.exists) return;
  if (!eigrp.has("system-as")) refuse("EIGRP system-as must be defined!");
  requireVrf(proposal, eigrp);
};

export const verifyNeighbourProxy: Verify = ({ root }, path) => {
  for (const kind of ["arp", "nd"])
    for (const [neighbour, held] of new View(root).at(...path, kind).entries)
      if (!held.has("interface"))
        refuse(`ARP neighbor-proxy for '${neighbour}' requires an interface to be set!`);
};

/** A route that is not multicast is told by a slip of the script's. */
export const verifyStaticMulticast: Verify = ({ root }, path) => {
  for (const route of new View(root).at(...path, "route").names) {
    const [address = ""] = route.split("/");
    if (address.includes(":"))
      throw new ScriptCrash(`ipaddress.AddressValueError: Expected 4 octets in '${address}'`);
    if (Number(address.split(".")[0]) < 224)
      throw new ScriptCrash('TypeError: can only concatenate list (not "str") to list');
  }
};
