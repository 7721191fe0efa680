/** What a random program wants, what it was told, and what must hold of both. */
import type { ConfigNode, ConfigTree } from "../../provider/config/tree.js";
import {
  getNode,
  isEmpty,
  isTree,
  leavesOf,
  mergeTrees,
  removeNode,
  sameNode,
} from "../../provider/config/tree.js";
import { dialects } from "../../provider/config/dialect.js";
import { applyOps, type Op } from "../../provider/config/ops.js";
import { showPath, type Path } from "../../provider/config/path.js";
import { Lifecycle } from "../../provider/engine/lifecycle.js";
import { readState } from "../../provider/engine/state.js";
import type { Connections } from "../../provider/engine/connections.js";
import { kinds, type KindName } from "../../provider/kinds/index.js";
import { explain, type RouterError } from "../../provider/router/errors.js";
import type { EmulatedRouter } from "../../emulator/testing.js";
import { flawOf } from "./lists.js";

/** Something is on the router that is not in the state, or the other way round, and nobody was told. */
export class Broken extends Error {
  override name = "Broken";
}

/** One resource of the program. */
export interface Resource {
  readonly name: string;
  readonly kind: KindName;
  /** What is wanted; undefined when it is to be gone. */
  inputs: object | undefined;
  /** What Pulumi keeps; undefined while there is none. */
  state: Readonly<Record<string, unknown>> | undefined;
  /** The router could not tell what became of the last operation, and an error said so. */
  doubtful: boolean;
  /** Something of it was committed and not saved, and that was said. */
  unsaved: boolean;
}

/** The tree without nodes that hold nothing, which are nobody's. */
const withoutBare = (node: ConfigNode, bare: (path: Path) => boolean, at: Path = []): ConfigNode =>
  isTree(node)
    ? Object.fromEntries(
        Object.entries(node).flatMap(([name, child]): [string, ConfigNode][] => {
          const path = [...at, name];
          const kept = withoutBare(child, bare, path);
          return isTree(kept) && isEmpty(kept) && bare(path) ? [] : [[name, kept]];
        }),
      )
    : node;

const isNatParent = (path: Path): boolean => path[0] === "nat" && path.length <= 3;

/** A program, its router and its unmanaged configuration. */
export class World {
  readonly resources = new Map<string, Resource>();
  readonly log: string[] = [];
  /** What others may be seen to have told: warnings. */
  warned = false;

  constructor(
    readonly emulator: EmulatedRouter,
    private unmanaged: ConfigTree,
  ) {}

  private readonly start = Date.now();

  note(text: string): void {
    this.log.push(`${String(Date.now() - this.start).padStart(5)} ${text}`);
    if (text.includes(this.emulator.apiKey)) throw new Broken(`the key is in: ${text}`);
  }

  addUnmanaged(ops: readonly Op[]): void {
    this.unmanaged = applyOps(this.unmanaged, ops);
  }

  lifecycle({ kind }: Resource, connections: Connections): Lifecycle {
    return new Lifecycle(kinds[kind], connections);
  }

  /** What a resource's state says is on the router. */
  rendered({ kind, state, name }: Resource): ConfigTree {
    if (state === undefined) return {};
    const read = readState(kinds[kind], state);
    if (read._tag === "Left") throw new Broken(`${name}: the state cannot be read: ${JSON.stringify(read)}`);
    const any = kinds[kind] as { render: (model: object, dialect: object) => ConfigTree };
    return any.render(read.right.model, dialects[this.emulator.vyos]);
  }

  failed(resource: Resource, error: RouterError): void {
    this.note(`  ${resource.name}: ${error._tag}: ${explain(error)}`);
    // What may have been committed may be unsaved too.
    if (error._tag === "InDoubt") resource.doubtful = resource.unsaved = true;
  }

  /** Where a resource may have left something when nobody knows. */
  private mask(tree: ConfigTree, doubtful: readonly Resource[]): ConfigTree {
    const rules = Object.entries(getNode(tree, ["nat"]) ?? {}).flatMap(([type, node]) =>
      Object.entries((getNode(node as ConfigTree, ["rule"]) ?? {}) as ConfigTree).map(([number, body]) => ({
        path: ["nat", type, "rule", number],
        text: JSON.stringify(body),
      })),
    );
    return doubtful.reduce((left, resource) => {
      const own = rules.filter(({ text }) => text.includes(`"${resource.name}`)).map(({ path }) => path);
      const state = leavesOf(this.rendered(resource)).map(({ path }) => path);
      const mapping = [
        ...["service", "dhcp-server", "shared-network-name", "LAN", "subnet", "192.168.64.0/24"],
        ...["static-mapping", resource.name],
      ];
      const nodes = state.filter((path) => path[0] === "nat").map((path) => path.slice(0, 4));
      return [...own, ...nodes, mapping].reduce(removeNode, left);
    }, tree);
  }

  private normal(tree: ConfigTree, doubtful: readonly Resource[]): ConfigTree {
    return withoutBare(this.mask(tree, doubtful), isNatParent) as ConfigTree;
  }

  /** Nobody but us sends commands to the router. */
  private checkLists(): void {
    for (const { path, ops } of this.emulator.requests) {
      const flaw = path === "/configure" ? flawOf(ops) : undefined;
      if (flaw !== undefined) throw new Broken(`${flaw}:\n${ops.map((op) => JSON.stringify(op)).join("\n")}`);
    }
  }

  /** Router equals state and unmanaged configuration, except where an error has said otherwise. */
  check(strict = false): void {
    this.checkLists();
    const all = [...this.resources.values()];
    // What was not saved, and said so, is lost in a restart.
    const restarted = this.log.some((line) => line.includes('"restart"'));
    const isOpen = ({ doubtful, unsaved }: Resource): boolean => doubtful || (unsaved && restarted);
    // Nobody is left to look after what was taken away, not saved, and said to come back with a restart.
    const isForgotten = ({ state, inputs, unsaved }: Resource): boolean =>
      state === undefined && inputs === undefined && unsaved && restarted;
    const doubtful = all.filter(strict ? isForgotten : isOpen);
    const expected = all.reduce(
      (tree, resource) => mergeTrees(tree, this.rendered(resource)),
      this.unmanaged,
    );
    const [want, have] = [this.normal(expected, doubtful), this.normal(this.emulator.config(), doubtful)];
    if (!sameNode(want, have))
      throw new Broken(`the router is not as the state says:\n${differ(want, have)}`);
    const saved = this.normal(this.emulator.saved(), doubtful);
    // In the end everything is saved, but for what is gone and was said to be unsaved.
    const isSaid = ({ unsaved, doubtful, state }: Resource): boolean =>
      strict ? unsaved && state === undefined : unsaved || doubtful;
    const said = all.some(isSaid);
    if (!sameNode(have, saved) && !said) throw new Broken(`unsaved and unsaid:\n${differ(saved, have)}`);
  }
}

const differ = (want: ConfigTree, have: ConfigTree): string => {
  const lines = (a: ConfigTree, b: ConfigTree, sign: string): string[] =>
    leavesOf(a)
      .filter(({ path }) => !sameNode(getNode(a, path), getNode(b, path)))
      .map(({ path, values }) => `  ${sign} ${showPath(path)} ${values.join(", ")}`);
  return [...lines(want, have, "missing:"), ...lines(have, want, "too much:")].join("\n");
};
