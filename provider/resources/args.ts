import type * as pulumi from "@pulumi/pulumi";
import type { AnyProperty, Bag, Bags, Need, Properties, TableKind } from "../kinds/table/index.js";
import { givenArgs } from "./given.js";
import { mapSecrets } from "./secret-args.js";

type Names<P, N extends Need> = {
  [K in keyof P]: P[K] extends { readonly need: infer M } ? (M extends N ? K : never) : never;
}[keyof P];

type GivenOf<T> = T extends { readonly types?: { readonly given: infer G } } ? G : never;

type ListOf<G> = [Extract<G, readonly unknown[]>] extends [readonly (infer E)[]]
  ? pulumi.Input<pulumi.Input<E>[]>
  : never;

type Plain<G> = [Exclude<G, readonly unknown[]>] extends [never]
  ? never
  : pulumi.Input<Exclude<G, readonly unknown[]>>;

type InputOf<G> =
  G extends Bag<infer P>
    ? pulumi.Input<ArgsOf<P>>
    : G extends Bags<infer P>
      ? pulumi.Input<Record<string, pulumi.Input<ArgsOf<P>>>>
      : never;

type Given<G> = [G] extends [Bag<unknown> | Bags<unknown>]
  ? InputOf<G>
  : ([Extract<G, readonly unknown[]>] extends [never] ? never : ListOf<G>) | Plain<G>;

type Always<P> = { [K in keyof P]: Given<GivenOf<P[K]>> };

/** The arguments that properties take. */
export type ArgsOf<P> = Always<Pick<P, Names<P, "required">>> &
  Partial<Always<Pick<P, Names<P, "optional" | "named" | "chosen">>>>;

type Read<G> =
  G extends Bag<infer P>
    ? ReadOf<P>
    : G extends Bags<infer P>
      ? Record<string, ReadOf<P>>
      : G extends readonly (infer E)[]
        ? E[]
        : G;

type ReadAlways<P> = { [K in keyof P]: Read<GivenOf<P[K]>> };

/** What is known of such arguments when they are. */
export type ReadOf<P> = ReadAlways<Pick<P, Names<P, "required">>> &
  Partial<ReadAlways<Pick<P, Names<P, "optional" | "named" | "chosen">>>>;

/** The properties of what stands below a group or a record. */
export type EntryOf<P, K extends keyof P> =
  GivenOf<P[K]> extends Bag<infer B> ? B : GivenOf<P[K]> extends Bags<infer B> ? B : never;

/** The outputs of a resource with these properties. */
export type OutputsOf<P> = {
  readonly [K in keyof Pick<P, Names<P, "required" | "named" | "chosen">>]: pulumi.Output<
    Read<GivenOf<P[K]>>
  >;
} & {
  readonly [K in keyof Pick<P, Names<P, "optional" | "told">>]: pulumi.Output<
    Read<GivenOf<P[K]>> | (P[K] extends { readonly referred: true } ? never : undefined)
  >;
};

/** The properties of a kind's table. */
export type PropertiesOf<K> = K extends TableKind<string, infer P> ? P : never;

/** What a resource is registered with: every output that there may be, and secrets as such. */
export const inputsOf = <N extends string, P extends Properties>(
  { table }: TableKind<N, P>,
  name: string,
  args: pulumi.Inputs,
): pulumi.Inputs => {
  const all: readonly (readonly [string, AnyProperty])[] = Object.entries(table.properties);
  // Every property that users may read must be named, or it would be no output where it is not given.
  const open = Object.fromEntries(
    all.map(([property, { need }]) => [property, need === "named" ? name : undefined]),
  );
  const given = Object.fromEntries(
    Object.entries(givenArgs(args)).filter(([, value]) => value !== undefined),
  );
  return { ...open, ...mapSecrets(table.properties, given) };
};
