/** VyOS's definitions of one release as a tree that is looked at node by node. */
import type { DialectName } from "../config/dialect.js";
import type { CheckEntry, ConditionEntry, NodeEntry, SchemaSource, Table } from "./table.js";

/** Something that a value must satisfy: a pattern over all of it, or a validator of VyOS's. */
export type Condition =
  | { readonly pattern: string; readonly validator?: never; readonly argument?: never }
  | { readonly validator: string; readonly argument: string; readonly pattern?: never };

/** A value passes when all conditions of any one alternative hold. */
export interface Check {
  readonly alternatives: readonly (readonly Condition[])[];
  /** What the router says at the end of a refusal; "Invalid value" when missing, nothing when empty. */
  readonly message?: string;
  /** Whether it is a check of 1.3's older templates, which prints less. */
  readonly plain: boolean;
}

export type NodeKind = "node" | "tag" | "leaf";

/** A node of VyOS's configuration as its definitions describe it. Equal subtrees are one object. */
export interface SchemaNode {
  /** A plain node, a tag node (`rule`, with values such as `10` below it) or a leaf. */
  readonly kind: NodeKind;
  /** Whether a leaf holds several values. */
  readonly multi: boolean;
  /** Whether a leaf holds none (`disable`). */
  readonly valueless: boolean;
  /** What each value of a leaf, or of a tag node, must pass; all of them. Empty when anything is taken. */
  readonly checks: readonly Check[];
  /** What a leaf counts as while it is not set; of a leaf with several values those, parted by white space. */
  readonly default: string | undefined;
  /** The script that commits this node and what is below it, without its folder. */
  readonly owner: string | undefined;
  /** When that happens; lower is earlier. */
  readonly priority: number | undefined;
  /** The node of that name below; of a tag node below each of its values. */
  child(name: string): SchemaNode | undefined;
  /** The names of the nodes below. */
  names(): readonly string[];
}

/** One release's definitions. */
export interface Schema {
  /** The release whose words these are, such as `1.5`. */
  readonly release: DialectName;
  /** Where the definitions come from; the first is VyOS's main repository. */
  readonly sources: readonly SchemaSource[];
  readonly root: SchemaNode;
}

const noNames: readonly string[] = [];
const noChecks: readonly Check[] = [];

const conditionsOf = (entry: ConditionEntry): readonly Condition[] => {
  if (typeof entry === "string") return [{ pattern: entry }];
  if ("all" in entry) return entry.all.flatMap(conditionsOf);
  const [validator, argument = ""] = entry;
  return [{ validator, argument }];
};

const checkOf = ({ any, message, plain }: CheckEntry): Check => ({
  alternatives: any.map(conditionsOf),
  plain: plain === true,
  ...(message === undefined ? {} : { message }),
});

class TableNode implements SchemaNode {
  readonly kind: NodeKind;
  readonly multi: boolean;
  readonly valueless: boolean;
  readonly default: string | undefined;
  readonly owner: string | undefined;
  readonly priority: number | undefined;
  readonly #entry: NodeEntry;
  readonly #tree: Tree;
  #checks: readonly Check[] | undefined;
  #names: readonly string[] | undefined;

  constructor(entry: NodeEntry, tree: Tree) {
    this.kind = entry.kind ?? "node";
    this.multi = entry.multi === true;
    this.valueless = entry.valueless === true;
    this.default = entry.default;
    this.owner = entry.owner;
    this.priority = entry.priority;
    this.#entry = entry;
    this.#tree = tree;
  }

  get checks(): readonly Check[] {
    return (this.#checks ??= this.#entry.checks?.map((number) => this.#tree.check(number)) ?? noChecks);
  }

  child(name: string): SchemaNode | undefined {
    const { children } = this.#entry;
    if (children === undefined || !Object.hasOwn(children, name)) return undefined;
    return this.#tree.node(children[name] ?? -1);
  }

  names(): readonly string[] {
    const { children } = this.#entry;
    return (this.#names ??= children === undefined ? noNames : Object.keys(children));
  }
}

/** Nodes and checks are made when somebody asks for them: most programs look at a few. */
class Tree {
  readonly #table: Table;
  readonly #nodes: (SchemaNode | undefined)[] = [];
  readonly #checks: (Check | undefined)[] = [];

  constructor(table: Table) {
    this.#table = table;
  }

  node(number: number): SchemaNode {
    const entry = this.#table.nodes[number];
    if (entry === undefined) throw new RangeError(`the table has no node ${number}`);
    return (this.#nodes[number] ??= new TableNode(entry, this));
  }

  check(number: number): Check {
    const entry = this.#table.checks[number];
    if (entry === undefined) throw new RangeError(`the table has no check ${number}`);
    return (this.#checks[number] ??= checkOf(entry));
  }
}

/** The definitions that a table holds. */
export const schemaFrom = (table: Table): Schema => ({
  release: table.release,
  sources: table.sources,
  root: new Tree(table).node(table.nodes.length - 1),
});
