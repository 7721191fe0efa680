import * as E from "fp-ts/Either";
import { pipe } from "fp-ts/function";
import { EMPTY, getNode, sameNode } from "../config/tree.js";
import type { AnyKind } from "../kinds/index.js";
import type { Change, Plan } from "../router/change.js";
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
  plan: (ground): Planned => {
    // What an earlier plan chose is free again.
    claims.release(owner);
    claims.settle(ground.dialect);
    const { urn } = inputs;
    const who: Asker = { owners: [owner], urn };
    const applicant: Applicant = { kind, inputs, who, claims, allocation };
    return pipe(
      refuseForDialect(kind, draft, ground),
      E.chain(() => allocated(draft, applicant, ground)),
      E.chain((model): Planned => {
        const { tree, dialect } = ground;
        const paths = kind.paths(model, dialect);
        const places = ownedBy(kind, model, dialect);
        const shares = kind.shares?.(model) ?? false;
        const rest = claims.aside(tree, paths, who);
        const own = targetOf(kind, model, foreignTo(kind, model, rest, dialect), dialect);
        const wanted = kind.render(model, dialect);
        const target = inOrder(claims.keepOthers(own, tree, paths, who, EMPTY), wanted, tree, paths);
        const asked = shares ? own : wanted;
        return pipe(
          refuseHeld(places, model, applicant, ground),
          E.chain(() =>
            refuseTheft(paths, rest, asked, { adopt: inputs.adopt, shares }, { kind, model, dialect }),
          ),
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
              allowLockout: inputs.allowLockout,
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
