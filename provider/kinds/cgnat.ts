import { ipv4Number } from "../schema/addresses.js";
import * as c from "./codecs.js";
import { fail } from "./failures.js";
import * as ip from "./ip-codecs.js";
import type { Failure } from "./kind.js";
import { withSamples } from "./syntax.js";
import * as s from "./system-codecs.js";
import { declare, flag, leaf, list, record } from "./table/index.js";
import { isKnown } from "./unknown.js";

const addresses = c.syntax(
  "an IPv4 address, prefix or range",
  (text) => c.complainAboutAddress(text),
  "192.0.2.0/24",
  "198.51.100.0/24",
);

const portRange = c.like(
  "a range of ports",
  /^\d{1,5}-\d{1,5}$/,
  "give one such as 1024-65535",
  "1024-65535",
);

interface External {
  readonly externalPortRange?: string;
  readonly perUserLimit?: number;
  readonly ranges: Readonly<Record<string, object>>;
}

/** How many addresses these are. */
const count = (ranges: readonly string[]): number =>
  ranges.reduce((sum, range) => {
    const [first = "", last = first] = range.split("-");
    const [, length] = range.split("/");
    return (
      sum + (length === undefined ? ipv4Number(last) - ipv4Number(first) + 1 : 2 ** (32 - Number(length)))
    );
  }, 0);

/** Whether there are ports for every inner address. */
const suffices = (
  { externalPortRange = "1024-65535", perUserLimit = 2000, ranges }: External,
  inner: readonly string[],
) => {
  const [first = 0, last = first] = externalPortRange.split("-").map(Number);
  return count(inner) <= Math.floor((last - first + 1) / perUserLimit) * count(Object.keys(ranges));
};

const empty = (given: Readonly<Record<string, unknown>>): readonly Failure[] =>
  Object.entries(given).flatMap(([name, value]) =>
    isKnown(value) && Object.keys(value as object).length === 0
      ? [fail(name, "is empty; VyOS needs one")]
      : [],
  );

/**
 * Carrier-grade NAT: inner addresses that share public ones, each with ports of its own: VyOS node `nat cgnat`, on VyOS
 * 1.5. Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export const cgnat = declare("Cgnat", {
  about: "the carrier-grade NAT",
  at: "nat cgnat",
  without: { "1.3": "has no carrier-grade NAT", "1.4": "has no carrier-grade NAT" },
  properties: {
    /** Log who gets which ports. Default false. VyOS node `log-allocation`. */
    logAllocation: flag("log-allocation"),
    /** Public addresses, by pool. VyOS node `pool external`. */
    externalPools: record(
      "pool external",
      {
        all: "pools by name",
        one: "a pool",
        key: ip.plainName,
        properties: {
          /** The ports that are given out; default `1024-65535`. VyOS node `external-port-range`. */
          externalPortRange: leaf("external-port-range", portRange, { default: "1024-65535" }),
          /** How many ports each inner address gets, 1–65535; default 2000. VyOS node `per-user-limit port`. */
          perUserLimit: leaf("per-user-limit port", c.wholeNumber("a number in range", 1, 65535), {
            default: 2000,
          }),
          /** Its addresses: prefixes, addresses and ranges. VyOS node `range`. */
          ranges: record(
            "range",
            {
              all: "ranges",
              one: "a range",
              key: addresses,
              properties: {
                /** Its place in the order, 1–999999. Default none. VyOS node `seq`. */
                seq: leaf("seq", c.wholeNumber("a number in range", 1, 999999)),
              },
            },
            { required: true },
          ),
        },
      },
      { required: true },
    ),
    /** Inner addresses, by pool. VyOS node `pool internal`. */
    internalPools: record(
      "pool internal",
      {
        all: "pools by name",
        one: "a pool",
        key: ip.plainName,
        properties: {
          /** Its addresses: prefixes, addresses and ranges. VyOS node `range`. */
          ranges: list("range", addresses, { required: true }),
        },
      },
      { required: true },
    ),
    /** Which inner pool leaves by which public one, by number; each pool in one rule. VyOS node `rule`. */
    rules: record(
      "rule",
      {
        all: "rules by number",
        one: "a rule",
        key: withSamples(s.numberKey("the number of a rule", 1, 999999), ["10", "20"]),
        properties: {
          /** The inner pool. VyOS node `source pool`. */
          sourcePool: leaf("source pool", ip.plainName, { required: true }),
          /** The public pool. VyOS node `translation pool`. */
          translationPool: leaf("translation pool", ip.plainName, { required: true }),
        },
      },
      { required: true },
    ),
  },
  validate: ({ externalPools, internalPools, rules }) => {
    const failures = empty({ externalPools, internalPools, rules });
    if (failures.length > 0 || !isKnown(rules) || !isKnown(externalPools) || !isKnown(internalPools))
      return failures;
    const all = Object.entries(rules);
    return [
      ...Object.entries(externalPools).flatMap(([name, { ranges }]) =>
        empty({ [`externalPools.${name}.ranges`]: ranges }),
      ),
      ...all.flatMap(([number, { sourcePool, translationPool }], i) => {
        const before = all.slice(0, i).map(([, other]) => other);
        const inner = Object.hasOwn(internalPools, sourcePool) ? internalPools[sourcePool] : undefined;
        const outer = Object.hasOwn(externalPools, translationPool)
          ? externalPools[translationPool]
          : undefined;
        const used = "is in another rule too; give each pool one rule";
        return [
          ...(inner === undefined ? [fail(`rules.${number}.sourcePool`, "is not one of internalPools")] : []),
          ...(outer === undefined
            ? [fail(`rules.${number}.translationPool`, "is not one of externalPools")]
            : []),
          ...(before.some((other) => other.sourcePool === sourcePool)
            ? [fail(`rules.${number}.sourcePool`, used)]
            : []),
          ...(before.some((other) => other.translationPool === translationPool)
            ? [fail(`rules.${number}.translationPool`, used)]
            : []),
          ...(inner !== undefined && outer !== undefined && !suffices(outer, inner.ranges)
            ? [
                fail(
                  `rules.${number}.translationPool`,
                  "has too few ports for so many inner addresses; give it more addresses, or a lower perUserLimit",
                ),
              ]
            : []),
        ];
      }),
    ];
  },
  examples: [
    {
      externalPools: { PUBLIC: { ranges: { "192.0.2.0/24": {} }, perUserLimit: 1000 } },
      internalPools: { HOMES: { ranges: ["198.51.100.0/24"] } },
      rules: { "10": { sourcePool: "HOMES", translationPool: "PUBLIC" } },
    },
  ],
});
