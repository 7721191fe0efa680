import { dialects, type Dialect } from "../config/dialect.js";
import { Candidate, type Op } from "../config/ops.js";
import { isWithin, PathMap, PathSet, samePath, type Path } from "../config/path.js";
import {
  EMPTY,
  getNode,
  isEmpty,
  isTree,
  mergeTrees,
  putNode,
  restrict,
  sameNode,
  valuesOf,
  type ConfigNode,
  type ConfigTree,
} from "../config/tree.js";
import type { AnyKind } from "../kinds/index.js";
import type { Place } from "../kinds/kind.js";
import type { Inputs } from "./state.js";
import { clash, covers, ownsBelow, Places, showPlace, type Claim, type Owner, type Owns } from "./places.js";

interface Held extends Claim {
  /** Its owner gives it up in this run: it is anybody's who asks for it. */
  readonly leaving: boolean;
  /** What its owner has there, as far as is known. */
  readonly content: ConfigTree;
  /** What its owner is to have by its arguments. */
  readonly next?: ConfigTree;
}

/** Who asks about a place: what is in the hands of any of these owners is no other's. */
export interface Asker {
  readonly owners: readonly Owner[];
  /** The asker's URN: a resource never stands in the way of its own replacement. */
  readonly urn: string | undefined;
}

/** A resource that is on the router. */
export interface Resident {
  readonly kind: AnyKind;
  readonly model: object;
  readonly urn: string | undefined;
  /** What it is to be; undefined where that is not known. */
  readonly next?: (dialect: Dialect) => Next;
}

/** What a resource is to be after this run, as far as its arguments tell. */
export interface Next {
  readonly places: readonly Place[];
  readonly content: ConfigTree;
}

/** What a resource owns on a router of a release. */
export const ownedBy = (kind: AnyKind, model: object, dialect: Dialect): readonly Place[] =>
  kind.owned?.(model, dialect) ?? kind.paths(model, dialect).map((path) => ({ path }));

/** What a resource has to say of the nodes on and below its own. */
export const ownsFor =
  ({ word }: AnyKind, model: object, dialect: Dialect) =>
  (path: Path, alone = false): boolean => {
    const said = word?.(model, dialect, path);
    return said !== "none" && !(alone && said === "parent");
  };

/** A resource's identity in a run: the same from its state as from its arguments, on every release. */
export const identityOf = (kind: AnyKind, urn: string | undefined, model: object): Owner =>
  JSON.stringify([urn ?? "", kind.name, kind.id(model, dialects["1.5"])]);

/** The arguments of a resource. */
interface Wanted {
  readonly draft: object;
  readonly inputs: Inputs;
}

/** What of all that the router never has twice a resource gives up, and what it takes. */
interface Move {
  readonly gives: readonly string[];
  readonly takes: readonly string[];
}

/** The longer of two paths of which one lies on or below the other. */
const inner = (a: Path, b: Path): Path => (a.length >= b.length ? a : b);

/**
 * Which places of a router belong to which resource of the running program. What a resource has, no other takes;
 * what it gives up in this run, as its own diff tells, another may take at once, as it stands or changed; and what
 * another has taken stays as it is when its former owner goes, shrinks or moves, whichever of the two comes first.
 */
export class Claims {
  private readonly held = new Places<Held>();
  /** Who asks for what by arguments alone. */
  private readonly asked = new Places();
  /** Who is for which packets. */
  private readonly matching = new Map<string, string>();
  /** What resources that exist are to be, by their URNs, until they are. */
  readonly wanted = new Map<string, Wanted>();
  /** Nodes that go with the last thing in them. */
  private readonly made = new PathSet();
  private readonly moves = new Map<string, Move>();
  private unsettled: { readonly owner: Owner; readonly resident: Resident }[] = [];
  /** Owners that were made again, beside themselves, in the very places that they had. */
  private readonly succeeded = new Set<Owner>();

  /**
   * Notes which places a resource asks for by its arguments alone, in place of what it asked for before, and gives
   * the first that each other resource of the program asks for too.
   */
  ask(
    urn: string,
    places: readonly Place[],
    owns: Owns,
  ): readonly { readonly place: string; readonly by: string }[] {
    this.asked.release(urn);
    const others = new Map<string, string>();
    const free: Claim[] = [];
    for (const place of places) {
      const claim: Claim = { owner: urn, urn, place, owns };
      const other = [...this.asked.meeting(place.path)].find((each) => clash(claim, each));
      if (other === undefined) free.push(claim);
      else if (!others.has(other.urn ?? "")) others.set(other.urn ?? "", showPlace(place));
    }
    this.asked.add(free);
    return [...others].map(([by, place]) => ({ place, by }));
  }

  /** Notes what packets a rule is for, in place of what it was for before, and gives another that is for the same. */
  match(urn: string, packets: string | undefined): string | undefined {
    this.matching.delete(urn);
    if (packets === undefined) return undefined;
    let other: string | undefined;
    for (const [by, theirs] of this.matching) if (theirs === packets) other ??= by;
    this.matching.set(urn, packets);
    return other;
  }

