import type * as t from "io-ts";
import type { Path } from "../../config/path.js";
import type { Text } from "../rows.js";
import type { Syntax } from "../syntax.js";

/**
 * Whether an argument must be given: `named` is the resource's own name where nothing is said, `chosen` is a number that
 * is chosen on the router, and `told` is no argument but something that programs read.
 */
export type Need = "required" | "optional" | "named" | "chosen" | "told";

/** A property of a kind, whatever its types. */
export interface AnyProperty {
  /** `place` says which node the resource is; `setting` and `output` are about no node at all. */
  readonly as: "value" | "flag" | "list" | "record" | "group" | "place" | "setting" | "output";
  readonly codec: t.Mixed;
  readonly need: Need;
  /** The node, below what the property stands in; of several the first that the release has. */
  readonly nodes: readonly Path[];
  /** It is read as a number. */
  readonly isNumber?: true;
  /** How the entries of a record are named. */
  readonly key?: Syntax<string>;
  /** The properties of a group, or of each entry of a record. */
  readonly below?: Properties;
  /** How a release writes it that has one leaf for it, with words of its own. */
  readonly text?: Text;
  /** The setting that says which numbers it is chosen among. */
  readonly among?: string;
  readonly secret?: true;
  readonly default?: unknown;
  /** Others refer to its output: where they do so, it is given. */
  readonly referred?: true;
  /** A flag that some release also says no to. */
  readonly answers?: true;
  /** A group's node may stand with nothing below it. */
  readonly bare?: true;
  readonly shared?: "entries" | "rows";
}

/** Properties by name, in the order of the reference. */
export type Properties = Readonly<Record<string, AnyProperty>>;

/** The same of a type that has a name, which TypeScript gives no index. */
export type PropertiesIn<P> = { readonly [K in keyof P]: AnyProperty };

/** A property that is read as `A` and given as `G`. */
export interface Property<A, G, N extends Need> extends AnyProperty {
  readonly need: N;
  /** For the compiler alone. */
  readonly types?: { readonly read: A; readonly given: G };
}

/** A property that holds properties of its own. They are named once, or declarations grow with every level below. */
export interface Nested<B, N extends Need> extends AnyProperty {
  readonly need: N;
  /** For the compiler alone. */
  readonly types?: { readonly read: B; readonly given: B };
}

/** Stands for the arguments that properties take. */
export interface Bag<P> {
  readonly bag: P;
}

/** Stands for the same by names of the user's choice. */
export interface Bags<P> {
  readonly bags: P;
}
