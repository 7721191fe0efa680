import { refuse, View } from "../context.js";
import type { Verify } from "../shared.js";

const seconds = (value: string): number => (value === "infinity" ? 4294967295 : Number(value));

/** The prefix lengths of NAT64. */
const lengths = ["32", "40", "48", "56", "64", "96"];

/** The checks of `service router-advert`. */
export const verifyRouterAdvert: Verify = ({ root, warn }, path) => {
  for (const [, one] of new View(root).at(...path, "interface").entries) {
    const interval = Number(one.at("interval", "max").value ?? "600");
    for (const [, prefix] of one.at("prefix").entries) {
      const [valid, preferred] = [
        prefix.at("valid-lifetime").value ?? "2592000",
        prefix.at("preferred-lifetime").value ?? "14400",
      ].map(seconds);
      if ((valid ?? 0) < (preferred ?? 0))
        refuse("Prefix valid-lifetime must be greater then or equal to preferred-lifetime");
    }
    for (const [prefix, held] of one.at("nat64prefix").entries) {
      if (!lengths.includes(prefix.split("/")[1] ?? ""))
        refuse(`Invalid NAT64 prefix length for "${prefix}", can only be one of: /${lengths.join(", /")}`);
      if (Number(held.at("valid-lifetime").value ?? "65528") < interval)
        refuse(`NAT64 valid-lifetime must not be smaller then "interval max" which is "${interval}"!`);
    }
    if (one.at("name-server").values.length > 3) refuse("No more then 3 IPv6 name-servers supported!");
    const lifetime = Number(one.at("name-server-lifetime").value ?? "0");
    if (lifetime > 0 && lifetime < interval) refuse(`RDNSS lifetime must be at least "${interval}" seconds!`);
    if (lifetime > 2 * interval)
      warn(`RDNSS lifetime should not exceed "${2 * interval}" which is two times "interval max"!`);
  }
};
