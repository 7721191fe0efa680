/** The numbers that newer releases give subnets: each is unique on the router, and chosen where it is left open. */
import * as E from "fp-ts/Either";
import type { Dialect } from "../../config/dialect.js";
import type { Path } from "../../config/path.js";
import { getNode, getTree, isTree, valuesOf } from "../../config/tree.js";
import { nodeAt, schemaFor } from "../../schema/index.js";
import type { AllocationError, Kind, Site } from "../kind.js";
import { entryOf } from "../objects.js";
import { firstFree } from "../pool.js";
import { isKnown } from "../unknown.js";
import type { DhcpNetwork, Subnet } from "./model.js";

const networksPath: Path = ["service", "dhcp-server", "shared-network-name"];
const subnetPath = (network: string, prefix: string): Path => [...networksPath, network, "subnet", prefix];
const idPath = (network: string, prefix: string): Path => [...subnetPath(network, prefix), "subnet-id"];

const hasIds = (dialect: Dialect): boolean =>
  nodeAt(schemaFor(dialect), idPath("A", "10.0.0.0/8")).kind !== "unknown";

const idAt = ({ tree }: Site, path: Path): number | undefined => {
  const id = valuesOf(getNode(tree, path))?.[0];
  return id === undefined ? undefined : Number(id);
};

/** The ids of all subnets on the router that are not in this network's own. */
const idsElsewhere = (place: Site, { name, subnets }: DhcpNetwork): ReadonlySet<number> => {
  const ids = Object.keys(getTree(place.tree, networksPath)).flatMap((network) =>
    Object.keys(getTree(place.tree, [...networksPath, network, "subnet"]))
      .filter((prefix) => network !== name || entryOf(subnets, prefix) === undefined)
      .map((prefix) => idAt(place, idPath(network, prefix))),
  );
  return new Set(ids.filter((id) => id !== undefined));
};

/** A subnet must have something to give, and a mapping may be there before the network is ours. */
const emptySubnet = ({ name, subnets }: DhcpNetwork, { tree }: Site): Path | undefined =>
  Object.entries(subnets)
    .filter(([, { ranges }]) => ranges === undefined || Object.keys(ranges).length === 0)
    .map(([prefix]) => subnetPath(name, prefix))
    .find((path) => !isTree(getNode(tree, [...path, "static-mapping"])));

const allocate: Kind<DhcpNetwork, DhcpNetwork>["allocate"] = (draft, place, previous) => {
  const empty = emptySubnet(draft, place);
  if (empty !== undefined)
    return E.left({
      _tag: "Missing",
      path: [...empty, "range"],
      detail: "VyOS needs a range in a subnet without static mappings; give ranges",
    });
  if (!hasIds(place.dialect)) return E.right(draft);
  const taken = new Set(idsElsewhere(place, draft));
  for (const { subnetId } of Object.values(draft.subnets)) if (subnetId !== undefined) taken.add(subnetId);
  // What was chosen stays: it is nobody else's before anything is chosen anew.
  const kept = new Map<string, number>();
  for (const [prefix, { subnetId }] of Object.entries(draft.subnets)) {
    const had = entryOf(previous?.subnets ?? {}, prefix)?.subnetId ?? idAt(place, idPath(draft.name, prefix));
    if (subnetId !== undefined || had === undefined || taken.has(had)) continue;
    kept.set(prefix, had);
    taken.add(had);
  }
  const subnets: [string, Subnet][] = [];
  for (const [prefix, subnet] of Object.entries(draft.subnets)) {
    const known = subnet.subnetId ?? kept.get(prefix);
    const id: E.Either<AllocationError, number> =
      known === undefined
        ? firstFree(
            { from: 1, to: 4294967295 },
            (each) => taken.has(each),
            { pool: "subnet ids", property: `subnets.${prefix}.subnetId` },
            place.start,
          )
        : E.right(known);
    if (E.isLeft(id)) return id;
    taken.add(id.right);
    subnets.push([prefix, { ...subnet, subnetId: id.right }]);
  }
  return E.right({ ...draft, subnets: Object.fromEntries(subnets) });
};

const withIds = (draft: DhcpNetwork, idOf: (prefix: string) => number | undefined): DhcpNetwork => ({
  ...draft,
  subnets: isKnown(draft.subnets)
    ? Object.fromEntries(
        Object.entries(draft.subnets).map(([prefix, subnet]) => {
          const subnetId = subnet.subnetId ?? idOf(prefix);
          return [prefix, subnetId === undefined ? subnet : { ...subnet, subnetId }];
        }),
      )
    : draft.subnets,
});

const keepIds = (draft: DhcpNetwork, previous: DhcpNetwork): DhcpNetwork => {
  const given = isKnown(draft.subnets) ? Object.values(draft.subnets).map(({ subnetId }) => subnetId) : [];
  return withIds(draft, (prefix) => {
    const id = entryOf(previous.subnets, prefix)?.subnetId;
    return given.includes(id) ? undefined : id;
  });
};

type Choosing = Pick<
  Kind<DhcpNetwork, DhcpNetwork>,
  "allocate" | "allocatesWithin" | "keep" | "outputs" | "restore"
>;

/** What the ids add to a network's life. */
export const choosingIds = ({ keep }: Pick<Kind<DhcpNetwork, DhcpNetwork>, "keep">): Choosing => ({
  allocate: (draft, place, previous) =>
    allocate(previous === undefined ? draft : keep(draft, previous), place, previous),
  allocatesWithin: ["subnetId"],
  keep: (draft, previous) => keepIds(keep(draft, previous), previous),
  outputs: ({ subnets }) => {
    const ids = Object.entries(subnets).filter(([, { subnetId }]) => subnetId !== undefined);
    return { subnetIds: Object.fromEntries(ids.map(([prefix, { subnetId }]) => [prefix, subnetId])) };
  },
  restore: (draft, { subnetIds }) => {
    const ids = (subnetIds ?? {}) as Readonly<Record<string, number>>;
    return withIds(draft, (prefix) => entryOf(ids, prefix));
  },
});
