import t from "tap";
import { applyOps, type Op } from "../../provider/config/ops.js";
import { getNode, putNode, type ConfigTree } from "../../provider/config/tree.js";
import { landingOf, leftOver, undoOps, type Intent } from "../../provider/router/landing.js";

const rule = ["nat", "destination", "rule", "10"];
const at = (body: ConfigTree): ConfigTree => putNode({}, rule, body);
const intent = (before: ConfigTree, after: ConfigTree): Intent => ({ touches: [rule], before, after });
const mine = { description: "mine", protocol: "tcp", translation: { port: "22" } };
const other = { description: "other", protocol: "tcp", source: { address: "192.0.2.1" } };

void t.test("a node that the change makes", (t) => {
  const make = intent({}, at(mine));
  t.equal(landingOf(make, at(mine)), "landed");
  t.equal(landingOf(make, {}), "absent");
  t.equal(landingOf(make, at({ description: "mine" })), "partial");
  t.equal(landingOf(make, at({ ...mine, log: {} })), "landed", "with a leaf that somebody added");
  t.same(undoOps([make], at({ description: "mine" })), [{ op: "delete", path: ["nat"] }], "parents go too");
  t.same(undoOps([make], at({ ...mine, log: {} })), [
    { op: "delete", path: [...rule, "description"] },
    { op: "delete", path: [...rule, "protocol"] },
    { op: "delete", path: [...rule, "translation"] },
  ]);
  t.same(leftOver([make], at({ description: "mine" })), ["nat destination rule 10 description mine"]);
  t.end();
});

void t.test("a node that another client made at the same moment is the other's", (t) => {
  const make = intent({}, at(mine));
  t.equal(landingOf(make, at(other)), "absent");
  t.same(undoOps([make], at(other)), [], "not even the leaves that are alike are touched");
  t.equal(landingOf(make, at({ ...mine, ...other })), "absent", "the later one's leaves stand");
  t.end();
});

void t.test("a node that the change alters", (t) => {
  const before = at({ description: "old", log: {}, source: { address: "192.0.2.1" } });
  const after = at({ description: "new", source: { address: "192.0.2.1" } });
  const alter = intent(before, after);
  t.equal(landingOf(alter, after), "landed");
  t.equal(landingOf(alter, before), "absent");
  const half = at({ description: "new", log: {}, source: { address: "192.0.2.1" } });
  t.equal(landingOf(alter, half), "partial");
  t.same(applyOps(half, undoOps([alter], half)), before);
  const elsewhere = at({ description: "new", log: {}, source: { address: "198.51.100.9" }, disable: {} });
  t.same(
    getNode(applyOps(elsewhere, undoOps([alter], elsewhere)), rule),
    { description: "old", log: {}, source: { address: "198.51.100.9" }, disable: {} },
    "what others changed meanwhile stays",
  );
  const overtaken = at({ description: "theirs", log: {}, source: { address: "192.0.2.1" } });
  t.equal(landingOf(alter, overtaken), "absent");
  t.same(undoOps([alter], overtaken), []);
  t.end();
});

void t.test("a node that the change takes away", (t) => {
  const remove = intent(at(mine), {});
  t.equal(landingOf(remove, {}), "landed");
  t.equal(landingOf(remove, at(mine)), "absent");
  t.equal(landingOf(remove, at({ description: "mine" })), "partial");
  t.same(applyOps(at({ description: "mine" }), undoOps([remove], at({ description: "mine" }))), at(mine));
  t.end();
});

void t.test("leaves with several values", (t) => {
  const group = ["firewall", "group", "port-group", "G"];
  const ports = (port: string | string[]): ConfigTree => putNode({}, group, { port });
  const change: Intent = { touches: [group], before: ports(["1", "2"]), after: ports(["2", "3"]) };
  t.equal(landingOf(change, ports(["2", "3", "9"])), "landed");
  t.equal(landingOf(change, ports(["1", "2", "9"])), "absent");
  t.equal(landingOf(change, ports(["1", "2", "3"])), "partial");
  const undone = applyOps(ports(["2", "3", "9"]), undoOps([change], ports(["2", "3", "9"])));
  t.same(getNode(undone, [...group, "port"]), ["2", "9", "1"]);
  t.end();
});

void t.test("an undo of a single value that replaced another is right for single and multi leaves", (t) => {
  const path = ["system", "x"];
  const change: Intent = {
    touches: [path],
    before: putNode({}, path, "a"),
    after: putNode({}, path, "b"),
  };
  const ops: Op[] = undoOps([change], putNode({}, path, "b"));
  t.same(ops, [
    { op: "delete", path },
    { op: "set", path, value: "a", multi: true },
  ]);
  t.end();
});

void t.test("a node that went as a whole does not come back in parts", (t) => {
  const before = at({ ...mine, log: {}, source: { group: { a: "1", b: "2" } } });
  const after = at({ ...mine, source: { group: { a: "1" } } });
  const alter = intent(before, after);
  t.equal(landingOf(alter, {}), "absent");
  t.same(undoOps([alter], {}), []);
  t.same(leftOver([alter], {}), []);
  const added = at({ log: {} });
  const add = intent(at(mine), at({ ...mine, log: {} }));
  t.same(undoOps([add], added), [{ op: "delete", path: rule }], "nor stays what would be left empty");
  const without = at({ ...mine, log: {} });
  t.same(undoOps([alter], without), [], "nor does a node in it");
  t.end();
});
