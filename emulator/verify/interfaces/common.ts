/** What the scripts of interfaces check alike. */
import { interfaceNames, refuse, ScriptCrash, View, type Proposal } from "../context.js";
import { isIpv6, requireCa, requireCertificate, requireVrf } from "../shared.js";

const leastFor6 = 1280;

/** IPv6 needs room; every interface gets a link-local address unless told otherwise. */
export const verifyRoomFor6 = (one: View, name: string): void => {
  const mtu = one.at("mtu").value;
  if (mtu === undefined || Number(mtu) >= leastFor6) return;
  const text = `IPv6 address will be configured on interface "${name}",\nthe required minimum MTU is "${leastFor6}"!`;
  if (one.at("address").values.some((address) => address === "dhcpv6" || isIpv6(address))) refuse(text);
  if (!one.has("ipv6", "address", "no-default-link-local")) refuse(`link-local ${text}`);
  for (const leaf of ["autoconf", "eui64"]) if (one.has("ipv6", "address", leaf)) refuse(text);
};

export const verifyDhcp6 = (one: View): void => {
  const options = one.at("dhcpv6-options");
  if (options.hasAll("parameters-only", "temporary"))
    refuse("DHCPv6 temporary and parameters-only options are mutually exclusive!");
  for (const [, delegated] of options.at("pd").entries) {
    const to = delegated.at("interface").entries;
    if (to.length === 0) refuse("DHCPv6-PD requires an interface where to assign the delegated prefix!");
    const ids = to.map(([, held], i) => held.at("sla-id").value ?? String(i));
    if (new Set(ids).size < ids.length)
      refuse("Site-Level Aggregation Identifier (SLA-ID) must be unique per prefix-delegation!");
  }
};

export type MasterKind = "bridge" | "bonding";

/** The bridges or bonds that count an interface as their member. */
export const mastersOf = (root: Proposal["root"], kind: MasterKind, name: string): readonly string[] =>
  new View(root)
    .at("interfaces", kind)
    .entries.filter(([, master]) => {
      const members = master.at("member", "interface");
      return members.has(name) || members.values.includes(name);
    })
    .map(([master]) => master);

/** A member of a bridge has no address of its own. */
export const verifyAddress = ({ root }: Proposal, one: View, name: string): void => {
  const [bridge] = mastersOf(root, "bridge", name);
  if (bridge !== undefined && one.has("address"))
    refuse(`Cannot assign address to interface "${name}" as it is a member of bridge "${bridge}"!`);
};

/** A member of a bridge stays while it is one. */
export const verifyLeaves = ({ root }: Proposal, name: string): void => {
  const [bridge] = mastersOf(root, "bridge", name);
  if (bridge !== undefined)
    refuse(`Interface "${name}" cannot be deleted as it is a member of bridge "${bridge}"!`);
};

const asDict = (names: readonly string[]): string => `{${names.map((name) => `'${name}': {}`).join(", ")}}`;

/** Its VRF exists, and a member of a bridge has none. */
export const verifyVrf = (proposal: Proposal, one: View, name: string): void => {
  requireVrf(proposal, one);
  const vrf = one.at("vrf").value;
  const bridges = mastersOf(proposal.root, "bridge", name);
  if (vrf !== undefined && bridges.length > 0)
    refuse(`Interface "${name}" cannot be both a member of VRF "${vrf}" and bridge "${asDict(bridges)}"!`);
};

/** A VRF and a master exclude each other. */
export const verifyFree = ({ root }: Proposal, one: View, name: string): void => {
  if (!one.has("vrf")) return;
  for (const [kind, title] of [
    ["bonding", "bond"],
    ["bridge", "bridge"],
  ] as const)
    if (mastersOf(root, kind, name).length > 0)
      refuse(`Can not add interface "${name}" to ${title}, it has a VRF assigned!`);
};

export const verifyMirror = ({ kernel, version }: Proposal, one: View, name: string): void => {
  if (version === "1.3") {
    const [back] = one.at("mirror").entries.find(([, to]) => to.value === name) ?? [];
    if (back !== undefined && name.startsWith("eth"))
      refuse(`Can not mirror "${back}" traffic back the originating interface!`);
    return;
  }
  if (one.hasAll("mirror", "redirect")) refuse("Mirror and redirect can not be enabled at the same time!");
  const known = interfaceNames(kernel);
  for (const [direction, leaf] of one.at("mirror").entries) {
    const to = leaf.value ?? "";
    if (!known.has(to)) refuse(`Requested mirror interface "${to}" does not exist!`);
    if (to === name) refuse(`Can not mirror "${direction}" traffic back the originating interface!`);
  }
  const to = one.at("redirect").value;
  if (to !== undefined && !known.has(to)) refuse(`Requested redirect interface "${to}" does not exist!`);
};

export const verifyAuthentication = (one: View): void => {
  const authentication = one.at("authentication");
  const named = authentication.has("username") || authentication.has("user");
  if (authentication.exists && !(named && authentication.has("password")))
    refuse("Authentication requires both username and password to be set!");
};

