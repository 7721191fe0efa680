import * as c from "./codecs.js";
import { fail } from "./failures.js";
import * as ip from "./ip-codecs.js";
import * as s from "./system-codecs.js";
import { asNumber, policyName } from "./policy-codecs.js";
import { distances, distancesByPrefix, evpn, family } from "./bgp-networks.js";
import { distanceFailures, familyName, numbering, ownFamilyFailures } from "./bgp-rules.js";
import { declare, flag, group, leaf, list, place, record } from "./table/index.js";
import { isKnown } from "./unknown.js";

/**
 * BGP itself, with what it announces: VyOS node `protocols bgp`, also in a VRF. Neighbours and peer groups are resources of their own. Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export const bgp = declare("Bgp", {
  about: "BGP",
  at: [
    "vrf name {vrf} protocols bgp",
    { path: "protocols bgp {asNumber}", when: ({ vrf }) => vrf === undefined },
    { path: "protocols bgp", when: ({ vrf }) => vrf === undefined },
  ],
  owns: "rows",
  properties: {
    /** On VyOS 1.3 alone: the AS number of BGP there, which its nodes stand below. Default none. Changing it replaces. */
    asNumber: place(asNumber, { optional: true }),
    /** The VRF whose BGP it is; not on VyOS 1.3. Default none. Changing it replaces. */
    vrf: place(ip.vrfName, { optional: true }),
    /** What is exchanged, by address family such as `ipv4-unicast`. Default none. VyOS node `address-family`. */
    addressFamilies: record("address-family", {
      all: "address families",
      one: "an address family",
      key: familyName,
      properties: { ...family, ...evpn },
    }),
    /** Peers that come by themselves. Default none. VyOS node `listen`. */
    listen: group("listen", "peers that come by themselves", {
      /** How many of them at most, 1–5000. Default none. VyOS node `limit`. */
      limit: leaf("limit", c.wholeNumber("a number in range", 1, 5000)),
      /** Prefixes that they may come from. Default none. VyOS node `range`. */
      ranges: record("range", {
        all: "prefixes",
        one: "a prefix",
        key: ip.prefix,
        properties: {
          /** The peer group that they belong to. VyOS node `peer-group`. */
          peerGroup: leaf("peer-group", policyName, { required: true }),
        },
      }),
    }),
    /** How BGP behaves. Default none. VyOS node `parameters`. */
    parameters: group("parameters", "how BGP behaves", {
      /** Take impossible next hops. Default false. VyOS 1.4 and later. VyOS node `allow-martian-nexthop`. */
      allowMartianNexthop: flag("allow-martian-nexthop"),
      /** Compare metrics of different neighbours. Default false. VyOS node `always-compare-med`. */
      alwaysCompareMed: flag("always-compare-med"),
      /** How the best path is chosen. Default none. VyOS node `bestpath`. */
      bestpath: group("bestpath", "how the best path is chosen", {
        /** The AS path. Default none. VyOS node `as-path`. */
        asPath: group("as-path", "the AS path", {
          /** Count the AS numbers of the confederation. Default false. VyOS node `confed`. */
          confed: flag("confed"),
          /** Leave the length of paths out of account. Default false. VyOS node `ignore`. */
          ignore: flag("ignore"),
          /** Balance over different paths. Default false. VyOS node `multipath-relax`. */
          multipathRelax: flag("multipath-relax"),
        }),
        /** What the bandwidth of links counts: `default-weight-for-missing`, `ignore` or `skip-missing`. Default none. VyOS 1.4 and later. VyOS node `bandwidth`. */
        bandwidth: leaf("bandwidth", c.oneOf("default-weight-for-missing", "ignore", "skip-missing")),
        /** Compare router ids of equal paths. Default false. VyOS node `compare-routerid`. */
        compareRouterid: flag("compare-routerid"),
        /** How metrics are compared: `confed` or `missing-as-worst`. Default none. VyOS node `med`. */
        meds: list("med", c.oneOf("confed", "missing-as-worst")),
        /** Kinds of peers. Default none. VyOS 1.4 and later. VyOS node `peer-type`. */
        peerType: group("peer-type", "kinds of peers", {
          /** Balance over different paths. Default false. VyOS node `multipath-relax`. */
          multipathRelax: flag("multipath-relax"),
        }),
      }),
      /** The id of the cluster that it reflects in. Default none. VyOS node `cluster-id`. */
      clusterId: leaf("cluster-id", c.ipv4),
      /** Announcements that depend on others. Default none. VyOS 1.4 and later. VyOS node `conditional-advertisement`. */
      conditionalAdvertisement: group("conditional-advertisement", "announcements that depend on others", {
        /** Seconds between two looks, 5–240; default 60. VyOS node `timer`. */
        timer: leaf("timer", c.wholeNumber("a number in range", 5, 240), { default: 60 }),
      }),
      /** The confederation. Default none. VyOS node `confederation`. */
      confederation: group("confederation", "the confederation", {
        /** The AS number that others see, 1–4294967294. Default none. VyOS node `identifier`. */
        identifier: leaf("identifier", c.wholeNumber("a number in range", 1, 4294967294)),
        /** Its other AS numbers, 1–4294967294. Default none. VyOS node `peers`. */
        peers: list("peers", c.numberOrText(s.numberKey("a number in range", 1, 4294967294))),
      }),
      /** Routes that come and go; an empty object for no more than that. Default none. VyOS node `dampening`. */
      dampening: group(
        "dampening",
        "routes that come and go",
        {
          /** Minutes until the penalty is halved, 1–45. Default none. VyOS node `half-life`. */
          halfLife: leaf("half-life", c.wholeNumber("a number in range", 1, 45)),
          /** Minutes that a route is suppressed at most, 1–255. Default none. VyOS node `max-suppress-time`. */
          maxSuppressTime: leaf("max-suppress-time", c.wholeNumber("a number in range", 1, 255)),
          /** The penalty below which it is used again, 1–20000. Default none. VyOS node `re-use`. */
          reUse: leaf("re-use", c.wholeNumber("a number in range", 1, 20000)),
          /** The penalty from which it is suppressed, 1–20000. Default none. VyOS node `start-suppress-time`. */
          startSuppressTime: leaf("start-suppress-time", c.wholeNumber("a number in range", 1, 20000)),
        },
        { bare: true },
      ),
      /** What holds where nothing is said. Default none. VyOS node `default`. */
      default: group("default", "what holds where nothing is said", {
        /** The local preference, 0–4294967295. Default none. VyOS node `local-pref`. */
        localPref: leaf("local-pref", c.wholeNumber("a number in range", 0, 4294967295)),
        /** Exchange no IPv4 with a neighbour where nothing is said. Default false. VyOS 1.3. VyOS node `no-ipv4-unicast`. */
        noIpv4Unicast: flag("no-ipv4-unicast"),
      }),
      /** Compare metrics of one neighbour first. Default false. VyOS node `deterministic-med`. */
      deterministicMed: flag("deterministic-med"),
      /** Allow peers over one hop that are not on a connected network. Default false. VyOS 1.4 and later. VyOS node `disable-ebgp-connected-route-check`. */
      disableEbgpConnectedRouteCheck: flag("disable-ebgp-connected-route-check"),
      /** Administrative distances. Default none. VyOS node `distance`. */
      distance: group("distance", "administrative distances", {
        /** Of all routes. Default none. VyOS node `global`. */
        global: group("global", "of all routes", {
          ...distances,
        }),
        ...distancesByPrefix,
      }),
      /** Take and give other AS nothing without a policy. Default false. VyOS 1.4 and later. VyOS node `ebgp-requires-policy`. */
      ebgpRequiresPolicy: flag("ebgp-requires-policy"),
      /** End sessions as soon as the link is down. Default false. VyOS 1.4 and later. VyOS node `fast-convergence`. */
      fastConvergence: flag("fast-convergence"),
      /** Routes outlive a restart; an empty object for no more than that. Default none. VyOS node `graceful-restart`. */
      gracefulRestart: group(
        "graceful-restart",
        "that routes outlive a restart",
        {
          /** Seconds that old routes are kept, 1–3600. Default none. VyOS node `stalepath-time`. */
          stalepathTime: leaf("stalepath-time", c.wholeNumber("a number in range", 1, 3600)),
        },
        { bare: true },
      ),
      /** Ask the neighbours to go around. Default false. VyOS node `graceful-shutdown`. */
      gracefulShutdown: flag("graceful-shutdown"),
      /** The label that is told: `explicit-null`, `ipv4-explicit-null` or `ipv6-explicit-null`. Default none. VyOS 1.4 and later. VyOS node `labeled-unicast`. */
      labeledUnicast: leaf(
        "labeled-unicast",
        c.oneOf("explicit-null", "ipv4-explicit-null", "ipv6-explicit-null"),
      ),
      /** Log when neighbours come and go. Default false. VyOS node `log-neighbor-changes`. */
      logNeighborChanges: flag("log-neighbor-changes"),
      /** Seconds of silence that a neighbour may not go below, 1–65535. Default none. VyOS 1.4 and later. VyOS node `minimum-holdtime`. */
      minimumHoldtime: leaf("minimum-holdtime", c.wholeNumber("a number in range", 1, 65535)),
      /** Announce networks that have a route alone. Default false. VyOS node `network-import-check`. */
      networkImportCheck: flag("network-import-check"),
      /** Reflect nothing between clients. Default false. VyOS node `no-client-to-client-reflection`. */
      noClientToClientReflection: flag("no-client-to-client-reflection"),
      /** Keep sessions when the link goes down. Default false. VyOS node `no-fast-external-failover`. */
      noFastExternalFailover: flag("no-fast-external-failover"),
      /** Let sessions restart gracefully when they are ended by hand. Default false. VyOS 1.4 and later. VyOS node `no-hard-administrative-reset`. */
      noHardAdministrativeReset: flag("no-hard-administrative-reset"),
      /** Send the same again. Default false. VyOS 1.4 and later. VyOS node `no-suppress-duplicates`. */
      noSuppressDuplicates: flag("no-suppress-duplicates"),
      /** Refuse paths with sets. Default false. VyOS 1.4 and later. VyOS node `reject-as-sets`. */
      rejectAsSets: flag("reject-as-sets"),
      /** Change routes that are reflected. Default false. VyOS 1.4 and later. VyOS node `route-reflector-allow-outbound-policy`. */
      routeReflectorAllowOutboundPolicy: flag("route-reflector-allow-outbound-policy"),
      /** Its own id. Default none. VyOS node `router-id`. */
      routerId: leaf("router-id", c.ipv4),
      /** Keep all sessions down. Default false. VyOS 1.4 and later. VyOS node `shutdown`. */
      shutdown: flag("shutdown"),
      /** Announce what the kernel has alone. Default false. VyOS 1.4 and later. VyOS node `suppress-fib-pending`. */
      suppressFibPending: flag("suppress-fib-pending"),
      /** TCP's own signs of life. Default none. VyOS 1.4 and later. VyOS node `tcp-keepalive`. */
      tcpKeepalive: group("tcp-keepalive", "TCP's own signs of life", {
        /** Seconds of silence before them, 1–65535. Default none. VyOS node `idle`. */
        idle: leaf("idle", c.wholeNumber("a number in range", 1, 65535)),
        /** Seconds between them, 1–65535. Default none. VyOS node `interval`. */
        interval: leaf("interval", c.wholeNumber("a number in range", 1, 65535)),
        /** How many stay without an answer at most, 1–30. Default none. VyOS node `probes`. */
        probes: leaf("probes", c.wholeNumber("a number in range", 1, 30)),
      }),
    }),
    /** SRv6. Default none. VyOS 1.4 and later. VyOS node `srv6`. */
    srv6: group("srv6", "SRv6", {
      /** The locator. Default none. VyOS node `locator`. */
      locator: leaf("locator", policyName),
    }),
    /** The router's AS number, 1–4294967294. Default none. VyOS 1.4 and later. VyOS node `system-as`. */
    systemAs: leaf("system-as", c.wholeNumber("a number in range", 1, 4294967294)),
    /** The session's times. Default none. VyOS node `timers`. */
    timers: group("timers", "the session's times", {
      /** Seconds of silence until a session is over, 0–65535. Default none. VyOS node `holdtime`. */
      holdtime: leaf("holdtime", c.wholeNumber("a number in range", 0, 65535)),
      /** Seconds between two signs of life, 1–65535. Default none. VyOS node `keepalive`. */
      keepalive: leaf("keepalive", c.wholeNumber("a number in range", 1, 65535)),
    }),
  },
  validate: (given, dialect) => {
    const { addressFamilies, asNumber: numbered, parameters, systemAs } = given;
    const { idle, interval, probes } = parameters?.tcpKeepalive ?? {};
    const times = [idle, interval, probes].filter((each) => each !== undefined).length;
    return [
      ...numbering(given, dialect),
      ...(systemAs === undefined && numbered === undefined
        ? [fail("systemAs", "is missing; give the router's AS number")]
        : []),
      ...(times > 0 && times < 3
        ? [fail("parameters.tcpKeepalive", "is not complete; give idle, interval and probes")]
        : []),
      ...distanceFailures("parameters.distance.global", parameters?.distance?.global),
      ...Object.entries(isKnown(addressFamilies) ? addressFamilies : {}).flatMap(([name, held]) =>
        ownFamilyFailures(`addressFamilies.${name}`, held),
      ),
    ];
  },
  examples: [
    {
      systemAs: 65000,
      parameters: { routerId: "192.0.2.1" },
      addressFamilies: {
        "ipv4-unicast": { networks: { "192.0.2.0/24": {} }, redistribute: { connected: {} } },
      },
    },
    {
      asNumber: 65000,
      parameters: { routerId: "192.0.2.1" },
      addressFamilies: { "ipv4-unicast": { networks: { "192.0.2.0/24": {} } } },
    },
    {
      systemAs: 65000,
      addressFamilies: { "l2vpn-evpn": { advertiseAllVni: true, advertise: { ipv4: { unicast: {} } } } },
    },
    { systemAs: 65000, addressFamilies: { "ipv6-flowspec": { localInstall: { interfaces: ["eth0"] } } } },
    {
      systemAs: 65000,
      addressFamilies: { "ipv6-unicast": { networks: { "2001:db8::/32": { pathLimit: 10 } } } },
    },
    {
      systemAs: 65000,
      addressFamilies: { "ipv4-vpn": { networks: { "192.0.2.0/24": { rd: "65000:1", label: 100 } } } },
    },
    { systemAs: 65000, vrf: "red" },
    { systemAs: 65000, parameters: { tcpKeepalive: { idle: 10, interval: 10, probes: 3 } } },
    {
      systemAs: 65000,
      parameters: { distance: { global: { external: 20, internal: 200, local: 200 } } },
      addressFamilies: { "ipv4-unicast": { distance: { external: 20, internal: 200, local: 200 } } },
    },
    {
      asNumber: 65000,
      parameters: { distance: { global: { external: 20, internal: 200, local: 200 } } },
    },
  ],
});
