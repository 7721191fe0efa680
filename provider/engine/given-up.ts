import { createHash } from "node:crypto";
import { isRecord, type Json } from "../base/json.js";
import { samePath, showPath, type Path } from "../config/path.js";
import { getNode, isTree, sameNode, valuesOf, type ConfigNode, type ConfigTree } from "../config/tree.js";

/**
 * A node as a resource had it before a commit that was not saved: a restart of the router brings it back like that,
 * also where the resource has given it up since.
 */
export interface GivenUp {
  readonly path: Path;
  /** What stood there, as a hash: it may hold a secret, and is only ever compared. */
  readonly form: string;
}

/** The property of a state that holds them, out of Pulumi's sight. */
const GIVEN_UP = "__givenUp";

/** Equal for nodes that mean the same. */
const canonical = (node: ConfigNode): unknown =>
  isTree(node)
    ? Object.keys(node)
        .sort()
        .map((name) => [name, canonical(node[name] ?? "")])
    : { values: [...new Set(valuesOf(node))].sort() };

const formOf = (node: ConfigNode): string =>
  createHash("sha256")
    .update(JSON.stringify(canonical(node)))
    .digest("base64url");

const isPath = (value: unknown): value is Path =>
  Array.isArray(value) && value.length > 0 && value.every((name) => typeof name === "string");

/** Reads them from the outputs that Pulumi kept. */
export const readGivenUp = ({ [GIVEN_UP]: kept }: Json): readonly GivenUp[] =>
  Array.isArray(kept)
    ? kept.flatMap((one: unknown): GivenUp[] =>
        isRecord(one) && isPath(one.path) && typeof one.form === "string"
          ? [{ path: one.path, form: one.form }]
          : [],
      )
    : [];

/** The inverse of {@link readGivenUp}; none takes no place. */
export const writeGivenUp = (givenUp: readonly GivenUp[]): Json =>
  givenUp.length === 0 ? {} : { [GIVEN_UP]: givenUp };

/** The same with what stood at some paths and is to be otherwise; every form of a node once. */
export const givingUp = (
  before: readonly GivenUp[],
  paths: readonly Path[],
  had: ConfigTree,
  has: ConfigTree,
): readonly GivenUp[] => {
  const fresh = paths.flatMap((path): GivenUp[] => {
    const node = getNode(had, path);
    return node === undefined || sameNode(node, getNode(has, path)) ? [] : [{ path, form: formOf(node) }];
  });
  const keyed = [...before, ...fresh].map((one) => [`${one.form} ${showPath(one.path)}`, one] as const);
  return [...new Map(keyed).values()];
};

/**
 * The nodes that a restart brought back although their resource, which has only the nodes `own`, gave them up: they
 * stand as they stood, and no other resource of the program has them.
 */
export const broughtBack = (
  givenUp: readonly GivenUp[],
  tree: ConfigTree,
  own: readonly Path[],
  isAnothers: (path: Path) => boolean,
): readonly Path[] => {
  const there = givenUp.filter(({ path, form }) => {
    const node = getNode(tree, path);
    return node !== undefined && formOf(node) === form && !isAnothers(path);
  });
  return there.map(({ path }) => path).filter((path) => !own.some((mine) => samePath(mine, path)));
};
