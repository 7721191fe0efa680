import type * as t from "io-ts";
import type { Failure } from "./kind.js";

/** A value as it is shown in a message, cut when it is long. */
export const quote = (value: unknown): string => {
  // JSON has no undefined, NaN and Infinity. Quotes and line breaks in a text are told from those around it.
  const text = value === undefined || typeof value === "number" ? String(value) : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
};

/** What keeps a change back, of all that is to be told. */
export const errorsOf = (failures: readonly Failure[]): readonly Failure[] =>
  failures.filter(({ isWarning }) => isWarning !== true);

/** What is only told. */
export const warningsOf = (failures: readonly Failure[]): readonly Failure[] =>
  failures.filter(({ isWarning }) => isWarning === true);

/** One thing that is wrong. */
export const fail = (property: string, reason: string): Failure => ({ property, reason });

/** That two rules are for the same packets, of which the router goes by the first alone. */
export const twinOf = (property: string, other: string): Failure => ({
  property,
  reason: `${other} is for the very same packets, and the router goes by the one with the lower number alone; change what one of the two matches, or leave one out`,
  isWarning: true,
});

const pathOf = (context: t.Context): readonly string[] =>
  context.map(({ key }) => key).filter((key) => key !== "");

/** The properties that io-ts's errors are about. */
export const pathsOf = (errors: t.Errors): readonly (readonly string[])[] =>
  errors.map(({ context }) => pathOf(context));

/** Tells io-ts's errors by property, the innermost word for each. */
export const failuresOf = (errors: t.Errors): Failure[] => {
  const failures = errors.map(({ value, context, message }) => ({
    property: pathOf(context).join("."),
    reason: message ?? `${quote(value)} is not ${context.at(-1)?.type.name ?? "valid"}`,
  }));
  const unique = new Map(failures.map((failure) => [`${failure.property}\n${failure.reason}`, failure]));
  return [...unique.values()];
};
