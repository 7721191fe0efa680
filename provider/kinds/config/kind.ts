import * as E from "fp-ts/Either";
import { isWithin, samePath, showPath, type Path } from "../../config/path.js";
import { EMPTY, getNode, isEmpty, isTree, putNode, removeNode, type ConfigTree } from "../../config/tree.js";
import type { Dialect } from "../../config/dialect.js";
import { nodeAt, schemaFor } from "../../schema/index.js";
import { hideTags } from "../../redaction/places.js";
import type { Kind, Place, Site } from "../kind.js";
import { isKnown } from "../unknown.js";
import { configCodec, type ConfigDraft, type ConfigModel } from "./model.js";
import { unfitConfig } from "./fit.js";
import { configFailures } from "./rules.js";
import { secretPaths, secretValues } from "./secrets.js";
import { leafPaths, nodeOf, ownValueOf, valueAt, valueOf } from "./value.js";

const isSubtree = ({ ownership }: ConfigDraft): boolean => ownership === "subtree";

const pathsOf = (model: ConfigDraft): readonly Path[] =>
  isSubtree(model) ? [model.path] : leafPaths(model.config, model.path);

/** Whether a node is one that others may stand in: no leaf, and no entry of a tag node, which says something by its name. */
const isParent = (path: Path, dialect: Dialect): boolean => {
  const found = nodeAt(schemaFor(dialect), path);
  return found.kind === "node" && found.node.kind === "node";
};

/** Of a list only the values that are given are the resource's, and of an empty node the node alone. */
const placesOf = (model: ConfigDraft, dialect: Dialect): readonly Place[] =>
  isSubtree(model)
    ? [{ path: model.path }]
    : leafPaths(model.config, model.path).flatMap((path): readonly Place[] => {
        const value = valueAt(model.config, path.slice(model.path.length));
        if (Array.isArray(value)) return value.map((one: string) => ({ path, value: one }));
        return [value === true && isParent(path, dialect) ? { path, alone: true } : { path }];
      });

const render = ({ path, config }: ConfigDraft): ConfigTree => putNode(EMPTY, path, nodeOf(config));

const read = (
  tree: ConfigTree,
  { path, config, ...rest }: ConfigDraft,
): ConfigDraft["config"] | undefined => {
  const node = getNode(tree, path);
  if (node === undefined) return undefined;
  return isSubtree({ path, config, ...rest }) ? valueOf(node, config) : ownValueOf(node, config);
};

const eachOnce = (paths: readonly Path[]): readonly Path[] => [
  ...new Map(paths.map((path) => [showPath(path), path])).values(),
];

/** The nodes above the resource's own, innermost first. */
const above = (model: ConfigDraft): readonly Path[] => {
  const all = pathsOf(model).flatMap((path) => path.slice(0, -1).map((_, i) => path.slice(0, i + 1)));
  return [...eachOnce(all)].sort((a, b) => b.length - a.length);
};

const isBare = (tree: ConfigTree, path: Path): boolean => {
  const node = getNode(tree, path);
  return isTree(node) && isEmpty(node);
};

/** The configuration as if the resource had never been: its nodes gone, and the parents that were made for them. */
const without = (tree: ConfigTree, model: ConfigDraft, made: readonly Path[]): ConfigTree =>
  made.reduce(
    (left, path) => (isBare(left, path) ? removeNode(left, path) : left),
    pathsOf(model).reduce(removeNode, tree),
  );

/**
 * The parents that go with the last thing in them: those that are there for this resource alone or that resources of
 * the program made, and those of what it takes over as it stands, be it from a run that was cut off or from a resource
 * that is gone. What it adopts had no such maker, so only those that hold nothing else; an empty node that was there
 * before may mean something.
 */
const createdNodes = (
  model: ConfigDraft,
  { tree, takesOver = false, isMade = () => false }: Site,
  previous?: ConfigModel,
): readonly Path[] => {
  const stood = pathsOf(model).filter((path) => getNode(tree, path) !== undefined);
  const before =
    previous === undefined
      ? without(tree, model, stood.length > 0 ? above(model) : [])
      : without(tree, previous, previous.createdNodes ?? []);
  const isTakenOver = (path: Path): boolean =>
    previous === undefined && takesOver && stood.some((each) => isWithin(each, path));
  return above(model).filter(
    (path) => getNode(before, path) === undefined || isMade(path) || isTakenOver(path),
  );
};

const withNodes = (draft: ConfigDraft, nodes: readonly Path[] | undefined): ConfigModel => {
  const { createdNodes: _, ...rest } = draft;
  return nodes === undefined || nodes.length === 0 ? rest : { ...rest, createdNodes: nodes };
};

/** Any configuration: what is written is what is meant. */
export const config: Kind<ConfigDraft, ConfigModel> = {
  name: "Config",
  codec: configCodec,
  validate: (draft, dialect) => [...configFailures(draft), ...unfitConfig(draft, dialect)],
  allocates: ["createdNodes"],
  allocatesWithin: [],
  computed: [],
  allocate: (draft, site, previous) => E.right(withNodes(draft, createdNodes(draft, site, previous))),
  keep: (draft, previous) => {
    const [now, then] = [above(draft), above(previous)];
    const isAsBefore = now.length === then.length && now.every((path, i) => samePath(path, then[i] ?? []));
    return withNodes(draft, isAsBefore ? previous.createdNodes : undefined);
  },
  render,
  parse: (tree, key) => {
    const value = read(tree, key);
    return value === undefined ? E.left({ _tag: "Absent" }) : E.right({ ...key, config: value });
  },
  paths: pathsOf,
  shares: (model) => !isSubtree(model),
  prunes: (model) => model.createdNodes ?? [],
  places: (draft, dialect) => (isKnown(draft.path) && isKnown(draft.config) ? placesOf(draft, dialect) : []),
  owned: placesOf,
  secretPaths,
  secretValues,
  replacedBy: ["path", "ownership"],
  deleteBeforeReplace: true,
  id: (model) => {
    const [first = model.path, ...more] = pathsOf(model);
    return more.length === 0 ? showPath(first) : `${showPath(first)} (and ${String(more.length)} more)`;
  },
  outputs: ({ createdNodes: nodes = [] }) => ({
    // Two that differ in what is hidden are one.
    createdNodes: [...new Set(nodes.map((node) => hideTags(showPath(node))))],
  }),
  restore: (draft, outputs) => {
    const nodes = outputs.createdNodes;
    if (!Array.isArray(nodes)) return withNodes(draft, undefined);
    // A name that is a secret is told by the arguments alone.
    const parents = above(draft);
    const named = nodes.flatMap((node): readonly Path[] => {
      const alike = parents.filter((path) => hideTags(showPath(path)) === node);
      return alike.length > 0 ? alike : [String(node).split(" ")];
    });
    return withNodes(draft, eachOnce(named));
  },
};
