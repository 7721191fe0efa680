import { getNode, getTree, isTree, valuesOf, type ConfigTree } from "../../../provider/config/tree.js";
import { REDACTED } from "../../../provider/redaction/places.js";
import { standingOf, type ResourceStatus, type RouterReport, type Standing } from "../report.js";

/** A resource with what it means as configuration, secrets taken out. */
export interface Placed {
  readonly endpoint: string;
  readonly urn: string;
  readonly name: string;
  /** How it stands; absent where no router was asked. */
  readonly status?: ResourceStatus;
  readonly tree: ConfigTree;
}

/** A router, as it was found; without `status` where none was asked. */
export type PlacedRouter = Pick<RouterReport, "endpoint" | "names" | "version" | "trouble"> &
  Partial<Pick<RouterReport, "status">>;

/** One NAT rule. */
export interface NatNode {
  readonly id: string;
  readonly type: "destination" | "source" | "static";
  readonly rule: string;
  /** What it matches: `tcp 203.0.113.2:32000`. */
  readonly from: string;
  /** What it makes of it: `192.168.64.100:22`, `masquerade`. */
  readonly to: string;
  /** The ports in short: `32000→22`, `80` where both are one, `any` where it names none. */
  readonly ports: string;
  readonly description: string;
  readonly disabled: boolean;
  readonly status?: ResourceStatus;
  /** The host that it leads to. */
  readonly host?: string;
}

/** A machine behind the router: a VM with a static mapping, or just the address that a rule leads to. */
export interface HostNode {
  readonly id: string;
  /** Its name, or its address where it has none. */
  readonly name: string;
  readonly address: string;
  readonly mac: string;
  readonly network: string;
  /** Whether it has a static mapping: one of the stack's VMs. */
  readonly isVm: boolean;
  readonly disabled: boolean;
  readonly status?: ResourceStatus;
}

/** A router with what leads through it. */
export interface TopologyRouter extends Pick<PlacedRouter, "endpoint" | "names" | "version"> {
  readonly id: string;
  /** Absent where it was not asked. */
  readonly status?: Standing;
  readonly nats: readonly NatNode[];
  readonly hosts: readonly HostNode[];
}

/** Router → NAT → VM. */
export interface Topology {
  readonly routers: readonly TopologyRouter[];
}

/** The release's own number of a text: digits by their value, so that rule 9 comes before rule 10. */
const natural = (a: string, b: string): number => a.localeCompare(b, "en", { numeric: true });

const leaf = (tree: ConfigTree, ...path: string[]): string => valuesOf(getNode(tree, path))?.join(", ") ?? "";

const types = ["destination", "static", "source"] as const;

const withPort = (address: string, port: string): string =>
  port === "" ? address : `${address === "" ? "*" : address}:${port}`;

const groupOf = (tree: ConfigTree, side: string): string =>
  Object.values(getTree(tree, [side, "group"]))
    .flatMap((node) => valuesOf(node) ?? [])
    .join(" ");

const sideOf = (rule: ConfigTree, side: string): string => {
  const hosts = leaf(rule, side, "address") || leaf(rule, side, "fqdn") || groupOf(rule, side);
  return withPort(hosts, leaf(rule, side, "port"));
};

const interfaceOf = (rule: ConfigTree, node: string): string =>
  leaf(rule, node) || leaf(rule, node, "name") || leaf(rule, node, "group");

const matchOf = (type: NatNode["type"], rule: ConfigTree): string => {
  const main = sideOf(rule, type === "source" ? "source" : "destination");
  const other = type === "source" ? "" : sideOf(rule, "source");
  const port = interfaceOf(rule, type === "source" ? "outbound-interface" : "inbound-interface");
  const parts = [leaf(rule, "protocol"), main || (type === "source" ? "any" : ""), other && `from ${other}`];
  return [...parts, port && (type === "source" ? `via ${port}` : `on ${port}`)].filter(Boolean).join(" ");
};

const targetOf = (rule: ConfigTree): string => {
  if (getNode(rule, ["exclude"]) !== undefined) return "no translation";
  const backends = Object.keys(getTree(rule, ["load-balance", "backend"]));
  if (backends.length > 0) return backends.join(", ");
  const redirect = leaf(rule, "translation", "redirect", "port");
  if (redirect !== "") return `this router:${redirect}`;
  return withPort(leaf(rule, "translation", "address"), leaf(rule, "translation", "port"));
};

const portsOf = (rule: ConfigTree): string => {
  const outer = leaf(rule, "destination", "port");
  const inner = leaf(rule, "translation", "port") || leaf(rule, "translation", "redirect", "port");
  return outer === "" ? "any" : inner === "" || inner === outer ? outer : `${outer}→${inner}`;
};

const statusOf = ({ status }: Placed): { status?: ResourceStatus } =>
  status === undefined ? {} : { status };

