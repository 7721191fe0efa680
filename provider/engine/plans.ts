import * as E from "fp-ts/Either";
import { pipe } from "fp-ts/function";
import type { Json } from "../base/json.js";
import { diffNode, orderOps } from "../config/diff.js";
import { applyOps, type Op } from "../config/ops.js";
import { PathSet, type Path } from "../config/path.js";
import {
  EMPTY,
  getNode,
  mergeTrees,
  removeNode,
  restrict,
  sameNode,
  valuesOf,
  type ConfigNode,
  type ConfigTree,
} from "../config/tree.js";
import { errorsOf } from "../kinds/failures.js";
import type { AnyKind } from "../kinds/index.js";
import type { Place, Start } from "../kinds/kind.js";
import type { Change, Committed, Ground, Plan } from "../router/change.js";
import type { RouterError } from "../router/errors.js";
import type { Allocation } from "../router/settings.js";
import { identityOf, ownedBy, ownsFor, type Asker, type Claims } from "./claims.js";
import { broughtBack, givingUp, type GivenUp } from "./given-up.js";
import { foreignTo, inOrder, observe, targetOf, type Observed } from "./observe.js";
import type { Owner } from "./places.js";
import { startOf } from "./spread.js";
import {
  joinInputs,
  respellInputs,
  settleFor,
  shownId,
  writeState,
  type Inputs,
  type State,
} from "./state.js";

/** What a change leaves Pulumi to keep. */
export interface Outcome {
  readonly id: string;
  readonly outputs: Json;
  readonly saved: boolean;
}

type Planned = E.Either<RouterError, Plan<Outcome>>;

const pathsOf = (kind: AnyKind, model: object, ground: Ground): readonly Path[] =>
  kind.paths(model, ground.dialect);

/** What the router's release demands, found only now because a preview does not ask which release it is. */
const refuseForDialect = (kind: AnyKind, draft: object, { dialect }: Ground): E.Either<RouterError, void> => {
  const failures = errorsOf(kind.validate(draft, dialect));
  if (failures.length === 0) return E.right(undefined);
  const detail = failures.map(({ property, reason }) => `${property}: ${reason}`).join("; ");
  return E.left({ _tag: "UnsupportedVersion", version: dialect.name, detail });
};

const opsBetween = (from: ConfigTree, to: ConfigTree, paths: readonly Path[]): Op[] =>
  orderOps(paths.flatMap((path) => diffNode(getNode(from, path), getNode(to, path), path)));

/** Reads the result back from what was on the router after the commit, and not from what was asked for. */
const outcomeOf =
  (kind: AnyKind, inputs: Inputs, model: object, givenUp: readonly GivenUp[] = []) =>
  ({ tree, dialect, saved }: Committed): E.Either<RouterError, Outcome> =>
    pipe(
      // Whatever differs from what was asked for is told: another client may have written at the same moment.
      observe(kind, model, tree, dialect, () => model),
      E.mapLeft((): RouterError => ({
        _tag: "InDoubt",
        detail: `${kind.id(model, dialect)} was committed and is gone again: somebody else removed it.`,
        left: [],
      })),
      E.map(({ drift, unmanaged }) => ({
        id: shownId(kind, model, dialect),
        outputs: writeState(kind, inputs, model, { saved, givenUp, drift, unmanaged }),
        saved,
      })),
    );

/** The paths where there is or will be something: the others say nothing about a change. */
const inUse = (paths: readonly Path[], from: ConfigTree, to: ConfigTree): readonly Path[] =>
  paths.filter((path) => getNode(from, path) !== undefined || getNode(to, path) !== undefined);

/** Whether values are only put beside others, and nobody's is taken away. */
const isAddition = (from: ConfigNode | undefined, to: ConfigNode | undefined): boolean => {
  const [have, want] = [from, to].map(valuesOf);
  return have !== undefined && want !== undefined && have.every((value) => want.includes(value));
};

/** The first path that is named twice. */
const namedTwice = (paths: readonly Path[]): Path | undefined => {
  const seen = new PathSet();
  return paths.find((path) => {
    if (seen.has(path)) return true;
    seen.add([path]);
    return false;
  });
};