  /**
   * Notes what of all that the router never has twice a resource gives up and takes in place. Where others give it what
   * they take from it, be it in a circle, none of them can be first: gives one of them and what is taken from it.
   */
  exchange(urn: string, move: Move): { readonly place: string; readonly by: string } | undefined {
    this.moves.set(urn, move);
    const giverOf = (name: string): string | undefined =>
      [...this.moves].find(([, { gives }]) => gives.includes(name))?.[0];
    const leadsBack = (from: string, seen: readonly string[]): boolean =>
      (this.moves.get(from)?.takes ?? []).some((name) => {
        const giver = giverOf(name);
        if (giver === undefined || seen.includes(giver)) return false;
        return giver === urn || leadsBack(giver, [...seen, giver]);
      });
    for (const place of move.takes) {
      const by = giverOf(place);
      if (by !== undefined && by !== urn && leadsBack(by, [by])) return { place, by };
    }
    return undefined;
  }

  /** Notes a resource that is on the router. Which nodes it has is found when the router's release is known. */
  remember(owner: Owner, resident: Resident): void {
    this.unsettled.push({ owner, resident });
  }

  /** Finds the nodes of all that was noted since; a plan begins with it. */
  settle(dialect: Dialect): void {
    const noted = this.unsettled;
    this.unsettled = [];
    for (const { owner, resident } of noted) this.settleOne(owner, resident, dialect);
  }

  private settleOne(owner: Owner, { kind, model, urn, next }: Resident, dialect: Dialect): void {
    const to = next?.(dialect);
    const kept = new PathMap<readonly Place[]>();
    for (const place of to?.places ?? []) kept.set(place.path, [...(kept.get(place.path) ?? []), place]);
    const stays = (place: Place): boolean =>
      to === undefined ||
      [...kept.above(place.path)].some(([, places]) => places.some((each) => covers(each, place)));
    const known = this.held.of(owner);
    this.held.release(owner);
    const owns = ownsFor(kind, model, dialect);
    const content = kind.render(model, dialect);
    this.made.add(kind.prunes(model, dialect));
    const claims =
      known.length > 0
        ? known
        : ownedBy(kind, model, dialect).map((place) => ({ owner, urn, place, owns, content }));
    this.held.add(
      claims.map((claim): Held => {
        // What another has taken over before we were heard of is its own.
        const isTaken = this.firstClash(claim, { owners: [owner], urn }) !== undefined;
        return {
          ...claim,
          leaving: isTaken || !stays(claim.place),
          ...(to === undefined ? {} : { next: to.content }),
        };
      }),
    );
  }

  /** Notes that a resource, or a change on its way there, has these places now; what it had before is forgotten. */
  hold(owner: Owner, { kind, model, urn }: Resident, places: readonly Place[], dialect: Dialect): void {
    this.held.release(owner);
    const owns = ownsFor(kind, model, dialect);
    const content = kind.render(model, dialect);
    this.made.add(kind.prunes(model, dialect));
    this.held.add(places.map((place) => ({ owner, urn, place, owns, content, leaving: false })));
  }

  /**
   * Notes that a resource has been made again while its former self is still to go: that one is known, or what it
   * has stood there. For a replacement that was asked for by name Pulumi shows us no former self.
   */
  succeed(owner: Owner, urn: string | undefined, stood: boolean): void {
    if (urn !== undefined && (stood || this.held.of(owner).length > 0)) this.succeeded.add(owner);
  }

  /** Whether the resource has a successor of the very same identity: what it has is the successor's. */
  hasSuccessor(owner: Owner): boolean {
    return this.succeeded.has(owner);
  }

  /** Forgets what somebody has. */
  release(owner: Owner): void {
    this.held.release(owner);
  }

  private firstClash(claim: Pick<Claim, "place" | "owns">, who: Asker): Held | undefined {
    for (const each of this.held.meeting(claim.place.path))
      if (!each.leaving && !isAsker(each, who) && clash(claim, each)) return each;
    return undefined;
  }

  /** Whether another resource has the place and keeps it. */
  isHeld(place: Place, who: Asker, owns: Owns = () => true): boolean {
    return this.firstClash({ place, owns }, who) !== undefined;
  }

  /** Whether a node is no place to be chosen: another has it, or has been given it by its arguments. */
  isClaimed(path: Path, who: Asker): boolean {
    if (this.isHeld({ path }, who)) return true;
    for (const each of this.asked.meeting(path))
      if (!isAsker(each, who) && (isWithin(each.place.path, path) || ownsBelow(each, { path }))) return true;
    return false;
  }

  /** Whether a node goes with the last thing in it: resources of the program made it, or have all of it. */
  isMade(path: Path): boolean {
    if (this.made.has(path)) return true;
    for (const { place } of this.held.above(path)) if (place.value === undefined) return true;
    return false;
  }

