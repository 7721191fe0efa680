import * as c from "./codecs.js";
import { fail } from "./failures.js";
import { plainInterface } from "./ip-codecs.js";
import { declare, flag, leaf, list, record } from "./table/index.js";
import { isKnown } from "./unknown.js";

/**
 * Passes the groups that hosts are in on to a router above: VyOS node `protocols igmp-proxy`. It cannot stand beside
 * `VyosPim`. Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export const igmpProxy = declare("IgmpProxy", {
  about: "the proxy of IGMP",
  at: "protocols igmp-proxy",
  properties: {
    /** Keep it without effect. Default false. VyOS node `disable`. */
    disable: flag("disable"),
    /** Do not leave a group at once when its last host does. Default false. VyOS node `disable-quickleave`. */
    disableQuickleave: flag("disable-quickleave"),
    /** Its interfaces by name: one is `upstream`, one at least `downstream`. VyOS node `interface`. */
    interfaces: record(
      "interface",
      {
        all: "interfaces by name",
        one: "an interface",
        key: plainInterface,
        properties: {
          /** Other networks whose sources are heard. Default none. VyOS node `alt-subnet`. */
          altSubnets: list("alt-subnet", c.ipv4Prefix),
          /** What leads there: `upstream` the source, `downstream` hosts; default downstream. VyOS node `role`. */
          role: leaf("role", c.oneOf("upstream", "downstream", "disabled"), { default: "downstream" }),
          /** Packets of a lower time to live stay, 1–255; default 1. VyOS node `threshold`. */
          threshold: leaf("threshold", c.wholeNumber("a time to live", 1, 255), { default: 1 }),
          /** Prefixes of groups that are passed on. Default all. VyOS node `whitelist`. */
          whitelist: list("whitelist", c.ipv4Prefix),
        },
      },
      { required: true },
    ),
  },
  validate: ({ disable, interfaces }) => {
    if (disable !== undefined || !isKnown(interfaces)) return [];
    const roles = Object.values(interfaces).map(({ role }) => role);
    const up = roles.filter((role) => role === "upstream").length;
    return up === 1 && roles.length > 1
      ? []
      : [fail("interfaces", "are not one upstream and one downstream at least; give both")];
  },
  examples: [
    { interfaces: { eth1: {}, eth0: { role: "upstream" } } },
    { interfaces: { eth0: { role: "upstream", altSubnets: ["198.51.100.0/24"] }, eth1: {} } },
  ],
});
