// Writes the resource classes of the kinds that tables declare. `npm run generate` after a new kind.
import { readFileSync, writeFileSync } from "node:fs";
import { join, dirname } from "node:path";
import { fileURLToPath } from "node:url";
import prettier from "prettier";
import ts from "typescript";

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

const classOf = (one) => `
/** Arguments of {@link Vyos${one.kind}}. */
export interface Vyos${one.kind}Args extends CommonArgs, ArgsOf<PropertiesOf<typeof ${one.constant}>> {}

export interface Vyos${one.kind} extends OutputsOf<PropertiesOf<typeof ${one.constant}>> {}

${commentOf(one)}
export class Vyos${one.kind} extends VyosResource {
  constructor(name: string, args: Vyos${one.kind}Args, opts?: pulumi.CustomResourceOptions) {
    super("${one.kind}", name, inputsOf(${one.constant}, name, args), opts);
  }
}
`;

const resources = () => {
  const kinds = declared();
  return `// Written by \`npm run generate\` from the tables of provider/kinds: change those.
/* eslint-disable @typescript-eslint/no-empty-object-type, @typescript-eslint/no-unsafe-declaration-merging -- names for inferred types */
import type * as pulumi from "@pulumi/pulumi";
${kinds.map(({ constant, module }) => `import { ${constant} } from "../kinds/${module.slice(2)}";`).join("\n")}
import { inputsOf, type ArgsOf, type OutputsOf, type PropertiesOf } from "./args.js";
import { VyosResource, type CommonArgs } from "./resource.js";
${kinds.map(classOf).join("")}`;
};

const formatted = async (file, text) =>
  prettier.format(text, { ...(await prettier.resolveConfig(join(root, file))), filepath: file });

/** The text of each file that is written, by its path in the repository. */
export const files = async () => {
  const file = "provider/resources/declared.ts";
  return { [file]: await formatted(file, resources()) };
};

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const [file, text] of Object.entries(await files())) writeFileSync(join(root, file), text);
