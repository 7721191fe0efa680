/* oxlint-disable typescript/no-empty-object-type -- names for inferred types, that declarations stay short by */
import * as c from "./codecs.js";
import * as ip from "./ip-codecs.js";
import { policyName, word } from "./policy-codecs.js";
import { flag, group, leaf, record } from "./table/index.js";

const metric = c.wholeNumber("a metric", 0, 16777215);

/** Passwords of which one is given. */
export const passwords = {
  /** Signs by MD5 with it. A secret. Default none. VyOS node `md5`. */
  md5: leaf("md5", word("a password", "s3cret"), { secret: true }),
  /** Is sent as it stands. A secret. Default none. VyOS node `plaintext-password`. */
  plaintextPassword: leaf("plaintext-password", word("a password", "s3cret"), { secret: true }),
};

const given = {
  /** Their metric, 0–16777215. Default none. VyOS node `metric`. */
  metric: leaf("metric", metric),
  /** The route map that they pass: the name of a VyosRouteMap. Default none. VyOS node `route-map`. */
  routeMap: leaf("route-map", policyName),
};

const told = {
  /** Also while this router has none. Default false. VyOS node `always`. */
  always: flag("always"),
  ...given,
};

const defaultRoute = {
  /** Within areas; an empty object for no more than that. Default not. VyOS node `level-1`. */
  level1: group("level-1", "the default route in a level", told, { bare: true }),
  /** Between areas; an empty object for no more than that. Default not. VyOS node `level-2`. */
  level2: group("level-2", "the default route in a level", told, { bare: true }),
};

/** The default route that IS-IS is told of, by family. */
export const defaultRoutes = {
  /** Of IPv4. Default not. VyOS node `ipv4`. */
  ipv4: group("ipv4", "the default route of a family", defaultRoute),
  /** Of IPv6. Default not. VyOS node `ipv6`. */
  ipv6: group("ipv6", "the default route of a family", defaultRoute),
};

const levels = {
  /** Within areas; an empty object for no more than that. Default not. VyOS node `level-1`. */
  level1: group("level-1", "routes in a level", given, { bare: true }),
  /** Between areas; an empty object for no more than that. Default not. VyOS node `level-2`. */
  level2: group("level-2", "routes in a level", given, { bare: true }),
};

const redistributedOf = (family: "ipv4" | "ipv6", source: string, ...samples: readonly string[]) =>
  record(family, {
    all: "routes by where they are from",
    one: "routes",
    key: c.like(
      "where routes are from",
      new RegExp(`^(${source})$`),
      `give one of ${source.replaceAll("|", ", ")}`,
      ...samples,
    ),
    properties: levels,
  });

/** Routes from elsewhere that IS-IS is told of, by family. */
export const redistributedRoutes = {
  /** Of IPv4, by where they are from: `babel`, `bgp`, `connected`, `kernel`, `ospf`, `rip` or `static`. Default none. VyOS node `ipv4`. */
  ipv4: redistributedOf("ipv4", "babel|bgp|connected|kernel|ospf|rip|static", "connected", "static"),
  /** Of IPv6, by where they are from: `babel`, `bgp`, `connected`, `kernel`, `ospf6`, `ripng` or `static`. Default none. VyOS node `ipv6`. */
  ipv6: redistributedOf("ipv6", "babel|bgp|connected|kernel|ospf6|ripng|static", "connected", "static"),
};

const inLevels = {
  /** Within areas. Default false. VyOS node `level-1`. */
  level1: flag("level-1"),
  /** Between areas. Default false. VyOS node `level-2`. */
  level2: flag("level-2"),
};

const tiebreaker = (node: string, sample: string) =>
  record(`${node} index`, {
    all: "places in the order",
    one: "where it holds",
    key: c.like("a place in the order", /^([1-9]\d?|1\d\d|2[0-4]\d|25[0-5])$/, "give 1 to 255", sample),
    properties: inLevels,
  });

const fastRerouteOf = {
  /** Ways by other neighbours. Default none. VyOS node `lfa local`. */
  local: group("lfa local", "ways by other neighbours", {
    /** Do not spread load over them. Default spread. VyOS node `load-sharing disable`. */
    disableLoadSharing: group("load-sharing disable", "where load is not spread", inLevels),
    /** Up to which priority of prefixes there are any. Default all. VyOS node `priority-limit`. */
    priorityLimit: group("priority-limit", "up to which priority there are any", {
      /** Up to critical. VyOS node `critical`. */
      critical: group("critical", "where it holds", inLevels),
      /** Up to high. VyOS node `high`. */
      high: group("high", "where it holds", inLevels),
      /** Up to medium. VyOS node `medium`. */
      medium: group("medium", "where it holds", inLevels),
    }),
    /** What is preferred among them, by place in the order. Default VyOS's own. VyOS node `tiebreaker`. */
    tiebreaker: group("tiebreaker", "what is preferred", {
      /** Neighbours that are nearer to the destination. VyOS node `downstream index`. */
      downstream: tiebreaker("downstream", "1"),
      /** The least metric. VyOS node `lowest-backup-metric index`. */
      lowestBackupMetric: tiebreaker("lowest-backup-metric", "2"),
      /** Ways round the neighbour itself. VyOS node `node-protecting index`. */
      nodeProtecting: tiebreaker("node-protecting", "3"),
    }),
  }),
  /** Ways by routers further off, whose addresses a prefix list takes: one. Default none. VyOS node `lfa remote prefix-list`. */
  remotePrefixLists: record("lfa remote prefix-list", {
    all: "prefix lists by name",
    one: "where it holds",
    key: c.like("a prefix list", /^[-_a-zA-Z0-9]+$/, "use letters, digits and - _", "LIST-1"),
    properties: inLevels,
  }),
};

