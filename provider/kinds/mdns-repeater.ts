import * as c from "./codecs.js";
import { fail } from "./failures.js";
import { plainInterface } from "./ip-codecs.js";
import { declare, flag, leaf, list } from "./table/index.js";
import { isKnown } from "./unknown.js";

/**
 * Repeats the announcements of mDNS between networks: VyOS node `service mdns repeater`. Errors are those of
 * `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export const mdnsRepeater = declare("MdnsRepeater", {
  about: "the repeater of mDNS",
  at: "service mdns repeater",
  properties: {
    /** Services that are repeated, such as `_ipp._tcp`. Default all. VyOS 1.4 and later. VyOS node `allow-service`. */
    allowServices: list(
      "allow-service",
      c.like("a service", /^[-_.a-zA-Z0-9]+$/, "give one such as _ipp._tcp", "_ipp._tcp"),
    ),
    /** Domains that are looked through too. Default none. VyOS 1.4 and later. VyOS node `browse-domain`. */
    browseDomains: list("browse-domain", c.fqdn),
    /** Keep it without effect. Default false. VyOS node `disable`. */
    disable: flag("disable"),
    /** Interfaces that it repeats between, two at least. VyOS node `interface`. */
    interfaces: list("interface", plainInterface, { required: true }),
    /** The families that it repeats: `ipv4`, `ipv6` or `both`; default both. VyOS 1.4 and later. VyOS node `ip-version`. */
    ipVersion: leaf("ip-version", c.oneOf("ipv4", "ipv6", "both"), { default: "both" }),
    /** Rest while VRRP's master is another router. Default false. VyOS 1.4 and later. VyOS node `vrrp-disable`. */
    vrrpDisable: flag("vrrp-disable"),
  },
  validate: ({ disable, interfaces }) =>
    disable === undefined && isKnown(interfaces) && interfaces.length < 2
      ? [fail("interfaces", "is one alone; give two at least")]
      : [],
  examples: [{ interfaces: ["eth0", "eth1"] }],
});
