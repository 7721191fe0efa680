import { isInNetwork } from "../../provider/schema/addresses.js";
import { refuse, ScriptCrash, View, type Proposal } from "./context.js";
import { isIpv6, requireVrf, type Verify } from "./shared.js";

const firstOf = (network: string): string => {
  const [base = ""] = network.split("/");
  if (isIpv6(base)) return base.replace(/::$/, "::1");
  const last = base.lastIndexOf(".");
  return `${base.slice(0, last)}.${String(Number(base.slice(last + 1)) + 1)}`;
};

const verifyAddresses = (
  { version }: Proposal,
  name: string,
  own: View,
  network: string,
  networks: View,
): void => {
  const counts = { IPv4: 0, IPv6: 0 };
  for (const address of own.at("address").values) {
    const family = isIpv6(address) ? "IPv6" : "IPv4";
    const prefixes = networks.at(network, "prefix").values;
    const prefix = prefixes.find((one) => isIpv6(one) === (family === "IPv6"));
    if (prefix === undefined && version === "1.3")
      throw new ScriptCrash(
        prefixes.length === 0 ? "KeyError: 'prefix'" : "IndexError: list index out of range",
      );
    if (prefix === undefined) refuse(`Network "${network}" does not contain an ${family} prefix!`);
    counts[family]++;
    if (!isInNetwork(address, prefix))
      refuse(`Used container address "${address}" not in network "${prefix}"!`);
    if (address === firstOf(prefix))
      refuse(`IP address "${address}" can not be used for a container, reserved for the container engine!`);
  }
  if (counts.IPv4 > 1 || counts.IPv6 > 1)
    refuse(
      `Only one IP address per address family can be used for container "${name}". ${counts.IPv4} IPv4 and ${counts.IPv6} IPv6 address(es)!`,
    );
};

const verifyNetwork = (proposal: Proposal, name: string, one: View, networks: View): void => {
  const [network, ...more] = one.at("network").names;
  if (network === undefined) return;
  if (more.length > 0) refuse(`Only one network can be specified for container "${name}"!`);
  if (!networks.has(network)) refuse(`Container network "${network}" does not exist!`);
  verifyAddresses(proposal, name, one.at("network", network), network, networks);
};

const verifyEnds = (one: View, kind: "device" | "volume"): void => {
  const title = kind === "device" ? "Device" : "Volume";
  for (const [name, held] of one.at(kind).entries) {
    for (const end of ["source", "destination"])
      if (!held.has(end)) refuse(`${title} "${name}" has no ${end} path configured!`);
    // Which files the router has nobody knows.
  }
};

const verifyParameters = (one: View): void => {
  for (const [name, held] of one.at("sysctl", "parameter").entries) {
    if (!held.has("value")) refuse(`sysctl parameter ${name} has no value assigned!`);
    if (name.startsWith("net.") && one.has("allow-host-networks"))
      refuse(`sysctl parameter ${name} cannot be set when using host networking!`);
  }
  for (const [kind, title] of [
    ["environment", "Environment"],
    ["label", "Label"],
  ] as const)
    for (const [name, held] of one.at(kind).entries)
      if (!held.has("value")) refuse(`${title} variable ${name} has no value assigned!`);
};

const verifyOne = (proposal: Proposal, name: string, one: View, networks: View): void => {
  const image = one.at("image").value;
  if (image === undefined) refuse(`Container image for "${name}" is mandatory!`);
  proposal.warn(
    `Image "${image}" used in container "${name}" does not exist locally. Please use "add container image ${image}" to add it to the system! Container "${name}" will not be started!`,
  );
  verifyNetwork(proposal, name, one, networks);
  verifyEnds(one, "device");
  verifyParameters(one);
  verifyEnds(one, "volume");
  for (const [, port] of one.at("port").entries)
    if (!port.hasAll("source", "destination"))
      refuse('Both "source" and "destination" must be specified for a port mapping!');
  const [host, network] = [one.has("allow-host-networks"), one.has("network")];
  if (!host && !network)
    refuse(`Must either set "network" or "allow-host-networks" for container "${name}"!`);
  if (host && network)
    refuse(`"allow-host-networks" and "network" for "${name}" cannot be both configured at the same time!`);
  if (one.has("gid") && !one.has("uid")) refuse('Cannot set "gid" without "uid" for container');
};

/** The checks of `container`. No image is there. */
export const verifyContainer: Verify = (proposal, path) => {
  const container = new View(proposal.root).at(...path);
  const networks = container.at("network");
  for (const [name, one] of container.at("name").entries) verifyOne(proposal, name, one, networks);
  for (const [name, network] of networks.entries) {
    const prefixes = network.at("prefix").values;
    if (prefixes.length === 0) refuse(`prefix for network "${name}" must be defined!`);
    for (const [title, six] of [
      ["IPv4", false],
      ["IPv6", true],
    ] as const)
      if (prefixes.filter((one) => isIpv6(one) === six).length > 1)
        refuse(`Only one ${title} prefix can be defined for network "${name}"!`);
    requireVrf(proposal, network);
  }
  // 1.3 looks for the two where they never stand.
  if (proposal.version === "1.3") return;
  for (const [, registry] of container.at("registry").entries) {
    const authentication = registry.at("authentication");
    if (authentication.exists && !authentication.hasAll("username", "password"))
      refuse("Container registry requires both username and password to be set!");
  }
};
