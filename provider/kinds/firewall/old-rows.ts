import type { Text } from "../rows.js";
import { isRecord } from "../../base/json.js";
import type { Json } from "../../base/json.js";
import { fail } from "../failures.js";
import type { Failure } from "../kind.js";
import { isKnown } from "../unknown.js";
import { tcpFlags } from "./packet-model.js";
import { familyOf, type Place, type RuleBody } from "./rule-model.js";

/** The TCP flags that the oldest release knows. */
const oldFlags = tcpFlags.filter((name) => name !== "ecn" && name !== "cwr");

const isSet = (flags: unknown, name: string): boolean => isRecord(flags) && flags[name] === true;

/** Flags as one text, such as `SYN,!ACK`. */
export const flagsText: Text = {
  properties: oldFlags.flatMap((name) => [name, `not.${name}`]),
  write: (flags) => {
    const not = isRecord(flags) ? flags.not : undefined;
    const words = oldFlags.flatMap((name) => [
      ...(isSet(flags, name) ? [name.toUpperCase()] : []),
      ...(isSet(not, name) ? [`!${name.toUpperCase()}`] : []),
    ]);
    return words.length > 0 ? words.join(",") : undefined;
  },
  read: (text) => {
    const words = text.split(",").map((word) => word.toLowerCase());
    const flags = Object.fromEntries(words.filter((w) => !w.startsWith("!")).map((w) => [w, true]));
    const not = Object.fromEntries(words.filter((w) => w.startsWith("!")).map((w) => [w.slice(1), true]));
    return { ...flags, ...(Object.keys(not).length > 0 ? { not } : {}) };
  },
};

const seconds: Readonly<Record<string, string>> = { second: "1", minute: "60", hour: "3600" };

/** A span of time, which the oldest release counts in seconds. */
export const spanText: Text = {
  properties: [],
  write: (span) => (typeof span === "string" ? (seconds[span] ?? span) : undefined),
  read: (text) => Object.keys(seconds).find((name) => seconds[name] === text) ?? text,
};

/** What an ICMPv6 message is: its type, type and code, or the name of either, in one leaf. */
export const icmpv6Text: Text = {
  properties: ["type", "code", "typeName"],
  write: (given) => {
    const { type, code, typeName } = isRecord(given) ? given : ({} as Json);
    if (type === undefined) return typeof typeName === "string" ? typeName : undefined;
    return code === undefined ? JSON.stringify(type) : `${JSON.stringify(type)}/${JSON.stringify(code)}`;
  },
  read: (text) => {
    const [, type, code] = /^(\d+)(?:\/(\d+))?$/.exec(text) ?? [];
    if (type === undefined) return { typeName: text };
    return { type: Number(type), ...(code === undefined ? {} : { code: Number(code) }) };
  },
};

const icmp = ({ protocol, icmp: given }: RuleBody, place: Place): Failure[] => {
  if (!isKnown(given)) return [];
  const { type, code, typeName } = given;
  if (type === undefined && code === undefined && typeName === undefined) return [];
  const needed = familyOf(place) === "ipv4" ? "icmp" : "ipv6-icmp";
  const named = protocol === undefined || isKnown(protocol);
  return [
    ...(named && protocol !== needed
      ? [fail("icmp", `needs protocol ${needed} in VyOS 1.3; set it, or leave icmp out`)]
      : []),
    ...(typeName !== undefined && (type !== undefined || code !== undefined)
      ? [fail("icmp.typeName", "cannot stand beside type or code in VyOS 1.3; leave one of the two out")]
      : []),
    ...(code !== undefined && type === undefined
      ? [fail("icmp.code", "needs icmp.type in VyOS 1.3; set it, or leave the code out")]
      : []),
  ];
};

const when = ({ time }: RuleBody): Failure[] => {
  if (!isKnown(time)) return [];
  const clocks = (["starttime", "stoptime"] as const).filter(
    (name) => isKnown(time[name]) && !/^\d\d:\d\d:\d\d$/.test(time[name]),
  );
  const { weekdays } = time;
  return [
    ...clocks.map((name) => fail(`time.${name}`, "needs its seconds in VyOS 1.3; give one such as 08:30:00")),
    ...(isKnown(weekdays) && !/^!?([A-Z][a-z]{2},)*[A-Z][a-z]{2}$/.test(weekdays)
      ? [fail("time.weekdays", "has another form in VyOS 1.3; give one such as Mon,Thu or !Mon,Thu")]
      : []),
  ];
};

const burst = ({ limit }: RuleBody): Failure[] =>
  isKnown(limit) && limit.burst === 0
    ? [fail("limit.burst", "0 is too small for VyOS 1.3; give at least 1")]
    : [];

/** What the oldest release demands of a rule besides. */
export const oldRuleFailures = (rule: RuleBody, place: Place): readonly Failure[] => [
  ...icmp(rule, place),
  ...when(rule),
  ...burst(rule),
];
