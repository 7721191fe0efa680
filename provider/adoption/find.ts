import * as E from "fp-ts/Either";
import type { Json } from "../base/json.js";
import type { Dialect } from "../config/dialect.js";
import { showPath, type Path } from "../config/path.js";
import { getNode, getTree, isTree, valuesOf, type ConfigTree } from "../config/tree.js";
import { kinds, type AnyKind } from "../kinds/index.js";
import { valueOf } from "../kinds/config/value.js";
import { rulesPath } from "../kinds/vm-attachment/rows.js";
import { candidates, type TypedKind } from "./candidates.js";
import { argumentsOf } from "./typed.js";

/** What stands at a place, as a kind reads it. */
export interface Found {
  /** Arguments that say it, the fullest reading first. */
  readonly readings: readonly Json[];
}

/** What there is instead, for who asked for a place that is not there. */
export interface NotFound {
  readonly there: readonly string[];
}

const textAt = (tree: ConfigTree, path: Path): string => valuesOf(getNode(tree, path))?.[0] ?? "";

/** The forwards of a VM by the descriptions that this library gives them: `HOSTNAME NAME`. */
const forwardsOf = (tree: ConfigTree, { hostname, address }: Json): Json =>
  Object.fromEntries(
    Object.entries(getTree(tree, rulesPath)).flatMap(([number, rule]) => {
      if (!isTree(rule)) return [];
      const description = textAt(rule, ["description"]);
      const [host, name, ...more] = description.split(" ");
      const isOurs = host === hostname && name !== undefined && more.length === 0;
      const leadsThere = textAt(rule, ["translation", "address"]) === address;
      return isOurs && leadsThere ? [[name, { ruleNumber: Number(number), enabled: true }]] : [];
    }),
  );

/** A key with what else may belong to the resource; the plain key comes last. */
const keysOf = (name: TypedKind, key: Json, model: Json, tree: ConfigTree): readonly Json[] => {
  const forwards = name === "VmAttachment" ? forwardsOf(tree, model) : {};
  return Object.keys(forwards).length === 0 ? [key] : [{ ...key, forwards }, key];
};

const findTyped = (
  name: TypedKind,
  id: string,
  tree: ConfigTree,
  dialect: Dialect,
): E.Either<NotFound, Found> => {
  const kind: AnyKind = kinds[name];
  const there: string[] = [];
  for (const { key } of candidates[name](tree, dialect)) {
    const parsed = kind.parse(tree, key, dialect) as E.Either<unknown, Json>;
    if (E.isLeft(parsed)) continue;
    const own = kind.id(parsed.right, dialect);
    if (own !== id) {
      there.push(own);
      continue;
    }
    const readings = keysOf(name, key, parsed.right, tree).flatMap((each) => {
      const reading = kind.parse(tree, each, dialect) as E.Either<unknown, Json>;
      return E.isRight(reading) ? [argumentsOf(kind, reading.right)] : [];
    });
    return E.right({ readings });
  }
  return E.left({ there });
};

const findConfig = (id: string, tree: ConfigTree): E.Either<NotFound, Found> => {
  const path: Path = id === "" ? [] : id.split(" ");
  const node = path.length === 0 ? undefined : getNode(tree, path);
  if (node !== undefined) return E.right({ readings: [{ path: id, config: valueOf(node) }] });
  const above = getNode(tree, path.slice(0, -1));
  const names = isTree(above) ? Object.keys(above) : [];
  return E.left({ there: names.map((name) => showPath([...path.slice(0, -1), name])) });
};

const isTyped = (name: string): name is TypedKind => Object.hasOwn(candidates, name);

/** Looks a resource up by the router's own words for its place. */
export const find = (
  kind: AnyKind,
  id: string,
  tree: ConfigTree,
  dialect: Dialect,
): E.Either<NotFound, Found> =>
  isTyped(kind.name) ? findTyped(kind.name, id, tree, dialect) : findConfig(id, tree);
