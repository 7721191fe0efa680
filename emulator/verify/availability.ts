import { isIpv4 } from "../../provider/schema/addresses.js";
import { ConfigError, ScriptCrash, View, type Proposal } from "./context.js";

const families = ["IPv4", "IPv6"] as const;

const familyOf = (address: string): (typeof families)[number] => (address.includes(":") ? "IPv6" : "IPv4");

/** The virtual addresses of a group, which stand below this node, and those that it speaks from and to. */
export const verifyAddresses = (
  name: string,
  group: View,
  used: Set<string>,
  node: "address" | "virtual-address" = "address",
): void => {
  const [vrid = "", card = ""] = [group.at("vrid").value, group.at("interface").value];
  const found = new Set(group.at(node).names.map(familyOf));
  if (found.size > 1)
    throw new ConfigError(
      `VRRP group "${name}" mixes IPv4 and IPv6 virtual addresses, this is not allowed.\nCreate individual groups for IPv4 and IPv6!`,
    );
  for (const family of found) {
    const key = `${card} ${vrid} ${family}`;
    if (used.has(key))
      throw new ConfigError(
        `VRID "${vrid}" can only be used once on interface "${card} with address family ${family}"!`,
      );
    used.add(key);
    const other = families.find((one) => one !== family) ?? family;
    for (const leaf of ["hello-source-address", "peer-address"])
      if (group.at(leaf).values.some((address) => familyOf(address) === other))
        throw new ConfigError(`VRRP group "${name}" uses ${family} but ${leaf} is ${other}!`);
  }
};

const verifyHealthCheck = ({ warn }: Proposal, name: string, one: View): void => {
  const check = one.at("health-check");
  if (check.exists && ["script", "ping"].filter((leaf) => check.has(leaf)).length !== 1)
    warn(
      `Health check configuration for VRRP group "${name}" will remain unused until it has one of the following options: ['script', 'ping']`,
    );
};

const verifyServers = (ha: View): void => {
  for (const [name, server] of ha.at("virtual-server").entries) {
    if (!server.has("address") && !server.has("fwmark"))
      throw new ConfigError(`Either address or fwmark is required but not set for virtual-server "${name}"`);
    if (!server.has("port") && !server.has("fwmark"))
      throw new ConfigError(`Port or fwmark is required but not set for virtual-server "${name}"`);
    if (server.has("port") && server.has("fwmark"))
      throw new ConfigError(`Cannot set both port and fwmark for virtual-server "${name}"`);
    if (!server.has("real-server"))
      throw new ConfigError(`Real-server ip is required but not set for virtual-server "${name}"`);
    for (const [address, real] of server.at("real-server").entries)
      if (isIpv4(address) && !real.has("port"))
        throw new ConfigError(
          `Port is required but not set for virtual-server "${name}" real-server "${address}"`,
        );
  }
};

/** The checks of `high-availability`. */
export const verifyAvailability = (proposal: Proposal): void => {
  const ha = new View(proposal.root).at("high-availability");
  if (!ha.exists || ha.has("disable")) return;
  const used = new Set<string>();
  const groups = ha.at("vrrp", "group");
  for (const [name, group] of groups.entries) {
    const needed = { vrid: "VRID", interface: "Interface", address: "Virtual IP address" };
    for (const [leaf, title] of Object.entries(needed))
      if (!group.has(leaf)) throw new ConfigError(`${title} is required but not set in VRRP group "${name}"`);
    const authentication = group.at("authentication");
    if (authentication.exists && !(authentication.has("password") && authentication.has("type")))
      throw new ConfigError(
        `Authentication requires both type and passwortd to be set in VRRP group "${name}"`,
      );
    verifyHealthCheck(proposal, name, group);
    verifyAddresses(name, group, used);
  }
  for (const [name, sync] of ha.at("vrrp", "sync-group").entries) {
    verifyHealthCheck(proposal, name, sync);
    for (const member of sync.at("member").values) {
      if (!groups.exists) throw new ScriptCrash("KeyError: 'group'");
      if (!groups.has(member))
        throw new ConfigError(
          `VRRP sync-group "${name}" refers to VRRP group "${member}", but it does not exist!`,
        );
      if (groups.has(member, "health-check"))
        throw new ConfigError(
          `Health check configuration for VRRP group "${member}" will remain unused while it has member of sync group "${name}" Only sync group health check will be used`,
        );
    }
  }
  verifyServers(ha);
};
