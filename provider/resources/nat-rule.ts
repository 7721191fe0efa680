import type * as pulumi from "@pulumi/pulumi";
import { VyosResource, type CommonArgs } from "./resource.js";

/** Numbers that one may be chosen from, both ends included. */
export interface NumberRangeArgs {
  /** The lowest, 1 or more. */
  from: pulumi.Input<number>;
  /** The highest, not below `from`. */
  to: pulumi.Input<number>;
}

/** Firewall groups that one side of a match refers to, by kind; a leading `!` negates. VyOS 1.4 and later. */
export interface MatchGroupArgs {
  /** A group of addresses. Default any. VyOS node `group address-group`. */
  addressGroup?: pulumi.Input<string>;
  /** A group of domain names. Default any. VyOS node `group domain-group`. */
  domainGroup?: pulumi.Input<string>;
  /** A group of MAC addresses. Default any. VyOS node `group mac-group`. */
  macGroup?: pulumi.Input<string>;
  /** A group of networks. Default any. VyOS node `group network-group`. */
  networkGroup?: pulumi.Input<string>;
  /** A group of ports. Default any. VyOS node `group port-group`; needs a protocol with ports. */
  portGroup?: pulumi.Input<string>;
}

/** What a rule matches of a packet's source or destination. */
export interface MatchArgs {
  /**
   * An IPv4 address (`192.0.2.10`), network (`192.0.2.0/24`) or range (`192.0.2.10-192.0.2.20`); a leading `!`
   * negates. Default any. VyOS node `address`.
   */
  address?: pulumi.Input<string>;
  /** A domain name, VyOS 1.5 only. Default any. VyOS node `fqdn`. */
  fqdn?: pulumi.Input<string>;
  /**
   * Ports: a number, a range (`"8000-8010"`), a service name, or a list of these; a leading `!` negates one. Needs
   * `protocol` to be tcp, udp or tcp_udp. Default any. VyOS node `port`.
   */
  port?: pulumi.Input<number | string> | pulumi.Input<pulumi.Input<number | string>[]>;
  /** Firewall groups. Default any. VyOS node `group`. */
  group?: pulumi.Input<MatchGroupArgs>;
}

/** What a rule makes of the packets that it matches. */
export interface TranslationArgs {
  /**
   * An IPv4 address, network or range; in a source rule also `masquerade`. Default as it was. VyOS node `translation
   * address`.
   */
  address?: pulumi.Input<string>;
  /** A port, a range or a service name. Default as it was. VyOS node `translation port`. */
  port?: pulumi.Input<number | string>;
  /**
   * Destination rules, VyOS 1.4 and later: the router's own port to send to. Default none. VyOS node `translation
   * redirect port`.
   */
  redirectPort?: pulumi.Input<number | string>;
  /** Whether a client keeps its translated address. Default random. VyOS node `translation options address-mapping`. */
  addressMapping?: pulumi.Input<"random" | "persistent">;
  /** How ports are chosen. Default none (kept where free); no release that is supported has `fully-random`. VyOS node `translation options port-mapping`. */
  portMapping?: pulumi.Input<"random" | "fully-random" | "none">;
}

/** One of several targets. */
export interface LoadBalanceBackendArgs {
  /** Its share in percent, 1–100; those of all backends should sum up to 100. VyOS node `weight`. */
  weight: pulumi.Input<number>;
}

/** Several targets for one rule. VyOS 1.4 and later, VyOS node `load-balance`. */
export interface LoadBalanceArgs {
  /** What the choice of a backend hangs on; default random. The port hashes need protocol tcp or udp. VyOS node `hash`. */
  hash?: pulumi.Input<
    pulumi.Input<"source-address" | "destination-address" | "source-port" | "destination-port" | "random">[]
  >;
  /** Backends by IPv4 address, one at least. VyOS node `backend`. */
  backend: pulumi.Input<Record<string, pulumi.Input<LoadBalanceBackendArgs>>>;
}

