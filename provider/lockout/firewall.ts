import type { Path } from "../config/path.js";
import { getNode, getTree, isTree, type ConfigTree } from "../config/tree.js";
import { isIpv4 } from "../schema/addresses.js";
import { interfacesOf } from "./network.js";
import { matches, type Packet } from "./packets.js";
import { wordsOf, type Blockage } from "./way.js";

/** What may become of a packet; where a rule cannot be judged, more than one. */
interface Outcome {
  readonly passes: boolean;
  /** What drops it, where something may. */
  readonly droppedBy?: Path;
  /** It may go on where it came from: after the last rule that was looked at. */
  readonly goesOn: boolean;
}

const PASSES: Outcome = { passes: true, goesOn: false };
const GOES_ON: Outcome = { passes: false, goesOn: true };

const droppedBy = (path: Path): Outcome => ({ passes: false, droppedBy: path, goesOn: false });

/** Either of two outcomes. */
const either = (a: Outcome, b: Outcome): Outcome => {
  const dropped = a.droppedBy ?? b.droppedBy;
  return {
    passes: a.passes || b.passes,
    goesOn: a.goesOn || b.goesOn,
    ...(dropped === undefined ? {} : { droppedBy: dropped }),
  };
};

/** The second comes about only where the first goes on. */
const then = (first: Outcome, second: () => Outcome): Outcome =>
  first.goesOn ? either({ ...first, goesOn: false }, second()) : first;

/** Sets that jump to each other are the router's to refuse. */
const DEEPEST = 16;

interface Sets {
  readonly tree: ConfigTree;
  readonly packet: Packet;
  /** Where named sets stand. */
  readonly named: Path;
}

const nameIn = (tree: ConfigTree, leaf: string): string | undefined => wordsOf(getNode(tree, [leaf]))[0];

const actionOf = (
  sets: Sets,
  action: string | undefined,
  target: string | undefined,
  path: Path,
  depth: number,
): Outcome => {
  switch (action) {
    case "accept":
    case "offload":
    case "synproxy":
      return PASSES;
    case "drop":
    case "reject":
      return droppedBy(path);
    case "return":
      return GOES_ON;
    case "jump":
      return target === undefined || depth >= DEEPEST
        ? either(PASSES, GOES_ON)
        : through(sets, [...sets.named, target], "drop", depth + 1);
    default:
      // What inspects or queues a packet may do with it whatever it likes.
      return either(PASSES, GOES_ON);
  }
};

/** What becomes of the packet in a chain or set; `GOES_ON` where that hands it back. */
const through = (sets: Sets, path: Path, otherwise: string, depth = 0): Outcome => {
  const chain = getNode(sets.tree, path);
  if (!isTree(chain)) return either(PASSES, GOES_ON);
  const rules = Object.entries(getTree(chain, ["rule"])).sort(([a], [b]) => Number(a) - Number(b));
  const action = nameIn(chain, "default-action") ?? otherwise;
  const last = (): Outcome =>
    actionOf(sets, action, nameIn(chain, "default-jump-target"), [...path, "default-action"], depth);
  const from = (index: number): Outcome => {
    for (let i = index; i < rules.length; i++) {
      const [number, rule] = rules[i] ?? ["", ""];
      if (!isTree(rule) || rule.disable !== undefined) continue;
      const fits = matches(sets.tree, rule, sets.packet);
      if (fits === false) continue;
      const does = nameIn(rule, "action");
      if (does === "continue") continue;
      if (does === "return" && fits === true) return GOES_ON;
      const where = [...path, "rule", number];
      const effect = actionOf(sets, does, nameIn(rule, "jump-target"), where, depth);
      const rest = (): Outcome => from(i + 1);
      return fits === true ? then(effect, rest) : either({ ...effect, goesOn: does === "return" }, rest());
    }
    return last();
  };
  return from(0);
};

/** Named sets of the release that the configuration is of. */
const setsFor = (tree: ConfigTree, packet: Packet): Sets => {
  const isV6 = !isIpv4(packet.to ?? packet.from ?? "0.0.0.0");
  const isOld =
    getNode(tree, ["firewall", "name"]) !== undefined ||
    getNode(tree, ["firewall", "ipv6-name"]) !== undefined;
  const named = isOld
    ? ["firewall", isV6 ? "ipv6-name" : "name"]
    : ["firewall", isV6 ? "ipv6" : "ipv4", "name"];
  return { tree, packet, named };
};

/** A blockage where the packet is dropped for certain. */
const verdict = ({ passes, goesOn, droppedBy: path }: Outcome): Blockage | undefined =>
  passes || goesOn || path === undefined
    ? undefined
    : { path, detail: "drops this machine's packets to the API" };

const baseChain =
  (hook: string, filter: string) =>
  (tree: ConfigTree, packet: Packet): Blockage | undefined => {
    const sets = setsFor(tree, packet);
    const family = isIpv4(packet.to ?? packet.from ?? "0.0.0.0") ? "ipv4" : "ipv6";
    const path = ["firewall", family, hook, filter];
    return getNode(tree, path) === undefined ? undefined : verdict(through(sets, path, "accept"));
  };

/** The set that older releases bind to the interface which the packet comes in by. */
const boundSet = (tree: ConfigTree, packet: Packet): Blockage | undefined => {
  const sets = setsFor(tree, packet);
  const path = interfacesOf(tree).find(({ name }) => name === packet.interface)?.path ?? [];
  const kind = sets.named.at(-1) === "ipv6-name" ? "ipv6-name" : "name";
  const [name] = wordsOf(getNode(tree, [...path, "firewall", "local", kind]));
  if (name === undefined || path.length === 0) return undefined;
  const end = then(through(sets, [...sets.named, name], "drop"), () => PASSES);
  return verdict(end);
};

/** The rules between the zone which the packet comes from and the router itself. */
const zones = (tree: ConfigTree, packet: Packet): Blockage | undefined => {
  if (packet.interface === undefined) return undefined;
  const base = [
    ["firewall", "zone"],
    ["zone-policy", "zone"],
  ].find((path) => getNode(tree, path) !== undefined);
  if (base === undefined) return undefined;
  const all = Object.entries(getTree(tree, base)).flatMap(([name, zone]) =>
    isTree(zone) ? [{ name, zone }] : [],
  );
  const local = all.find(({ zone }) => zone["local-zone"] !== undefined);
  if (local === undefined) return undefined;
  const { interface: inside } = packet;
  const from = all.find(({ zone }) =>
    [...wordsOf(zone.interface), ...wordsOf(getNode(zone, ["member", "interface"]))].includes(inside),
  );
  const sets = setsFor(tree, packet);
  const isV6 = sets.named.includes("ipv6") || sets.named.includes("ipv6-name");
  const set =
    from === undefined
      ? undefined
      : wordsOf(getNode(local.zone, ["from", from.name, "firewall", isV6 ? "ipv6-name" : "name"]))[0];
  if (set !== undefined) return verdict(then(through(sets, [...sets.named, set], "drop"), () => PASSES));
  return {
    path: [...base, local.name],
    detail: `drops what comes from ${inside}, so this machine's packets to the API`,
  };
};

/** What a packet has to pass on its way to the API, each by itself. */
export const barriers = [
  baseChain("prerouting", "raw"),
  baseChain("input", "filter"),
  boundSet,
  zones,
] as const;
