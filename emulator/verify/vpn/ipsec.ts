import { interfaceNames, refuse, View, type Proposal } from "../context.js";
import { interfaceNamed } from "../interfaces/common.js";
import { isInterface, requireInterface, type Verify } from "../shared.js";
import { verifyPools } from "./ipsec-pools.js";

/** What a part of IPsec is checked with. */
interface Part {
  readonly proposal: Proposal;
  readonly ipsec: View;
  /** What the router calls it. */
  readonly title: string;
}

const verifyX509 = ({ proposal, title }: Part, authentication: View): void => {
  const x509 = authentication.at("x509");
  if (!x509.exists) refuse(`Missing x509 settings on ${title}`);
  if (!x509.hasAll("ca-certificate", "certificate")) refuse(`Missing x509 certificates on ${title}`);
  const pki = new View(proposal.root).at("pki");
  if (!pki.hasAll("ca", "certificate")) refuse("PKI is not configured");
  for (const name of x509.at("ca-certificate").values)
    if (!pki.has("ca", name, "certificate"))
      refuse(`Missing CA certificate on specified PKI CA certificate "${name}"`);
  const name = x509.at("certificate").value ?? "";
  if (!pki.has("certificate", name, "certificate"))
    refuse(`Missing certificate on specified PKI certificate "${name}"`);
  if (!pki.has("certificate", name, "private", "key"))
    refuse(`Missing private key on specified PKI certificate "${name}"`);
};

const verifyRsa = ({ proposal, title }: Part, authentication: View): void => {
  const rsa = authentication.at("rsa");
  if (!rsa.exists) refuse(`Missing RSA settings on ${title}`);
  const [local, remote] = [rsa.at("local-key").value, rsa.at("remote-key").value];
  if (local === undefined) refuse(`Missing RSA local-key on ${title}`);
  if (remote === undefined) refuse(`Missing RSA remote-key on ${title}`);
  const pairs = new View(proposal.root).at("pki", "key-pair");
  if (!pairs.exists) refuse("PKI is not configured");
  if (!pairs.has(local, "private", "key")) refuse(`Missing private key on specified local-key "${local}"`);
  if (!pairs.has(remote, "public", "key")) refuse(`Missing public key on specified remote-key "${remote}"`);
};

/** A group of proposals that a part names is there. */
const verifyGroup = (
  { ipsec, title }: Part,
  kind: "esp-group" | "ike-group",
  name: string | undefined,
  needed = true,
): void => {
  if (name === undefined) {
    if (needed) refuse(`Missing ${kind} on ${title}`);
    return;
  }
  if (!ipsec.has(kind, name)) refuse(`Invalid ${kind} on ${title}`);
};

const weakHashes = ["aes128gmac", "aes192gmac", "aes256gmac", "sha256_96"];

const verifyProposals = (ipsec: View): void => {
  for (const [, group] of ipsec.at("ike-group").entries)
    for (const [number, one] of group.at("proposal").entries)
      if (!one.has("prf") && weakHashes.includes(one.at("hash").value ?? ""))
        refuse(`A PRF algorithm is mandatory in IKE proposal ${number}`);
};

const verifyProfiles = (proposal: Proposal, ipsec: View): void => {
  for (const [name, profile] of ipsec.at("profile").entries) {
    const part = { proposal, ipsec, title: `${name} profile` };
    verifyGroup(part, "esp-group", profile.at("esp-group").value);
    verifyGroup(part, "ike-group", profile.at("ike-group").value);
    if (!profile.has("authentication")) refuse(`Missing authentication on ${part.title}`);
  }
};

/** Whether it is left alone because the interface that asks for an address has got none, as none here has. */
const isSkipped = (proposal: Proposal, one: View, title: string): boolean => {
  const from = one.at("dhcp-interface").value;
  if (from === undefined) return false;
  requireInterface(proposal, from);
  if (!interfaceNamed(proposal.root, from).at("address").values.includes("dhcp"))
    refuse(`Invalid dhcp-interface on ${title}`);
  proposal.print(`Failed to get address from dhcp-interface on ${title} -- skipped\n`);
  return true;
};

