import type { Path } from "../config/path.js";
import { getNode, getTree, isTree, type ConfigTree } from "../config/tree.js";
import { isInNetwork, isIp, isIpv4, networkOf } from "../schema/addresses.js";
import { isSameAddress, wordsOf } from "./way.js";

/** An interface, or a part of one, as a configuration has it. */
export interface Interface {
  readonly name: string;
  /** Such as `ethernet`. */
  readonly type: string;
  readonly path: Path;
  /** Addresses with their prefix lengths. */
  readonly addresses: readonly string[];
  /** Neither it nor what it is part of is disabled. */
  readonly isUp: boolean;
  readonly vrf?: string | undefined;
  /** Its address, and what routes come with it, are somebody else's to tell. */
  readonly isDynamic: boolean;
}

/** Interfaces whose other end gives them their addresses and routes. */
const dialled: ReadonlySet<string> = new Set(["pppoe", "wwan", "sstpc", "openvpn"]);

const leafAt = (tree: ConfigTree, ...path: string[]): string | undefined => {
  const [value] = wordsOf(getNode(tree, path));
  return value;
};

const partsOf = (
  tree: ConfigTree,
  above: Pick<Interface, "name" | "type" | "path" | "isUp" | "vrf">,
): readonly Interface[] => {
  const isUp = above.isUp && tree.disable === undefined;
  const addresses = wordsOf(tree.address);
  const own: Interface = {
    ...above,
    ...{ isUp, addresses, vrf: leafAt(tree, "vrf") },
    isDynamic:
      dialled.has(above.type) ||
      addresses.some((each) => each.startsWith("dhcp")) ||
      getNode(tree, ["ipv6", "address", "autoconf"]) !== undefined,
  };
  const below = ["vif", "vif-s", "vif-c"].flatMap((kind) =>
    Object.entries(getTree(tree, [kind])).flatMap(([id, part]) =>
      isTree(part)
        ? partsOf(part, {
            ...{ name: `${above.name}.${id}`, type: above.type, isUp },
            path: [...above.path, kind, id],
          })
        : [],
    ),
  );
  return [own, ...below];
};

/** The addresses that a group of routers shares; they are on the interface of whichever has the part. */
const shared = (tree: ConfigTree, interfaces: readonly Interface[]): readonly Interface[] =>
  Object.entries(getTree(tree, ["high-availability", "vrrp", "group"])).flatMap(([name, group]) => {
    if (!isTree(group)) return [];
    const base = interfaces.find((each) => each.name === leafAt(group, "interface"));
    const lists = ["address", "excluded-address", "virtual-address", "virtual-address-excluded"];
    const addresses = lists.flatMap((list) => wordsOf(group[list]));
    const path = ["high-availability", "vrrp", "group", name];
    return base === undefined
      ? []
      : [{ ...base, path, addresses, isDynamic: false, isUp: base.isUp && group.disable === undefined }];
  });

/** All interfaces with their parts, and the shared addresses on them. */
export const interfacesOf = (tree: ConfigTree): readonly Interface[] => {
  const own = Object.entries(getTree(tree, ["interfaces"])).flatMap(([type, named]) =>
    isTree(named)
      ? Object.entries(named).flatMap(([name, node]) =>
          isTree(node) ? partsOf(node, { name, type, path: ["interfaces", type, name], isUp: true }) : [],
        )
      : [],
  );
  return [...own, ...shared(tree, own)];
};

const bare = (address: string): string => address.split("/")[0] ?? "";

/** The interfaces that have an address, disabled ones too. */
export const holdersOf = (tree: ConfigTree, address: string): readonly Interface[] =>
  interfacesOf(tree).filter(({ addresses }) => addresses.some((each) => isSameAddress(bare(each), address)));

/** The only interface that may have an address which nobody has by configuration: one that is given its address. */
export const likelyHolder = (tree: ConfigTree, address: string): Interface | undefined => {
  const [only, another] = interfacesOf(tree).filter(
    ({ isUp, addresses }) => isUp && addresses.includes(isIpv4(address) ? "dhcp" : "dhcpv6"),
  );
  return another === undefined ? only : undefined;
};

