import assert from "node:assert/strict";
import * as E from "fp-ts/Either";
import fc from "fast-check";
import t from "tap";
import { dialects, type DialectName } from "../../provider/config/dialect.js";
import { showPath } from "../../provider/config/path.js";
import {
  getNode,
  leavesOf,
  mergeTrees,
  putNode,
  removeNode,
  restrict,
  type ConfigTree,
} from "../../provider/config/tree.js";
import { kinds, type AnyKind } from "../../provider/kinds/index.js";
import { compare, neighboursOf } from "../../cli/watch/compare.js";
import { concealer, holdsCiphertext, reveal } from "../../cli/watch/conceal.js";
import { natRuleArgs, vmAttachmentArgs, type Args } from "../kinds/arbitraries.js";
import { ground, releases } from "../kinds/ground.js";
import { holds } from "../laws.js";

const right = <A>(either: E.Either<unknown, A>): A =>
  E.isRight(either) ? either.right : assert.fail(JSON.stringify(either.left));

/** A resource of these arguments on a router that has it as it is to be. */
const settle = (kind: AnyKind, args: Args, release: DialectName) => {
  const dialect = dialects[release];
  const tree: ConfigTree = ground(release);
  const draft = right(kind.codec.decode(args) as E.Either<unknown, object>);
  const place = { tree, dialect, isClaimed: () => false };
  const model = right(kind.allocate(draft, place) as E.Either<unknown, object>);
  const own = kind.render(model, dialect);
  return { model, dialect, own, tree: mergeTrees(tree, own) };
};

const cases = [
  { kind: kinds.NatRule as AnyKind, args: natRuleArgs },
  { kind: kinds.VmAttachment as AnyKind, args: vmAttachmentArgs },
];

for (const { kind, args } of cases)
  for (const release of releases) {
    void t.test(`${kind.name} on ${release}: what is as it should be is clean`, (t) => {
      holds(
        t,
        fc.property(args(release), (given) => {
          const { model, dialect, tree } = settle(kind, given, release);
          assert.deepEqual(compare(kind, model, tree, dialect), {
            status: "clean",
            leaves: [],
            unmanaged: [],
          });
        }),
      );
      t.end();
    });

    void t.test(`${kind.name} on ${release}: each leaf that goes or changes is named, and no other`, (t) => {
      holds(
        t,
        fc.property(args(release), fc.nat(), fc.boolean(), (given, chance, goes) => {
          const { model, dialect, own, tree } = settle(kind, given, release);
          const leaves = leavesOf(own).filter(({ values }) => values.length > 0);
          const leaf = leaves[chance % leaves.length];
          fc.pre(leaf !== undefined);
          const { path } = leaf;
          const edited = goes ? removeNode(tree, path) : putNode(tree, path, "otherwise");
          const found = compare(kind, model, edited, dialect);
          const own1 = { path: showPath(path), want: leaf.values };
          const expected = goes
            ? { ...own1, change: "removed" }
            : { ...own1, change: "changed", have: ["otherwise"] };
          const named = found.leaves.filter((one) => one.path === expected.path);
          assert.deepEqual(named, [expected]);
          // A parent that is left without children is no leaf of ours.
          assert.deepEqual(
            found.leaves.filter((one) => !expected.path.startsWith(one.path)),
            [],
          );
          assert.equal(found.status, "drifted");
        }),
      );
      t.end();
    });

    void t.test(`${kind.name} on ${release}: without its nodes it is gone, leaf by leaf`, (t) => {
      holds(
        t,
        fc.property(args(release), (given) => {
          const { model, dialect, own } = settle(kind, given, release);
          const found = compare(kind, model, ground(release), dialect);
          assert.equal(found.status, "gone");
          const paths = leavesOf(own).map(({ path }) => showPath(path));
          assert.deepEqual(found.leaves.map(({ path }) => path).sort(), paths.sort());
          assert.ok(found.leaves.every(({ change }) => change === "removed"));
        }),
      );
      t.end();
    });

    void t.test(`${kind.name} on ${release}: leaves of others are unmanaged and no drift`, (t) => {
      holds(
        t,
        fc.property(args(release), (given) => {
          const { model, dialect, tree } = settle(kind, given, release);
          const [node = []] = kind.paths(model, dialect);
          const found = compare(kind, model, putNode(tree, [...node, "of-others"], "x"), dialect);
          assert.deepEqual(found, {
            status: "clean",
            leaves: [],
            unmanaged: [{ path: showPath([...node, "of-others"]), values: ["x"] }],
          });
        }),
      );
      t.end();
    });
  }

