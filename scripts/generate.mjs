// Writes what follows from the tables of provider/kinds: resource classes, reference and the schema of the plugin; and
// from VyOS's definitions: the types of each release.
// `npm run generate` after a change of a table, on what has been built.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import prettier from "prettier";
import ts from "typescript";
import { packageSchema } from "./lib/schema.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const kindsFolder = join(root, "provider", "kinds");
const parse = (file) => ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);

/** The kinds of declared.ts: the name of each, the constant that holds its table, and the module of that. */
const declared = () =>
  parse(join(kindsFolder, "declared.ts"))
    .statements.filter((each) => ts.isExportDeclaration(each))
    .flatMap(({ exportClause, moduleSpecifier }) =>
      exportClause.elements.map(({ name, propertyName }) => ({
        kind: name.text,
        constant: (propertyName ?? name).text,
        module: moduleSpecifier.text,
      })),
    );

/** The comment above an exported constant, as it stands. */
const commentOf = ({ constant, module }) => {
  const source = parse(join(kindsFolder, module.replace(/\.js$/, ".ts")));
  const statement = source.statements.find(
    (each) =>
      ts.isVariableStatement(each) &&
      each.declarationList.declarations.some(({ name }) => name.getText() === constant),
  );
  const [comment] = ts.getLeadingCommentRanges(source.text, statement?.pos ?? 0)?.slice(-1) ?? [];
  if (comment === undefined) throw new Error(`provider/kinds/${module}: ${constant} needs a comment`);
  return source.text.slice(comment.pos, comment.end);
};

/** What loads each kind when it is first asked for: a program uses few of them. */
const loaders = () => `// Written by \`npm run generate\` from declared.ts: change that.
/* oxlint-disable typescript/no-require-imports, typescript/consistent-type-imports -- an import would load it at once */
import type * as declared from "./declared.js";

/** What loads each kind of declared.ts; a new one is missing until this is written again. */
export const load: { readonly [Name in keyof typeof declared]?: () => (typeof declared)[Name] } = {
${declared()
  .map(
    ({ kind, constant, module }) =>
      `${kind}: () => (require("${module}") as typeof import("${module}")).${constant},`,
  )
  .join("\n")}
};
`;

const classOf = (one) => `
/** Arguments of {@link Vyos${one.kind}}. */
export interface Vyos${one.kind}Args extends CommonArgs, ArgsOf<PropertiesOf<typeof ${one.constant}>> {}

export interface Vyos${one.kind} extends OutputsOf<PropertiesOf<typeof ${one.constant}>> {}

${commentOf(one)}
export class Vyos${one.kind} extends VyosResource {
  constructor(name: string, args: Vyos${one.kind}Args, opts?: pulumi.CustomResourceOptions) {
    super("${one.kind}", name, inputsOf(kinds.${one.kind}, name, args), opts);
  }
}
`;

const resources = () => {
  const kinds = declared();
  return `// Written by \`npm run generate\` from the tables of provider/kinds: change those.
/* oxlint-disable typescript/no-empty-object-type, typescript/no-unsafe-declaration-merging -- names for inferred types */
import type * as pulumi from "@pulumi/pulumi";
${kinds.map(({ constant, module }) => `import type { ${constant} } from "../kinds/${module.slice(2)}";`).join("\n")}
import { kinds } from "../kinds/index.js";
import { inputsOf, type ArgsOf, type OutputsOf, type PropertiesOf } from "./args.js";
import { VyosResource, type CommonArgs } from "./resource.js";
${kinds.map(classOf).join("")}`;
};

const mark = "// What follows is written by `npm run generate` from the tables of provider/kinds.\n";

/** The same resources by the plugin, below what is written there by hand. */
const native = () => {
  const [byHand] = readFileSync(join(root, "provider", "native.ts"), "utf8").split(mark);
  const both = declared().map(
    ({ kind }) => `
/** {@link dynamic.Vyos${kind}}, by the plugin. */
export const Vyos${kind} = native(dynamic.Vyos${kind});
/** {@link dynamic.Vyos${kind}}, by the plugin. */
export type Vyos${kind} = dynamic.Vyos${kind};
`,
  );
  return `${byHand}${mark}${both.join("")}`;
};

/** The tables themselves, as they were built. */
const tables = () => createRequire(import.meta.url)(join(root, "dist", "provider", "kinds", "declared.js"));

/** The text of a comment, in one line of Markdown. */
const plain = (comment) =>
  comment
    .replace(/^\/\*\*|\*\/$/g, "")
    .split("\n")
    .map((line) => line.replace(/^\s*\* ?/, ""))
    .join(" ")
    .replace(/\s+/g, " ")
    .trim();

