import * as c from "./codecs.js";
import { fail } from "./failures.js";
import type { Failure } from "./kind.js";
import { dscp, familyFailures, matchProperties, qosMatchName } from "./qos-match.js";
import { withSamples } from "./syntax.js";
import * as s from "./system-codecs.js";
import { declare, flag, group, leaf, list, place, record, type DraftOf } from "./table/index.js";
import { isKnown } from "./unknown.js";

/** The name of a policy of traffic. */
export const qosPolicyName = (sample: string) =>
  c.like(
    "the name of a policy",
    /^[A-Za-z0-9][-\w]*$/,
    "use letters, digits and - _, a letter or digit first",
    sample,
  );

const rate = c.numberOrText(
  c.like("a rate", /^(auto|\d+(\.\d+)?[A-Za-z]*|\d{1,3}%)$/, "give one such as 10mbit, or 50%", "10mbit"),
);
const size = c.numberOrText(c.like("a size", /^\d+[A-Za-z]*$/, "give one such as 15k", "20k"));
const time = c.numberOrText(
  c.like("a time", /^\d+(\.\d+)?[a-z]*$/, "give milliseconds, or one such as 40ms", "40"),
);
const percent = c.numberOrText(c.like("a percentage", /^\d{1,3}(\.\d+)?%?$/, "give 0 to 100", "2"));
const limit = withSamples(c.wholeNumber("a number of packets", 1, 4294967295), [64]);
const number32 = c.wholeNumber("a number in range", 0, 4294967295);
const level = c.wholeNumber("a number of packets", 0, 4096);

/** How packets wait. */
const queue = {
  /** Bytes that one turn of `fq-codel` takes; default 1514. VyOS node `codel-quantum`. */
  codelQuantum: leaf("codel-quantum", c.wholeNumber("a number of bytes", 0, 1048576)),
  /** How many flows `fq-codel` tells apart; default 1024. VyOS node `flows`. */
  flows: leaf("flows", c.wholeNumber("a number of flows", 1, 65536)),
  /** Milliseconds over which `fq-codel` measures; default 100. VyOS node `interval`. */
  interval: leaf("interval", number32),
  /** How many packets wait at most. Default what the type of queue has. VyOS node `queue-limit`. */
  queueLimit: leaf("queue-limit", limit),
  /** Milliseconds that a packet may wait in `fq-codel`; default 5. VyOS node `target`. */
  target: leaf("target", number32),
};

/** How fast packets may go. */
const speed = {
  /** How fast, such as `10mbit`, or a share such as `50%`; `auto` where the interface says. Default none. VyOS node `bandwidth`. */
  bandwidth: leaf("bandwidth", rate),
  /** How much may go at once; default 15k. VyOS node `burst`. */
  burst: leaf("burst", size, { default: "15k" }),
};

/** How random detection drops packets. */
const detection = {
  /** Bytes of a usual packet, 16–10240; default 1024. VyOS node `average-packet`. */
  averagePacket: leaf("average-packet", c.wholeNumber("a number of bytes", 16, 10240), { default: 1024 }),
  /** One of so many packets is dropped where many wait; default 10. VyOS node `mark-probability`. */
  markProbability: leaf("mark-probability", c.wholeNumber("a number of packets", 1, 4294967295), {
    default: 10,
  }),
  /** So many waiting packets are many, up to 4096; default 18. VyOS node `maximum-threshold`. */
  maximumThreshold: leaf("maximum-threshold", level, { default: 18 }),
  /** Fewer waiting packets are none too many, up to 4096. VyOS node `minimum-threshold`. */
  minimumThreshold: leaf("minimum-threshold", level),
};

const curveOf = {
  /** Milliseconds that `m1` holds for. VyOS node `d`. */
  d: leaf("d", time),
  /** The rate at first. VyOS node `m1`. */
  m1: leaf("m1", rate),
  /** The rate then. VyOS node `m2`. */
  m2: leaf("m2", rate),
};

/** What becomes of the packets of a class, or of all others. */
const treatment = {
  ...speed,
  ...queue,
  ...detection,
  /** How fast they may go where others leave room. Default as `bandwidth`. VyOS node `ceiling`. */
  ceiling: leaf("ceiling", rate),
  /** What becomes of packets that are too many, in a limiter; default drop. VyOS 1.4 and later. VyOS node `exceed`. */
  exceed: leaf("exceed", c.oneOf("continue", "drop", "ok", "reclassify", "pipe"), { default: "drop" }),
  /** Their share of what others leave, in `shaper-hfsc`. VyOS node `linkshare`. */
  linkshare: group("linkshare", "a share of what is left", curveOf),
  /** Bytes of a packet at most, 256–65535, in a limiter. VyOS 1.4 and later. VyOS node `mtu`. */
  mtu: leaf("mtu", c.wholeNumber("a number of bytes", 256, 65535)),
  /** What becomes of the other packets, in a limiter; default ok. VyOS 1.4 and later. VyOS node `not-exceed`. */
  notExceed: leaf("not-exceed", c.oneOf("continue", "drop", "ok", "reclassify", "pipe"), { default: "ok" }),
  /** Who goes first, less before more: up to 7, in a limiter up to 20. VyOS node `priority`. */
  priority: leaf("priority", withSamples(c.wholeNumber("a priority", 0, 20), [0, 7])),
  /** Bytes that one turn takes, in `round-robin`. VyOS node `quantum`. */
  quantum: leaf("quantum", c.wholeNumber("a number of bytes", 1, 4294967295)),
  /** How they wait. Default that of the policy's type. VyOS node `queue-type`. */
  queueType: leaf("queue-type", c.oneOf("drop-tail", "fair-queue", "fq-codel", "priority", "random-detect")),
  /** What they have for sure, in `shaper-hfsc`. VyOS node `realtime`. */
  realtime: group("realtime", "what is sure", curveOf),
  /** The DSCP that they are given. Default their own. VyOS node `set-dscp`. */
  setDscp: leaf("set-dscp", dscp),
  /** What they never go beyond, in `shaper-hfsc`. VyOS node `upperlimit`. */
  upperlimit: group("upperlimit", "what is never exceeded", curveOf),
};

