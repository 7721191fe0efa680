import * as c from "./codecs.js";

/** The number of a rule of a policy. */
export const ruleNumber = c.like(
  "the number of a rule",
  /^([1-9]\d{0,3}|[1-5]\d{4}|6[0-4]\d{3}|65[0-4]\d{2}|655[0-2]\d|6553[0-5])$/,
  "give a whole number from 1 to 65535",
  "10",
  "20",
);

/** The name of a list or a route map. */
export const policyName = c.like(
  "the name of a policy",
  /^[-_a-zA-Z0-9.]+$/,
  "use letters, digits and - _",
  "LIST-1",
);

/** An autonomous system's number. */
export const asNumber = c.wholeNumber("an AS number", 1, 4294967294);

/** What a rule does with what it matches. */
export const action = c.oneOf("permit", "deny");

/** A word of a form that the router itself checks. */
export const word = (name: string, ...samples: readonly string[]) =>
  c.like(name, /^[^\s'"]+$/, "leave out spaces and quotes", ...samples);

/** A regular expression, as FRR reads it. */
export const regex = c.syntax("a regular expression", c.complainAboutText, "_64501_", "65000:.*");

/** The number of a routing table. */
export const tableNumber = c.like(
  "a routing table",
  /^([1-9]\d?|1\d\d|200)$/,
  "give a whole number from 1 to 200",
  "10",
  "100",
);
