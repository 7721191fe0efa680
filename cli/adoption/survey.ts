import type { Dialect } from "../../provider/config/dialect.js";
import { isWithin, type Path } from "../../provider/config/path.js";
import { getNode, isEmpty, restrict, subtractTree, type ConfigTree } from "../../provider/config/tree.js";
import type { Declared } from "../../provider/adoption/declared.js";
import { identityOf, nodesAt, type Excluded, type Identity } from "./identity.js";
import { sayRest, type LeftOut } from "./rest.js";
import { takeTyped } from "../../provider/adoption/typed.js";

/** What of a router is to be adopted. */
export interface Wish {
  /** Only what lies at or below these paths; everything when there are none. */
  readonly paths: readonly Path[];
  /** Parts of the router's identity that are adopted too. */
  readonly include: readonly Identity[];
}

/**
 * A configuration as resources. What the resources mean, what is excluded and what is left out are together the
 * configuration that was asked for, and nothing is in two of them.
 */
export interface Survey {
  readonly declared: readonly Declared[];
  readonly excluded: readonly Excluded[];
  readonly leftOut: readonly LeftOut[];
}

/** Says a configuration by resources: typed kinds where they fit exactly, any configuration for the rest. */
export const survey = (whole: ConfigTree, dialect: Dialect, { paths, include }: Wish): Survey => {
  const wanted = paths.length === 0 ? whole : restrict(whole, paths);
  const own = identityOf(whole, include);
  const excluded = own.flatMap(({ identity, path }): readonly Excluded[] => {
    const below = paths.filter((wish) => isWithin(wish, path));
    const isWhole = paths.some((wish) => isWithin(path, wish));
    if (below.length > 0 && !isWhole) return below.map((wish) => ({ identity, path: wish }));
    return getNode(wanted, path) === undefined ? [] : [{ identity, path }];
  });
  const mine = nodesAt(
    whole,
    own.map(({ path }) => path),
  );
  const { declared, rest } = takeTyped(whole, isEmpty(mine) ? wanted : subtractTree(wanted, mine), dialect);
  const said = sayRest(rest, dialect);
  return { declared: [...declared, ...said.declared], excluded, leftOut: said.leftOut };
};
