import type { Dialect } from "../../config/dialect.js";
import { nodeAt, schemaFor } from "../../schema/index.js";
import { fail, quote } from "../failures.js";
import type { Failure } from "../kind.js";
import { portProtocols } from "../codecs.js";
import { isKnown } from "../unknown.js";
import { isInRange, rangeFailures, type NumberRange } from "../pool.js";
import type { NatRuleBody } from "./properties.js";

/** A NAT rule; its number may be open. */
export type NatRuleDraft = NatRuleBody & {
  readonly type: "destination" | "source" | "static";
  readonly number?: number;
  readonly numberRange?: NumberRange;
};

/** A demand on the whole rule. Unknown values are given the benefit of the doubt. */
type Demand = (rule: NatRuleDraft) => readonly Failure[];

const sides = ["source", "destination"] as const;

const numbering: Demand = ({ number, numberRange }) => {
  if (!isKnown(numberRange)) return [];
  const failures = rangeFailures("numberRange", numberRange);
  return failures.length === 0 && isKnown(number) && !isInRange(number, numberRange)
    ? [fail("number", `${String(number)} is outside numberRange; leave one of the two out`)]
    : failures;
};

/** Which properties make sense for which type; the router has no such nodes elsewhere. */
const properType: Demand = ({ type, ...rule }) => {
  if (!isKnown(type)) return [];
  const allowed = {
    destination: ["outboundInterface", "outboundInterfaceGroup"],
    source: ["inboundInterface", "inboundInterfaceGroup"],
    static: [
      ...["outboundInterface", "outboundInterfaceGroup", "inboundInterfaceGroup"],
      ...["protocol", "packetType", "source", "loadBalance", "exclude", "disable"],
    ],
  }[type];
  const misplaced = allowed.filter((name) => name in rule);
  const below: string[] = [];
  if (type === "static") {
    const { destination, translation } = rule;
    if (isKnown(destination)) below.push(...Object.keys(destination).map((k) => `destination.${k}`));
    if (isKnown(translation)) below.push(...Object.keys(translation).map((k) => `translation.${k}`));
  } else if (type === "source" && rule.translation?.redirectPort !== undefined) {
    below.push("translation.redirectPort");
  }
  return [...misplaced, ...below.filter((name) => !name.endsWith(".address"))].map((name) =>
    fail(name, `is not a property of a ${type} rule; leave it out or change type`),
  );
};

/** A port needs a protocol that has ports. */
const portsNeedProtocol: Demand = ({ type, protocol, source, destination, translation }) => {
  if (type === "static" || (protocol !== undefined && !isKnown(protocol))) return [];
  if (protocol !== undefined && portProtocols.has(protocol)) return [];
  const given = [
    ["source.port", source?.port],
    ["destination.port", destination?.port],
    ["translation.port", translation?.port],
    ["translation.redirectPort", translation?.redirectPort],
    ["source.group.portGroup", source?.group?.portGroup],
    ["destination.group.portGroup", destination?.group?.portGroup],
  ] as const;
  const protocolIs = protocol === undefined ? "none is given" : `${quote(protocol)} has none`;
  return given
    .filter(([, value]) => value !== undefined)
    .map(([property]) =>
      fail(property, `needs a protocol with ports and ${protocolIs}; set protocol to tcp, udp or tcp_udp`),
    );
};

const hashNeedsProtocol: Demand = ({ protocol, loadBalance }) => {
  if (!isKnown(loadBalance?.hash) || (protocol !== undefined && !isKnown(protocol))) return [];
  const hashed = loadBalance.hash.filter((hash) => hash.endsWith("-port"));
  if (hashed.length === 0 || protocol === "tcp" || protocol === "udp") return [];
  return [fail("loadBalance.hash", `${quote(hashed[0])} needs protocol tcp or udp; set one of them`)];
};

/** The rule must do something. */
const needsTranslation: Demand = ({ type, exclude, loadBalance, translation }) => {
  if (type === "static") {
    return translation?.address === undefined && (translation === undefined || isKnown(translation))
      ? [fail("translation.address", "is missing; a static rule needs the address to translate to")]
      : [];
  }
  if (exclude !== undefined || loadBalance !== undefined) return [];
  if (translation !== undefined && !isKnown(translation)) return [];
  if (translation?.address !== undefined || translation?.port !== undefined) return [];
  if ((type === "destination" || !isKnown(type)) && translation?.redirectPort !== undefined) return [];
  return [
    fail(
      "translation",
      "is missing; give translation.address or translation.port, or a loadBalance backend, or set exclude: true",
    ),
  ];
};

const staticNeeds: Demand = ({ type, inboundInterface, destination }) => {
  if (type !== "static") return [];
  return [
    ...(inboundInterface === undefined
      ? [fail("inboundInterface", "is missing; a static rule needs the interface, such as eth0")]
      : []),
    ...(destination?.address === undefined && (destination === undefined || isKnown(destination))
      ? [fail("destination.address", "is missing; a static rule needs the address to translate")]
      : []),
  ];
};

