/** The older packages' templates: a tree of folders in which each `node.def` says what its folder's node is. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { CheckEntry } from "../../provider/schema/index.js";
import { emptyDefinition, type Definition, type Facts } from "./definition.js";
import { checkOf } from "./expression.js";
import { DefinitionsError } from "./transclude.js";

const field =
  /^(default|tag|type|multi|priority|help|syntax|commit|delete|update|activate|create|begin|end|enumeration|comp_help|allowed|val_help)(:expression)?:/;

interface Field {
  readonly name: string;
  text: string;
}

const fieldsOf = (text: string): readonly Field[] => {
  const fields: Field[] = [];
  for (const line of text.split("\n")) {
    const [head = "", name] = field.exec(line) ?? [];
    if (name !== undefined) fields.push({ name, text: line.slice(head.length) });
    else if (!line.startsWith("#")) {
      const last = fields.at(-1);
      if (last !== undefined) last.text += `\n${line}`;
    }
  }
  return fields;
};

const unquoted = (text: string): string => text.trim().replace(/^"([\s\S]*)"$/, "$1");

/** `u32; "what is refused"`, or several types of which one will do. */
const typeCheck = (text: string): CheckEntry | undefined => {
  const [types = "", ...message] = text.split(";");
  const names = types
    .split(/[,\s]+/)
    .map((name) => name.trim())
    .filter((name) => name !== "");
  if (names.length === 0 || names.includes("txt")) return undefined;
  const said = unquoted(message.join(";"));
  // One check of all types: its words name the last.
  return { any: [["type", names.join(",")]], message: said, plain: true };
};

/** Of several types in as many lines the last one counts. */
const checksOf = (fields: readonly Field[], file: string): readonly CheckEntry[] => {
  const type = fields.findLast(({ name }) => name === "type");
  return fields.flatMap((field) => {
    const { name, text } = field;
    try {
      const check = field === type ? typeCheck(text) : name === "syntax" ? checkOf(text) : undefined;
      return check === undefined ? [] : [check];
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      throw new DefinitionsError(`${file}: "${text.trim()}" is no expression: ${error.message}`);
    }
  });
};

const factsOf = (text: string, file: string, hasChildren: boolean): Facts => {
  const fields = fieldsOf(text);
  const textOf = (name: string): string | undefined => fields.find((one) => one.name === name)?.text;
  const checks = checksOf(fields, file);
  const value = textOf("default");
  const priority = /\d+/.exec(textOf("priority") ?? "")?.[0];
  const typed = textOf("type") !== undefined;
  const tag = textOf("tag") !== undefined;
  return {
    kind: tag ? "tag" : typed || !hasChildren ? "leaf" : "node",
    ...(textOf("multi") === undefined ? {} : { multi: true }),
    ...(tag || typed || hasChildren ? {} : { valueless: true }),
    ...(checks.length === 0 ? {} : { checks }),
    ...(value === undefined ? {} : { default: unquoted(value) }),
    ...(priority === undefined ? {} : { priority: Number(priority) }),
  };
};

const foldersIn = (path: string): readonly string[] =>
  readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();

/** What a folder of templates says of its node and of those below. */
export const readTemplates = (folder: string): Definition => {
  const values = join(folder, "node.tag");
  const below = existsSync(values) ? values : folder;
  const names = foldersIn(below).filter((name) => name !== "node.tag");
  const file = join(folder, "node.def");
  const here = emptyDefinition();
  if (existsSync(file)) {
    const text = readFileSync(file, "utf8");
    here.facts = factsOf(text, file, names.length > 0 || below === values);
    here.said = text.trim() !== "";
  }
  for (const name of names) here.children.set(name, readTemplates(join(below, name)));
  return here;
};
