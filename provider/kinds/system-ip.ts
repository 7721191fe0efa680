import * as c from "./codecs.js";
import { policyName } from "./policy-codecs.js";
import { declare, flag, group, leaf } from "./table/index.js";
import { routesOf, tableSize } from "./system-routes.js";

const segment = c.wholeNumber("a number of bytes", 48, 1460);

const protocol = c.like(
  "a protocol",
  /^(any|babel|bgp|connected|eigrp|isis|kernel|ospf|rip|static|table)$/,
  "give any, babel, bgp, connected, eigrp, isis, kernel, ospf, rip, static or table",
  "bgp",
  "any",
);

/**
 * How the router treats IPv4: VyOS node `system ip`. Errors are those of `RouterError`: most often `Conflict` and
 * `CommitFailed`.
 */
export const systemIp = declare("SystemIp", {
  about: "how the router treats IPv4",
  at: "system ip",
  properties: {
    /** The table of neighbours. Default as below. VyOS node `arp`. */
    arp: group("arp", "the table of neighbours", {
      /** How many neighbours are known at most: 1024, 2048, 4096, 8192, 16384 or 32768; default 8192. VyOS node `table-size`. */
      tableSize: leaf("table-size", tableSize, { default: "8192" }),
    }),
    /** Pass no packets on. Default false. VyOS node `disable-forwarding`. */
    disableForwarding: flag("disable-forwarding"),
    /** Routes with several ways. Default as below. VyOS node `multipath`. */
    multipath: group("multipath", "routes with several ways", {
      /** Leave out ways whose router does not answer. Default false. VyOS node `ignore-unreachable-nexthops`. */
      ignoreUnreachableNexthops: flag("ignore-unreachable-nexthops"),
      /** Choose the way by ports too. Default false. VyOS node `layer4-hashing`. */
      layer4Hashing: flag("layer4-hashing"),
    }),
    ...routesOf(protocol, policyName),
    /** How TCP finds the largest packet. Default as the kernel does. VyOS 1.4 and later. VyOS node `tcp mss`. */
    tcpMss: group("tcp mss", "how TCP finds the largest packet", {
      /** Bytes that it begins with, 48–1460. Default 1024. VyOS node `base`. */
      base: leaf("base", segment),
      /** Bytes at least, 48–1460. Default 48. VyOS node `floor`. */
      floor: leaf("floor", segment),
      /** When it looks: `on-icmp-black-hole` or always, `force`. Default never. VyOS node `probing`. */
      probing: leaf("probing", c.oneOf("on-icmp-black-hole", "force")),
    }),
  },
  examples: [
    { protocols: { bgp: { routeMap: "LIST-1" } } },
    { arp: { tableSize: 16384 }, multipath: { layer4Hashing: true } },
  ],
});
