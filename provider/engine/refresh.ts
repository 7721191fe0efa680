import * as E from "fp-ts/Either";
import type { Json } from "../base/json.js";
import type { Steps } from "../base/steps.js";
import type { AnyKind } from "../kinds/index.js";
import type { Ground } from "../router/change.js";
import type { RouterError } from "../router/errors.js";
import { givingUp } from "./given-up.js";
import { observe, type Observed } from "./observe.js";
import { joinInputs, respellInputs, settleFor, writeState, type State } from "./state.js";

/** What a refresh found: the resource as it is, or that it is gone. */
export type Refreshed =
  { readonly _tag: "Gone" } | { readonly _tag: "Present"; readonly outputs: Json; readonly inputs: Json };

/** Compares a resource's state with the router: outputs and inputs become what is there, leaf by leaf. */
export function* refresh(
  kind: AnyKind,
  state: State,
  { tree, dialect }: Ground,
): Steps<E.Either<RouterError, Refreshed>> {
  const seen = yield* observe(kind, state.model, tree, dialect, settleFor(kind, state));
  yield;
  if (E.isRight(seen)) return E.right(yield* present(kind, state, seen.right, { tree, dialect }));
  if (seen.left._tag === "Absent") return E.right({ _tag: "Gone" });
  return E.left({ _tag: "Conflict", path: seen.left.path, detail: seen.left.detail });
}

function* present(
  kind: AnyKind,
  state: State,
  { model, drift, unmanaged }: Observed,
  { tree, dialect }: Ground,
): Steps<Refreshed> {
  const { inputs, saved } = state;
  const own = respellInputs(kind, state, model);
  const seen = { ...inputs, own };
  // An update in doubt may have changed what the state still tells of.
  yield;
  const had = kind.render(state.model, dialect);
  yield;
  const givenUp = givingUp(state.givenUp, kind.paths(state.model, dialect), had, tree);
  yield;
  return {
    _tag: "Present",
    outputs: writeState(kind, seen, model, { saved, givenUp, drift, unmanaged }),
    inputs: joinInputs(seen),
  };
}