/** A resource on its way, with the words of its kind. */
interface Applicant {
  readonly kind: AnyKind;
  readonly model: object;
  readonly who: Asker;
  readonly claims: Claims;
}

/** Refuses places that another resource of the program has, and keeps. */
const refuseHeld = (
  places: readonly Place[],
  { kind, model, who, claims }: Applicant,
  { dialect }: Ground,
): E.Either<RouterError, void> => {
  const owns = ownsFor(kind, model, dialect);
  const held = places.find((place) => claims.isHeld(place, who, owns));
  return held === undefined
    ? E.right(undefined)
    : E.left({
        _tag: "Conflict",
        path: held.path,
        detail: "another resource of this program has it",
        held: true,
      });
};

/** Refuses to write over what is not ours: it must be free, exactly what is asked for, or be adopted. */
const refuseTheft = (
  paths: readonly Path[],
  tree: ConfigTree,
  target: ConfigTree,
  { adopt, shares }: { readonly adopt: boolean; readonly shares: boolean },
): E.Either<RouterError, "new" | "there"> => {
  const twice = namedTwice(paths);
  if (twice !== undefined)
    return E.left({ _tag: "Conflict", path: twice, detail: "this resource asks for it twice" });
  const standing = paths.filter((path) => getNode(tree, path) !== undefined);
  const [first] = standing;
  if (first === undefined) return E.right("new");
  // A commit that was cut off leaves whole nodes: those that are there are as asked, the others are to come.
  const ops = opsBetween(tree, target, standing);
  if (ops.length === 0 || adopt) return E.right("there");
  const adds = (path: Path): boolean => isAddition(getNode(tree, path), getNode(target, path));
  if (shares && standing.every(adds)) return E.right("new");
  const detail = "it differs from what is asked for here";
  return E.left({ _tag: "Conflict", path: first, detail, adoptable: true });
};

const allocated = (
  kind: AnyKind,
  draft: object,
  ground: Ground,
  claims: Claims,
  who: Asker,
  start: Start | undefined,
  previous?: object,
): E.Either<RouterError, object> => {
  const place = {
    ...ground,
    ...(start === undefined ? {} : { start }),
    isClaimed: (path: Path) => claims.isClaimed(path, who),
    coming: (path: Path) => claims.coming(path, who),
  };
  return kind.allocate(draft, place, previous) as E.Either<RouterError, object>;
};

/** A new resource: places are chosen, and what stands there already is left alone, taken as it is, or adopted. */
export const planCreate = (
  kind: AnyKind,
  draft: object,
  inputs: Inputs,
  claims: Claims,
  owner: Owner,
  allocation: Allocation = "lowest",
): Change<Outcome> => ({
  plan: (ground): Planned => {
    // What an earlier plan chose is free again.
    claims.release(owner);
    claims.settle(ground.dialect);
    const { urn } = inputs;
    const who: Asker = { owners: [owner], urn };
    return pipe(
      refuseForDialect(kind, draft, ground),
      E.chain(() => allocated(kind, draft, ground, claims, who, startOf(inputs, allocation))),
      E.chain((model): Planned => {
        const { tree, dialect } = ground;
        const paths = pathsOf(kind, model, ground);
        const places = ownedBy(kind, model, dialect);
        const shares = kind.shares?.(model) ?? false;
        const rest = claims.aside(tree, paths, who);
        const own = targetOf(kind, model, foreignTo(kind, model, rest, dialect), dialect);
        const wanted = kind.render(model, dialect);
        const target = inOrder(claims.keepOthers(own, tree, paths, who, EMPTY), wanted, tree, paths);
        const asked = shares ? own : wanted;
        return pipe(
          refuseHeld(places, { kind, model, who, claims }, ground),
          E.chain(() => refuseTheft(paths, rest, asked, { adopt: inputs.adopt, shares })),
          E.map((found): Plan<Outcome> => {
            claims.hold(owner, { kind, model, urn }, places, dialect);
            return {
              ops: opsBetween(tree, target, paths),
              touches: inUse(paths, tree, target),
              prune: [],
              standing: paths.filter(
                (path) =>
                  getNode(tree, path) !== undefined &&
                  sameNode(getNode(tree, path), getNode(target, path), path),
              ),
              // What a cut-off update left may be committed and not saved.
              resave: found === "there",
              dropped: () => {
                claims.release(owner);
              },
              result: (committed) => {
                claims.release(owner);
                const made = identityOf(kind, urn, model);
                if (urn !== undefined) claims.wanted.delete(urn);
                claims.succeed(made, urn, found === "there");
                claims.hold(made, { kind, model, urn }, places, dialect);
                return outcomeOf(kind, inputs, model)(committed);
              },
            };
          }),
        );
      }),
    );
  },
});

