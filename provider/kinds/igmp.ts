import { fail } from "./failures.js";
import { plainInterface } from "./ip-codecs.js";
import { igmpProperties } from "./pim.js";
import { declare, record } from "./table/index.js";
import { isKnown } from "./unknown.js";

/**
 * Which groups of multicast hosts are in, on VyOS 1.3: VyOS node `protocols igmp`. Later releases have it in `VyosPim`.
 * Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export const igmp = declare("Igmp", {
  about: "IGMP",
  at: "protocols igmp",
  without: { "1.4": "has it in VyosPim: interfaces", "1.5": "has it in VyosPim: interfaces" },
  properties: {
    /** Its interfaces by name, one at least. VyOS node `interface`. */
    interfaces: record(
      "interface",
      { all: "interfaces by name", one: "an interface", key: plainInterface, properties: igmpProperties },
      { required: true },
    ),
  },
  validate: ({ interfaces }) =>
    isKnown(interfaces) && Object.keys(interfaces).length === 0
      ? [fail("interfaces", "is empty; IGMP needs an interface")]
      : [],
  examples: [{ interfaces: { eth1: { version: 2, joins: { "239.1.1.1": { sources: ["192.0.2.10"] } } } } }],
});
