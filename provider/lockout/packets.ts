import { getNode, getTree, isTree, valuesOf, type ConfigNode, type ConfigTree } from "../config/tree.js";
import { compareAddresses, isInNetwork, isIp, isIpv4 } from "../schema/addresses.js";
import { isSameAddress, wordsOf } from "./way.js";

/** The first packet of a new connection to the API; what is not known of it is undefined. */
export interface Packet {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly port?: number | undefined;
  /** The interface that it comes in by. */
  readonly interface?: string | undefined;
}

/** Yes, no, or not to be told. */
export type Maybe = boolean | undefined;

const all = (parts: readonly Maybe[]): Maybe =>
  parts.includes(false) ? false : parts.includes(undefined) ? undefined : true;

const any = (parts: readonly Maybe[]): Maybe =>
  parts.includes(true) ? true : parts.includes(undefined) ? undefined : false;

const not = (part: Maybe): Maybe => (part === undefined ? undefined : !part);

/** A text that may be turned round by an exclamation mark. */
const signed = (text: string, judge: (text: string) => Maybe): Maybe =>
  text.startsWith("!") ? not(judge(text.slice(1))) : judge(text);

const isAmong = (address: string | undefined, set: string): Maybe => {
  if (address === undefined) return undefined;
  const [first = "", last] = set.split("-");
  if (last !== undefined)
    return (
      isIp(first) &&
      isIp(last) &&
      isIpv4(first) === isIpv4(address) &&
      compareAddresses(first, address) <= 0 &&
      compareAddresses(address, last) <= 0
    );
  return set.includes("/") ? isInNetwork(address, set) : isSameAddress(address, set);
};

/** Ports by the names that rules are likely to have for this one. */
const ports: Readonly<Record<string, number>> = { ssh: 22, http: 80, https: 443, "http-alt": 8080 };

const isPort = (port: number | undefined, text: string): Maybe => {
  if (port === undefined) return undefined;
  const [first = "", last = first] = text.split("-").map((each) => each.trim());
  const [low, high] = [first, last].map((each) => (/^\d+$/.test(each) ? Number(each) : ports[each]));
  return low === undefined || high === undefined ? undefined : low <= port && port <= high;
};

const isPortAmong = (port: number | undefined, list: readonly string[]): Maybe => {
  const given = list.flatMap((each) => each.split(",")).filter((each) => each !== "");
  const wanted = given.filter((each) => !each.startsWith("!"));
  const unwanted = given.filter((each) => each.startsWith("!")).map((each) => each.slice(1));
  return all([
    wanted.length === 0 || any(wanted.map((each) => isPort(port, each))),
    ...unwanted.map((each) => not(isPort(port, each))),
  ]);
};

/** What a group and those it includes hold; undefined where one is not there. */
const members = (
  tree: ConfigTree,
  kind: string,
  leaf: string,
  name: string,
  above: readonly string[] = [],
): readonly string[] | undefined => {
  const group = getNode(tree, ["firewall", "group", kind, name]);
  if (!isTree(group) || above.includes(name)) return undefined;
  const included = wordsOf(group.include).map((each) => members(tree, kind, leaf, each, [...above, name]));
  return included.includes(undefined)
    ? undefined
    : [...wordsOf(group[leaf]), ...included.flatMap((each) => each ?? [])];
};

const matchesGroups = (
  tree: ConfigTree,
  groups: ConfigTree,
  address: string | undefined,
  port: number | undefined,
): Maybe =>
  all(
    Object.entries(groups).map(([kind, node]) => {
      const [name] = wordsOf(node);
      if (name === undefined) return undefined;
      const holds = (leaf: string, judge: (list: readonly string[]) => Maybe): Maybe =>
        signed(name, (bare) => {
          const family =
            kind !== "port-group" && address !== undefined && !isIpv4(address) ? `ipv6-${kind}` : kind;
          const list = members(tree, family, leaf, bare);
          return list === undefined ? undefined : judge(list);
        });
      const isIn = (list: readonly string[]): Maybe => any(list.map((each) => isAmong(address, each)));
      switch (kind) {
        case "address-group":
          return holds("address", isIn);
        case "network-group":
          return holds("network", isIn);
        case "port-group":
          return holds("port", (list) => any(list.map((each) => isPort(port, each))));
        default:
          return undefined;
      }
    }),
  );

const matchesSide = (
  tree: ConfigTree,
  side: ConfigTree,
  address: string | undefined,
  port: number | undefined,
): Maybe =>
  all(
    Object.entries(side).map(([name, node]) => {
      const list = valuesOf(node) ?? [];
      switch (name) {
        case "address":
          return side["address-mask"] === undefined
            ? all(list.map((each) => signed(each, (set) => isAmong(address, set))))
            : undefined;
        case "address-mask":
          return true;
        case "port":
          return isPortAmong(port, list);
        case "group":
          return isTree(node) ? matchesGroups(tree, node, address, port) : undefined;
        default:
          return undefined;
      }
    }),
  );

const isNamed = (name: string, pattern: string): boolean =>
  pattern.endsWith("*") ? name.startsWith(pattern.slice(0, -1)) : name === pattern;

const matchesInterface = (tree: ConfigTree, node: ConfigNode, name: string | undefined): Maybe => {
  if (name === undefined || !isTree(node)) return undefined;
  const named = [...wordsOf(node.name), ...wordsOf(node["interface-name"])];
  const grouped = [...wordsOf(node.group), ...wordsOf(node["interface-group"])];
  return all([
    ...named.map((each) => signed(each, (pattern) => isNamed(name, pattern))),
    ...grouped.map((each) =>
      signed(each, (group) => {
        const list = members(tree, "interface-group", "interface", group);
        return list === undefined ? undefined : list.some((pattern) => isNamed(name, pattern));
      }),
    ),
  ]);
};

/** The states that a rule is about; releases write them as a list or switch each on. */
const statesOf = (node: ConfigNode): readonly string[] =>
  isTree(node)
    ? Object.entries(node).flatMap(([state, value]) => (value === "disable" ? [] : [state]))
    : wordsOf(node);

const isTcp = (protocol: string): boolean => ["all", "tcp", "tcp_udp", "6"].includes(protocol);

/** What stands in a rule and asks nothing of a packet. */
const noCondition: ReadonlySet<string> = new Set(
  "action description jump-target log log-options set queue queue-options synproxy offload-target add-address-to-group".split(
    " ",
  ),
);

/** Whether a rule is about the packet. */
export const matches = (tree: ConfigTree, rule: ConfigTree, packet: Packet): Maybe =>
  all(
    Object.entries(rule).map(([name, node]) => {
      if (noCondition.has(name)) return true;
      switch (name) {
        case "protocol":
          return all(wordsOf(node).map((each) => signed(each, isTcp)));
        case "state": {
          const states = statesOf(node);
          return states.length === 0 || states.includes("new");
        }
        case "source":
          return matchesSide(tree, getTree(rule, [name]), packet.from, undefined);
        case "destination":
          return matchesSide(tree, getTree(rule, [name]), packet.to, packet.port);
        case "inbound-interface":
          return matchesInterface(tree, node, packet.interface);
        default:
          return undefined;
      }
    }),
  );
