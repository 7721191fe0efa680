import { compareAddresses } from "../../../provider/schema/addresses.js";
import { isAssigned, refuse, View, type Proposal } from "../context.js";
import { isIpv6, type Verify } from "../shared.js";
import { mastersOf, verifyFree, verifyLeaves, verifyMirror, verifyVrf } from "./common.js";
import { verifyKeys } from "./openvpn-keys.js";
import { verifyFiles13 } from "../oldest/openvpn.js";

const families = [
  ["IPv4", false],
  ["IPv6", true],
] as const;

const verifyClient = (one: View): void => {
  for (const leaf of ["local-port", "local-host"])
    if (one.has(leaf)) refuse(`Cannot specify "${leaf}" in client mode`);
  if (!one.has("remote-host")) refuse('Must specify "remote-host" in client mode');
  if (one.at("protocol").value === "tcp-passive")
    refuse('Protocol "tcp-passive" is not valid in client mode');
  if (one.at("ip-version").value === "dual-stack")
    refuse('"ip-version dual-stack" is not supported in client mode');
  if (one.has("tls", "dh-params")) refuse('Cannot specify "tls dh-params" in client mode');
};

const sameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length > 0 && a.length === b.length && a.every((item) => b.includes(item));

const verifyRemote = (one: View, local: readonly string[], remote: readonly string[]): void => {
  if (local.length === 0) refuse('"remote-address" requires "local-address"');
  const ends = families.map(([family, six]) => {
    const [here, there] = [local, remote].map((all) => all.filter((end) => isIpv6(end) === six));
    if ((here ?? []).length > 0 && (there ?? []).length === 0)
      refuse(`${family} "local-address" requires ${family} "remote-address"`);
    if ((there ?? []).length > 0 && (here ?? []).length === 0)
      refuse(`${family} "remote-address" requires ${family} "local-address"`);
    return [here ?? [], there ?? []] as const;
  });
  if (ends.some(([here, there]) => sameList(here, there)))
    refuse('"local-address" and "remote-address" cannot be the same');
  if (local.includes(one.at("local-host").value ?? ""))
    refuse('"local-address" cannot be the same as "local-host"');
};

const verifySite = (one: View, bridged: boolean): void => {
  if (one.at("ip-version").value === "dual-stack")
    refuse('"ip-version dual-stack" is not supported in site-to-site mode');
  const [local, remote] = [one.at("local-address").names, one.at("remote-address").values];
  if (local.length === 0 && !bridged) refuse('Must specify "local-address" or add interface to bridge');
  for (const [family, six] of families)
    if (local.filter((end) => isIpv6(end) === six).length > 1)
      refuse(`Only one ${family} local-address can be specified`);
  const kind = one.at("device-type").value ?? "tun";
  if (kind === "tun" && remote.length === 0) refuse('Must specify "remote-address"');
  for (const [family, six] of families)
    if (remote.filter((end) => isIpv6(end) === six).length > 1)
      refuse(`Only one ${family} remote-address can be specified`);
  if (remote.length > 0) verifyRemote(one, local, remote);
  const four = local.find((end) => !isIpv6(end));
  if (kind === "tap" && four !== undefined && !one.has("local-address", four, "subnet-mask"))
    refuse('Must specify IPv4 "subnet-mask" for local-address');
  if (one.has("encryption", "data-ciphers") || one.has("encryption", "ncp-ciphers"))
    refuse("Cipher negotiation can only be used in client or server mode");
};

const toNumber = (address: string): number =>
  address.split(".").reduce((sum, part) => sum * 256 + Number(part), 0);

const verifyPool = (pool: View, title: string, both: string): void => {
  const [start, stop] = [pool.at("start").value, pool.at("stop").value];
  if (start === undefined || stop === undefined) refuse(both);
  if (compareAddresses(start, stop) > 0)
    refuse(`${title} start address ${start} is larger than stop address ${stop}`);
  const size = toNumber(stop) - toNumber(start);
  if (size >= 65536)
    refuse(`${title} is too large [${start} -> ${stop} = ${size}], maximum is 65536 addresses.`);
};

