import type { Json } from "../base/json.js";
import type { Dialect } from "../config/dialect.js";
import type { Path } from "../config/path.js";
import { getNode, getTree, type ConfigTree } from "../config/tree.js";
import { kinds, tableKinds, type DeclaredName, type KindName } from "../kinds/index.js";

/** A resource that may be on the router: what its kind needs to find it. */
export interface Candidate {
  readonly key: Json;
  /** A property whose entries are adopted one by one: those that cannot be said are left to others. */
  readonly entries?: string;
  /** The tag node of these entries, where each is to be said whole: one rule, say, is not cut in two. */
  readonly closed?: Path;
}

/** A kind that configuration is read as. */
export type TypedKind = Exclude<KindName, "Config">;

type Finder = (tree: ConfigTree, dialect: Dialect) => readonly Candidate[];

const names = (tree: ConfigTree, path: Path): readonly string[] => Object.keys(getTree(tree, path));

const numbers = (tree: ConfigTree, path: Path): readonly number[] => names(tree, path).map(Number);

/** The named entries of a tag node, as the model of a resource that shares the node names them. */
const entriesAt = (tree: ConfigTree, path: Path): Json =>
  Object.fromEntries(names(tree, path).map((name) => [name, {}]));

const families = ["ipv4", "ipv6"] as const;
const chains = ["forward", "input", "output"] as const;

/** Where rules stand, in the words of the firewall kinds, and the node. */
const placesOf: (tree: ConfigTree, dialect: Dialect) => readonly (readonly [Json, Path])[] = (
  tree,
  { firewall },
) =>
  families.flatMap((family) => {
    const sets: Path = firewall.chains
      ? ["firewall", family, "name"]
      : ["firewall", family === "ipv4" ? "name" : "ipv6-name"];
    const named = names(tree, sets).map((name) => [{ family, name }, [...sets, name]] as const);
    const base = chains
      .map((chain) => [{ family, chain }, ["firewall", family, chain, "filter"]] as const)
      .filter(([, path]) => firewall.chains && getNode(tree, path) !== undefined);
    return [...base, ...named];
  });

const networks: Path = ["service", "dhcp-server", "shared-network-name"];
const subnets = (network: string): Path => [...networks, network, "subnet"];

const byHand: Readonly<Record<Exclude<TypedKind, DeclaredName>, Finder>> = {
  FirewallRuleset: (tree, dialect) =>
    placesOf(tree, dialect).map(([place, path]) => ({
      key: { ...place, rules: entriesAt(tree, [...path, "rule"]) },
      entries: "rules",
      closed: [...path, "rule"],
    })),
  FirewallRule: (tree, dialect) =>
    placesOf(tree, dialect).flatMap(([place, path]) =>
      numbers(tree, [...path, "rule"]).map((number) => ({ key: { ...place, number } })),
    ),
  DhcpNetwork: (tree) =>
    names(tree, networks).map((name) => ({
      key: { name, subnets: entriesAt(tree, subnets(name)) },
      entries: "subnets",
    })),
  // Comes after single rules, and so is found where it is asked for.
  NatRuleset: (tree, dialect) =>
    kinds.NatRuleset.find(tree, dialect).map((key) => ({
      key,
      entries: "rules",
      closed: ["nat", String(key.type), "rule"],
    })),
  VmAttachment: (tree) =>
    names(tree, networks).flatMap((network) =>
      names(tree, subnets(network)).flatMap((subnet) =>
        names(tree, [...subnets(network), subnet, "static-mapping"]).map((hostname) => ({
          key: { network, hostname, subnet, forwards: {} },
        })),
      ),
    ),
};

const byTable = Object.fromEntries(
  Object.entries(tableKinds).map(([name, { find }]): [string, Finder] => [
    name,
    (tree, dialect) => find(tree, dialect).map((key) => ({ key })),
  ]),
) as Readonly<Record<DeclaredName, Finder>>;

/** Where to look for the resources of each kind. The first kind that can say all of a node takes it. */
export const candidates: Readonly<Record<TypedKind, Finder>> = { ...byTable, ...byHand };
