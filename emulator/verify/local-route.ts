import { refuse, View } from "./context.js";
import { requireInterface, type Verify } from "./shared.js";

const matches = ["source", "destination", "fwmark", "inbound-interface", "protocol"];

/** The checks of `policy local-route` and of its sibling for IPv6: one script for both. */
export const verifyLocalRoutes: Verify = (proposal) => {
  for (const kind of ["local-route", "local-route6"])
    for (const [, rule] of new View(proposal.root).at("policy", kind, "rule").entries) {
      if (!matches.some((leaf) => rule.has(leaf)))
        refuse("Source or destination address or fwmark or inbound-interface or protocol is required!");
      const targets = rule.at("set");
      // Before 1.5 there is no other VRF for a target.
      if (!targets.has("table") && proposal.version !== "1.5") refuse("Table set is required!");
      if (!targets.has("table") && !targets.has("vrf")) refuse("Either set table or set vrf is required!");
      if (targets.hasAll("table", "vrf")) refuse("set table and set vrf cannot both be set!");
      const name = rule.at("inbound-interface").value;
      if (name !== undefined) requireInterface(proposal, name);
    }
};
