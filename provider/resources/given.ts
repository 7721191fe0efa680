import * as pulumi from "@pulumi/pulumi";
import { isRecord, type Json } from "../base/json.js";

/** Whether a value is there to look into: neither an output nor a promise. */
export const isPlain = (value: unknown): value is Json =>
  isRecord(value) && !pulumi.Output.isInstance(value) && !(value instanceof Promise);

const wrong = (name: string, property: string, value: unknown, wanted: string, sample: string): never => {
  const problem = value === undefined || value === null ? "is missing" : `is not ${wanted}`;
  throw new pulumi.RunError(`${name}: ${property}: ${problem}; give ${wanted}, such as ${sample}`);
};

/** Arguments, none where none are given, as a program without types may have it: what it lacks is told by name. */
export const givenArgs = <A extends object>(args: A | null | undefined): A => args ?? ({} as A);

/** Two things that a component needs while the program runs. */
export const givenPair = <A>(
  name: string,
  property: string,
  value: readonly [A, A],
  sample: string,
): readonly [A, A] => {
  const list: readonly (A | null | undefined)[] = Array.isArray(value) ? value : [];
  const [first, second, ...more] = list;
  const isPair = first !== undefined && first !== null && second !== undefined && second !== null;
  return isPair && more.length === 0
    ? [first, second]
    : wrong(name, property, value, "a list of two", sample);
};

/** Things by name that a component needs while the program runs. */
export const givenRecord = <A>(
  name: string,
  property: string,
  value: Record<string, A>,
  sample: string,
): Record<string, A> =>
  isPlain(value) && Object.values(value).every(isRecord)
    ? value
    : wrong(name, property, value, "an object of objects by name", sample);
