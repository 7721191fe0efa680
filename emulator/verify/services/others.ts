/** The checks of services with few of them. */
import { isAssigned, refuse, View } from "../context.js";
import { requireInterface, requireVrf, type Verify } from "../shared.js";

export const verifyConfigSync: Verify = ({ root }, path) => {
  const sync = new View(root).at(...path);
  if (!sync.exists) return;
  if (!sync.has("mode")) refuse("config-sync mode is mandatory!");
  if (!sync.has("section")) refuse("config-sync 'section' is not configured!");
  for (const leaf of ["address", "key"])
    if (!sync.has("secondary", leaf)) refuse(`secondary ${leaf} is mandatory!`);
};

export const verifyEventHandler: Verify = ({ root }, path) => {
  for (const [, event] of new View(root).at(...path, "event").entries) {
    if (!event.has("filter", "pattern") || !event.has("script", "path"))
      refuse("Event-handler: both pattern and script path items are mandatory");
    if (!event.at("script", "environment", "message").isEmpty)
      refuse('Event-handler: "message" environment variable is reserved for log message text');
  }
};

export const verifyLldp: Verify = (proposal, path) => {
  const root = new View(proposal.root);
  const lldp = root.at(...path);
  for (const address of lldp.at("management-address").values) {
    const invalid = `LLDP management address "${address}" is invalid`;
    if (address.startsWith("127.") || address === "::1") proposal.warn(`${invalid} - loopback address`);
    else if (!isAssigned(proposal.kernel, address))
      proposal.warn(`${invalid} - not assigned to any interface`);
  }
  for (const [name, one] of lldp.at("interface").entries) {
    const place = one.at("location", "coordinate-based");
    if (place.exists && !place.has("latitude"))
      refuse(`Must define both longitude and latitude for "${name}" location!`);
  }
  if (lldp.has("snmp") && !root.has("service", "snmp"))
    refuse("SNMP must be configured to enable LLDP SNMP!");
};

export const verifySaltMinion: Verify = (proposal, path) => {
  const salt = new View(proposal.root).at(...path);
  if (salt.at("hash").value === "sha1")
    proposal.warn("Do not use sha1 hashing algorithm, upgrade to sha256 or later!");
  const source = salt.at("source-interface").value;
  if (source !== undefined) requireInterface(proposal, source);
};

export const verifyZabbix: Verify = ({ root }, path) => {
  const agent = new View(root).at(...path);
  if (agent.exists && !agent.has("server")) refuse("Server is required!");
};

const loki = (one: View): void => {
  if (!one.exists) return;
  if (!one.has("url")) refuse('Monitoring loki "url" is mandatory!');
  const authentication = one.at("authentication");
  if (authentication.exists && !authentication.hasAll("username", "password"))
    refuse('Authentication "username" and "password" are mandatory!');
};

const azure = (one: View): void => {
  if (!one.exists) return;
  if (!one.at("authentication").hasAll("client-id", "client-secret", "tenant-id"))
    refuse('Authentication "client-id, client-secret and tenant-id" are mandatory!');
  for (const leaf of ["database", "url"]) if (!one.has(leaf)) refuse(`Monitoring "${leaf}" is mandatory!`);
  if (one.at("group-metrics").value === "single-table" && !one.has("table"))
    refuse('Monitoring "table" name for single-table mode is mandatory!');
};

export const verifyTelegraf: Verify = (proposal, path) => {
  const telegraf = new View(proposal.root).at(...path);
  if (!telegraf.exists) return;
  requireVrf(proposal, telegraf);
  const influx = telegraf.at("influxdb");
  if (influx.exists && !influx.at("authentication").hasAll("organization", "token"))
    refuse('influxdb authentication "organization and token" are mandatory!');
  if (influx.exists && !influx.has("url")) refuse('Monitoring influxdb "url" is mandatory!');
  azure(telegraf.at("azure-data-explorer"));
  const splunk = telegraf.at("splunk");
  if (splunk.exists && !splunk.has("authentication", "token"))
    refuse('Authentication "organization and token" are mandatory!');
  if (splunk.exists && !splunk.has("url")) refuse('Monitoring splunk "url" is mandatory!');
  loki(telegraf.at("loki"));
};

/** What exports metrics only wants its VRF. */
export const verifyExporter: Verify = (proposal, path) => {
  requireVrf(proposal, new View(proposal.root).at(...path));
};
