/** Writes a tree of definitions as a table in which equal subtrees stand once. */
import type { DialectName } from "../../provider/config/dialect.js";
import {
  tableFormat,
  type CheckEntry,
  type NodeEntry,
  type SchemaSource,
  type Table,
} from "../../provider/schema/index.js";
import type { Definition } from "./definition.js";

/** Things that are equal when they are written equally, each with its number. */
class Register<T> {
  readonly all: T[] = [];
  readonly #numbers = new Map<string, number>();

  numberOf(thing: T): number {
    const text = JSON.stringify(thing);
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    this.#numbers.set(text, this.all.length);
    return this.all.push(thing) - 1;
  }
}

/** The table of a tree. Names are in alphabetical order, so that the same definitions give the same text. */
export const tableOf = (root: Definition, release: DialectName, sources: readonly SchemaSource[]): Table => {
  const checks = new Register<CheckEntry>();
  const nodes = new Register<NodeEntry>();
  const add = ({ facts, children }: Definition): number => {
    const below = [...children]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, child]) => [name, add(child)] as const);
    const { kind, multi, valueless, priority, owner } = facts;
    return nodes.numberOf({
      ...(kind === "node" ? {} : { kind }),
      ...(multi === true ? { multi } : {}),
      ...(valueless === true ? { valueless } : {}),
      ...(facts.checks === undefined ? {} : { checks: facts.checks.map((check) => checks.numberOf(check)) }),
      ...(facts.default === undefined ? {} : { default: facts.default }),
      ...(owner === undefined ? {} : { owner }),
      ...(priority === undefined ? {} : { priority }),
      ...(below.length === 0 || kind === "leaf" ? {} : { children: Object.fromEntries(below) }),
    });
  };
  add(root);
  return { format: tableFormat, release, sources, checks: checks.all, nodes: nodes.all };
};

/** The text of a table: one check or node a line, so that two tables can be compared. */
export const printTable = ({ format, release, sources, checks, nodes }: Table): string => {
  const list = (all: readonly unknown[]): string =>
    `[\n${all.map((one) => JSON.stringify(one)).join(",\n")}\n]`;
  return [
    `{"format":${JSON.stringify(format)},"release":${JSON.stringify(release)},`,
    `"sources":${list(sources)},`,
    `"checks":${list(checks)},`,
    `"nodes":${list(nodes)}}\n`,
  ].join("\n");
};
