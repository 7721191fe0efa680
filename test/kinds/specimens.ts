import fc from "fast-check";
import { isLeft } from "fp-ts/Either";
import { dialects, type DialectName } from "../../provider/config/dialect.js";
import { kinds, tableKinds, type AnyKind, type AnyTableKind } from "../../provider/kinds/index.js";
import { natRuleArgs, vmAttachmentArgs, type Args } from "./arbitraries.js";
import { releases } from "./ground.js";
import { tableArgs } from "./arbitraries-table.js";
import { configArgs } from "./arbitraries-config.js";
import { firewallRuleArgs, firewallRulesetArgs } from "./arbitraries-firewall.js";
import { dhcpNetworkArgs } from "./arbitraries-network.js";

/** How often something is tried: the tables of kinds are many, and what is held of each is the table's own. */
export const timesFor = ({ name }: AnyKind, ofTable: number, byHand: number): number =>
  name in tableKinds ? ofTable : byHand;

/** A kind with right arguments for it on a release. */
export interface Specimen {
  readonly kind: AnyKind;
  readonly args: (release: DialectName) => fc.Arbitrary<Args>;
  /** The releases that have it. */
  readonly releases: readonly DialectName[];
}

/**
 * Arguments that a release's definitions take: generators make what some release has. What our checks say beside
 * that is a rule of ours, which a law must find.
 */
const taken = ({ kind, args, releases: all }: Specimen): Specimen => ({
  kind,
  releases: all,
  args: (release) =>
    args(release).filter((given) => {
      const decoded = kind.codec.decode(given);
      const failures = isLeft(decoded) ? [] : kind.validate(decoded.right as object, dialects[release]);
      return !failures.some(({ reason }) => BY_DEFINITION.test(reason));
    }),
});

/** How the checks begin that go by VyOS's definitions. */
const BY_DEFINITION = /has no such node|is not what \S+ takes|does not exist in|is not taken by/;

type Maker = Specimen["args"];

const eitherOf =
  (one: Maker, other: Maker): Maker =>
  (release) =>
    fc.oneof(one(release), other(release));

/** What is made of tables cannot know what arguments demand of each other: these have makers of their own. */
const byHand: readonly Specimen[] = [
  { kind: kinds.Config, args: configArgs, releases },
  { kind: kinds.DhcpNetwork, args: dhcpNetworkArgs, releases },
  { kind: kinds.FirewallRule, args: firewallRuleArgs, releases },
  { kind: kinds.FirewallRuleset, args: firewallRulesetArgs, releases },
  { kind: kinds.NatRuleset, args: tableArgs(kinds.NatRuleset as unknown as AnyTableKind), releases },
  { kind: kinds.VmAttachment, args: vmAttachmentArgs, releases },
].map(taken);

/** Every kind. */
export const specimens: readonly Specimen[] = [
  ...Object.values(tableKinds)
    .filter((kind) => !byHand.some((each) => each.kind.name === kind.name))
    .map((kind) => ({
      kind,
      args:
        kind.name === "NatRule"
          ? eitherOf(tableArgs(kind), taken({ kind, args: natRuleArgs, releases }).args)
          : tableArgs(kind),
      releases: releases.filter((release) => kind.table.without?.[release] === undefined),
    })),
  ...byHand,
];
