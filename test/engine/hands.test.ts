import assert from "node:assert/strict";
import fc from "fast-check";
import t from "tap";
import type { DialectName } from "../../provider/config/dialect.js";
import { dialects } from "../../provider/config/dialect.js";
import { applyOps, type Op } from "../../provider/config/ops.js";
import { isWithin, type Path } from "../../provider/config/path.js";
import { getNode, leavesOf, sameNode, type ConfigTree } from "../../provider/config/tree.js";
import { kinds, type AnyKind } from "../../provider/kinds/index.js";
import type { Args } from "../kinds/arbitraries.js";
import { specimens } from "../kinds/specimens.js";
import { ground, releases } from "../kinds/ground.js";
import { holds, often } from "../laws.js";
import { create, look, right, stateOf, update } from "./pure.js";

interface Case {
  readonly kind: AnyKind;
  readonly args: (release: DialectName) => fc.Arbitrary<Args>;
}

const cases: readonly Case[] = specimens.filter(
  ({ kind }) => kind === kinds.NatRule || kind === kinds.VmAttachment,
);

/** Values of every shape, of which most leaves can have but a few. */
const odd = fc.constantFrom(
  "80",
  "a,b",
  "1-70000",
  "all",
  "eth0",
  "192.0.2.1",
  "masquerade",
  "!x y",
  "tcp",
  "0",
);

/** What a hand does to the n-th leaf of a resource: takes it away, or gives it another value. */
const edit = fc.record({ leaf: fc.nat(), value: fc.option(odd) });

/** Leaves that hands put beside ours: of a row that the resource does not use, and of none. */
const besides: readonly (readonly [Path, string | undefined])[] = [
  [["load-balance", "hash"], "random"],
  [["protocol"], "all"],
  [["disable"], undefined],
  [["inbound-interface", "name"], "eth7"],
  [["source"], undefined],
  [["somebody", "elses"], "leaf"],
];

const opsOf = (
  nodes: readonly Path[],
  tree: ConfigTree,
  edits: readonly { readonly leaf: number; readonly value: string | null }[],
  extra: readonly number[],
): Op[] => {
  const leaves = nodes.flatMap((path) => leavesOf(getNode(tree, path) ?? {}, path));
  const changed = edits.flatMap(({ leaf, value }): Op[] => {
    const { path, values } = leaves[leaf % leaves.length] ?? { path: [], values: [] };
    if (path.length === 0) return [];
    if (value === null) return [{ op: "delete", path }];
    return values.length === 0 ? [] : [{ op: "set", path, value }];
  });
  const added = extra.flatMap((n): Op[] => {
    const [below, value] = besides[n % besides.length] ?? [[], undefined];
    const path = [...(nodes[n % nodes.length] ?? []), ...below];
    const isFree = below.every((_, i) => {
      const above = getNode(tree, path.slice(0, path.length - i));
      return above === undefined || typeof above === "object";
    });
    if (!isFree || getNode(tree, path) !== undefined) return [];
    return [value === undefined ? { op: "set", path } : { op: "set", path, value }];
  });
  return [...changed, ...added];
};

/** Whether what is wanted is what VyOS does anyway: whether the node says so or is away is no difference. */
const isDefault = (path: Path, wanted: unknown, is: unknown): boolean =>
  (is === undefined || wanted === undefined) &&
  ["address-mapping random", "port-mapping none", "hash random"].includes(
    [path.at(-1), wanted ?? is].flat().join(" "),
  );

for (const { kind, args } of cases)
  for (const release of releases)
    void t.test(`${kind.name}, ${release}: whatever hands do is told, kept readable and repaired`, (t) => {
      const dialect = dialects[release];
      holds(
        t,
        fc.property(
          args(release),
          fc.array(edit, { maxLength: 4 }),
          fc.array(fc.nat(40), { maxLength: 2 }),
          (given, edits, extra) => {
            const { outcome, tree } = right(create(kind, given, ground(release), release));
            const { model } = stateOf(kind, outcome.outputs);
            const nodes = kind.paths(model, dialect);
            const edited = applyOps(tree, opsOf(nodes, tree, edits, extra));
            const seen = look(kind, outcome.outputs, edited, release);
            if (seen._tag === "Gone") return;
            const { inputs, outputs } = seen;
            // The state can be read again, and a second look adds nothing.
            const known = stateOf(kind, outputs);
            const again = look(kind, outputs, edited, release);
            assert.deepEqual(again, seen);
            // What is ours and differs is told: in the arguments, or by its leaf.
            const isOurs = (path: Path): boolean => kind.word?.(model, dialect, path) === "leaf";
            const differing = [...leavesOf(tree), ...leavesOf(edited)]
              .map(({ path }) => path)
              .filter(
                (path) =>
                  nodes.some((node) => isWithin(path, node)) &&
                  isOurs(path) &&
                  !isDefault(path, getNode(tree, path), getNode(edited, path)),
              )
              .filter((path) => !sameNode(getNode(tree, path), getNode(edited, path)));
            const isTold =
              known.drift.length > 0 || JSON.stringify(inputs) !== JSON.stringify(argsOf(outcome.outputs));
            if (differing.length > 0) assert.ok(isTold, `untold: ${JSON.stringify(differing)}`);
            // The next update brings back what is ours and leaves the rest alone.
            const repaired = right(update(kind, given, outputs, edited, release)).tree;
            for (const { path } of [...leavesOf(tree), ...leavesOf(edited)])
              if (
                nodes.some((node) => isWithin(path, node)) &&
                isOurs(path) &&
                !isDefault(path, getNode(tree, path), getNode(repaired, path))
              )
                assert.deepEqual(getNode(repaired, path), getNode(tree, path), path.join(" "));
            for (const node of nodes) {
              const foreign = [...node, "somebody"];
              assert.deepEqual(getNode(repaired, foreign), getNode(edited, foreign));
            }
            // And then all is quiet.
            const quiet = look(
              kind,
              right(update(kind, given, outputs, edited, release)).outcome.outputs,
              repaired,
              release,
            );
            assert.deepEqual(quiet._tag === "Present" && quiet.outputs.drift, []);

            function argsOf(kept: unknown): unknown {
              const before = look(kind, kept, tree, release);
              return before._tag === "Present" ? before.inputs : undefined;
            }
          },
        ),
        { numRuns: often(300) },
      );
      t.end();
    });
