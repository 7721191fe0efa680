import assert from "node:assert/strict";
import fc from "fast-check";
import t from "tap";
import { diffTrees } from "../../provider/config/diff.js";
import { applyOps, Candidate, type Op } from "../../provider/config/ops.js";
import { overlaps, PathSet, samePath, type Path } from "../../provider/config/path.js";
import {
  EMPTY,
  getNode,
  getTree,
  isEmpty,
  isTree,
  putNode,
  removeNode,
  valuesOf,
  type ConfigNode,
  type ConfigTree,
} from "../../provider/config/tree.js";
import { holds } from "../laws.js";
import { paths, threeTrees } from "./arbitraries.js";

/** The meaning of an op, by a new tree for each. */
const afterOp = (tree: ConfigTree, op: Op): ConfigTree => {
  const node = getNode(tree, op.path);
  const values = valuesOf(node) ?? [];
  if (op.op === "set") {
    if (op.value === undefined) return node === undefined ? putNode(tree, op.path, EMPTY) : tree;
    if (op.multi !== true) return putNode(tree, op.path, op.value);
    const all = [...new Set([...values, op.value])];
    return putNode(tree, op.path, all.length === 1 ? op.value : all);
  }
  if (op.value === undefined) return removeNode(tree, op.path);
  const [first, ...rest] = values.filter((value) => value !== op.value);
  if (values.length === 0 || node === undefined) return tree;
  if (first === undefined) return removeNode(tree, op.path);
  return putNode(tree, op.path, rest.length === 0 ? first : [first, ...rest]);
};

const withoutEmptied =
  (kept: readonly Path[]) =>
  (tree: ConfigTree, gone: Path): ConfigTree => {
    const parent = gone.slice(0, -1);
    const goes = parent.length > 0 && getNode(tree, gone) === undefined && isEmptied(getNode(tree, parent));
    return goes && !kept.some((path) => samePath(path, parent)) ? removeNode(tree, parent) : tree;
  };

const isEmptied = (node: ConfigNode | undefined): boolean => isTree(node) && isEmpty(node);

const anyOp: fc.Arbitrary<Op> = fc.oneof(
  fc.record({ op: fc.constant("set" as const), path: paths }),
  fc.record({ op: fc.constant("set" as const), path: paths, value: fc.constantFrom("1", "2") }),
  fc.record({
    op: fc.constant("set" as const),
    path: paths,
    value: fc.constantFrom("1", "2", "3"),
    multi: fc.constant(true as const),
  }),
  fc.record({ op: fc.constant("delete" as const), path: paths }),
  fc.record({ op: fc.constant("delete" as const), path: paths, value: fc.constantFrom("1", "2") }),
);

/** Trees with ops that mostly hit them. */
const grounds = threeTrees.chain(([read, a, b]) =>
  fc
    .tuple(fc.array(anyOp, { maxLength: 6 }), fc.array(anyOp, { maxLength: 6 }))
    .map(([some, more]) => ({ read, ops: [...diffTrees(read, a), ...some, ...diffTrees(a, b), ...more] })),
);

const frozen = (node: ConfigNode): void => {
  if (typeof node === "string") return;
  Object.freeze(node);
  for (const child of Object.values<ConfigNode>(node as ConfigTree)) frozen(child);
};

void t.test("a candidate is what op after op makes, and leaves alone what it began with", (t) => {
  holds(
    t,
    fc.property(grounds, ({ read, ops }) => {
      const copy = structuredClone(read);
      // A write to what was given throws.
      frozen(read);
      const candidate = new Candidate(read);
      let expected = read;
      for (const op of ops) {
        candidate.apply([op]);
        expected = afterOp(expected, op);
        assert.deepEqual(candidate.tree, expected);
      }
      assert.deepEqual(applyOps(read, ops), expected);
      assert.deepEqual(read, copy);
    }),
  );
  t.end();
});

void t.test("a tag node goes with its last value, and no node that is to stay", (t) => {
  holds(
    t,
    fc.property(grounds, paths, fc.array(paths), ({ read, ops }, path, kept) => {
      frozen(read);
      const gone = [...ops.map((op) => op.path), path];
      const { tree } = new Candidate(read).apply(ops).dropEmptied(gone, kept);
      assert.deepEqual(tree, gone.reduce(withoutEmptied(kept), applyOps(read, ops)));
    }),
  );
  t.end();
});

void t.test("two candidates of one configuration know nothing of each other", (t) => {
  holds(
    t,
    fc.property(grounds, ({ read, ops }) => {
      const [one, other] = [new Candidate(read).apply(ops), new Candidate(read)];
      const before = structuredClone(one.tree);
      new Candidate(one.tree).apply(ops.toReversed());
      assert.deepEqual(one.tree, before);
      assert.deepEqual(other.tree, read);
    }),
  );
  t.end();
});

void t.test("a node is copied once, however many ops are below it", (t) => {
  const rules = Object.fromEntries(Array.from({ length: 50 }, (_, i) => [String(i), { protocol: "tcp" }]));
  const candidate = new Candidate({ nat: { destination: { rule: rules } } });
  const at = ["nat", "destination", "rule"];
  candidate.apply([{ op: "set", path: [...at, "1", "protocol"], value: "udp" }]);
  const [map, first, second] = [at, [...at, "1"], [...at, "2"]].map((path) => getTree(candidate.tree, path));
  candidate.apply([
    { op: "set", path: [...at, "1", "disable"] },
    { op: "set", path: [...at, "99", "log"] },
    { op: "delete", path: [...at, "3"] },
  ]);
  t.equal(getTree(candidate.tree, at), map, "the map of the rules is the one copy");
  t.equal(getTree(candidate.tree, [...at, "1"]), first, "and so is the rule");
  t.equal(getTree(candidate.tree, [...at, "2"]), second, "what no op is about is not copied");
  t.equal(second, rules["2"]);
  t.same(Object.keys(rules).length, 50);
  t.end();
});

void t.test("a set of paths tells what overlaps", (t) => {
  holds(
    t,
    fc.property(fc.array(fc.oneof(paths, fc.constant([]))), paths, (all, path) => {
      const set = new PathSet();
      set.add(all);
      assert.equal(
        set.meets(path),
        all.some((other) => overlaps(other, path)),
      );
      assert.equal(set.meets([]), all.length > 0);
    }),
  );
  t.end();
});
