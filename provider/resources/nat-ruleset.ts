import type * as pulumi from "@pulumi/pulumi";
import { natRuleset } from "../kinds/nat-rule/ruleset.js";
import { inputsOf, type ArgsOf, type OutputsOf, type PropertiesOf } from "./args.js";
import { VyosResource, type CommonArgs } from "./resource.js";

/* oxlint-disable typescript/no-empty-object-type, typescript/no-unsafe-declaration-merging -- names for inferred types */

/** Arguments of {@link VyosNatRuleset}. */
export interface VyosNatRulesetArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof natRuleset>> {}

export interface VyosNatRuleset extends OutputsOf<PropertiesOf<typeof natRuleset>> {}

/**
 * Many NAT rules of one type, in one resource and one commit: VyOS node `nat destination`, `nat source` or `nat static`.
 *
 * A rule is called by its number, or by a name: it then has the number that it says, or one that is chosen on the router
 * and kept, and a new number moves it in the same commit as all that changes. Rules that others made are left alone
 * unless `exclusive` is set. Errors are those of `RouterError`: most often `Conflict`, `PoolExhausted`, `CommitFailed`.
 */
export class VyosNatRuleset extends VyosResource {
  /** The number of each rule, given or chosen, by what it is called. */
  declare public readonly numbers: pulumi.Output<Record<string, number>>;

  constructor(name: string, args: VyosNatRulesetArgs, opts?: pulumi.CustomResourceOptions) {
    super("NatRuleset", name, { numbers: undefined, ...inputsOf(natRuleset, name, args) }, opts);
  }
}
