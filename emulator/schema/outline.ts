/**
 * Reads schema tables that are written as outlines, for the large parts of the configuration that need no
 * wording of their own:
 *
 * ```
 * timeout= 1-600 : Timeout must be between 1 and 600     a leaf, what it may hold, and the refusal
 * server*= ipv4 fqdn                                      a leaf of several values
 * disable!                                                a leaf without a value
 * vif[] 0-4094                                            a tag node
 *   address,mac= mac                                      two leaves alike, below each `vif`
 * options                                                 a plain node
 * bgp?                                                    a subtree that is not modelled
 * +common                                                 all that the fragment of that name holds
 * ```
 *
 * What a value may be: a range of numbers, the name of a rule in `rules.ts`, words `(a|b)`, a pattern `/a+/`.
 */
import { flag, free, leaf, multi, node, type Constraint, type Schema, type SchemaTable } from "./nodes.js";
import { rules } from "./rules.js";
import { numeric, type Validator } from "./validators.js";

interface Line {
  readonly depth: number;
  readonly text: string;
}

const linesOf = (text: string): Line[] =>
  text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => ({ depth: line.length - line.trimStart().length, text: line.trim() }));

const rangePattern = /^(\d+)-(\d+)$/;

const constraintOf = (text: string): Constraint => {
  const [values = "", message] = text.split(" : ");
  const patterns: RegExp[] = [];
  const validators: Validator[] = [];
  for (const word of values.split(/\s+/).filter((one) => one !== "")) {
    const [, low, high] = rangePattern.exec(word) ?? [];
    const known = rules[word];
    if (low !== undefined) validators.push(numeric(Number(low), Number(high)));
    else if (word.startsWith("(")) patterns.push(new RegExp(`^${word}$`));
    else if (word.startsWith("/")) patterns.push(new RegExp(`^${word.slice(1, -1)}$`));
    else if (known === undefined) throw new TypeError(`schema: no rule ${word}`);
    else {
      patterns.push(...(known.patterns ?? []));
      validators.push(...(known.validators ?? []));
    }
  }
  return {
    ...(patterns.length > 0 ? { patterns } : {}),
    ...(validators.length > 0 ? { validators } : {}),
    ...(message === undefined ? {} : { message: message.replaceAll("\\n", "\n") }),
  };
};

const linePattern = /^([-\w.,]+)(\*=|=|!|\[\]|\?)?\s*(.*)$/;

const schemaOf = (mark: string | undefined, rest: string, below: () => SchemaTable): Schema => {
  switch (mark) {
    case "=":
      return leaf(constraintOf(rest));
    case "*=":
      return multi(constraintOf(rest));
    case "!":
      return flag;
    case "?":
      return free;
    case "[]":
      return { kind: "tag", constraint: constraintOf(rest), below: node(below()) };
    default:
      return node(below());
  }
};

const tableOf = (lines: readonly Line[], fragments: Readonly<Record<string, SchemaTable>>): SchemaTable => {
  const table: Record<string, Schema> = {};
  const depth = lines[0]?.depth ?? 0;
  lines.forEach(({ depth: here, text }, i) => {
    if (here > depth) return;
    if (text.startsWith("+")) {
      const fragment = fragments[text.slice(1)];
      if (fragment === undefined) throw new TypeError(`schema: no fragment ${text}`);
      Object.assign(table, fragment);
      return;
    }
    const [, names = "", mark, rest = ""] = linePattern.exec(text) ?? [];
    if (names === "") throw new TypeError(`schema: what is ${text}?`);
    const end = lines.findIndex((line, at) => at > i && line.depth <= depth);
    const inner = lines.slice(i + 1, end < 0 ? undefined : end);
    const schema = schemaOf(mark, rest, () => tableOf(inner, fragments));
    for (const name of names.split(",")) table[name] = schema;
  });
  return table;
};

/** The children that an outline describes. */
export const outline = (text: string, fragments: Readonly<Record<string, SchemaTable>> = {}): SchemaTable =>
  tableOf(linesOf(text), fragments);
