import * as t from "io-ts";
import type { Path } from "../../config/path.js";
import * as c from "../codecs.js";
import { optionalRecord, record as recordCodec } from "../objects.js";
import type { Text } from "../rows.js";
import type { Syntax } from "../syntax.js";
import { codecOf } from "./draft.js";
import type { AnyProperty, Bag, Bags, Nested, PropertiesIn, Property } from "./types.js";

interface Options<A> {
  /** It must be given. */
  readonly required?: true;
  /** Nobody may read its value: it is encrypted in state and taken out of logs and messages. */
  readonly secret?: true;
  /** What holds where it is not given, so that saying it is no change. */
  readonly default?: A;
  /** How a release writes it that has one leaf for it, with words of its own. */
  readonly text?: Text;
}

type NeedOf<O> = O extends { readonly required: true } ? "required" : "optional";

const optionsOf = <A>({ required, ...rest }: Options<A>) => ({
  need: required === true ? "required" : "optional",
  ...rest,
});

type Node = string | readonly string[];

const nodesOf = (node: Node): readonly Path[] =>
  [node].flat().map((text) => text.split(" ").filter((word) => word !== ""));

/** A leaf with one value. */
export const leaf = <A, G = A, const O extends Options<NoInfer<A>> = object>(
  node: Node,
  syntax: Syntax<A, G>,
  options?: O,
) =>
  ({
    as: "value",
    codec: syntax,
    ...(syntax.isNumber === true ? { isNumber: true } : {}),
    nodes: nodesOf(node),
    ...optionsOf(options ?? {}),
  }) as Property<A, G, NeedOf<O>>;

/** A leaf without a value, or one that says `enable`: true where it is set. */
export const flag = (node: Node) =>
  ({ as: "flag", codec: c.flag, nodes: nodesOf(node), need: "optional" }) as Property<
    true,
    boolean,
    "optional"
  >;

/**
 * The same where a release has a leaf that says yes or no in words: `false` says no there, and elsewhere the same as
 * leaving it out.
 */
export const answer = (node: Node) =>
  ({
    as: "flag",
    codec: c.answer,
    nodes: nodesOf(node),
    need: "optional",
    answers: true,
  }) as Property<boolean, boolean, "optional">;

/** A leaf with several values, of which one at least is given. */
export const list = <A, G = A, const O extends Options<readonly NoInfer<A>[]> = object>(
  node: Node,
  item: Syntax<A, G>,
  options?: O,
) =>
  ({
    as: "list",
    codec: c.listOf(item),
    nodes: nodesOf(node),
    ...optionsOf(options ?? {}),
  }) as Property<readonly A[], readonly G[], NeedOf<O>>;

interface RecordOptions extends Options<never> {
  /** Entries that this resource does not name are other resources'; of its own it has all, or its rows alone. */
  readonly shared?: "entries" | "rows";
}

/** What the entries of a record are called, all and one, and what they hold. */
interface Entries<P> {
  /** Such as `peers by name`. */
  readonly all: string;
  /** Such as `a peer`. */
  readonly one: string;
  readonly key: Syntax<string>;
  readonly properties: P;
}

/** A tag node: entries by names of the user's choice; or a plain one whose children are alike: entries by theirs. */
export const record = <P extends PropertiesIn<P>, const O extends RecordOptions = object>(
  node: Node,
  { all, one, key, properties }: Entries<P>,
  options?: O,
) => {
  const make = options?.required === true ? recordCodec : optionalRecord;
  return {
    as: "record",
    codec: make(all, key, codecOf(one, properties)),
    nodes: nodesOf(node),
    key,
    below: properties,
    ...optionsOf(options ?? {}),
  } as Nested<Bags<P>, NeedOf<O>>;
};

interface GroupOptions extends Options<never> {
  /** The node means something with nothing below it: an empty object stands for it. */
  readonly bare?: true;
}

/** Properties in an object of their own; their nodes stand below the group's, which may be none. */
export const group = <P extends PropertiesIn<P>, const O extends GroupOptions = object>(
  node: Node,
  about: string,
  properties: P,
  options?: O,
) =>
  ({
    as: "group",
    codec: codecOf(about, properties, options?.bare),
    nodes: nodesOf(node),
    below: properties,
    ...optionsOf(options ?? {}),
  }) as Nested<Bag<P>, NeedOf<O>>;

interface PlaceOptions<A> {
  /** It may be left out. */
  readonly optional?: true;
  /** It may be left out for the resource's own name. */
  readonly named?: true;
  /** It may be left out, and is chosen on the router: which setting says among which numbers. */
  readonly chosen?: string;
  /** Others take its output, which types then say to be there. */
  readonly referred?: true;
  readonly default?: A;
}

type PlaceNeed<O> = O extends { readonly named: true }
  ? "named"
  : O extends { readonly chosen: string }
    ? "chosen"
    : O extends { readonly optional: true } | { readonly default: unknown }
      ? "optional"
      : "required";

/** What says which node the resource is: changing it replaces. */
export const place = <A, G = A, const O extends PlaceOptions<NoInfer<A>> = object>(
  syntax: Syntax<A, G>,
  options?: O,
) => {
  const { optional, named, chosen, ...rest }: PlaceOptions<A> = options ?? {};
  const isOptional = optional === true || rest.default !== undefined;
  const open = chosen !== undefined ? "chosen" : isOptional ? "optional" : "required";
  return {
    ...{ as: "place", codec: syntax, nodes: [], need: (named === true ? "named" : open) as PlaceNeed<O> },
    ...(chosen === undefined ? {} : { among: chosen }),
    ...rest,
  } as Property<A, G, PlaceNeed<O>> & (O extends { referred: true } ? { referred: true } : unknown);
};

/** The same of the resource itself: it is no node of the router's. */
export const setting = <T extends AnyProperty>(
  property: T,
  options: { readonly default?: unknown } = {},
): T => ({
  ...property,
  as: "setting",
  nodes: [],
  ...options,
});

/** What programs read and do not say. */
export const output = <A>() =>
  ({ as: "output", codec: t.unknown, nodes: [], need: "told" }) as unknown as Property<A, A, "told">;
