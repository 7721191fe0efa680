import t from "tap";
import fc from "fast-check";
import { schemaOf } from "../../provider/schema/index.js";
import { dialects } from "../../emulator/dialect.js";
import { fixedLatency } from "../../emulator/latency.js";
import { Machine } from "../../emulator/machine.js";
import { parseRaw } from "../../emulator/parseRaw.js";
import { toAst, toCommands, toJson, toRaw } from "../../emulator/render.js";
import { Editor, nodeAt, sameTree, type ConfigJson } from "../../emulator/tree.js";

const parse = (config: ConfigJson) =>
  new Machine(dialects["1.5"], schemaOf("1.5"), fixedLatency(0, 0), {}, 0).parse(config);

const config: ConfigJson = {
  interfaces: { ethernet: { eth0: { address: ["192.0.2.1/24", "dhcp"], description: "the WAN" } } },
  nat: {
    destination: { rule: { "10": { disable: {}, protocol: "tcp" }, "9": { exclude: {} } } },
    source: {},
  },
};

void t.test("configuration comes out as it went in", (t) => {
  t.same(toJson(parse(config)), config);
  t.end();
});

void t.test("raw text, commands and syntax tree name the same configuration", (t) => {
  const root = parse(config);
  t.equal(
    toRaw(root, ""),
    [
      "interfaces {",
      "    ethernet eth0 {",
      "        address 192.0.2.1/24",
      "        address dhcp",
      '        description "the WAN"',
      "    }",
      "}",
      "nat {",
      "    destination {",
      "        rule 9 {",
      "            exclude",
      "        }",
      "        rule 10 {",
      "            disable",
      "            protocol tcp",
      "        }",
      "    }",
      "    source {",
      "    }",
      "}",
      "",
    ].join("\n"),
  );
  t.match(toCommands(root), "set nat destination rule 9 exclude\nset nat destination rule 10 disable\n");
  t.same(toJson(parseRaw(toRaw(root, ""), schemaOf("1.5"), "1.5")), config, "raw text is read back");
  const rule = toAst("", root).children[1]?.children[0]?.children[0];
  t.match(rule, {
    name: "rule",
    data: { tag: true, leaf: false },
    children: [{ name: "9" }, { name: "10" }],
  });
  t.end();
});

void t.test("an editor leaves the tree that it began with alone", (t) => {
  const before = parse(config);
  const editor = new Editor(before);
  editor.delete(["nat", "destination", "rule", "9"]);
  editor.set(
    [
      { name: "nat", shape: "node" },
      { name: "static", shape: "node" },
    ],
    undefined,
    false,
  );
  t.same(toJson(before), config);
  t.notOk(sameTree(before, editor.root));
  t.equal(nodeAt(before, ["interfaces"]), nodeAt(editor.root, ["interfaces"]), "what is untouched is shared");
  t.end();
});

void t.test("the last tag value takes its tag node along, and leaves the parents", (t) => {
  const editor = new Editor(parse(config));
  t.ok(editor.delete(["nat", "destination", "rule", "9"]));
  t.ok(editor.delete(["nat", "destination", "rule", "10"]));
  t.notOk(editor.delete(["nat", "destination", "rule", "10"]));
  t.same(toJson(editor.root).nat, { destination: {}, source: {} });
  t.end();
});

const name = fc.stringMatching(/^[a-z]{1,3}$/);
const paths = fc.array(fc.tuple(fc.array(name, { minLength: 1, maxLength: 4 }), fc.boolean()), {
  maxLength: 30,
});

void t.test("editors and comparisons agree with plain objects", (t) => {
  fc.assert(
    fc.property(paths, paths, (first, second) => {
      const build = (list: typeof first): Editor => {
        const editor = new Editor(parse({}));
        for (const [path, add] of list)
          if (add)
            editor.set(
              path.map((step) => ({ name: step, shape: "node" as const })),
              undefined,
              false,
            );
          else editor.delete(path);
        return editor;
      };
      const [a, b] = [build(first).root, build(second).root];
      return sameTree(a, b) === (JSON.stringify(toJson(a)) === JSON.stringify(toJson(b)));
    }),
  );
  t.end();
});
