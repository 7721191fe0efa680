/** What a validator is. */
import type { DialectName } from "../../config/dialect.js";

/**
 * Judges a value: nothing when it is good, otherwise what VyOS's own validator prints, which may be nothing at all.
 * Its argument is what the definitions give it, such as `--range 1-65535`.
 */
export type Validator = (value: string, argument: string, release: DialectName) => string | undefined;

export type Validators = Readonly<Record<string, Validator>>;

type Test = (value: string, argument: string, release: DialectName) => boolean;

/** A validator that says no without a word. */
export const silent =
  (holds: Test, output = ""): Validator =>
  (value, argument, release) =>
    holds(value, argument, release) ? undefined : output;

/** A validator that names the value and what it is not; before 1.4 it said nothing. */
export const naming =
  (holds: Test, what: string, article = "a valid "): Validator =>
  (value, argument, release) => {
    if (holds(value, argument, release)) return undefined;
    return release === "1.3" ? "" : `Error: ${value} is not ${article}${what}\n`;
  };

/** The validator for a value behind an exclamation mark. */
export const excluded =
  (validator: Validator): Validator =>
  (value, argument, release) =>
    value.startsWith("!") ? validator(value.slice(1), argument, release) : "";

/** The words of an argument behind each of its options: `--range 1-5 --float` gives `range: ["1-5"], float: [""]`. */
export const optionsOf = (argument: string): ReadonlyMap<string, readonly string[]> => {
  const options = new Map<string, string[]>();
  const words = argument.split(/[\s=]+/);
  words.forEach((word, i) => {
    if (!word.startsWith("--")) return;
    const next = words[i + 1];
    const name = word.slice(2);
    options.set(name, [
      ...(options.get(name) ?? []),
      next === undefined || next.startsWith("--") ? "" : next,
    ]);
  });
  return options;
};
