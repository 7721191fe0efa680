/** What the packet filter itself refuses of the rules that are made of `firewall`. */
import { ConfigError, type View } from "./context.js";

const bare = (name: string): string => (name.startsWith("!") ? name.slice(1) : name);

/** The groups that no check looks for: a rule names a set that is not there. */
const unchecked: readonly (readonly [leaf: string, ...place: string[]])[] = [
  ["mac-group", "mac-group"],
  ["dynamic-address-group", "dynamic-group", "address-group"],
];

const missesSet = (groups: View, family: string, rule: View): boolean =>
  ["destination", "source"].some((side) =>
    unchecked.some(([leaf, ...place]) => {
      const name = rule.at(side, "group", leaf).value;
      const held = place.map((word, i) => (family === "ipv6" && i > 0 ? `ipv6-${word}` : word));
      return name !== undefined && !groups.has(...held, bare(name));
    }),
  );

/** Refuses all rules when one of them cannot be loaded, and names each that cannot. */
export const verifyLoads = (firewall: View): void => {
  const errors: string[] = [];
  for (const family of ["ipv4", "ipv6", "bridge"])
    for (const hook of ["forward", "input", "output", "prerouting", "name"])
      for (const [chain, held] of firewall.at(family, hook).entries)
        for (const [number, rule] of held.at("rule").entries)
          if (!rule.has("disable") && missesSet(firewall.at("group"), family, rule))
            errors.push(
              `Error found on: firewall ${family} ${hook} ${chain} rule ${number}`,
              "        Error message: No such file or directory",
            );
  if (errors.length > 0) throw new ConfigError(["Fail to apply firewall", ...errors].join("\n"));
};
