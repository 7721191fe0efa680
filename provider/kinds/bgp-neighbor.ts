import { isIp } from "../schema/addresses.js";
import { neighborFamily } from "./bgp-families.js";
import { peerProperties, remoteAs } from "./bgp-peer.js";
import * as c from "./codecs.js";
import { fail } from "./failures.js";
import * as ip from "./ip-codecs.js";
import { asNumber, policyName, word } from "./policy-codecs.js";
import { familyName, numbering, peerFailures } from "./bgp-rules.js";
import { declare, flag, group, leaf, place, record } from "./table/index.js";
import { isKnown } from "./unknown.js";

/**
 * A neighbour of BGP: VyOS node `protocols bgp neighbor ADDRESS`, also in a VRF. The router's AS is `VyosBgp`'s. Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export const bgpNeighbor = declare("BgpNeighbor", {
  about: "a BGP neighbour",
  at: [
    "vrf name {vrf} protocols bgp neighbor {address}",
    { path: "protocols bgp {asNumber} neighbor {address}", when: ({ vrf }) => vrf === undefined },
    { path: "protocols bgp neighbor {address}", when: ({ vrf }) => vrf === undefined },
  ],
  properties: {
    /** Its address, or the interface that it is found on. Default: the resource's name. Changing it replaces. */
    address: place(word("an address or an interface", "192.0.2.9", "eth1"), { named: true }),
    /** On VyOS 1.3 alone: the AS number of BGP there, which its nodes stand below. Default none. Changing it replaces. */
    asNumber: place(asNumber, { optional: true }),
    /** The VRF whose BGP it is; not on VyOS 1.3. Default none. Changing it replaces. */
    vrf: place(ip.vrfName, { optional: true }),
    ...peerProperties,
    /** What is exchanged, by address family such as `ipv4-unicast`. Default none. VyOS node `address-family`. */
    addressFamilies: record("address-family", {
      all: "address families",
      one: "an address family",
      key: familyName,
      properties: {
        ...neighborFamily,
        /** The peer group that it belongs to in this family. VyOS 1.3. Default none. VyOS node `peer-group`. */
        peerGroup: leaf("peer-group", policyName),
      },
    }),
    /** Seconds between two announcements, 0–600. Default none. VyOS node `advertisement-interval`. */
    advertisementInterval: leaf("advertisement-interval", c.wholeNumber("a number in range", 0, 600)),
    /** Communities that are not sent. Default none. VyOS 1.3. VyOS node `disable-send-community`. */
    disableSendCommunity: group("disable-send-community", "communities that are not sent", {
      /** Extended communities. Default false. VyOS node `extended`. */
      extended: flag("extended"),
      /** Standard communities. Default false. VyOS node `standard`. */
      standard: flag("standard"),
    }),
    /** Refuse routes whose path does not begin with its AS. Default false. VyOS 1.4 and later. VyOS node `enforce-first-as`. */
    enforceFirstAs: flag("enforce-first-as"),
    /** A peer that is found on the interface. Default none. VyOS node `interface`. */
    interface: group("interface", "a peer that is found on the interface", {
      /** The peer group that it belongs to. Default none. VyOS node `peer-group`. */
      peerGroup: leaf("peer-group", policyName),
      /** Its AS: a number, `internal` or `external`. Default none. VyOS node `remote-as`. */
      remoteAs,
      /** The interface that it is spoken to from. Default none. VyOS 1.4 and later. VyOS node `source-interface`. */
      sourceInterface: leaf("source-interface", ip.plainInterface),
      /** Find it by IPv6 alone; an empty object for no more than that. Default none. VyOS node `v6only`. */
      v6only: group(
        "v6only",
        "find it by IPv6 alone",
        {
          /** The peer group that it belongs to. Default none. VyOS node `peer-group`. */
          peerGroup: leaf("peer-group", policyName),
          /** Its AS: a number, `internal` or `external`. Default none. VyOS node `remote-as`. */
          remoteAs,
        },
        { bare: true },
      ),
    }),
    /** The peer group that it belongs to. Default none. VyOS node `peer-group`. */
    peerGroup: leaf("peer-group", policyName),
    /** Do not send back what it has sent. Default false. VyOS node `solo`. */
    solo: flag("solo"),
    /** End the session when the capabilities differ. Default false. VyOS node `strict-capability-match`. */
    strictCapabilityMatch: flag("strict-capability-match"),
    /** The session's times. Default none. VyOS node `timers`. */
    timers: group("timers", "the session's times", {
      /** Seconds between two attempts to connect, 0–65535. Default none. VyOS node `connect`. */
      connect: leaf("connect", c.wholeNumber("a number in range", 0, 65535)),
      /** Seconds of silence until the session is over, 0–65535. Default none. VyOS node `holdtime`. */
      holdtime: leaf("holdtime", c.wholeNumber("a number in range", 0, 65535)),
      /** Seconds between two signs of life, 1–65535. Default none. VyOS node `keepalive`. */
      keepalive: leaf("keepalive", c.wholeNumber("a number in range", 1, 65535)),
    }),
  },
  validate: (given, dialect) => {
    const { address, addressFamilies = {}, interface: found, peerGroup, remoteAs } = given;
    const onInterface = isKnown(address) && !isIp(address);
    const { v6only } = found ?? {};
    const families = Object.values(isKnown(addressFamilies) ? addressFamilies : {});
    const said =
      (found !== undefined && !isKnown(found)) ||
      !isKnown(addressFamilies) ||
      families.some((family) => family.peerGroup !== undefined) ||
      [found, v6only, given].some((each) => each?.remoteAs !== undefined || each?.peerGroup !== undefined);
    return [
      ...numbering(given, dialect),
      ...(said ? [] : [fail("remoteAs", "is missing; give its AS, or the peer group that says it")]),
      ...(given.ebgpMultihop !== undefined && found !== undefined
        ? [fail("ebgpMultihop", "is not for a neighbour that is found on an interface; leave it out")]
        : []),
      ...(onInterface
        ? Object.entries({ peerGroup, remoteAs }).flatMap(([name, value]) =>
            value === undefined ? [] : [fail(name, `belongs to the interface here; give interface.${name}`)],
          )
        : []),
      ...(onInterface && found?.sourceInterface !== undefined
        ? [fail("interface.sourceInterface", "is for neighbours with an address; leave it out")]
        : []),
      ...peerFailures(given),
    ];
  },
  examples: [
    {
      address: "192.0.2.9",
      remoteAs: 64501,
      description: "transit",
      addressFamilies: { "ipv4-unicast": { routeMap: { import: "LIST-1" } } },
    },
    { address: "2001:db8::9", asNumber: 65000, addressFamilies: { "ipv6-unicast": { peerGroup: "LIST-1" } } },
    { address: "192.0.2.9", asNumber: 65000, remoteAs: 64501, addressFamilies: { "ipv4-unicast": {} } },
    {
      address: "192.0.2.9",
      remoteAs: "internal",
      addressFamilies: { "ipv6-unicast": { nexthopLocal: { unchanged: true }, routeReflectorClient: true } },
    },
    ...["existMap", "nonExistMap"].map((condition) => ({
      address: "192.0.2.9",
      remoteAs: 64501,
      addressFamilies: {
        "ipv4-unicast": { conditionallyAdvertise: { advertiseMap: "LIST-1", [condition]: "LIST-1" } },
      },
    })),
    { address: "eth1", interface: { remoteAs: "external" } },
    { address: "eth1", interface: { v6only: { remoteAs: "external" } } },
    { address: "192.0.2.9", vrf: "red", remoteAs: 64501, timers: { holdtime: 30, keepalive: 10 } },
  ],
});