/** A resource that changes in place: only the leaves that differ are sent. */
export const planUpdate = (
  kind: AnyKind,
  draft: object,
  inputs: Inputs,
  state: State,
  claims: Claims,
  owner: Owner,
  allocation: Allocation = "lowest",
): Change<Outcome> => ({
  plan: (actual): Planned => {
    claims.release(owner);
    claims.settle(actual.dialect);
    const was = { kind, model: state.model, urn: state.inputs.urn };
    const self = identityOf(kind, was.urn, state.model);
    const urn = inputs.urn ?? was.urn;
    const who: Asker = { owners: [owner, self], urn };
    // What a restart brought back of it goes, and is in nobody's way: as if it were gone already.
    const before = pathsOf(kind, state.model, actual);
    const back = broughtBack(state.givenUp, actual.tree, before, (path) => claims.isHeld({ path }, who));
    const ground = { ...actual, tree: back.reduce(removeNode, actual.tree) };
    return pipe(
      refuseForDialect(kind, draft, ground),
      E.chain(() =>
        allocated(kind, draft, ground, claims, who, startOf({ ...inputs, urn }, allocation), state.model),
      ),
      E.chain((model): Planned => {
        const { tree, dialect } = ground;
        const after = pathsOf(kind, model, ground);
        const places = ownedBy(kind, model, dialect);
        const had = new PathSet(before);
        const has = new PathSet(after);
        const fresh = after.filter((path) => !had.has(path));
        const shares = kind.shares?.(model) ?? false;
        // What it gives up is anybody's from now on.
        claims.remember(self, { ...was, next: () => ({ places, content: kind.render(model, dialect) }) });
        claims.settle(dialect);
        const rest = claims.aside(tree, after, who);
        const known = foreignTo(kind, state.model, rest, dialect);
        const met = foreignTo(kind, model, rest, dialect);
        const goes = before.filter((path) => !has.has(path));
        const own = mergeTrees(
          // Of lists that it gives up the values of others stay.
          shares ? restrict(known, goes) : EMPTY,
          targetOf(kind, model, mergeTrees(known, shares ? restrict(met, fresh) : met), dialect),
        );
        const all = [...before, ...fresh];
        const mine = kind.render(state.model, dialect);
        const wanted = kind.render(model, dialect);
        const target = inOrder(claims.keepOthers(own, tree, all, who, mine), wanted, tree, all);
        const asked = shares ? own : wanted;
        return pipe(
          refuseHeld(places, { kind, model, who, claims }, ground),
          E.chain(() => refuseTheft(fresh, rest, asked, { adopt: inputs.adopt, shares })),
          E.map((): Plan<Outcome> => {
            claims.hold(owner, { kind, model, urn }, places, dialect);
            const owned = inUse(all, tree, target).filter(
              (path) => has.has(path) || !claims.isAnothers(path, who),
            );
            const seen = new PathSet(owned);
            const touches = [...owned, ...back.filter((path) => !seen.has(path))];
            const ops = opsBetween(actual.tree, target, touches);
            const givenUp = givingUp(state.givenUp, before, tree, target);
            return {
              ops,
              touches,
              prune: ops.some(({ op }) => op === "delete") ? kind.prunes(state.model, dialect) : [],
              // Nothing to send: a run that was cut off has sent it, and may not have saved.
              resave: !state.saved || ops.length === 0,
              dropped: () => {
                claims.release(owner);
              },
              result: (committed) => {
                claims.release(owner);
                claims.release(self);
                if (urn !== undefined) claims.wanted.delete(urn);
                claims.hold(identityOf(kind, urn, model), { kind, model, urn }, places, dialect);
                return outcomeOf(kind, inputs, model, givenUp)(committed);
              },
            };
          }),
        );
      }),
    );
  },
});

