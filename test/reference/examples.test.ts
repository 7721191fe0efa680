/** Every TypeScript example of the documentation compiles against the library's own types, and so do its programs. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import t from "tap";
import { examplesDir } from "../support/examples.js";
import { compile, modulesAre, type Complaint } from "../support/compile.js";
import { blocksOf, pages, type Block } from "./markdown.js";

const nameOf = ({ file, line }: Block): string => `${file.replaceAll("/", "+")}+${String(line)}.ts`;

/** A module that has each line where the page has it. */
const moduleOf = ({ line, text, given }: Block): string =>
  `${given}${"\n".repeat(line - 1)}${text} export {};\n`;

const show = ({ file, line, text }: Complaint): string =>
  `${file?.replace(/\+\d+\.ts$/, "").replaceAll("+", "/") ?? ""}:${String(line)} ${text}`;

const pagesExamples = (): Readonly<Record<string, string>> => {
  const blocks = pages().flatMap((file) => blocksOf(file));
  const examples = blocks.filter(({ language }) => language === "ts");
  t.ok(examples.length > 15, `examples: ${String(examples.length)}`);
  t.same(
    [...new Set(blocks.map(({ language }) => language))].filter((name) => /^(typescript|tsx|js)$/.test(name)),
    [],
  );
  const broken = 'new (await import("pulumi-vyos")).VyosNatRule("web", { type: "destiny" });';
  const bad = blocksOf("docs/bad.md", ["# Bad", "", "```ts", "", broken, "```", ""].join("\n"));
  return Object.fromEntries([...examples, ...bad].map((block) => [nameOf(block), moduleOf(block)]));
};

const programsOfExamples = (): Readonly<Record<string, string>> => {
  const programs = readdirSync(examplesDir).filter((name) =>
    existsSync(join(examplesDir, name, "tsconfig.json")),
  );
  t.ok(programs.length > 6, programs.join(", "));
  const files: Record<string, string> = {
    "bad/index.ts": `import "pulumi-vyos"; export const wrong: string = 1;`,
  };
  for (const name of programs)
    for (const file of readdirSync(join(examplesDir, name)).filter((each) => /\.(ts|json)$/.test(each))) {
      const text = readFileSync(join(examplesDir, name, file), "utf8");
      if (file !== "tsconfig.json") files[`${name}/${file}`] = text;
      // One run of the compiler for all, so what they ask of it must come to the same.
      else
        t.match(
          (JSON.parse(text) as { compilerOptions: object }).compilerOptions,
          { target: "es2022", module: /^node(next|20)$/, strict: true, skipLibCheck: true },
          name,
        );
    }
  return files;
};

void t.test("every example of the pages and every program of the examples compiles", async (t) => {
  const files = { ...pagesExamples(), ...programsOfExamples(), "package.json": modulesAre("module") };
  const said = (await compile({ files, options: { module: "nodenext", skipLibCheck: true } })).map(show);
  const bad = [/^docs\/bad\.md:5 TS2322: Type '"destiny"' is not assignable/, /^bad\/index\.ts:1 TS2322/];
  for (const wrong of bad)
    t.ok(
      said.some((each) => wrong.test(each)),
      `found where it is: ${String(wrong)}`,
    );
  t.same(
    said.filter((each) => !bad.some((wrong) => wrong.test(each))),
    [],
  );
});