/** The way of packets to an address. */
interface Route {
  readonly prefix: string;
  readonly path: Path;
  /** The interface they leave by; undefined where they are thrown away. */
  readonly by?: string;
}

/** Protocols that bring routes of which the configuration knows nothing. */
const dynamic = ["babel", "bgp", "eigrp", "isis", "openfabric", "ospf", "ospfv3", "rip", "ripng"];

const lengthOf = (prefix: string): number => Number(prefix.split("/")[1] ?? 0);

/** What is known of the routes of one routing table. */
interface Routes {
  readonly routes: readonly Route[];
  /** Whether there may be others. */
  readonly areOpen: boolean;
}

const routesOf = (tree: ConfigTree, vrf: string | undefined): Routes => {
  const interfaces = interfacesOf(tree).filter((each) => each.isUp && each.vrf === vrf);
  const connected: Route[] = interfaces.flatMap(({ name, path, addresses }) =>
    addresses.flatMap((address) => {
      const prefix = networkOf(address);
      return prefix === undefined ? [] : [{ prefix, path: [...path, "address", address], by: name }];
    }),
  );
  const base = [...(vrf === undefined ? [] : ["vrf", "name", vrf]), "protocols"];
  const isUp = (name: string): boolean => interfaces.some((each) => each.name === name);
  /** The interfaces by which a static route leads, as far as it does. */
  const exits = (route: ConfigTree): readonly string[] => {
    const byAddress = Object.entries(getTree(route, ["next-hop"])).flatMap(([gateway, hop]) => {
      if (isTree(hop) && hop.disable !== undefined) return [];
      const named = isTree(hop) ? (leafAt(hop, "interface") ?? leafAt(hop, "next-hop-interface")) : undefined;
      if (named !== undefined) return isUp(named) ? [named] : [];
      const via = connected.find(({ prefix }) => isInNetwork(gateway, prefix));
      return via?.by === undefined ? [] : [via.by];
    });
    const byName = ["interface", "next-hop-interface"].flatMap((kind) =>
      Object.entries(getTree(route, [kind])).flatMap(([name, hop]) =>
        isUp(name) && !(isTree(hop) && hop.disable !== undefined) ? [name] : [],
      ),
    );
    return [...byAddress, ...byName];
  };
  let areOpen =
    interfaces.some(({ isDynamic }) => isDynamic) ||
    dynamic.some((name) => getNode(tree, [...base, name]) !== undefined);
  const fixed = ["route", "route6", "interface-route", "interface-route6"].flatMap((kind) =>
    Object.entries(getTree(tree, [...base, "static", kind])).flatMap(([prefix, route]): Route[] => {
      if (!isTree(route)) return [];
      const path = [...base, "static", kind, prefix];
      const leaksOut = Object.values(getTree(route, ["next-hop"])).some(
        (hop) => isTree(hop) && (hop.vrf ?? hop["next-hop-vrf"]) !== undefined,
      );
      areOpen ||= leaksOut || route["dhcp-interface"] !== undefined;
      const out = exits(route).map((by) => ({ prefix, path, by }));
      return out.length === 0 && (route.blackhole ?? route.reject) !== undefined ? [{ prefix, path }] : out;
    }),
  );
  return { routes: [...connected, ...fixed], areOpen };
};

/** How packets go to an address: by a route, or perhaps by one that nobody here knows of. */
export const routeTo = (
  tree: ConfigTree,
  address: string,
  vrf: string | undefined,
): Route | "unknown" | undefined => {
  if (!isIp(address) || /^fe80:/i.test(address)) return "unknown";
  const { routes, areOpen } = routesOf(tree, vrf);
  const [best] = routes
    .filter(({ prefix }) => isInNetwork(address, prefix))
    .sort((a, b) => lengthOf(b.prefix) - lengthOf(a.prefix));
  return best ?? (areOpen ? "unknown" : undefined);
};
