import type { Dialect } from "../../config/dialect.js";
import { fail, quote } from "../failures.js";
import { isOfIpv6 } from "../ip-codecs.js";
import type { Failure } from "../kind.js";
import { oneWayToName } from "../nat-rule/rules.js";
import { portProtocols } from "../codecs.js";
import { isKnown } from "../unknown.js";
import { isOld, lastOldRule } from "./old.js";
import { oldRuleFailures } from "./old-rules.js";
import { packetFailures } from "./packet-rules.js";
import { familyOf, type Place, type RuleBody } from "./rule-properties.js";

type Demand = (rule: RuleBody, place: Place) => readonly Failure[];

const sides = ["source", "destination"] as const;

/** What an action jumps or offloads to. */
export const targets: Demand = ({ action, jumpTarget, offloadTarget }) => {
  if (!isKnown(action)) return [];
  const given = { jump: jumpTarget, offload: offloadTarget };
  return (["jump", "offload"] as const).flatMap((what) => {
    const [name, target] = [`${what}Target`, given[what]];
    if (action === what && target === undefined) return [fail(name, `is missing; action ${what} needs it`)];
    return action !== what && target !== undefined
      ? [fail(name, `needs action ${what}, and it is ${action}; change one of the two`)]
      : [];
  });
};

/** Ports go with protocols that have them. */
export const portsNeedProtocol: Demand = (rule) => {
  const { protocol } = rule;
  return sides.flatMap((name) => {
    const side = rule[name];
    if (!isKnown(side)) return [];
    const group = isKnown(side.group) ? side.group.portGroup : undefined;
    const failures =
      side.port !== undefined && group !== undefined
        ? [fail(`${name}.group.portGroup`, "cannot stand beside port; leave one of the two out")]
        : [];
    if ((protocol !== undefined && !isKnown(protocol)) || portProtocols.has(protocol ?? "")) return failures;
    const is = protocol === undefined ? "none is given" : `${quote(protocol)} has none`;
    const given = { [`${name}.port`]: side.port, [`${name}.group.portGroup`]: group };
    const needy = Object.entries(given).filter(([, value]) => value !== undefined);
    return [
      ...failures,
      ...needy.map(([property]) =>
        fail(property, `needs a protocol with ports and ${is}; set protocol to tcp, udp or tcp_udp`),
      ),
    ];
  });
};

const hostsOnce: Demand = (rule) => [
  ...oneWayToName(rule),
  ...sides.flatMap((name) => {
    const side = rule[name];
    if (!isKnown(side) || side.geoip === undefined) return [];
    const other = ["address", "fqdn"].find((property) => property in side);
    const group = ["addressGroup", "networkGroup", "domainGroup"].find(
      (kind) => isKnown(side.group) && kind in side.group,
    );
    const beside = other ?? (group === undefined ? undefined : `group.${group}`);
    return beside === undefined
      ? []
      : [fail(`${name}.geoip`, `cannot stand beside ${beside}; leave one of the two out`)];
  }),
];

const oneInterface: Demand = (rule) =>
  (["inbound", "outbound"] as const)
    .filter((way) => rule[`${way}Interface`] !== undefined && rule[`${way}InterfaceGroup`] !== undefined)
    .map((way) =>
      fail(`${way}InterfaceGroup`, `cannot stand beside ${way}Interface; leave one of the two out`),
    );

/** A chain has one end only: nothing goes out by `input`, nothing comes in by `output`. */
const interfacesOfChain: Demand = (rule, { chain }) => {
  if (!isKnown(chain) || chain === "forward") return [];
  const way = chain === "input" ? "outbound" : "inbound";
  return ([`${way}Interface`, `${way}InterfaceGroup`] as const)
    .filter((name) => rule[name] !== undefined)
    .map((name) => fail(name, `is not a property of a rule in ${chain}; leave it out`));
};

const addressesOfFamily: Demand = (rule, place) => {
  if (place.family !== undefined && !isKnown(place.family)) return [];
  const family = familyOf(place);
  return sides.flatMap((name) =>
    (["address", "addressMask"] as const).flatMap((property) => {
      const side = rule[name];
      const value = isKnown(side) ? side[property] : undefined;
      return isKnown(value) && isOfIpv6(value) !== (family === "ipv6")
        ? [fail(`${name}.${property}`, `${quote(value)} is not of ${family}; change it, or family`)]
        : [];
    }),
  );
};

const icmpOfFamily: Demand = ({ protocol }, place) => {
  if (!isKnown(protocol) || (place.family !== undefined && !isKnown(place.family))) return [];
  const family = familyOf(place);
  const [wrong, right] = family === "ipv6" ? ["icmp", "ipv6-icmp"] : ["ipv6-icmp", "icmp"];
  return protocol === wrong
    ? [fail("protocol", `${quote(protocol)} is not of ${family}; give ${quote(right)}`)]
    : [];
};

const demands: readonly Demand[] = [
  targets,
  portsNeedProtocol,
  hostsOnce,
  oneInterface,
  interfacesOfChain,
  addressesOfFamily,
  icmpOfFamily,
  packetFailures,
];

/** The router's verify rules for one rule, and what one release demands of it besides. */
export const ruleFailures = (rule: RuleBody, place: Place, dialect?: Dialect): readonly Failure[] => [
  ...demands.flatMap((demand) => demand(rule, place)),
  ...(dialect !== undefined && isOld(dialect) ? oldRuleFailures(rule, place) : []),
];

/** Where rules may stand: in a base chain or in a named set, and in old releases in the latter only. */
export const placeFailures = ({ chain, name }: Place, dialect?: Dialect): readonly Failure[] => {
  if (chain === undefined && name === undefined)
    return [fail("chain", "is missing; give forward, input or output, or the name of a rule set as name")];
  return [
    ...(chain !== undefined && name !== undefined
      ? [fail("name", "cannot stand beside chain; leave one of the two out")]
      : []),
    ...(chain !== undefined && dialect !== undefined && isOld(dialect)
      ? [
          fail(
            "chain",
            `does not exist in VyOS ${dialect.name}, whose rules stand in sets that interfaces name; give name instead`,
          ),
        ]
      : []),
  ];
};

/** A number that a release does not count to. */
export const numberFailures = (
  number: number,
  property: string,
  dialect: Dialect | undefined,
): readonly Failure[] =>
  dialect !== undefined && isOld(dialect) && isKnown(number) && number > lastOldRule
    ? [
        fail(
          property,
          `${String(number)} is too large; VyOS ${dialect.name} has rules up to ${String(lastOldRule)}`,
        ),
      ]
    : [];
