import type { Either } from "fp-ts/Either";
import type * as t from "io-ts";
import type { Stepped } from "../base/steps.js";
import type { Dialect } from "../config/dialect.js";
import type { Path } from "../config/path.js";
import type { ConfigNode, ConfigTree } from "../config/tree.js";

/** One thing that is wrong with the arguments of a resource: the property and what to do about it. */
export interface Failure {
  /** The property, with dots for nesting (`destination.port`). */
  readonly property: string;
  /** The value, what is wrong with it and the fix. */
  readonly reason: string;
  /** It may yet be right: it is told, and keeps nothing back. */
  readonly isWarning?: true;
}

/** Why a piece of configuration cannot be read as a model. */
export type ParseError =
  /** There is none: the resource is gone from the router. */
  | { readonly _tag: "Absent" }
  /** A node has another shape than this release gives it. */
  | { readonly _tag: "Misshapen"; readonly path: Path; readonly detail: string };

/** Why no place can be given to a new resource. */
export type AllocationError =
  | {
      readonly _tag: "PoolExhausted";
      readonly pool: string;
      readonly from: string;
      readonly to: string;
      readonly property: string;
    }
  | {
      readonly _tag: "Conflict";
      readonly path: Path;
      readonly detail: string;
      /** Another resource of the program has it. */
      readonly held?: true;
      /** The router never has it twice. */
      readonly unique?: true;
    }
  /** Configuration that the resource stands on is not there. */
  | { readonly _tag: "Missing"; readonly path: Path; readonly detail: string };

/**
 * What a kind has to say of a node below its own: it is a `leaf` that an argument speaks of, a `parent` of such, or
 * `none` of its business.
 */
export type Word = "leaf" | "parent" | "none";

/** What one resource of a program has and no other: a node, or one value of a list. */
export interface Place {
  /** The node; what is no node and is given out once all the same, such as a port, has a name of one element. */
  readonly path: Path;
  readonly value?: string;
  /** The node by itself, with nothing in it: what is below it may be others'. */
  readonly alone?: true;
  /** The router refuses to have it twice, even for a moment: who has it must be gone before another comes. */
  readonly unique?: true;
}

/** How many of the places of a pool of that name and size are looked at last, so that others come first. */
export type Start = (pool: string, size: number) => number;

/** What a kind may look at when it chooses numbers and addresses. */
export interface Site {
  /** The configuration, with the changes before this one in the same commit. */
  readonly tree: ConfigTree;
  readonly dialect: Dialect;
  /** Whether a node belongs to another resource of this program, and so is no place for this one. */
  readonly isClaimed: (path: Path) => boolean;
  /** Where in its pools the resource looks first; at the lowest place when absent. */
  readonly start?: Start;
  /** Whether a node goes with the last thing in it, as resources of this program made it, or have or give up all of it. */
  readonly isMade?: (path: Path) => boolean;
  /** What stands in the resource's nodes is as it asks for, or it is a conflict: another resource may have made it. */
  readonly takesOver?: boolean;
  /** What another resource of this program is about to make of a node that it has; absent where nothing is known. */
  readonly coming?: (path: Path) => { readonly node: ConfigNode | undefined } | undefined;
}

/** How full a pool is. */
export interface PoolUse {
  /** What it holds and where, such as `addresses of LAN`: one of a handful of names on each router. */
  readonly pool: string;
  readonly free: number;
  readonly size: number;
}

/**
 * What a resource means as VyOS configuration. `Draft` is what the arguments say, `Model` the same with every
 * number and address that the arguments left open. All of it is pure.
 */
