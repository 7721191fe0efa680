import * as c from "../codecs.js";
import { codecOf, group, leaf, place, setting } from "../table/index.js";

/** The number of a NAT rule. */
export const ruleNumber = c.wholeNumber("a rule number", 1, 999999);

const bounds = {
  /** The lowest, 1 or more. */
  from: leaf("", ruleNumber, { required: true }),
  /** The highest, not below `from`. */
  to: leaf("", ruleNumber, { required: true }),
};

/** Rule numbers to choose from. */
export type NumberRangeProperties = typeof bounds;

/** Reads such. */
export const numberRangeCodec = codecOf("a range of rule numbers", bounds);

/** Where a number is looked for when neither it nor a range is given. */
export const defaultNumberRange = { from: 10000, to: 19999 } as const;

/** The number of a rule's node. */
export const number = place(ruleNumber, { chosen: "numberRange" });

/** Which numbers it is chosen among. */
export const numberRange = setting(group("", "a range of rule numbers", bounds), {
  default: defaultNumberRange,
});
