import { compareAddresses, isInNetwork } from "../../../provider/schema/addresses.js";
import { refuse, type View } from "../context.js";
import { isIpv6 } from "../shared.js";

const mixed = (what: string): string =>
  `Must use both IPv4 or IPv6 addresses for pool prefix/range and ${what}!`;

/** Whether a pool gives addresses of IPv6. */
const familyOf = (pool: string, held: View): boolean => {
  const prefix = held.at("prefix").value;
  if (prefix !== undefined) return isIpv6(prefix);
  const [start, stop] = [held.at("range", "start").value, held.at("range", "stop").value];
  if (start === undefined || stop === undefined)
    refuse(`Range start and stop address must be defined for pool "${pool}"!`);
  if (isIpv6(start) !== isIpv6(stop))
    refuse(`Range start and stop must be of the same address family for pool "${pool}"!`);
  // The script forgets to put the name in.
  if (compareAddresses(stop, start) < 0)
    refuse('Range stop address must be greater or equal\nto the range\'s start address for pool "{pool}"!');
  return isIpv6(start);
};

/** The pools of those who come from elsewhere, and the servers that know them. */
export const verifyPools = (access: View): void => {
  const taken: string[] = [];
  for (const [pool, held] of access.at("pool").entries) {
    const [prefix, range] = [held.at("prefix").value, held.at("range")];
    if (prefix === undefined && !range.exists)
      refuse(`Mandatory prefix or range must be specified for pool "${pool}"!`);
    if (prefix !== undefined && range.exists)
      refuse(`Only one of prefix or range can be specified for pool "${pool}"!`);
    const six = familyOf(pool, held);
    if (prefix !== undefined) {
      if (taken.some((other) => isInNetwork(prefix.split("/")[0] ?? "", other)))
        refuse(`Prefix for pool "${pool}" is already part of another pool's range!`);
      taken.push(prefix);
    }
    const servers = held.at("name-server").values;
    if (servers.length > 2) refuse(`Only two name-servers are supported for remote-access pool "${pool}"!`);
    if (servers.some((server) => isIpv6(server) !== six)) refuse(mixed("name-server addresses"));
    if (held.at("exclude").values.some((one) => isIpv6(one) !== six)) refuse(mixed("exclude prefixes"));
  }
  for (const [server, held] of access.at("radius", "server").entries)
    if (!held.has("key")) refuse(`Missing RADIUS secret key for server "${server}"`);
};
