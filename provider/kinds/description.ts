import type { Dialect } from "../config/dialect.js";
import { byteLength } from "./codecs.js";
import type { Failure } from "./kind.js";
import { isKnown } from "./unknown.js";

/** A description that is longer than the release takes. */
export const tooLong = (
  description: string | undefined,
  { nat, name }: Dialect,
  property = "description",
): Failure[] => {
  const { descriptionLimit: limit } = nat;
  if (limit === undefined || !isKnown(description) || byteLength(description) <= limit) return [];
  const length = String(byteLength(description));
  return [{ property, reason: `is ${length} bytes long; VyOS ${name} takes at most ${String(limit)}` }];
};
