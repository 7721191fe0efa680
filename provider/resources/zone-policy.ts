import * as pulumi from "@pulumi/pulumi";
import {
  VyosFirewallRuleset,
  VyosFirewallZone,
  type VyosFirewallRulesetArgs,
  type VyosFirewallZoneArgs,
} from "./declared.js";
import { partsOf } from "./door.js";
import { givenArgs, givenRecord } from "./given.js";
import type { FirewallRuleBody } from "./parts.js";
import { commonOf, type CommonArgs } from "./resource.js";

/** A zone of a {@link VyosZonePolicy}; what may come in is said by `rules` of the policy. */
export type PolicyZoneArgs = Omit<VyosFirewallZoneArgs, "name" | "from" | keyof CommonArgs>;

/** What may go from one zone to another. */
export interface ZonePairArgs extends Pick<VyosFirewallRulesetArgs, "defaultAction" | "defaultLog"> {
  /** Rules for IPv4 by number. Default none. */
  rules?: Record<number, FirewallRuleBody>;
  /** Rules for IPv6 by number. Default none. */
  ipv6Rules?: Record<number, FirewallRuleBody>;
}

/** Arguments of {@link VyosZonePolicy}. */
export interface VyosZonePolicyArgs extends CommonArgs {
  /** The zones by name; one of them may be the router itself (`localZone`). */
  zones: Record<string, PolicyZoneArgs>;
  /**
   * What may pass, by the zone that packets come from and the one that they go to. What is not said is dropped, as
   * `defaultAction` of the zone has it.
   */
  rules: Record<string, Record<string, ZonePairArgs>>;
  /**
   * Whether answers pass: rule 1 of each set takes what belongs to a connection that was let through, also where
   * nothing else is said of the way back. Default true.
   */
  answers?: boolean;
}

const answering: FirewallRuleBody = {
  action: "accept",
  state: ["established", "related"],
  description: "answers",
};

/** A way from one zone to another. */
interface Way {
  readonly from: string;
  readonly to: string;
  readonly pair: ZonePairArgs;
}

/**
 * A firewall of zones: the zones, and for each way from one to another a set of rules for IPv4 and one for IPv6, both
 * called `FROM-TO`.
 *
 * Errors are those of the parts; zones that are not there, and rule numbers that are taken, are told when the program
 * runs.
 */
export class VyosZonePolicy extends pulumi.ComponentResource {
  /** The zones by name. */
  public readonly zones: Readonly<Record<string, VyosFirewallZone>>;

  constructor(name: string, args: VyosZonePolicyArgs, opts?: pulumi.ComponentResourceOptions) {
    super("vyos:index:ZonePolicy", name, {}, opts);
    partsOf(this, opts);
    const ways = waysOf(name, givenArgs(args));
    const sets = ways.map((way) => ({ way, sets: this.makeSets(name, args, way) }));
    this.zones = Object.fromEntries(
      Object.entries(args.zones).map(([zone, zoneArgs]) => {
        const incoming = sets.filter(({ way }) => way.to === zone);
        const from = Object.fromEntries(
          incoming.map(({ way }) => [way.from, { firewall: { name: setName(way), ipv6Name: setName(way) } }]),
        );
        return [
          zone,
          new VyosFirewallZone(
            `${name}-${zone}`,
            { ...zoneArgs, name: zone, ...(incoming.length === 0 ? {} : { from }), ...commonOf(args) },
            // VyOS takes a zone when its rule sets are there, and rule sets away when no zone has them.
            { parent: this, dependsOn: incoming.flatMap((each) => each.sets) },
          ),
        ];
      }),
    );
    this.registerOutputs({});
  }

  private makeSets(label: string, args: VyosZonePolicyArgs, way: Way): readonly pulumi.Resource[] {
    const { rules, ipv6Rules, ...rest } = way.pair;
    return [
      { family: "ipv4", own: rules },
      { family: "ipv6", own: ipv6Rules },
    ].map(
      ({ family, own }) =>
        new VyosFirewallRuleset(
          `${label}-${way.from}-to-${way.to}-${family}`,
          {
            family: family as "ipv4" | "ipv6",
            name: setName(way),
            defaultAction: "drop",
            ...rest,
            rules: { ...own, ...(args.answers === false ? {} : { 1: answering }) },
            ...commonOf(args),
          },
          { parent: this },
        ),
    );
  }
}

const setName = ({ from, to }: Pick<Way, "from" | "to">): string => `${from}-${to}`;

/** The ways that rules are said of, and those that answers need. */
const waysOf = (name: string, args: VyosZonePolicyArgs): readonly Way[] => {
  const { answers } = args;
  const zones = givenRecord(name, "zones", args.zones, '{ LAN: { interfaces: ["eth1"] } }');
  const rules = givenRecord(name, "rules", args.rules, '{ LAN: { WAN: { defaultAction: "accept" } } }');
  const wrong = (where: string, text: string): never => {
    throw new pulumi.RunError(`${name}: ${where}: ${text}`);
  };
  const said = Object.entries(rules).flatMap(([from, row]) =>
    Object.entries(row).map(([to, pair]): Way => ({ from, to, pair })),
  );
  for (const { from, to, pair } of said) {
    const at = `rules.${from}.${to}`;
    for (const zone of [from, to])
      if (!Object.hasOwn(zones, zone))
        wrong(at, `"${zone}" is no zone; give one of ${Object.keys(zones).join(", ")}`);
    if (from === to) wrong(at, "is the zone itself; give its intraZoneFiltering instead");
    if (answers !== false && [pair.rules, pair.ipv6Rules].some((each) => each !== undefined && 1 in each))
      wrong(at, "rule 1 is for answers; give it another number, or answers: false");
  }
  const back =
    answers === false
      ? []
      : said
          .filter(({ from, to }) => !Object.hasOwn(rules[to] ?? {}, from))
          .map(({ from, to }): Way => ({ from: to, to: from, pair: {} }));
  const ways = [...said, ...back];
  const names = ways.map(setName);
  const twice = names.find((each, i) => names.indexOf(each) < i);
  if (twice !== undefined)
    wrong("zones", `two ways would have a rule set of the name "${twice}"; give zones names without hyphens`);
  return ways;
};