export interface Kind<Draft extends object, Model extends Draft> {
  /** The name of the resource without its prefix, as in `pulumi-nodejs:dynamic/vyos:NatRule`. */
  readonly name: string;
  /** Reads the arguments: the syntax of each property on its own. Decoding also brings spellings to one form. */
  readonly codec: t.Type<Draft, unknown>;
  /** What properties must hold together; with a dialect, also what that release demands. Unknowns are admitted. */
  readonly validate: (draft: Draft, dialect?: Dialect) => readonly Failure[];
  /** The parts of what {@link validate} and {@link render} do, each made once for a draft: for large ones, in steps. */
  readonly prepare?: readonly ((draft: Draft, dialect: Dialect) => Stepped<unknown>)[];
  /** Chooses what the draft leaves open; `previous` is what the resource had so far. */
  readonly allocate: (draft: Draft, site: Site, previous?: Model) => Either<AllocationError, Model>;
  /** What the draft is with the previous choices where they still fit: pure, for previews. */
  readonly keep: (draft: Draft, previous: Model) => Draft;
  /** The arguments that `allocate` fills in when they are not given. */
  readonly allocates: readonly string[];
  /** The same for properties inside other arguments. */
  readonly allocatesWithin: readonly string[];
  /** The argument that is the resource's own name where it is not given. Default none. */
  readonly named?: keyof Draft & string;
  /** The outputs that are no arguments. */
  readonly computed: readonly string[];
  /** The configuration that the model means, from the root. */
  readonly render: (model: Model, dialect: Dialect) => ConfigTree;
  /** The inverse: reads the nodes of `key` from a whole configuration. Leaves it has no word for are left out. */
  readonly parse: (tree: ConfigTree, key: Model, dialect: Dialect) => Either<ParseError, Model>;
  /** The nodes that the resource owns. */
  readonly paths: (model: Model, dialect: Dialect) => readonly Path[];
  /**
   * What the kind has to say of a node on or below those: what it has no word for belongs to somebody else and
   * survives. Default: everything that `render` does not give for what `parse` reads is somebody else's.
   */
  readonly word?: (model: Model, dialect: Dialect, path: Path) => Word;
  /**
   * The places that the arguments alone name, as far as they are known; no two resources of a program may ask for the
   * same, or for one below another's. Default none.
   */
  readonly places?: (draft: Draft, dialect: Dialect) => readonly Place[];
  /**
   * What a rule is for, of rules of which the router goes by the first alone, in words that are the same for the same
   * packets; undefined while it is not known, and for rules that do nothing. Default undefined.
   */
  readonly matches?: (draft: Draft) => string | undefined;
  /** What the resource owns, where that is less than whole nodes: single values of lists. Default: its nodes. */
  readonly owned?: (model: Model, dialect: Dialect) => readonly Place[];
  /**
   * Whether the resource has only its own values in these nodes, and whatever else is there is another's: it is
   * then no conflict, and survives the resource. Absent: the nodes are the resource's alone.
   */
  readonly shares?: (model: Model) => boolean;
  /** Nodes above them that go with the last thing that they hold. */
  readonly prunes: (model: Model, dialect: Dialect) => readonly Path[];
  /** The pools that `allocate` takes places from for this draft, as full as they are in a configuration. */
  readonly pools?: (draft: Draft, site: Pick<Site, "tree" | "dialect">) => readonly PoolUse[];
  /** The leaves whose values nobody may read in a log, beside those that are secret by their names. */
  readonly secretPaths?: (draft: Draft, dialect: Dialect) => readonly Path[];
  /** Values that nobody may read in a message or a log; from the arguments as they were given, right or wrong. */
  readonly secretValues?: (given: Readonly<Record<string, unknown>>) => readonly string[];
  /** Properties that cannot be changed in place. */
  readonly replacedBy: readonly (keyof Draft & string)[];
  /** Whether the old one must go before its replacement can come. */
  readonly deleteBeforeReplace: boolean;
  /** The resource's identity on the router, in the words of the router's own release. */
  readonly id: (model: Model, dialect: Dialect) => string;
  /** Outputs beyond the arguments: what was chosen, and the state as read from the router. */
  readonly outputs: (model: Model) => Readonly<Record<string, unknown>>;
  /** Puts the choices that {@link Kind.outputs} recorded back into what the arguments say. */
  readonly restore: (draft: Draft, outputs: Readonly<Record<string, unknown>>) => Model;
}
