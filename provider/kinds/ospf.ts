import * as c from "./codecs.js";
import { fail } from "./failures.js";
import * as ip from "./ip-codecs.js";
import {
  adjacencyLog,
  areaName,
  defaultOriginate,
  distanceByArea,
  doubledNetworks,
  gracefulRestart,
  ospfAuthentication,
  ospfTimers,
  redistributed,
  redistributedAlike,
} from "./ospf-properties.js";
import { policyName, tableNumber } from "./policy-codecs.js";
import { segmentFailures } from "./segment-rules.js";
import { withSamples } from "./syntax.js";
import * as s from "./system-codecs.js";
import { declare, flag, group, leaf, list, place, record } from "./table/index.js";
import { isKnown } from "./unknown.js";

const accessList = withSamples(c.wholeNumber("an access list", 0, 4294967295), [10]);

const passive = c.like(
  "an interface or default",
  /^[a-zA-Z][\w.@-]{0,14}$/,
  "give a name such as eth0, or default",
  "eth0",
  "default",
);

/**
 * OSPF, for IPv4: VyOS node `protocols ospf`, also in a VRF. In VyOS 1.3 interfaces have their own part of it below
 * themselves. Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export const ospf = declare("Ospf", {
  about: "OSPF",
  at: ["vrf name {vrf} protocols ospf", { path: "protocols ospf", when: ({ vrf }) => vrf === undefined }],
  properties: {
    /** The VRF whose OSPF it is; not on VyOS 1.3. Default none. Changing it replaces. */
    vrf: place(ip.vrfName, { optional: true }),
    /** Its own id, and how it behaves. Default none. VyOS node `parameters`. */
    parameters: group("parameters", "its own id, and how it behaves", {
      /** Its own id. Default one of its addresses. VyOS node `router-id`. */
      routerId: leaf("router-id", c.ipv4),
      /** How it behaves between areas: `cisco`, `ibm`, `shortcut` or `standard`; default `cisco`. VyOS node `abr-type`. */
      abrType: leaf("abr-type", c.oneOf("cisco", "ibm", "shortcut", "standard"), { default: "cisco" }),
      /** Take opaque announcements. Default false. VyOS node `opaque-lsa`. */
      opaqueLsa: flag("opaque-lsa"),
      /** Choose paths as RFC 1583 does. Default false. VyOS node `rfc1583-compatibility`. */
      rfc1583Compatibility: flag("rfc1583-compatibility"),
    }),
    /** Its areas by number or dotted number. Default none. VyOS node `area`. */
    areas: record("area", {
      all: "areas",
      one: "an area",
      key: areaName,
      properties: {
        /** What kind of area it is. Default normal. VyOS node `area-type`. */
        areaType: group("area-type", "what kind of area it is", {
          /** One with all routes. Default false. VyOS node `normal`. */
          normal: flag("normal"),
          /** One with no routes from elsewhere but its own; an empty object for no more than that. Default none. VyOS node `nssa`. */
          nssa: group(
            "nssa",
            "one with no routes from elsewhere but its own",
            {
              /** The metric of the default route, 0–16777215. Default none. VyOS node `default-cost`. */
              defaultCost: leaf("default-cost", c.wholeNumber("a number in range", 0, 16777215)),
              /** Without routes of other areas as well. Default false. VyOS node `no-summary`. */
              noSummary: flag("no-summary"),
              /** Whether this router tells its routes to other areas: `always`, `candidate` or `never`; default `candidate`. VyOS node `translate`. */
              translate: leaf("translate", c.oneOf("always", "candidate", "never"), { default: "candidate" }),
            },
            { bare: true },
          ),
          /** One with no routes from elsewhere; an empty object for no more than that. Default none. VyOS node `stub`. */
          stub: group(
            "stub",
            "one with no routes from elsewhere",
            {
              /** The metric of the default route, 0–16777215. Default none. VyOS node `default-cost`. */
              defaultCost: leaf("default-cost", c.wholeNumber("a number in range", 0, 16777215)),
              /** Without routes of other areas as well. Default false. VyOS node `no-summary`. */
              noSummary: flag("no-summary"),
            },
            { bare: true },
          ),
        }),
        /** How its routers show that they belong to it: `md5` or `plaintext-password`. Default none. VyOS node `authentication`. */
        authentication: leaf("authentication", c.oneOf("md5", "plaintext-password")),
        /** Prefixes whose interfaces are in it; not beside `area` of interfaces. Default none. VyOS node `network`. */
        networks: list("network", c.ipv4Prefix),
        /** What other areas are told in one, by prefix. Default none. VyOS node `range`. */
        ranges: record("range", {
          all: "ranges by prefix",
          one: "a range",
          key: c.ipv4Prefix,
          properties: {
            /** Its metric, 0–16777215. Default none. VyOS node `cost`. */
            cost: leaf("cost", c.wholeNumber("a number in range", 0, 16777215)),
            /** Do not tell it. Default false. VyOS node `not-advertise`. */
            notAdvertise: flag("not-advertise"),
            /** Tell this prefix instead. Default none. VyOS node `substitute`. */
            substitute: leaf("substitute", c.ipv4Prefix),
          },
        }),
        /** The access list of what it takes from other areas. Default none. VyOS 1.4 and later. VyOS node `import-list`. */
        importList: leaf("import-list", accessList),
        /** The access list of what it tells other areas. Default none. VyOS 1.4 and later. VyOS node `export-list`. */
        exportList: leaf("export-list", accessList),
        /** Whether routes may lead across it: `default`, `disable` or `enable`. Default none. VyOS node `shortcut`. */
        shortcut: leaf("shortcut", c.oneOf("default", "disable", "enable")),
        /** Links across it to the backbone, by the router id of the other end. Default none. VyOS node `virtual-link`. */
        virtualLinks: record("virtual-link", {
          all: "virtual links",
          one: "a virtual link",
          key: c.ipv4,
          properties: {
            ...ospfTimers,
            /** How both ends show who they are. Default none. VyOS node `authentication`. */
            authentication: group("authentication", "how both ends show who they are", ospfAuthentication),
          },
        }),
      },
    }),
    /** Its interfaces by name. Default none. VyOS 1.4 and later. VyOS node `interface`. */
    interfaces: record("interface", {
      all: "interfaces by name",
      one: "an interface",
      key: ip.plainInterface,
      properties: {
        /** The area that it is in; not beside `networks` of areas. Default none. VyOS node `area`. */
        area: leaf("area", c.numberOrText(areaName)),
        /** How its routers show who they are. Default none. VyOS node `authentication`. */
        authentication: group("authentication", "how its routers show who they are", ospfAuthentication),
        /** Mbit/s, for the cost, 1–100000. Default the interface's. VyOS node `bandwidth`. */
        bandwidth: leaf("bandwidth", c.wholeNumber("a number in range", 1, 100000)),
        /** Watch neighbours by BFD; an empty object for no more than that. Default none. VyOS node `bfd`. */
        bfd: group(
          "bfd",
          "watch neighbours by BFD",
          {
            /** The BFD profile. Default none. VyOS node `profile`. */
            profile: leaf("profile", policyName),
          },
          { bare: true },
        ),
        /** What it costs to send by it, 1–65535. Default by its bandwidth. VyOS node `cost`. */
        cost: leaf("cost", c.wholeNumber("a number in range", 1, 65535)),
        ...ospfTimers,
        /** Signs of life in a second; not beside `deadInterval`, 1–10. Default none. VyOS node `hello-multiplier`. */
        helloMultiplier: leaf("hello-multiplier", c.wholeNumber("a number in range", 1, 10)),
        /** Wait for LDP; an empty object for no more than that. Default none. VyOS node `ldp-sync`. */
        ldpSync: group(
          "ldp-sync",
          "wait for LDP",
          {
            /** Do not. Default false. VyOS node `disable`. */
            disable: flag("disable"),
            /** Seconds that it waits at most, 0–10000. Default none. VyOS node `holddown`. */
            holddown: leaf("holddown", c.wholeNumber("a number in range", 0, 10000)),
          },
          { bare: true },
        ),
        /** Take neighbours with another MTU. Default false. VyOS node `mtu-ignore`. */
        mtuIgnore: flag("mtu-ignore"),
        /** What kind of network it is on: `broadcast`, `non-broadcast`, `point-to-multipoint` or `point-to-point`. Default by the interface. VyOS node `network`. */
        network: leaf(
          "network",
          c.oneOf("broadcast", "non-broadcast", "point-to-multipoint", "point-to-point"),
        ),
        /** Send nothing by it; an empty object for no more than that. Default none. VyOS node `passive`. */
        passive: group(
          "passive",
          "send nothing by it",
          {
            /** Send by it though `passiveInterface` is `default`. Default false. VyOS node `disable`. */
            disable: flag("disable"),
          },
          { bare: true },
        ),
        /** How much it wants to speak for its network, 0 for never, 0–255; default 1. VyOS node `priority`. */
        priority: leaf("priority", c.wholeNumber("a number in range", 0, 255), { default: 1 }),
      },
    }),
    /** Neighbours that are not found, by address. Default none. VyOS node `neighbor`. */
    neighbors: record("neighbor", {
      all: "neighbours by address",
      one: "a neighbour",
      key: c.ipv4,
      properties: {
        /** Seconds between two attempts, 1–65535; default 60. VyOS node `poll-interval`. */
        pollInterval: leaf("poll-interval", c.wholeNumber("a number in range", 1, 65535), { default: 60 }),
        /** How much it wants to speak for its network, 0–255; default 0. VyOS node `priority`. */
        priority: leaf("priority", c.wholeNumber("a number in range", 0, 255), { default: 0 }),
      },
    }),
    /** `default`, so that all interfaces are passive. Default none. VyOS 1.4 and later. VyOS node `passive-interface`. */
    passiveInterface: leaf("passive-interface", c.oneOf("default")),
    /** Interfaces that send nothing, or `default` for all. Default none. VyOS 1.3. VyOS node `passive-interface`. */
    passiveInterfaces: list("passive-interface", passive),
    /** What is announced of other protocols, by access list. Default none. VyOS node `access-list`. */
    accessLists: record("access-list", {
      all: "access lists by number",
      one: "an access list",
      key: s.numberKey("an access list", 0, 4294967295),
      properties: {
        /** The protocols whose routes it filters. Default none. VyOS node `export`. */
        exports: list("export", c.oneOf("bgp", "connected", "isis", "kernel", "rip", "static")),
      },
    }),
    /** How announcements are held together. Default none. VyOS 1.4 and later. VyOS node `aggregation`. */
    aggregation: group("aggregation", "how announcements are held together", {
      /** Seconds until they are sent, 5–1800; default 5. VyOS node `timer`. */
      timer: leaf("timer", c.wholeNumber("a number in range", 5, 1800), { default: 5 }),
    }),
    /** How costs are found. Default none. VyOS node `auto-cost`. */
    autoCost: group("auto-cost", "how costs are found", {
      /** Mbit/s that cost 1, 1–4294967; default 100. VyOS node `reference-bandwidth`. */
      referenceBandwidth: leaf("reference-bandwidth", c.wholeNumber("a number in range", 1, 4294967), {
        default: 100,
      }),
    }),
    /** What it can do. Default none. VyOS 1.4 and later. VyOS node `capability`. */
    capability: group("capability", "what it can do", {
      /** Opaque announcements. Default false. VyOS node `opaque`. */
      opaque: flag("opaque"),
    }),
    /** The default route. Default none. VyOS node `default-information`. */
    defaultInformation: group("default-information", "the default route", {
      /** Announce one; an empty object for no more than that. Default none. VyOS node `originate`. */
      originate: group("originate", "announce one", defaultOriginate, { bare: true }),
    }),
    /** The metric of other protocols' routes, 0–16777214. Default none. VyOS node `default-metric`. */
    defaultMetric: leaf("default-metric", c.wholeNumber("a number in range", 0, 16777214)),
    /** Administrative distances. Default none. VyOS node `distance`. */
    distance: group("distance", "administrative distances", {
      /** Of all its routes, 1–255. Default none. VyOS node `global`. */
      global: leaf("global", c.wholeNumber("a number in range", 1, 255)),
      /** By where routes lead to. Default none. VyOS node `ospf`. */
      ospf: group("ospf", "by where routes lead to", distanceByArea),
    }),
    /** Keep routes while it restarts; an empty object for no more than that. Default none. VyOS 1.4 and later. VyOS node `graceful-restart`. */
    gracefulRestart: group("graceful-restart", "keep routes while it restarts", gracefulRestart, {
      bare: true,
    }),
    /** Wait for LDP; an empty object for no more than that. Default none. VyOS 1.4 and later. VyOS node `ldp-sync`. */
    ldpSync: group(
      "ldp-sync",
      "wait for LDP",
      {
        /** Seconds that it waits at most, 0–10000. Default none. VyOS node `holddown`. */
        holddown: leaf("holddown", c.wholeNumber("a number in range", 0, 10000)),
      },
      { bare: true },
    ),
    /** Log when neighbours come and go; an empty object for no more than that. Default none. VyOS node `log-adjacency-changes`. */
    logAdjacencyChanges: group("log-adjacency-changes", "log when neighbours come and go", adjacencyLog, {
      bare: true,
    }),
    /** When it asks others to go around it. Default none. VyOS node `max-metric router-lsa`. */
    maxMetric: group("max-metric router-lsa", "when it asks others to go around it", {
      /** Always. Default false. VyOS node `administrative`. */
      administrative: flag("administrative"),
      /** Seconds before it stops, 5–86400. Default none. VyOS node `on-shutdown`. */
      onShutdown: leaf("on-shutdown", c.wholeNumber("a number in range", 5, 86400)),
      /** Seconds from its start, 5–86400. Default none. VyOS node `on-startup`. */
      onStartup: leaf("on-startup", c.wholeNumber("a number in range", 5, 86400)),
    }),
    /** How many paths of one cost it uses, 1–64. Default none. VyOS 1.4 and later. VyOS node `maximum-paths`. */
    maximumPaths: leaf("maximum-paths", c.wholeNumber("a number in range", 1, 64)),
    /** Traffic engineering. Default none. VyOS node `mpls-te`. */
    mplsTe: group("mpls-te", "traffic engineering", {
      /** Do it. Default false. VyOS node `enable`. */
      enable: flag("enable"),
      /** The address that is told; default `0.0.0.0`. VyOS node `router-address`. */
      routerAddress: leaf("router-address", c.ipv4, { default: "0.0.0.0" }),
    }),
    /** Other protocols' routes that it announces; an empty object for a protocol's as they are. Default none. VyOS node `redistribute`. */
    redistribute: group(
      "redistribute",
      "other protocols' routes that it announces; an empty object for a protocol's as they are",
      {
        ...redistributedAlike,
        /** Those of IS-IS; an empty object for no more than that. Default none. VyOS node `isis`. */
        isis: group("isis", "those of IS-IS", redistributed, { bare: true }),
        /** Those of RIP; an empty object for no more than that. Default none. VyOS node `rip`. */
        rip: group("rip", "those of RIP", redistributed, { bare: true }),
        /** Those of other tables, by number. Default none. VyOS 1.4 and later. VyOS node `table`. */
        tables: record("table", {
          all: "tables by number",
          one: "a table",
          key: tableNumber,
          properties: redistributed,
        }),
      },
    ),
    /** Seconds between two refreshes of what it has announced, 10–1800. Default none. VyOS node `refresh timers`. */
    refreshTimers: leaf("refresh timers", c.wholeNumber("a number in range", 10, 1800)),
    /** The route map of what goes to the kernel. Default none. VyOS 1.3. VyOS node `route-map`. */
    routeMap: leaf("route-map", policyName),
    /** Segment routing. Default none. VyOS 1.4 and later. VyOS node `segment-routing`. */
    segmentRouting: group("segment-routing", "segment routing", {
      /** The labels of all routers, from and to. Default none. VyOS node `global-block`. */
      globalBlock: group("global-block", "the labels of all routers, from and to", {
        /** The last, 16–1048575. Default none. VyOS node `high-label-value`. */
        highLabelValue: leaf("high-label-value", c.wholeNumber("a number in range", 16, 1048575)),
        /** The first, 16–1048575. Default none. VyOS node `low-label-value`. */
        lowLabelValue: leaf("low-label-value", c.wholeNumber("a number in range", 16, 1048575)),
      }),
      /** The labels of this router, apart from those. Default none. VyOS node `local-block`. */
      localBlock: group("local-block", "the labels of this router, apart from those", {
        /** The last, 16–1048575. Default none. VyOS node `high-label-value`. */
        highLabelValue: leaf("high-label-value", c.wholeNumber("a number in range", 16, 1048575)),
        /** The first, 16–1048575. Default none. VyOS node `low-label-value`. */
        lowLabelValue: leaf("low-label-value", c.wholeNumber("a number in range", 16, 1048575)),
      }),
      /** How many labels it can put on a packet, 1–16. Default none. VyOS node `maximum-label-depth`. */
      maximumLabelDepth: leaf("maximum-label-depth", c.wholeNumber("a number in range", 1, 16)),
      /** Prefixes with labels. Default none. VyOS node `prefix`. */
      prefixes: record("prefix", {
        all: "prefixes",
        one: "a prefix",
        key: c.ipv4Prefix,
        properties: {
          /** Its label, counted from the first of `globalBlock`. Default none. VyOS node `index`. */
          index: group("index", "its label, counted from the first of `globalBlock`", {
            /** Have the label for none; not beside `noPhpFlag`. Default false. VyOS node `explicit-null`. */
            explicitNull: flag("explicit-null"),
            /** Leave the label on to the end; not beside `explicitNull`. Default false. VyOS node `no-php-flag`. */
            noPhpFlag: flag("no-php-flag"),
            /** The number, 0–65535. Default none. VyOS node `value`. */
            value: leaf("value", c.wholeNumber("a number in range", 0, 65535)),
          }),
        },
      }),
    }),
    /** Other protocols' routes that it announces in one, by prefix. Default none. VyOS 1.4 and later. VyOS node `summary-address`. */
    summaryAddresses: record("summary-address", {
      all: "summaries by prefix",
      one: "a summary",
      key: c.ipv4Prefix,
      properties: {
        /** Do not announce it; not beside `tag`. Default false. VyOS node `no-advertise`. */
        noAdvertise: flag("no-advertise"),
        /** Its tag; not beside `noAdvertise`, 1–4294967295. Default none. VyOS node `tag`. */
        tag: leaf("tag", c.wholeNumber("a number in range", 1, 4294967295)),
      },
    }),
    /** When it computes paths anew. Default none. VyOS node `timers throttle spf`. */
    throttle: group("timers throttle spf", "when it computes paths anew", {
      /** Milliseconds after the first change, 0–600000; default 200. VyOS node `delay`. */
      delay: leaf("delay", c.wholeNumber("a number in range", 0, 600000), { default: 200 }),
      /** Milliseconds until the next time, 0–600000; default 1000. VyOS node `initial-holdtime`. */
      initialHoldtime: leaf("initial-holdtime", c.wholeNumber("a number in range", 0, 600000), {
        default: 1000,
      }),
      /** Milliseconds that this grows to, 0–600000; default 10000. VyOS node `max-holdtime`. */
      maxHoldtime: leaf("max-holdtime", c.wholeNumber("a number in range", 0, 600000), { default: 10000 }),
    }),
    /** Interfaces that send although `default` is among `passiveInterfaces`. Default none. VyOS 1.3. VyOS node `passive-interface-exclude`. */
    passiveInterfaceExcludes: list("passive-interface-exclude", ip.plainInterface),
  },
  validate: ({ areas, interfaces, segmentRouting, summaryAddresses }) => {
    const all = isKnown(areas) ? areas : {};
    const byNetwork = Object.values(all).some(({ networks }) => networks !== undefined);
    return [
      ...doubledNetworks(all),
      ...Object.entries(isKnown(interfaces) ? interfaces : {}).flatMap(([name, held]) => [
        ...(held.helloMultiplier !== undefined && held.deadInterval !== undefined
          ? [fail(`interfaces.${name}.helloMultiplier`, "cannot stand beside deadInterval; leave one out")]
          : []),
        ...(held.area !== undefined && byNetwork
          ? [fail(`interfaces.${name}.area`, "cannot stand beside networks of areas; use one of the two")]
          : []),
      ]),
      ...segmentFailures("segmentRouting", segmentRouting),
      ...Object.entries(isKnown(summaryAddresses) ? summaryAddresses : {}).flatMap(
        ([prefix, { noAdvertise, tag }]) =>
          noAdvertise !== undefined && tag !== undefined
            ? [fail(`summaryAddresses.${prefix}.tag`, "cannot stand beside noAdvertise; leave one out")]
            : [],
      ),
    ];
  },
  examples: [
    {
      parameters: { routerId: "192.0.2.1" },
      areas: { "0": {} },
      interfaces: { eth1: { area: "0", passive: {} }, eth2: { area: "0", cost: 10 } },
      redistribute: { connected: {}, static: { metric: 20 } },
    },
    {
      parameters: { routerId: "192.0.2.1" },
      areas: { "0": { networks: ["192.0.2.0/24"] } },
      defaultInformation: { originate: { always: true } },
    },
    { areas: { "0": {} }, interfaces: { eth1: { helloMultiplier: 5 } } },
    { parameters: { abrType: "ibm" }, passiveInterfaces: ["default"], passiveInterfaceExcludes: ["eth1"] },
    {
      parameters: { abrType: "ibm" },
      segmentRouting: {
        globalBlock: { lowLabelValue: 16000, highLabelValue: 17000 },
        localBlock: { lowLabelValue: 18000, highLabelValue: 19000 },
        prefixes: { "192.0.2.0/24": { index: { value: 10, explicitNull: true } } },
      },
    },
    {
      parameters: { abrType: "ibm" },
      segmentRouting: { prefixes: { "192.0.2.0/24": { index: { value: 10, noPhpFlag: true } } } },
    },
    ...[{ tag: 10 }, { noAdvertise: true }].map((said) => ({
      parameters: { abrType: "ibm" },
      summaryAddresses: { "192.0.2.0/24": said },
    })),
    { vrf: "red", areas: { "0": {} }, interfaces: { eth1: {} } },
  ],
});
