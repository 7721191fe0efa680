import { compareAddresses, isInNetwork, networksOverlap } from "../../../provider/schema/addresses.js";
import { interfaceAddresses, refuse, View } from "../context.js";
import type { Verify } from "../shared.js";

const verifyRanges = (prefix: string, subnet: View): void => {
  const stops = new Set<string>();
  for (const [start, range] of subnet.at("address-range", "start").entries) {
    const stop = range.at("stop").value;
    if (stop === undefined) refuse(`address-range stop address for start "${start}" is not defined!`);
    for (const [end, address] of [["start", start] as const, ["stop", stop] as const])
      if (!isInNetwork(address, prefix))
        refuse(`address-range ${end} address "${address}" is not in subnet "${prefix}"!`);
    if (compareAddresses(stop, start) < 0)
      refuse(
        `address-range stop address "${stop}" must be greater or equal\nto the range start address "${start}"!`,
      );
    if (stops.has(stop))
      refuse(`Conflicting DHCPv6 lease range:\nPool stop address "${stop}" defined multipe times!`);
    stops.add(stop);
  }
};

const verifyDelegation = (delegation: View): void => {
  if (!delegation.exists) return;
  if (!delegation.has("start")) refuse("prefix-delegation start address not defined!");
  for (const [start, held] of delegation.at("start").entries) {
    if (!held.has("stop"))
      refuse(`Stop address of delegated IPv6 prefix range "${start}"\nmust be configured`);
    if (!held.has("prefix-length")) refuse("Length of delegated IPv6 prefix must be configured");
  }
};

const verifySubnet = (prefix: string, subnet: View): void => {
  verifyRanges(prefix, subnet);
  verifyDelegation(subnet.at("prefix-delegation"));
  for (const [name, mapping] of subnet.at("static-mapping").entries) {
    const address = mapping.at("ipv6-address").value;
    if (address !== undefined && !isInNetwork(address, prefix))
      refuse(`static-mapping address for mapping "${name}" is not in subnet "${prefix}"!`);
  }
};

/** The checks of the DHCPv6 server. Of a network's subnets only the last is looked at beside others. */
export const verifyDhcpv6Server13: Verify = ({ root, kernel }, path) => {
  const server = new View(root).at(...path);
  if (server.isEmpty || server.has("disable")) return;
  if (!server.has("shared-network-name"))
    refuse("No DHCPv6 shared networks configured. At least\none DHCPv6 shared network must be configured.");
  const own = interfaceAddresses(kernel).map((address) => address.split("/")[0] ?? "");
  const subnets: string[] = [];
  let connected = false;
  for (const [network, held] of server.at("shared-network-name").entries) {
    if (!held.has("subnet"))
      refuse(
        `No DHCPv6 lease subnets configured for "${network}". At least one\nlease subnet must be configured for each shared network!`,
      );
    for (const [prefix, subnet] of held.at("subnet").entries) {
      verifySubnet(prefix, subnet);
      if (subnets.includes(prefix))
        refuse(`DHCPv6 subnets must be unique! Subnet ${prefix} defined multiple times!`);
      subnets.push(prefix);
    }
    const last = subnets.at(-1) ?? "";
    if (held.has("disable")) continue;
    connected ||= own.some((address) => isInNetwork(address, last));
    const other = subnets.find((one) => one !== last && networksOverlap(last, one));
    if (other !== undefined) refuse(`DHCPv6 conflicting subnet ranges: ${last} overlaps ${other}`);
  }
  if (!connected)
    refuse(
      "None of the DHCPv6 subnets are connected to a subnet6 on\nthis machine. At least one subnet6 must be connected such that\nDHCPv6 listens on an interface!",
    );
};