const verifyConnection = (proposal: Proposal, ipsec: View, name: string, one: View): void => {
  if (!one.has("local-address") && !one.has("dhcp-interface"))
    refuse(`Missing local-address or dhcp-interface on remote-access connection ${name}`);
  if (isSkipped(proposal, one, `remote-access connection ${name}`)) return;
  const part = { proposal, ipsec, title: `${name} remote-access config` };
  verifyGroup(part, "esp-group", one.at("esp-group").value);
  const ike = one.at("ike-group").value;
  verifyGroup(part, "ike-group", ike);
  if (ipsec.at("ike-group", ike ?? "", "key-exchange").value !== "ikev2")
    refuse("IPsec remote-access connections requires IKEv2!");
  const authentication = one.at("authentication");
  if (!authentication.exists) refuse(`Missing authentication on ${part.title}`);
  const mode = authentication.at("server-mode").value ?? "x509";
  if (mode === "x509") verifyX509(part, authentication);
  else if (!authentication.has("pre-shared-secret")) refuse(`Missing pre-shared-key on ${part.title}`);
  const client = authentication.at("client-mode").value ?? "eap-mschapv2";
  if (client === "eap-radius" && !ipsec.has("remote-access", "radius", "server"))
    refuse("RADIUS authentication requires at least one server");
  const vti = one.at("bind").value;
  if (vti !== undefined && !interfaceNames(proposal.kernel).has(vti))
    refuse(`VTI interface ${vti} for remote-access connection ${name} does not exist!`);
  const pools = one.at("pool").values;
  for (const [kind, title] of [
    ["dhcp", "DHCP"],
    ["radius", "RADIUS"],
  ] as const) {
    if (pools.includes("dhcp") && pools.includes("radius"))
      refuse(`Can not use both DHCP and RADIUS for address allocation at the same time for "${name}"!`);
    if (pools.includes(kind) && pools.length > 1)
      refuse(`Can not use ${title} and a predefined address pool for "${name}"!`);
  }
  for (const pool of pools) {
    if (pool === "dhcp" || pool === "radius") {
      if (!ipsec.has("remote-access", pool, "server"))
        refuse(`IPsec ${pool.toUpperCase()} server is not configured!`);
      if (pool === "radius" && client !== "eap-radius")
        refuse("RADIUS IP pool requires eap-radius client authentication!");
    } else if (!ipsec.has("remote-access", "pool", pool)) refuse(`Requested pool "${pool}" does not exist!`);
  }
};

const anywhere = ["any", "0.0.0.0"];

const verifyTunnels = (ipsec: View, peer: string, one: View): void => {
  for (const [tunnel, held] of one.at("tunnel").entries) {
    const where = `on tunnel ${tunnel} for site-to-site peer ${peer}`;
    const group = held.at("esp-group").value ?? one.at("default-esp-group").value;
    if (group === undefined) refuse(`Missing esp-group ${where}`);
    if (!ipsec.has("esp-group", group)) refuse(`Invalid esp-group ${where}`);
    if (ipsec.at("esp-group", group, "mode").value !== "transport") continue;
    const local = one.at("local-address").value;
    if (held.has("protocol") && (anywhere.includes(peer) || local === undefined || anywhere.includes(local)))
      refuse(
        `Fixed local-address or peer required when a protocol is defined with ESP transport mode ${where}`,
      );
    if (held.has("local", "prefix") || held.has("remote", "prefix"))
      refuse(`Local/remote prefix cannot be used with ESP transport mode ${where}`);
  }
};

const verifyPeer = (proposal: Proposal, ipsec: View, peer: string, one: View): void => {
  if (/[:.]/.test(peer))
    refuse(
      `Incorrect peer name "${peer}" Peer name can contain alpha-numeric letters, hyphen and underscore`,
    );
  if (!one.has("remote-address"))
    proposal.print(`You should set correct remote-address "peer ${peer} remote-address x.x.x.x"\n\n`);
  const title = `site-to-site peer ${peer}`;
  const part = { proposal, ipsec, title };
  verifyGroup(part, "esp-group", one.at("default-esp-group").value, false);
  verifyGroup(part, "ike-group", one.at("ike-group").value);
  const authentication = one.at("authentication");
  const mode = authentication.at("mode").value;
  if (mode === undefined) refuse(`Missing authentication on ${title}`);
  if (authentication.hasAll("id", "use-x509-id"))
    refuse("Manually set peer id and use-x509-id are mutually exclusive!");
  if (mode === "x509") verifyX509(part, authentication);
  if (mode === "rsa") verifyRsa(part, authentication);
  if (!one.has("local-address") && !one.has("dhcp-interface"))
    refuse(`Missing local-address or dhcp-interface on ${title}`);
  if (isSkipped(proposal, one, title)) return;
  const vti = one.at("vti", "bind").value;
  if (vti !== undefined && !interfaceNames(proposal.kernel).has(vti))
    refuse(`VTI interface ${vti} for ${title} does not exist!`);
  if (!one.has("vti") && !one.has("tunnel")) refuse(`No VTI or tunnel specified on ${title}`);
  verifyTunnels(ipsec, peer, one);
};

/** The checks of `vpn ipsec`. */
export const verifyIpsec: Verify = (proposal, path) => {
  const ipsec = new View(proposal.root).at(...path);
  for (const [psk, held] of ipsec.at("authentication", "psk").entries)
    if (!held.hasAll("id", "secret")) refuse(`Authentication psk "${psk}" missing "id" or "secret"`);
  for (const name of ipsec.at("interface").values) {
    if (!/^(ppp|pppoe|sstpc|l2tp|ipoe)[0-9]+/.test(name)) requireInterface(proposal, name);
    else if (!isInterface(proposal, name)) proposal.warn(`Interface "${name}" does not exist!`);
  }
  verifyProposals(ipsec);
  verifyProfiles(proposal, ipsec);
  for (const [name, one] of ipsec.at("remote-access", "connection").entries)
    verifyConnection(proposal, ipsec, name, one);
  verifyPools(ipsec.at("remote-access"));
  for (const [peer, one] of ipsec.at("site-to-site", "peer").entries) verifyPeer(proposal, ipsec, peer, one);
};
