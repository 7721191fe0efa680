/** Writes definitions as TypeScript: the type of the whole tree, in which equal subtrees are one interface. */
import {
  choicesOf,
  takenBy,
  type Check,
  type Condition,
  type Schema,
  type SchemaNode,
} from "../../provider/schema/index.js";

/** An interface, while it has no name. */
interface Shape {
  readonly members: readonly Member[];
  /** The paths at which it stands, up to what all of them end in. */
  suffix: readonly string[] | undefined;
  isShared: boolean;
}

interface Member {
  readonly name: string;
  readonly doc: string;
  /** The type around what stands below, whose place is `shape`'s. */
  readonly type: (below: string) => string;
  readonly shape?: number;
}

const literal = (text: string): string => JSON.stringify(text);

/** A word of a closed choice; what looks like a number may be given as one. */
const choice = (word: string): string =>
  String(Number(word)) === word ? `${literal(word)} | ${word}` : literal(word);

/** Whether no number can be right: addresses of every kind. */
const isAddress = ({ validator, argument }: Condition): boolean =>
  /^(?:ip(?:v[46])?(?:net)?|mac(?:addr)?)(?:-(?!protocol)|$)/.test(
    (validator === "type" ? argument : validator) ?? "",
  );

/** What a value is: the words that are good by themselves, and what else is. */
const valueType = (checks: readonly Check[]): string => {
  const closed = choicesOf(checks);
  if (closed !== undefined) return closed.map(choice).join(" | ");
  const [check] = checks;
  const each = (checks.length === 1 ? (check?.alternatives ?? []) : []).map((alternative) => ({
    words: choicesOf([{ alternatives: [alternative], plain: false }]),
    alternative,
  }));
  const words = each.flatMap(({ words = [] }) => words.map(literal));
  const others = each.filter((one) => one.words === undefined);
  const text =
    others.length > 0 && others.every(({ alternative }) => alternative.some(isAddress))
      ? "string"
      : "string | number";
  // Beside a plain string the compiler would forget the words, and no editor could offer them.
  return words.length === 0 ? text : [...words, text.replace("string", "(string & {})")].join(" | ");
};

const leafType = ({ checks, multi, valueless }: SchemaNode): string =>
  valueless ? "Flag" : `${multi ? "Many" : "One"}<${valueType(checks)}>`;

/** What no type can say, as the comment of a property. */
const docOf = (node: SchemaNode): string => {
  const taken = choicesOf(node.checks) === undefined ? takenBy(node.checks) : undefined;
  const kind = node.kind === "tag" ? "By name" : node.multi ? "A list" : "";
  const words = [kind, taken].filter((part) => part !== undefined && part !== "").join(": ");
  const said = words === "" ? [] : [`${words.charAt(0).toUpperCase()}${words.slice(1)}.`];
  return [...said, ...(node.default === undefined ? [] : [`Default \`${node.default}\`.`])]
    .join(" ")
    .replaceAll("*/", "*\\/");
};

const tagType = ({ checks }: SchemaNode, below: string): string => {
  const choices = choicesOf(checks);
  return choices === undefined ? `Named<${below}>` : `Named<${below}, ${choices.map(literal).join(" | ")}>`;
};

const commonSuffix = (a: readonly string[], b: readonly string[]): readonly string[] => {
  let length = 0;
  while (length < a.length && length < b.length && a.at(-1 - length) === b.at(-1 - length)) length++;
  return length === 0 ? [] : a.slice(-length);
};

