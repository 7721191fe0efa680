import { isInRange, type NumberRange } from "../pool.js";
import { ipv4Number, ipv4Text } from "../../schema/addresses.js";

/** A range of addresses, both ends included. */
export interface AddressRange {
  readonly from: string;
  readonly to: string;
}

/** The addresses that an address, prefix or range stands for, as numbers. */
export const prefixSpan = (prefix: string): NumberRange => {
  const [base = "", length] = prefix.split("/");
  const from = ipv4Number(base);
  return { from, to: from + 2 ** (32 - Number(length)) - 1 };
};

/** Where the first VMs of this library were. */
const first: AddressRange = { from: "192.168.64.100", to: "192.168.64.199" };

/** The 100th to the 199th address of a block of 256. */
const [LOWEST, HIGHEST] = [100, 199];

/**
 * The addresses that VMs of a subnet are given unless `addressPool` says otherwise: .100 to .199 of its first 256, and
 * all of a smaller subnet. A subnet that holds 192.168.64.100 to .199 gives those, as it always has.
 */
export const defaultAddresses = (subnet: string): AddressRange => {
  const span = prefixSpan(subnet);
  if ([first.from, first.to].every((address) => isInRange(ipv4Number(address), span))) return first;
  return span.to - span.from < 255
    ? { from: ipv4Text(span.from), to: ipv4Text(span.to) }
    : { from: ipv4Text(span.from + LOWEST), to: ipv4Text(span.from + HIGHEST) };
};
