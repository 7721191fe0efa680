import * as c from "./codecs.js";
import { action, policyName, regex, ruleNumber } from "./policy-codecs.js";
import { declare, leaf, place, record } from "./table/index.js";

const rule = {
  /** `permit` or `deny`. VyOS node `action`. */
  action: leaf("action", action, { required: true }),
  /** The community, or a regular expression that communities are held against. VyOS node `regex`. */
  regex: leaf("regex", regex, { required: true }),
  /** Up to 255 characters, without quotes. Default none. VyOS node `description`. */
  description: leaf("description", c.description),
};

/**
 * A list of BGP communities for route maps: VyOS node `policy community-list NAME`, `large-community-list` or
 * `extcommunity-list`. What no rule permits is denied. Errors are those of `RouterError`.
 */
export const communityList = declare("CommunityList", {
  about: "a community list",
  at: [
    { path: "policy community-list {name}", where: { type: "standard" } },
    { path: "policy large-community-list {name}", where: { type: "large" } },
    { path: "policy extcommunity-list {name}", where: { type: "extended" } },
  ],
  properties: {
    /** Letters and digits, from VyOS 1.4 on `-` `_` too. Default: the resource's name. Changing it replaces. */
    name: place(policyName, { named: true }),
    /** `standard`, `large` (RFC 8092) or `extended` (RFC 4360); default `standard`. Changing it replaces. */
    type: place(c.oneOf("standard", "large", "extended"), { default: "standard" }),
    /** Up to 255 characters, without quotes. Default none. VyOS node `description`. */
    description: leaf("description", c.description),
    /** Its rules by number, 1–65535; the first that fits decides. Default none. VyOS node `rule`. */
    rules: record("rule", { all: "rules by number", one: "a rule", key: ruleNumber, properties: rule }),
  },
  examples: [
    { name: "100", rules: { 10: { action: "permit", regex: "65000:.*" } } },
    { name: "LARGE", type: "large", rules: { 10: { action: "permit", regex: "65000:.*:.*" } } },
    { name: "RT", type: "extended", rules: { 10: { action: "deny", regex: "rt 65000:100" } } },
  ],
});
