import { ConfigError, View, type Proposal } from "./context.js";

const bare = (name: string): string => (name.startsWith("!") ? name.slice(1) : name);

/** 1.3 checks that a rule has an action and that its groups exist. */
export const verifyFirewall13 = ({ root }: Proposal): void => {
  const firewall = new View(root).at("firewall");
  for (const kind of ["name", "ipv6-name"])
    for (const [name, held] of firewall.at(kind).entries)
      for (const [number, rule] of held.at("rule").entries) {
        if (!rule.has("action"))
          throw new ConfigError(`Firewall config error: rule ${number} of ${name}: action must be defined`);
        for (const side of ["source", "destination"])
          for (const [group, leaf] of rule.at(side, "group").entries)
            if (!firewall.has("group", group, bare(leaf.value ?? "")))
              throw new ConfigError(`Group ${leaf.value ?? ""} has not been defined`);
      }
};
