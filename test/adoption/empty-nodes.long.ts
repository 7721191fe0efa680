/** Adoption where a node of a kind stands empty, as VyOS leaves one whose last leaf was deleted: each node of every kind. */
import * as E from "fp-ts/Either";
import t from "tap";
import { dialects } from "../../provider/config/dialect.js";
import { isWithin, showPath, type Path } from "../../provider/config/path.js";
import { leavesOf, putNode, type ConfigTree } from "../../provider/config/tree.js";
import { decodeDraft } from "../../provider/engine/state.js";
import { errorsOf } from "../../provider/kinds/failures.js";
import { tableKinds, type AnyTableKind } from "../../provider/kinds/index.js";
import { nodeAt, schemaFor } from "../../provider/schema/index.js";
import { releases } from "../kinds/ground.js";
import { adopts } from "./law.js";

/** What the examples of a kind are on a release, each with its places. */
const examplesOf = (
  kind: AnyTableKind,
  release: (typeof releases)[number],
): readonly { readonly tree: ConfigTree; readonly places: readonly Path[] }[] => {
  const dialect = dialects[release];
  return kind.table.examples.flatMap((example) => {
    const own = kind.named === undefined ? example : { [kind.named]: "example", ...example };
    const draft = decodeDraft(kind, own);
    if (E.isLeft(draft) || errorsOf(kind.validate(draft.right, dialect)).length > 0) return [];
    const model: object = draft.right;
    return [{ tree: kind.render(model, dialect), places: kind.paths(model, dialect) }];
  });
};

for (const [name, kind] of Object.entries(tableKinds))
  void t.test(name, async (t) => {
    for (const release of releases) {
      const schema = schemaFor(dialects[release]);
      const tried = new Set<string>();
      for (const { tree, places } of examplesOf(kind, release))
        for (const at of leavesOf(tree).flatMap(({ path }) => path.map((_, i) => path.slice(0, i)))) {
          const step = nodeAt(schema, at);
          const isPlain = step.kind === "node" && step.node.kind === "node";
          if (!isPlain || tried.has(showPath(at)) || !places.some((place) => isWithin(at, place))) continue;
          tried.add(showPath(at));
          await adopts(putNode(tree, at, {}), release);
          t.pass(`${release}: ${showPath(at)}`);
        }
      t.comment(`${release}: ${String(tried.size)} nodes`);
    }
  });
