/** Reads VyOS's own configuration language. */
import type { Schema } from "../provider/schema/index.js";
import type { Version } from "./dialect.js";
import { resolve } from "./resolve.js";
import { Refusal, type Session } from "./session.js";
import { Editor, emptyRoot, type ConfigNode } from "./tree.js";

type Token = { readonly text: string; readonly quoted: boolean } | "newline" | "open" | "close";

const tokenPattern = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|\n|\{|\}|"([^"]*)"|'([^']*)'|[^\s{}]+/g;

const tokens = (text: string): Token[] => {
  const found: Token[] = [];
  for (const match of text.matchAll(tokenPattern)) {
    const [whole, double, single] = match;
    if (whole.startsWith("/*") || whole.startsWith("//")) continue;
    if (whole === "\n") found.push("newline");
    else if (whole === "{") found.push("open");
    else if (whole === "}") found.push("close");
    else
      found.push({ text: double ?? single ?? whole, quoted: double !== undefined || single !== undefined });
  }
  return found;
};

/** The words of each line, with those of the blocks around it. */
const paths = (text: string): string[][] => {
  const blocks: string[][] = [];
  const found: string[][] = [];
  let words: string[] = [];
  const flush = (): void => {
    if (words.length > 0) found.push([...blocks.flat(), ...words]);
    words = [];
  };
  for (const token of tokens(text)) {
    if (token === "newline") flush();
    else if (token === "open") {
      found.push([...blocks.flat(), ...words]);
      blocks.push(words);
      words = [];
    } else if (token === "close") {
      flush();
      if (blocks.pop() === undefined) throw new Refusal("Failed to parse config: unexpected '}'\n");
    } else words.push(token.text);
  }
  flush();
  if (blocks.length > 0) throw new Refusal("Failed to parse config: missing '}'\n");
  return found;
};

/** The configuration that the text describes; what the schema does not know is refused. */
export const parseRaw = (text: string, schema: Schema, version: Version): ConfigNode => {
  const editor: Session["editor"] = new Editor(emptyRoot);
  for (const words of paths(text)) {
    const found = resolve(schema, { words, validate: true, version, present: editor.root });
    if ("problem" in found)
      throw new Refusal(`Configuration path: [${words.join(" ")}] is not valid\nLoad failed\n`);
    editor.set(found.steps, found.value, found.multi);
  }
  return editor.root;
};
