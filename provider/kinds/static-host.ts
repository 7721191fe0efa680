import { fail } from "./failures.js";
import { ip, staticHostName } from "./ip-codecs.js";
import { declare, list, place } from "./table/index.js";
import { isKnown } from "./unknown.js";

/**
 * A host that the router itself knows by name, and tells its DNS clients: VyOS node
 * `system static-host-mapping host-name NAME`, on every release. Errors are those of `RouterError`.
 */
export const staticHost = declare("StaticHost", {
  about: "a static host",
  at: "system static-host-mapping host-name {name}",
  properties: {
    /** The host's name, two characters or more. Default: the resource's name. Changing it replaces. */
    name: place(staticHostName, { named: true }),
    /** Its IPv4 and IPv6 addresses, one at least. VyOS node `inet`. */
    addresses: list("inet", ip, { required: true }),
    /** Other names, up to 63 characters each. Default none. VyOS node `alias`. */
    aliases: list("alias", staticHostName),
  },
  validate: ({ aliases }) =>
    isKnown(aliases)
      ? aliases
          .filter((alias) => alias.length > 63)
          .map((alias) => fail("aliases", `has "${alias}", which is longer than 63 characters; shorten it`))
      : [],
  examples: [{ name: "nas", addresses: ["192.168.64.5", "2001:db8::5"], aliases: ["files"] }],
});
