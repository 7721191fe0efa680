import { asNode } from "../base/text.js";
import { isRecord } from "../base/json.js";
import { isSecretLeaf } from "../redaction/places.js";
import type { AnyKind } from "../kinds/index.js";

const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === "string" || typeof value === "number") return [String(value)];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return isRecord(value) ? Object.values(value).flatMap(textsIn) : [];
};

/** Whether properties of these names are secret: the many rules of a set have the same few. */
const secretNames = new Map<string, boolean>();

const isSecretName = (name: string): boolean => {
  const known = secretNames.get(name) ?? isSecretLeaf([asNode(name)]);
  // Users choose names too.
  if (secretNames.size > 10_000) secretNames.clear();
  secretNames.set(name, known);
  return known;
};

/** The values of properties that are secret by their names, at any depth. */
const byName = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap(byName);
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([name, item]) => (isSecretName(name) ? textsIn(item) : byName(item)));
};

/** The values in a resource's inputs or outputs that nobody may read, right or wrong as they may be. */
export const secretsIn = (kind: AnyKind, given: unknown): readonly string[] => {
  if (!isRecord(given)) return [];
  return [...byName(given), ...(kind.secretValues?.(given) ?? [])];
};
