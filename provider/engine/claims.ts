import { overlaps, showPath, type Path } from "../config/path.js";

interface Claim {
  readonly owner: string;
  readonly path: Path;
  /** It was there before its owner came, and was taken over in this run. */
  readonly inherited: boolean;
}

/**
 * Which nodes of a router belong to which resource of the running program. It keeps a resource from taking a
 * place that another has, and one that was renamed from deleting what its successor has taken over.
 */
export class Claims {
  private readonly byPath = new Map<string, Claim>();

  /** Notes that a resource holds these nodes. */
  hold(owner: string, paths: readonly Path[], inherited = false): void {
    for (const path of paths) {
      const before = this.byPath.get(showPath(path));
      this.byPath.set(showPath(path), { owner, path, inherited: inherited || before?.inherited === true });
    }
  }

  /** Forgets a resource's nodes. */
  release(owner: string): void {
    for (const [key, claim] of this.byPath) if (claim.owner === owner) this.byPath.delete(key);
  }

  /** Whether a resource holds the node; one that asks for itself names itself. */
  isHeld(path: Path, self?: string): boolean {
    const claim = this.byPath.get(showPath(path));
    return claim !== undefined && claim.owner !== self;
  }

  /** Whether the node was taken over in this run by a resource that is here to stay. */
  wasInherited(path: Path): boolean {
    return [...this.byPath.values()].some((claim) => claim.inherited && overlaps(claim.path, path));
  }
}
