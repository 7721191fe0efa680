import * as c from "./codecs.js";
import { bridgeVlan, clientProperties } from "./interface-options.js";
import { filteredVlans } from "./interface-vlans.js";
import { interfaceFailures } from "./interface-rules.js";
import * as ip from "./ip-codecs.js";
import { declare, leaf, only, place } from "./table/index.js";

const interfaceName = c.like(
  "a pseudo-Ethernet interface",
  /^peth\d+$/,
  "give peth and a number, such as peth0",
  "peth0",
  "peth7",
);

/**
 * A second interface, with a MAC address of its own, on a card (MACVLAN): VyOS node `interfaces pseudo-ethernet NAME`.
 * Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export const pseudoEthernetInterface = declare("PseudoEthernetInterface", {
  about: "a pseudo-Ethernet interface",
  at: "interfaces pseudo-ethernet {name}",
  properties: {
    /** `peth` and a number. Default: the resource's name. Changing it replaces. */
    name: place(interfaceName, { named: true }),
    ...clientProperties,
    ...only(bridgeVlan, "disableLinkDetect", "mac"),
    /** What it may say to others on the same card: `private`, `vepa`, `bridge` or `passthru`; default private. VyOS node `mode`. */
    mode: leaf("mode", c.oneOf("private", "vepa", "bridge", "passthru"), { default: "private" }),
    /** The card, whose MTU is as large at least. VyOS node `source-interface`. */
    sourceInterface: leaf("source-interface", ip.plainInterface, { required: true }),
    ...filteredVlans,
  },
  validate: (given) => interfaceFailures(given),
  examples: [
    { name: "peth0", sourceInterface: "eth0", addresses: ["203.0.113.3/24"], mac: "02:00:00:00:00:11" },
    {
      name: "peth7",
      sourceInterface: "eth0",
      mode: "bridge",
      vlans: { "10": { addresses: ["192.0.2.1/24"] } },
    },
  ],
});
