import * as E from "fp-ts/Either";
import type { Json } from "../base/json.js";
import type { Stepped, Steps } from "../base/steps.js";
import { diffNode, orderOps } from "../config/diff.js";
import type { Dialect } from "../config/dialect.js";
import type { Op } from "../config/ops.js";
import type { Path } from "../config/path.js";
import { getNode, type ConfigTree } from "../config/tree.js";
import { errorsOf } from "../kinds/failures.js";
import type { AnyKind } from "../kinds/index.js";
import type { Site } from "../kinds/kind.js";
import type { Committed, Ground, Plan } from "../router/change.js";
import type { RouterError } from "../router/errors.js";
import type { Allocation } from "../router/settings.js";
import type { Asker, Claims } from "./claims.js";
import type { GivenUp } from "./given-up.js";
import { observe } from "./observe.js";
import { startOf } from "./spread.js";
import { shownId, writeState, type Inputs } from "./state.js";

/** What a change leaves Pulumi to keep. */
export interface Outcome {
  readonly id: string;
  readonly outputs: Json;
  readonly saved: boolean;
}

export type Planned = E.Either<RouterError, Plan<Outcome>>;

/** A resource on its way, with the words of its kind. */
export interface Applicant {
  readonly kind: AnyKind;
  readonly inputs: Inputs;
  readonly who: Asker;
  readonly claims: Claims;
  readonly allocation: Allocation;
}

/** What is asked of a kind in any plan, and is made once for each model and release. */
export const preparing = (
  kind: AnyKind,
  draft: object,
): readonly ((dialect: Dialect) => Stepped<unknown>)[] => [
  ...(kind.prepare ?? []).map((part) => (dialect: Dialect) => part(draft, dialect)),
  (dialect) => {
    // Only what leaves nothing open is its own model.
    if (kind.allocates.length === 0 && kind.allocatesWithin.length === 0) kind.render(draft, dialect);
  },
];

/** What the router's release demands, found only now because a preview does not ask which release it is. */
export const refuseForDialect = (
  kind: AnyKind,
  draft: object,
  { dialect }: Ground,
): E.Either<RouterError, void> => {
  const failures = errorsOf(kind.validate(draft, dialect));
  if (failures.length === 0) return E.right(undefined);
  const detail = failures.map(({ property, reason }) => `${property}: ${reason}`).join("; ");
  return E.left({ _tag: "UnsupportedVersion", version: dialect.name, detail });
};

export const opsBetween = (from: ConfigTree, to: ConfigTree, paths: readonly Path[]): Op[] =>
  orderOps(paths.flatMap((path) => diffNode(getNode(from, path), getNode(to, path), path)));

/** Reads the result back from what was on the router after the commit, and not from what was asked for. */
export function* outcomeOf(
  { kind, inputs }: Pick<Applicant, "kind" | "inputs">,
  model: object,
  { tree, dialect, saved }: Committed,
  givenUp: readonly GivenUp[] = [],
): Steps<E.Either<RouterError, Outcome>> {
  // Whatever differs from what was asked for is told: another client may have written at the same moment.
  const seen = yield* observe(kind, model, tree, dialect, () => model);
  if (E.isLeft(seen))
    return E.left({
      _tag: "InDoubt",
      detail: `${kind.id(model, dialect)} was committed and is gone again: somebody else removed it.`,
      left: [],
    });
  yield;
  const { drift, unmanaged } = seen.right;
  const outputs = writeState(kind, inputs, model, { saved, givenUp, drift, unmanaged });
  return E.right({ id: shownId(kind, model, dialect), outputs, saved });
}

/** The paths where there is or will be something: the others say nothing about a change. */
export const inUse = (paths: readonly Path[], from: ConfigTree, to: ConfigTree): readonly Path[] =>
  paths.filter((path) => getNode(from, path) !== undefined || getNode(to, path) !== undefined);

/** Chooses what the arguments leave open. */
export const allocated = (
  draft: object,
  { kind, who, claims, inputs, allocation }: Applicant,
  ground: Ground,
  previous?: object,
): E.Either<RouterError, object> => {
  const start = startOf({ ...inputs, urn: who.urn }, allocation);
  const site: Site = {
    ...ground,
    ...(start === undefined ? {} : { start }),
    isClaimed: (path) => claims.isClaimed(path, who),
    isMade: (path) => claims.isMade(path),
    takesOver: !inputs.adopt,
    coming: (path) => claims.coming(path, who),
  };
  return kind.allocate(draft, site, previous) as E.Either<RouterError, object>;
};
