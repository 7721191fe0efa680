/** What the packet filter itself refuses of the rules that are made of `firewall`. */
import { ConfigError, type PacketFilter, type View } from "./context.js";

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

const noTable = ["ip", "ip6"]
  .map((family, i) => {
    const [line, place] = [`delete table ${family} vyos_filter`, 14 + family.length + 1];
    const at = `/run/nftables.conf:${String(34 + i * 14)}:${String(place)}-${String(place + 10)}`;
    return `${at}: Error: Could not process rule: No such file or directory\n${line}\n${" ".repeat(place - 1)}${"^".repeat(11)}`;
  })
  .join("\n");

/** Loads all rules, or refuses them when one cannot be loaded, and names each that cannot. */
export const load = (firewall: View, filter: PacketFilter): void => {
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
  if (errors.length === 0 && filter.table !== "missing") {
    filter.table = "there";
    return;
  }
  if (filter.table === "unmade") filter.table = "missing";
  throw new ConfigError(
    errors.length > 0
      ? ["Fail to apply firewall", ...errors].join("\n")
      : `Unknown firewall error detected: ${noTable}`,
  );
};
