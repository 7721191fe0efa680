/** A JSON object. */
export type Json = Readonly<Record<string, unknown>>;

/** Whether a value is an object with named members: no list, and not null. */
export const isRecord = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);
