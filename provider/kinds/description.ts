import type { Dialect } from "../config/dialect.js";
import { byteLength } from "./codecs.js";
import type { Failure } from "./kind.js";
import { isKnown } from "./unknown.js";

const MOST = 255;

/** A description that is longer than releases take that bound it. */
export const tooLong = (description: string | undefined, { name }: Dialect): Failure[] => {
  if (!isKnown(description) || byteLength(description) <= MOST) return [];
  const length = String(byteLength(description));
  return [
    {
      property: "description",
      reason: `is ${length} bytes long; VyOS ${name} takes at most ${String(MOST)}`,
    },
  ];
};
