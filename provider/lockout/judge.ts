import { getNode, getTree, isTree, type ConfigTree } from "../config/tree.js";
import { isInNetwork } from "../schema/addresses.js";
import { barriers } from "./firewall.js";
import { holdersOf, interfacesOf, likelyHolder, routeTo, type Interface } from "./network.js";
import type { Packet } from "./packets.js";
import { isLoopback, isSameAddress, wordsOf, type Blockage, type Way } from "./way.js";

/** What the configuration that this machine has reached the API with tells of the way. */
interface Seen extends Way {
  /** The interface with the endpoint's address. */
  readonly holder?: Interface | undefined;
  /** Whether the endpoint leads to the router's own port; where not, somebody in between sends it on. */
  readonly isDirect: boolean;
}

type Check = (tree: ConfigTree, seen: Seen) => Blockage | undefined;

const https = ["service", "https"];

const key: Check = (tree, { apiKey }) => {
  const path = [...https, "api", "keys", "id"];
  const isKnown = Object.values(getTree(tree, path)).some(
    (id) => isTree(id) && wordsOf(id.key).includes(apiKey),
  );
  return isKnown ? undefined : { path, detail: "would no longer have the API key in use" };
};

const present =
  (...path: string[]): Check =>
  (tree) =>
    getNode(tree, path) === undefined ? { path, detail: "would be gone, and the API with it" } : undefined;

const wildcards: ReadonlySet<string> = new Set(["0.0.0.0", "::", "*"]);

const isListened = (addresses: readonly string[], to: string | undefined): boolean =>
  addresses.length === 0 ||
  to === undefined ||
  addresses.some((each) => wildcards.has(each) || isSameAddress(each, to));

const listenAddress: Check = (tree, { isDirect, to }) => {
  const path = [...https, "listen-address"];
  return isListened(wordsOf(getNode(tree, path)), isDirect ? to : undefined)
    ? undefined
    : { path, detail: `would not have the endpoint's address ${to ?? ""}` };
};

const port: Check = (tree, seen) => {
  const path = [...https, "port"];
  const [given = "443"] = wordsOf(getNode(tree, path));
  return Number(given) === seen.port
    ? undefined
    : { path, detail: `would be ${given}, and the endpoint is at port ${String(seen.port)}` };
};

const allowClient: Check = (tree, { from }) => {
  const path = [...https, "allow-client", "address"];
  const allowed = wordsOf(getNode(tree, path));
  const isAllowed =
    allowed.length === 0 ||
    from === undefined ||
    allowed.some((each) => (each.includes("/") ? isInNetwork(from, each) : isSameAddress(each, from)));
  return isAllowed ? undefined : { path, detail: `would not have this machine's address ${from}` };
};

/** Releases until 1.3 have the API behind virtual hosts, where there are any. */
const virtualHost: Check = (tree, seen) => {
  const path = [...https, "virtual-host"];
  const restricted = wordsOf(getNode(tree, [...https, "api-restrict", "virtual-host"]));
  const hosts = Object.entries(getTree(tree, path)).filter(
    ([name]) => restricted.length === 0 || restricted.includes(name),
  );
  const fits = hosts.some(
    ([, host]) =>
      isTree(host) &&
      isListened(wordsOf(host["listen-address"]), seen.isDirect ? seen.to : undefined) &&
      (wordsOf(host["listen-port"])[0] ?? "443") === String(seen.port),
  );
  return hosts.length === 0 || fits ? undefined : { path, detail: "would have no host at the endpoint" };
};

const vrf: Check = (tree, { to }) => {
  const path = [...https, "vrf"];
  const [given] = wordsOf(getNode(tree, path));
  const holders = to === undefined ? [] : holdersOf(tree, to);
  return holders.length === 0 || holders.some((each) => each.vrf === given)
    ? undefined
    : { path, detail: "would not be that of the interface with the endpoint's address" };
};

const address: Check = (tree, { to, holder }) => {
  if (to === undefined || holder === undefined) return { path: [], detail: "is not known" };
  const holders = holdersOf(tree, to);
  if (holders.some(({ isUp }) => isUp)) return undefined;
  const [disabled] = holders;
  if (disabled !== undefined)
    return { path: disabled.path, detail: `would be disabled; it has the endpoint's address ${to}` };
  const isGiven = interfacesOf(tree).some(
    ({ name, isUp, isDynamic }) => holder.isDynamic && isDynamic && isUp && name === holder.name,
  );
  return isGiven
    ? undefined
    : { path: holder.path, detail: `would no longer have the endpoint's address ${to}` };
};

/** The routing table of the interface that the endpoint is on. */
const tableOf = (tree: ConfigTree, { to, holder }: Seen): string | undefined =>
  (to === undefined ? undefined : holdersOf(tree, to)[0]?.vrf) ?? holder?.vrf;

const routeBack: Check = (tree, seen) => {
  const { from } = seen;
  if (from === undefined) return undefined;
  const route = routeTo(tree, from, tableOf(tree, seen));
  if (route === "unknown" || route?.by !== undefined) return undefined;
  return route === undefined
    ? { path: ["protocols", "static"], detail: `would have no route back to this machine, ${from}` }
    : { path: route.path, detail: `throws away what goes back to this machine, ${from}` };
};

const packetTo = (tree: ConfigTree, seen: Seen): Packet => {
  const { from, to, holder } = seen;
  const route = from === undefined ? "unknown" : routeTo(tree, from, tableOf(tree, seen));
  const isEnd = holder !== undefined && !["loopback", "dummy"].includes(holder.type);
  return {
    from,
    to: seen.isDirect ? to : undefined,
    port: seen.isDirect ? seen.port : undefined,
    // Packets come in where the answers to them go out.
    interface: typeof route === "object" ? route.by : isEnd ? holder.name : undefined,
  };
};

const filters: readonly Check[] = barriers.map(
  (barrier): Check =>
    (tree, seen) =>
      barrier(tree, packetTo(tree, seen)),
);

const always: readonly Check[] = [
  key,
  present(...https),
  present(...https, "api"),
  present(...https, "api", "rest"),
];

/** What can be judged only where the packets come from this machine, and are not those of a tunnel's end. */
const onTheWay: readonly Check[] = [
  ...[listenAddress, port, allowClient, virtualHost, vrf, address, routeBack],
  ...filters,
];

/** The parts of a configuration that have a say. */
const parts = ["service", "interfaces", "protocols", "vrf", "firewall", "zone-policy", "high-availability"];

/**
 * What in a change would cut this machine off from the API; undefined where nothing would, as far as the two
 * configurations tell. `before` is what the API was reached with: what would be in the way there already is none of the
 * change's doing, and is no reason.
 */
export const lockedOut = (before: ConfigTree, after: ConfigTree, way: Way): Blockage | undefined => {
  if (parts.every((part) => before[part] === after[part])) return undefined;
  const { to } = way;
  const held = to === undefined ? undefined : holdersOf(before, to).find(({ isUp }) => isUp);
  const isTunnel = to !== undefined && held === undefined && isLoopback(to);
  const seen: Seen = {
    ...way,
    holder: held ?? (to === undefined ? undefined : likelyHolder(before, to)),
    isDirect: held !== undefined,
  };
  for (const check of isTunnel ? always : [...always, ...onTheWay]) {
    const blockage = check(before, seen) === undefined ? check(after, seen) : undefined;
    if (blockage !== undefined) return blockage;
  }
  return undefined;
};