/** Finds the interfaces of a tree: those that are equal are one, whichever place they stand at. */
class Shapes {
  readonly all: Shape[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #seen = new Map<SchemaNode, number>();

  numberOf(node: SchemaNode): number {
    const seen = this.#seen.get(node);
    if (seen !== undefined) return seen;
    const members = node.names().flatMap((name): readonly Member[] => {
      const child = node.child(name);
      return child === undefined ? [] : [this.#member(name, child)];
    });
    const key = JSON.stringify(members.map(({ name, doc, type, shape }) => [name, doc, type(""), shape]));
    const number =
      this.#numbers.get(key) ?? this.all.push({ members, suffix: undefined, isShared: false }) - 1;
    this.#numbers.set(key, number);
    this.#seen.set(node, number);
    return number;
  }

  #member(name: string, node: SchemaNode): Member {
    const doc = docOf(node);
    if (node.kind === "leaf") return { name, doc, type: () => leafType(node) };
    if (node.names().length === 0)
      return { name, doc, type: () => (node.kind === "tag" ? tagType(node, "Flag") : "Flag") };
    const type = (below: string) => (node.kind === "tag" ? tagType(node, below) : `Below<${below}>`);
    return { name, doc, type, shape: this.numberOf(node) };
  }

  /** Tells every interface the paths at which it stands. */
  place(number: number, path: readonly string[]): void {
    const shape = this.all[number];
    if (shape === undefined) return;
    if (shape.suffix === undefined) shape.suffix = path;
    else {
      const common = commonSuffix(shape.suffix, path);
      shape.suffix = common.length > 0 ? common : shape.suffix.slice(-1);
      shape.isShared = true;
    }
    for (const { name, shape: below } of shape.members)
      if (below !== undefined) this.place(below, [...path, name]);
  }
}

const pascal = (words: readonly string[]): string =>
  words
    .flatMap((word) => word.split(/[^A-Za-z0-9]+/))
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");

/** A name for each interface: the words of its place, or those in which its places end. */
const namesOf = (shapes: readonly Shape[], root: string): readonly string[] => {
  const names: string[] = shapes.map(() => root);
  const taken = new Set([root]);
  const places = shapes
    .map(({ suffix = [], isShared }, number) => ({ suffix, isShared, number }))
    .slice(0, -1);
  // What stands at one place near the root has the first right to its words.
  const order = (one: (typeof places)[number]): number => (one.isShared ? 100 : 0) + one.suffix.length;
  for (const { suffix, number } of places.sort((a, b) => order(a) - order(b))) {
    const base = pascal(suffix).replace(/^\d/, "_$&");
    let name = base;
    for (let i = 2; taken.has(name); i++) name = `${base}_${i}`;
    taken.add(name);
    names[number] = name;
  }
  return names;
};

const property = (name: string): string => (/^[A-Za-z_][A-Za-z0-9_]*$/.test(name) ? name : literal(name));

/** What a program calls with a path and what is to stand there. */
export type Helper = "own" | `config${string}`;

const useOf = (helper: Helper): { readonly imports: string; readonly text: string } =>
  helper === "own"
    ? {
        imports: 'import { configFor } from "pulumi-vyos";',
        text: `/** The \`path\` and \`config\` of a \`VyosConfig\`, checked against this configuration. */
export const config = configFor<Vyos>();
`,
      }
    : {
        imports: 'import type { ConfigFor } from "../dist/provider/resources/typed-config.js";',
        text: `/**
 * The \`path\` and \`config\` of a \`VyosConfig\`, checked against this release:
 * \`new VyosConfig("ssh", ${helper}("service ssh", { port: 22 }))\`.
 */
export declare const ${helper}: ConfigFor<Vyos>;
`,
      };

const aliases = `type One<T> = Input<T>;
type Many<T> = Input<T> | Input<Input<T>[]>;
type Flag = Input<boolean>;
type Below<T> = T | boolean;
// Without it an object of wrong names alone would be told another error than one wrong name among others.
interface Node {
  [other: symbol]: never;
}
type Named<T, Name extends string = string> = { [name in Name]?: Below<T> };
`;

/** The text of a module with the type of the whole tree, \`Vyos\`, and a function that checks against it. */
export const typesOf = ({ root, release, sources }: Schema, helper: Helper): string => {
  const shapes = new Shapes();
  shapes.place(shapes.numberOf(root), []);
  const names = namesOf(shapes.all, "Vyos");
  const from = sources.map(({ name, date }) => (date === undefined ? name : `${name} of ${date}`)).join(", ");
  const texts = shapes.all.map(({ members }, number) => {
    const lines = members.map(({ name, doc, type, shape }) => {
      const text = `${property(name)}?: ${type(shape === undefined ? "" : (names[shape] ?? ""))};`;
      return doc === "" ? `  ${text}` : `  /** ${doc} */\n  ${text}`;
    });
    const about =
      number === shapes.all.length - 1
        ? `/** All of the configuration of VyOS ${release}, by ${from}. */\n`
        : "";
    return `${about}export interface ${names[number] ?? ""} extends Node {\n${lines.join("\n")}\n}\n`;
  });
  const { imports, text } = useOf(helper);
  return [
    `// Written by \`pulumi-vyos schema --types\` from VyOS's definitions.\n${imports}\nimport type { Input } from "@pulumi/pulumi";\n`,
    aliases,
    ...texts,
    text,
  ].join("\n");
};
