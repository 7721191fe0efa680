import { samePath, type Path } from "../config/path.js";
import { getNode, sameNode, type ConfigNode, type ConfigTree } from "../config/tree.js";
import { isJson, type Json } from "./json.js";

/**
 * A node as a resource had it before a commit that was not saved: a restart of the router brings it back like that,
 * also where the resource has given it up since.
 */
export interface GivenUp {
  readonly path: Path;
  /** What stood there. */
  readonly node: ConfigNode;
}

/** The property of a state that holds them, out of Pulumi's sight. */
const GIVEN_UP = "__givenUp";

const isPath = (value: unknown): value is Path =>
  Array.isArray(value) && value.length > 0 && value.every((name) => typeof name === "string");

const isNode = (value: unknown): value is ConfigNode =>
  typeof value === "string" ||
  (Array.isArray(value)
    ? value.every((one) => typeof one === "string")
    : isJson(value) && isTreeOfNodes(value));

const isTreeOfNodes = (value: Json): boolean => Object.values(value).every(isNode);

/** Reads them from the outputs that Pulumi kept. */
export const readGivenUp = ({ [GIVEN_UP]: kept }: Json): readonly GivenUp[] =>
  Array.isArray(kept)
    ? kept.flatMap((one: unknown): GivenUp[] =>
        isJson(one) && isPath(one.path) && isNode(one.node) ? [{ path: one.path, node: one.node }] : [],
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
): readonly GivenUp[] =>
  paths.reduce((known, path) => {
    const node = getNode(had, path);
    if (node === undefined || sameNode(node, getNode(has, path))) return known;
    const isKnown = known.some((one) => samePath(one.path, path) && sameNode(one.node, node));
    return isKnown ? known : [...known, { path, node }];
  }, before);

/**
 * The nodes that a restart brought back although their resource, which has only the nodes `own`, gave them up: they
 * stand as they stood, and no other resource of the program has them.
 */
export const broughtBack = (
  givenUp: readonly GivenUp[],
  tree: ConfigTree,
  own: readonly Path[],
  isAnothers: (path: Path) => boolean,
): readonly Path[] =>
  givenUp
    .filter(({ path, node }) => sameNode(getNode(tree, path), node) && !isAnothers(path))
    .map(({ path }) => path)
    .filter((path) => !own.some((mine) => samePath(mine, path)));
