/** Judges a value by what the definitions demand of it. */
import type { DialectName } from "../config/dialect.js";
import { matches } from "./pattern.js";
import type { Check, Condition } from "./schema.js";
import { asksRouter, validatorNamed } from "./validators/index.js";

export interface Judge {
  /** The release whose validators are asked: the texts differ, and a few of the answers. */
  readonly release: DialectName;
  /** Whether what only the running router can tell counts as good, as in previews; otherwise it is guessed. */
  readonly lenient: boolean;
}

interface Verdict {
  readonly good: boolean;
  readonly printed: string;
}

const good: Verdict = { good: true, printed: "" };

const verdictOn = (condition: Condition, value: string, { release, lenient }: Judge): Verdict => {
  if (condition.pattern !== undefined) return { good: matches(condition.pattern, value), printed: "" };
  const { validator: name, argument } = condition;
  const validator = validatorNamed(name);
  if (validator === undefined || (lenient && asksRouter(name, argument))) return good;
  const printed = validator(value, argument, release);
  return printed === undefined ? good : { good: false, printed: printed };
};

/** Whether VyOS runs a program for it, behind whose words it begins a new line. */
const isProgram = ({ validator }: Condition): boolean =>
  validator !== undefined && validator !== "bounds" && validator !== "type";

/** All conditions of an alternative, up to the first that does not hold. */
const together = (all: readonly Condition[], value: string, judge: Judge): Verdict => {
  for (const condition of all) {
    const verdict = verdictOn(condition, value, judge);
    if (!verdict.good)
      return { good: false, printed: isProgram(condition) ? `${verdict.printed}\n` : verdict.printed };
  }
  return good;
};

/** A check of the older templates: alternatives in their order, each validator's own words, then the message. */
const plainRefusal = (check: Check, value: string, judge: Judge): string | undefined => {
  let printed = "";
  for (const all of check.alternatives) {
    const verdict = together(all, value, judge);
    if (verdict.good) return undefined;
    printed += verdict.printed;
  }
  const message = check.message ?? "";
  return message === "" ? printed : `${printed}${message.replaceAll("$VAR(@)", value)}\n`;
};

/** A check of the definitions: alternatives from the last to the first, an empty line behind each validator's words. */
const refusal = (check: Check, value: string, judge: Judge): string | undefined => {
  let printed = "";
  for (const all of check.alternatives.toReversed()) {
    const verdict = together(all, value, judge);
    if (verdict.good) return undefined;
    printed += verdict.printed;
  }
  const message = check.message ?? "Invalid value";
  return `${printed}\n\n${message === "" ? "" : `${message}\n`}`;
};

/** What the router prints about a value that does not pass all of these checks; nothing when it does. */
export const refusalOf = (checks: readonly Check[], value: string, judge: Judge): string | undefined => {
  for (const check of checks) {
    const printed = (check.plain ? plainRefusal : refusal)(check, value, judge);
    if (printed !== undefined) return printed;
  }
  return undefined;
};

/** So many values of one leaf are remembered: rules repeat their protocols and interfaces, and seldom their addresses. */
const MOST_REMEMBERED = 200;

const remembered = new WeakMap<readonly Check[], Map<string, boolean>>();

/** Whether a value passes all of these checks. */
export const isGood = (checks: readonly Check[], value: string, judge: Judge): boolean => {
  const key = `${judge.release} ${judge.lenient ? "lenient" : "strict"} ${value}`;
  const known = remembered.get(checks) ?? new Map<string, boolean>();
  const good = known.get(key) ?? refusalOf(checks, value, judge) === undefined;
  if (known.size < MOST_REMEMBERED) remembered.set(checks, known.set(key, good));
  return good;
};

const closed = /^\^?\(?\^?([A-Za-z0-9_+\-/:]+(?:\|[A-Za-z0-9_+\-/:]+)*)\$?\)?\$?$/;

/** The words of a closed choice: all alternatives are patterns of plain words. */
export const choicesOf = (checks: readonly Check[]): readonly string[] | undefined => {
  const [check, ...more] = checks;
  if (check === undefined || more.length > 0) return undefined;
  const words: string[] = [];
  for (const [condition, ...others] of check.alternatives) {
    const [, found] = others.length > 0 ? [] : (closed.exec(condition?.pattern ?? "") ?? []);
    if (found === undefined || found.includes("+")) return undefined;
    words.push(...found.split("|"));
  }
  return [...new Set(words)];
};

/** The bounds within which a number must lie, where the definitions ask for nothing else. */
export const rangesOf = (
  checks: readonly Check[],
): readonly (readonly [low: number, high: number])[] | undefined => {
  const conditions = checks
    .filter((check) => !check.alternatives.every(([one]) => one?.validator === "type"))
    .flatMap(({ alternatives }) => alternatives.flat());
  const ranges = conditions.map(({ validator, argument = "" }) => {
    if (validator === "bounds") return [argument];
    if (validator !== "numeric" || /--(?!range)/.test(argument)) return undefined;
    return [...argument.matchAll(/--range\s+(\S+)/g)].map(([, range = ""]) => range);
  });
  if (ranges.length === 0 || ranges.some((one) => one === undefined || one.length === 0)) return undefined;
  return ranges.flatMap((one = []) =>
    one.map((range) => {
      const [low = "", high = ""] = range.split("-");
      return [Number(low), high === "" ? Infinity : Number(high)] as const;
    }),
  );
};
