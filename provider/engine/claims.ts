import { overlaps, showPath, type Path } from "../config/path.js";
import { getNode, type ConfigTree } from "../config/tree.js";

/** Who holds a node: a resource by its identity, or one on its way there, which has none yet. */
export type Owner = string | symbol;

interface Claim {
  readonly owner: Owner;
  readonly path: Path;
  /** It was there before its owner came, and was taken over in this run. */
  readonly inherited: boolean;
  /** Its owner gives it up in a change that is on its way. */
  readonly leaving: boolean;
}

/**
 * Which nodes of a router belong to which resource of the running program. It keeps a resource from taking a
 * place that another has, and one that was renamed from deleting what its successor has taken over.
 */
export class Claims {
  private readonly byPath = new Map<string, Claim>();
  private readonly byOwner = new Map<Owner, Set<string>>();
  /** Who asks for a place that arguments alone name. */
  private readonly demands = new Map<string, string>();

  /** Notes that a resource holds these nodes. */
  hold(owner: Owner, paths: readonly Path[], inherited = false): void {
    for (const path of paths) {
      const key = showPath(path);
      const before = this.byPath.get(key);
      if (before !== undefined) this.byOwner.get(before.owner)?.delete(key);
      this.byPath.set(key, {
        owner,
        path,
        inherited: inherited || before?.inherited === true,
        leaving: false,
      });
      const keys = this.byOwner.get(owner) ?? new Set();
      this.byOwner.set(owner, keys.add(key));
    }
  }

  /** Forgets a resource's nodes. */
  release(owner: Owner): void {
    for (const key of this.byOwner.get(owner) ?? []) this.byPath.delete(key);
    this.byOwner.delete(owner);
  }

  /** Notes that a resource is about to give up these of its nodes; each is free as soon as it is gone. */
  leave(owner: Owner, paths: readonly Path[]): void {
    for (const path of paths) {
      const key = showPath(path);
      const claim = this.byPath.get(key);
      if (claim?.owner === owner) this.byPath.set(key, { ...claim, leaving: true });
    }
  }

  /** Whether a resource holds the node, on this configuration; one that asks for itself names itself. */
  isHeld(path: Path, tree: ConfigTree, self?: Owner): boolean {
    const claim = this.byPath.get(showPath(path));
    if (claim === undefined || claim.owner === self) return false;
    return !claim.leaving || getNode(tree, path) !== undefined;
  }

  /** Whether the node was taken over in this run by a resource that is here to stay. */
  wasInherited(path: Path): boolean {
    return [...this.byPath.values()].some((claim) => claim.inherited && overlaps(claim.path, path));
  }

  /**
   * Notes which places a resource asks for by its arguments alone, in place of what it asked for before, and
   * gives those that another resource of the program asks for too.
   */
  demand(urn: string, places: readonly string[]): readonly { readonly place: string; readonly by: string }[] {
    for (const [place, by] of this.demands) if (by === urn) this.demands.delete(place);
    return places.flatMap((place) => {
      const by = this.demands.get(place);
      if (by !== undefined) return [{ place, by }];
      this.demands.set(place, urn);
      return [];
    });
  }
}