const properties = {
  /** Its type, such as `shaper`. Changing it replaces. */
  type: place(
    c.oneOf(
      ...["cake", "drop-tail", "fair-queue", "fq-codel", "limiter", "network-emulator", "priority-queue"],
      ...["random-detect", "rate-control", "round-robin", "shaper", "shaper-hfsc"],
    ),
  ),
  /** Letters, digits and `-` `_`; no other policy of any type has it. Default: the resource's name. Changing it replaces. */
  name: place(qosPolicyName("WAN-OUT"), { named: true }),
  /** Up to 255 characters, without quotes. Default none. VyOS node `description`. */
  description: leaf("description", c.description),
  ...speed,
  ...queue,
  /** Classes of packets by number, each with what its packets have in common. Default none. VyOS node `class`. */
  classes: record("class", {
    all: "classes by number",
    one: "a class",
    key: s.numberKey("a class", 1, 4095),
    properties: {
      /** Up to 255 characters, without quotes. Default none. VyOS node `description`. */
      description: leaf("description", c.description),
      /** Which packets are of it, by names of your choice: those that fit one of these. VyOS node `match`. */
      matches: record("match", {
        all: "matches by name",
        one: "a match",
        key: qosMatchName,
        properties: matchProperties,
      }),
      /** Groups of matches that it shares. VyOS 1.5. Default none. VyOS node `match-group`. */
      matchGroups: list("match-group", qosMatchName),
      ...treatment,
    },
  }),
  /** What becomes of packets of no class. VyOS node `default`. */
  default: group("default", "what becomes of other packets", treatment),
  /** Percent of the packets that are spoilt, in `network-emulator`. Default none. VyOS node `corruption` or `packet-corruption`. */
  corruption: leaf(["corruption", "packet-corruption"], percent),
  /** Milliseconds that each packet is held, in `network-emulator`. Default none. VyOS node `delay` or `network-delay`. */
  delay: leaf(["delay", "network-delay"], time),
  /** Percent of the packets that are sent twice, in `network-emulator`. VyOS 1.4 and later. Default none. VyOS node `duplicate`. */
  duplicate: leaf("duplicate", percent),
  /** What `cake` takes as one flow; one of them. Default none. VyOS node `flow-isolation`. */
  flowIsolation: group("flow-isolation", "what is one flow", {
    /** Everything. Default false. VyOS node `blind`. */
    blind: flag("blind"),
    /** What goes to one host. Default false. VyOS node `dst-host`. */
    dstHost: flag("dst-host"),
    /** Flows, and hosts that they go to. Default false. VyOS node `dual-dst-host`. */
    dualDstHost: flag("dual-dst-host"),
    /** Flows, and hosts that they come from. Default false. VyOS node `dual-src-host`. */
    dualSrcHost: flag("dual-src-host"),
    /** Each flow. Default false. VyOS node `flow`. */
    flow: flag("flow"),
    /** What goes between two hosts. Default false. VyOS node `host`. */
    host: flag("host"),
    /** Look through the router's own address translation. Default false. VyOS node `nat`. */
    nat: flag("nat"),
    /** What comes from one host. Default false. VyOS node `src-host`. */
    srcHost: flag("src-host"),
    /** Flows, and hosts at both ends. Default false. VyOS node `triple-isolate`. */
    tripleIsolate: flag("triple-isolate"),
  }),
  /** Seconds until flows are told apart anew, in `fair-queue`; 0 for never. Default none. VyOS node `hash-interval`. */
  hashInterval: leaf("hash-interval", c.wholeNumber("seconds", 0, 127)),
  /** Milliseconds that a packet may wait, in `rate-control`; default 50. VyOS node `latency`. */
  latency: leaf("latency", time),
  /** Percent of the packets that are lost, in `network-emulator`. Default none. VyOS node `loss` or `packet-loss`. */
  loss: leaf(["loss", "packet-loss"], percent),
  /** How each precedence, 0–7, is treated, in `random-detect`. Default none. VyOS node `precedence`. */
  precedences: record("precedence", {
    all: "precedences by number",
    one: "a precedence",
    key: s.numberKey("a precedence", 0, 7),
    properties: {
      ...detection,
      /** How many packets wait at most. VyOS node `queue-limit`. */
      queueLimit: leaf(
        "queue-limit",
        withSamples(c.wholeNumber("a number of packets", 1, 4294967295), [4096]),
      ),
    },
  }),
  /** Percent of the packets that overtake others, in `network-emulator`. Default none. VyOS node `reordering` or `packet-reordering`. */
  reordering: leaf(["reordering", "packet-reordering"], percent),
  /** Milliseconds of a round trip, 1–3600000, in `cake`; default 100. VyOS node `rtt`. */
  rtt: leaf("rtt", c.wholeNumber("milliseconds", 1, 3600000), { default: 100 }),
};