/** The comments of a kind's properties, by path, as the compiler finds them whatever the table is made of. */
const propertiesOf = (checker, type, at = "") =>
  checker.getPropertiesOfType(type).flatMap((symbol) => {
    const path = `${at}${symbol.name}`;
    const says = ts.displayPartsToString(symbol.getDocumentationComment(checker)).replace(/\s+/g, " ");
    const step = (from, name) => {
      const found = from && checker.getPropertyOfType(checker.getNonNullableType(from), name);
      return found && checker.getTypeOfSymbol(found);
    };
    const given = step(step(checker.getTypeOfSymbol(symbol), "types"), "given");
    const [bag, bags] = [step(given, "bag"), step(given, "bags")];
    const below = bag
      ? propertiesOf(checker, bag, `${path}.`)
      : bags
        ? propertiesOf(checker, bags, `${path}.*.`)
        : [];
    return [[path, says], ...below];
  });

const SECRET = "\u0000secret:";
const SECRET_OBJECT = "\u0000secretObject:";

/** An example with what is secret by name. */
const withoutSecrets = (properties, args) =>
  Object.fromEntries(
    Object.entries(args).map(([name, value]) => {
      const { secret, below, as } = properties[name] ?? {};
      if (secret) return [name, (typeof value === "object" ? SECRET_OBJECT : SECRET) + name];
      if (below === undefined) return [name, value];
      const inner = (entry) => withoutSecrets(below, entry);
      return [
        name,
        as === "record"
          ? Object.fromEntries(Object.entries(value).map(([k, v]) => [k, inner(v)]))
          : inner(value),
      ];
    }),
  );

const exampleOf = (kind, { properties, examples }) => {
  const text = JSON.stringify(withoutSecrets(properties, examples[0]));
  const secrets = text.includes("\\u0000secret");
  const args = text
    .replace(/"\\u0000secret:(\w+)"/g, 'secrets.requireSecret("$1")')
    .replace(/"\\u0000secretObject:(\w+)"/g, 'secrets.requireSecretObject("$1")');
  return `\`\`\`ts
${secrets ? 'import * as pulumi from "@pulumi/pulumi";\n' : ""}import { Vyos${kind} } from "pulumi-vyos";

${secrets ? "const secrets = new pulumi.Config();\n\n" : ""}new Vyos${kind}("example", ${args});
\`\`\``;
};

const cell = (text) => text.replaceAll("|", "\\|");

let looked;

/** What the compiler knows of the classes and tables: once for all that is made of it, when the classes are written. */
const program = () => {
  const { compilerOptions } = ts.readConfigFile(join(root, "tsconfig.json"), ts.sys.readFile).config;
  const { options } = ts.convertCompilerOptionsFromJson(compilerOptions, root);
  return (looked ??= ts.createProgram(
    [join(root, "provider", "native.ts"), join(kindsFolder, "declared.ts")],
    { ...options, noEmit: true, incremental: false, tsBuildInfoFile: undefined },
  ));
};

/** So many properties in a property are told again; more are told where they come first. */
const FEW = 2;

/** The rows of a kind's properties. What `told` has from an earlier row, its own or another kind's, is a reference to that. */
const rowsOf = (kind, all, told) => {
  const rows = [];
  for (let i = 0; i < all.length; i++) {
    const [path, says] = all[i];
    rows.push(`| \`${path}\` | ${cell(says)} |`);
    let end = i + 1;
    while (end < all.length && all[end][0].startsWith(`${path}.`)) end++;
    const below = all.slice(i + 1, end).map(([inner, said]) => [inner.slice(path.length), said]);
    if (below.length <= FEW) continue;
    const key = JSON.stringify(below);
    const first = told.get(key);
    if (first === undefined) told.set(key, { kind, path });
    else {
      const section = `Vyos${first.kind}`;
      rows.push(
        `| \`${path}.…\` | As those of \`${first.path}\` of [${section}](#${section.toLowerCase()}). |`,
      );
      i = end - 1;
    }
  }
  return rows;
};

