import type { Place } from "../kind.js";
import { isKnown } from "../unknown.js";
import type { ForwardDraft, VmAttachmentDraft } from "./model.js";
import { mappingsPath, rulePath } from "./rows.js";

const isOpen = (value: unknown): boolean => value === undefined || isKnown(value);

/** The external port of a forward, where the arguments say all that tells its packets from others. */
const portsOf = (vm: VmAttachmentDraft, forward: ForwardDraft): readonly string[] => {
  const { inboundInterface, externalAddress } = vm;
  const { externalPort, protocol, source } = forward;
  if (!isKnown(externalPort) || !isKnown(protocol)) return [];
  if (![inboundInterface, externalAddress, source].every(isOpen)) return [];
  const where = [
    ...(externalAddress === undefined ? [] : [` of ${externalAddress}`]),
    ...(inboundInterface === undefined ? [] : [` on ${inboundInterface}`]),
    ...(source === undefined ? [] : [` from ${JSON.stringify(source)}`]),
  ].join("");
  return (protocol === "tcp_udp" ? ["tcp", "udp"] : [protocol]).map(
    (one) => `external port ${String(externalPort)}/${one}${where}`,
  );
};

/**
 * The places that a VM's arguments name. Of names and MACs, which are unique in a subnet only, none where the
 * router alone knows the subnet.
 */
export const placesOf = (vm: VmAttachmentDraft): readonly Place[] => {
  const { network, subnet, hostname, macAddress, address, addressPool, forwards, paused } = vm;
  if (!isKnown(network)) return [];
  const where =
    subnet === undefined && address === undefined && addressPool === undefined
      ? "the default pool"
      : isKnown(subnet)
        ? `subnet ${subnet}`
        : undefined;
  const known = typeof forwards === "object" ? Object.values(forwards) : [];
  const active = paused === undefined;
  const mapping =
    where !== undefined && isKnown(hostname) ? [`static mapping ${hostname} of ${network}, ${where}`] : [];
  const unique = [
    ...(where !== undefined && active && isKnown(macAddress)
      ? [`MAC address ${macAddress.toLowerCase()} of ${network}, ${where}`]
      : []),
    ...(isKnown(address) && active ? [`address ${address} of ${network}`] : []),
  ];
  const ports = known.flatMap((forward) => (typeof forward === "object" ? portsOf(vm, forward) : []));
  const nodes = [
    ...(isKnown(subnet) && isKnown(hostname) ? [[...mappingsPath(network, subnet), hostname]] : []),
    ...known.flatMap((forward) =>
      typeof forward === "object" && isKnown(forward.ruleNumber) ? [rulePath(forward.ruleNumber)] : [],
    ),
  ];
  return [
    // What a VM asks for twice is told by its own rules.
    ...[...new Set([...mapping, ...ports])].map((name) => ({ path: [name] })),
    ...unique.map((name) => ({ path: [name], unique: true as const })),
    ...nodes.map((path) => ({ path })),
  ];
};