/** `nat static` takes plain addresses and prefixes only. */
const staticAddresses: Demand = ({ type, destination, translation }) =>
  type !== "static"
    ? []
    : (
        [
          ["destination.address", destination?.address],
          ["translation.address", translation?.address],
        ] as const
      ).flatMap(([property, value]) =>
        isKnown(value) && !/^[\d.]+(\/\d+)?$/.test(value)
          ? [fail(property, `${quote(value)} is not an IPv4 address or prefix, all that a static rule takes`)]
          : [],
      );

const masqueradeIsForSource: Demand = ({ type, translation }) =>
  type === "destination" && translation?.address === "masquerade"
    ? [fail("translation.address", '"masquerade" is only for source rules; give an address')]
    : [];

const oneInterface: Demand = (rule) =>
  (["inbound", "outbound"] as const).flatMap((direction) =>
    rule[`${direction}Interface`] !== undefined && rule[`${direction}InterfaceGroup`] !== undefined
      ? [
          fail(
            `${direction}InterfaceGroup`,
            `cannot stand beside ${direction}Interface; leave one of the two out`,
          ),
        ]
      : [],
  );

/** One way to name the hosts of a side. */
export const oneWayToName = (rule: Pick<NatRuleBody, (typeof sides)[number]>): readonly Failure[] =>
  sides.flatMap((name) => {
    const match = rule[name];
    if (!isKnown(match)) return [];
    const { address, fqdn, group } = match;
    const failures: Failure[] = [];
    if (address !== undefined && fqdn !== undefined)
      failures.push(fail(`${name}.fqdn`, "cannot stand beside address; leave one of the two out"));
    if (!isKnown(group)) return failures;
    const hostGroups = (["addressGroup", "networkGroup", "domainGroup"] as const).filter((g) => g in group);
    if (hostGroups.length > 1)
      failures.push(
        fail(
          `${name}.group`,
          `has ${hostGroups.join(" and ")}; VyOS takes only one of them, leave the others out`,
        ),
      );
    const single = address !== undefined ? "address" : fqdn !== undefined ? "fqdn" : undefined;
    const [hostGroup] = hostGroups;
    if (single !== undefined && hostGroup !== undefined)
      failures.push(
        fail(`${name}.group.${hostGroup}`, `cannot stand beside ${single}; leave one of the two out`),
      );
    return failures;
  });

const backends: Demand = ({ loadBalance }) =>
  isKnown(loadBalance) && isKnown(loadBalance.backend) && Object.keys(loadBalance.backend).length === 0
    ? [fail("loadBalance.backend", "has no backend; give at least one, as { ADDRESS: { weight: 100 } }")]
    : [];

const demands: readonly Demand[] = [
  numbering,
  properType,
  portsNeedProtocol,
  hashNeedsProtocol,
  needsTranslation,
  staticNeeds,
  staticAddresses,
  masqueradeIsForSource,
  oneInterface,
  oneWayToName,
  backends,
];

/** What one release demands, on top of the rules of all. */
const dialectFailures = (rule: NatRuleDraft, dialect: Dialect): Failure[] => {
  const { nat, name } = dialect;
  if (!isKnown(rule.type)) return [];
  const { type, translation } = rule;
  if (type === "static" && nodeAt(schemaFor(dialect), ["nat", type]).kind === "unknown")
    return [fail("type", `"static" does not exist in VyOS ${name}; use a source and a destination rule`)];
  if (type === "static") return [];

  const failures: Failure[] = [];
  const side = type === "destination" ? "inboundInterface" : "outboundInterface";
  if (nat.required.includes("interface") && rule[side] === undefined)
    failures.push(fail(side, `is missing; VyOS ${name} needs the interface of every rule`));
  if (
    nat.required.includes("translationAddress") &&
    translation?.address === undefined &&
    (translation === undefined || isKnown(translation)) &&
    rule.exclude === undefined
  )
    failures.push(fail("translation.address", `is missing; VyOS ${name} needs it in every rule`));
  if (translation?.portMapping === "fully-random")
    failures.push(
      fail("translation.portMapping", `"fully-random" does not exist in VyOS ${name}; give random or none`),
    );
  if (
    !nat.portWithPrefix &&
    isKnown(translation?.address) &&
    translation.address.includes("/") &&
    [translation.port, rule.source?.port, rule.destination?.port].some((port) => port !== undefined)
  )
    failures.push(
      fail(
        "translation.address",
        `is a prefix, which VyOS ${name} takes in rules without ports only; give an address, or leave the ports out`,
      ),
    );
  return failures;
};

/** The router's verify rules for a NAT rule, and what the given release demands beyond them and its definitions. */
export const natRuleFailures = (rule: NatRuleDraft, dialect?: Dialect): readonly Failure[] => [
  ...demands.flatMap((demand) => demand(rule)),
  ...(dialect === undefined ? [] : dialectFailures(rule, dialect)),
];
