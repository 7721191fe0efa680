import * as E from "fp-ts/Either";
import type { Steps } from "../base/steps.js";
import { PathSet } from "../config/path.js";
import { EMPTY, mergeTrees, removeNode, restrict } from "../config/tree.js";
import type { AnyKind } from "../kinds/index.js";
import type { Change } from "../router/change.js";
import type { Allocation } from "../router/settings.js";
import { identityOf, ownedBy, type Asker, type Claims } from "./claims.js";
import { broughtBack, givingUp } from "./given-up.js";
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
import type { Inputs, State } from "./state.js";
import { refuseHeld, refuseTheft } from "./theft.js";

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
  prepare: [...preparing(kind, draft), ...preparing(kind, state.model).slice(1)],
  plan: function* (actual): Steps<Planned> {
    claims.release(owner);
    claims.settle(actual.dialect);
    yield;
    const was = { kind, model: state.model, urn: state.inputs.urn };
    const self = identityOf(kind, was.urn, state.model);
    const urn = inputs.urn ?? was.urn;
    const who: Asker = { owners: [owner, self], urn };
    const applicant: Applicant = { kind, inputs, who, claims, allocation };
    // What a restart brought back of it goes, and is in nobody's way: as if it were gone already.
    const before = kind.paths(state.model, actual.dialect);
    const back = broughtBack(state.givenUp, actual.tree, before, (path) => claims.isHeld({ path }, who));
    const ground = { ...actual, tree: back.reduce(removeNode, actual.tree) };
    const fit = refuseForDialect(kind, draft, ground);
    if (E.isLeft(fit)) return fit;
    yield;
    const chosen = allocated(draft, applicant, ground, state.model);
    if (E.isLeft(chosen)) return chosen;
    yield;
    const model = chosen.right;
    const { tree, dialect } = ground;
    const after = kind.paths(model, dialect);
    const places = ownedBy(kind, model, dialect);
    const had = new PathSet(before);
    const has = new PathSet(after);
    const fresh = after.filter((path) => !had.has(path));
    const shares = kind.shares?.(model) ?? false;
    const wanted = kind.render(model, dialect);
    yield;
    // What it gives up is anybody's from now on.
    claims.remember(self, { ...was, next: () => ({ places, content: wanted }) });
    claims.settle(dialect);
    yield;
    const rest = claims.aside(tree, after, who);
    const known = foreignTo(kind, state.model, rest, dialect);
    yield;
    const met = foreignTo(kind, model, rest, dialect);
    yield;
    const goes = before.filter((path) => !has.has(path));
    const own = mergeTrees(
      // Of lists that it gives up the values of others stay.
      shares ? restrict(known, goes) : EMPTY,
      targetOf(kind, model, mergeTrees(known, shares ? restrict(met, fresh) : met), dialect),
    );
    const all = [...before, ...fresh];
    const mine = kind.render(state.model, dialect);
    yield;
    const target = inOrder(claims.keepOthers(own, tree, all, who, mine), wanted, tree, all);
    yield;
    const givenUp = givingUp(state.givenUp, before, tree, target);
    yield;
    const asked = shares ? own : wanted;
    const found = refuseTheft(fresh, rest, asked, { adopt: inputs.adopt, shares }, { kind, model, dialect });
    // From the look at what others have to the claim nobody else has a turn.
    yield;
    const free = refuseHeld(places, model, applicant, ground);
    if (E.isLeft(free)) return free;
    if (E.isLeft(found)) return found;
    claims.hold(owner, { kind, model, urn }, places, dialect);
    const owned = inUse(all, tree, target).filter((path) => has.has(path) || !claims.isAnothers(path, who));
    const seen = new PathSet(owned);
    const touches = [...owned, ...back.filter((path) => !seen.has(path))];
    yield;
    const ops = opsBetween(actual.tree, target, touches);
    return E.right({
      ops,
      touches,
      prune: ops.some(({ op }) => op === "delete")
        ? claims.prunable(kind.prunes(state.model, dialect), who)
        : [],
      allowLockout: inputs.allowLockout,
      // Nothing to send: a run that was cut off has sent it, and may not have saved.
      resave: !state.saved || ops.length === 0,
      dropped: () => {
        claims.release(owner);
      },
      result: function* (committed) {
        claims.release(owner);
        claims.release(self);
        if (urn !== undefined) claims.wanted.delete(urn);
        claims.hold(identityOf(kind, urn, model), { kind, model, urn }, places, dialect);
        yield;
        return yield* outcomeOf({ kind, inputs }, model, committed, givenUp);
      },
    });
  },
});
