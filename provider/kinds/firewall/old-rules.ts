/** What the oldest release demands of a rule besides. */
import { fail } from "../failures.js";
import type { Failure } from "../kind.js";
import { isKnown } from "../unknown.js";
import { familyOf, type Place, type RuleBody } from "./rule-properties.js";

const icmp = ({ protocol, icmp: given }: RuleBody, place: Place): Failure[] => {
  if (!isKnown(given)) return [];
  const { type, code, typeName } = given;
  if (type === undefined && code === undefined && typeName === undefined) return [];
  const [needed, ...alike] = familyOf(place) === "ipv4" ? ["icmp"] : ["ipv6-icmp", "icmpv6", "58"];
  const named = protocol === undefined || isKnown(protocol);
  return [
    ...(named && (protocol === undefined || ![needed, ...alike].includes(protocol))
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
