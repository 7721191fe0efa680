import * as E from "fp-ts/Either";
import { pipe } from "fp-ts/function";
import type { Json } from "../../base/json.js";
import type { Dialect } from "../../config/dialect.js";
import type { Path } from "../../config/path.js";
import { childOf, getNode, getTree, sameNode, type ConfigTree } from "../../config/tree.js";
import type { AllocationError, PoolUse, Site } from "../kind.js";
import { firstFree, isInRange, poolUse, type NumberRange } from "../pool.js";
import { isKnown } from "../unknown.js";
import type { Properties } from "./types.js";

/** How the number of a resource's node is chosen where its arguments leave it open. */
export interface Chooser {
  /** The argument that says the number; undefined where nothing is chosen. */
  readonly name: string | undefined;
  readonly isOpen: (draft: Json) => boolean;
  readonly allocate: (draft: Json, site: Site) => E.Either<AllocationError, Json>;
  /** The number so far, while it is neither overruled nor out of its range. */
  readonly keep: (draft: Json, previous: Json) => Json;
  readonly pools: (draft: Json, site: Pick<Site, "tree" | "dialect">) => readonly PoolUse[];
  readonly outputs: (model: Json) => Json;
  readonly restore: (draft: Json, outputs: Json) => Json;
}

const nothing: Chooser = {
  name: undefined,
  isOpen: () => false,
  allocate: E.right,
  keep: (draft) => draft,
  pools: () => [],
  outputs: () => ({}),
  restore: (draft) => draft,
};

/** What the arguments leave open of a kind's place, and how it is found. */
export const chooserOf = (
  properties: Properties,
  at: (draft: Json, dialect: Dialect) => Path,
  render: (draft: Json, dialect: Dialect) => ConfigTree,
): Chooser => {
  const [name, property] = Object.entries(properties).find(([, { among }]) => among !== undefined) ?? [];
  const among = property?.among;
  if (name === undefined || among === undefined) return nothing;

  const rangeOf = (draft: Json): NumberRange => (draft[among] ?? properties[among]?.default) as NumberRange;
  const isOpen = (draft: Json): boolean => draft[name] === undefined;
  const above = (draft: Json, dialect: Dialect): Path => at(draft, dialect).slice(0, -1);
  const poolOf = (path: Path): string => `${path.join(" ")} numbers`;

  /**
   * The first free number. A node in the range that is exactly what is asked for and nobody else's in this program
   * comes first: it is what an update that was cut off left behind.
   */
  const choose = (
    draft: Json,
    { tree, dialect, isClaimed, start }: Site,
  ): E.Either<AllocationError, number> => {
    const path = above(draft, dialect);
    const range = rangeOf(draft);
    const taken = getTree(tree, path);
    const placeOf = (number: number): Path => [...path, String(number)];
    const wanted = getNode(render({ ...draft, [name]: 0 }, dialect), placeOf(0));
    const orphan = Object.keys(taken)
      .filter((each) => sameNode(childOf(taken, each), wanted))
      .map(Number)
      .sort((a, b) => a - b)
      .find((number) => isInRange(number, range) && !isClaimed(placeOf(number)));
    if (orphan !== undefined) return E.right(orphan);
    const isTaken = (number: number): boolean =>
      childOf(taken, String(number)) !== undefined || isClaimed(placeOf(number));
    return firstFree(range, isTaken, { pool: poolOf(path), property: among }, start);
  };

  return {
    name,
    isOpen,
    allocate: (draft, site) =>
      isOpen(draft)
        ? pipe(
            choose(draft, site),
            E.map((number) => ({ ...draft, [name]: number })),
          )
        : E.right(draft),
    keep: (draft, previous) => {
      const range = rangeOf(draft);
      const isKept = isOpen(draft) && !(isKnown(range) && !isInRange(Number(previous[name]), range));
      return isKept ? { ...draft, [name]: previous[name] } : draft;
    },
    pools: (draft, { tree, dialect }) => {
      const path = above(draft, dialect);
      return isOpen(draft)
        ? [poolUse(poolOf(path), rangeOf(draft), Object.keys(getTree(tree, path)).map(Number))]
        : [];
    },
    outputs: (model) => ({ [name]: model[name] }),
    restore: (draft, outputs) => ({ ...draft, [name]: draft[name] ?? Number(outputs[name]) }),
  };
};
