/** The checks of services that 1.3 has in another way. */
import { refuse, ScriptCrash, View } from "../context.js";
import { interfaceNamed } from "../interfaces/common.js";
import { requireInterface, requireVrf, type Verify } from "../shared.js";

export const verifyNtp13: Verify = (proposal, path) => {
  const ntp = new View(proposal.root).at(...path);
  if (ntp.has("allow-clients") && !ntp.has("server")) refuse("NTP server not configured");
  requireVrf(proposal, ntp);
  const vrf = ntp.at("vrf").value;
  for (const name of ntp.at("interface").values) {
    requireInterface(proposal, name);
    if (vrf !== undefined && interfaceNamed(proposal.kernel, name).at("vrf").value !== vrf)
      refuse(`NTP runs in VRF "${vrf}" - "${name}" does not belong to this VRF!`);
  }
};

export const verifyLldp13: Verify = ({ root }, path) => {
  const lldp = new View(root).at(...path);
  for (const [name, one] of lldp.at("interface").entries) {
    const place = one.at("location", "coordinate-based");
    const missing = ["longitude", "latitude"].find((leaf) => !place.has(leaf));
    if (place.exists && missing !== undefined) refuse(`Must define ${missing} for interface ${name}`);
  }
  if (lldp.has("snmp", "enable") && !new View(root).has("service", "snmp"))
    refuse("SNMP must be configured to enable LLDP SNMP");
};

/** The services whose protocol the router knows. */
const known = [
  "afraid",
  "changeip",
  "cloudflare",
  "dnspark",
  "dslreports",
  "dyndns",
  "easydns",
  "namecheap",
  "noip",
  "sitelutions",
  "zoneedit",
];

const verifyService = (service: string, one: View, name: string): void => {
  const required = `required for DynDNS service "${service}" on "${name}"`;
  for (const leaf of ["host-name", "login", "password"]) if (!one.has(leaf)) refuse(`"${leaf}" ${required}`);
  const custom = !known.includes(service);
  const protocol = custom ? one.at("protocol").value : service;
  if (one.has("zone") && protocol !== "cloudflare") refuse('"zone" option only supported with CloudFlare');
  for (const leaf of custom ? ["protocol", "server"] : [])
    if (!one.has(leaf)) refuse(`"${leaf}" ${required}`);
};

export const verifyDynamicDns13: Verify = ({ root }, path) => {
  const dynamic = new View(root).at(...path);
  if (!dynamic.exists) return;
  if (!dynamic.has("interface")) throw new ScriptCrash("KeyError: 'interface'");
  for (const [name, one] of dynamic.at("interface").entries) {
    for (const [, held] of one.at("rfc2136").entries)
      for (const leaf of ["record", "zone", "server", "key"])
        if (!held.has(leaf)) refuse(`"${leaf}" required for rfc2136 based DynDNS service on "${name}"`);
    for (const [service, held] of one.at("service").entries) verifyService(service, held, name);
  }
};

export const verifyDdos13: Verify = ({ root }, path) => {
  const guard = new View(root).at(...path);
  if (guard.isEmpty) return;
  if (!guard.has("mode")) refuse("ddos-protection mode is mandatory!");
  if (!guard.has("network")) refuse("Required define network!");
  if (!guard.has("listen-interface")) refuse("Define listen-interface is mandatory!");
};

export const verifyTelegraf13: Verify = ({ root }, path) => {
  const telegraf = new View(root).at(...path);
  const authentication = telegraf.at("authentication");
  if (!authentication.exists && !telegraf.has("url")) return;
  if (!authentication.hasAll("organization", "token"))
    refuse('Authentication "organization and token" are mandatory!');
  if (!telegraf.has("url")) refuse('Monitoring "url" is mandatory!');
};

export const verifyHttps13: Verify = (proposal, path) => {
  requireVrf(proposal, new View(proposal.root).at(...path));
};

/** Whether there are any keys is not looked at: an emulated router always has one beside its configuration. */
export const verifyApi13: Verify = ({ root }, path) => {
  for (const [id, key] of new View(root).at(...path, "keys", "id").entries)
    if (!key.has("key")) refuse(`Missing HTTPS API key string for key id "${id}"`);
};
