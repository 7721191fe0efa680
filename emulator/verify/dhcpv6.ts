import { compareAddresses, isInNetwork, networksOverlap } from "../../provider/schema/addresses.js";
import { ConfigError, interfaceAddresses, View, type Proposal } from "./context.js";

/** A range of addresses: in 1.5 a node with both ends, before that its start with the end below. */
const rangesOf = (
  subnet: View,
): readonly { start: string | undefined; stop: string | undefined; old: boolean }[] => [
  ...subnet.at("range").entries.map(([, range]) => ({
    start: range.at("start").value,
    stop: range.at("stop").value,
    old: false,
  })),
  ...subnet
    .at("address-range", "start")
    .entries.map(([start, range]) => ({ start, stop: range.at("stop").value, old: true })),
];

const verifyRanges = (prefix: string, subnet: View): void => {
  const seen = { start: new Set<string>(), stop: new Set<string>() };
  for (const { start, stop, old } of rangesOf(subnet)) {
    if (start === undefined) continue;
    const title = old ? "address-range" : "Range";
    if (stop === undefined)
      throw new ConfigError(`${title} stop address for start "${start}" is not defined!`);
    for (const [end, address] of [["start", start] as const, ["stop", stop] as const])
      if (!isInNetwork(address, prefix))
        throw new ConfigError(`${title} ${end} address "${address}" is not in subnet "${prefix}"!`);
    if (compareAddresses(stop, start) < 0)
      throw new ConfigError(
        `${title} stop address "${stop}" must be greater than or equal to the range start address "${start}"!`,
      );
    for (const [end, address] of [["start", start] as const, ["stop", stop] as const]) {
      if (seen[end].has(address))
        throw new ConfigError(
          `Conflicting DHCPv6 lease range: Pool ${end} address "${address}" defined multiple times!`,
        );
      seen[end].add(address);
    }
  }
};

const verifyMappings = (network: string, prefix: string, subnet: View, kea: boolean): void => {
  for (const [name, mapping] of subnet.at("static-mapping").entries) {
    const address = mapping.at("ipv6-address").value;
    if (address === undefined) continue;
    if (!isInNetwork(address, prefix))
      throw new ConfigError(`static-mapping address for mapping "${name}" is not in subnet "${prefix}"!`);
    if (kea && mapping.has("mac") === mapping.has("duid"))
      throw new ConfigError(
        `Either MAC address or Client identifier (DUID) is required for static mapping "${name}" within shared-network "${network}, ${prefix}"!`,
      );
  }
};

/** The checks of `service dhcpv6-server`. */
export const verifyDhcpv6Server = ({ root, version }: Proposal): void => {
  const server = new View(root).at("service", "dhcpv6-server");
  if (!server.exists || server.has("disable")) return;
  if (!server.has("shared-network-name"))
    throw new ConfigError(
      "No DHCPv6 shared networks configured. At least one DHCPv6 shared network must be configured.",
    );
  const kea = version === "1.5";
  const own = interfaceAddresses(root).map((address) => address.split("/")[0] ?? "");
  const [subnets, ids]: [string[], Set<string>] = [[], new Set()];
  let connected = false;
  for (const [network, held] of server.at("shared-network-name").entries) {
    if (!held.has("subnet"))
      throw new ConfigError(
        `No DHCPv6 lease subnets configured for "${network}". At least one lease subnet must be configured for each shared network!`,
      );
    for (const [prefix, subnet] of held.at("subnet").entries) {
      const id = subnet.at("subnet-id").value;
      if (kea && id === undefined)
        throw new ConfigError(`Unique subnet ID not specified for subnet "${prefix}"`);
      if (id !== undefined && ids.has(id))
        throw new ConfigError(`Subnet ID for subnet "${prefix}" is not unique`);
      if (id !== undefined) ids.add(id);
      verifyRanges(prefix, subnet);
      if (subnet.has("prefix-delegation") && !subnet.has("prefix-delegation", "prefix") && kea)
        throw new ConfigError("prefix-delegation prefix not defined!");
      verifyMappings(network, prefix, subnet, kea);
      if (subnets.includes(prefix))
        throw new ConfigError(`DHCPv6 subnets must be unique! Subnet ${prefix} defined multiple times!`);
      const other = subnets.find((one) => networksOverlap(prefix, one));
      if (other !== undefined)
        throw new ConfigError(`DHCPv6 conflicting subnet ranges: ${prefix} overlaps ${other}`);
      subnets.push(prefix);
      if (!held.has("disable")) connected ||= own.some((address) => isInNetwork(address, prefix));
    }
  }
  if (!connected)
    throw new ConfigError(
      "None of the DHCPv6 subnets are connected to a subnet6 on this machine. At least one subnet6 must be connected such that DHCPv6 listens on an interface!",
    );
};
