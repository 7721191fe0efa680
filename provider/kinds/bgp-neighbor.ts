import * as c from "./codecs.js";
import { fail } from "./failures.js";
import * as ip from "./ip-codecs.js";
import * as s from "./system-codecs.js";
import { asNumber, policyName, word } from "./policy-codecs.js";
import { neighborFamily } from "./bgp-families.js";
import { familyName, numbering, peerFailures } from "./bgp-rules.js";
import { declare, flag, group, leaf, list, place, record } from "./table/index.js";
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
    /** What is exchanged, by address family such as `ipv4-unicast`. Default none. VyOS node `address-family`. */
    addressFamilies: record("address-family", {
      all: "address families",
      one: "an address family",
      key: familyName,
      properties: neighborFamily,
    }),
    /** Seconds between two announcements, 0–600. Default none. VyOS node `advertisement-interval`. */
    advertisementInterval: leaf("advertisement-interval", c.wholeNumber("a number in range", 0, 600)),
    /** Watch it by BFD; an empty object for no more than that. Default none. VyOS node `bfd`. */
    bfd: group(
      "bfd",
      "watch it by BFD",
      {
        /** Let BFD look at the control plane alone. Default false. VyOS node `check-control-plane-failure`. */
        checkControlPlaneFailure: flag("check-control-plane-failure"),
        /** The profile of BFD. Default none. VyOS 1.4 and later. VyOS node `profile`. */
        profile: leaf("profile", policyName),
      },
      { bare: true },
    ),
    /** What the session can do. Default none. VyOS node `capability`. */
    capability: group("capability", "what the session can do", {
      /** Change what it can do while it stands. Default false. VyOS node `dynamic`. */
      dynamic: flag("dynamic"),
      /** Next hops of IPv6 for IPv4. Default false. VyOS node `extended-nexthop`. */
      extendedNexthop: flag("extended-nexthop"),
      /** Tell the version of the software. Default false. VyOS 1.4 and later. VyOS node `software-version`. */
      softwareVersion: flag("software-version"),
    }),
    /** Up to 255 characters, without quotes. Default none. VyOS node `description`. */
    description: leaf("description", c.description),
    /** Say nothing of what it can do. Default false. VyOS node `disable-capability-negotiation`. */
    disableCapabilityNegotiation: flag("disable-capability-negotiation"),
    /** Allow a peer over one hop that is not on a connected network. Default false. VyOS node `disable-connected-check`. */
    disableConnectedCheck: flag("disable-connected-check"),
    /** Communities that are not sent. Default none. VyOS 1.3. VyOS node `disable-send-community`. */
    disableSendCommunity: group("disable-send-community", "communities that are not sent", {
      /** Extended communities. Default false. VyOS node `extended`. */
      extended: flag("extended"),
      /** Standard communities. Default false. VyOS node `standard`. */
      standard: flag("standard"),
    }),
    /** How many hops away it may be, 1–255. Default none. VyOS node `ebgp-multihop`. */
    ebgpMultihop: leaf("ebgp-multihop", c.wholeNumber("a number in range", 1, 255)),
    /** Refuse routes whose path does not begin with its AS. Default false. VyOS 1.4 and later. VyOS node `enforce-first-as`. */
    enforceFirstAs: flag("enforce-first-as"),
    /** Whether routes outlive a restart: `enable`, `disable` or `restart-helper`. Default none. VyOS 1.4 and later. VyOS node `graceful-restart`. */
    gracefulRestart: leaf("graceful-restart", c.oneOf("enable", "disable", "restart-helper")),
    /** A peer that is found on the interface. Default none. VyOS node `interface`. */
    interface: group("interface", "a peer that is found on the interface", {
      /** The peer group that it belongs to. Default none. VyOS node `peer-group`. */
      peerGroup: leaf("peer-group", policyName),
      /** Its AS: a number, `internal` or `external`. Default none. VyOS node `remote-as`. */
      remoteAs: leaf(
        "remote-as",
        c.numberOrText(word("an AS number, internal or external", "64501", "internal", "external")),
      ),
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
          remoteAs: leaf(
            "remote-as",
            c.numberOrText(word("an AS number, internal or external", "64501", "internal", "external")),
          ),
        },
        { bare: true },
      ),
    }),
    /** Another AS number that the router calls itself. Default none. VyOS node `local-as`. */
    localAs: record("local-as", {
      all: "AS numbers",
      one: "an AS number",
      key: c.like("an AS number", /^[1-9]\d{0,9}$/, "give a whole number from 1 to 4294967294", "64999"),
      properties: {
        /** Leave it out of what is taken; an empty object for no more than that. Default none. VyOS node `no-prepend`. */
        noPrepend: group(
          "no-prepend",
          "leave it out of what is taken",
          {
            /** Give it instead of the router's own. Default false. VyOS node `replace-as`. */
            replaceAs: flag("replace-as"),
          },
          { bare: true },
        ),
      },
    }),
    /** The role of the router towards it (RFC 9234). Default none. VyOS 1.4 and later. VyOS node `local-role`. */
    localRole: record("local-role", {
      all: "roles",
      one: "a role",
      key: c.like(
        "a role",
        /^(provider|rs-server|rs-client|customer|peer)$/,
        "give provider, rs-server, rs-client, customer or peer",
        "customer",
      ),
      properties: {
        /** Demand a role of the other side too. Default false. VyOS node `strict`. */
        strict: flag("strict"),
      },
    }),
    /** Go by the router's own capabilities. Default false. VyOS node `override-capability`. */
    overrideCapability: flag("override-capability"),
    /** Wait for it to call. Default false. VyOS node `passive`. */
    passive: flag("passive"),
    /** The password of TCP MD5. Default none. A secret. VyOS node `password`. */
    password: leaf(
      "password",
      c.like("a password", /^[^\s'"]{1,80}$/, "use up to 80 characters without spaces and quotes", "s3cret"),
      { secret: true },
    ),
    /** Attributes that are not taken. Default none. VyOS 1.4 and later. VyOS node `path-attribute`. */
    pathAttribute: group("path-attribute", "attributes that are not taken", {
      /** Attributes that are dropped, by number, 1–255. Default none. VyOS node `discard`. */
      discards: list("discard", c.numberOrText(s.numberKey("a number in range", 1, 255))),
      /** The attribute whose routes are withdrawn, by number, 1–255. Default none. VyOS node `treat-as-withdraw`. */
      treatAsWithdraw: leaf("treat-as-withdraw", c.wholeNumber("a number in range", 1, 255)),
    }),
    /** The peer group that it belongs to. Default none. VyOS node `peer-group`. */
    peerGroup: leaf("peer-group", policyName),
    /** Its TCP port. Default none. VyOS node `port`. */
    port: leaf("port", c.wholeNumber("a port", 1, 65535)),
    /** Its AS: a number, `internal` or `external`. Default none. VyOS node `remote-as`. */
    remoteAs: leaf(
      "remote-as",
      c.numberOrText(word("an AS number, internal or external", "64501", "internal", "external")),
    ),
    /** Keep the session down. Default false. VyOS node `shutdown`. */
    shutdown: flag("shutdown"),
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
    /** Take packets from near by alone. Default none. VyOS node `ttl-security`. */
    ttlSecurity: group("ttl-security", "take packets from near by alone", {
      /** How many hops away it may be, 1–254. Default none. VyOS node `hops`. */
      hops: leaf("hops", c.wholeNumber("a number in range", 1, 254)),
    }),
    /** The address or interface that it is spoken to from. Default none. VyOS node `update-source`. */
    updateSource: leaf("update-source", word("an address or an interface", "192.0.2.1", "dum0")),
  },
  validate: (given, dialect) => {
    const { address, interface: found, peerGroup, remoteAs } = given;
    const onInterface = isKnown(address) && !c.isIpv4(address) && !ip.isIpv6(address);
    const { v6only } = found ?? {};
    const said =
      (found !== undefined && !isKnown(found)) ||
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
