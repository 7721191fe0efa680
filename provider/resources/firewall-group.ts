import type * as pulumi from "@pulumi/pulumi";
import { VyosResource, type CommonArgs } from "./resource.js";

/** Arguments of {@link VyosFirewallGroup}. */
export interface VyosFirewallGroupArgs extends CommonArgs {
  /** What it is a group of. VyOS 1.3 has no groups of interfaces, MACs and domains. Changing it replaces. */
  type: pulumi.Input<
    "address" | "network" | "ipv6-address" | "ipv6-network" | "port" | "interface" | "mac" | "domain"
  >;
  /** The group's name. Default: the resource's name. Changing it replaces. */
  name?: pulumi.Input<string>;
  /**
   * Its members. Addresses and ranges (no prefixes) for `address`, prefixes for `network`, ports, ranges and services
   * for `port`, names for `interface` and `domain`, MAC addresses for `mac`. An empty group matches nothing.
   */
  members?: pulumi.Input<pulumi.Input<string | number>[]>;
  /** Other groups of the same type that are part of it. VyOS 1.4 and later, not for `domain`. VyOS node `include`. */
  include?: pulumi.Input<pulumi.Input<string>[]>;
  /** Up to 255 characters (no limit on 1.3), without quotes. VyOS node `description`. */
  description?: pulumi.Input<string>;
}

/**
 * A group that firewall and NAT rules name: VyOS node `firewall group TYPE-group NAME`. Rules take its `name` output,
 * so that the group comes before them and goes after them. Errors are those of `RouterError`: the router refuses to
 * delete a group that is in use.
 */
export class VyosFirewallGroup extends VyosResource {
  /** What it is a group of. */
  declare public readonly type: pulumi.Output<string>;
  /** For rules to name it by. */
  declare public readonly name: pulumi.Output<string>;
  /** Its members as they are on the router; undefined for an empty group. */
  declare public readonly members: pulumi.Output<(string | number)[] | undefined>;

  constructor(name: string, args: VyosFirewallGroupArgs, opts?: pulumi.CustomResourceOptions) {
    super("FirewallGroup", name, { members: undefined, ...args, name: args.name ?? name }, opts);
  }
}
