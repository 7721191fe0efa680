import type * as t from "io-ts";
import { object } from "../objects.js";
import type { AnyProperty, Bag, Bags, Need, PropertiesIn } from "./types.js";
import type { Syntax } from "../syntax.js";

type Names<P, N extends Need> = {
  [K in keyof P]: P[K] extends { readonly need: infer M } ? (M extends N ? K : never) : never;
}[keyof P];

type ReadAs<A> =
  A extends Bag<infer P> ? DraftOf<P> : A extends Bags<infer P> ? Readonly<Record<string, DraftOf<P>>> : A;

type Read<T> = T extends { readonly types?: { readonly read: infer A } } ? ReadAs<A> : never;

type Always<P> = { readonly [K in keyof P]: Read<P[K]> };

/** The arguments as they are read, with what is left open still open. */
export type DraftOf<P> = Always<Pick<P, Names<P, "required" | "named">>> &
  Partial<Always<Pick<P, Names<P, "optional" | "chosen">>>>;

/** The same when all numbers are chosen. */
export type ModelOf<P> = DraftOf<P> & Always<Pick<P, Names<P, "chosen">>>;

/** How the arguments are read. */
export type CodecOf<P> = Syntax<DraftOf<P>, Bag<P>> & { readonly props: Readonly<Record<string, t.Mixed>> };

const mustBe = ({ need }: AnyProperty): boolean => need === "required" || need === "named";

const isArgument = ({ need }: AnyProperty): boolean => need !== "told";

/** Reads an object with these properties and no others; a bare one says something with none of them. */
export const codecOf = <P extends PropertiesIn<P>>(
  about: string,
  properties: P,
  bare = false,
): CodecOf<P> => {
  const pick = (wanted: boolean): Readonly<Record<string, t.Mixed>> =>
    Object.fromEntries(
      Object.entries<AnyProperty>(properties)
        .filter(([, property]) => isArgument(property) && mustBe(property) === wanted)
        .map(([name, { codec }]) => [name, codec]),
    );
  return object(about, { required: pick(true), optional: pick(false), bare });
};
