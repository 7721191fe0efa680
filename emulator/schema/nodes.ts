/** The words in which the schema tables are written. */
import type { Validator } from "./validators.js";

/** What a value or a tag value must satisfy: one of the patterns or validators. */
export interface Constraint {
  readonly patterns?: readonly RegExp[];
  readonly validators?: readonly Validator[];
  readonly message?: string;
}

export type Schema =
  | { readonly kind: "node"; readonly children: SchemaTable }
  | { readonly kind: "tag"; readonly constraint: Constraint; readonly below: Schema }
  | { readonly kind: "leaf"; readonly multi: boolean; readonly constraint: Constraint }
  | { readonly kind: "flag" }
  | { readonly kind: "free" };

export type SchemaTable = Readonly<Record<string, Schema>>;

const anything: Constraint = {};

export const node = (children: SchemaTable): Schema => ({ kind: "node", children });
export const leaf = (constraint: Constraint = anything): Schema => ({
  kind: "leaf",
  multi: false,
  constraint,
});
export const multi = (constraint: Constraint = anything): Schema => ({
  kind: "leaf",
  multi: true,
  constraint,
});
/** A leaf without a value (`disable`). */
export const flag: Schema = { kind: "flag" };
/** A subtree that exists in VyOS and is not modelled: anything below it is accepted and kept. */
export const free: Schema = { kind: "free" };

export const tag = (constraint: Constraint, children: SchemaTable = {}): Schema => ({
  kind: "tag",
  constraint,
  below: node(children),
});

/** A tag node below whose values anything is accepted and kept. */
export const freeTag: Schema = { kind: "tag", constraint: anything, below: free };

/** The same word for many names: `all("next-hop", free)`. */
export const all = (names: string, schema: Schema): SchemaTable =>
  Object.fromEntries(
    names
      .trim()
      .split(/\s+/)
      .map((name) => [name, schema]),
  );

export const by = (...validators: Validator[]): Constraint => ({ validators });
export const like = (pattern: RegExp, message?: string): Constraint => ({
  patterns: [pattern],
  ...(message === undefined ? {} : { message }),
});
export const saying = (constraint: Constraint, message: string): Constraint => ({ ...constraint, message });
/** One of the words in the list. */
export const oneOf = (list: string, message?: string): Constraint =>
  like(new RegExp(`^(${list.trim().split(/\s+/).join("|")})$`), message);

/**
 * What VyOS prints for a value that satisfies none: every validator's output from the last to the first, each
 * followed by an empty line, then the node's own message.
 */
export const violation = (constraint: Constraint, value: string): string | undefined => {
  const { patterns = [], validators = [], message = "Invalid value" } = constraint;
  if (patterns.length === 0 && validators.length === 0) return undefined;
  if (patterns.some((pattern) => pattern.test(value))) return undefined;
  const outputs: string[] = [];
  for (const validator of validators) {
    const output = validator(value);
    if (output === undefined) return undefined;
    outputs.unshift(`${output}\n`);
  }
  return `${outputs.join("")}\n\n${message}\n`;
};
