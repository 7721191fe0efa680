import { fail } from "../failures.js";
import type { Failure } from "../kind.js";
import { isKnown } from "../unknown.js";
import { tcpFlags } from "./old.js";
import type { RuleBody } from "./rule-properties.js";

type Demand = (rule: RuleBody) => readonly Failure[];

/** What makes sense with one protocol only. */
const needsProtocol = (
  property: string,
  value: unknown,
  protocol: string | undefined,
  needed: string,
): readonly Failure[] =>
  value === undefined || (protocol !== undefined && !isKnown(protocol)) || protocol === needed
    ? []
    : [
        fail(
          property,
          `needs protocol ${needed}, and ${protocol === undefined ? "none is given" : `it is ${protocol}`}; set it`,
        ),
      ];

const flags: Demand = ({ protocol, tcp }) => {
  const given = isKnown(tcp) ? tcp.flags : undefined;
  if (!isKnown(given)) return [];
  const { not } = given;
  const both = tcpFlags.filter((name) => given[name] !== undefined && not?.[name] !== undefined);
  return [
    ...needsProtocol("tcp.flags", given, protocol, "tcp"),
    ...both.map((name) =>
      fail(`tcp.flags.not.${name}`, `cannot stand beside tcp.flags.${name}; leave one of the two out`),
    ),
  ];
};

const exclude = [
  ["fragment", "matchFrag", "matchNonFrag"],
  ["ipsec", "matchIpsecIn", "matchNoneIn"],
  ["ipsec", "matchIpsecOut", "matchNoneOut"],
] as const;

const oneOfTwo: Demand = (rule) =>
  exclude.flatMap(([name, one, other]) => {
    const given = rule[name] as Readonly<Record<string, unknown>> | undefined;
    return isKnown(given) && given[one] !== undefined && given[other] !== undefined
      ? [fail(`${name}.${other}`, `cannot stand beside ${name}.${one}; leave one of the two out`)]
      : [];
  });

const gre: Demand = ({ protocol, gre: given }) => {
  const failures = needsProtocol("gre", given, protocol, "gre");
  if (!isKnown(given)) return failures;
  const { key, version, flags: set } = given;
  const stray = (["checksum", "key", "sequence"] as const)
    .filter((name) => set?.[`${name}Unset`] !== undefined && set[name] === undefined)
    .map((name) => fail(`gre.flags.${name}Unset`, `needs gre.flags.${name}: true; set it`));
  if (key === undefined) return [...failures, ...stray];
  return [
    ...failures,
    ...stray,
    ...(version === "pptp" ? [fail("gre.key", "does not exist in PPTP; leave it or version out")] : []),
    ...(set?.checksum === undefined
      ? [fail("gre.flags.checksum", "is missing; gre.key needs it, most often with checksumUnset: true")]
      : []),
    ...(set?.keyUnset === undefined
      ? []
      : [fail("gre.flags.keyUnset", "cannot stand beside gre.key; leave one of the two out")]),
  ];
};

const logging: Demand = ({ log, logOptions }) => {
  if (logOptions === undefined) return [];
  const failures =
    log === undefined ? [fail("logOptions", "needs log: true; set it, or leave this out")] : [];
  if (!isKnown(logOptions) || logOptions.group !== undefined) return failures;
  const needy = (["snapshotLength", "queueThreshold"] as const).filter(
    (name) => logOptions[name] !== undefined,
  );
  return [...failures, ...needy.map((name) => fail(`logOptions.${name}`, "needs logOptions.group; set it"))];
};

const queueing: Demand = ({ action, queue, queueOptions }) => {
  const failures: Failure[] = [];
  if (isKnown(action) && action !== "queue")
    for (const [name, value] of Object.entries({ queue, queueOptions }))
      if (value !== undefined)
        failures.push(fail(name, `needs action queue, and it is ${action}; change one of the two`));
  if (isKnown(queueOptions) && queueOptions.includes("fanout") && (queue === undefined || isKnown(queue)))
    if (queue?.includes("-") !== true)
      failures.push(fail("queueOptions", '"fanout" needs several queues; give queue as a range such as 0-3'));
  return failures;
};

const proxying: Demand = ({ action, synproxy, state, protocol }) => {
  if (!isKnown(action)) return [];
  if (action !== "synproxy")
    return synproxy === undefined
      ? []
      : [fail("synproxy", `needs action synproxy, and it is ${action}; change one of the two`)];
  return [
    ...(synproxy === undefined
      ? [fail("synproxy", "is missing; action synproxy needs it, as { mss: 1460, windowScale: 7 }")]
      : []),
    ...(state === undefined ? [] : [fail("state", "cannot stand beside action synproxy; leave it out")]),
    ...needsProtocol("protocol", action, protocol, "tcp"),
  ];
};

const demands: readonly Demand[] = [flags, oneOfTwo, gre, logging, queueing, proxying];

/** The router's verify rules for what a rule looks for and does, beside its addresses, ports and interfaces. */
export const packetFailures: Demand = (rule) => demands.flatMap((demand) => demand(rule));
