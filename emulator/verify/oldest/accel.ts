/** What the servers of 1.3 that dial-in clients come to check. */
import { refuse, ScriptCrash, View, type Proposal } from "../context.js";
import { isInterface, type Verify } from "../shared.js";
import { verifyNames, verifyUsers } from "../vpn/accel.js";

const verifyRadius = (servers: View, onlyActive: boolean): void => {
  const used = servers.entries.filter(([, server]) => !onlyActive || !server.has("disable"));
  if (used.length === 0) refuse("RADIUS authentication requires at least one server");
  for (const [name, server] of used)
    if (!server.has("key")) refuse(`Missing RADIUS secret key for server "${name}"`);
};

const verifyGateway = (server: View): void => {
  if (server.has("gateway-address")) return;
  const pools = server.at("client-ip-pool");
  if (pools.exists && !pools.has("name")) throw new ScriptCrash("KeyError: 'name'");
  if (!pools.at("name").entries.some(([, pool]) => pool.has("gateway-address")))
    refuse("Server requires gateway-address to be configured!");
};

const verifyBase = (server: View): void => {
  const authentication = server.at("authentication");
  const mode = authentication.at("mode").value ?? "local";
  if (mode === "local") verifyUsers(authentication.at("local-users"));
  if (mode === "radius") verifyRadius(authentication.at("radius", "server"), false);
  verifyGateway(server);
  verifyNames(server);
  for (const [, delegated] of server.at("client-ipv6-pool", "delegate").entries)
    if (!delegated.has("delegation-prefix")) refuse("delegation-prefix length required!");
};

export const verifyPppoeServer13: Verify = (proposal, path) => {
  const pppoe = new View(proposal.root).at(...path);
  if (!pppoe.exists) return;
  verifyBase(pppoe);
  const always = pppoe.at("pado-delay").entries.filter(([, delay]) => !delay.has("sessions")).length;
  if (always > 1)
    refuse(`Cannot add more then ONE pado-delay without sessions, but ${String(always)} were set`);
  if (!pppoe.has("interface")) refuse("At least one listen interface must be defined!");
  for (const name of pppoe.at("interface").names)
    if (!isInterface(proposal, name)) refuse(`Interface ${name} does not exist!`);
  const author = pppoe.at("authentication", "radius", "dynamic-author");
  if (author.has("server") && !author.has("key")) refuse("DA/CoE server key required!");
};

export const verifySstp13: Verify = (proposal, path) => {
  const sstp = new View(proposal.root).at(...path);
  if (!sstp.exists) return;
  verifyBase(sstp);
  if (!sstp.has("ssl", "cert-file")) refuse("SSL public key file required!");
  if (!sstp.has("ssl", "key-file")) refuse("SSL private key file required!");
};

export const verifyIpoeServer13: Verify = (proposal, path) => {
  const ipoe = new View(proposal.root).at(...path);
  if (!ipoe.exists) return;
  if (!ipoe.has("interface")) refuse("No IPoE interface configured");
  verifyNames(ipoe);
  if (ipoe.at("authentication", "mode").value === "radius")
    verifyRadius(ipoe.at("authentication", "radius", "server"), true);
  const pools6 = ipoe.at("client-ipv6-pool");
  if (pools6.has("delegate") && !pools6.has("prefix"))
    refuse("IPoE IPv6 deletate-prefix requires IPv6 prefix to be configured!");
  const gateways = ipoe.at("gateway-address").values.join(" ");
  for (const [, pool] of ipoe.at("client-ip-pool", "name").entries)
    if (gateways.includes(`${pool.at("gateway-address").value ?? ""}/`))
      refuse('IPoE "gateway-address" exists in IPoE "client-ip-pool"!');
};

const verifyClients = (server: View, users: string): void => {
  const authentication = server.at("authentication");
  const mode = authentication.at("mode").value ?? "local";
  if (mode === "local") {
    const all = authentication.at("local-users", "username").entries;
    if (all.length === 0) refuse(users);
    for (const [name, user] of all)
      if (!user.has("password")) refuse(`Password required for local user "${name}"`);
  }
  if (mode === "radius") verifyRadius(authentication.at("radius", "server"), true);
};

const remoteOf = ({ root }: Proposal, path: readonly string[]): View =>
  new View(root).at(...path, "remote-access");

export const verifyL2tp13: Verify = (proposal, path) => {
  const l2tp = remoteOf(proposal, path);
  if (!l2tp.exists) return;
  verifyClients(l2tp, "L2TP local auth mode requires local users to be configured!");
  const author = l2tp.at("authentication", "radius", "dae-server");
  const isRadius = l2tp.at("authentication", "mode").value === "radius";
  if (isRadius && author.exists) {
    if (!author.has("ip-address")) refuse("Missing ip-address for dae-server");
    if (!author.has("secret")) refuse("Missing secret for dae-server");
  }
  const [pool, pool6] = [l2tp.at("client-ip-pool"), l2tp.at("client-ipv6-pool")];
  if (!pool.hasAll("start", "stop") && !pool.has("subnet"))
    refuse("set vpn l2tp remote-access client-ip-pool requires subnet or start/stop IP pool");
  if (pool6.has("delegate") && !pool6.has("prefix"))
    refuse("IPv6 prefix delegation requires client-ipv6-pool prefix");
  for (const [, delegated] of pool6.at("delegate").entries)
    if (!delegated.has("delegation-prefix"))
      refuse("Delegation-prefix required for individual delegated networks");
  verifyNames(l2tp);
};

export const verifyPptp13: Verify = (proposal, path) => {
  const pptp = remoteOf(proposal, path);
  if (!pptp.exists) return;
  verifyClients(pptp, "PPTP local auth mode requires local users to be configured!");
  verifyNames(pptp);
};

/** One of two pools, in which the mask has a default and means nothing alone. */
const hasPool = (network: View): boolean =>
  network.has("client-ip-settings", "subnet") || network.has("client-ipv6-pool", "prefix");

export const verifyOpenconnect13: Verify = ({ root }, path) => {
  const server = new View(root).at(...path);
  if (!server.exists) return;
  const authentication = server.at("authentication");
  const mode = authentication.at("mode").value;
  if (mode === "radius" && !authentication.has("radius", "server"))
    refuse("openconnect authentication mode radius requires at least one RADIUS server");
  if (mode === undefined) refuse("openconnect authentication mode required");
  if (mode === "local") {
    const users = authentication.at("local-users", "username").entries;
    if (users.length === 0) refuse("openconnect authentication mode local requires at least one user");
    for (const [user, held] of users) if (!held.has("password")) refuse(`password required for user ${user}`);
  }
  if (!server.has("ssl")) refuse("openconnect ssl required");
  for (const leaf of ["cert-file", "key-file"])
    if (!server.has("ssl", leaf)) refuse(`openconnect ssl ${leaf} required`);
  if (!hasPool(server.at("network-settings")))
    refuse("openconnect client-ip-settings or client-ipv6-pool required");
};
