import * as c from "./codecs.js";
import { fail } from "./failures.js";
import * as ip from "./ip-codecs.js";
import {
  defaultRoutes,
  fastReroute,
  isisInterface,
  passwords,
  redistributedRoutes,
  segments,
} from "./isis-properties.js";
import type { Failure } from "./kind.js";
import { policyName } from "./policy-codecs.js";
import { segmentFailures } from "./segment-rules.js";
import { withSamples } from "./syntax.js";
import { declare, flag, group, leaf, place, record, type DraftOf } from "./table/index.js";
import { isKnown } from "./unknown.js";

const delay = withSamples(c.wholeNumber("milliseconds", 0, 60000), [50, 5000]);

const properties = {
  /** The VRF whose IS-IS it is; not on VyOS 1.3. Default none. Changing it replaces. */
  vrf: place(ip.vrfName, { optional: true }),
  /** Tell of high metrics, so that others go round this router. Default false. VyOS 1.4 and later. VyOS node `advertise-high-metrics`. */
  advertiseHighMetrics: flag("advertise-high-metrics"),
  /** Tell of passive interfaces' networks alone. Default false. VyOS 1.4 and later. VyOS node `advertise-passive-only`. */
  advertisePassiveOnly: flag("advertise-passive-only"),
  /** What routers of the area prove who they are by. Default none. VyOS node `area-password`. */
  areaPassword: group("area-password", "what routers prove who they are by", passwords),
  /** The default route that others are told. Default none. VyOS node `default-information originate`. */
  defaultInformation: group("default-information originate", "the default route", defaultRoutes),
  /** What routers between areas prove who they are by. Default none. VyOS node `domain-password`. */
  domainPassword: group("domain-password", "what routers prove who they are by", passwords),
  /** Tell the router's name. Default false. VyOS node `dynamic-hostname`. */
  dynamicHostname: flag("dynamic-hostname"),
  /** Ways that are known before a link fails. Default none. VyOS 1.4 and later. VyOS node `fast-reroute`. */
  fastReroute: group("fast-reroute", "ways that are known before a link fails", fastReroute),
  /** The interfaces that it is on, one at least. VyOS node `interface`. */
  interfaces: record(
    "interface",
    {
      all: "interfaces by name",
      one: "IS-IS on an interface",
      key: ip.plainInterface,
      properties: isisInterface,
    },
    { required: true },
  ),
  /** Seconds that it waits for labels of LDP, 0–10000. Default not. VyOS 1.4 and later. VyOS node `ldp-sync holddown`. */
  ldpSyncHolddown: leaf("ldp-sync holddown", c.wholeNumber("seconds", 0, 10000)),
  /** Whether it is within an area, `level-1`, between areas, `level-2`, or both, `level-1-2`. Default both. VyOS node `level`. */
  level: leaf("level", c.oneOf("level-1", "level-1-2", "level-2")),
  /** Log neighbours that come and go. Default false. VyOS node `log-adjacency-changes`. */
  logAdjacencyChanges: flag("log-adjacency-changes"),
  /** Seconds between two changes that are told, 1–120. Default 30. VyOS node `lsp-gen-interval`. */
  lspGenInterval: leaf("lsp-gen-interval", c.wholeNumber("seconds", 1, 120)),
  /** Bytes of what it tells, 128–4352, at most the interfaces' MTU less 3; default 1497. VyOS node `lsp-mtu`. */
  lspMtu: leaf("lsp-mtu", withSamples(c.wholeNumber("a number of bytes", 128, 4352), [1400, 1492]), {
    default: 1497,
  }),
  /** Seconds until what it tells is told again, 1–65235. Default 900. VyOS node `lsp-refresh-interval`. */
  lspRefreshInterval: leaf("lsp-refresh-interval", c.wholeNumber("seconds", 1, 65235)),
  /** Seconds that what it tells holds, 1–65535. Default 1200. VyOS node `max-lsp-lifetime`. */
  maxLspLifetime: leaf("max-lsp-lifetime", c.wholeNumber("seconds", 1, 65535)),
  /** How metrics are told: `narrow`, `transition` or `wide`. Default wide. VyOS node `metric-style`. */
  metricStyle: leaf("metric-style", c.oneOf("narrow", "transition", "wide")),
  /** Its area and its own id, which `00` ends, such as `49.0001.1921.6800.1002.00`. VyOS node `net`. */
  net: leaf(
    "net",
    c.like(
      "an entity of IS-IS",
      /^[a-fA-F0-9]{2}(\.[a-fA-F0-9]{4}){3,9}\.00$/,
      "give one that 00 ends, such as 49.0001.1921.6800.1002.00",
      "49.0001.1921.6800.1002.00",
    ),
    { required: true },
  ),
  /** Say who takes something back. Default false. VyOS node `purge-originator`. */
  purgeOriginator: flag("purge-originator"),
  /** Routes from elsewhere that others are told. Default none. VyOS node `redistribute`. */
  redistribute: group("redistribute", "routes from elsewhere", redistributedRoutes),
  /** The route map that routes pass into the kernel's table. VyOS 1.3. Default none. VyOS node `route-map`. */
  routeMap: leaf("route-map", policyName),
  /** Ways by labels of segments. Default none. VyOS node `segment-routing`. */
  segmentRouting: group("segment-routing", "ways by labels of segments", segments),
  /** Say that it leads out of its area. Default false. VyOS node `set-attached-bit`. */
  setAttachedBit: flag("set-attached-bit"),
  /** Say that it takes no more packets for others. Default false. VyOS node `set-overload-bit`. */
  setOverloadBit: flag("set-overload-bit"),
  /** How long it waits with looking for ways, in milliseconds; all of them. Default none. VyOS node `spf-delay-ietf`. */
  spfDelayIetf: group("spf-delay-ietf", "how long it waits with looking for ways", {
    /** Until all is quiet again, 0–60000. VyOS node `holddown`. */
    holddown: leaf("holddown", delay, { required: true }),
    /** At the first change, 0–60000. VyOS node `init-delay`. */
    initDelay: leaf("init-delay", delay, { required: true }),
    /** After many changes, 0–60000. VyOS node `long-delay`. */
    longDelay: leaf("long-delay", delay, { required: true }),
    /** After some changes, 0–60000. VyOS node `short-delay`. */
    shortDelay: leaf("short-delay", delay, { required: true }),
    /** How long a change takes to be known everywhere, 0–60000. VyOS node `time-to-learn`. */
    timeToLearn: leaf("time-to-learn", delay, { required: true }),
  }),
  /** Seconds between two looks for ways, 1–120. Default 1. VyOS node `spf-interval`. */
  spfInterval: leaf("spf-interval", c.wholeNumber("seconds", 1, 120)),
  /** A second topology that it takes part in. Default none. VyOS 1.4 and later. VyOS node `topology`. */
  topology: leaf(
    "topology",
    c.oneOf("ipv4-multicast", "ipv4-mgmt", "ipv6-unicast", "ipv6-multicast", "ipv6-mgmt", "ipv6-dstsrc"),
  ),
  /** What links tell for traffic engineering. Default none. VyOS node `traffic-engineering`. */
  trafficEngineering: group("traffic-engineering", "what links tell", {
    /** Its own address for it. Default none. VyOS node `address`. */
    address: leaf("address", c.ipv4),
    /** Tell it. Default false. VyOS node `enable`. */
    enable: flag("enable"),
  }),
};

