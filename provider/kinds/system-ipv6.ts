import * as c from "./codecs.js";
import { policyName } from "./policy-codecs.js";
import { routesOf, tableSize } from "./system-routes.js";
import { declare, flag, group, leaf } from "./table/index.js";

const protocol = c.like(
  "a protocol",
  /^(any|babel|bgp|connected|isis|kernel|ospfv3|ripng|static|table)$/,
  "give any, babel, bgp, connected, isis, kernel, ospfv3, ripng, static or table",
  "bgp",
  "any",
);

/**
 * How the router treats IPv6: VyOS node `system ipv6`. Errors are those of `RouterError`: most often `Conflict` and
 * `CommitFailed`.
 */
export const systemIpv6 = declare("SystemIpv6", {
  about: "how the router treats IPv6",
  at: "system ipv6",
  properties: {
    /** Have no IPv6 at all. Default false. VyOS 1.3. VyOS node `disable`. */
    disable: flag("disable"),
    /** Pass no packets on. Default false. VyOS node `disable-forwarding`. */
    disableForwarding: flag("disable-forwarding"),
    /** Routes with several ways. Default as below. VyOS node `multipath`. */
    multipath: group("multipath", "routes with several ways", {
      /** Choose the way by ports too. Default false. VyOS node `layer4-hashing`. */
      layer4Hashing: flag("layer4-hashing"),
    }),
    /** The table of neighbours. Default as below. VyOS node `neighbor`. */
    neighbor: group("neighbor", "the table of neighbours", {
      /** How many neighbours are known at most: 1024, 2048, 4096, 8192, 16384 or 32768; default 8192. VyOS node `table-size`. */
      tableSize: leaf("table-size", tableSize, { default: "8192" }),
    }),
    ...routesOf(protocol, policyName),
    /** Have no IPv6 on an interface whose own address another has. Default false. VyOS node `strict-dad`. */
    strictDad: flag("strict-dad"),
  },
  examples: [{ protocols: { bgp: { routeMap: "LIST-1" } } }, { multipath: { layer4Hashing: true } }],
});
