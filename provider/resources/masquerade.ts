import type * as pulumi from "@pulumi/pulumi";
import type { NumberRangeArgs } from "./nat-rule.js";
import { VyosResource, type CommonArgs } from "./resource.js";

/** Arguments of {@link VyosMasquerade}. */
export interface VyosMasqueradeArgs extends CommonArgs {
  /** Its place in the order, 1–999999. Default: the lowest free of `numberRange`, kept from then on. Changing it replaces. */
  number?: pulumi.Input<number>;
  /** Where the number is chosen from; default 10000–19999. A full range is a `PoolExhausted`. */
  numberRange?: pulumi.Input<NumberRangeArgs>;
  /** Where packets go out, such as `eth0`; VyOS 1.3 needs it. Default any. VyOS node `outbound-interface`. */
  outboundInterface?: pulumi.Input<string>;
  /** An interface group instead of one interface. VyOS 1.4 and later. VyOS node `outbound-interface group`. */
  outboundInterfaceGroup?: pulumi.Input<string>;
  /** Whose packets: an IPv4 address, network or range; a leading `!` negates. Default anybody's. VyOS node
   * `source address`. */
  sourceAddress?: pulumi.Input<string>;
  /** Packets to where, likewise. Default anywhere. VyOS node `destination address`. */
  destinationAddress?: pulumi.Input<string>;
  /** A name of `/etc/protocols`, a number, `tcp_udp` or `all`. Default all. VyOS node `protocol`. */
  protocol?: pulumi.Input<string>;
  /** Up to 255 characters (no limit on 1.3), without quotes. VyOS node `description`. */
  description?: pulumi.Input<string>;
  /** Log the packets. Default false. VyOS node `log`. */
  log?: pulumi.Input<boolean>;
  /** Keep the rule without effect. Default false. VyOS node `disable`. */
  disable?: pulumi.Input<boolean>;
}

/**
 * Lets a network out under the router's own address: VyOS node `nat source rule N` with `translation address
 * masquerade`. For anything else of a source rule take `VyosNatRule`. Errors are those of `RouterError`.
 */
export class VyosMasquerade extends VyosResource {
  /** The rule's number, given or chosen. */
  declare public readonly number: pulumi.Output<number>;
  /** Whose packets; undefined for anybody's. */
  declare public readonly sourceAddress: pulumi.Output<string | undefined>;
  /** Where packets go out; undefined for any interface. */
  declare public readonly outboundInterface: pulumi.Output<string | undefined>;

  constructor(name: string, args: VyosMasqueradeArgs, opts?: pulumi.CustomResourceOptions) {
    const outputs = { number: undefined, sourceAddress: undefined, outboundInterface: undefined };
    super("Masquerade", name, { ...outputs, ...args }, opts);
  }
}
