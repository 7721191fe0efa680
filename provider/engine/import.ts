import * as E from "fp-ts/Either";
import type { Json } from "../base/json.js";
import { atOnce } from "../base/steps.js";
import type { Path } from "../config/path.js";
import { find } from "../adoption/find.js";
import { errorsOf } from "../kinds/failures.js";
import type { AnyKind } from "../kinds/index.js";
import type { Failure } from "../kinds/kind.js";
import type { Ground } from "../router/change.js";
import type { RouterError } from "../router/errors.js";
import { observe } from "./observe.js";
import { decodeDraft, joinInputs, splitInputs, writeState } from "./state.js";

/** A resource that was on the router before Pulumi knew of it. */
export interface Imported {
  readonly id: string;
  readonly outputs: Json;
  /** Arguments after which a preview shows no difference. */
  readonly inputs: Json;
}

const told = (failures: readonly Failure[]): string =>
  failures.map(({ property, reason }) => `${property}: ${reason}`).join("; ");

const nobody = (): boolean => false;

/** Reads one resource by its arguments; the left side says why they cannot say what is there. */
const readAs = (
  kind: AnyKind,
  args: Json,
  { tree, dialect }: Ground,
): E.Either<string, Omit<Imported, "id">> => {
  const inputs = splitInputs(args);
  const draft = decodeDraft(kind, inputs.own);
  if (E.isLeft(draft)) return E.left(told(draft.left));
  const failures = errorsOf(kind.validate(draft.right, dialect));
  if (failures.length > 0) return E.left(told(failures));
  const place = { tree, dialect, isClaimed: nobody };
  const model = kind.allocate(draft.right, place) as E.Either<{ readonly _tag: string }, object>;
  if (E.isLeft(model)) return E.left(model.left._tag);
  const seen = atOnce(observe(kind, model.right, tree, dialect, () => model.right));
  if (E.isLeft(seen)) return E.left("it cannot be read back");
  const { drift, unmanaged } = seen.right;
  if (drift.length > 0) return E.left(`no argument says ${drift.join("; ")}`);
  const report = { saved: true, givenUp: [], drift, unmanaged };
  const outputs = writeState(kind, inputs, model.right, report);
  return E.right({ outputs, inputs: joinInputs(inputs) });
};

/** At most this many places are named where the one that was asked for is not there. */
const MOST_NAMED = 10;

const notThere = (path: Path, there: readonly string[]): RouterError => {
  const named = there.slice(0, MOST_NAMED).join(", ");
  const more = there.length > MOST_NAMED ? ` and ${String(there.length - MOST_NAMED)} more` : "";
  const detail = there.length === 0 ? "there is nothing of the kind" : `there are ${named}${more}`;
  return { _tag: "Missing", path, detail };
};

/** Takes over what stands at a place, in the router's own words for it. */
export const importFrom = (kind: AnyKind, id: string, ground: Ground): E.Either<RouterError, Imported> => {
  const words = id.trim().split(/\s+/);
  const found = find(kind, words.join(" "), ground.tree, ground.dialect);
  if (E.isLeft(found)) return E.left(notThere(words, found.left.there));
  const outcomes = found.right.readings.map((args) => readAs(kind, args, ground));
  const first = outcomes.find(E.isRight);
  if (first !== undefined) return E.right({ ...first.right, id: words.join(" ") });
  const reason = outcomes.find(E.isLeft)?.left ?? "it has another shape than this release gives it";
  return E.left({ _tag: "Inexpressible", kind: kind.name, path: words, detail: reason });
};
