import * as c from "./codecs.js";
import { linkProperties } from "./interface-options.js";
import { mirrorFailures } from "./interface-rules.js";
import { declare, place } from "./table/index.js";

const interfaceName = c.like("a VTI", /^vti\d+$/, "give vti and a number, such as vti0", "vti0", "vti7");

/**
 * An interface whose packets go by IPsec, for a peer's `vti.bind`: VyOS node `interfaces vti NAME`. Errors are those of
 * `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export const vtiInterface = declare("VtiInterface", {
  about: "a VTI",
  at: "interfaces vti {name}",
  properties: {
    /** `vti` and a number. Default: the resource's name. Changing it replaces. */
    name: place(interfaceName, { named: true }),
    ...linkProperties,
  },
  // The script of VTIs has no rule about the MTU and IPv6.
  validate: (given) => mirrorFailures(given),
  examples: [
    { name: "vti0", addresses: ["10.99.0.1/30"], description: "to the office", mtu: 1400 },
    { name: "vti7", disable: true },
  ],
});
