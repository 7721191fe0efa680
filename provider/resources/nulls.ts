import * as pulumi from "@pulumi/pulumi";

/** The first null in a value, by its path; of what is not known yet nothing is said. */
const nullIn = (value: unknown, at: string): string | undefined => {
  if (value === null) return at;
  if (typeof value !== "object" || pulumi.Output.isInstance(value) || value instanceof Promise)
    return undefined;
  for (const [name, below] of Object.entries(value)) {
    const found = nullIn(below, `${at}.${name}`);
    if (found !== undefined) return found;
  }
  return undefined;
};

/**
 * Ends a program that gives null where a name alone says something: Pulumi drops it on the way, and what was meant to be
 * there would be missing without a word.
 */
export const refuseNulls = (resource: string, property: string, value: unknown): void => {
  const at = value === undefined ? undefined : nullIn(value, property);
  if (at !== undefined)
    throw new pulumi.RunError(
      `pulumi-vyos: ${resource}: ${at}: is null; give a value, or undefined to leave it out.`,
    );
};