interface Found {
  readonly rules: readonly (NatNode & { readonly targets: readonly string[] })[];
  readonly hosts: readonly HostNode[];
}

/** What one resource's configuration has of rules and hosts. */
const find = (placed: Placed, router: string): Found => {
  const { tree } = placed;
  const rules = types.flatMap((type) =>
    Object.entries(getTree(tree, ["nat", type, "rule"])).flatMap(([rule, body]) => {
      if (!isTree(body)) return [];
      const address = leaf(body, "translation", "address");
      const backends = Object.keys(getTree(body, ["load-balance", "backend"]));
      return [
        {
          id: `${router}-${type}-${rule}`,
          type,
          rule,
          from: matchOf(type, body),
          to: targetOf(body),
          ports: portsOf(body),
          description: leaf(body, "description"),
          disabled: getNode(body, ["disable"]) !== undefined,
          ...statusOf(placed),
          // Source rules change who a packet is from: they lead to nobody.
          targets: type === "source" ? [] : backends.length > 0 ? backends : [address].filter(Boolean),
        },
      ];
    }),
  );
  const networks = getTree(tree, ["service", "dhcp-server", "shared-network-name"]);
  const hosts = Object.entries(networks).flatMap(([network, node]) =>
    Object.entries(getTree(isTree(node) ? node : {}, ["subnet"])).flatMap(([, subnet]) =>
      Object.entries(getTree(isTree(subnet) ? subnet : {}, ["static-mapping"])).flatMap(([name, mapping]) => {
        if (!isTree(mapping)) return [];
        const address = leaf(mapping, "ip-address");
        return [
          {
            id: `${router}-vm-${network}-${name}`,
            name,
            address,
            mac: leaf(mapping, "mac") || leaf(mapping, "mac-address"),
            network,
            isVm: true,
            disabled: getNode(mapping, ["disable"]) !== undefined,
            ...statusOf(placed),
          },
        ];
      }),
    ),
  );
  return { rules, hosts };
};

/** An address without prefix length and range end, as it can be one host's. */
const hostAddress = (target: string): string | undefined => {
  const single = target.replace(/\/32$/, "");
  return single === REDACTED || single === "" || /[/-]/.test(single) ? undefined : single;
};

/** Two stacks may have the same node: it is drawn once. */
const unique = <A extends { readonly id: string }>(all: readonly A[]): readonly A[] => [
  ...new Map([...all].reverse().map((one) => [one.id, one])).values(),
];

const routerOf = (router: PlacedRouter, index: number, placed: readonly Placed[]): TopologyRouter => {
  const id = `r${String(index + 1)}`;
  const found = placed
    .filter(({ endpoint }) => endpoint === router.endpoint)
    .sort((a, b) => (a.urn < b.urn ? -1 : 1))
    .map((one) => find(one, id));
  const vms = unique(found.flatMap(({ hosts }) => hosts));
  const byAddress = new Map([...vms].reverse().map((vm) => [vm.address, vm.id]));
  const rules = unique(found.flatMap((one) => one.rules));
  const others = [...new Set(rules.flatMap(({ targets }) => targets.flatMap((t) => hostAddress(t) ?? [])))]
    .filter((address) => !byAddress.has(address))
    .map((address): HostNode => ({
      id: `${id}-host-${address}`,
      name: address,
      address,
      mac: "",
      network: "",
      isVm: false,
      disabled: false,
    }));
  for (const { id: host, address } of others) byAddress.set(address, host);
  const hosts = [...vms, ...others].sort((a, b) => natural(a.address, b.address) || natural(a.name, b.name));
  const order = new Map(hosts.map((host, i) => [host.id, i]));
  const nats = rules
    .map(({ targets, ...nat }): NatNode => {
      const host = targets.flatMap((target) => byAddress.get(hostAddress(target) ?? "") ?? [])[0];
      return host === undefined ? nat : { ...nat, host };
    })
    .sort(
      (a, b) =>
        (order.get(a.host ?? "") ?? Infinity) - (order.get(b.host ?? "") ?? Infinity) ||
        types.indexOf(a.type) - types.indexOf(b.type) ||
        natural(a.rule, b.rule),
    );
  const { endpoint, names, version, status, trouble } = router;
  return {
    id,
    endpoint,
    names,
    ...(version === undefined ? {} : { version }),
    ...(status === undefined ? {} : { status: standingOf({ status, ...(trouble && { trouble }) }) }),
    nats,
    hosts,
  };
};

/**
 * The picture of some resources on their routers, read from the configuration that they mean: whatever kind puts a
 * NAT rule or a static mapping there is seen. The order is that of endpoints, addresses and rule numbers.
 */
export const topologyOf = (routers: readonly PlacedRouter[], placed: readonly Placed[]): Topology => ({
  routers: [...routers]
    .sort((a, b) => natural(a.endpoint, b.endpoint))
    .map((router, index) => routerOf(router, index, placed)),
});
