import type * as pulumi from "@pulumi/pulumi";
import { VyosResource, type CommonArgs } from "./resource.js";

/** Arguments of {@link VyosStaticHost}. */
export interface VyosStaticHostArgs extends CommonArgs {
  /** The host's name, two characters or more. Default: the resource's name. Changing it replaces. */
  name?: pulumi.Input<string>;
  /** Its IPv4 and IPv6 addresses, one at least. VyOS node `inet`. */
  addresses: pulumi.Input<pulumi.Input<string>[]>;
  /** Other names, up to 63 characters each. VyOS node `alias`. */
  aliases?: pulumi.Input<pulumi.Input<string>[]>;
}

/**
 * A host that the router itself knows by name, and tells its DNS clients: VyOS node
 * `system static-host-mapping host-name NAME`, on every release. Errors are those of `RouterError`.
 */
export class VyosStaticHost extends VyosResource {
  /** The host's name. */
  declare public readonly name: pulumi.Output<string>;
  /** Its addresses as they are on the router. */
  declare public readonly addresses: pulumi.Output<string[]>;
  /** Its other names. */
  declare public readonly aliases: pulumi.Output<string[] | undefined>;

  constructor(name: string, args: VyosStaticHostArgs, opts?: pulumi.CustomResourceOptions) {
    super("StaticHost", name, { aliases: undefined, ...args, name: args.name ?? name }, opts);
  }
}
