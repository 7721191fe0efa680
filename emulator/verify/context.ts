/** What the router checks at commit, for the subsystems whose checks are modelled. */
import { inOrder } from "../order.js";
import { fill } from "../python.js";
import type { Version } from "../dialect.js";
import { nodeAt, type ConfigNode } from "../tree.js";

/** A subsystem refuses the proposed configuration. */
export class ConfigError extends Error {
  constructor(message: string) {
    super(fill(message, 72));
  }
}

/** One of 1.3's older programs refuses: what it printed as it stands, under the node that runs it. */
export class ProgramError extends Error {
  constructor(
    text: string,
    readonly title?: string,
  ) {
    super(text);
  }
}

/** A subsystem's script dies of an exception that it does not catch: the commit fails, with a report of the router's. */
export class ScriptCrash extends Error {}

/** One of several scripts of a part fails, under its own node and by itself. */
export class PartFailure extends Error {
  constructor(
    readonly reason: unknown,
    readonly title: string,
    readonly script: string,
  ) {
    super(title);
  }
}

/** Refuses the proposed configuration, in the router's words. */
export const refuse: (text: string) => never = (text) => {
  throw new ConfigError(text);
};

/**
 * What of the packet filter outlasts a commit. Its rules begin with the end of the table before, but for the first ones
 * since the router started: where those cannot be loaded, there is nothing to end, and no later ones can be loaded either.
 */
export interface PacketFilter {
  table: "unmade" | "there" | "missing";
}

/** The proposed configuration, and where a subsystem's warnings go. */
export interface Proposal {
  readonly root: ConfigNode;
  /** What has been applied by then, and so which interfaces exist: what commits later is still as it was. */
  readonly kernel: ConfigNode;
  /** What ran before. */
  readonly before: ConfigNode;
  readonly version: Version;
  readonly filter: PacketFilter;
  readonly warn: (message: string) => void;
  /** Other text of a subsystem, as it stands. */
  readonly print: (text: string) => void;
}

/** A warning as the router prints it. */
export const warningText = (message: string): string => {
  const lines = message.split("\n").map((line, i) => fill(line, 70, i === 0 ? "WARNING: " : ""));
  return `\n${lines.join("\n")}\n\n`;
};

/** A node, or nothing: the questions that the checks ask of the configuration. */
export class View {
  constructor(readonly node: ConfigNode | undefined) {}

  at(...path: string[]): View {
    return new View(this.node === undefined ? undefined : nodeAt(this.node, path));
  }

  get exists(): boolean {
    return this.node !== undefined;
  }

  get value(): string | undefined {
    return this.node?.values[0];
  }

  get values(): readonly string[] {
    return this.node?.values ?? [];
  }

  get isEmpty(): boolean {
    return this.node === undefined || (this.node.children.size === 0 && this.node.values.length === 0);
  }

  has(...path: string[]): boolean {
    return this.at(...path).exists;
  }

  /** The children in the router's order. */
  get entries(): [string, View][] {
    return this.node === undefined
      ? []
      : inOrder(this.node.children).map(([name, node]) => [name, new View(node)]);
  }

  /** Whether all of these are there. */
  hasAll(...names: readonly string[]): boolean {
    return names.every((name) => this.has(name));
  }

  get names(): string[] {
    return this.entries.map(([name]) => name);
  }
}

/** The cards of the router, whether anything is configured of them or not. */
export const cards = ["eth0", "eth1", "eth2", "eth3"];

/** The interfaces of the router: its cards, what is configured, with their VLANs, and the loopback. */
export const interfaceNames = (root: ConfigNode): ReadonlySet<string> => {
  const names = new Set(["lo", ...cards]);
  for (const [, type] of new View(root).at("interfaces").entries)
    for (const [name, one] of type.entries) {
      names.add(name);
      for (const id of one.at("vif").names) names.add(`${name}.${id}`);
      for (const [id, outer] of one.at("vif-s").entries) {
        names.add(`${name}.${id}`);
        for (const inner of outer.at("vif-c").names) names.add(`${name}.${id}.${inner}`);
      }
    }
  for (const name of new View(root).at("vrf", "name").names) names.add(name);
  return names;
};

const addressesBelow = function* (one: View): Generator<readonly [address: string, vrf: string | undefined]> {
  for (const address of one.at("address").values) yield [address, one.at("vrf").value];
  for (const vlan of ["vif", "vif-s", "vif-c"])
    for (const [, below] of one.at(vlan).entries) yield* addressesBelow(below);
};

/** The addresses of the router's interfaces, each with its prefix length and its VRF. */
const addressesOf = (root: ConfigNode): readonly (readonly [address: string, vrf: string | undefined])[] =>
  new View(root)
    .at("interfaces")
    .entries.flatMap(([, type]) => type.entries.flatMap(([, one]) => [...addressesBelow(one)]))
    .filter(([address]) => address.includes("/"));

/** The addresses of the router's interfaces, each with its prefix length. */
export const interfaceAddresses = (root: ConfigNode): string[] => [
  "127.0.0.1/8",
  ...addressesOf(root).map(([address]) => address),
];

const bare = (address: string): string => address.split("/")[0] ?? "";

/** Whether an interface of a VRF, or of none, holds an address, whatever the prefix. */
export const isAssigned = (root: ConfigNode, address: string, vrf?: string): boolean =>
  (vrf === undefined && ["127.0.0.1", "::1"].includes(address)) ||
  addressesOf(root).some(([held, place]) => bare(held) === bare(address) && place === vrf);
