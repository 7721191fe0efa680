import { ConfigError, View, type Proposal } from "./context.js";
import { requireVrf } from "./shared.js";

/** The checks of `protocols static`, or of a VRF's. */
export const verifyStatic = (proposal: Proposal, path: readonly string[]): void => {
  const { root } = proposal;
  const protocol = new View(root).at(...path);
  const map = protocol.at("route-map").value;
  if (map !== undefined && !new View(root).has("policy", "route-map", map))
    throw new ConfigError(`Specified route-map "${map}" does not exist!`);
  for (const kind of ["route", "route6"])
    for (const [prefix, route] of protocol.at(kind).entries) {
      for (const via of ["interface", "next-hop"])
        for (const [, hop] of route.at(via).entries) requireVrf(proposal, hop);
      if (route.has("blackhole") && route.has("reject"))
        throw new ConfigError(`Can not use both blackhole and reject for prefix "${prefix}"!`);
    }
};

const hostPattern = /^[A-Za-z0-9][-.A-Za-z0-9]*[A-Za-z0-9]$/;

/** Where an interface stands in the configuration, by its name; VLANs behind dots. */
const interfaceNamed = (root: Proposal["root"], name: string): View => {
  const [parent = "", ...ids] = name.split(".");
  for (const [, type] of new View(root).at("interfaces").entries) {
    const one = type.at(parent);
    if (!one.exists) continue;
    return ids.length === 2
      ? one.at("vif-s", ids[0] ?? "", "vif-c", ids[1] ?? "")
      : one.at(...ids.flatMap((id) => ["vif", id]));
  }
  return new View(undefined);
};

/** The checks of the router's names and name servers, and of the hosts that it knows: one script for all. */
export const verifyHosts = ({ root, version, warn }: Proposal): void => {
  const system = new View(root).at("system");
  if ((system.at("host-name").value ?? "").length > 63)
    throw new ConfigError("Invalid host-name length, must be less than 63 characters");
  for (const [name, host] of system.at("static-host-mapping", "host-name").entries) {
    if (!host.has("inet")) throw new ConfigError(`IP address required for static-host-mapping "${name}"`);
    for (const alias of host.at("alias").values)
      if (!hostPattern.test(alias))
        throw new ConfigError(`Invalid alias "${alias}" in static-host-mapping "${name}"`);
  }
  if (version === "1.3") return;
  for (const server of system.at("name-server").values)
    if (!/^[\d.]+$|:/.test(server)) {
      const addresses = interfaceNamed(root, server).at("address").values;
      if (!addresses.some((address) => ["dhcp", "dhcpv6"].includes(address)))
        warn(`"${server}" is not a DHCP interface but uses DHCP name-server option!`);
    }
};

const neededIn: Readonly<Record<string, string>> = {
  a: "at least one address",
  aaaa: "at least one address",
  cname: "target",
  ptr: "target",
  ns: "at least one target",
  mx: "at least one server",
  txt: "at least one value",
  spf: "value",
  srv: "at least one entry",
  naptr: "at least one rule",
};

/** What is missing from the records of the zones that the router answers for. */
const recordErrors = (dns: View): string[] => {
  const found: string[] = [];
  for (const [zone, held] of dns.at("authoritative-domain").entries) {
    if (held.has("disable")) continue;
    for (const [type, what] of Object.entries(neededIn)) {
      const leaf = what.split(" ").at(-1) ?? "";
      for (const [name, record] of held.at("records", type).entries) {
        if (record.has("disable")) continue;
        if (!record.has(leaf)) found.push(`${name}.${zone}: ${what} is required`);
        for (const [number, entry] of type === "srv" ? record.at("entry").entries : []) {
          const missing = ["hostname", "port"].find((one) => !entry.has(one));
          if (missing !== undefined)
            found.push(`${name}.${zone}: ${missing} is required for entry ${number}`);
        }
      }
    }
  }
  return found;
};

/** The checks of `service dns forwarding`. */
export const verifyDnsForwarding = ({ root, print }: Proposal): void => {
  const dns = new View(root).at("service", "dns", "forwarding");
  if (!dns.exists) return;
  if (!dns.has("listen-address")) throw new ConfigError("DNS forwarding requires a listen-address");
  if (!dns.has("allow-from")) throw new ConfigError("DNS forwarding requires an allow-from network");
  for (const [name, domain] of dns.at("domain").entries)
    if (!domain.has("name-server") && !domain.has("server"))
      throw new ConfigError(`No server configured for domain ${name}!`);
  const prefix = dns.at("dns64-prefix").value;
  if (prefix !== undefined && prefix.split("/")[1] !== "96")
    throw new ConfigError("DNS 6to4 prefix must be of length /96");
  const errors = recordErrors(dns);
  for (const error of errors) print(`${error}\n`);
  if (errors.length > 0) throw new ConfigError("Invalid authoritative records have been defined");
  if (dns.has("system") && !new View(root).has("system", "name-server"))
    print('Warning: No "system name-server" configured\n');
  for (const [name, zone] of dns.at("zone-cache").entries)
    if (zone.has("source", "url") === zone.has("source", "axfr"))
      throw new ConfigError(
        `Invalid configuration for zone "${name}": Please select one source type "url" or "axfr".`,
      );
};