  /** What another resource is about to make of a node that it has. */
  coming(path: Path, who: Asker): { readonly node: ConfigNode | undefined } | undefined {
    for (const claim of this.held.at(path))
      if (claim.next !== undefined && !isAsker(claim, who)) return { node: getNode(claim.next, path) };
    return undefined;
  }

  /**
   * The configuration as one looks at it who wants these places: without what their owners give up in this run, and
   * without what others have in them that is no business of one's own.
   */
  aside(tree: ConfigTree, paths: readonly Path[], who: Asker): ConfigTree {
    const candidate = new Candidate(tree);
    for (const path of paths)
      for (const claim of this.held.meeting(path)) {
        if (who.owners.includes(claim.owner)) continue;
        const isInside = claim.place.path.length > path.length;
        if (claim.leaving || isInside || this.isFormerSelf(claim, tree, who))
          removeUpTo(candidate, deletion(claim.place, path), path);
      }
    return candidate.tree;
  }

  /** The asker's former self, exactly as it was: it goes when its replacement is there. */
  private isFormerSelf({ urn, place, content }: Held, tree: ConfigTree, who: Asker): boolean {
    return (
      who.urn !== undefined &&
      urn === who.urn &&
      sameNode(getNode(tree, place.path), getNode(content, place.path))
    );
  }

  /**
   * What is to be in these places, with all that others have there: as it stands, but where it stands as the asker
   * made it (`mine`), as they had it.
   */
  keepOthers(
    target: ConfigTree,
    tree: ConfigTree,
    paths: readonly Path[],
    who: Asker,
    mine: ConfigTree,
  ): ConfigTree {
    const candidate = new Candidate(target);
    const whole: Path[] = [];
    const theirs: ConfigTree[] = [];
    for (const path of paths)
      for (const claim of this.held.meeting(path)) {
        if (claim.leaving || who.owners.includes(claim.owner)) continue;
        const { place, content } = claim;
        if (place.path.length < path.length && !ownsBelow(claim, { path })) continue;
        if (place.value !== undefined) {
          if (valuesOf(getNode(tree, place.path))?.includes(place.value) === true)
            candidate.apply([{ op: "set", path: place.path, value: place.value, multi: true }]);
          continue;
        }
        const at = inner(place.path, path);
        const stands = getNode(tree, at);
        // A former self that is gone already, its replacement having failed, has nothing there to keep.
        if (stands === undefined && isAsker(claim, who)) continue;
        candidate.apply([{ op: "delete", path: at }]);
        const rest = withoutMine(stands, getNode(mine, at), getNode(content, at));
        if (rest === undefined) whole.push(at);
        else theirs.push(putNode(EMPTY, at, rest));
      }
    return [restrict(tree, whole), ...theirs].reduce(mergeTrees, candidate.tree);
  }

  /** The parents that may go with the last thing in them: without those that others keep for themselves. */
  prunable(paths: readonly Path[], { owners }: Asker): readonly Path[] {
    const keeps = ({ leaving, owner, place }: Held): boolean =>
      !leaving && !owners.includes(owner) && place.value === undefined;
    return paths.filter((path) => !this.held.at(path).some(keeps));
  }

  /** Whether all of a node is another's by now. */
  isAnothers(path: Path, { owners }: Asker): boolean {
    for (const claim of this.held.meeting(path)) {
      const { owner, leaving, place } = claim;
      if (leaving || owners.includes(owner) || place.value !== undefined) continue;
      if (samePath(place.path, path) || (place.path.length < path.length && ownsBelow(claim, { path })))
        return true;
    }
    return false;
  }
}

/**
 * What is left of a node that two have had, without what only the one had that goes; undefined where all of it stays as
 * it stands.
 */
const withoutMine = (
  stands: ConfigNode | undefined,
  mine: ConfigNode | undefined,
  theirs: ConfigNode | undefined,
): ConfigNode | undefined => {
  if (mine === undefined || theirs === undefined) return undefined;
  if (sameNode(stands, mine)) return theirs;
  const [all, gone, stay] = [stands, mine, theirs].map(valuesOf);
  if (all === undefined || gone === undefined || stay === undefined) return undefined;
  return all.filter((value) => stay.includes(value) || !gone.includes(value));
};

const isAsker = ({ owner, urn }: Claim, who: Asker): boolean =>
  who.owners.includes(owner) || (urn !== undefined && urn === who.urn);

const deletion = ({ path, value }: Place, within: Path): Op => ({
  op: "delete",
  path: inner(path, within),
  ...(value === undefined || within.length > path.length ? {} : { value }),
});

/** Carries a deletion out, and takes the parents away that it emptied, as far up as `top`. */
const removeUpTo = (candidate: Candidate, op: Op, top: Path): void => {
  if (getNode(candidate.tree, op.path) === undefined) return;
  candidate.apply([op]);
  for (let at = op.path; at.length > top.length;) {
    if (getNode(candidate.tree, at) !== undefined) return;
    at = at.slice(0, -1);
    const node = getNode(candidate.tree, at);
    if (isTree(node) && isEmpty(node)) candidate.apply([{ op: "delete", path: at }]);
  }
};
