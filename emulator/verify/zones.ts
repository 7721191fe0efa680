import { ConfigError, type View } from "./context.js";

const verifyNamed = (firewall: View, used: View): void => {
  for (const [leaf, family, title] of [
    ["name", "ipv4", "name"],
    ["ipv6-name", "ipv6", "ipv6-name"],
  ] as const) {
    const name = used.at(leaf).value;
    if (name !== undefined && firewall.at(family, "name", name).isEmpty)
      throw new ConfigError(`Firewall ${title} "${name}" does not exist`);
  }
};

const verifyWithin = (firewall: View, zone: View): void => {
  const within = zone.at("intra-zone-filtering");
  if (!within.exists) return;
  if (within.names.length > 1)
    throw new ConfigError("Only one intra-zone-filtering action must be specified");
  if (!within.has("firewall")) return;
  verifyNamed(firewall, within.at("firewall"));
  if (within.at("firewall").isEmpty)
    throw new ConfigError("No firewall names specified for intra-zone-filtering");
};

/** The checks of `firewall zone`. */
export const verifyZones = (firewall: View): void => {
  const zones = firewall.at("zone");
  const taken: string[] = [];
  let local = false;
  for (const [name, zone] of zones.entries) {
    const interfaces = zone.at("interface").values;
    if (!zone.has("local-zone") && interfaces.length === 0)
      throw new ConfigError(`Zone "${name}" has no interfaces and is not the local zone`);
    if (zone.has("local-zone")) {
      if (local) throw new ConfigError("There cannot be multiple local zones");
      if (interfaces.length > 0) throw new ConfigError("Local zone cannot have interfaces assigned");
      if (zone.has("intra-zone-filtering"))
        throw new ConfigError("Local zone cannot use intra-zone-filtering");
      local = true;
    }
    if (interfaces.some((one) => taken.includes(one)))
      throw new ConfigError("Interfaces cannot be assigned to multiple zones");
    taken.push(...interfaces);
    verifyWithin(firewall, zone);
    for (const [from, held] of zone.at("from").entries) {
      if (!zones.has(from))
        throw new ConfigError(`Zone "${name}" refers to a non-existent or deleted zone "${from}"`);
      verifyNamed(firewall, held.at("firewall"));
    }
  }
};
