/** Adoption where a node of a kind stands empty, as VyOS leaves one whose last leaf was deleted: each node of every kind. */
import * as E from "fp-ts/Either";
import t from "tap";
import { dialects } from "../../provider/config/dialect.js";
import { showPath, type Path } from "../../provider/config/path.js";
import { getTree, putNode, type ConfigTree } from "../../provider/config/tree.js";
import { decodeDraft } from "../../provider/engine/state.js";
import { errorsOf } from "../../provider/kinds/failures.js";
import { tableKinds, type AnyTableKind } from "../../provider/kinds/index.js";
import { isText, type Row } from "../../provider/kinds/rows.js";
import { nodeAt, schemaFor } from "../../provider/schema/index.js";
import { releases } from "../kinds/ground.js";
import { adopts } from "./law.js";

type Rows = readonly Row[];

/** The nodes between a place and the rows below it; of records, those of the entries that are there. */
const innerNodes = (rows: Rows, base: Path, tree: ConfigTree): readonly Path[] =>
  rows.flatMap(({ node, as }): readonly Path[] => {
    const inner = node.slice(1).map((_, i) => [...base, ...node.slice(0, i + 1)]);
    if (typeof as === "string" || isText(as)) return inner;
    const here = [...base, ...node];
    const entries = Object.keys(getTree(tree, here));
    return [...inner, ...entries.flatMap((name) => innerNodes(as, [...here, name], tree))];
  });

/** What the examples of a kind are on a release, each with its inner nodes. */
const examplesOf = (
  kind: AnyTableKind,
  release: (typeof releases)[number],
): readonly { readonly tree: ConfigTree; readonly nodes: readonly Path[] }[] => {
  const dialect = dialects[release];
  return kind.table.examples.flatMap((example) => {
    const own = kind.named === undefined ? example : { [kind.named]: "example", ...example };
    const draft = decodeDraft(kind, own);
    if (E.isLeft(draft) || errorsOf(kind.validate(draft.right, dialect)).length > 0) return [];
    const tree = kind.render(draft.right, dialect);
    return [
      { tree, nodes: innerNodes(kind.rows(draft.right, dialect), kind.at(draft.right, dialect), tree) },
    ];
  });
};

for (const [name, kind] of Object.entries(tableKinds))
  void t.test(name, async (t) => {
    for (const release of releases) {
      const schema = schemaFor(dialects[release]);
      const tried = new Set<string>();
      for (const { tree, nodes } of examplesOf(kind, release))
        for (const at of nodes) {
          const step = nodeAt(schema, at);
          const isPlain = step.kind === "node" && step.node.kind === "node";
          if (!isPlain || tried.has(showPath(at))) continue;
          tried.add(showPath(at));
          await t.resolves(adopts(putNode(tree, at, {}), release), `${release}: ${showPath(at)}`);
        }
      t.comment(`${release}: ${String(tried.size)} nodes`);
    }
  });
