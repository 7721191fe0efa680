import assert from "node:assert/strict";
import fc from "fast-check";
import t from "tap";
import { diffTrees } from "../../provider/config/diff.js";
import { applyOps } from "../../provider/config/ops.js";
import { isWithin } from "../../provider/config/path.js";
import {
  childOf,
  getNode,
  getTree,
  isTree,
  leavesOf,
  mergeTrees,
  putNode,
  removeNode,
  restrict,
  sameNode,
  subtractTree,
  valuesOf,
  type ConfigTree,
} from "../../provider/config/tree.js";
import { holds, refute } from "../laws.js";
import { paths, threeTrees } from "./arbitraries.js";

const proto = JSON.parse('{"__proto__":{"a":"1"},"constructor":"2"}') as ConfigTree;

void t.test("names of Object.prototype are names like others", (t) => {
  t.equal(childOf({}, "constructor"), undefined);
  t.equal(getNode({}, ["__proto__"]), undefined);
  t.equal(getNode(proto, ["__proto__", "a"]), "1");
  t.same(Object.keys(putNode({}, ["__proto__"], "1")), ["__proto__"]);
  t.same(Object.keys(removeNode(proto, ["__proto__"])), ["constructor"]);
  t.same(Object.keys(restrict(proto, [["__proto__"]])), ["__proto__"]);
  t.same(Object.keys(mergeTrees({}, proto)), Object.keys(proto));
  t.notOk(sameNode({}, proto));
  t.notOk(sameNode({ toString: "1" }, { valueOf: "1" }));
  t.end();
});

void t.test("what was put is there, and nothing else changed", (t) => {
  holds(
    t,
    fc.property(threeTrees, paths, paths, ([read, node], path, other) => {
      const put = putNode(read, path, node);
      assert.ok(sameNode(getNode(put, path), node));
      if (!isWithin(other, path) && !isWithin(path, other)) {
        const through = other.some((_, i) => i > 0 && !isTree(getNode(read, other.slice(0, i))));
        if (!through) assert.ok(sameNode(getNode(put, other), getNode(read, other)));
      }
      assert.ok(sameNode(putNode(put, path, node), put), "putting twice is putting once");
    }),
  );
  t.end();
});

void t.test("what was removed is gone, and nothing else changed", (t) => {
  holds(
    t,
    fc.property(threeTrees, paths, paths, ([read], path, other) => {
      const left = removeNode(read, path);
      assert.equal(getNode(left, path), undefined);
      if (!isWithin(other, path) && !isWithin(path, other))
        assert.ok(sameNode(getNode(left, other), getNode(read, other)));
      if (getNode(read, path) === undefined) assert.ok(sameNode(left, read));
      else assert.ok(sameNode(putNode(left, path, getNode(read, path) ?? {}), read), "and can be put back");
      assert.deepEqual(removeNode(read, []), {});
    }),
  );
  t.end();
});

void t.test("a restriction holds the wanted nodes and nothing beside them", (t) => {
  holds(
    t,
    fc.property(threeTrees, fc.array(paths, { maxLength: 3 }), ([read], wanted) => {
      const part = restrict(read, wanted);
      for (const path of wanted) assert.ok(sameNode(getNode(part, path), getNode(read, path)));
      for (const { path } of leavesOf(part))
        assert.ok(path.length === 0 || wanted.some((p) => isWithin(path, p)), "no leaf beside");
      assert.ok(sameNode(restrict(part, wanted), part));
    }),
  );
  t.ok(sameNode(restrict(proto, [[]]), proto), "the root is a path");
  t.end();
});

void t.test("the leaves of a tree make the tree", (t) => {
  holds(
    t,
    fc.property(threeTrees, ([read]) => {
      const again = leavesOf(read)
        .filter(({ path }) => path.length > 0)
        .reduce<ConfigTree>(
          (tree, { path, values }) => putNode(tree, path, values.length > 0 ? values : {}),
          {},
        );
      assert.ok(sameNode(again, read));
    }),
  );
  t.end();
});

