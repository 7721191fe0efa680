import * as c from "./codecs.js";
import { fail } from "./failures.js";
import * as ip from "./ip-codecs.js";
import { declare, flag, leaf, list, place } from "./table/index.js";
import { isKnown } from "./unknown.js";

/**
 * A network of containers: VyOS node `container network NAME`. Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export const containerNetwork = declare("ContainerNetwork", {
  about: "a network of containers",
  at: "container network {name}",
  properties: {
    /** Up to 11 letters, digits and - _ . Default: the resource's name. Changing it replaces. */
    name: place(
      c.like(
        "the name of a network",
        /^[-_a-zA-Z0-9]{1,11}$/,
        "use up to 11 letters, digits and - _",
        "NET01",
      ),
      { named: true },
    ),
    /** Its prefixes, one of each family at most. VyOS node `prefix`. */
    prefixes: list("prefix", ip.prefix, { required: true }),
    /** Up to 255 characters, without quotes. Default none. VyOS node `description`. */
    description: leaf("description", c.description),
    /** Do not answer for names of its containers. Default false. VyOS node `no-name-server`. */
    noNameServer: flag("no-name-server"),
    /** The VRF that it belongs to. Default none. VyOS node `vrf`. */
    vrf: leaf("vrf", ip.vrfName),
  },
  validate: ({ prefixes }) =>
    isKnown(prefixes) && prefixes.length > new Set(prefixes.map(ip.isOfIpv6)).size
      ? [fail("prefixes", "have two of one family; give one of IPv4 and one of IPv6 at most")]
      : [],
  examples: [
    { name: "NET01", prefixes: ["172.20.0.0/24", "2001:db8:20::/64"] },
    { name: "NET02", prefixes: ["172.21.0.0/24"] },
  ],
});
