/** What the servers that dial-in clients come to check alike. */
import { refuse, View, type Proposal } from "../context.js";
import { isInterface, requireCa, requireCertificate, type Verify } from "../shared.js";

export const verifyUsers = (users: View): void => {
  if (users.isEmpty) refuse("Authentication mode local requires local users to be configured!");
  for (const [user, held] of users.at("username").entries) {
    if (!held.has("password")) refuse(`Password required for local user "${user}"`);
    const rate = held.at("rate-limit");
    if (rate.exists && !rate.hasAll("upload", "download"))
      refuse(
        `User "${user}" has rate-limit configured for only one direction but both upload and download must be given!`,
      );
  }
};

const verifyAuthentication = (authentication: View, modes: string, ipoe: boolean): string => {
  const mode = authentication.at("mode").value ?? modes;
  if (mode === "local" && !ipoe) verifyUsers(authentication.at("local-users"));
  if (mode === "radius") {
    const servers = authentication.at("radius", "server");
    if (servers.isEmpty) refuse("RADIUS authentication requires at least one server");
    for (const [server, held] of servers.entries)
      if (!held.has("key")) refuse(`Missing RADIUS secret key for server "${server}"`);
  }
  if (mode === "local" && ipoe) {
    if (authentication.at("interface").isEmpty)
      refuse("Authentication mode local requires authentication interface to be configured!");
    for (const [name, held] of authentication.at("interface").entries)
      if (!held.has("mac")) refuse(`Users MAC addreses are not configured for interface "${name}"`);
  }
  const author = authentication.at("radius", "dynamic-author");
  if (author.has("server") && !author.has("key")) refuse("DAE/CoA server key required!");
  return mode;
};

const noPool: Readonly<Record<"ipoe" | "others", string>> = {
  ipoe: "Local auth and noauth mode requires local client-ip-pool                         or client-ipv6-pool or client-subnet to be configured!",
  others:
    "Local auth mode requires local client-ip-pool                     or client-ipv6-pool to be configured!",
};

/** Pools are put in the order of their use before anything else is looked at. */
const verifyOrder = (pools: View): void => {
  const nextOf = new Map(pools.entries.map(([name, pool]) => [name, pool.at("next-pool").value]));
  const done = new Set([...nextOf].filter(([, next]) => next === undefined).map(([name]) => name));
  while (done.size < nextOf.size) {
    const before = done.size;
    for (const [name, next] of nextOf) {
      if (done.has(name) || next === undefined) continue;
      if (done.has(next)) done.add(name);
      else if (!nextOf.has(next)) refuse(`Pool '${next}' not defined in configuration data`);
    }
    if (done.size === before) refuse("Circular reference in configuration data");
  }
};

const verifyPools = ({ warn }: Proposal, server: View, mode: string, ipoe: boolean): void => {
  const [pools, pools6] = [server.at("client-ip-pool"), server.at("client-ipv6-pool")];
  for (const [name, pool] of pools.entries) {
    const next = pool.at("next-pool").value;
    if (next === undefined) continue;
    if (!pool.has("range")) refuse(`Pool "${name}" does not contain range but next-pool exists`);
  }
  if (!server.has("gateway-address")) warn("IPv4 Server requires gateway-address to be configured!");
  const first = server.at("default-pool").value;
  if (first !== undefined && !pools.has(first)) refuse(`Default pool "${first}" does not exists`);
  for (const [name, pool] of pools6.entries)
    if (pool.has("delegate") && !pool.has("prefix"))
      refuse(`IPv6 delegate-prefix requires IPv6 prefix to be configured in "${name}"!`);
  if (!["local", "noauth"].includes(mode)) return;
  const subnets = server.at("interface").entries;
  if (pools.isEmpty && pools6.isEmpty) {
    if (!ipoe) refuse(noPool.others);
    if (subnets.length > 0 && !subnets.some(([, one]) => one.has("client-subnet"))) refuse(noPool.ipoe);
  }
  if (!pools.isEmpty && first === undefined) warn("'default-pool' is not defined");
  if (!pools6.isEmpty && !server.has("default-ipv6-pool")) warn("'default-ipv6-pool' is not defined");
};

export const verifyNames = (server: View): void => {
  const servers = server.at("name-server").values;
  if (servers.filter((one) => !one.includes(":")).length > 2)
    refuse("Not more then two IPv4 DNS name-servers can be configured");
  if (servers.filter((one) => one.includes(":")).length > 3)
    refuse("Not more then three IPv6 DNS name-servers can be configured");
  if (server.at("wins-server").values.length > 2)
    refuse("Not more then two WINS name-servers can be configured");
};

const verifyCommon = (proposal: Proposal, server: View): void => {
  verifyOrder(server.at("client-ip-pool"));
  const mode = verifyAuthentication(server.at("authentication"), "local", false);
  verifyPools(proposal, server, mode, false);
  verifyNames(server);
};

export const verifyDialIn: Verify = (proposal, path) => {
  const server = new View(proposal.root).at(...path, "remote-access");
  if (server.exists) verifyCommon(proposal, server);
};

export const verifySstp: Verify = (proposal, path) => {
  const sstp = new View(proposal.root).at(...path);
  if (!sstp.exists) return;
  verifyCommon(proposal, sstp);
  const ssl = sstp.at("ssl");
  if (!ssl.exists) refuse("SSL missing on SSTP config!");
  const certificate = ssl.at("certificate").value;
  if (certificate === undefined) refuse("SSL certificate missing on SSTP config!");
  requireCertificate(proposal, certificate);
  const ca = ssl.at("ca-certificate").value;
  if (ca === undefined) refuse("SSL CA certificate missing on SSTP config!");
  requireCa(proposal, ca);
};

const warnMissing = (proposal: Proposal, name: string): void => {
  if (!isInterface(proposal, name)) proposal.warn(`Interface "${name}" does not exist!`);
};

export const verifyPppoeServer: Verify = (proposal, path) => {
  const pppoe = new View(proposal.root).at(...path);
  if (!pppoe.exists) return;
  verifyCommon(proposal, pppoe);
  if (!pppoe.has("interface")) refuse("At least one listen interface must be defined!");
  for (const [name, one] of pppoe.at("interface").entries) {
    warnMissing(proposal, name);
    if (one.has("vlan-mon") && !one.has("vlan")) refuse('Option "vlan-mon" requires "vlan" to be set!');
  }
};

export const verifyIpoeServer: Verify = (proposal, path) => {
  const ipoe = new View(proposal.root).at(...path);
  if (!ipoe.exists) return;
  verifyOrder(ipoe.at("client-ip-pool"));
  if (!ipoe.has("interface")) refuse("No IPoE interface configured");
  for (const [name, one] of ipoe.at("interface").entries) {
    warnMissing(proposal, name);
    if (one.hasAll("client-subnet", "vlan"))
      refuse('Option "client-subnet" and "vlan" are mutually exclusive, use "client-ip-pool" instead!');
    if (one.has("vlan-mon") && !one.has("vlan")) refuse('Option "vlan-mon" requires "vlan" to be set!');
  }
  const mode = verifyAuthentication(ipoe.at("authentication"), "local", true);
  verifyPools(proposal, ipoe, mode, true);
  verifyNames(ipoe);
};
