import type { Dialect } from "../config/dialect.js";
import type { Path } from "../config/path.js";
import type { ConfigTree } from "../config/tree.js";
import * as declared from "./declared.js";
import { config } from "./config/kind.js";
import type { Kind } from "./kind.js";
import { natRuleset } from "./nat-rule/ruleset.js";
import type { Row } from "./rows.js";
import type { Properties, Table } from "./table/index.js";
import { vmAttachment } from "./vm-attachment/kind.js";

/** A kind with its types put aside, as the engine handles it. */
// oxlint-disable-next-line typescript/no-explicit-any -- a kind's own types are known only inside it
export type AnyKind = Kind<any, any>;

const byHand = {
  Config: config,
  NatRuleset: natRuleset,
  VmAttachment: vmAttachment,
};

/** Every kind of resource by its name; those of tables are in declared.ts. */
export const kinds: typeof declared & typeof byHand = { ...declared, ...byHand };

/** The name of a kind, without the `Vyos` that its resource's class carries. */
export type KindName = keyof typeof kinds;

/** The kinds that tables declare. */
export const tableKinds: Readonly<Record<DeclaredName, AnyTableKind>> = declared as never;

/** The name of a kind that a table declares. */
export type DeclaredName = keyof typeof declared;

/** Whether a table declares the kind of that name. */
export const isDeclared = (name: string): name is DeclaredName => Object.hasOwn(declared, name);

/** A kind of a table with its types put aside. */
export type AnyTableKind = AnyKind & {
  readonly table: Pick<Table<Properties>, "about" | "at" | "properties" | "label" | "without" | "examples">;
  readonly at: (draft: object, dialect: Dialect) => Path;
  readonly rows: (draft: object, dialect: Dialect) => readonly Row[];
  readonly find: (tree: ConfigTree, dialect: Dialect) => readonly Readonly<Record<string, unknown>>[];
};
