import assert from "node:assert/strict";
import fc from "fast-check";
import t from "tap";
import { diffNode, diffTrees, orderOps } from "../../provider/config/diff.js";
import { applyOps, showOp, wireOp, type Op } from "../../provider/config/ops.js";
import { isWithin, samePath } from "../../provider/config/path.js";
import { getNode, isTree, sameNode, valuesOf, type ConfigTree } from "../../provider/config/tree.js";
import { holds, refute } from "../laws.js";
import { threeTrees } from "./arbitraries.js";

const isThere = (tree: ConfigTree, { path, value }: Op): boolean => {
  const node = getNode(tree, path);
  if (value === undefined) return node !== undefined;
  return valuesOf(node)?.includes(value) === true;
};

void t.test("applying the difference gives the target", (t) => {
  holds(
    t,
    fc.property(threeTrees, ([read, a, b]) => {
      assert.ok(sameNode(applyOps(read, diffTrees(read, a)), a));
      assert.ok(sameNode(applyOps(a, diffTrees(a, b)), b));
    }),
  );
  t.end();
});

void t.test("a tree does not differ from itself, nor from its own spelling as read", (t) => {
  holds(
    t,
    fc.property(threeTrees, ([read, a, b]) => {
      assert.deepEqual(diffTrees(read, read), []);
      assert.deepEqual(diffTrees(a, a), []);
      assert.equal(diffTrees(a, b).length === 0, sameNode(a, b));
    }),
  );
  t.end();
});

void t.test("nothing is set that holds and nothing deleted that is absent", (t) => {
  holds(
    t,
    fc.property(threeTrees, ([read, a]) => {
      const ops = diffTrees(read, a);
      const deletes = ops.filter(({ op }) => op === "delete");
      const sets = ops.filter(({ op }) => op === "set");
      assert.ok(
        deletes.every((op) => isThere(read, op)),
        "deletes name what is there",
      );
      refute(
        sets.some((op) => isThere(read, op) && !deletes.some((gone) => samePath(gone.path, op.path))),
        "sets name what is not",
      );
    }),
  );
  t.end();
});

void t.test("no op can be left out, and none lies below a deleted branch", (t) => {
  holds(
    t,
    fc.property(threeTrees, ([read, a]) => {
      const ops = diffTrees(read, a);
      for (const [i, op] of ops.entries()) {
        const others = ops.filter((_, j) => j !== i);
        refute(sameNode(applyOps(read, others), a), `${showOp(op)} is needed`);
        if (op.op === "delete" && op.value === undefined)
          refute(
            others.some((other) => other.op === "delete" && isWithin(other.path, op.path)),
            "one delete at the top",
          );
      }
    }),
  );
  t.end();
});

void t.test("examples", (t) => {
  const from: ConfigTree = { nat: { source: { rule: { "10": { protocol: "tcp", log: {}, hash: "a" } } } } };
  const rule = ["nat", "source", "rule", "10"];
  const to = (body: ConfigTree): ConfigTree => ({ nat: { source: { rule: { "10": body } } } });
  const ops = (tree: ConfigTree): string[] => diffTrees(from, tree).map(showOp);

  t.same(ops(to({ protocol: "udp", log: {}, hash: ["a"] })), ["set nat source rule 10 protocol 'udp'"]);
  t.same(ops(to({ protocol: "tcp", hash: ["a"] })), ["delete nat source rule 10 log"]);
  t.same(ops(to({ protocol: "tcp", log: {}, hash: ["a", "b"] })), ["set nat source rule 10 hash 'b'"]);
  t.same(ops({ nat: {} }), ["delete nat source"]);
  t.same(diffTrees({}, to({ log: {}, protocol: "tcp" })).map(showOp), [
    "set nat source rule 10 log",
    "set nat source rule 10 protocol 'tcp'",
  ]);
  t.same(
    diffNode(["a", "b", "c"], ["c", "d"], rule).map(showOp),
    ["delete nat source rule 10 'a'", "delete nat source rule 10 'b'", "set nat source rule 10 'd'"],
    "values of a multi leaf go one by one",
  );
  t.same(
    diffNode(["a", "b"], ["c"], rule).map(showOp),
    ["delete nat source rule 10", "set nat source rule 10 'c'"],
    "and in one when all of them go",
  );
  t.same(diffNode(undefined, undefined, rule), []);
  t.end();
});

void t.test("what goes over the wire has no word of ours", (t) => {
  t.same(wireOp({ op: "set", path: ["a"], value: "1", multi: true }), { op: "set", path: ["a"], value: "1" });
  t.same(wireOp({ op: "delete", path: ["a"] }), { op: "delete", path: ["a"] });
  t.end();
});

void t.test("deletes come before sets, each in the order given", (t) => {
  const op = (kind: Op["op"], name: string): Op => ({ op: kind, path: [name] });
  t.same(orderOps([op("set", "a"), op("delete", "b"), op("set", "c"), op("delete", "d")]).map(showOp), [
    "delete b",
    "delete d",
    "set a",
    "set c",
  ]);
  t.end();
});

void t.test("ops on a tree behave as on the router's candidate", (t) => {
  const set = (value: string, multi?: true): Op =>
    multi === undefined ? { op: "set", path: ["l"], value } : { op: "set", path: ["l"], value, multi };
  t.same(applyOps({}, [set("1"), set("2")]), { l: "2" }, "a single leaf is replaced");
  t.same(
    applyOps({}, [set("1", true), set("2", true), set("1", true)]),
    { l: ["1", "2"] },
    "a multi leaf grows",
  );
  t.same(applyOps({ l: ["1", "2"] }, [{ op: "delete", path: ["l"], value: "1" }]), { l: "2" });
  t.same(applyOps({ l: "1" }, [{ op: "delete", path: ["l"], value: "1" }]), {});
  t.same(
    applyOps({ l: "1" }, [{ op: "delete", path: ["l"], value: "2" }]),
    { l: "1" },
    "another value is kept",
  );
  t.same(
    applyOps({ n: { m: "1" } }, [{ op: "set", path: ["n"] }]),
    { n: { m: "1" } },
    "an existing node is kept",
  );
  t.ok(isTree(applyOps({}, [{ op: "set", path: ["n"] }]).n));
  t.end();
});
