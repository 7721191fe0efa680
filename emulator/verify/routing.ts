import { ConfigError, ScriptCrash, View, type Proposal } from "./context.js";
import { requireRouteMap } from "./shared.js";

const reserved = new Set([
  "add",
  "all",
  "broadcast",
  "default",
  "delete",
  "dev",
  "get",
  "inet",
  "mtu",
  "link",
  "type",
  "vrf",
]);

/** The checks of `vrf`. */
export const verifyVrfs = (proposal: Proposal): void => {
  const { root, before } = proposal;
  const [names, was] = [root, before].map((one) => new View(one).at("vrf", "name"));
  const tables = new Set<string>();
  for (const [name, vrf] of names?.entries ?? []) {
    if (reserved.has(name)) throw new ConfigError(`VRF name "${name}" is reserved and connot be used!`);
    const table = vrf.at("table").value;
    if (table === undefined) throw new ConfigError(`VRF "${name}" table id is mandatory!`);
    const earlier = was?.at(name, "table").value;
    if (earlier !== undefined && earlier !== table)
      throw new ConfigError(`VRF "${name}" table id modification not possible!`);
    if (tables.has(table)) throw new ConfigError(`VRF "${name}" table id is not unique!`);
    tables.add(table);
    for (const ip of ["ip", "ipv6"])
      for (const [, protocol] of vrf.at(ip, "protocol").entries)
        requireRouteMap(proposal, protocol.at("route-map").value);
  }
};

const neededIn: Readonly<Record<string, string>> = {
  "access-list": "source",
  "access-list6": "source",
  "as-path-list": "regex",
  "community-list": "regex",
  "extcommunity-list": "regex",
  "large-community-list": "regex",
  "prefix-list": "prefix",
  "prefix-list6": "prefix",
};

const isExtended = (list: string): boolean => {
  const number = Number(list);
  if (Number.isNaN(number))
    throw new ScriptCrash(`ValueError: invalid literal for int() with base 10: '${list}'`);
  return (number >= 100 && number < 200) || (number >= 2000 && number < 2700);
};

const verifyLists = (policy: View): void => {
  for (const [kind, needed] of [...Object.entries(neededIn), ["route-map", undefined] as const])
    for (const [list, held] of policy.at(kind).entries)
      for (const [number, rule] of held.at("rule").entries) {
        const where = `must be specified for "${kind} ${list} rule ${number}"!`;
        if (!rule.has("action")) throw new ConfigError(`Action ${where}`);
        if (needed !== undefined && !rule.has(needed)) throw new ConfigError(`A ${needed} ${where}`);
        if (kind === "access-list" && isExtended(list) && !rule.has("destination"))
          throw new ConfigError(`A destination ${where}`);
      }
};

/** Where a rule of a route map names a list, and what it is called when it is missing. */
const references: readonly (readonly [path: readonly string[], kind: string, title?: string])[] = [
  [["match", "community", "community-list"], "community-list"],
  [["match", "extcommunity"], "extcommunity-list"],
  [["match", "large-community", "large-community-list"], "large-community-list"],
  [["match", "ip", "address", "prefix-list"], "prefix-list"],
  [["match", "ipv6", "address", "prefix-list"], "prefix-list6"],
  [["match", "ipv6", "nexthop", "access-list"], "access-list6", "access_list6"],
  [["match", "ipv6", "nexthop", "prefix-list"], "prefix-list6"],
  [["set", "community", "delete"], "community-list"],
  [["set", "large-community", "delete"], "large-community-list"],
];

/** What a rule does to communities goes together. */
const verifyCommunities = (set: View): void => {
  for (const kind of ["community", "large-community"]) {
    const held = set.at(kind);
    const wrong =
      (held.has("none") && (held.has("replace") || held.has("add"))) ||
      held.hasAll("replace", "add") ||
      (held.has("delete") && (held.has("none") || held.has("replace")));
    if (wrong)
      throw new ConfigError(`Unexpected combination between action replace, add, delete or none in ${kind}`);
  }
  const extended = set.at("extcommunity");
  const others = ["rt", "soo", "bandwidth", "bandwidth-non-transitive"];
  if (
    (extended.has("none") && others.some((leaf) => extended.has(leaf))) ||
    (extended.has("bandwidth-non-transitive") && !extended.has("bandwidth"))
  )
    throw new ConfigError(
      "Unexpected combination between none, rt, soo, bandwidth, bandwidth-non-transitive in extended-community",
    );
};

const verifyMaps = (policy: View): void => {
  for (const [, map] of policy.at("route-map").entries)
    for (const [number, rule] of map.at("rule").entries) {
      if (rule.at("action").value === "deny" && (rule.has("continue") || rule.has("on-match")))
        throw new ConfigError(`rule ${number} "continue" or "on-match" cannot be used with action deny!`);
      for (const [path, kind, title = kind] of references) {
        const name = rule.at(...path).value;
        if (name !== undefined && !policy.has(kind, name))
          throw new ConfigError(`${title} ${name} does not exist!`);
      }
      verifyCommunities(rule.at("set"));
    }
};

/** Whether a leaf of that name below a node holds a value. */
const uses = (one: View, leaf: string, name: string): boolean =>
  one.entries.some(([key, below]) =>
    key === leaf && below.values.includes(name) ? true : uses(below, leaf, name),
  );

/** A policy cannot go while a routing protocol names it. */
const verifyUsed = (root: Proposal["root"], before: Proposal["before"]): void => {
  const protocols = new View(root).at("protocols");
  const [now, was] = [new View(root).at("policy"), new View(before).at("policy")];
  for (const kind of [...Object.keys(neededIn), "route-map"])
    for (const name of was.at(kind).names)
      if (!now.has(kind, name) && now.has(kind) && uses(protocols, kind.replace(/6$/, ""), name))
        throw new ConfigError(`Can not delete ${kind} "${name}", still in use!`);
};

/** The checks of `policy`. */
export const verifyPolicy = ({ root, before }: Proposal): void => {
  const policy = new View(root).at("policy");
  if (!policy.exists) return;
  verifyLists(policy);
  verifyMaps(policy);
  verifyUsed(root, before);
};
