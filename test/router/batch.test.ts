import * as E from "fp-ts/Either";
import t from "tap";
import { dialects } from "../../provider/config/dialect.js";
import type { Op } from "../../provider/config/ops.js";
import { getNode, type ConfigTree } from "../../provider/config/tree.js";
import type { Change } from "../../provider/router/change.js";
import { composeBatch, type Planned } from "../../provider/router/batch.js";
import { suspectsOf } from "../../provider/router/suspects.js";

const dialect = dialects["1.5"];
const wide = { maxOps: 1000, maxBytes: 1_000_000 };

interface Item {
  readonly name: string;
  readonly change: Change<unknown>;
}

const item = (name: string, ops: readonly Op[], needs?: readonly string[]): Item => ({
  name,
  change: {
    plan: ({ tree }) =>
      needs !== undefined && getNode(tree, needs) === undefined
        ? E.left({ _tag: "Missing", path: needs, detail: "it is not there" })
        : E.right({
            ops,
            touches: ops.map(({ path }) => path),
            prune: [["nat", "source"], ["nat"]],
            result: () => E.right(name),
          }),
  },
});

const set = (...path: string[]): Op => ({ op: "set", path });
const del = (...path: string[]): Op => ({ op: "delete", path });
const names = (items: readonly Item[]): string[] => items.map(({ name }) => name);
const planned = ({ planned }: { planned: readonly Planned<Item>[] }): string[] =>
  planned.map(({ item }) => item.name);

const compose = (items: readonly Item[], tree: ConfigTree = {}, bounds = wide) =>
  composeBatch(items, { tree, dialect }, bounds);

void t.test(
  "one list: deletes first, sets in the order of arrival, each planned on those before it",
  async (t) => {
    const tree = { nat: { source: { rule: { "1": {} } } } };
    const batch = await compose(
      [
        item("group", [set("firewall", "group", "address-group", "G")]),
        item("rule", [set("nat", "source", "rule", "2")], ["firewall", "group", "address-group", "G"]),
        item("old", [del("nat", "source", "rule", "1")]),
      ],
      tree,
    );
    t.same(planned(batch), ["group", "rule", "old"]);
    t.same(
      batch.ops.map(({ op, path }) => `${op} ${path.at(-1) ?? ""}`),
      ["delete 1", "set G", "set 2"],
    );
  },
);

void t.test("no two changes of one path in one list, and no overtaking", async (t) => {
  const batch = await compose([
    item("first", [set("a", "1", "x")]),
    item("same path", [set("a", "1")]),
    item("below it", [set("a", "1", "y")]),
    item("elsewhere", [set("a", "2")]),
  ]);
  t.same(planned(batch), ["first", "elsewhere"]);
  t.same(names(batch.deferred), ["same path", "below it"]);
});

void t.test("bounds: what does not fit ends the list", async (t) => {
  const two = (name: string): Item => item(name, [set(name, "1"), set(name, "2")]);
  const batch = await compose(
    [two("a"), two("b"), two("c"), item("d", [set("d")])],
    {},
    { ...wide, maxOps: 3 },
  );
  t.same(planned(batch), ["a"]);
  t.same(names(batch.deferred), ["b", "c", "d"]);
  t.same(planned(await compose([two("a")], {}, { maxOps: 1, maxBytes: 1 })), ["a"], "one goes in any case");
});

void t.test("emptied parents go with the last child, and only then", async (t) => {
  const one = { nat: { source: { rule: { "1": {} } }, destination: {} } };
  const last = await compose([item("old", [del("nat", "source", "rule", "1")])], one);
  t.same(last.ops, [del("nat", "source")], "destination is somebody's");
  const two = { nat: { source: { rule: { "1": {}, "2": {} } } } };
  t.same((await compose([item("old", [del("nat", "source", "rule", "1")])], two)).ops, [
    del("nat", "source", "rule", "1"),
  ]);
  const moved = [
    item("old", [del("nat", "source", "rule", "1")]),
    item("new", [set("nat", "source", "rule", "3")]),
  ];
  t.same((await compose(moved, one)).ops, [
    del("nat", "source", "rule", "1"),
    set("nat", "source", "rule", "3"),
  ]);
});

void t.test("suspects are named by path, rule number, mapping, quoted word, or subsystem", async (t) => {
  const mapping = ["service", "dhcp-server", "shared-network-name", "LAN", "static-mapping", "web"];
  const batch = await compose([
    item("rule 1", [set("nat", "source", "rule", "1")]),
    item("rule 10", [{ op: "set", path: ["nat", "source", "rule", "10"], value: "NOBODY" }]),
    item("mapping", [set(...mapping)]),
  ]);
  const named = (message: string, owners: string[] = []): string[] =>
    suspectsOf(batch.planned, { _tag: "CommitFailed", message, owners }).map(({ item }) => item.name);
  t.same(named("source NAT configuration error in rule 10: translation requires address"), ["rule 10"]);
  t.same(named("path [nat source rule 1] is wrong"), ["rule 1"]);
  t.same(named('address for mapping "web" is not within'), ["mapping"]);
  t.same(named('Invalid address-group "NOBODY" on nat rule'), ["rule 10"]);
  t.same(named("", ["nat"]), ["rule 1", "rule 10"]);
  t.same(named("", ["service dhcp-server"]), ["mapping"]);
  t.same(named("something else"), []);
  t.same(
    suspectsOf(batch.planned, {
      _tag: "RejectedPath",
      message: "",
      ops: [set("nat", "source", "rule", "1", "foo")],
    }).map(({ item }) => item.name),
    ["rule 1"],
  );
});

void t.test("others have their turn while many changes are planned", async (t) => {
  const busy = (name: string): Item => ({
    name,
    change: {
      plan: () => {
        for (const until = performance.now() + 60; performance.now() < until;);
        return E.left({ _tag: "Missing", path: [], detail: name });
      },
    },
  });
  let turns = 0;
  const ticking = setInterval(() => turns++, 1);
  const batch = await compose(["a", "b", "c", "d"].map(busy));
  clearInterval(ticking);
  t.equal(batch.failed.length, 4);
  t.ok(turns >= 3, `a timer ran ${String(turns)} times`);
});
