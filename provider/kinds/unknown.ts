import * as E from "fp-ts/Either";
import * as t from "io-ts";

/** How Pulumi's dynamic provider writes a value that a preview does not know yet. */
export const UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

/** Whether a value, or anything inside it, is not known yet. */
export const holdsUnknown = (value: unknown): boolean => {
  if (typeof value === "string") return value.includes(UNKNOWN);
  if (typeof value !== "object" || value === null) return false;
  return Object.values(value).some(holdsUnknown);
};

/** Whether a value can be judged: it is there and known. */
export const isKnown = <A>(value: A | undefined): value is A => value !== undefined && !holdsUnknown(value);

/** Lets a value through that is not known yet; it keeps its type and is judged when it is known. */
export const orUnknown = <A>(codec: t.Type<A, unknown>): t.Type<A, unknown> =>
  new t.Type<A, unknown>(
    codec.name,
    codec.is,
    (value, context) =>
      typeof value === "string" && value.includes(UNKNOWN)
        ? E.right(value as A)
        : codec.validate(value, context),
    codec.encode,
  );
