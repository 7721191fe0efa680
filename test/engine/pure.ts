/** The life of a resource on a tree alone: what the engine plans is applied, and nothing is sent. */
import assert from "node:assert/strict";
import * as E from "fp-ts/Either";
import { atOnce } from "../../provider/base/steps.js";
import { dialects, type DialectName } from "../../provider/config/dialect.js";
import { applyOps } from "../../provider/config/ops.js";
import type { ConfigTree } from "../../provider/config/tree.js";
import { Claims } from "../../provider/engine/claims.js";
import { planCreate } from "../../provider/engine/plan-create.js";
import { planUpdate } from "../../provider/engine/plan-update.js";
import type { Outcome } from "../../provider/engine/planning.js";
import { refresh, type Refreshed } from "../../provider/engine/refresh.js";
import { decodeDraft, readState, splitInputs, type State } from "../../provider/engine/state.js";
import type { AnyKind } from "../../provider/kinds/index.js";
import type { Change } from "../../provider/router/change.js";
import type { RouterError } from "../../provider/router/errors.js";
import type { Args } from "../kinds/arbitraries.js";

export const right = <A>(either: E.Either<unknown, A>): A =>
  E.isRight(either) ? either.right : assert.fail(JSON.stringify(either.left));

/** What a change comes to on a configuration. */
export interface Done {
  readonly outcome: Outcome;
  readonly tree: ConfigTree;
}

const carryOut = (
  change: Change<Outcome>,
  tree: ConfigTree,
  release: DialectName,
): E.Either<RouterError, Done> => {
  const dialect = dialects[release];
  return E.Monad.chain(atOnce(change.plan({ tree, dialect })), ({ ops, result }) => {
    const after = applyOps(tree, ops);
    return E.Functor.map(atOnce(result({ tree: after, dialect, saved: true })), (outcome) => ({
      outcome,
      tree: after,
    }));
  });
};

/** Creates a resource in a run of its own, or in one with these claims. */
export const create = (
  kind: AnyKind,
  args: Args,
  tree: ConfigTree,
  release: DialectName,
  claims = new Claims(),
): E.Either<RouterError, Done> => {
  const inputs = splitInputs(args);
  const draft = right(decodeDraft(kind, inputs.own));
  return carryOut(planCreate(kind, draft, inputs, claims, Symbol("test")), tree, release);
};

export const stateOf = (kind: AnyKind, outputs: unknown): State => right(readState(kind, outputs));

/** Updates a resource in a run of its own. */
export const update = (
  kind: AnyKind,
  args: Args,
  outputs: unknown,
  tree: ConfigTree,
  release: DialectName,
): E.Either<RouterError, Done> => {
  const inputs = splitInputs(args);
  const draft = right(decodeDraft(kind, inputs.own));
  const claims = new Claims();
  return carryOut(
    planUpdate(kind, draft, inputs, stateOf(kind, outputs), claims, Symbol("test")),
    tree,
    release,
  );
};

/** Refreshes a resource. */
export const look = (kind: AnyKind, outputs: unknown, tree: ConfigTree, release: DialectName): Refreshed =>
  right(atOnce(refresh(kind, stateOf(kind, outputs), { tree, dialect: dialects[release] })));
