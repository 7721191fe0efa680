import { isRecord, type Json } from "../base/json.js";
import { escapeRegExp } from "../base/text.js";
import type { AnyKind } from "../kinds/index.js";

/** What stands in place of a secret. */
export const SECRET = "[secret]";

/** VyOS wraps long messages, even within a word. */
const patternOf = (value: string): string => Array.from(value, (char) => escapeRegExp(char)).join("\\s*");

/** Takes a resource's secrets out of whatever is told about it: out of texts, at any depth. */
export type Conceal = <A>(told: A) => A;

/** Long values are cut in messages. */
const SHOWN = 60;

/** The values of a resource that nobody may read; `given` are its arguments, now and before. */
export const secretValues = (kind: AnyKind, given: readonly Json[]): readonly string[] =>
  given.flatMap((each) => kind.secretValues?.(each) ?? []);

/** How a resource's secrets are kept from messages. */
export const concealing = (kind: AnyKind, ...given: readonly Json[]): Conceal => {
  const values = secretValues(kind, given);
  const cut = values.flatMap((value) => (value.length > SHOWN ? [value, value.slice(0, SHOWN)] : [value]));
  if (cut.length === 0) return (told) => told;
  const longestFirst = [...new Set(cut)].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(longestFirst.map(patternOf).join("|"), "g");
  const conceal = (told: unknown): unknown => {
    if (typeof told === "string") return told.replace(pattern, SECRET);
    if (Array.isArray(told)) return told.map(conceal);
    if (!isRecord(told)) return told;
    return Object.fromEntries(Object.entries(told).map(([name, each]) => [name, conceal(each)]));
  };
  return conceal as Conceal;
};
