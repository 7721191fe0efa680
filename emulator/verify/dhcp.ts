import { compareAddresses, isInNetwork, networksOverlap } from "../../provider/schema/addresses.js";
import type { Version } from "../dialect.js";
import {
  ConfigError,
  ScriptCrash,
  interfaceAddresses,
  interfaceNames,
  View,
  type Proposal,
} from "./context.js";

/** One subnet under check, with what its messages name. */
interface Place {
  /** The network, or what the router calls it: after a second range it names the range before instead. */
  network: string;
  readonly subnet: string;
  readonly config: View;
  readonly kea: boolean;
}

const within = ({ network, subnet }: Place): string => `within shared-network "${network}, ${subnet}"!`;

const verifyRange = (
  place: Place,
  name: string,
  range: View,
  earlier: readonly [string, string][],
): [string, string] => {
  const [start, stop] = [range.at("start").value, range.at("stop").value];
  if (start === undefined || stop === undefined)
    throw new ConfigError(`DHCP range "${name}" start and stop address must be defined!`);
  for (const [end, address] of [["start", start] as const, ["stop", stop] as const])
    if (!isInNetwork(address, place.subnet))
      throw new ConfigError(`DHCP range "${name}" ${end} address not ${within(place)}`);
  if (compareAddresses(stop, start) < 0)
    throw new ConfigError(
      `DHCP range "${name}" stop address must be greater or equal\nto the ranges start address!`,
    );
  const last = earlier.at(-1);
  if (last !== undefined) place.network = last.join("-");
  for (const [from, to] of earlier)
    for (const [end, address] of [["start", start] as const, ["stop", stop] as const])
      if (compareAddresses(address, from) >= 0 && compareAddresses(address, to) <= 0)
        throw new ConfigError(`Range "${name}" ${end} address "${address}" already part of another range!`);
  return [start, stop];
};

const verifyRanges = (place: Place): void => {
  const seen: [string, string][] = [];
  for (const [name, range] of place.config.at("range").entries)
    seen.push(verifyRange(place, name, range, seen));
};

const verifyHardware = (place: Place, name: string, mapping: View): void => {
  const identities = (place.kea ? ["mac", "duid"] : ["mac-address"]).filter((leaf) => mapping.has(leaf));
  if (identities.length === 1) return;
  throw new ConfigError(
    place.kea
      ? `Either MAC address or Client identifier (DUID) is required for static mapping "${name}" ${within(place)}`
      : `MAC address required for static mapping "${name}"\n${within(place)}`,
  );
};

const unique = (used: Set<string>, value: string | undefined, what: string, mapping: string): void => {
  if (value === undefined) return;
  if (used.has(value))
    throw new ConfigError(
      `Configured ${what} for static mapping "${mapping}" already exists on another static mapping`,
    );
  used.add(value);
};

const verifyMappings = (place: Place, unchecked: boolean): void => {
  const used = { ip: new Set<string>(), mac: new Set<string>(), duid: new Set<string>() };
  for (const [name, mapping] of place.config.at("static-mapping").entries) {
    const address = mapping.at("ip-address").value;
    if (address !== undefined) {
      if (!isInNetwork(address, place.subnet))
        throw new ConfigError(
          `Configured static lease address for mapping "${name}" is\nnot ${within(place)}`,
        );
      verifyHardware(place, name, mapping);
    }
    if (mapping.has("disable") || unchecked) continue;
    unique(used.ip, address, "IP address", name);
    unique(used.mac, mapping.at(place.kea ? "mac" : "mac-address").value, "MAC address", name);
    unique(used.duid, mapping.at("duid").value, "DUID", name);
  }
};

const verifySubnet = (place: Place, ids: Set<string>, unchecked: boolean): void => {
  const { subnet, config } = place;
  if (place.kea) {
    const id = config.at("subnet-id").value;
    if (id === undefined) throw new ConfigError(`Unique subnet ID not specified for subnet "${subnet}"`);
    if (ids.has(id)) throw new ConfigError(`Subnet ID for subnet "${subnet}" is not unique`);
    ids.add(id);
  } else
    for (const [route, held] of config.at("static-route").entries)
      if (!held.has("next-hop"))
        throw new ConfigError(`DHCP static-route "${route}" requires router to be defined!`);
  verifyRanges(place);
  for (const address of config.at("exclude").values)
    if (!isInNetwork(address, subnet))
      throw new ConfigError(`Excluded IP address "${address}" not ${within(place)}`);
  if (!config.has("range") && !config.has("static-mapping"))
    throw new ConfigError(`No DHCP address range or active static-mapping configured\n${within(place)}`);
  verifyMappings(place, unchecked);
};

const verifyNoOverlap = (subnet: string, seen: readonly string[]): void => {
  if (seen.includes(subnet))
    throw new ConfigError(`Configured subnets must be unique! Subnet "${subnet}"\ndefined multiple times!`);
  const other = seen.find((one) => networksOverlap(subnet, one));
  if (other !== undefined)
    throw new ConfigError(`Conflicting subnet ranges: "${subnet}" overlaps "${other}"!`);
};

const availabilityNode = {
  "1.3": "failover",
  "1.4": "high-availability",
  "1.5": "high-availability",
} as const;

/** Whether no peer is configured: the mode, which 1.3 has not, has a default, and means nothing alone. */
const isPeerless = (peer: View, version: Version): boolean =>
  version === "1.3" ? !peer.exists : peer.names.every((name) => name === "mode");

