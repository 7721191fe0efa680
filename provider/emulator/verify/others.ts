import { ConfigError, View, type Proposal } from "./context.js";

/** The checks of `protocols static`. */
export const verifyStatic = ({ root }: Proposal): void => {
  const protocol = new View(root).at("protocols", "static");
  for (const kind of ["route", "route6"])
    for (const [prefix, route] of protocol.at(kind).entries) {
      if (route.has("blackhole") && route.has("reject"))
        throw new ConfigError(`Can not use both blackhole and reject for prefix "${prefix}"!`);
      for (const via of ["interface", "next-hop"])
        for (const [, hop] of route.at(via).entries) requireVrf(root, hop.at("vrf").value);
    }
};

const requireVrf = (root: Proposal["root"], name: string | undefined): void => {
  if (name === undefined || name === "default") return;
  if (!new View(root).has("vrf", "name", name)) throw new ConfigError(`VRF "${name}" does not exist!`);
};

/** The checks of `system static-host-mapping` and its neighbours. */
export const verifyHosts = ({ root }: Proposal): void => {
  for (const [name, host] of new View(root).at("system", "static-host-mapping", "host-name").entries) {
    if (!host.has("inet")) throw new ConfigError(`IP address required for static-host-mapping "${name}"`);
    for (const alias of host.at("alias").values)
      if (!/^[A-Za-z0-9][-.A-Za-z0-9]*$/.test(alias))
        throw new ConfigError(`Invalid alias "${alias}" in static-host-mapping "${name}"`);
  }
};

/** The checks of `service dns forwarding`. */
export const verifyDnsForwarding = ({ root }: Proposal): void => {
  const dns = new View(root).at("service", "dns", "forwarding");
  if (!dns.exists) return;
  if (!dns.has("listen-address")) throw new ConfigError("DNS forwarding requires a listen-address");
  if (!dns.has("allow-from")) throw new ConfigError("DNS forwarding requires an allow-from network");
  for (const [name, domain] of dns.at("domain").entries)
    if (!domain.has("name-server")) throw new ConfigError(`No server configured for domain ${name}!`);
};

/** The checks of one `interfaces ethernet`. */
export const verifyEthernet = ({ root }: Proposal, path: readonly string[]): void => {
  const one = new View(root).at(...path);
  for (const id of one.at("vif").names)
    if (one.has("vif-s", id))
      throw new ConfigError(`Duplicate VLAN id "${id}" used for vif and vif-s interfaces!`);
  requireVrf(root, one.at("vrf").value);
  for (const vlan of ["vif", "vif-s"])
    for (const [, below] of one.at(vlan).entries) requireVrf(root, below.at("vrf").value);
};