type Isis = DraftOf<typeof properties>;

const passwordFailures = (given: Isis): readonly Failure[] =>
  (["areaPassword", "domainPassword"] as const).flatMap((name) =>
    given[name]?.md5 !== undefined && given[name].plaintextPassword !== undefined
      ? [fail(name, "has md5 and plaintextPassword; give one of them")]
      : [],
  );

const redistributionFailures = ({ level, redistribute }: Isis): readonly Failure[] =>
  (["ipv4", "ipv6"] as const).flatMap((family) => {
    const routes = redistribute?.[family];
    if (!isKnown(routes)) return [];
    return Object.entries(routes).flatMap(([source, { level1, level2 }]) => {
      const at = `redistribute.${family}.${source}`;
      return [
        ...(level1 === undefined && level2 === undefined
          ? [fail(at, "says no level; give level1 or level2")]
          : []),
        ...(level === "level-1" && level2 !== undefined
          ? [fail(`${at}.level2`, "does not go with level level-1; leave it out")]
          : []),
        ...(level === "level-2" && level1 !== undefined
          ? [fail(`${at}.level1`, "does not go with level level-2; leave it out")]
          : []),
      ];
    });
  });

/** The names that stand in more than one of these. */
const repeated = (all: readonly (object | undefined)[]): readonly string[] => {
  const names = all.flatMap((each) => Object.keys(isKnown(each) ? each : {}));
  return [...new Set(names.filter((name, i) => names.indexOf(name) < i))];
};