type Policy = DraftOf<typeof properties>;

const classFailures = ({ type, classes }: Policy): readonly Failure[] =>
  !isKnown(classes)
    ? []
    : Object.entries(classes).flatMap(([number, { bandwidth, matches }]) => [
        ...(type === "limiter" && bandwidth === undefined
          ? [fail(`classes.${number}.bandwidth`, "is missing; a limiter's class needs it")]
          : []),
        ...familyFailures(`classes.${number}.matches`, matches),
      ]);

const thresholdFailures = ({ precedences }: Policy): readonly Failure[] =>
  !isKnown(precedences)
    ? []
    : Object.entries(precedences).flatMap(([number, one]) => {
        const { minimumThreshold: low, maximumThreshold: high = 18, queueLimit: most } = one;
        return [
          ...(isKnown(low) && isKnown(high) && low >= high
            ? [
                fail(
                  `precedences.${number}.minimumThreshold`,
                  `is not below maximumThreshold, ${high}; lower it`,
                ),
              ]
            : []),
          ...(isKnown(most) && isKnown(high) && most < high
            ? [fail(`precedences.${number}.queueLimit`, `is below maximumThreshold, ${high}; raise it`)]
            : []),
        ];
      });

/**
 * A policy by which an interface's traffic is shaped, limited or queued: VyOS node `qos policy TYPE NAME`, on VyOS 1.3
 * `traffic-policy TYPE NAME`. It does something where an interface names it: by `VyosQosInterface`, on VyOS 1.3 by the
 * interface's own `trafficPolicy`. Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export const qosPolicy = declare("QosPolicy", {
  about: "a policy of traffic",
  at: ["qos policy {type} {name}", "traffic-policy {type} {name}"],
  properties,
  validate: (policy) => [
    ...(policy.type === "shaper" && isKnown(policy.default ?? {}) && policy.default?.bandwidth === undefined
      ? [fail("default.bandwidth", "is missing; packets of no class need it")]
      : []),
    ...(policy.type === "priority-queue" && policy.default === undefined
      ? [fail("default", "is missing; packets of no class need it")]
      : []),
    ...classFailures(policy),
    ...thresholdFailures(policy),
  ],
  sole: ({ name }) => `a policy of traffic ${name}`,
  label: ({ name }) => `policy ${String(name)}`,
  examples: [
    {
      type: "shaper",
      name: "WAN-OUT",
      bandwidth: "100mbit",
      classes: {
        "10": { bandwidth: "20%", ceiling: "100%", priority: 1, matches: { VOICE: { ip: { dscp: "46" } } } },
      },
      default: { bandwidth: "80%", ceiling: "100%", queueType: "fq-codel" },
    },
    {
      type: "limiter",
      name: "WAN-IN",
      classes: {
        "10": { bandwidth: "50mbit", matches: { ALL: { ipv6: { sourceAddress: "2001:db8::/64" } } } },
      },
      default: { bandwidth: "10mbit" },
    },
    { type: "cake", name: "HOME", bandwidth: "50mbit", rtt: 30, flowIsolation: { nat: true } },
    { type: "network-emulator", name: "FAR", delay: "40", loss: "2" },
    { type: "drop-tail", name: "TAIL", queueLimit: 64 },
    { type: "fair-queue", name: "FAIR", hashInterval: 10 },
    { type: "fq-codel", name: "CODEL", codelQuantum: 300, flows: 256, interval: 50, target: 4 },
    {
      type: "priority-queue",
      name: "FIRST",
      classes: { "1": { queueLimit: 64 } },
      default: { queueLimit: 64 },
    },
    {
      type: "random-detect",
      name: "EARLY",
      bandwidth: "10mbit",
      precedences: { "0": { averagePacket: 512 } },
    },
    { type: "rate-control", name: "SLOW", bandwidth: "10mbit", latency: "40", burst: "20k" },
    { type: "round-robin", name: "TURNS", classes: { "1": { quantum: 3000 } }, default: { quantum: 1500 } },
    {
      type: "shaper-hfsc",
      name: "CURVES",
      bandwidth: "100mbit",
      classes: { "10": { realtime: { d: "20", m1: "10mbit", m2: "5mbit" }, linkshare: { m2: "50%" } } },
      default: { linkshare: { m2: "50%" }, upperlimit: { m2: "100%" } },
    },
  ],
});
