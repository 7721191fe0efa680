/** Finds out what the words of a command mean under VyOS's definitions. */
import { refusalOf, type Schema, type SchemaNode } from "../provider/schema/index.js";
import type { Version } from "./dialect.js";
import type { ConfigNode, Shape, Step } from "./tree.js";

export interface Resolved {
  readonly steps: readonly Step[];
  readonly value?: string;
  readonly multi: boolean;
}

/** The words mean nothing here, or what the router prints about them; an empty text when it gives no reason. */
export type Unresolved =
  | { readonly problem: "invalid" | "incomplete" | "white space" }
  | { readonly problem: "value"; readonly text: string };

export interface Question {
  readonly words: readonly string[];
  /** Whether values must be good: they need not be in order to be deleted. */
  readonly validate: boolean;
  readonly version: Version;
  /** The configuration: what it holds from its start has a meaning, whether the release has a word for it or not. */
  readonly present: ConfigNode | undefined;
}

const characters = new Map([
  ["'", "single quote (')"],
  ['"', 'double quote (")'],
  ["\n", "newline"],
]);

const forbidden = (value: string): string | undefined => {
  const name = characters.get(/['"\n]/.exec(value)?.[0] ?? "");
  return name === undefined ? undefined : `Cannot use the ${name} character in a value string\n`;
};

/** A list of ports with blanks in it is refused without a reason. */
const isWordless = (node: SchemaNode, value: string): boolean =>
  /,\s/.test(value) &&
  node.checks.some(({ alternatives }) => alternatives.flat().some((one) => one.validator === "port-multi"));

const problemOf = (node: SchemaNode, value: string, version: Version): Unresolved | undefined => {
  if (isWordless(node, value)) return { problem: "value", text: "" };
  const text = forbidden(value) ?? refusalOf(node.checks, value, { release: version, lenient: false });
  return text === undefined ? undefined : { problem: "value", text };
};

export const shapeOf = ({ kind }: SchemaNode): Shape => kind;

/** Where the definitions have no word: what the configuration itself holds there. */
const resolvePresent = (
  { words, validate }: Question,
  steps: readonly Step[],
  present: ConfigNode | undefined,
): Resolved | Unresolved => {
  const found = [...steps];
  let node = present;
  for (const [i, name] of words.slice(steps.length).entries()) {
    const below = node?.children.get(name);
    if (below === undefined) {
      const isValue = i === words.length - steps.length - 1;
      if (node?.shape !== "leaf" || !isValue) return { problem: "invalid" };
      const text = validate ? forbidden(name) : undefined;
      return text === undefined
        ? { steps: found, value: name, multi: node.values.length > 1 }
        : { problem: "value", text };
    }
    found.push({ name, shape: below.shape });
    node = below;
  }
  return { steps: found, multi: false };
};

const resolveLeaf = (
  node: SchemaNode,
  { words, validate, version }: Question,
  steps: readonly Step[],
): Resolved | Unresolved => {
  const [raw, ...more] = words.slice(steps.length);
  if (more.length > 0 || (raw !== undefined && node.valueless)) return { problem: "invalid" };
  if (raw === undefined)
    return validate && !node.valueless ? { problem: "incomplete" } : { steps, multi: node.multi };
  const value = raw.replace(/^ +/, "");
  const problem = validate ? problemOf(node, value, version) : undefined;
  return problem ?? { steps, value, multi: node.multi };
};

/** Whether a node of the configuration can be what the definitions say. */
const agrees = (node: SchemaNode, held: ConfigNode | undefined): boolean =>
  held === undefined || held.shape === shapeOf(node);

/** The meaning of the words of a `set` (with `validate`) or of a `delete`. */
export const resolve = ({ root }: Schema, question: Question): Resolved | Unresolved => {
  const { words, validate, version } = question;
  const steps: Step[] = [];
  let node = root;
  let present = question.present;
  for (;;) {
    if (node.kind === "leaf") return resolveLeaf(node, question, steps);
    const isTag = node.kind === "tag" && steps.at(-1)?.shape === "tag";
    const word = words[steps.length];
    if (word === undefined) return isTag && validate ? { problem: "incomplete" } : { steps, multi: false };
    const last = steps.length === words.length - 1;
    if (word === "" && !last) return { problem: "invalid" };
    if (isTag) {
      const problem = validate ? problemOf(node, word, version) : undefined;
      if (problem !== undefined) return problem;
      if (validate && last && /\s/.test(word)) return { problem: "white space" };
      steps.push({ name: word, shape: "item" });
      present = present?.children.get(word);
      continue;
    }
    const child = node.child(word);
    const held = present?.children.get(word);
    if (child === undefined || !agrees(child, held))
      return held === undefined ? { problem: "invalid" } : resolvePresent(question, steps, present);
    steps.push({ name: word, shape: shapeOf(child) });
    node = child;
    present = held;
  }
};

/** Whether the words can be a path of this release at all; values are not looked at. */
export const isKnownPath = (schema: Schema, version: Version, words: readonly string[]): boolean =>
  !("problem" in resolve(schema, { words, validate: false, version, present: undefined }));
