import type { Json } from "../base/json.js";
import type { Dialect } from "../config/dialect.js";
import type { Path } from "../config/path.js";
import { getTree, type ConfigTree } from "../config/tree.js";
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

const networks: Path = ["service", "dhcp-server", "shared-network-name"];
const subnets = (network: string): Path => [...networks, network, "subnet"];

const byHand: Readonly<Record<Exclude<TypedKind, DeclaredName>, Finder>> = {
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
  (Object.keys(tableKinds) as DeclaredName[]).map((name): [string, Finder] => [
    name,
    (tree, dialect) => {
      const kind = tableKinds[name];
      return kind.find(tree, dialect).map((key) => {
        const [shared] = kind.rows(key, dialect).filter((row) => row.shared !== undefined);
        if (shared === undefined) return { key };
        const { property, node } = shared;
        return {
          ...{ key, entries: property.join(".") },
          ...(shared.shared === "entries" ? { closed: [...kind.at(key, dialect), ...node] } : {}),
        };
      });
    },
  ]),
) as Readonly<Record<DeclaredName, Finder>>;

/** Where to look for the resources of each kind. The first kind that can say all of a node takes it. */
export const candidates: Readonly<Record<TypedKind, Finder>> = { ...byTable, ...byHand };
