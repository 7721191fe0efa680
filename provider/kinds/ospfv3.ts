import * as c from "./codecs.js";
import { fail } from "./failures.js";
import * as ip from "./ip-codecs.js";
import {
  adjacencyLog,
  areaName,
  defaultOriginate,
  distanceByArea,
  gracefulRestart,
  ospfTimers,
  redistributed,
  redistributedAlike,
} from "./ospf-properties.js";
import { policyName } from "./policy-codecs.js";
import { withSamples } from "./syntax.js";
import * as s from "./system-codecs.js";
import { declare, flag, group, leaf, list, place, record } from "./table/index.js";
import { isKnown } from "./unknown.js";

const mtu = withSamples(c.wholeNumber("an MTU", 1, 65535), [1280, 1500]);

/**
 * OSPFv3, for IPv6: VyOS node `protocols ospfv3`, also in a VRF. Errors are those of `RouterError`: most often
 * `Conflict` and `CommitFailed`.
 */
export const ospfv3 = declare("Ospfv3", {
  about: "OSPFv3",
  at: ["vrf name {vrf} protocols ospfv3", { path: "protocols ospfv3", when: ({ vrf }) => vrf === undefined }],
  properties: {
    /** The VRF whose OSPFv3 it is; not on VyOS 1.3. Default none. Changing it replaces. */
    vrf: place(ip.vrfName, { optional: true }),
    /** Its own id. Default none. VyOS node `parameters`. */
    parameters: group("parameters", "its own id", {
      /** Its own id. Default one of its addresses. VyOS node `router-id`. */
      routerId: leaf("router-id", c.ipv4),
    }),
    /** Its areas by number or dotted number. Default none. VyOS node `area`. */
    areas: record("area", {
      all: "areas",
      one: "an area",
      key: areaName,
      properties: {
        /** What kind of area it is: one of these at most. Default one with all routes. VyOS node `area-type`. */
        areaType: group("area-type", "what kind of area it is: one of these at most", {
          /** One with no routes from elsewhere but its own; an empty object for no more than that. Default none. VyOS 1.4 and later. VyOS node `nssa`. */
          nssa: group(
            "nssa",
            "one with no routes from elsewhere but its own",
            {
              /** Tell it a default route. Default false. VyOS node `default-information-originate`. */
              defaultInformationOriginate: flag("default-information-originate"),
              /** Without routes of other areas as well. Default false. VyOS node `no-summary`. */
              noSummary: flag("no-summary"),
            },
            { bare: true },
          ),
          /** One with no routes from elsewhere; an empty object for no more than that. Default none. VyOS node `stub`. */
          stub: group(
            "stub",
            "one with no routes from elsewhere",
            {
              /** Without routes of other areas as well. Default false. VyOS node `no-summary`. */
              noSummary: flag("no-summary"),
            },
            { bare: true },
          ),
        }),
        /** The access list of what it tells other areas. Default none. VyOS node `export-list`. */
        exportList: leaf("export-list", policyName),
        /** The access list of what it takes from other areas. Default none. VyOS node `import-list`. */
        importList: leaf("import-list", policyName),
        /** The interfaces that are in it. Default none. VyOS 1.3. VyOS node `interface`. */
        interfaces: list("interface", ip.plainInterface),
        /** What other areas are told in one, by prefix. Default none. VyOS node `range`. */
        ranges: record("range", {
          all: "ranges by prefix",
          one: "a range",
          key: s.ipv6Prefix,
          properties: {
            /** Tell it; not beside `notAdvertise`. Default false. VyOS node `advertise`. */
            advertise: flag("advertise"),
            /** Do not tell it; not beside `advertise`. Default false. VyOS node `not-advertise`. */
            notAdvertise: flag("not-advertise"),
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
        /** The area that it is in. Default none. VyOS node `area`. */
        area: leaf("area", c.numberOrText(areaName)),
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
        /** Bytes of a packet, up to the interface's own MTU. Default the interface's. VyOS node `ifmtu`. */
        ifmtu: leaf("ifmtu", mtu),
        /** Which of several on one link it belongs to, 0–255; default 0. VyOS node `instance-id`. */
        instanceId: leaf("instance-id", c.wholeNumber("a number in range", 0, 255), { default: 0 }),
        /** Take neighbours with another MTU. Default false. VyOS node `mtu-ignore`. */
        mtuIgnore: flag("mtu-ignore"),
        /** What kind of network it is on: `broadcast` or `point-to-point`. Default by the interface. VyOS node `network`. */
        network: leaf("network", c.oneOf("broadcast", "point-to-point")),
        /** Send nothing by it. Default false. VyOS node `passive`. */
        passive: flag("passive"),
        /** How much it wants to speak for its network, 0 for never, 0–255; default 1. VyOS node `priority`. */
        priority: leaf("priority", c.wholeNumber("a number in range", 0, 255), { default: 1 }),
      },
    }),
    /** How costs are found. Default none. VyOS 1.4 and later. VyOS node `auto-cost`. */
    autoCost: group("auto-cost", "how costs are found", {
      /** Mbit/s that cost 1, 1–4294967; default 100. VyOS node `reference-bandwidth`. */
      referenceBandwidth: leaf("reference-bandwidth", c.wholeNumber("a number in range", 1, 4294967), {
        default: 100,
      }),
    }),
    /** The default route. Default none. VyOS 1.4 and later. VyOS node `default-information`. */
    defaultInformation: group("default-information", "the default route", {
      /** Announce one; an empty object for no more than that. Default none. VyOS node `originate`. */
      originate: group("originate", "announce one", defaultOriginate, { bare: true }),
    }),
    /** Administrative distances. Default none. VyOS node `distance`. */
    distance: group("distance", "administrative distances", {
      /** Of all its routes, 1–255. Default none. VyOS node `global`. */
      global: leaf("global", c.wholeNumber("a number in range", 1, 255)),
      /** By where routes lead to. Default none. VyOS node `ospfv3`. */
      ospfv3: group("ospfv3", "by where routes lead to", distanceByArea),
    }),
    /** Keep routes while it restarts; an empty object for no more than that. Default none. VyOS 1.4 and later. VyOS node `graceful-restart`. */
    gracefulRestart: group("graceful-restart", "keep routes while it restarts", gracefulRestart, {
      bare: true,
    }),
    /** Log when neighbours come and go; an empty object for no more than that. Default none. VyOS node `log-adjacency-changes`. */
    logAdjacencyChanges: group("log-adjacency-changes", "log when neighbours come and go", adjacencyLog, {
      bare: true,
    }),
    /** Other protocols' routes that it announces; an empty object for a protocol's as they are. Default none. VyOS node `redistribute`. */
    redistribute: group(
      "redistribute",
      "other protocols' routes that it announces; an empty object for a protocol's as they are",
      {
        ...redistributedAlike,
        /** Those of IS-IS; an empty object for no more than that. Default none. VyOS 1.4 and later. VyOS node `isis`. */
        isis: group("isis", "those of IS-IS", redistributed, { bare: true }),
        /** Those of RIPng; an empty object for no more than that. Default none. VyOS node `ripng`. */
        ripng: group("ripng", "those of RIPng", redistributed, { bare: true }),
      },
    ),
    /** The route map of what goes to the kernel. Default none. VyOS 1.3. VyOS node `route-map`. */
    routeMap: leaf("route-map", policyName),
  },
  validate: ({ areas }) =>
    Object.entries(isKnown(areas) ? areas : {}).flatMap(([area, { areaType, ranges = {} }]) => [
      ...(areaType?.nssa !== undefined && areaType.stub !== undefined
        ? [fail(`areas.${area}.areaType`, "is both nssa and stub; leave one of the two out")]
        : []),
      ...Object.entries(ranges).flatMap(([range, { advertise, notAdvertise }]) =>
        advertise !== undefined && notAdvertise !== undefined
          ? [
              fail(
                `areas.${area}.ranges.${range}.advertise`,
                "cannot stand beside notAdvertise; leave one out",
              ),
            ]
          : [],
      ),
    ]),
  examples: [
    {
      parameters: { routerId: "192.0.2.1" },
      areas: { "0": {} },
      interfaces: { eth1: { area: "0", passive: true }, eth2: { area: "0", cost: 10 } },
      redistribute: { connected: {} },
    },
    { parameters: { routerId: "192.0.2.1" }, areas: { "0": { interfaces: ["eth1"] } } },
    ...[{ advertise: true }, { notAdvertise: true }].map((range) => ({
      areas: { "0.0.0.10": { areaType: { stub: { noSummary: true } }, ranges: { "2001:db8::/64": range } } },
    })),
    { areas: { "0.0.0.10": { areaType: { nssa: { noSummary: true } } } } },
    { vrf: "red", areas: { "0": {} }, interfaces: { eth1: {} } },
  ],
});
