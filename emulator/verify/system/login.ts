import { refuse, ScriptCrash, View, type Proposal } from "../context.js";
import { isIpv6, requireVrf, type Verify } from "../shared.js";

/** The accounts that Debian has of its own. */
const accounts = new Set(
  "root daemon bin sys sync games man lp mail news uucp proxy www-data backup list irc _apt nobody messagebus sshd systemd-network systemd-timesync _chrony dnsmasq frr ntpsec tcpdump tss snmp Debian-snmp radvd dhcpd pdns openvpn haproxy _lldpd minion radius_user radius_priv_user vyos_op".split(
    " ",
  ),
);

const verifyUsers = (users: View): void => {
  for (const [user, held] of users.entries) {
    if (accounts.has(user)) refuse(`User "${user}" can not be created, conflict with local system account!`);
    for (const [name, key] of held.at("authentication", "public-keys").entries)
      for (const leaf of ["type", "key"])
        if (!key.has(leaf)) refuse(`Missing ${leaf} for public-key "${name}"!`);
  }
};

const [mostRadius, mostTacacs, mostSeconds] = [8, 8, 50];

const activeServers = (servers: View, title: string): readonly View[] => {
  const active: View[] = [];
  for (const [server, held] of servers.entries) {
    if (!held.has("key")) refuse(`${title} server "${server}" requires key!`);
    if (!held.has("disable")) active.push(held);
  }
  if (active.length === 0) refuse("All RADIUS servers are disabled");
  return active;
};

const verifyRadius = (proposal: Proposal, radius: View): void => {
  if (!radius.has("server")) refuse("No RADIUS server defined!");
  const active = activeServers(radius.at("server"), "RADIUS");
  if (active.length > mostRadius)
    refuse(
      proposal.version === "1.3"
        ? `Number of RADIUS servers more than ${mostRadius}`
        : `Number of RADIUS servers exceeded maximum of ${mostRadius}!`,
    );
  const seconds = active.reduce((sum, one) => sum + Number(one.at("timeout").value ?? "2"), 0);
  if (seconds > mostSeconds) refuse("Sum of RADIUS servers timeouts has to be less or eq 50 sec");
  requireVrf(proposal, radius);
  const sources = radius.at("source-address").values;
  for (const [title, six] of [
    ["IPv4", false],
    ["IPv6", true],
  ] as const)
    if (sources.filter((address) => isIpv6(address) === six).length > 1)
      refuse(`Only one ${title} source-address can be set!`);
};

/** The checks of `system login`. */
export const verifyLogin: Verify = (proposal, path) => {
  const login = new View(proposal.root).at(...path);
  verifyUsers(login.at("user"));
  const [radius, tacacs] = [login.at("radius"), login.at("tacacs")];
  if (radius.exists && tacacs.exists)
    refuse("Using both RADIUS and TACACS at the same time is not supported!");
  if (radius.exists) verifyRadius(proposal, radius);
  if (tacacs.exists) {
    if (!tacacs.has("server"))
      throw new ScriptCrash("AttributeError: 'NoneType' object has no attribute 'items'");
    if (activeServers(tacacs.at("server"), "TACACS").length > mostTacacs)
      refuse(`Number of TACACS servers exceeded maximum of ${mostTacacs}!`);
    requireVrf(proposal, tacacs);
  }
  if (login.has("max-login-session") && !login.has("timeout")) refuse('"login timeout" must be configured!');
};
