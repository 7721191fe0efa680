/** Finds out what the words of a command mean under the schema. */
import type { ConfigNode, Step } from "../tree.js";
import { violation, type Constraint, type Schema } from "./nodes.js";

export interface Resolved {
  readonly steps: readonly Step[];
  readonly value?: string;
  readonly multi: boolean;
}

/** The words mean nothing here, or what the router prints about them. */
export type Unresolved =
  { readonly problem: "invalid" | "incomplete" } | { readonly problem: "value"; readonly text: string };

/** Leaves of unmodelled subtrees that hold several values in VyOS. */
const multiNames = new Set(
  `address name-server server listen-address allow-from allowed-ips network prefix interface domain-search inet
   alias include exclude route-target port source-address member device push-route dns-server trusted-ca`.split(
    /\s+/,
  ),
);

const characters: readonly [string, string][] = [
  ["'", "single quote (')"],
  ['"', 'double quote (")'],
  ["\n", "newline"],
];

const forbidden = (value: string): string | undefined => {
  const found = characters.find(([char]) => value.includes(char));
  return found === undefined ? undefined : `Cannot use the ${found[1]} character in a value string\n`;
};

const problemOf = (value: string, constraint: Constraint, isTag: boolean): Unresolved | undefined => {
  const text =
    forbidden(value) ??
    (isTag && /\s/.test(value) ? "Tag node value name must not contain whitespace\n" : undefined) ??
    violation(constraint, value);
  return text === undefined ? undefined : { problem: "value", text };
};

interface Question {
  readonly words: readonly string[];
  /** Whether the last word is a value for certain, because it came in a field of its own. */
  readonly lastIsValue: boolean;
  /** Whether values must be good: they need not be in order to be deleted. */
  readonly validate: boolean;
  /** The configuration, to tell a value from a name where there is no schema. */
  readonly present: ConfigNode | undefined;
}

const resolveFree = (
  question: Question,
  steps: Step[],
  present: ConfigNode | undefined,
): Resolved | Unresolved => {
  const words = question.words.slice(steps.length);
  let node = present;
  const text = words.map(forbidden).find((problem) => problem !== undefined);
  if (text !== undefined && question.validate) return { problem: "value", text };
  for (const [i, name] of words.entries()) {
    const last = i === words.length - 1;
    const leafAbove = node !== undefined && node.values.length > 0;
    if (last && (question.lastIsValue || leafAbove) && steps.length > 0) {
      const leafName = steps.at(-1)?.name ?? "";
      const many = multiNames.has(leafName) || (node?.values.length ?? 0) > 1;
      return { steps: withShape(steps, "leaf"), value: name.replace(/^ +/, ""), multi: many };
    }
    node = node?.children.get(name);
    steps.push({ name, shape: "node" });
  }
  return { steps, multi: false };
};

const withShape = (steps: readonly Step[], shape: Step["shape"]): Step[] => [
  ...steps.slice(0, -1),
  { name: steps.at(-1)?.name ?? "", shape },
];

const resolveLeaf = (
  schema: Extract<Schema, { kind: "leaf" }>,
  question: Question,
  steps: readonly Step[],
): Resolved | Unresolved => {
  const [raw, ...more] = question.words.slice(steps.length);
  if (more.length > 0) return { problem: "invalid" };
  if (raw === undefined)
    return question.validate ? { problem: "incomplete" } : { steps, multi: schema.multi };
  const value = raw.replace(/^ +/, "");
  const problem = question.validate ? problemOf(value, schema.constraint, false) : undefined;
  return problem ?? { steps, value, multi: schema.multi };
};

/** The meaning of the words of a `set` (with `validate`) or of a `delete`. */
export const resolve = (root: Schema, question: Question): Resolved | Unresolved => {
  const { words, validate } = question;
  const steps: Step[] = [];
  let schema = root;
  let present = question.present;
  for (;;) {
    const word = words[steps.length];
    if (schema.kind === "leaf") return resolveLeaf(schema, question, steps);
    if (schema.kind === "free") return resolveFree(question, steps, present);
    if (word === undefined)
      return schema.kind === "tag" && validate ? { problem: "incomplete" } : { steps, multi: false };
    if (schema.kind === "flag") return { problem: "invalid" };
    present = present?.children.get(word);
    if (schema.kind === "tag") {
      if (word === "" && steps.length < words.length - 1) return { problem: "invalid" };
      const problem = validate ? problemOf(word, schema.constraint, true) : undefined;
      if (problem !== undefined) return problem;
      steps.push({ name: word, shape: "item" });
      schema = schema.below;
      continue;
    }
    const child: Schema | undefined = Object.hasOwn(schema.children, word)
      ? schema.children[word]
      : undefined;
    if (child === undefined) return { problem: "invalid" };
    steps.push({ name: word, shape: shapeOf(child) });
    schema = child;
  }
};

const shapeOf = (schema: Schema): Step["shape"] => {
  if (schema.kind === "leaf" || schema.kind === "flag") return "leaf";
  return schema.kind === "tag" ? "tag" : "node";
};

/** Whether the words can be a path of this schema at all; values are not looked at. */
export const isKnownPath = (root: Schema, words: readonly string[]): boolean =>
  !("problem" in resolve(root, { words, lastIsValue: false, validate: false, present: undefined }));