void t.test("sameNode is an equivalence that knows no order of values", (t) => {
  holds(
    t,
    fc.property(threeTrees, ([read, a, b]) => {
      assert.ok(sameNode(read, read));
      assert.equal(sameNode(read, a), sameNode(a, read));
      if (sameNode(read, a) && sameNode(a, b)) assert.ok(sameNode(read, b));
    }),
  );
  t.ok(sameNode("1", ["1"]));
  t.ok(sameNode(["1", "2"], ["2", "1"]));
  t.notOk(sameNode(["1", "2"], ["1", "3"]));
  t.notOk(sameNode("1", {}));
  t.notOk(sameNode(undefined, {}));
  t.end();
});

void t.test("a merge holds both sides, the top where they disagree", (t) => {
  holds(
    t,
    fc.property(threeTrees, ([read, a]) => {
      const both = mergeTrees(read, a);
      for (const { path, values } of leavesOf(a)) {
        const merged = getNode(both, path);
        if (values.length === 0) assert.ok(path.length === 0 || merged !== undefined);
        else assert.ok(values.every((value) => valuesOf(merged)?.includes(value) === true));
      }
      for (const { path, values } of leavesOf(read)) {
        const [merged, top] = [getNode(both, path), getNode(a, path)];
        if (top === undefined && path.length > 0) assert.ok(sameNode(merged, getNode(read, path)));
        if (Array.isArray(top))
          assert.ok(
            values.every((value) => valuesOf(merged)?.includes(value) === true),
            "a union of multi leaves",
          );
      }
      assert.ok(sameNode(mergeTrees(read, {}), read));
      assert.ok(sameNode(mergeTrees({}, a), a));
      assert.ok(sameNode(mergeTrees(both, a), both), "merging twice is merging once");
    }),
  );
  t.end();
});

void t.test("what is beyond the known is nobody's of ours", (t) => {
  holds(
    t,
    fc.property(threeTrees, ([read, known]) => {
      const foreign = subtractTree(read, known);
      for (const { path, values } of leavesOf(foreign)) {
        const mine = valuesOf(getNode(known, path)) ?? [];
        refute(values.some((value) => mine.includes(value)));
      }
      for (const { path, values } of leavesOf(read)) {
        const [ours, theirs] = [getNode(known, path), valuesOf(getNode(foreign, path)) ?? []];
        if (!Array.isArray(ours)) continue;
        assert.ok(values.every((value) => ours.includes(value) || theirs.includes(value)));
      }
      assert.deepEqual(subtractTree(read, read), {}, "nothing is beyond itself");
      assert.ok(sameNode(subtractTree(read, {}), read), "and everything beyond nothing");
    }),
  );
  t.end();
});

void t.test("foreign leaves survive a change of ours", (t) => {
  holds(
    t,
    fc.property(threeTrees, ([read, known, wanted]) => {
      const foreign = subtractTree(read, known);
      const after = applyOps(read, diffTrees(read, mergeTrees(foreign, wanted)));
      for (const { path, values } of leavesOf(foreign)) {
        if (path.length === 0) continue;
        const [mine, now] = [getNode(wanted, path), getNode(after, path)];
        const isOverruled = mine !== undefined && !Array.isArray(mine);
        if (!isOverruled) {
          assert.ok(now !== undefined);
          assert.ok(values.every((value) => valuesOf(now)?.includes(value) === true));
        }
      }
      for (const { path, values } of leavesOf(wanted))
        assert.ok(values.every((value) => valuesOf(getNode(after, path))?.includes(value) === true));
    }),
  );
  t.end();
});

void t.test("getTree is the children or none", (t) => {
  t.same(getTree({ a: { b: "1" } }, ["a"]), { b: "1" });
  t.same(getTree({ a: "1" }, ["a"]), {});
  t.same(getTree({}, ["a", "b"]), {});
  t.end();
});
