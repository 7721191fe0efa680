import type { AnyProperty, Properties } from "./types.js";

/** Whether any of some properties, or of those below them, is such a one: found out once, and asked of each of many rules. */
export const holding = (
  isSuch: (property: AnyProperty) => boolean,
): ((properties: Properties) => boolean) => {
  const found = new WeakMap<Properties, boolean>();
  const holds = (properties: Properties): boolean => {
    const known =
      found.get(properties) ??
      Object.values(properties).some(
        (property) => isSuch(property) || (property.below !== undefined && holds(property.below)),
      );
    found.set(properties, known);
    return known;
  };
  return holds;
};

/** Whether any of them is secret. */
export const holdSecret = holding(({ secret }) => secret === true);
