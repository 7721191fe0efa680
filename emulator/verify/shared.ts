/** What many of VyOS's scripts check alike. */
import { isIpv4 } from "../../provider/schema/addresses.js";
import { interfaceNames, refuse, View, type Proposal } from "./context.js";

export type Verify = (proposal: Proposal, path: readonly string[]) => void;

export const isIpv6 = (address: string): boolean => address.includes(":") && !isIpv4(address);

/** Every VRF that a node names exists. */
export const requireVrf = ({ root, version }: Proposal, one: View): void => {
  for (const name of one.at("vrf").values)
    if (name !== "default" && !new View(root).has("vrf", "name", name))
      refuse(`VRF "${name}" does not exist${version === "1.3" ? "" : "!"}`);
};

const hasName = (one: View, name: string): boolean =>
  one.has(name) || one.entries.some(([, below]) => hasName(below, name));

/** Whether the configuration has an interface of that name, or the machine. */
export const isInterface = ({ root, kernel }: Proposal, name: string): boolean =>
  hasName(new View(root).at("interfaces"), name) || interfaceNames(kernel).has(name);

export const requireInterface = (proposal: Proposal, name: string): void => {
  if (!isInterface(proposal, name)) refuse(`Interface "${name}" does not exist!`);
};

export const requireRouteMap = ({ root }: Proposal, name: string | undefined): void => {
  if (name !== undefined && !new View(root).has("policy", "route-map", name))
    refuse(`Specified route-map "${name}" does not exist!`);
};

export type ListKind = "access-list" | "access-list6" | "prefix-list" | "prefix-list6";

export const requireList = ({ root }: Proposal, kind: ListKind, name: string | undefined): void => {
  if (name !== undefined && !new View(root).has("policy", kind, name))
    refuse(`Specified ${kind} "${name}" does not exist!`);
};

/** The maps of a routing protocol: its own, and those by which it redistributes. */
export const requireRouteMaps = (proposal: Proposal, protocol: View): void => {
  requireRouteMap(proposal, protocol.at("route-map").value);
  for (const [, from] of protocol.at("redistribute").entries)
    requireRouteMap(proposal, from.at("route-map").value);
};

const pkiOf = ({ root }: Proposal): View => {
  const pki = new View(root).at("pki");
  if (!pki.exists) refuse("PKI is not configured!");
  return pki;
};

/** A certificate that a service uses is there, with its private key. */
export const requireCertificate = (proposal: Proposal, name: string, unlocked = false): void => {
  const pki = pkiOf(proposal);
  if (!pki.has("certificate")) refuse("PKI does not contain any certificates!");
  const held = pki.at("certificate", name);
  if (!held.exists) refuse(`Certificate "${name}" not found in configuration!`);
  if (!held.has("certificate") && !held.has("acme"))
    refuse(`PEM certificate for "${name}" missing in configuration!`);
  if (!held.has("private", "key") && !held.has("acme"))
    refuse(`PEM private key for "${name}" missing in configuration!`);
  if (unlocked && held.has("private", "password-protected"))
    refuse("Password protected PEM private key is not supported!");
};

export const requireCa = (proposal: Proposal, name: string): void => {
  const pki = pkiOf(proposal);
  if (!pki.has("ca")) refuse("PKI does not contain any CA certificates!");
  if (!pki.has("ca", name)) refuse(`CA Certificate "${name}" not found in configuration!`);
};

export const requireDh = (proposal: Proposal, name: string): void => {
  const pki = pkiOf(proposal);
  if (!pki.has("dh")) refuse("PKI does not contain any DH parameters!");
  if (!pki.has("dh", name)) refuse(`DH parameter "${name}" not found in configuration!`);
};
