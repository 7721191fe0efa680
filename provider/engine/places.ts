import { isWithin, PathMap, samePath, showPath, type Path } from "../config/path.js";
import type { Place } from "../kinds/kind.js";

/** Who has a place: a resource by its identity, or a change on its way to one. */
export type Owner = string | symbol;

/** A place in somebody's hands. */
export interface Claim {
  readonly owner: Owner;
  /** The resource's own name for itself, where it has told it. */
  readonly urn: string | undefined;
  readonly place: Place;
  /**
   * Whether a node on or below the place is its owner's business too; what is not may be another's. `alone` is a node
   * without anything in it, which says nothing where it is but a parent.
   */
  readonly owns: Owns;
}

export type Owns = (path: Path, alone?: boolean) => boolean;

type Held = Pick<Claim, "place" | "owns">;

/** Whether a place that lies inside another's is that one's too. */
export const ownsBelow = ({ place, owns }: Held, inner: Place): boolean =>
  place.alone !== true && owns(inner.path, inner.alone);

/** A place as it is told in messages. */
export const showPlace = ({ path, value }: Place): string =>
  value === undefined ? showPath(path) : `${showPath(path)} '${value}'`;

/** Whether two places cannot be in different hands. */
export const clash = (a: Held, b: Held): boolean => {
  const [mine, theirs] = [a.place, b.place];
  if (samePath(mine.path, theirs.path))
    return mine.value === undefined || theirs.value === undefined || mine.value === theirs.value;
  return isWithin(mine.path, theirs.path) ? ownsBelow(b, mine) : ownsBelow(a, theirs);
};

/** Whether one place is another or a part of it. */
export const covers = (outer: Place, inner: Place): boolean =>
  isWithin(inner.path, outer.path) &&
  (outer.value === undefined || (outer.value === inner.value && samePath(outer.path, inner.path)));

/** Who has which places: by path, so that it costs the same to ask however many there are. */
export class Places<C extends Claim = Claim> {
  private readonly byPath = new PathMap<readonly C[]>();
  private readonly byOwner = new Map<Owner, readonly C[]>();

  /** Notes a claim, beside those that are there. */
  add(claims: readonly C[]): void {
    for (const claim of claims) {
      const { path } = claim.place;
      this.byPath.set(path, [...(this.byPath.get(path) ?? []), claim]);
    }
    const added = new Map<Owner, C[]>();
    for (const claim of claims) added.set(claim.owner, [...(added.get(claim.owner) ?? []), claim]);
    for (const [owner, more] of added) this.byOwner.set(owner, [...this.of(owner), ...more]);
  }

  /** What somebody has. */
  of(owner: Owner): readonly C[] {
    return this.byOwner.get(owner) ?? [];
  }

  /** Forgets what somebody has. */
  release(owner: Owner): void {
    for (const { place } of this.of(owner)) {
      const left = (this.byPath.get(place.path) ?? []).filter((claim) => claim.owner !== owner);
      if (left.length > 0) this.byPath.set(place.path, left);
      else this.byPath.delete(place.path);
    }
    this.byOwner.delete(owner);
  }

  /** Every claim on the very path. */
  at(path: Path): readonly C[] {
    return this.byPath.get(path) ?? [];
  }

  /** Every claim on or above a path. */
  *above(path: Path): Generator<C> {
    for (const [, claims] of this.byPath.above(path)) yield* claims;
  }

  /** Every claim on, above or below a path. */
  *meeting(path: Path): Generator<C> {
    for (const [, claims] of this.byPath.meeting(path)) yield* claims;
  }
}
