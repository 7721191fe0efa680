import * as E from "fp-ts/Either";
import type { Dialect } from "../config/dialect.js";
import { PathSet, type Path } from "../config/path.js";
import { getNode, restrict, valuesOf, type ConfigNode, type ConfigTree } from "../config/tree.js";
import type { AnyKind } from "../kinds/index.js";
import type { Place } from "../kinds/kind.js";
import type { Ground } from "../router/change.js";
import type { RouterError } from "../router/errors.js";
import { nodeAt, schemaFor } from "../schema/index.js";
import { ownsFor } from "./claims.js";
import { tellDifference } from "./observe.js";
import { opsBetween, type Applicant } from "./planning.js";

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

/** Refuses places that another resource of the program has, and keeps. */
export const refuseHeld = (
  places: readonly Place[],
  model: object,
  { kind, who, claims }: Applicant,
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
        ...(held.unique === true ? { unique: true } : {}),
      });
};

/** Refuses to write over what is not ours: it must be free, exactly what is asked for, or be adopted. */
export const refuseTheft = (
  paths: readonly Path[],
  tree: ConfigTree,
  target: ConfigTree,
  { adopt, shares }: { readonly adopt: boolean; readonly shares: boolean },
  { kind, model, dialect }: { readonly kind: AnyKind; readonly model: object; readonly dialect: Dialect },
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
  const differing = standing.filter((path) => opsBetween(tree, target, [path]).length > 0);
  const path = differing[0] ?? first;
  const [asked, there] = [restrict(target, differing), restrict(tree, differing)];
  const how = tellDifference(kind, model, dialect, { asked, there, at: path });
  const detail = `it differs from what is asked for here: ${how}`;
  const place = nodeAt(schemaFor(dialect), path);
  const choose =
    place.kind === "item" ? ({ choose: /^\d+$/.test(place.name) ? "number" : "name" } as const) : {};
  return E.left({ _tag: "Conflict", path, detail, adoptable: true, ...choose });
};
