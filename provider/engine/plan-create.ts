import * as E from "fp-ts/Either";
import type { Steps } from "../base/steps.js";
import { EMPTY, getNode, sameNode } from "../config/tree.js";
import type { AnyKind } from "../kinds/index.js";
import type { Change } from "../router/change.js";
import type { Allocation } from "../router/settings.js";
import { identityOf, ownedBy, type Asker, type Claims } from "./claims.js";
import { foreignTo, inOrder, targetOf } from "./observe.js";
import type { Owner } from "./places.js";
import {
  allocated,
  inUse,
  opsBetween,
  outcomeOf,
  preparing,
  refuseForDialect,
  type Applicant,
  type Outcome,
  type Planned,
} from "./planning.js";
import type { Inputs } from "./state.js";
import { refuseHeld, refuseTheft } from "./theft.js";

/** A new resource: places are chosen, and what stands there already is left alone, taken as it is, or adopted. */
export const planCreate = (
  kind: AnyKind,
  draft: object,
  inputs: Inputs,
  claims: Claims,
  owner: Owner,
  allocation: Allocation = "lowest",
): Change<Outcome> => ({
  prepare: preparing(kind, draft),
  plan: function* (ground): Steps<Planned> {
    // What an earlier plan chose is free again.
    claims.release(owner);
    claims.settle(ground.dialect);
    const { tree, dialect } = ground;
    const { urn } = inputs;
    const who: Asker = { owners: [owner], urn };
    const applicant: Applicant = { kind, inputs, who, claims, allocation };
    const fit = refuseForDialect(kind, draft, ground);
    if (E.isLeft(fit)) return fit;
    const chosen = allocated(draft, applicant, ground);
    if (E.isLeft(chosen)) return chosen;
    yield;
    const model = chosen.right;
    const paths = kind.paths(model, dialect);
    const places = ownedBy(kind, model, dialect);
    const shares = kind.shares?.(model) ?? false;
    const rest = claims.aside(tree, paths, who);
    const own = targetOf(kind, model, foreignTo(kind, model, rest, dialect), dialect);
    const wanted = kind.render(model, dialect);
    yield;
    const target = inOrder(claims.keepOthers(own, tree, paths, who, EMPTY), wanted, tree, paths);
    const ops = opsBetween(tree, target, paths);
    yield;
    const asked = shares ? own : wanted;
    const found = refuseTheft(paths, rest, asked, { adopt: inputs.adopt, shares }, { kind, model, dialect });
    // From the look at what others have to the claim nobody else has a turn.
    yield;
    const free = refuseHeld(places, model, applicant, ground);
    if (E.isLeft(free)) return free;
    if (E.isLeft(found)) return found;
    claims.hold(owner, { kind, model, urn }, places, dialect);
    return E.right({
      ops,
      touches: inUse(paths, tree, target),
      prune: [],
      standing: paths.filter(
        (path) =>
          getNode(tree, path) !== undefined && sameNode(getNode(tree, path), getNode(target, path), path),
      ),
      allowLockout: inputs.allowLockout,
      // What a cut-off update left may be committed and not saved.
      resave: found.right === "there",
      dropped: () => {
        claims.release(owner);
      },
      result: function* (committed) {
        claims.release(owner);
        const made = identityOf(kind, urn, model);
        if (urn !== undefined) claims.wanted.delete(urn);
        claims.succeed(made, urn, found.right === "there");
        claims.hold(made, { kind, model, urn }, places, dialect);
        yield;
        return yield* outcomeOf({ kind, inputs }, model, committed);
      },
    });
  },
});