/** What a removal came to. */
export interface Removed {
  /** Whether the running configuration was saved; if not, a reboot brings the resource back. */
  readonly saved: boolean;
}

/** Why what is to take a resource's place could not be made once it is gone; undefined where it could. */
const whyNotAfter = (
  kind: AnyKind,
  { draft, inputs }: { readonly draft: object; readonly inputs: Inputs },
  claims: Claims,
  after: Ground,
): RouterError | undefined => {
  const planned = planCreate(kind, draft, inputs, claims, Symbol("a replacement")).plan(after);
  if (E.isLeft(planned)) return planned.left;
  planned.right.dropped?.();
  return undefined;
};

/**
 * A resource that goes: its nodes, and the parents that nobody else uses. One that is to be made anew goes only where
 * that can be.
 */
export const planDelete = (kind: AnyKind, state: State, claims: Claims): Change<Removed> => ({
  plan: ({ tree, dialect }) => {
    const { urn } = state.inputs;
    const self = identityOf(kind, urn, state.model);
    // What is there belongs to one that was made in its place, with the very same identity.
    const isSucceeded = claims.hasSuccessor(self);
    if (!isSucceeded)
      claims.remember(self, { kind, model: state.model, urn, next: () => ({ places: [], content: EMPTY }) });
    claims.settle(dialect);
    const who: Asker = { owners: isSucceeded ? [] : [self], urn };
    const own = kind.paths(state.model, dialect);
    const back = broughtBack(state.givenUp, tree, own, (path) => claims.isHeld({ path }, who));
    const paths = [...own, ...back];
    const shared = kind.shares?.(state.model) === true ? foreignTo(kind, state.model, tree, dialect) : EMPTY;
    const mine = kind.render(state.model, dialect);
    // What others have in its nodes stays, and where it shares leaves their values.
    const rest = inOrder(claims.keepOthers(shared, tree, paths, who, mine), EMPTY, tree, paths);
    const present = paths.filter(
      (path) =>
        getNode(tree, path) !== undefined && !sameNode(getNode(tree, path), getNode(rest, path), path),
    );
    const ops = opsBetween(tree, rest, present);
    const successor = isSucceeded || urn === undefined ? undefined : claims.wanted.get(urn);
    const refused =
      successor === undefined
        ? undefined
        : whyNotAfter(kind, successor, claims, { tree: applyOps(tree, ops), dialect });
    if (refused !== undefined) return E.left(refused);
    return E.right({
      ops,
      touches: present,
      prune: present.length > 0 ? kind.prunes(state.model, dialect) : [],
      // It is gone already: a run that was cut off has taken it away, and may not have saved.
      resave: !state.saved || present.length === 0,
      result: ({ saved }) => {
        if (!isSucceeded) claims.release(self);
        return E.right({ saved });
      },
    });
  },
});

/** What a refresh found: the resource as it is, or that it is gone. */
export type Refreshed =
  { readonly _tag: "Gone" } | { readonly _tag: "Present"; readonly outputs: Json; readonly inputs: Json };

/** Compares a resource's state with the router: outputs and inputs become what is there, leaf by leaf. */
export const refresh = (
  kind: AnyKind,
  state: State,
  { tree, dialect }: Ground,
): E.Either<RouterError, Refreshed> => {
  const seen = observe(kind, state.model, tree, dialect, settleFor(kind, state));
  if (E.isRight(seen)) return E.right(present(kind, state, seen.right, { tree, dialect }));
  if (seen.left._tag === "Absent") return E.right({ _tag: "Gone" });
  return E.left({ _tag: "Conflict", path: seen.left.path, detail: seen.left.detail });
};

const present = (
  kind: AnyKind,
  state: State,
  { model, drift, unmanaged }: Observed,
  { tree, dialect }: Ground,
): Refreshed => {
  const { inputs, saved } = state;
  const own = respellInputs(kind, state, model);
  const seen = { ...inputs, own };
  // An update in doubt may have changed what the state still tells of.
  const had = kind.render(state.model, dialect);
  const givenUp = givingUp(state.givenUp, kind.paths(state.model, dialect), had, tree);
  return {
    _tag: "Present",
    outputs: writeState(kind, seen, model, { saved, givenUp, drift, unmanaged }),
    inputs: joinInputs(seen),
  };
};