void t.test("neighbours are what stands beside our nodes and is nobody's", (t) => {
  holds(
    t,
    fc.property(
      fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { maxLength: 12 }),
      fc.nat(),
      (numbers, cut) => {
        const ruleOf = (n: number) => ["nat", "destination", "rule", String(n)];
        const tree = numbers.reduce<ConfigTree>((all, n) => putNode(all, ruleOf(n), { log: {}, a: "1" }), {
          system: { "host-name": "x" },
        });
        const ours = numbers.slice(0, numbers.length === 0 ? 0 : cut % numbers.length);
        const found = neighboursOf(tree, ours.map(ruleOf));
        const others = ours.length === 0 ? [] : numbers.filter((n) => !ours.includes(n));
        assert.deepEqual(found.map(({ path }) => path).sort(), others.map((n) => showPath(ruleOf(n))).sort());
        assert.ok(found.every(({ leaves }) => leaves === 2));
        assert.ok(found.every(({ path }) => getNode(tree, path.split(" ")) !== undefined));
      },
    ),
  );
  t.same(restrict({}, []), {});
  t.end();
});

const marked = (content: object) => ({
  "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270",
  ...content,
});

void t.test("secrets of a checkpoint are compared in clear and shown nowhere", (t) => {
  holds(
    t,
    fc.property(
      fc.stringMatching(/^[a-z0-9]{4,12}$/),
      fc.stringMatching(/^[A-Z_ ]*$/),
      fc.stringMatching(/^[A-Z_ ]*$/),
      (secret, before, after) => {
        const state = { description: marked({ plaintext: JSON.stringify(secret) }), type: "source" };
        assert.ok(!holdsCiphertext(state));
        const { value, secrets } = reveal(state);
        assert.deepEqual(value, { description: secret, type: "source" });
        const { leaf, unmanaged, tree, text } = concealer(secrets);
        const holding = `${before}${secret}${after}`;
        const shown = [
          leaf({ path: "a b", change: "changed", want: [secret], have: [holding] }),
          leaf({ path: "a b", change: "added", have: [holding] }),
          unmanaged({ path: `a ${secret}`, values: [holding] }),
          tree({ a: { b: holding, c: [holding], [secret]: {} } }),
          text(`x ${secret} y`),
        ];
        assert.ok(!JSON.stringify(shown).includes(secret), JSON.stringify(shown));
      },
    ),
  );
  t.ok(holdsCiphertext({ a: [{ b: marked({ ciphertext: "v1:…" }) }] }));
  const { leaf, tree } = concealer([]);
  const key = leaf({ path: "service https api keys id x key", change: "changed", want: ["a"], have: ["b"] });
  t.notMatch(JSON.stringify(key), /"[ab]"/, "by the name of the leaf");
  const declared = concealer([], [["system", "login", "banner"]]);
  const banner = { path: "system login banner pre-login", want: ["a"], have: ["b"] };
  t.notMatch(JSON.stringify(declared.leaf({ ...banner, change: "changed" })), /"[ab]"/, "by its resource");
  t.match(declared.leaf({ ...banner, path: "system login banners", change: "changed" }), { want: ["a"] });
  const snmp = "service snmp community hush authorization";
  t.match(leaf({ path: snmp, change: "removed", want: ["ro"] }), {
    path: "service snmp community [redacted] authorization",
    want: ["ro"],
  });
  t.notMatch(JSON.stringify(tree({ service: { snmp: { community: { hush: {} } } } })), /hush/);
  const open = leaf({ path: "nat source rule 1 description", change: "removed", want: ["a"] });
  t.same(open, { path: "nat source rule 1 description", change: "removed", want: ["a"] });
  t.end();
});
