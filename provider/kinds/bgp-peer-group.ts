import { peerProperties } from "./bgp-peer.js";
import * as ip from "./ip-codecs.js";
import { asNumber, policyName } from "./policy-codecs.js";
import { numbering, peerFailures } from "./bgp-rules.js";
import { declare, place } from "./table/index.js";

/**
 * What neighbours of BGP have in common: VyOS node `protocols bgp peer-group NAME`, also in a VRF. Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export const bgpPeerGroup = declare("BgpPeerGroup", {
  about: "a BGP peer group",
  at: [
    "vrf name {vrf} protocols bgp peer-group {name}",
    { path: "protocols bgp {asNumber} peer-group {name}", when: ({ vrf }) => vrf === undefined },
    { path: "protocols bgp peer-group {name}", when: ({ vrf }) => vrf === undefined },
  ],
  properties: {
    /** Letters, digits and `-` `_`. Default: the resource's name. Changing it replaces. */
    name: place(policyName, { named: true }),
    /** On VyOS 1.3 alone: the AS number of BGP there, which its nodes stand below. Default none. Changing it replaces. */
    asNumber: place(asNumber, { optional: true }),
    /** The VRF whose BGP it is; not on VyOS 1.3. Default none. Changing it replaces. */
    vrf: place(ip.vrfName, { optional: true }),
    ...peerProperties,
  },
  validate: (given, dialect) => [...numbering(given, dialect), ...peerFailures(given)],
  examples: [
    { name: "IX", remoteAs: "external", addressFamilies: { "ipv6-unicast": { maximumPrefix: 1000 } } },
    { name: "IX", asNumber: 65000, remoteAs: 64501, addressFamilies: { "ipv4-unicast": {} } },
    ...["existMap", "nonExistMap"].map((condition) => ({
      name: "IX",
      addressFamilies: {
        "ipv4-unicast": { conditionallyAdvertise: { advertiseMap: "LIST-1", [condition]: "LIST-1" } },
      },
    })),
    { name: "IX", vrf: "red", remoteAs: 64501 },
  ],
});
