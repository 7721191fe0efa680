import * as E from "fp-ts/Either";
import { pipe } from "fp-ts/function";
import type { Dialect } from "../config/dialect.js";
import { showPath, type Path } from "../config/path.js";
import {
  getNode,
  leavesOf,
  mergeTrees,
  restrict,
  sameNode,
  subtractTree,
  valuesOf,
  type ConfigNode,
  type ConfigTree,
} from "../config/tree.js";
import type { AnyKind } from "../kinds/index.js";
import type { ParseError } from "../kinds/kind.js";

/** What the router holds below a resource's nodes. */
export interface Observed {
  /** The kind's reading of it. */
  readonly model: object;
  /** Leaves that are not as that reading would have them: no argument can say what is there. */
  readonly drift: readonly string[];
  /** What somebody else put below our nodes: the kind has no word for it. */
  readonly foreign: ConfigTree;
  /** The same as leaves for people. */
  readonly unmanaged: readonly string[];
}

const showLeaf = ({ path, values }: { path: Path; values: readonly string[] }): string =>
  [showPath(path), ...values.map((value) => `'${value}'`)].join(" ");

/** A leaf that differs: what it is to be and what it is. */
export const showDrift = (path: Path, want: string, have: string): string =>
  `${showPath(path)}: ${want} => ${have}`;

/** What a leaf holds, for people. */
export const showValue = (node: ConfigNode | undefined): string => {
  if (node === undefined) return "missing";
  const values = valuesOf(node);
  return values === undefined || values.length === 0 ? "present" : values.map((v) => `'${v}'`).join(", ");
};

/**
 * Reads a resource back from a configuration, by the identity that its model so far has. `settle` may put back
 * into what was read what is not the router's to decide.
 */
export const observe = (
  kind: AnyKind,
  key: object,
  tree: ConfigTree,
  dialect: Dialect,
  settle: (seen: object) => object = (seen) => seen,
): E.Either<ParseError, Observed> =>
  pipe(
    kind.parse(tree, key, dialect) as E.Either<ParseError, object>,
    E.map(settle),
    E.map((model) => {
      const rendered = kind.render(model, dialect);
      const actual = restrict(tree, kind.paths(key, dialect));
      const foreign = subtractTree(actual, rendered);
      const drift = leavesOf(rendered)
        .filter(({ path }) => path.length > 0)
        .filter(({ path }) => {
          const [want, have] = [getNode(rendered, path), getNode(actual, path)];
          return !sameNode(want, have) && !sameNode(want, withoutForeign(have, getNode(foreign, path)));
        })
        .map(({ path }) =>
          showDrift(path, showValue(getNode(rendered, path)), showValue(getNode(actual, path))),
        );
      return {
        model,
        drift,
        foreign,
        unmanaged: leavesOf(foreign)
          .filter(({ path }) => path.length > 0)
          .map(showLeaf),
      };
    }),
  );

/** A leaf list without the values that are somebody else's. */
const withoutForeign = (
  have: ReturnType<typeof getNode>,
  foreign: ReturnType<typeof getNode>,
): ReturnType<typeof getNode> => {
  if (!Array.isArray(have) || !Array.isArray(foreign)) return have;
  return (have as string[]).filter((value) => !(foreign as string[]).includes(value));
};

/** What the configuration is to be: the model's own and, below its nodes, what is somebody else's. */
export const targetOf = (kind: AnyKind, model: object, foreign: ConfigTree, dialect: Dialect): ConfigTree => {
  const kept = restrict(foreign, kind.paths(model, dialect));
  return mergeTrees(kept, kind.render(model, dialect));
};
