import { optionsOf, silent, type Validator, type Validators } from "./validator.js";

type Bounds = readonly [low: number, high: number];

const boundsOf = (texts: readonly string[]): readonly Bounds[] =>
  texts.map((text) => {
    const [low = "", high = ""] = text.split("-");
    return [Number(low), Number(high)];
  });

const within = (number: number, ranges: readonly Bounds[]): boolean =>
  ranges.some(([low, high]) => number >= low && number <= high);

const looksLikeNumber = /^-?[0-9]+(\.[0-9]+)?$/;

const problemOfNumber = (text: string, fractions: boolean): string | undefined => {
  if (!looksLikeNumber.test(text)) return `'${text}' is not a valid number\n`;
  return fractions || !text.includes(".") ? undefined : `'${text}' is not a valid integer number\n`;
};

/** `numeric`: a whole number, and what its options allow or ask for besides. */
const numeric: Validator = (given, argument) => {
  const options = optionsOf(argument);
  const has = (name: string): boolean => options.has(name);
  const fractions = has("float");
  if (has("relative") && !/^[+-][0-9]+$/.test(given)) return "Value is not a relative increment/decrement\n";
  const value = has("relative") ? given.slice(1) : given;
  const isRange = /^[0-9]+-[0-9]+$/.test(value);
  const texts = isRange ? value.split("-") : [value];
  for (const text of texts) {
    const problem = problemOfNumber(text, fractions);
    if (problem !== undefined) return problem;
  }
  const numbers = texts.map(Number);
  const [first = 0] = numbers;
  if (isRange && !has("allow-range") && !has("require-range")) return "Value must be a number, not a range\n";
  if (!isRange && has("require-range")) return "Value must be a range, not a number\n";
  const what = isRange ? "Range" : "Number";
  if (has("non-negative")) {
    if (isRange) return "option '--non-negative' does not apply to a range value\n";
    if (first < 0) return "Number should be non-negative.\n";
  }
  if (has("positive")) {
    if (isRange) return "option '--positive does' not apply to a range value\n";
    if (first <= 0) return "Number should be positive\n";
  }
  if (has("not-value") && (isRange || options.get("not-value")?.map(Number).includes(first) === true))
    return isRange ? "--not-value cannot be used with ranges\n" : "Value is excluded by --not-value\n";
  const allowed = boundsOf(options.get("range") ?? []);
  if (allowed.length > 0 && !numbers.every((one) => within(one, allowed)))
    return `${what} is not in any of allowed ranges\n`;
  const forbidden = boundsOf(options.get("not-range") ?? []);
  return numbers.some((one) => within(one, forbidden)) ? `${what} is in one of excluded ranges\n` : undefined;
};

/** Of the older templates: at least, at most, or both. They are checked by VyOS itself, which prints nothing of its own. */
const bounds = silent((value, argument) => {
  const [low = "", high = ""] = argument.split("-");
  return Number(value) >= Number(low) && (high === "" || Number(value) <= Number(high));
});

/** 1.3: `--min=1 --max=4094`. */
const range: Validator = (value, argument) => {
  const options = optionsOf(argument);
  const [, low, high] = /^(\d+)-(\d+)$/.exec(value) ?? [];
  const problem = ((): string | undefined => {
    if (low === undefined || high === undefined) return "range syntax error";
    const [min, max] = [options.get("min")?.[0], options.get("max")?.[0]];
    if (Number(low) > Number(high)) return "the lower bound exceeds the upper bound";
    if (min !== undefined && Number(low) < Number(min)) return `the lower bound must not be less than ${min}`;
    if (max !== undefined && Number(high) > Number(max))
      return `the upper bound must not be greater than ${max}`;
    return undefined;
  })();
  return problem === undefined ? undefined : `Incorrect range '${value}': ${problem}\n`;
};

const isVlan = (text: string): boolean => /^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= 4094;

/** Whether Python reads a text as a whole number from 0 to a limit. */
export const isUpTo = (text: string | undefined, limit: number): boolean =>
  text !== undefined &&
  /^\s*[+-]?\d+(_\d+)*\s*$/.test(text) &&
  Number(text.replaceAll("_", "")) >= 0 &&
  Number(text.replaceAll("_", "")) <= limit;

export const numbers: Validators = {
  numeric,
  "numeric-exclude": (value, argument, release) =>
    numeric(value.startsWith("!") ? value.slice(1) : value, argument, release),
  bounds,
  range,
  "allowed-vlan": silent((value) => value.split("-").every(isVlan)),
  "as-number-list": (value, _, release) => {
    for (const number of value.split(/\s+/).filter((word) => word !== "")) {
      const problem = numeric(number, "--range 1-4294967294", release);
      if (problem !== undefined) return problem;
    }
    return undefined;
  },
  "dotted-decimal": (value) => {
    const parts = /^(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(value)?.slice(1);
    if (parts === undefined) return `'${value}' is not a valid dotted decimal value\n`;
    const large = parts.find((part) => Number(part) > 255);
    return large === undefined
      ? undefined
      : `Invalid component of a dotted decimal value: ${large} exceeds 255\n`;
  },
};
