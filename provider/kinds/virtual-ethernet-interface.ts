import * as c from "./codecs.js";
import { fail } from "./failures.js";
import { bridgeVlan } from "./interface-options.js";
import { plainVlans } from "./interface-vlans.js";
import { interfaceFailures } from "./interface-rules.js";
import { declare, leaf, only, place } from "./table/index.js";
import { isKnown } from "./unknown.js";

const end = c.like(
  "a virtual Ethernet interface",
  /^veth\d+$/,
  "give veth and a number, such as veth0",
  "veth0",
  "veth7",
);

const peer = c.like(
  "a virtual Ethernet interface",
  /^veth\d+$/,
  "give veth and a number, such as veth1",
  "veth1",
  "veth8",
);

/**
 * One end of a cable within the router, such as between two VRFs; each end is a resource that names the other: VyOS node
 * `interfaces virtual-ethernet NAME`. Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export const virtualEthernetInterface = declare("VirtualEthernetInterface", {
  about: "a virtual Ethernet interface",
  at: "interfaces virtual-ethernet {name}",
  properties: {
    /** `veth` and a number. Default: the resource's name. Changing it replaces. */
    name: place(end, { named: true }),
    ...only(bridgeVlan, "addresses", "description", "dhcpOptions", "dhcpv6Options", "disable"),
    /** The network namespace that it is in. Default none. VyOS 1.5. VyOS node `netns`. */
    netns: leaf("netns", c.like("a namespace", /^[-\w.]{1,100}$/, "use letters, digits and - _ .", "lab")),
    /** The other end, which must name this one. VyOS node `peer-name`. */
    peerName: leaf("peer-name", peer, { required: true }),
    ...plainVlans,
    ...only(bridgeVlan, "vrf"),
  },
  validate: (given) => [
    ...interfaceFailures(given),
    ...(isKnown(given.name) && given.peerName === given.name
      ? [fail("peerName", "is this end itself; give the other one")]
      : []),
  ],
  examples: [
    { name: "veth0", peerName: "veth1", addresses: ["10.99.0.1/30"], vrf: "red" },
    { name: "veth7", peerName: "veth8", vlans: { "10": { addresses: ["10.99.10.1/24"] } } },
  ],
});
