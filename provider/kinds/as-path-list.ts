import * as c from "./codecs.js";
import { action, policyName, regex, ruleNumber } from "./policy-codecs.js";
import { declare, leaf, place, record } from "./table/index.js";

const rule = {
  /** `permit` or `deny`. VyOS node `action`. */
  action: leaf("action", action, { required: true }),
  /** A regular expression that AS paths are held against, such as `_64501_`. VyOS node `regex`. */
  regex: leaf("regex", regex, { required: true }),
  /** Up to 255 characters, without quotes. Default none. VyOS node `description`. */
  description: leaf("description", c.description),
};

/**
 * A list of AS paths for route maps and BGP: VyOS node `policy as-path-list NAME`. What no rule permits is denied.
 * Errors are those of `RouterError`.
 */
export const asPathList = declare("AsPathList", {
  about: "an AS path list",
  at: "policy as-path-list {name}",
  properties: {
    /** Letters, digits and `-` `_`. Default: the resource's name. Changing it replaces. */
    name: place(policyName, { named: true }),
    /** Up to 255 characters, without quotes. Default none. VyOS node `description`. */
    description: leaf("description", c.description),
    /** Its rules by number, 1–65535; the first that fits decides. Default none. VyOS node `rule`. */
    rules: record("rule", { all: "rules by number", one: "a rule", key: ruleNumber, properties: rule }),
  },
  examples: [{ name: "bogon-asns", rules: { 10: { action: "permit", regex: "_0_" } } }],
});
