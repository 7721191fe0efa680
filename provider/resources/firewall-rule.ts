import type * as pulumi from "@pulumi/pulumi";
import type { FirewallEffectArgs, FirewallPacketArgs } from "./firewall-packet.js";
import type { MatchArgs, MatchGroupArgs } from "./parts.js";
import { VyosResource, type CommonArgs } from "./resource.js";

/** Groups that one side of a firewall rule refers to. */
export interface FirewallMatchGroupArgs extends MatchGroupArgs {
  /** A dynamic group, which rules put addresses into. VyOS 1.4 and later. Default any. VyOS node `group dynamic-address-group`. */
  dynamicAddressGroup?: pulumi.Input<string>;
}

/** What a firewall rule matches of a packet's source or destination. Addresses are of the rule's family. */
export interface FirewallMatchArgs extends Omit<MatchArgs, "group"> {
  /** Which bits of the address count, as an address; VyOS 1.4 and later. Default all. VyOS node `address-mask`. */
  addressMask?: pulumi.Input<string>;
  /** Firewall groups. Default any. VyOS node `group`. */
  group?: pulumi.Input<FirewallMatchGroupArgs>;
  /** Six colon-separated pairs; a leading `!` negates. Default any. VyOS node `mac-address`. */
  macAddress?: pulumi.Input<string>;
  /** Countries, VyOS 1.4 and later. Default any. VyOS node `geoip`. */
  geoip?: pulumi.Input<{
    /** Two small letters each. */
    countryCode: pulumi.Input<pulumi.Input<string>[]>;
    /** Everywhere else. Default false. */
    inverseMatch?: pulumi.Input<boolean>;
  }>;
}

/** What a firewall rule says, wherever it stands. */
export interface FirewallRuleBody extends FirewallPacketArgs, FirewallEffectArgs {
  /**
   * What happens to packets that match. `jump` needs `jumpTarget`, `offload` needs `offloadTarget`, `synproxy` needs
   * `synproxy`. VyOS 1.3 has accept, drop and reject. VyOS node `action`.
   */
  action: pulumi.Input<
    "accept" | "continue" | "drop" | "jump" | "offload" | "queue" | "reject" | "return" | "synproxy"
  >;
  /** Up to 255 characters (no limit on 1.3), without quotes. Default none. VyOS node `description`. */
  description?: pulumi.Input<string>;
  /** A name of `/etc/protocols`, a number, `tcp_udp` or `all`; a leading `!` negates. Default all. VyOS node `protocol`. */
  protocol?: pulumi.Input<string | number>;
  /** States of the connection, any of them. Default any. VyOS node `state`. */
  state?: pulumi.Input<pulumi.Input<"established" | "invalid" | "new" | "related">[]>;
  /** What the packet's source must be. Default anything. VyOS node `source`. */
  source?: pulumi.Input<FirewallMatchArgs>;
  /** What the packet's destination must be. Default anything. VyOS node `destination`. */
  destination?: pulumi.Input<FirewallMatchArgs>;
  /** Where packets come in; not in chain `output`. Default any. VyOS 1.4 and later. VyOS node `inbound-interface`. */
  inboundInterface?: pulumi.Input<string>;
  /** An interface group instead of one interface. VyOS 1.4 and later. Default any. VyOS node `inbound-interface group`. */
  inboundInterfaceGroup?: pulumi.Input<string>;
  /** Where packets go out; not in chain `input`. Default any. VyOS 1.4 and later. VyOS node `outbound-interface`. */
  outboundInterface?: pulumi.Input<string>;
  /** An interface group instead of one interface. VyOS 1.4 and later. Default any. VyOS node `outbound-interface group`. */
  outboundInterfaceGroup?: pulumi.Input<string>;
  /** The rule set that action `jump` goes to. Default none. VyOS node `jump-target`. */
  jumpTarget?: pulumi.Input<string>;
  /** The flowtable that action `offload` uses. Default none. VyOS node `offload-target`. */
  offloadTarget?: pulumi.Input<string>;
  /** ICMP messages, of the rule's family; VyOS 1.4 and later. Default any. VyOS node `icmp` or `icmpv6`. */
  icmp?: pulumi.Input<{
    /** The number of the type, 0–255. VyOS node `type`. */
    type?: pulumi.Input<number>;
    /** The number of the code, 0–255. VyOS node `code`. */
    code?: pulumi.Input<number>;
    /** The name of the type instead, such as `echo-request`. VyOS node `type-name`. */
    typeName?: pulumi.Input<string>;
  }>;
  /** Only so many packets. VyOS 1.4 and later. Default none. VyOS node `limit`. */
  limit?: pulumi.Input<{
    /** Packets in a unit of time: `NUMBER/second`, `minute`, `hour` or `day`. VyOS node `rate`. */
    rate?: pulumi.Input<string>;
    /** Packets at once beyond the rate, 0–4294967295. VyOS node `burst`. */
    burst?: pulumi.Input<number>;
  }>;
  /** Sources that came so often in a unit of time. VyOS 1.4 and later. Default none. VyOS node `recent`. */
  recent?: pulumi.Input<{
    /** 1–255 times. VyOS node `count`. */
    count: pulumi.Input<number>;
    /** The unit. VyOS node `time`. */
    time: pulumi.Input<"second" | "minute" | "hour">;
  }>;
  /** Log matching packets. Default false. VyOS node `log`. */
  log?: pulumi.Input<boolean>;
  /** Keep the rule without effect. Default false. VyOS node `disable`. */
  disable?: pulumi.Input<boolean>;
}