/** All subnets, each behind its network and its prefix. */
const subnetsOf = (dhcp: View): [network: string, prefix: string, subnet: View][] =>
  dhcp
    .at("shared-network-name")
    .entries.flatMap(([network, held]) =>
      held.at("subnet").entries.map(([prefix, subnet]): [string, string, View] => [network, prefix, subnet]),
    );

const verifyAvailability = ({ root, version }: Proposal, dhcp: View): void => {
  const peer = dhcp.at(availabilityNode[version]);
  if (isPeerless(peer, version)) return;
  if (version !== "1.5" && !subnetsOf(dhcp).some(([, , subnet]) => subnet.has("enable-failover")))
    throw new ConfigError("DHCP failover must be enabled for at least one subnet!");
  const missing = ["name", "remote", "source-address", "status"].find((leaf) => !peer.has(leaf));
  const title = version === "1.5" ? "DHCP high-availability" : "DHCP failover";
  if (missing !== undefined) throw new ConfigError(`${title} requires "${missing}" to be specified!`);
  if (version === "1.5") verifyCertificates(new View(root).at("pki"), peer);
};

const verifyCertificates = (pki: View, peer: View): void => {
  if (peer.has("certificate") !== peer.has("ca-certificate"))
    throw new ConfigError("DHCP secured high-availability requires both certificate and CA certificate");
  for (const [leaf, kind, title] of [
    ["certificate", "certificate", "certificate"],
    ["ca-certificate", "ca", "CA certificate"],
  ] as const) {
    const name = peer.at(leaf).value;
    if (name === undefined) continue;
    if (!pki.has(kind)) throw new ScriptCrash(`KeyError: '${kind}'`);
    const held = pki.at(kind, name);
    if (!held.has("certificate"))
      throw new ConfigError(`Invalid ${title} specified for DHCP high-availability`);
    if (kind === "certificate" && !held.has("private", "key"))
      throw new ConfigError("Missing private key on certificate specified for DHCP high-availability");
  }
};

/** A range is cut where addresses are excluded, before anybody looks whether it has both ends. */
const verifyCut = (subnet: View): void => {
  if (!subnet.has("exclude")) return;
  for (const [, range] of subnet.at("range").entries)
    for (const end of ["start", "stop"]) if (!range.has(end)) throw new ScriptCrash(`KeyError: '${end}'`);
};

const verifyListening = ({ root }: Proposal, dhcp: View, connected: boolean): void => {
  const addresses = interfaceAddresses(root).map((address) => address.split("/")[0]);
  const listening = dhcp.at("listen-address").values;
  for (const address of listening)
    if (!addresses.includes(address))
      throw new ConfigError(`listen-address "${address}" not configured on any interface`);
  if (!connected && listening.length === 0)
    throw new ConfigError(
      "None of the configured subnets have an appropriate primary IP address on any\nbroadcast interface configured, nor was there an explicit listen-address\nconfigured for serving DHCP relay packets!",
    );
  const interfaces = dhcp.at("listen-interface").values;
  if (listening.length > 0 && interfaces.length > 0)
    throw new ConfigError("Cannot define listen-address and listen-interface at the same time");
  const known = interfaceNames(root);
  const missing = interfaces.find((name) => !known.has(name));
  if (missing !== undefined) throw new ConfigError(`listen-interface "${missing}" does not exist`);
};

/** A server with nothing in it is taken for one that was removed, and not checked. */
const isBare = (dhcp: View, version: Version): boolean => {
  const peer = availabilityNode[version];
  return dhcp.names.every((name) => name === peer) && isPeerless(dhcp.at(peer), version);
};

/** The checks of `service dhcp-server`. */
export const verifyDhcpServer = (proposal: Proposal): void => {
  const { root, version } = proposal;
  const dhcp = new View(root).at("service", "dhcp-server");
  const networks = dhcp.at("shared-network-name").entries;
  for (const [, , subnet] of subnetsOf(dhcp)) verifyCut(subnet);
  if (isBare(dhcp, version) || dhcp.has("disable")) return;
  if (networks.length === 0)
    throw new ConfigError(
      "No DHCP shared networks configured.\nAt least one DHCP shared network must be configured.",
    );
  const own = interfaceAddresses(root).map((address) => address.split("/")[0] ?? "");
  const seen: string[] = [];
  const ids = new Set<string>();
  const cannot = version === "1.3" ? "Cannot" : "Can not";
  let connected = false;
  for (const [network, held] of networks) {
    if (!held.has("subnet"))
      throw new ConfigError(
        `No subnets defined for ${network}. At least one\nlease subnet must be configured.`,
      );
    let called = network;
    for (const [subnet, config] of held.at("subnet").entries) {
      const place = { network: called, subnet, config, kea: version === "1.5" };
      if (config.has("enable-failover") && isPeerless(dhcp.at(availabilityNode[version]), version))
        throw new ConfigError(
          `${cannot} enable failover for "${subnet}" in "${network}".\nFailover is not configured globally!`,
        );
      if (version === "1.3" && config.has("enable-failover") && !config.has("range"))
        throw new ConfigError(
          `${cannot} enable failover for "${subnet}" in "${network}".\nRange is not configured for "${subnet}"`,
        );
      verifySubnet(place, ids, version === "1.3");
      called = place.network;
      if (!held.has("disable")) connected ||= own.some((address) => isInNetwork(address, subnet));
      verifyNoOverlap(subnet, seen);
      seen.push(subnet);
    }
  }
  if (networks.every(([, held]) => held.has("disable")))
    throw new ConfigError("At least one shared network must be active!");
  verifyAvailability(proposal, dhcp);
  verifyListening(proposal, dhcp, connected);
};