const reference = () => {
  const file = join(kindsFolder, "declared.ts");
  const checker = program().getTypeChecker();
  const exported = checker.getExportsOfModule(checker.getSymbolAtLocation(program().getSourceFile(file)));
  const built = tables();
  const told = new Map();
  const sections = declared().map((one) => {
    const symbol = exported.find(({ name }) => name === one.kind);
    const type = checker.getTypeOfSymbol(checker.getAliasedSymbol(symbol));
    const table = checker.getTypeOfSymbol(checker.getPropertyOfType(type, "table"));
    const properties = checker.getTypeOfSymbol(checker.getPropertyOfType(table, "properties"));
    const isOutput = ([path]) => built[one.kind].table.properties[path]?.as === "output";
    const all = propertiesOf(checker, properties);
    const rows = rowsOf(
      one.kind,
      all.filter((each) => !isOutput(each)),
      told,
    );
    const outputs = all
      .filter(isOutput)
      .map(([path, says]) => `\nAnother output is \`${path}\`. ${says}\n`)
      .join("");
    return `## Vyos${one.kind}

${plain(commentOf(one))}

${exampleOf(one.kind, built[one.kind].table)}

| argument | what it says |
| --- | --- |
${rows.join("\n")}
${outputs}`;
  });
  return `# Kinds

Written from the tables of the kinds by \`npm run generate\`. A \`*\` stands for a name of your choice.

${sections.join("\n")}`;
};

const kindsMark =
  "<!-- What follows is written by `npm run generate` from the tables of provider/kinds. -->\n";

/** An example of each kind that has no section of its own, below those that are written by hand. */
const examples = () => {
  const [byHand] = readFileSync(join(root, "docs", "resources.md"), "utf8").split(kindsMark);
  const built = tables();
  const others = declared().filter(({ kind }) => !byHand.includes(`\n## Vyos${kind}\n`));
  const sections = others.map(
    (one) => `
### Vyos${one.kind}

${/^[^]*?[.:](?=\s|$)/.exec(plain(commentOf(one)))[0].replace(/:$/, ".")} [Its arguments](kinds.md#vyos${one.kind.toLowerCase()})

${exampleOf(one.kind, built[one.kind].table)}
`,
  );
  return `${byHand}${kindsMark}
## All other kinds
${sections.join("")}`;
};

/** The types of each release's whole tree, from the tables in schema/. */
const trees = () => {
  const required = createRequire(import.meta.url);
  const { typesOf } = required(join(root, "dist", "cli", "schema", "types.js"));
  const { schemaOf } = required(join(root, "dist", "provider", "schema", "index.js"));
  const { dialectNames } = required(join(root, "dist", "provider", "config", "dialect.js"));
  const textOf = (release) => typesOf(schemaOf(release), `config${release.replace(".", "")}`);
  return Object.fromEntries(dialectNames.map((release) => [`schema/${release}.d.ts`, textOf(release)]));
};

/** A JSON object with each of its members, and each member of those, on a line: readable in a change, and short. */
const lines = (value, depth = 2) =>
  depth === 0 || value === null || typeof value !== "object" || Array.isArray(value)
    ? JSON.stringify(value)
    : `{\n${Object.entries(value)
        .map(([name, member]) => `${JSON.stringify(name)}: ${lines(member, depth - 1)}`)
        .join(",\n")}\n}`;

/** Takes the blanks out that tables are padded with: in hundreds of rows they would be two fifths of the file. */
const unpadded = (markdown) =>
  markdown.replaceAll(/^\|.*$/gm, (row) => row.replaceAll(/ {2,}/g, " ").replaceAll(/-{4,}/g, "---"));

const formatted = async (file, text) => {
  if (file.endsWith(".json")) return text;
  const pretty = await prettier.format(text, {
    ...(await prettier.resolveConfig(join(root, file))),
    ...(file.endsWith(".md") && { proseWrap: "always" }),
    filepath: file,
  });
  return file === "docs/kinds.md" ? unpadded(pretty) : pretty;
};

/** What makes each file that is written, by its path in the repository; the classes come before what looks at them. */
const makers = {
  "provider/kinds/loaders.ts": loaders,
  "provider/resources/declared.ts": resources,
  "provider/native.ts": native,
  // The compiler lists a union's members in the order in which it met them: the schema has them as it always had.
  "plugin/schema.json": () => `${lines(packageSchema(root, program()))}\n`,
  "docs/kinds.md": reference,
  "docs/resources.md": examples,
};

/** The text of each file that is written, by its path in the repository. */
export const files = async () => {
  const entries = Object.entries(makers).map(async ([file, make]) => [file, await formatted(file, make())]);
  return { ...Object.fromEntries(await Promise.all(entries)), ...trees() };
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [file, make] of Object.entries(makers))
    writeFileSync(join(root, file), await formatted(file, make()));
  for (const [file, text] of Object.entries(trees())) writeFileSync(join(root, file), text);
}
