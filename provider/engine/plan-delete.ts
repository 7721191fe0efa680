import * as E from "fp-ts/Either";
import { step, type Steps } from "../base/steps.js";
import { applyOps } from "../config/ops.js";
import { EMPTY, getNode, sameNode } from "../config/tree.js";
import type { AnyKind } from "../kinds/index.js";
import type { Change, Ground, Plan } from "../router/change.js";
import type { RouterError } from "../router/errors.js";
import { identityOf, type Asker, type Claims } from "./claims.js";
import { broughtBack } from "./given-up.js";
import { foreignTo, inOrder } from "./observe.js";
import { planCreate } from "./plan-create.js";
import { opsBetween } from "./planning.js";
import type { Inputs, State } from "./state.js";

/** What a removal came to. */
export interface Removed {
  /** Whether the running configuration was saved; if not, a reboot brings the resource back. */
  readonly saved: boolean;
}

/** Why what is to take a resource's place could not be made once it is gone; undefined where it could. */
function* whyNotAfter(
  kind: AnyKind,
  { draft, inputs }: { readonly draft: object; readonly inputs: Inputs },
  claims: Claims,
  after: Ground,
): Steps<RouterError | undefined> {
  const planned = yield* step(planCreate(kind, draft, inputs, claims, Symbol("a replacement")).plan(after));
  if (E.isLeft(planned)) return planned.left;
  planned.right.dropped?.();
  return undefined;
}

/**
 * A resource that goes: its nodes, and the parents that nobody else uses. One that is to be made anew goes only where
 * that can be.
 */
export const planDelete = (kind: AnyKind, state: State, claims: Claims): Change<Removed> => ({
  plan: function* ({ tree, dialect }): Steps<E.Either<RouterError, Plan<Removed>>> {
    const { urn } = state.inputs;
    const self = identityOf(kind, urn, state.model);
    const mine = kind.render(state.model, dialect);
    yield;
    // What is there belongs to one that was made in its place, with the very same identity.
    const isSucceeded = claims.hasSuccessor(self);
    if (!isSucceeded)
      claims.remember(self, { kind, model: state.model, urn, next: () => ({ places: [], content: EMPTY }) });
    claims.settle(dialect);
    yield;
    const who: Asker = { owners: isSucceeded ? [] : [self], urn };
    const own = kind.paths(state.model, dialect);
    const back = broughtBack(state.givenUp, tree, own, (path) => claims.isHeld({ path }, who));
    const paths = [...own, ...back];
    const shared = kind.shares?.(state.model) === true ? foreignTo(kind, state.model, tree, dialect) : EMPTY;
    // What others have in its nodes stays, and where it shares leaves their values.
    const rest = inOrder(claims.keepOthers(shared, tree, paths, who, mine), EMPTY, tree, paths);
    yield;
    const present = paths.filter(
      (path) =>
        getNode(tree, path) !== undefined && !sameNode(getNode(tree, path), getNode(rest, path), path),
    );
    const ops = opsBetween(tree, rest, present);
    const successor = isSucceeded || urn === undefined ? undefined : claims.wanted.get(urn);
    const refused =
      successor === undefined
        ? undefined
        : yield* whyNotAfter(kind, successor, claims, { tree: applyOps(tree, ops), dialect });
    if (refused !== undefined) return E.left(refused);
    return E.right({
      ops,
      touches: present,
      prune: present.length > 0 ? claims.prunable(kind.prunes(state.model, dialect), who) : [],
      allowLockout: state.inputs.allowLockout,
      // It is gone already: a run that was cut off has taken it away, and may not have saved.
      resave: !state.saved || present.length === 0,
      result: ({ saved }) => {
        if (!isSucceeded) claims.release(self);
        return E.right({ saved });
      },
    });
  },
});
