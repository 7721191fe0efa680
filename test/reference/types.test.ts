/** The types of the public API, as programs see them: what must compile, what must not, and what is said then. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import t from "tap";
import { makeTable } from "../../cli/schema/make.js";
import { typesOf } from "../../cli/schema/types.js";
import { schemaFrom } from "../../provider/schema/index.js";
import { repoRoot } from "../support/pulumi.js";
import { compile, modulesAre, type Complaint } from "../support/compile.js";

const folder = join(repoRoot, "test", "types");
const written: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(folder)
    .filter((name) => name.endsWith(".ts"))
    .map((name) => [name, readFileSync(join(folder, name), "utf8")]),
);

/** A build of one's own: the module that `pulumi-vyos schema --types` writes, and a program that uses it. */
const definitions = ["new", "old"].map((name) => join(repoRoot, "test", "schema", "definitions", name));
const own = {
  "vyos.ts": typesOf(schemaFrom(makeTable(definitions, "1.5")), "own"),
  "program.ts": `import { VyosConfig } from "pulumi-vyos";
import { config } from "./vyos.js";
new VyosConfig("lamp", config("lamps lamp hall", { colour: ["red", 255], dim: true }));
// @ts-expect-error TS2345: Argument of type '"lamps lmap hall"' is not assignable to parameter of type '"lamps lamp hall"'
config("lamps lmap hall", {});
// @ts-expect-error TS2322: Type 'true' is not assignable to type '"no such node; did you mean dim?"'
config("lamps lamp hall", { din: true });
// @ts-expect-error TS2820: Type '"acept"' is not assignable to type 'One< … | undefined'. Did you mean '"accept"'?
config("firewall name IN rule 1", { action: "acept" });
`,
};
const files = { ...written, ...own };

const show = ({ file, line, text }: Complaint): string => `${file ?? ""}:${String(line)} ${text}`;

const mark = /\/\/ @ts-expect-error (.+)$/;

/** The same files in a folder. */
const within = (folder: string, some: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(some).map(([file, text]) => [`${folder}/${file}`, text]));

void t.test("the types of the public API", async (t) => {
  const bare = Object.fromEntries(
    Object.entries(files).map(([file, text]) => [file, text.replaceAll(new RegExp(mark, "gm"), "//")]),
  );
  // One run of the compiler for all, as it costs as much as three.
  const complaints = await compile({
    files: {
      ...within("commonjs", { ...files, "package.json": modulesAre("commonjs") }),
      ...within("module", { ...files, "package.json": modulesAre("module") }),
      ...within("bare", { ...bare, "package.json": modulesAre("commonjs") }),
    },
    options: { exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true },
  });
  const isBare = ({ file }: Complaint): boolean => file?.startsWith("bare/") === true;

  t.same(
    complaints.filter((one) => !isBare(one)).map(show),
    [],
    "what must compile does, by import and require",
  );

  const wanted = Object.entries(files).flatMap(([file, text]) =>
    text.split("\n").flatMap((line, i) => {
      const [, reason] = mark.exec(line) ?? [];
      // The complaint is about the statement below.
      return reason === undefined ? [] : [{ file: `bare/${file}`, line: i + 2, reason }];
    }),
  );
  t.ok(wanted.length > 30);
  const refused = complaints.filter(isBare);
  t.equal(refused.length, wanted.length, refused.map(show).join("\n"));
  for (const { file, line, reason } of wanted) {
    const said = refused.find((one) => one.file === file && one.line === line);
    // The order of a union is the compiler's own: dots stand for what is not held.
    const parts = reason.split(" … ");
    t.ok(
      said !== undefined && parts.every((part) => said.text.includes(part)),
      `${file}:${String(line)} ${reason}`,
      { said: said?.text },
    );
  }
});
