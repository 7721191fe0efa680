import { refuse, View, type Proposal } from "../context.js";
import { isIpv6 } from "../shared.js";
import {
  mastersOf,
  mtuOf,
  verifyAddress,
  verifyFree,
  verifyLeaves,
  verifyMirror,
  verifyRoomFor6,
  verifySource,
  verifyVrf,
} from "./common.js";

const filters = (one: View): boolean => one.has("parameters", "vni-filter");

/** Interfaces that take their numbers from outside share the work only with filters. */
const verifyExternal = ({ root }: Proposal, one: View, name: string): void => {
  if (one.has("vni")) refuse('Can not specify both "external" and "VNI"!');
  const others = new View(root).at("interfaces", "vxlan").entries.filter(([other]) => other !== name);
  if (others.length === 0) return;
  const otherFilters = others.some(([, other]) => filters(other));
  if (filters(one) !== otherFilters)
    refuse(
      'Using multiple VXLAN interfaces with "external" requires all VXLAN interfaces to have "vni-filter" configured!',
    );
  if (!otherFilters)
    refuse(
      `Only one VXLAN tunnel is supported when "external" CLI option is used and "vni-filter" is unset. Additional tunnels: ${others.map(([other]) => other).join(", ")}`,
    );
};

/** How much goes into a frame. */
const sizeOf = ({ version }: Proposal, one: View): number =>
  Number(one.at("mtu").value ?? (version === "1.3" ? "1450" : "1500"));

const verifyRoom = (proposal: Proposal, one: View): void => {
  const source = one.at("source-interface").value;
  if (source === undefined) return;
  const address = one.at("source-address").value;
  const far = proposal.version === "1.3" ? [] : one.at("remote").values;
  const six = [...(address === undefined ? [] : [address]), ...far].some((each) => isIpv6(each));
  const overhead = six ? 70 : 50;
  const lower = mtuOf(proposal, source);
  if (lower < sizeOf(proposal, one) + overhead)
    refuse(`Underlaying device MTU is to small (${lower} bytes) for VXLAN overhead (${overhead} bytes!)`);
};

const ends = (range: string): readonly number[] => range.split("-").map(Number);

const numbersIn = ([first = 0, last = first]: readonly number[]): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i);

const verifyMapping = (one: View): void => {
  const [vnis, vlans] = [new Set<number>(), new Set<number>()];
  for (const [vlan, held] of one.at("vlan-to-vni").entries) {
    const vni = held.at("vni").value;
    if (vni === undefined) refuse(`Must define VNI for VLAN "${vlan}"!`);
    const mismatch = `VLAN range "${vlan}" does not match VNI range "${vni}"!`;
    const [vlanEnds, vniEnds] = [ends(vlan), ends(vni)];
    if (vlanEnds.length !== vniEnds.length) refuse(mismatch);
    if ([vlanEnds, vniEnds].some(([first = 0, last = first]) => first > last))
      refuse("The upper bound of the range must be greater than the lower bound!");
    const [vlanRange, vniRange] = [numbersIn(vlanEnds), numbersIn(vniEnds)];
    if (vlanRange.length !== vniRange.length) refuse(mismatch);
    for (const id of vniRange) {
      if (vnis.has(id)) refuse(`VNI "${id}" is already assigned to a different VLAN!`);
      vnis.add(id);
    }
    for (const id of vlanRange) {
      if (vlans.has(id)) refuse(`VLAN "${id}" is already in use!`);
      vlans.add(id);
    }
  }
};

const verifyFamilies = (one: View): void => {
  const ends = [...one.at("source-address").values, ...one.at("remote").values];
  if (new Set(ends.map(isIpv6)).size > 1) refuse("Can not mix both IPv4 and IPv6 for VXLAN underlay");
};

/** The checks of a VXLAN interface. */
export const verifyVxlan = (proposal: Proposal, path: readonly string[]): void => {
  const one = new View(proposal.root).at(...path);
  const name = path.at(-1) ?? "";
  if (!one.exists) {
    verifyLeaves(proposal, name);
    return;
  }
  if (sizeOf(proposal, one) < 1500)
    proposal.warn("RFC7348 recommends VXLAN tunnels preserve a 1500 byte MTU");
  if (one.has("group")) {
    if (!one.has("source-interface")) refuse("Multicast VXLAN requires an underlaying interface");
    verifySource(proposal, one, name);
  }
  const oldest = proposal.version === "1.3";
  const ends = ["group", "remote", "source-address", ...(oldest ? [] : ["source-interface"])];
  if (!ends.some((leaf) => one.has(leaf)))
    refuse("Group, remote, source-address or source-interface must be configured");
  const external = one.has("parameters", "external");
  if (!one.has("vni") && !external) refuse('Must either configure VXLAN "vni" or use "external" CLI option!');
  if (external) verifyExternal(proposal, one, name);
  // The script looks for "external" where it never stands.
  if (one.has("gpe")) refuse('VXLAN-GPE is only supported when "external" CLI option is used.');
  verifyRoom(proposal, one);
  verifyFamilies(one);
  const bridged = mastersOf(proposal.root, "bridge", name).length > 0;
  if (one.has("vlan-to-vni") && !bridged)
    refuse("VLAN to VNI mapping requires that VXLAN interface is member of a bridge interface!");
  verifyMapping(one);
  if (one.has("parameters", "neighbor-suppress") && !bridged)
    refuse("Neighbor suppression requires that VXLAN interface is member of a bridge interface!");
  verifyRoomFor6(one, name);
  verifyAddress(proposal, one, name);
  if (!oldest) verifyVrf(proposal, one, name);
  verifyFree(proposal, one, name);
  verifyMirror(proposal, one, name);
  if (!oldest && one.at("port").value === "8472")
    proposal.warn(
      "Starting from VyOS 1.4, the default port for VXLAN has been changed to 4789. This matches the IANA assigned standard port number!",
    );
};
