import type * as t from "io-ts";

/** How the value of an argument is written: `A` is what it is read as, `G` what a program may give. */
export interface Syntax<A, G = A> extends t.Type<A, unknown> {
  /** It is read as a number. */
  readonly isNumber?: true;
  /** The words of a closed choice. */
  readonly choices?: readonly string[];
  /** Right values, from which tests and examples are made. */
  readonly samples?: readonly unknown[];
  /** For the compiler alone. */
  readonly types?: { readonly given: G };
}

/** Says of a syntax which values are right, for tests and examples. */
export const withSamples = <S extends t.Mixed>(syntax: S, samples: readonly unknown[]): S => {
  Object.defineProperty(syntax, "samples", { value: samples, configurable: true });
  return syntax;
};