type FastRerouteOf = typeof fastRerouteOf;

/** Ways that are known before a link fails. */
export interface FastReroute extends FastRerouteOf {}

/** Ways that are known before a link fails. */
export const fastReroute: FastReroute = fastRerouteOf;

const label = c.wholeNumber("a label", 16, 1048575);

const block = {
  /** The lowest label, 16–1048575. VyOS node `low-label-value`. */
  lowLabelValue: leaf("low-label-value", label),
  /** The highest label, 16–1048575. VyOS node `high-label-value`. */
  highLabelValue: leaf("high-label-value", label),
};

const marks = {
  /** Keep the label 0 to the end. Default false. VyOS node `explicit-null`. */
  explicitNull: flag("explicit-null"),
  /** Keep the label to the end; not beside explicitNull. Default false. VyOS node `no-php-flag`. */
  noPhpFlag: flag("no-php-flag"),
};

const segmentsOf = {
  /** Use them. Default false. VyOS 1.3. VyOS node `enable`. */
  enable: flag("enable"),
  /** Labels that all routers have alike. Default VyOS's own. VyOS node `global-block`. */
  globalBlock: group("global-block", "a block of labels", block),
  /** Labels of this router alone; needs globalBlock. Default VyOS's own. VyOS 1.4 and later. VyOS node `local-block`. */
  localBlock: group("local-block", "a block of labels", block),
  /** How many labels a packet may have, 1–16. Default none. VyOS node `maximum-label-depth`. */
  maximumLabelDepth: leaf("maximum-label-depth", c.wholeNumber("a number of labels", 1, 16)),
  /** Labels of prefixes. Default none. VyOS node `prefix`. */
  prefixes: record("prefix", {
    all: "prefixes",
    one: "a prefix's label",
    key: ip.prefix,
    properties: {
      /** The label itself. Default none. VyOS node `absolute`. */
      absolute: group("absolute", "a label", {
        ...marks,
        /** The label, 16–1048575. VyOS node `value`. */
        value: leaf("value", label, { required: true }),
      }),
      /** The label by its place in globalBlock. Default none. VyOS node `index`. */
      index: group("index", "a place in the block", {
        ...marks,
        /** The place, 0–65535. VyOS node `value`. */
        value: leaf("value", c.wholeNumber("a number in range", 0, 65535), { required: true }),
      }),
    },
  }),
};

type SegmentsOf = typeof segmentsOf;

/** Segment routing by IS-IS. */
export interface Segments extends SegmentsOf {}

/** Segment routing by IS-IS. */
export const segments: Segments = segmentsOf;

const isisInterfaceOf = {
  /** Watch the link by BFD; an empty object for no more than that. Default not. VyOS node `bfd`. */
  bfd: group(
    "bfd",
    "how the link is watched",
    {
      /** The profile of BFD. Default none. VyOS 1.4 and later. VyOS node `profile`. */
      profile: leaf("profile", ip.plainName),
    },
    { bare: true },
  ),
  /** Which neighbours it has: `level-1`, `level-1-2` or `level-2-only`. Default the router's. VyOS node `circuit-type`. */
  circuitType: leaf("circuit-type", c.oneOf("level-1", "level-1-2", "level-2-only")),
  /** Seconds between two signs of life, 1–600. Default 3. VyOS node `hello-interval`. */
  helloInterval: leaf("hello-interval", c.wholeNumber("seconds", 1, 600)),
  /** So many missing signs of life end it, 2–100. Default 10. VyOS node `hello-multiplier`. */
  helloMultiplier: leaf("hello-multiplier", c.wholeNumber("a number", 2, 100)),
  /** Fill signs of life up to the MTU. Default false. VyOS node `hello-padding`. */
  helloPadding: flag("hello-padding"),
  /** Wait for labels of LDP. Default as the router does. VyOS 1.4 and later. VyOS node `ldp-sync`. */
  ldpSync: group("ldp-sync", "how labels are waited for", {
    /** Do not wait. Default false. VyOS node `disable`. */
    disable: flag("disable"),
    /** Seconds that it waits, 0–10000. Default for ever. VyOS node `holddown`. */
    holddown: leaf("holddown", c.wholeNumber("seconds", 0, 10000)),
  }),
  /** What a way over it costs, 0–16777215. Default 10. VyOS node `metric`. */
  metric: leaf("metric", metric),
  /** Have one neighbour on it at most. Default false. VyOS node `network point-to-point`. */
  pointToPoint: flag("network point-to-point"),
  /** Be content with two messages. Default false. VyOS node `no-three-way-handshake`. */
  noThreeWayHandshake: flag("no-three-way-handshake"),
  /** Tell of its network, and speak to nobody on it. Default false. VyOS node `passive`. */
  passive: flag("passive"),
  /** What neighbours prove who they are by. Default none. VyOS node `password`. */
  password: group("password", "what neighbours prove who they are by", passwords),
  /** How much it wants to be the designated router, 0–127. Default 64. VyOS node `priority`. */
  priority: leaf("priority", c.wholeNumber("a priority", 0, 127)),
  /** Seconds between two summaries, 0–127. Default 2. VyOS node `psnp-interval`. */
  psnpInterval: leaf("psnp-interval", c.wholeNumber("seconds", 0, 127)),
};

type IsisInterfaceOf = typeof isisInterfaceOf;

/** IS-IS on an interface. */
export interface IsisInterface extends IsisInterfaceOf {}

/** IS-IS on an interface. */
export const isisInterface: IsisInterface = isisInterfaceOf;