export const verifyEapol = (proposal: Proposal, one: View): void => {
  const eapol = one.at("eapol");
  if (!eapol.exists) return;
  if (proposal.version === "1.3") {
    if (!eapol.hasAll("cert-file", "key-file"))
      refuse("Both cert and key-file must be specified when using EAPoL!");
    return;
  }
  const certificate = eapol.at("certificate").value;
  if (certificate === undefined) refuse("Certificate must be specified when using EAPoL!");
  requireCertificate(proposal, certificate, true);
  for (const name of eapol.at("ca-certificate").values) requireCa(proposal, name);
};

const verifyVlan = (proposal: Proposal, vlan: View, name: string, above: readonly View[]): void => {
  verifyDhcp6(vlan);
  verifyAddress(proposal, vlan, name);
  verifyVrf(proposal, vlan, name);
  verifyMirror(proposal, vlan, name);
  const oldest = proposal.version === "1.3";
  // In 1.3 a VLAN has the usual size unless it says another; wireless interfaces have none.
  const mtu = vlan.at("mtu").value ?? (oldest ? "1500" : undefined);
  if (mtu === undefined) return;
  for (const parent of above) {
    if (oldest && parent === above[0] && name.startsWith("wlan")) continue;
    const most = parent.at("mtu").value ?? (oldest || parent === above[0] ? "1500" : mtu);
    if (Number(mtu) > Number(most))
      refuse(`Interface MTU "${mtu}" too high, parent interface MTU is "${most}"!`);
  }
};

export const verifyVlans = (proposal: Proposal, one: View, name: string): void => {
  for (const id of one.at("vif").names)
    if (one.has("vif-s", id)) refuse(`Duplicate VLAN id "${id}" used for vif and vif-s interfaces!`);
  for (const [id, vlan] of one.at("vif").entries) verifyVlan(proposal, vlan, `${name}.${id}`, [one]);
  for (const [id, outer] of one.at("vif-s").entries) {
    verifyVlan(proposal, outer, `${name}.${id}`, [one]);
    for (const [inner, vlan] of outer.at("vif-c").entries)
      verifyVlan(proposal, vlan, `${name}.${id}.${inner}`, [one, outer]);
  }
};

/** Whether an interface has an address, or makes one up. */
export const hasAddress = (one: View): boolean =>
  one.has("address") || ["autoconf", "eui64"].some((leaf) => one.has("ipv6", "address", leaf));

/** Which kinds of interfaces stand on another one. */
const standing = ["macsec", "pppoe", "pseudo-ethernet", "tunnel", "vxlan"];

/** The interface that has another one for its source: the last kind that has one. */
export const standsOn = (
  root: Proposal["root"],
  source: string,
  kinds: readonly string[] = standing,
): string | undefined => {
  let found: string | undefined;
  for (const kind of kinds)
    found =
      new View(root)
        .at("interfaces", kind)
        .entries.find(([, one]) => one.at("source-interface").value === source)?.[0] ?? found;
  return found;
};

/** The interface under another one exists and is free for it. */
export const verifySource = (proposal: Proposal, one: View, name: string, user?: string): void => {
  const source = one.at("source-interface").value;
  if (source === undefined) refuse(`Physical source-interface required for "${name}"!`);
  if (/^(ppp|pppoe|sstpc|l2tp|ipoe)[0-9]+/.test(source))
    refuse(`Can not source "${name}" from dynamic interface "${source}"!`);
  if (!interfaceNames(proposal.kernel).has(source))
    refuse(`Specified source-interface ${source} does not exist`);
  const taken = `Invalid source-interface "${source}". Interface is already a member of`;
  const [bridge] = mastersOf(proposal.root, "bridge", source);
  if (bridge !== undefined) refuse(`${taken} bridge "${bridge}"!`);
  const [bond] = mastersOf(proposal.root, "bonding", source);
  if (bond !== undefined) refuse(`${taken} bond "${bond}"!`);
  if (user !== undefined)
    refuse(`Can not use source-interface "${source}", it already belongs to interface "${user}"!`);
};

/** The configuration of an interface of any kind, by its name; VLANs stand behind dots. */
export const interfaceNamed = (root: Proposal["root"], name: string): View => {
  const [parent = "", ...ids] = name.split(".");
  for (const [, kind] of new View(root).at("interfaces").entries) {
    const one = kind.at(parent);
    if (!one.exists) continue;
    const [id = "", inner] = ids;
    if (ids.length === 0) return one;
    if (inner !== undefined) return one.at("vif-s", id, "vif-c", inner);
    return one.has("vif", id) ? one.at("vif", id) : one.at("vif-s", id);
  }
  return new View(undefined);
};

/** How much fits into a frame of an interface that exists. */
export const mtuOf = ({ kernel }: Proposal, name: string): number => {
  if (!interfaceNames(kernel).has(name)) throw new ScriptCrash(`Exception: interface "${name}" not found`);
  return Number(interfaceNamed(kernel, name).at("mtu").value ?? "1500");
};
