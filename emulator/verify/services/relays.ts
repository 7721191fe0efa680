/** The checks of services that pass things on. */
import { interfaceNames, isAssigned, refuse, ScriptCrash, View } from "../context.js";
import { interfaceNamed } from "../interfaces/common.js";
import { isIpv6, requireInterface, requireVrf, type Verify } from "../shared.js";

export const verifyDhcpv6Relay: Verify = ({ root, kernel, version }, path) => {
  const relay = new View(root).at(...path);
  if (!relay.exists || relay.has("disable")) return;
  if (!relay.has("upstream-interface")) refuse("At least one upstream interface required!");
  for (const [name, one] of relay.at("upstream-interface").entries)
    if (!one.has("address")) refuse(`DHCPv6 server required for upstream interface ${name}!`);
  if (!relay.has("listen-interface")) refuse("At least one listen interface required!");
  for (const name of relay.at("listen-interface").names) {
    if (!interfaceNames(kernel).has(name)) throw new ScriptCrash(`Exception: interface "${name}" not found`);
    const addresses = interfaceNamed(kernel, name).at("address").values;
    // 1.3 counts those of IPv4 as well.
    const counts = (address: string): boolean =>
      version === "1.3" ? address.includes("/") : isIpv6(address);
    if (!addresses.some((address) => counts(address) && !/^fe80/i.test(address)))
      refuse(`Interface ${name} does not have global IPv6 address assigned!`);
  }
};

const hasFamily = (one: View, six: boolean): boolean =>
  one.at("address").values.some((address) => address.includes("/") && isIpv6(address) === six);

export const verifyBroadcastRelay: Verify = (proposal, path) => {
  const relay = new View(proposal.root).at(...path);
  for (const [id, one] of relay.at("id").entries) {
    if (!one.has("port")) refuse(`Port number is mandatory for UDP broadcast relay "${id}"`);
    const interfaces = one.at("interface").values;
    // The script forgets to put the number in.
    if (interfaces.length < 2)
      refuse('At least two interfaces are required for UDP broadcast relay "{instance}"');
    for (const name of interfaces) {
      requireInterface(proposal, name);
      if (!hasFamily(interfaceNamed(proposal.kernel, name), false))
        refuse(`Interface "${name}" has no IPv4 address configured!`);
    }
  }
};

export const verifyMdnsRepeater: Verify = (proposal, path) => {
  const mdns = new View(proposal.root).at(...path);
  if (!mdns.exists || mdns.has("disable")) return;
  if (proposal.version === "1.3" && mdns.isEmpty) return;
  const interfaces = mdns.at("interface").values;
  if (interfaces.length < 2) refuse("mDNS repeater requires at least 2 configured interfaces!");
  const version = mdns.at("ip-version").value ?? "both";
  for (const name of interfaces) {
    requireInterface(proposal, name);
    const one = interfaceNamed(proposal.kernel, name);
    // What has no IPv4 address has one of IPv6 all the same: that of its link.
    if (version !== "ipv6" && !hasFamily(one, false))
      refuse(`mDNS repeater requires an IPv4 address to be configured on interface "${name}"`);
  }
};

export const verifyNdpProxy: Verify = (proposal, path) => {
  for (const name of new View(proposal.root).at(...path, "interface").names) {
    requireInterface(proposal, name);
  }
};

export const verifyTftp: Verify = (proposal, path) => {
  const tftp = new View(proposal.root).at(...path);
  if (!tftp.exists) return;
  if (!tftp.has("directory")) refuse("TFTP root directory must be configured!");
  if (!tftp.has("listen-address")) refuse("TFTP server listen address must be configured!");
  for (const [address, one] of tftp.at("listen-address").entries) {
    if (!isAssigned(proposal.kernel, address))
      proposal.warn(`TFTP server listen address "${address}" not assigned to any interface!`);
    requireVrf(proposal, one);
  }
};
