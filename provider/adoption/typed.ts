import * as E from "fp-ts/Either";
import type { Json } from "../base/json.js";
import type { Dialect } from "../config/dialect.js";
import type { Path } from "../config/path.js";
import {
  getNode,
  getTree,
  isEmpty,
  leavesOf,
  restrict,
  sameNode,
  subtractTree,
  type ConfigTree,
} from "../config/tree.js";
import { errorsOf } from "../kinds/failures.js";
import { kinds, type AnyKind } from "../kinds/index.js";
import { candidates, type Candidate, type TypedKind } from "./candidates.js";
import type { Declared } from "./declared.js";

/** The configuration that is looked at: all of it, and what nobody has taken yet. */
interface Ground {
  readonly whole: ConfigTree;
  readonly rest: ConfigTree;
  readonly dialect: Dialect;
}

const isBare = (value: unknown): boolean =>
  typeof value === "object" && value !== null && Object.keys(value).length === 0;

/** A model as arguments: what says nothing is left out. An empty object says something where its kind reads it so. */
export const argumentsOf = ({ codec }: AnyKind, model: Json): Json => {
  const given = Object.entries(model).filter(([, value]) => value !== undefined);
  if (!given.some(([, value]) => isBare(value))) return Object.fromEntries(given);
  const decoded = codec.decode(model) as E.Either<unknown, object>;
  const isSaid = (name: string): boolean => E.isRight(decoded) && Object.hasOwn(decoded.right, name);
  return Object.fromEntries(given.filter(([name, value]) => !isBare(value) || isSaid(name)));
};

/** Whether what `part` has of the entries at a path is all that `whole` has of them. */
const holdsWhole = (part: ConfigTree, whole: ConfigTree, path: Path): boolean =>
  Object.entries(getTree(part, path)).every(([name, entry]) =>
    sameNode(entry, getNode(whole, [...path, name])),
  );

const nobody = (): boolean => false;

/**
 * The resource at `key`, if its arguments say all that is there and nothing else: they are valid on this release,
 * and what they render is exactly what stands in the resource's nodes.
 */
const exactly = (
  name: TypedKind,
  { key, closed }: Candidate,
  { whole, rest, dialect }: Ground,
): Declared | undefined => {
  const kind: AnyKind = kinds[name];
  const parsed = kind.parse(whole, key, dialect) as E.Either<unknown, Json>;
  if (E.isLeft(parsed)) return undefined;
  const args = argumentsOf(kind, parsed.right);
  const decoded = kind.codec.decode(args) as E.Either<unknown, object>;
  if (E.isLeft(decoded)) return undefined;
  const draft = decoded.right;
  if (errorsOf(kind.validate(draft, dialect)).length > 0) return undefined;
  const allocated = kind.allocate(draft, { tree: whole, dialect, isClaimed: nobody }) as E.Either<
    unknown,
    object
  >;
  if (E.isLeft(allocated)) return undefined;
  const model = allocated.right;
  const tree = kind.render(model, dialect);
  const stands = restrict(whole, kind.paths(model, dialect));
  const isFree = isEmpty(subtractTree(tree, rest));
  const isExact = sameNode(tree, stands) && (closed === undefined || holdsWhole(tree, whole, closed));
  // A program cannot give an object a property of this name.
  const isSayable = leavesOf(tree).every(({ path }) => !path.includes("__proto__"));
  return !isEmpty(tree) && isExact && isFree && isSayable ? { kind: name, args, tree } : undefined;
};

/** The same, without those of its entries that alone would spoil it. */
const largest = (name: TypedKind, candidate: Candidate, ground: Ground): Declared | undefined => {
  const { key, entries } = candidate;
  const all = exactly(name, candidate, ground);
  if (all !== undefined || entries === undefined) return all;
  const only = (some: readonly (readonly [string, unknown])[]): Declared | undefined =>
    exactly(name, { ...candidate, key: { ...key, [entries]: Object.fromEntries(some) } }, ground);
  const exact = Object.entries(key[entries] as Json).filter((entry) => only([entry]) !== undefined);
  return only(exact);
};

/** What was taken by typed resources, and what is left. */
export interface Taken {
  readonly declared: readonly Declared[];
  readonly rest: ConfigTree;
}

/** Reads as much of `rest` as can be said by typed resources; `whole` is the configuration that it is part of. */
export const takeTyped = (whole: ConfigTree, rest: ConfigTree, dialect: Dialect): Taken => {
  const declared: Declared[] = [];
  let left = rest;
  for (const name of Object.keys(candidates) as TypedKind[])
    for (const candidate of candidates[name](left, dialect)) {
      const found = largest(name, candidate, { whole, rest: left, dialect });
      if (found === undefined) continue;
      declared.push(found);
      left = subtractTree(left, found.tree);
    }
  return { declared, rest: left };
};
