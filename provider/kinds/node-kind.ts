import * as E from "fp-ts/Either";
import type * as t from "io-ts";
import type { Json } from "../base/json.js";
import type { Dialect } from "../config/dialect.js";
import { showPath, type Path } from "../config/path.js";
import { EMPTY, getNode, isTree, putNode } from "../config/tree.js";
import { unfitBelow } from "./config/fit.js";
import { tooLong } from "./description.js";
import { inSomeRelease } from "./some-release.js";
import type { Failure, Kind } from "./kind.js";
import { unsupported } from "./releases.js";
import { parseRows, renderRows, rowParents, rowPaths, wordOf, type Row } from "./rows.js";
import { madeOnce } from "./table/made-once.js";

import { holdsUnknown } from "./unknown.js";

/** A kind that is one node with rows and leaves nothing open: what remains to be said of it. */
export interface NodeKind<Draft extends object> {
  readonly name: string;
  readonly codec: t.Type<Draft, unknown>;
  /** What properties must hold together, in every release. */
  readonly validate: (draft: Draft) => readonly Failure[];
  /** What one release demands besides; that it has the rows is seen to already. */
  readonly validateOf?: (draft: Draft, dialect: Dialect) => readonly Failure[];
  /** The properties that say which node it is: changing one replaces. */
  readonly identity: readonly (keyof Draft & string)[];
  /** The argument that is the resource's own name where it is not given. Default none. */
  readonly named?: keyof Draft & string;
  /** Properties besides that no row is about. */
  readonly kept?: readonly (keyof Draft & string)[];
  /** The node. */
  readonly at: (draft: Draft, dialect: Dialect) => Path;
  readonly rows: (draft: Draft, dialect: Dialect) => readonly Row[];
  /** Whether the node is the resource's alone, or only the nodes of its rows are, beside others' in the same place. */
  readonly owns: (draft: Draft) => "node" | "rows";
  /** The same with an identity spelt as before, where the two spellings mean one. */
  readonly respell?: (draft: Draft, previous: Draft) => Draft;
  /** What all spellings of the identity have in common: no two resources may have it. */
  readonly sole?: (draft: Draft) => string;
  /** The nodes above it that go when they are empty. */
  readonly prunes: (draft: Draft, dialect: Dialect) => readonly Path[];
}

const pick = (object: Json, names: readonly string[]): Json =>
  Object.fromEntries(names.filter((name) => object[name] !== undefined).map((name) => [name, object[name]]));

/** Declares a kind that is one node. */
export const nodeKind = <Draft extends object>(spec: NodeKind<Draft>): Kind<Draft, Draft> => {
  const { owns, identity, kept = [] } = spec;
  const at = madeOnce(spec.at);
  const rows = madeOnce(spec.rows);
  const below = madeOnce((model: Draft, dialect: Dialect) => renderRows(rows(model, dialect), model as Json));
  const render = madeOnce((model: Draft, dialect: Dialect) =>
    putNode(EMPTY, at(model, dialect), below(model, dialect)),
  );
  const respell = spec.respell ?? ((draft: Draft): Draft => draft);
  const fixed: readonly string[] = [...identity, ...kept];
  const paths = madeOnce((draft: Draft, dialect: Dialect): readonly Path[] => {
    const base = at(draft, dialect);
    return owns(draft) === "node" ? [base] : rowPaths(rows(draft, dialect), draft as Json, base);
  });
  const judged = new WeakMap<Draft, readonly Failure[]>();
  const anywhere = (draft: Draft): readonly Failure[] => {
    const failures = judged.get(draft) ?? spec.validate(draft);
    judged.set(draft, failures);
    return failures;
  };
  const missing = madeOnce((draft: Draft, dialect: Dialect) =>
    unsupported((each) => rows(draft, each), draft, dialect),
  );
  const byRelease = madeOnce((draft: Draft, dialect: Dialect) => spec.validateOf?.(draft, dialect) ?? []);
  const foreseen = (draft: Draft, dialect: Dialect): readonly Failure[] => [
    ...anywhere(draft),
    ...missing(draft, dialect),
    ...tooLong((draft as { description?: string }).description, dialect),
    ...byRelease(draft, dialect),
  ];
  const failuresOn = madeOnce((draft: Draft, dialect: Dialect): readonly Failure[] => {
    const failures = foreseen(draft, dialect);
    // What the rules above know they say in better words.
    return failures.length > 0 ? failures : unfitBelow(at(draft, dialect), below(draft, dialect), dialect);
  });
  return {
    name: spec.name,
    ...(spec.named === undefined ? {} : { named: spec.named }),
    codec: spec.codec,
    validate: inSomeRelease((draft, dialect) =>
      dialect === undefined ? anywhere(draft) : failuresOn(draft, dialect),
    ),
    prepare: [
      anywhere,
      missing,
      byRelease,
      (draft, dialect) => {
        if (foreseen(draft, dialect).length === 0) below(draft, dialect);
      },
      failuresOn,
    ],
    allocate: (draft, _site, previous) => E.right(previous === undefined ? draft : respell(draft, previous)),
    keep: respell,
    allocates: [],
    allocatesWithin: [],
    computed: [],
    render,
    parse: (tree, key, dialect) => {
      const path = at(key, dialect);
      const node = getNode(tree, path);
      if (node === undefined || !paths(key, dialect).some((own) => getNode(tree, own) !== undefined))
        return E.left({ _tag: "Absent" });
      if (!isTree(node)) return E.left({ _tag: "Misshapen", path, detail: "is a leaf" });
      const read = { ...pick(key as Json, fixed), ...parseRows(rows(key, dialect), node, key as Json) };
      return E.right(read as Draft);
    },
    paths,
    word: (model, dialect, path) => wordOf(rows(model, dialect), path.slice(at(model, dialect).length)),
    places: (draft, dialect) =>
      identity.every((name) => !holdsUnknown(draft[name]))
        ? [...paths(draft, dialect), ...(spec.sole === undefined ? [] : [[spec.sole(draft)]])].map(
            (path) => ({
              path,
            }),
          )
        : [],
    prunes: (model, dialect) => [
      ...spec.prunes(model, dialect),
      ...(owns(model) === "rows" ? rowParents(rows(model, dialect), model as Json, at(model, dialect)) : []),
    ],
    replacedBy: identity,
    deleteBeforeReplace: false,
    id: (model, dialect) => showPath(at(model, dialect)),
    outputs: () => ({}),
    restore: (draft) => draft,
  };
};
