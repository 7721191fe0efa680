import type { Path } from "../../config/path.js";
import { getNode, getTree, isTree, leavesOf, valuesOf, type ConfigTree } from "../../config/tree.js";
import type { NumberRange } from "../pool.js";
import { ipv4Number, isIpv4 } from "../../schema/addresses.js";
import { prefixSpan } from "./addresses.js";
import { mappingsPath, rulesPath } from "./rows.js";

/** Where the networks of DHCP are. */
export const NETWORKS: Path = ["service", "dhcp-server", "shared-network-name"];

/** The first value of a leaf. */
export const leaf = (tree: ConfigTree, path: Path): string | undefined => valuesOf(getNode(tree, path))?.[0];

/** What is told of a node, worked out once: nodes never change, and most stay from one change to the next. */
const onceFor = <A>(tell: (node: ConfigTree) => A): ((node: ConfigTree) => A) => {
  const known = new WeakMap<ConfigTree, { readonly told: A }>();
  return (node) => {
    const { told } = known.get(node) ?? { told: tell(node) };
    known.set(node, { told });
    return told;
  };
};

/** A list of ports and ranges of ports, as numbers. */
export const spans = (ports: string): NumberRange[] =>
  ports.split(",").flatMap((item) => {
    const [, from, to] = /^(\d+)(?:-(\d+))?$/.exec(item) ?? [];
    return from === undefined ? [] : [{ from: Number(from), to: Number(to ?? from) }];
  });

/** The addresses that an address, prefix or range stands for, as numbers; none for what is no IPv4 address. */
export const spanOf = (text: string): NumberRange[] => {
  if (/^[\d.]+\/\d+$/.test(text)) return [prefixSpan(text)];
  const [from = "", to = from] = text.split("-");
  return [from, to].every(isIpv4) ? [{ from: ipv4Number(from), to: ipv4Number(to) }] : [];
};

/** A destination rule on the router. */
export interface Rule {
  readonly number: string;
  readonly body: ConfigTree;
}

/** What a rule says of the places that VMs are given. */
interface RulePlaces {
  /** The external ports, as they are written and as numbers. */
  readonly port: string | undefined;
  readonly ports: readonly NumberRange[];
  /** Where its packets go. */
  readonly target: string | undefined;
  readonly targets: readonly NumberRange[];
}

/** The places that a rule takes. */
export const placesOfRule: (body: ConfigTree) => RulePlaces = onceFor((body) => {
  const [port, target] = [leaf(body, ["destination", "port"]), leaf(body, ["translation", "address"])];
  return {
    port,
    ports: port === undefined ? [] : spans(port),
    target,
    targets: target === undefined ? [] : spanOf(target),
  };
});

const rulesOf = onceFor((rules): readonly Rule[] =>
  Object.entries(rules).flatMap(([number, body]) => (isTree(body) ? [{ number, body }] : [])),
);

/** All destination rules. */
export const rulesIn = (tree: ConfigTree): readonly Rule[] => rulesOf(getTree(tree, rulesPath));

/** A static mapping. */
export interface Mapping {
  readonly name: string;
  readonly mac: string | undefined;
  readonly address: string | undefined;
  readonly isActive: boolean;
}

const mappingIn = onceFor((body) => ({
  mac: leaf(body, ["mac"]) ?? leaf(body, ["mac-address"]),
  address: leaf(body, ["ip-address"]),
  isActive: getNode(body, ["disable"]) === undefined,
}));

const mappingsOf = onceFor((mappings): readonly Mapping[] =>
  Object.entries(mappings).flatMap(([name, body]) => (isTree(body) ? [{ name, ...mappingIn(body) }] : [])),
);

/** The static mappings at a path. */
export const mappingsAt = (tree: ConfigTree, path: Path): readonly Mapping[] =>
  mappingsOf(getTree(tree, path));

/** The static mappings of all networks. */
export const allMappings = (tree: ConfigTree): readonly Mapping[] =>
  Object.entries(getTree(tree, NETWORKS)).flatMap(([network, node]) =>
    Object.keys(isTree(node) ? getTree(node, ["subnet"]) : {}).flatMap((subnet) =>
      mappingsAt(tree, mappingsPath(network, subnet)),
    ),
  );

/** Addresses of the router's own interfaces. */
const interfaceSpans = onceFor((interfaces): readonly NumberRange[] =>
  leavesOf(interfaces)
    .filter(({ path }) => path.at(-1) === "address")
    .flatMap(({ values }) => values.flatMap((value) => spanOf(value.split("/")[0] ?? value))),
);

/**
 * Addresses that something on the router stands for already: interfaces, gateways, and the targets of rules that are
 * not the VM's `own`.
 */
export const otherAddresses = (
  tree: ConfigTree,
  subnet: Path,
  own: ReadonlySet<string>,
): readonly NumberRange[] => {
  const gateways = [["default-router"], ["option", "default-router"], ["exclude"]].flatMap(
    (path) => valuesOf(getNode(tree, [...subnet, ...path])) ?? [],
  );
  const targets = rulesIn(tree).flatMap(({ number, body }) =>
    own.has(number) ? [] : placesOfRule(body).targets,
  );
  return [...interfaceSpans(getTree(tree, ["interfaces"])), ...gateways.flatMap(spanOf), ...targets];
};

/** What the router itself gives to hosts that it does not know. */
export const dynamicRanges = (tree: ConfigTree, subnet: Path): readonly NumberRange[] =>
  Object.values(getTree(tree, [...subnet, "range"])).flatMap((range) => {
    const [start, stop] = ["start", "stop"].map((end) => (isTree(range) ? leaf(range, [end]) : undefined));
    return start === undefined || stop === undefined ? [] : spanOf(`${start}-${stop}`);
  });
