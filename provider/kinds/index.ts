import type { Dialect } from "../config/dialect.js";
import type { Path } from "../config/path.js";
import type { ConfigTree } from "../config/tree.js";
import type { config } from "./config/kind.js";
import type * as declared from "./declared.js";
import type { Kind } from "./kind.js";
import { load } from "./loaders.js";
import type { natRuleset } from "./nat-rule/ruleset.js";
import type { Row } from "./rows.js";
import type { Properties, Table } from "./table/index.js";
import type { vmAttachment } from "./vm-attachment/kind.js";

/** A kind with its types put aside, as the engine handles it. */
// oxlint-disable-next-line typescript/no-explicit-any -- a kind's own types are known only inside it
export type AnyKind = Kind<any, any>;

/* oxlint-disable typescript/no-require-imports -- an import would load it at once */
const loadByHand = {
  Config: () => (require("./config/kind.js") as { config: typeof config }).config,
  NatRuleset: () => (require("./nat-rule/ruleset.js") as { natRuleset: typeof natRuleset }).natRuleset,
  VmAttachment: () =>
    (require("./vm-attachment/kind.js") as { vmAttachment: typeof vmAttachment }).vmAttachment,
};
/* oxlint-enable typescript/no-require-imports */

type Loaded<L> = { readonly [Name in keyof L]: L[Name] extends () => infer Value ? Value : never };

/** Values by name, each loaded when it is first asked for. */
const lazily = <L extends Readonly<Record<string, () => unknown>>>(loaders: L): Loaded<L> => {
  const found: object = {};
  for (const [name, get] of Object.entries(loaders))
    Object.defineProperty(found, name, { enumerable: true, get });
  return found as Loaded<L>;
};

/** Every kind of resource by its name; those of tables are in declared.ts. */
export const kinds: typeof declared & Loaded<typeof loadByHand> = lazily({
  ...(load as Required<typeof load>),
  ...loadByHand,
});

/** The name of a kind, without the `Vyos` that its resource's class carries. */
export type KindName = keyof typeof kinds;

/** The kinds that tables declare. */
export const tableKinds: Readonly<Record<DeclaredName, AnyTableKind>> = lazily(
  load as Required<typeof load>,
) as never;

/** The name of a kind that a table declares. */
export type DeclaredName = keyof typeof declared;

/** Whether a table declares the kind of that name. */
export const isDeclared = (name: string): name is DeclaredName => Object.hasOwn(load, name);

/** A kind of a table with its types put aside. */
export type AnyTableKind = AnyKind & {
  readonly table: Pick<Table<Properties>, "about" | "at" | "properties" | "label" | "without" | "examples">;
  readonly at: (draft: object, dialect: Dialect) => Path;
  readonly rows: (draft: object, dialect: Dialect) => readonly Row[];
  readonly find: (tree: ConfigTree, dialect: Dialect) => readonly Readonly<Record<string, unknown>>[];
};