/** Where rules stand: in a base chain, or in a set of their own name. */
export interface FirewallPlace {
  /** Which packets: IPv4 or IPv6. Default ipv4. Changing it replaces. */
  family?: pulumi.Input<"ipv4" | "ipv6">;
  /**
   * VyOS 1.4 and later: the base chain, `firewall FAMILY CHAIN filter`. Changing it replaces. Needed unless `name` is
   * given.
   */
  chain?: pulumi.Input<"forward" | "input" | "output">;
  /**
   * Instead of `chain` the name of a rule set, `firewall FAMILY name NAME`, which rules jump to; on VyOS 1.3
   * `firewall name NAME`, which interfaces name. Changing it replaces. Needed unless `chain` is given.
   */
  name?: pulumi.Input<string>;
}

/** Arguments of {@link VyosFirewallRule}. */
export interface VyosFirewallRuleArgs extends CommonArgs, FirewallPlace, FirewallRuleBody {
  /** 1–999999, up to 9999 on VyOS 1.3: rules are tried in this order. Changing it replaces. */
  number: pulumi.Input<number>;
}

/**
 * One rule of the firewall, beside others of the same chain. Take {@link VyosFirewallRuleset} for all of them in one
 * resource. Errors are those of `RouterError`.
 */
export class VyosFirewallRule extends VyosResource {
  /** The rule's number, its place in the order. */
  declare public readonly number: pulumi.Output<number>;
  /** What happens to packets that match. */
  declare public readonly action: pulumi.Output<string>;
  /** Its description as on the router. */
  declare public readonly description: pulumi.Output<string | undefined>;
  /** Whether it is kept without effect. */
  declare public readonly disable: pulumi.Output<boolean | undefined>;

  constructor(name: string, args: VyosFirewallRuleArgs, opts?: pulumi.CustomResourceOptions) {
    super("FirewallRule", name, { description: undefined, disable: undefined, ...args }, opts);
  }
}

/** Arguments of {@link VyosFirewallRuleset}. */
export interface VyosFirewallRulesetArgs extends CommonArgs, FirewallPlace {
  /** Rules by their numbers, 1–999999, up to 9999 on VyOS 1.3. Default none. VyOS node `rule`. */
  rules?: pulumi.Input<Record<string | number, pulumi.Input<FirewallRuleBody>>>;
  /**
   * What happens to packets that no rule matched: accept or drop in a base chain (default accept), also continue,
   * jump, reject and return in a set of its own name (default drop). VyOS node `default-action`.
   */
  defaultAction?: pulumi.Input<"accept" | "continue" | "drop" | "jump" | "reject" | "return">;
  /** The rule set that `defaultAction` jump goes to. VyOS 1.4 and later. VyOS node `default-jump-target`. */
  defaultJumpTarget?: pulumi.Input<string>;
  /** Log packets that no rule matched. Default false. VyOS node `default-log`. */
  defaultLog?: pulumi.Input<boolean>;
  /** Up to 255 characters (no limit on 1.3), without quotes. Default none. VyOS node `description`. */
  description?: pulumi.Input<string>;
  /**
   * Whether the whole chain or set is this resource's, so that any other rule in it is a difference and is taken
   * away. Default false: other rules are other resources' or made by hand, and left alone.
   */
  exclusive?: pulumi.Input<boolean>;
}

/**
 * Rules of a base chain or of a named set, in one resource and one commit, with what happens to all other packets.
 * Errors are those of `RouterError`.
 */
export class VyosFirewallRuleset extends VyosResource {
  /** The name of the set, for rules to jump to; undefined for a base chain. */
  declare public readonly name: pulumi.Output<string | undefined>;
  /** The rules as they are on the router, by number. */
  declare public readonly rules: pulumi.Output<Record<string, pulumi.Unwrap<FirewallRuleBody>> | undefined>;
  /** What happens to packets that no rule matched; undefined where the router has its default. */
  declare public readonly defaultAction: pulumi.Output<string | undefined>;

  constructor(name: string, args: VyosFirewallRulesetArgs, opts?: pulumi.CustomResourceOptions) {
    const outputs = { name: undefined, rules: undefined, defaultAction: undefined };
    super("FirewallRuleset", name, { ...outputs, ...args }, opts);
  }
}
