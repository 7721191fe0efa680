import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
  existsSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import t from "tap";
import { makeTable } from "../../cli/schema/make.js";
import { runSchema } from "../../cli/schema/run.js";
import { printTable } from "../../cli/schema/table.js";
import { dialectNames } from "../../provider/config/dialect.js";
import { nodeAt, parseTable, schemaFrom, schemaIn, type SchemaNode } from "../../provider/schema/index.js";

const root = resolve(__dirname, "../../..");
const definitions = join(root, "test/schema/definitions");
const folders = [join(definitions, "new"), join(definitions, "old")];

const below = (node: SchemaNode, name: string): SchemaNode => {
  const child = node.child(name);
  if (child === undefined) throw new Error(`no ${name} there`);
  return child;
};

/** All that a table says of a node, in a form that a test can hold beside it. */
const told = (node: SchemaNode): Record<string, unknown> => ({
  kind: node.kind,
  ...(node.multi ? { multi: true } : {}),
  ...(node.valueless ? { valueless: true } : {}),
  ...(node.checks.length === 0
    ? {}
    : {
        checks: node.checks.map(({ alternatives, message, plain }) => [
          alternatives.map((all) =>
            all.map((one) => one.pattern ?? `${one.validator} ${one.argument}`.trim()).join(" & "),
          ),
          message,
          ...(plain ? ["plain"] : []),
        ]),
      }),
  ...(node.default === undefined ? {} : { default: node.default }),
  ...(node.owner === undefined ? {} : { owner: node.owner }),
  ...(node.priority === undefined ? {} : { priority: node.priority }),
  ...Object.fromEntries(node.names().map((name) => [`/${name}`, told(below(node, name))])),
});

const description = { kind: "leaf", checks: [[[".{0,255}"], undefined]] };

void t.test("definitions and templates become one tree", (t) => {
  const table = makeTable(folders, "1.5");
  t.same(table.sources.map(({ name }) => name).length, 2);
  t.same(told(schemaFrom(table).root), {
    kind: "node",
    "/lamps": {
      kind: "node",
      owner: "lamps.py",
      priority: 321,
      "/lamp": {
        kind: "tag",
        checks: [[["(hall|attic)", "numeric --range 1-99"], "A lamp is a number or a name"]],
        "/description": description,
        "/colour": {
          kind: "leaf",
          multi: true,
          checks: [[["[a-z]+ & (?!grey).*", "numeric --range 0-255"], undefined]],
          default: "red green",
        },
        "/dim": { kind: "leaf", valueless: true },
      },
      "/torch": {
        kind: "tag",
        "/description": description,
        "/battery": {
          kind: "leaf",
          checks: [[["numeric --positive", "file-path --strict --parent-dir /config/auth"], undefined]],
          default: "12",
        },
      },
    },
    "/firewall": {
      kind: "node",
      priority: 199,
      "/broadcast": { kind: "leaf", checks: [[["type bool"], "", "plain"]] },
      "/name": {
        kind: "tag",
        checks: [
          [["[^-].*"], "Name cannot start with a dash", "plain"],
          [["(?!(?:ZONE.*)$).*"], "Name cannot start with ZONE", "plain"],
        ],
        "/rule": {
          kind: "tag",
          checks: [
            [["type u32"], "", "plain"],
            [["bounds 1-9999"], "rule number", "plain"],
          ],
          "/action": { kind: "leaf", checks: [[["(accept|drop)"], "bad action", "plain"]] },
          "/log": { kind: "leaf", valueless: true },
          "/days": { kind: "leaf", checks: [[[".*(?:^[[:digit:]]{2}$|^mon).*"], "days", "plain"]] },
          "/port": {
            kind: "leaf",
            multi: true,
            default: "1",
            checks: [
              [["type ipv4,ipv4net"], "", "plain"],
              [["0", "bounds 4-65535"], "a port", "plain"],
              [["check-port --strict"], "", "plain"],
              [["(a|b)", "ipv4-prefix"], "neither"],
            ],
          },
        },
      },
    },
  });
  t.end();
});

void t.test("equal subtrees stand once, and the same definitions give the same text", (t) => {
  const table = makeTable(folders, "1.5");
  const { root } = schemaFrom(table);
  t.equal(
    root.child("lamps")?.child("lamp")?.child("description"),
    root.child("lamps")?.child("torch")?.child("description"),
  );
  t.equal(printTable(makeTable(folders, "1.5")), printTable(table));
  t.same(parseTable(printTable(table), "x"), table);
  t.end();
});

