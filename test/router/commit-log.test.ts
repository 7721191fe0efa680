/** The router's log of commits as a witness: what is asked, when, and what it costs. */
import { schemaOf } from "../../provider/schema/index.js";
import * as E from "fp-ts/Either";
import fc from "fast-check";
import t from "tap";
import { toRaw, always } from "../../emulator/render.js";
import { sameNode } from "../../provider/config/tree.js";
import { parseCurly } from "../../provider/router/curly.js";
import { treeInWordsOf } from "../../provider/router/spelling.js";
import { Machine } from "../../emulator/machine.js";
import { dialects } from "../../emulator/dialect.js";
import { fixedLatency } from "../../emulator/latency.js";
import { byHand, rig, rule, type Rig } from "./rig.js";

const config = (vyos: "1.4" | "1.5", revisions = "9") => {
  const given = byHand(vyos);
  return {
    ...given,
    system: { ...(given.system as object), "config-management": { "commit-revisions": revisions } },
  };
};

const asked = (one: Rig): number =>
  one.sent("/show").filter(([op]) => JSON.stringify(op).includes("commit")).length;

void t.test("one question before the first commit, one after each, none where nothing is sent", async (t) => {
  const one = await rig(t, { config: config("1.5") });
  const made = await one.rules.create(rule(30000))();
  t.ok(E.isRight(made));
  t.equal(asked(one), 2);
  if (E.isRight(made)) t.match(await one.rules.update(made.right.outputs, rule(30000))(), { _tag: "Right" });
  t.equal(asked(one), 2);
  t.match(await one.rules.create(rule(30001))(), { _tag: "Right" });
  t.equal(asked(one), 3);
});

void t.test(
  "a router that keeps no log, or does not tell, is asked twice in a run and then no more",
  async (t) => {
    const faults = [
      [],
      [{ kind: "status", status: 500, match: { path: "/show", op: "show" }, times: 100 }],
    ] as const;
    for (const wrong of faults) {
      const one = await rig(t, wrong.length > 0 ? { config: config("1.5") } : {}, { version: "1.5" });
      for (const fault of wrong) one.emulator.inject(fault);
      const since = performance.now();
      for (let n = 0; n < 4; n++) t.match(await one.rules.create(rule(30000 + n))(), { _tag: "Right" });
      t.ok(asked(one) <= 4, `asked ${String(asked(one))} times`);
      t.ok(performance.now() - since < 5_000);
    }
  },
);

const name = fc
  .stringMatching(/^[a-zA-Z0-9/:._-]{1,12}$/)
  .filter((text) => !text.startsWith("//") && !text.startsWith("/*"));
const value = fc.oneof(
  name,
  fc.stringMatching(/^[a-zA-Z0-9 '{};#*()_-]{1,20}$/).filter((v) => v.trim() !== ""),
);

void t.test("law: what the router writes in its own language is read as it is", (t) => {
  const leaf = fc.oneof(value, fc.uniqueArray(value, { minLength: 2, maxLength: 3 }), fc.constant({}));
  const { tree } = fc.letrec((tie) => ({
    tree: fc.dictionary(name, fc.oneof({ depthSize: "small", maxDepth: 3 }, leaf, tie("tree")), {
      maxKeys: 4,
    }),
  }));
  fc.assert(
    fc.property(tree, fc.boolean(), (given, inQuotes) => {
      const below = { vpn: given as never };
      const { running } = new Machine(dialects["1.5"], schemaOf("1.5"), fixedLatency(0, 0), below, 0);
      const text = toRaw(running, "", inQuotes ? always : undefined);
      const read = parseCurly(`${text}\n// vyos-config-version: "nat@8"\n`);
      return read !== undefined && sameNode(read, below);
    }),
  );
  t.equal(parseCurly('a {\n b "c"\n'), undefined);
  t.equal(parseCurly("<html>it is no configuration</html>\n"), undefined);
  t.end();
});

/** Values that the API and the router's files need not write alike; how the one says it, and the other. */
const spellings: readonly (readonly [string, string | readonly string[] | object, string])[] = [
  ["a backslash", "a\\nb", '"a\\nb"'],
  ["an escaped backslash", "C:\\x", '"C:\\\\x"'],
  ["quotes", 'say "hi" now', '"say \\"hi\\" now"'],
  ["a single quote", "it's", `"it\\'s"`],
  ["unicode, put together otherwise", "caf\u00e9", '"cafe\u0301"'],
  ["braces", "{ a } b", '"{ a } b"'],
  ["a comment's marks", "a /* b */ c", '"a /* b */ c"'],
  ["a URL", "http://x//y", '"http://x//y"'],
  ["white space", "a  b ", '"a  b "'],
  ["two lines", "a\nb", '"a\\nb"'],
  ["a hash", "# no comment", '"# no comment"'],
  ["no value", {}, ""],
  ["an empty value", {}, '""'],
];

void t.test("what is only written otherwise is nobody's change; what means something else is", (t) => {
  const other = { vpn: { x: "another value" } };
  for (const [what, value, written] of spellings) {
    const read = { vpn: { x: value } } as never;
    const parsed = parseCurly(`vpn {\n    /* a remark */\n    x ${written}\n}\n`);
    if (parsed === undefined) throw new Error(what);
    t.ok(sameNode(treeInWordsOf(read, parsed), read), what);
    t.notOk(sameNode(treeInWordsOf(read, other), read), `${what}: not another`);
    t.notOk(sameNode(treeInWordsOf(read, {}), read), `${what}: not gone`);
    t.notOk(sameNode(treeInWordsOf({}, parsed), {}), `${what}: not new`);
  }
  const list = { vpn: { x: ["b", "a"] } };
  const parsed = parseCurly('vpn {\n    x "a"\n    x "b"\n}\n') ?? {};
  t.ok(sameNode(treeInWordsOf(list, parsed), list), "the order of a list");
  t.notOk(sameNode(treeInWordsOf(list, { vpn: { x: ["a", "c"] } }), list));
  t.end();
});

void t.test("values that are hard to write cost no second question", async (t) => {
  // In a log that is full, commits of one second cannot be told apart without looking at them.
  const one = await rig(t, { config: config("1.5", "99") });
  for (const [n, text] of [
    "{ a } b",
    "caf\u00e9 \u4e2d",
    "a /* b */ c",
    "it is # no comment",
    "http://x//y",
  ].entries()) {
    const made = await one.rules.create(rule(30100 + n, { description: text }))();
    t.ok(E.isRight(made), text);
    if (E.isRight(made))
      t.match(await one.rules.update(made.right.outputs, rule(30200 + n, { description: text }))(), {
        _tag: "Right",
      });
    t.equal(asked(one), 1 + 2 * (n + 1), text);
  }
});
