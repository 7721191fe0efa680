/** The checks of the web proxy, of what watches the traffic, and of what copies connections. */
import { isAssigned, refuse, View } from "../context.js";
import { interfaceNamed } from "../interfaces/common.js";
import { isIpv6, requireInterface, type Verify } from "../shared.js";

const verifyLdap = (ldap: View): void => {
  if (!ldap.has("server")) refuse("LDAP authentication enabled, but no server set");
  if (ldap.has("password") && !ldap.has("bind-dn"))
    refuse("LDAP password can not be set when base-dn is undefined!");
  if (ldap.has("bind-dn") && !ldap.has("password")) refuse("LDAP bind DN can not be set without password!");
  if (!ldap.has("base-dn")) refuse("LDAP base-dn must be set!");
};

export const verifyWebproxy: Verify = ({ root, kernel }, path) => {
  const proxy = new View(root).at(...path);
  if (!proxy.exists) return;
  if (!proxy.has("listen-address")) refuse("listen-address needs to be configured!");
  const authentication = proxy.at("authentication");
  const ldap = authentication.at("method").value === "ldap";
  for (const [, held] of proxy.at("listen-address").entries)
    if (ldap && !held.has("disable-transparent"))
      refuse("Authentication can not be configured when proxy is in transparent mode");
  const out = proxy.at("outgoing-address").value;
  if (out !== undefined && !isAssigned(kernel, out))
    refuse(`outgoing-address "${out}" not assigned on any interface!`);
  if (authentication.exists && !authentication.has("method")) refuse("proxy authentication method required!");
  if (ldap) verifyLdap(authentication.at("ldap"));
  for (const [peer, held] of proxy.at("cache-peer").entries)
    if (!held.has("address")) refuse(`Cache-peer "${peer}" address must be set!`);
};

export const verifyDdos: Verify = ({ root }, path) => {
  const guard = new View(root).at(...path);
  if (!guard.exists) return;
  const mode = guard.at("mode").value;
  if (mode === undefined) refuse("Specify operating mode!");
  if (mode === "mirror" && !guard.has("listen-interface"))
    refuse("Incorrect settings for 'mode mirror': must specify interface(s) for traffic mirroring");
  if (mode === "sflow" && !guard.has("sflow", "listen-address"))
    refuse("Incorrect settings for 'mode sflow': must specify sFlow 'listen-address'");
};

export const verifyConntrackSync: Verify = (proposal, path) => {
  const root = new View(proposal.root);
  const sync = root.at(...path);
  if (!sync.exists) return;
  if (!sync.has("interface")) refuse("Interface not defined!");
  const interfaces = sync.at("interface").entries;
  for (const [name] of interfaces) {
    requireInterface(proposal, name);
    const own = interfaceNamed(proposal.kernel, name).at("address").values;
    if (!own.some((address) => address.includes("/") && !isIpv6(address)))
      refuse(`Interface ${name} requires an IP address!`);
  }
  const peers = interfaces.filter(([, one]) => one.has("peer")).length;
  const { version } = proposal;
  if (peers > 0 && peers < interfaces.length && version !== "1.3")
    refuse("Can not mix unicast and multicast mode!");
  const expected = sync.at("expect-sync").values;
  if (expected.length > 1 && expected.includes("all"))
    refuse(
      version === "1.3"
        ? "Cannot configure all with other protocol"
        : 'Can not configure expect-sync "all" with other protocols!',
    );
  for (const address of sync.at("listen-address").values)
    if (!isAssigned(proposal.kernel, address))
      refuse(`Specified listen-address ${address} not assigned to any interface!`);
  const group = sync.at("failover-mechanism", "vrrp", "sync-group").value;
  if (group === undefined) refuse("No VRRP sync-group defined!");
  if (!root.has("high-availability", "vrrp", "sync-group", group))
    refuse(`VRRP sync-group ${group} not configured!`);
};
