import { ConfigError, interfaceNames, View, type Proposal } from "./context.js";

const requireVrf = (root: Proposal["root"], one: View): void => {
  const name = one.at("vrf").value;
  if (name === undefined || name === "default") return;
  if (!new View(root).has("vrf", "name", name)) throw new ConfigError(`VRF "${name}" does not exist!`);
};

const leastFor6 = 1280;

/** IPv6 needs room; every interface gets a link-local address unless told otherwise. */
const verifyRoomFor6 = (one: View, name: string): void => {
  const mtu = one.at("mtu").value;
  if (mtu === undefined || Number(mtu) >= leastFor6) return;
  const text = `IPv6 address will be configured on interface "${name}",\nthe required minimum MTU is "${leastFor6}"!`;
  if (one.at("address").values.some((address) => address === "dhcpv6" || address.includes(":")))
    throw new ConfigError(text);
  if (!one.has("ipv6", "address", "no-default-link-local")) throw new ConfigError(`link-local ${text}`);
  for (const leaf of ["autoconf", "eui64"]) if (one.has("ipv6", "address", leaf)) throw new ConfigError(text);
};

const verifyDhcp6 = (one: View): void => {
  const options = one.at("dhcpv6-options");
  if (options.has("parameters-only") && options.has("temporary"))
    throw new ConfigError("DHCPv6 temporary and parameters-only options are mutually exclusive!");
  for (const [, delegated] of options.at("pd").entries) {
    const to = delegated.at("interface").entries;
    if (to.length === 0)
      throw new ConfigError("DHCPv6-PD requires an interface where to assign the delegated prefix!");
    const ids = to.map(([, held], i) => held.at("sla-id").value ?? String(i));
    if (new Set(ids).size < ids.length)
      throw new ConfigError(
        "Site-Level Aggregation Identifier (SLA-ID) must be unique per prefix-delegation!",
      );
  }
};

/** The interface's masters: a bridge or a bond that counts it as its member. */
const masterOf = (root: Proposal["root"], kind: "bridge" | "bonding", name: string): string | undefined =>
  new View(root)
    .at("interfaces", kind)
    .entries.find(([, master]) =>
      kind === "bridge"
        ? master.has("member", "interface", name)
        : master.at("member", "interface").values.includes(name),
    )?.[0];

const verifyMaster = (root: Proposal["root"], one: View, name: string): void => {
  const bridge = masterOf(root, "bridge", name);
  if (bridge !== undefined && one.has("address"))
    throw new ConfigError(
      `Cannot assign address to interface "${name}" as it is a member of bridge "${bridge}"!`,
    );
};

const verifyVlan = (root: Proposal["root"], vlan: View, name: string, above: readonly View[]): void => {
  verifyDhcp6(vlan);
  verifyMaster(root, vlan, name);
  requireVrf(root, vlan);
  verifyMirror(interfaceNames(root), vlan, name);
  const mtu = vlan.at("mtu").value;
  if (mtu === undefined) return;
  for (const parent of above) {
    const most = parent.at("mtu").value ?? (parent === above[0] ? "1500" : mtu);
    if (Number(mtu) > Number(most))
      throw new ConfigError(`Interface MTU "${mtu}" too high, parent interface MTU is "${most}"!`);
  }
};

const verifyVlans = (root: Proposal["root"], one: View, name: string): void => {
  for (const id of one.at("vif").names)
    if (one.has("vif-s", id))
      throw new ConfigError(`Duplicate VLAN id "${id}" used for vif and vif-s interfaces!`);
  for (const [id, vlan] of one.at("vif").entries) verifyVlan(root, vlan, `${name}.${id}`, [one]);
  for (const [id, outer] of one.at("vif-s").entries) {
    verifyVlan(root, outer, `${name}.${id}`, [one]);
    for (const [inner, vlan] of outer.at("vif-c").entries)
      verifyVlan(root, vlan, `${name}.${id}.${inner}`, [one, outer]);
  }
};

/** A VRF and a master exclude each other. */
const verifyFree = (root: Proposal["root"], one: View, name: string): void => {
  if (!one.has("vrf")) return;
  for (const [kind, title] of [
    ["bonding", "bond"],
    ["bridge", "bridge"],
  ] as const)
    if (masterOf(root, kind, name) !== undefined)
      throw new ConfigError(`Can not add interface "${name}" to ${title}, it has a VRF assigned!`);
};

const verifyMirror = (known: ReadonlySet<string>, one: View, name: string): void => {
  if (one.has("mirror") && one.has("redirect"))
    throw new ConfigError("Mirror and redirect can not be enabled at the same time!");
  for (const [direction, leaf] of one.at("mirror").entries) {
    const to = leaf.value ?? "";
    if (!known.has(to)) throw new ConfigError(`Requested mirror interface "${to}" does not exist!`);
    if (to === name)
      throw new ConfigError(`Can not mirror "${direction}" traffic back the originating interface!`);
  }
  const to = one.at("redirect").value;
  if (to !== undefined && !known.has(to))
    throw new ConfigError(`Requested redirect interface "${to}" does not exist!`);
};

/** The router has four cards, and those that it had from the beginning. */
const cards = ["eth0", "eth1", "eth2", "eth3"];

/** The checks that all interfaces with VLANs share, and the pair of speed and duplex. */
export const verifyEthernet = ({ root, before }: Proposal, path: readonly string[]): void => {
  const one = new View(root).at(...path);
  const name = path.at(-1) ?? "";
  if (!one.exists) return;
  if (path[1] === "ethernet" && !cards.includes(name) && !new View(before).has(...path))
    throw new ConfigError(`Interface "${name}" does not exist!`);
  verifyRoomFor6(one, name);
  verifyDhcp6(one);
  verifyMaster(root, one, name);
  requireVrf(root, one);
  verifyFree(root, one, name);
  verifyMirror(interfaceNames(root), one, name);
  const [speed = "auto", duplex = "auto"] = [one.at("speed").value, one.at("duplex").value];
  if ((speed === "auto") !== (duplex === "auto"))
    throw new ConfigError("Speed/Duplex missmatch. Must be both auto or manually configured");
  verifyVlans(root, one, name);
};