const verifyServer = ({ version }: Proposal, one: View, bridged: boolean): void => {
  if (one.at("protocol").value === "tcp-active") refuse('Protocol "tcp-active" is not valid in server mode');
  if (one.has("authentication", "username") || one.has("authentication", "password"))
    refuse('Cannot specify "authentication" in server mode');
  for (const leaf of ["remote-port", "remote-host"])
    if (one.has(leaf)) refuse(`Cannot specify "${leaf}" in server mode`);
  const [server, kind] = [one.at("server"), one.at("device-type").value ?? "tun"];
  const subnets = server.at("subnet").values;
  for (const [family, six] of families)
    if (subnets.filter((subnet) => isIpv6(subnet) === six).length > 1)
      refuse(`Cannot specify more than 1 ${family} server subnet`);
  if (version === "1.3" && subnets.length > 0 && subnets.every(isIpv6))
    refuse("IPv6 server requires an IPv4 server subnet");
  const most = kind === "tun" ? 29 : 30;
  if (subnets.some((subnet) => !isIpv6(subnet) && Number(subnet.split("/")[1]) > most))
    refuse(`Server subnets smaller than /${most} with device type "${kind}" are not supported`);
  if (subnets.length === 0 && !bridged)
    refuse('Must specify "server subnet" or add interface to bridge in server mode');
  // 1.3 looks for them where they are not.
  for (const [client, held] of version === "1.3" ? [] : server.at("client").entries)
    if (held.at("ip").values.length > 1 || held.at("ipv6-ip").values.length > 1)
      refuse(`Server client "${client}": cannot specify more than 1 IPv4 and 1 IPv6 IP`);
  if (!server.at("bridge").isEmpty) {
    if (kind !== "tap") refuse('Must specify "device-type tap" with server bridge mode');
    verifyPool(server.at("bridge"), "Server bridge", "Server bridge requires both start and stop addresses");
  }
  const pool = server.at("client-ip-pool");
  if (pool.isEmpty) return;
  verifyPool(pool, "Server client-ip-pool", "Server client-ip-pool requires both start and stop addresses");
  if (subnets.some(isIpv6) && version !== "1.3")
    refuse("Setting client-ip-pool is incompatible having an IPv6 server subnet.");
};

/** The version of IP that both hosts speak. */
const verifyHosts = ({ kernel, print }: Proposal, one: View): void => {
  const version = one.at("ip-version").value ?? "auto";
  const host = one.at("local-host").value;
  const check = (leaf: string, address: string): void => {
    const six = isIpv6(address);
    if (version === "ipv4" && six) refuse(`Cannot use an IPv6 "${leaf}" with "ip-version ipv4"`);
    if (version === "ipv6" && !six && /^[\d.]+$/.test(address))
      refuse(`Cannot use an IPv4 "${leaf}" with "ip-version ipv6"`);
  };
  if (host !== undefined) {
    check("local-host", host);
    if (version === "dual-stack")
      refuse(
        'Cannot use "local-host" with "ip-version dual-stack". "dual-stack" is only supported when OpenVPN binds to all available interfaces.',
      );
  }
  for (const remote of one.at("remote-host").values) check("remote-host", remote);
  if (host !== undefined && !isAssigned(kernel, host))
    print(`local-host IP address "${host}" not assigned to any interface\n`);
};

/** The checks of an OpenVPN interface. */
export const verifyOpenvpn: Verify = (proposal, path) => {
  const one = new View(proposal.root).at(...path);
  const name = path.at(-1) ?? "";
  if (!one.exists) {
    verifyLeaves(proposal, name);
    return;
  }
  const mode = one.at("mode").value;
  if (mode === undefined) refuse("Must specify OpenVPN operation mode!");
  const bridged = mastersOf(proposal.root, "bridge", name).length > 0;
  if (mode === "client") verifyClient(one);
  if (mode === "site-to-site") verifySite(one, bridged);
  else if (one.has("local-address") || one.has("remote-address"))
    refuse('Cannot specify "local-address" or "remote-address" in client/server or bridge mode');
  if (mode === "server") verifyServer(proposal, one, bridged);
  else {
    // 1.3 does not see the node, in which nothing stands.
    if (one.has("server", "reject-unconfigured-clients") && proposal.version !== "1.3")
      refuse("Option reject-unconfigured-clients only supported in server mode");
    if (one.has("replace-default-route") && !one.has("remote-host"))
      refuse('Cannot set "replace-default-route" without "remote-host"');
  }
  verifyHosts(proposal, one);
  if (proposal.version === "1.3") verifyFiles13(one, mode);
  else verifyKeys(proposal, one, name, mode);
  const authentication = one.at("authentication");
  if (authentication.has("username") && !authentication.has("password"))
    refuse("Password for authentication is missing");
  if (authentication.has("password") && !authentication.has("username"))
    refuse("Username for authentication is missing");
  verifyVrf(proposal, one, name);
  verifyFree(proposal, one, name);
  verifyMirror(proposal, one, name);
};