void t.test("paths know values, and say where an unknown name stands", (t) => {
  const schema = schemaFrom(makeTable(folders, "1.5"));
  const at = (path: string) => nodeAt(schema, path.split(" ").filter(Boolean));
  t.equal(at("").kind, "node");
  t.match(at("lamps lamp"), { kind: "node", node: { kind: "tag" } });
  t.match(at("lamps lamp hall"), { kind: "item", name: "hall", node: { kind: "tag" } });
  t.match(at("lamps lamp hall colour red"), { kind: "value", value: "red", node: { kind: "leaf" } });
  t.match(at("lamps lamp hall colour red dark"), { kind: "unknown", index: 5, word: "dark" });
  t.match(at("lamps lamp hall dim on"), { kind: "unknown", index: 4, word: "on" });
  t.match(at("lamps lamp hall lamp"), { kind: "unknown", index: 3, above: { kind: "item", name: "hall" } });
  t.match(at("constructor"), { kind: "unknown", index: 0 });
  t.end();
});

void t.test("the command writes the table whole, or nothing and why", async (t) => {
  const work = mkdtempSync(join(tmpdir(), "schema-"));
  t.teardown(() => {
    rmSync(work, { recursive: true });
  });
  const out = join(work, "own.json");
  const types = join(work, "own.ts");
  const run = (...definitions: string[]) => runSchema({ definitions, out, types, release: "1.5" });
  const folder = (name: string, files: Readonly<Record<string, string>>): string => {
    const path = join(work, name, "interface-definitions");
    mkdirSync(path, { recursive: true });
    for (const [file, text] of Object.entries(files)) writeFileSync(join(path, file), text);
    return join(work, name);
  };
  const refused: readonly [string, string, RegExp][] = [
    ["nowhere", join(work, "nowhere"), /nowhere is no folder; give --definitions a checkout of vyos-1x/],
    ["nothing there", folder("empty", {}), /empty holds no definitions: neither interface-definitions/],
    ["no XML", folder("text", { "a.xml.in": "<node" }), /a\.xml\.in:1:5: .*lines counted with/],
    [
      "an include that is missing",
      folder("missing", { "a.xml.in": "<a>\n #include <include/b.xml.i>\n</a>" }),
      /include\/b\.xml\.i, which a\.xml\.in includes, cannot be read: ENOENT/,
    ],
    [
      "an include of itself",
      folder("loop", { "a.xml.in": "#include <b.xml.i>", "b.xml.i": "#include <b.xml.i>" }),
      /b\.xml\.i includes itself \(a\.xml\.in → b\.xml\.i → b\.xml\.i\)/,
    ],
  ];
  for (const [what, definitions, message] of refused) await t.rejects(run(definitions), { message }, what);
  for (const name of ["own.d.ts", "own.js", "own"])
    await t.rejects(
      runSchema({ definitions: folders, out, types: join(work, name), release: "1.5" }),
      { message: /own(\.d\.ts|\.js)? is not the name of a module; give a \.ts file/ },
      name,
    );
  t.notOk(existsSync(out) || existsSync(types), "nothing is written");
  const log = t.capture(console, "log");
  await run(...folders);
  t.match(log.args()[0]?.[0], /own\.json: VyOS 1\.5, 16 nodes, \d+ of them different; set vyos:schema/);
  t.same(schemaIn(out).root.names(), ["firewall", "lamps"]);
  t.same(
    readdirSync(work).filter((name) => name.startsWith("own")),
    ["own.json", "own.ts"],
  );
  t.match(readFileSync(types, "utf8"), /export const config = configFor<Vyos>\(\);\n$/);
  const before = readFileSync(out, "utf8");
  await t.rejects(run(join(work, "text")));
  t.equal(readFileSync(out, "utf8"), before, "what was there stays");
});

/** A folder with a folder for each release, in which checkouts lie. */
const real = process.env.PULUMI_VYOS_DEFINITIONS ?? resolve(root, "../shared/definitions");

for (const release of dialectNames)
  void t.test(`the table of ${release} is that of its definitions`, (t) => {
    const file = join(root, "schema", `${release}.json`);
    const { sources } = parseTable(readFileSync(file, "utf8"), file);
    const checkouts = sources.map(({ name }) => join(real, release, name));
    const missing = checkouts.find((checkout) => !existsSync(checkout));
    if (missing !== undefined) {
      t.plan(0, `no ${missing}; set PULUMI_VYOS_DEFINITIONS to make it anew`);
      return;
    }
    t.equal(printTable(makeTable(checkouts, release)), readFileSync(file, "utf8"));
    t.end();
  });
