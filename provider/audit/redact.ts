import { isRecord } from "../base/json.js";
import { REDACTED } from "../config/secrets.js";

/** Changes every text in a value, names of members included. */
const mapTexts = (value: unknown, f: (text: string) => string): unknown => {
  if (typeof value === "string") return f(value);
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, f));
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [f(name), mapTexts(item, f)]));
};

/** Takes known secrets out of any value. */
export type Redact = <A>(value: A) => A;

/** Shorter values are too likely to be part of something else; whoever has such a key has no secret. */
const SHORTEST_SECRET = 4;

/**
 * Takes these values out wherever they stand, also inside longer texts. They are asked for each time, because
 * routers are opened one after the other. Values of fewer than 4 characters are left.
 */
export const redactor =
  (secrets: () => Iterable<string>): Redact =>
  <A>(value: A): A => {
    // Longest first: one secret may be part of another.
    const known = [...new Set(secrets())]
      .filter((secret) => secret.length >= SHORTEST_SECRET)
      .sort((a, b) => b.length - a.length);
    if (known.length === 0) return value;
    const clean = (text: string): string => {
      const replaced = known.reduce((rest, secret) => rest.replaceAll(secret, REDACTED), text);
      // What stands on both sides of a secret may make up another one.
      return known.some((secret) => replaced.includes(secret)) && replaced !== text ? REDACTED : replaced;
    };
    return mapTexts(value, clean) as A;
  };
