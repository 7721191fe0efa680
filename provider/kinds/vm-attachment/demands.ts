import { isKnown } from "../unknown.js";
import type { VmAttachmentDraft } from "./model.js";
import { rulePath } from "./rows.js";

/**
 * The places that a VM's arguments name. Of names and MACs, which are unique in a subnet only, none where the
 * router alone knows the subnet.
 */
export const demandsOf = (vm: VmAttachmentDraft): readonly string[] => {
  const { network, subnet, hostname, macAddress, address, addressPool, forwards, paused } = vm;
  if (!isKnown(network)) return [];
  const where =
    subnet === undefined && address === undefined && addressPool === undefined
      ? "the default pool"
      : isKnown(subnet)
        ? `subnet ${subnet}`
        : undefined;
  const numbers = typeof forwards === "object" ? Object.values(forwards) : [];
  const active = paused === undefined;
  return [
    ...(where !== undefined && isKnown(hostname)
      ? [`static mapping ${hostname} of ${network}, ${where}`]
      : []),
    ...(where !== undefined && active && isKnown(macAddress)
      ? [`MAC address ${macAddress.toLowerCase()} of ${network}, ${where}`]
      : []),
    ...(isKnown(address) && active ? [`address ${address} of ${network}`] : []),
    ...numbers.flatMap((forward) =>
      typeof forward === "object" && isKnown(forward.ruleNumber)
        ? [rulePath(forward.ruleNumber).join(" ")]
        : [],
    ),
  ];
};
