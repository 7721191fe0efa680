import * as E from "fp-ts/Either";
import type { Dialect } from "../../config/dialect.js";
import type { Path } from "../../config/path.js";
import { getNode, getTree, isTree, valuesOf } from "../../config/tree.js";
import type { AllocationError, Kind, Site } from "../kind.js";
import { nodeKind } from "../node-kind.js";
import { entryOf } from "../objects.js";
import { firstFree } from "../pool.js";
import { row, type Row } from "../rows.js";
import { isKnown } from "../unknown.js";
import { dhcpNetworkCodec, type DhcpNetwork, type Subnet } from "./model.js";
import { dhcpNetworkFailures, dhcpNetworkFailuresOf } from "./rules.js";

const networksPath: Path = ["service", "dhcp-server", "shared-network-name"];
const subnetPath = (network: string, prefix: string): Path => [...networksPath, network, "subnet", prefix];

const optionRows = ({ dhcp }: Dialect): Row[] => {
  const below = dhcp.options === undefined ? "" : `${dhcp.options} `;
  const option = (as: Row["as"], property: string, node: string): Row =>
    row.like(as, `options.${property}`, `${below}${node}`);
  return [
    option("text", "defaultRouter", "default-router"),
    option("list", "nameServers", "name-server"),
    option("text", "domainName", "domain-name"),
    option("list", "domainSearch", "domain-search"),
    option("list", "ntpServers", "ntp-server"),
    option("list", "timeServers", "time-server"),
    option("list", "winsServers", "wins-server"),
    option("list", "smtpServers", "smtp-server"),
    option("list", "popServers", "pop-server"),
    option("text", "bootfileName", "bootfile-name"),
    option("text", "bootfileServer", "bootfile-server"),
    option("number", "bootfileSize", "bootfile-size"),
    option("text", "tftpServerName", "tftp-server-name"),
    option("text", "serverIdentifier", "server-identifier"),
    option("number", "clientPrefixLength", "client-prefix-length"),
    option("text", "captivePortal", "captive-portal"),
    option("text", "wpadUrl", "wpad-url"),
    option("flag", "ipForwarding", "ip-forwarding"),
    option("number", "ipv6OnlyPreferred", "ipv6-only-preferred"),
    option("text", "timeOffset", "time-offset"),
    option("text", "timeZone", "time-zone"),
    option("text", "unifiController", "vendor-option ubiquiti unifi-controller"),
    option([row.text("nextHop", "next-hop")], "staticRoutes", "static-route"),
  ];
};

/** What only one of the two servers has that VyOS has used. */
const ofServer = ({ dhcp }: Dialect, at: "network" | "subnet"): readonly Row[] => {
  const isSubnet = at === "subnet";
  if (dhcp.server === "kea")
    return isSubnet
      ? [row.number("subnetId", "subnet-id"), row.flag("ignoreClientId", "ignore-client-id")]
      : [];
  return [
    row.flag("pingCheck", "ping-check"),
    row.list("parameters", isSubnet ? "subnet-parameters" : "shared-network-parameters"),
    ...(isSubnet ? [row.flag("enableFailover", "enable-failover")] : []),
  ];
};

const rangeRows = (dialect: Dialect): readonly Row[] => [
  row.text("start", "start"),
  row.text("stop", "stop"),
  ...(dialect.dhcp.server === "kea" ? optionRows(dialect) : []),
];

const subnetRows = (dialect: Dialect): readonly Row[] => [
  ...ofServer(dialect, "subnet"),
  row.text("description", "description"),
  row.flag("disable", "disable"),
  row.number("lease", "lease"),
  row.list("exclude", "exclude"),
  row.like(rangeRows(dialect), "ranges", "range"),
  ...optionRows(dialect),
];

const rows = (_network: DhcpNetwork, dialect: Dialect): readonly Row[] => [
  row.text("description", "description"),
  row.flag("authoritative", "authoritative"),
  row.flag("disable", "disable"),
  ...ofServer(dialect, "network"),
  ...optionRows(dialect),
  { ...row.like(subnetRows(dialect), "subnets", "subnet"), shared: "rows" },
];

/** Everything but what is chosen. The mappings of hosts are other resources', below the same subnets. */
const base = nodeKind<DhcpNetwork>({
  name: "DhcpNetwork",
  codec: dhcpNetworkCodec,
  validate: dhcpNetworkFailures,
  validateOf: dhcpNetworkFailuresOf,
  identity: ["name"],
  at: ({ name }) => [...networksPath, name],
  rows,
  owns: () => "rows",
  prunes: () => [networksPath, networksPath.slice(0, -1)],
});

const idAt = ({ tree }: Site, path: Path): number | undefined => {
  const id = valuesOf(getNode(tree, [...path, "subnet-id"]))?.[0];
  return id === undefined ? undefined : Number(id);
};

/** The ids of all subnets on the router that are not in this network's own. */
const idsElsewhere = (place: Site, { name, subnets }: DhcpNetwork): ReadonlySet<number> => {
  const ids = Object.keys(getTree(place.tree, networksPath)).flatMap((network) =>
    Object.keys(getTree(place.tree, [...networksPath, network, "subnet"]))
      .filter((prefix) => network !== name || entryOf(subnets, prefix) === undefined)
      .map((prefix) => idAt(place, subnetPath(network, prefix))),
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
  if (place.dialect.dhcp.server !== "kea") return E.right(draft);
  const taken = new Set(idsElsewhere(place, draft));
  for (const { subnetId } of Object.values(draft.subnets)) if (subnetId !== undefined) taken.add(subnetId);
  // What was chosen stays: it is nobody else's before anything is chosen anew.
  const kept = new Map<string, number>();
  for (const [prefix, { subnetId }] of Object.entries(draft.subnets)) {
    const had =
      entryOf(previous?.subnets ?? {}, prefix)?.subnetId ?? idAt(place, subnetPath(draft.name, prefix));
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
            {
              pool: "subnet ids",
              property: `subnets.${prefix}.subnetId`,
            },
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

/** `service dhcp-server shared-network-name NAME` with its subnets, but for the mappings of hosts. */
export const dhcpNetwork: Kind<DhcpNetwork, DhcpNetwork> = {
  ...base,
  allocate,
  named: "name",
  allocatesWithin: ["subnetId"],
  // No two networks may have one subnet.
  deleteBeforeReplace: true,
  computed: ["subnetIds"],
  keep: (draft, previous) => {
    const given = isKnown(draft.subnets) ? Object.values(draft.subnets).map(({ subnetId }) => subnetId) : [];
    return withIds(draft, (prefix) => {
      const id = entryOf(previous.subnets, prefix)?.subnetId;
      return given.includes(id) ? undefined : id;
    });
  },
  outputs: ({ subnets }) => {
    const ids = Object.entries(subnets).filter(([, { subnetId }]) => subnetId !== undefined);
    return { subnetIds: Object.fromEntries(ids.map(([prefix, { subnetId }]) => [prefix, subnetId])) };
  },
  restore: (draft, { subnetIds }) => {
    const ids = (subnetIds ?? {}) as Readonly<Record<string, number>>;
    return withIds(draft, (prefix) => entryOf(ids, prefix));
  },
};
