import type * as pulumi from "@pulumi/pulumi";
import type { MatchArgs, NumberRangeArgs } from "./parts.js";
import { VyosResource, type CommonArgs } from "./resource.js";
import { givenArgs } from "./given.js";
import { refuseNulls } from "./nulls.js";

/** IPv4 addresses that one may be chosen from, both ends included. */
export interface AddressPoolArgs {
  /** The lowest. */
  from: pulumi.Input<string>;
  /** The highest, not below `from`. */
  to: pulumi.Input<string>;
}

/** One port of a VM that is reachable from outside. */
export interface ForwardArgs {
  /**
   * The VM's port, or a range (`"8000-8010"`). Default by the forward's name: ssh 22, http 80, https 443; any other
   * name needs it. VyOS node `translation port`.
   */
  port?: pulumi.Input<number | string>;
  /**
   * The port outside, or a range as long as `port`'s. Default: the lowest of the pool that no destination rule on
   * the router uses, kept from then on. VyOS node `destination port`.
   */
  externalPort?: pulumi.Input<number | string>;
  /** The number of the rule. Default: the lowest free of `ruleNumberPool`, kept from then on. VyOS node
   * `nat destination rule`. */
  ruleNumber?: pulumi.Input<number>;
  /** Default tcp. VyOS node `protocol`. */
  protocol?: pulumi.Input<"tcp" | "udp" | "tcp_udp">;
  /** Who may use it; default anyone. VyOS node `source`. */
  source?: pulumi.Input<MatchArgs>;
  /** Of the rule. Default `HOSTNAME NAME`. VyOS node `description`. */
  description?: pulumi.Input<string>;
  /** False keeps the rule, and its port, without effect. Default true. VyOS node `disable`. */
  enabled?: pulumi.Input<boolean>;
}

/** A forward as it is on the router. */
export interface Endpoint {
  /** The port outside. */
  externalPort: number | string;
  /** The VM's port. */
  port: number | string;
  /** Which packets. */
  protocol: "tcp" | "udp" | "tcp_udp";
  /** The number of its `nat destination rule`. */
  ruleNumber: number;
  /** `disabled` when the forward is not enabled or the VM is paused. */
  status: "active" | "disabled";
}

/** Arguments of {@link VyosVmAttachment}, whose forwards have these names. */
export interface VyosVmAttachmentArgs<Name extends string = string> extends CommonArgs {
  /** The `shared-network-name` that the VM is on; it must exist. Changing it replaces. */
  network: pulumi.Input<string>;
  /** The subnet of the network, which must exist. Default: the one that holds the address. Changing it replaces. */
  subnet?: pulumi.Input<string>;
  /** The VM's MAC address, six colon-separated pairs. VyOS node `mac`, before 1.5 `mac-address`. */
  macAddress: pulumi.Input<string>;
  /** The name of the static mapping. Default: the resource's name. Changing it replaces. VyOS node
   * `static-mapping`. */
  hostname?: pulumi.Input<string>;
  /** The VM's IPv4 address. Default: the lowest free of `addressPool`, kept from then on. VyOS node `ip-address`. */
  address?: pulumi.Input<string>;
  /** Where the address is chosen from. Default .100 to .199 of the subnet's first 256 addresses, and all of a smaller
   * subnet. */
  addressPool?: pulumi.Input<AddressPoolArgs>;
  /** Where external ports are chosen from; default 32000–33000. */
  externalPortPool?: pulumi.Input<NumberRangeArgs>;
  /** Where rule numbers are chosen from; default 10000–19999. */
  ruleNumberPool?: pulumi.Input<NumberRangeArgs>;
  /** The description of the static mapping; VyOS 1.5 only. Default none. VyOS node `description`. */
  description?: pulumi.Input<string>;
  /** Where forwarded packets come in, such as `eth0`; VyOS 1.3 needs it. Default any interface, which previews warn of
   * unless `externalAddress` is given: `"any"` says that it is meant. VyOS node `inbound-interface`. */
  inboundInterface?: pulumi.Input<string>;
  /** The router's own address that forwards are for. Default any. VyOS node `destination address`. */
  externalAddress?: pulumi.Input<string>;
  /** Forwards by name; the order does not matter. Default none. */
  forwards?:
    | Record<Name, pulumi.Input<ForwardArgs>>
    | Promise<Record<string, pulumi.Input<ForwardArgs>>>
    | pulumi.OutputInstance<Record<string, pulumi.Input<ForwardArgs>>>;
  /** Takes the VM off: its mapping and all its forwards are kept and disabled. Default false. */
  paused?: pulumi.Input<boolean>;
}

/**
 * A VM on a network: its static DHCP mapping and the destination NAT rules of its forwards, in one commit.
 *
 * Address, external ports and rule numbers that the arguments leave open are chosen on the router, beside
 * everything that is there by hand, and stay. Changing one forward sends that forward's leaves only. Errors are
 * those of `RouterError`: most often `Conflict` (a name, MAC, address or port is taken), `PoolExhausted`,
 * `Missing` (no such network or subnet).
 *
 * The compiler knows the names of the forwards: `vm.endpoints.shh` is an error where `forwards` has `ssh`. A VM with
 * whatever forwards is a `VyosVmAttachment<never>`.
 */
export class VyosVmAttachment<Name extends string = string> extends VyosResource {
  /** The name of its static mapping. */
  declare public readonly hostname: pulumi.Output<string>;
  /** Its MAC address. */
  declare public readonly macAddress: pulumi.Output<string>;
  /** The `shared-network-name` that it is on. */
  declare public readonly network: pulumi.Output<string>;
  /** The subnet that it is in, given or found by its address. */
  declare public readonly subnet: pulumi.Output<string>;
  /** The VM's address, given or chosen. */
  declare public readonly address: pulumi.Output<string>;
  /** The forwards as they are on the router, by name. */
  declare public readonly endpoints: pulumi.Output<Record<Name, Endpoint>>;
  /** Whether the VM's mapping is in effect. */
  declare public readonly status: pulumi.Output<"active" | "paused">;

  constructor(name: string, args: VyosVmAttachmentArgs<Name>, opts?: pulumi.CustomResourceOptions) {
    const given = givenArgs(args);
    refuseNulls(name, "forwards", given.forwards);
    const computed = { subnet: undefined, address: undefined, endpoints: undefined, status: undefined };
    super("VmAttachment", name, { ...computed, ...given, hostname: given.hostname ?? name }, opts);
  }
}