/** Arguments of {@link VyosNatRule}. */
export interface VyosNatRuleArgs extends CommonArgs {
  /** Which of VyOS's NAT trees: `nat destination`, `nat source`, or `nat static` (1.4 and later). Changing it replaces. */
  type: pulumi.Input<"destination" | "source" | "static">;
  /** Its place in the order, 1–999999. Default: the lowest free of `numberRange`, kept from then on. Changing it replaces. */
  number?: pulumi.Input<number>;
  /** Where the number is chosen from; default 10000–19999. A full range is a `PoolExhausted`. */
  numberRange?: pulumi.Input<NumberRangeArgs>;
  /** Up to 255 characters (no limit on 1.3), without quotes. Default none. VyOS node `description`. */
  description?: pulumi.Input<string>;
  /** A name of `/etc/protocols`, a number, `tcp_udp` or `all`; a leading `!` negates. Default all. VyOS node `protocol`. */
  protocol?: pulumi.Input<string>;
  /** To whom packets are addressed. Default anybody. VyOS 1.4 and later. VyOS node `packet-type`. */
  packetType?: pulumi.Input<"broadcast" | "host" | "multicast" | "other">;
  /** What the packet's source must be. Default anything. Not in static rules. VyOS node `source`. */
  source?: pulumi.Input<MatchArgs>;
  /**
   * What the packet's destination must be. Static rules take only `address`, and need it. Default any. VyOS node
   * `destination`.
   */
  destination?: pulumi.Input<MatchArgs>;
  /** Destination and static rules: where packets come in; static rules and VyOS 1.3 need it. Default any. VyOS node
   * `inbound-interface`. */
  inboundInterface?: pulumi.Input<string>;
  /** Destination rules: an interface group instead of one interface. VyOS 1.4 and later. Default any. VyOS node `inbound-interface group`. */
  inboundInterfaceGroup?: pulumi.Input<string>;
  /** Source rules: where packets go out; VyOS 1.3 needs it. Default any. VyOS node `outbound-interface`. */
  outboundInterface?: pulumi.Input<string>;
  /** Source rules: an interface group instead of one interface. VyOS 1.4 and later. Default any. VyOS node `outbound-interface group`. */
  outboundInterfaceGroup?: pulumi.Input<string>;
  /** What the packets are translated to. Needed unless `exclude` or `loadBalance` is given. VyOS node
   * `translation`. */
  translation?: pulumi.Input<TranslationArgs>;
  /** Several targets instead of one. Default none. VyOS node `load-balance`. */
  loadBalance?: pulumi.Input<LoadBalanceArgs>;
  /** Leave matching packets alone. Default false. VyOS node `exclude`. */
  exclude?: pulumi.Input<boolean>;
  /** Log matching packets. Default false. VyOS node `log`. */
  log?: pulumi.Input<boolean>;
  /** Keep the rule without effect. Default false. VyOS node `disable`. */
  disable?: pulumi.Input<boolean>;
}

/**
 * A destination, source or static NAT rule.
 *
 * In-place updates send only the leaves that differ; changing `type` or `number` makes a new rule and then
 * removes the old one. A rule that stands on the router under the wanted number and differs is an error, unless
 * `adopt` is set. Errors are those of `RouterError`: most often `Conflict`, `PoolExhausted`, `CommitFailed`.
 */
export class VyosNatRule extends VyosResource {
  /** Which of VyOS's NAT trees it is in. */
  declare public readonly type: pulumi.Output<"destination" | "source" | "static">;
  /** The rule's number, given or chosen. */
  declare public readonly number: pulumi.Output<number>;
  /** Its description as on the router. */
  declare public readonly description: pulumi.Output<string | undefined>;
  /** Its protocol; undefined for all. */
  declare public readonly protocol: pulumi.Output<string | undefined>;
  /** What the packet's source must be. */
  declare public readonly source: pulumi.Output<pulumi.Unwrap<MatchArgs> | undefined>;
  /** What the packet's destination must be. */
  declare public readonly destination: pulumi.Output<pulumi.Unwrap<MatchArgs> | undefined>;
  /** What the packets are translated to. */
  declare public readonly translation: pulumi.Output<pulumi.Unwrap<TranslationArgs> | undefined>;
  /** Whether it is kept without effect. */
  declare public readonly disable: pulumi.Output<boolean | undefined>;

  constructor(name: string, args: VyosNatRuleArgs, opts?: pulumi.CustomResourceOptions) {
    // Every property that users may read must be named, or it would be no output where it is not given.
    const outputs = {
      ...{ number: undefined, description: undefined, protocol: undefined, source: undefined },
      ...{ destination: undefined, translation: undefined, disable: undefined },
    };
    super("NatRule", name, { ...outputs, ...args }, opts);
  }
}
