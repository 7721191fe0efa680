/** What the commands of a request do to the candidate configuration. */
import type { Dialect } from "./dialect.js";
import type { Schema } from "../provider/schema/index.js";
import { resolve, type Resolved, type Unresolved } from "./resolve.js";
import { nodeAt, type ConfigNode, type Editor } from "./tree.js";

/** The router refused: its words are the message. */
export class Refusal extends Error {
  override name = "Refusal";
}

export interface SimpleCommand {
  readonly op: string;
  readonly path: readonly string[];
  readonly value?: string | undefined;
}

export interface SectionCommand {
  readonly op: string;
  readonly path: readonly string[];
  readonly section: unknown;
}

export interface TreeCommand {
  readonly op: string;
  readonly mask: unknown;
  readonly config: unknown;
}

export type Command = SimpleCommand | SectionCommand | TreeCommand;

export interface Session {
  readonly editor: Editor;
  readonly schema: Schema;
  readonly dialect: Dialect;
  readonly strict: boolean;
  /** The candidate before the list: what `strict` looks at. */
  readonly before: ConfigNode;
  /** Nodes that cannot be made, because a refused list has just made them and its remains are not gone yet. */
  readonly stale?: readonly (readonly string[])[];
}

const refuse = (unresolved: Unresolved, words: readonly string[], verb: string): Refusal => {
  const path = `Configuration path: [${words.join(" ")}]`;
  switch (unresolved.problem) {
    case "invalid":
      return new Refusal(`${path} is not valid\n\n${verb} failed\n`);
    case "incomplete":
      return new Refusal(`${path} requires a value\n${verb} failed\n`);
    case "white space":
      return new Refusal(`Tag node value name must not contain whitespace\n${verb} failed\n`);
    case "value":
      if (unresolved.text === "") return new Refusal(`${verb} failed\n`);
      return new Refusal(`${unresolved.text}Value validation failed\n${verb} failed\n`);
  }
};

const meetsStale = ({ stale = [], editor }: Session, words: readonly string[]): boolean =>
  stale.some((path) => path.every((name, i) => words[i] === name) && nodeAt(editor.root, path) === undefined);

const meaningOf = (
  { schema, dialect, editor }: Session,
  words: readonly string[],
  verb: "Set" | "Delete" | "Comment",
): Resolved => {
  const question = { words, validate: verb === "Set", version: dialect.version, present: editor.root };
  const found = resolve(schema, question);
  if ("problem" in found) throw refuse(found, words, verb);
  return found;
};

const set = (session: Session, words: readonly string[]): void => {
  const found = meaningOf(session, words, "Set");
  if (meetsStale(session, words)) throw new Refusal("Set failed\n");
  session.editor.set(found.steps, found.value, found.multi);
};

const remove = (session: Session, words: readonly string[]): void => {
  const found = meaningOf(session, words, "Delete");
  session.editor.delete(
    found.steps.map((step) => step.name),
    found.value,
  );
};

/** Whether `words` name a node, or a value of the leaf before the last word. */
export const exists = (root: ConfigNode, words: readonly string[]): boolean => {
  if (nodeAt(root, words) !== undefined) return true;
  const last = words.at(-1);
  return last !== undefined && (nodeAt(root, words.slice(0, -1))?.values.includes(last) ?? false);
};

const comment = (session: Session, { path, value }: SimpleCommand): void => {
  const text = value === undefined || value === "" ? undefined : value;
  meaningOf(session, path, "Comment");
  if (!exists(session.editor.root, path))
    throw new Refusal("The specified config node does not exist\nComment failed\n");
  const node = nodeAt(session.editor.root, path);
  if (node === undefined) throw new Refusal("Cannot comment on config values\nComment failed\n");
  if (node.shape === "tag") throw new Refusal("Cannot add comment at this level\nComment failed\n");
  if (text?.includes("*") === true)
    throw new Refusal("Cannot use the '*' character in a comment\nComment failed\n");
  session.editor.comment(path, text);
};

/** The paths that a section of configuration in JSON amounts to. */
function* sectionPaths(section: unknown, path: readonly string[]): Generator<string[]> {
  if (typeof section === "string") yield [...path, section];
  else if (Array.isArray(section)) for (const item of section) yield* sectionPaths(item, path);
  else if (typeof section === "object" && section !== null) {
    const entries = Object.entries(section);
    if (entries.length === 0) yield [...path];
    for (const [name, below] of entries) yield* sectionPaths(below, [...path, name]);
  } else throw new Refusal("object is not a dict of strings/list of strings");
}

const isEmpty = (section: unknown): boolean =>
  typeof section === "object" && section !== null && Object.keys(section).length === 0;

const setSection = (session: Session, section: unknown, path: readonly string[]): void => {
  for (const words of sectionPaths(section, path)) set(session, words);
};

const applySection = (session: Session, { op, path, section }: SectionCommand): void => {
  if (op === "load") {
    remove(session, path);
    if (isEmpty(section)) return;
  } else if (op !== "set") throw unknownOperation(session.dialect, op);
  setSection(session, section, path);
};

const applyTree = (session: Session, { op, mask, config }: TreeCommand): void => {
  if (op === "load") {
    if (!isEmpty(mask)) for (const words of sectionPaths(mask, [])) remove(session, words);
  } else if (op !== "set") throw unknownOperation(session.dialect, op);
  if (!isEmpty(config)) setSection(session, config, []);
};

export const unknownOperation = ({ quote }: Dialect, op: string): Refusal =>
  new Refusal(`${quote}${op}${quote} is not a valid operation`);

const applySimple = (session: Session, command: SimpleCommand): void => {
  const { op, path, value } = command;
  const given = value !== undefined && value !== "";
  const words = given ? [...path, value] : path;
  switch (op) {
    case "set":
      set(session, words);
      return;
    case "delete": {
      const joined = words.join(" ").trim();
      if (session.strict && !exists(session.before, joined.split(/\s+/)))
        throw new Refusal(`Cannot delete [${joined}]: path/value does not exist`);
      remove(session, words);
      return;
    }
    case "comment":
      comment(session, command);
      return;
    default:
      throw unknownOperation(session.dialect, op);
  }
};

/** Applies one command to the candidate, or throws the router's refusal. */
export const apply = (session: Session, command: Command): void => {
  if ("section" in command) applySection(session, command);
  else if ("mask" in command) applyTree(session, command);
  else applySimple(session, command);
};

/** Puts configuration in `showConfig`'s shape into the candidate. */
export const applyConfig = (session: Session, config: unknown): void => {
  if (!isEmpty(config)) setSection(session, config, []);
};