const rerouteFailures = ({ fastReroute: given }: Isis): readonly Failure[] => {
  const { local, remotePrefixLists: lists } = given ?? {};
  const { critical, high, medium } = local?.priorityLimit ?? {};
  const { downstream, lowestBackupMetric, nodeProtecting } = local?.tiebreaker ?? {};
  return [
    ...repeated([downstream, lowestBackupMetric, nodeProtecting]).map((index) =>
      fail("fastReroute.local.tiebreaker", `has the place ${index} twice; give each its own`),
    ),
    ...repeated([critical, high, medium]).map((level) =>
      fail("fastReroute.local.priorityLimit", `has ${level} twice; give it one priority`),
    ),
    ...(isKnown(lists) && Object.keys(lists).length > 1
      ? [fail("fastReroute.remotePrefixLists", "has more than one; give one prefix list")]
      : []),
  ];
};

/**
 * IS-IS: VyOS node `protocols isis`, also in a VRF. Errors are those of `RouterError`: most often `Conflict` and
 * `CommitFailed`.
 */
export const isis = declare("Isis", {
  about: "IS-IS",
  at: ["vrf name {vrf} protocols isis", { path: "protocols isis", when: ({ vrf }) => vrf === undefined }],
  properties,
  validate: (given) => [
    ...(isKnown(given.interfaces) && Object.keys(given.interfaces).length === 0
      ? [fail("interfaces", "is empty; give one at least")]
      : []),
    ...passwordFailures(given),
    ...redistributionFailures(given),
    ...segmentFailures("segmentRouting", given.segmentRouting),
    ...rerouteFailures(given),
  ],
  examples: [
    {
      net: "49.0001.1921.6800.1002.00",
      interfaces: { eth0: { pointToPoint: true, metric: 10 }, eth1: { passive: true } },
      redistribute: { ipv4: { connected: { level2: {} } }, ipv6: { connected: { level2: { metric: 10 } } } },
      metricStyle: "wide",
    },
    { vrf: "red", net: "49.0001.1921.6800.1003.00", interfaces: { eth0: { bfd: {} } }, level: "level-2" },
    {
      net: "49.0001.1921.6800.1002.00",
      interfaces: { eth0: {} },
      segmentRouting: {
        globalBlock: { lowLabelValue: 16000, highLabelValue: 23999 },
        localBlock: { lowLabelValue: 24000, highLabelValue: 24999 },
        prefixes: { "192.0.2.10/32": { index: { value: 10 } } },
      },
      spfDelayIetf: { initDelay: 50, shortDelay: 100, longDelay: 5000, holddown: 200, timeToLearn: 500 },
    },
  ],
});
