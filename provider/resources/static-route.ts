import type * as pulumi from "@pulumi/pulumi";
import { VyosResource, type CommonArgs } from "./resource.js";

/** A way out by an interface. */
export interface RouteInterfaceArgs {
  /** 1–255, less is better; default 1. VyOS node `distance`. */
  distance?: pulumi.Input<number>;
  /** The VRF of the way out, which must exist; default the route's own. VyOS node `vrf`. */
  vrf?: pulumi.Input<string>;
  /** Keep it without effect. Default false. VyOS node `disable`. */
  disable?: pulumi.Input<boolean>;
}

/** A session of BFD over several hops. */
export interface BfdSourceArgs {
  /** The profile of `protocols bfd profile`, which must exist. Default none. VyOS node `profile`. */
  profile?: pulumi.Input<string>;
}

/** A gateway that packets go by. */
export interface NextHopArgs extends RouteInterfaceArgs {
  /** The interface that the gateway is reached by. Default the one that leads to it. VyOS node `interface`. */
  interface?: pulumi.Input<string>;
  /** Watch it by BFD, RFC 5880, so that the route goes with it. Default false. VyOS node `bfd`. */
  bfd?: pulumi.Input<boolean>;
  /** The profile of `protocols bfd profile`, which must exist; needs `bfd`. Default none. VyOS node `bfd profile`. */
  bfdProfile?: pulumi.Input<string>;
  /**
   * Watch it over several hops, from these addresses of the router; needs `bfd`. Default directly. VyOS node `bfd
   * multi-hop source`.
   */
  bfdSources?: pulumi.Input<Record<string, pulumi.Input<BfdSourceArgs>>>;
}

/** Arguments of {@link VyosStaticRoute}. */
export interface VyosStaticRouteArgs extends CommonArgs {
  /** Where to: an IPv4 or IPv6 prefix without host bits, such as `192.0.2.0/24`. Changing it replaces. */
  prefix: pulumi.Input<string>;
  /** Gateways by their addresses, of the prefix's family. Default none. VyOS node `next-hop`. */
  nextHops?: pulumi.Input<Record<string, pulumi.Input<NextHopArgs>>>;
  /** Ways out by interface. Default none. VyOS node `interface`. */
  interfaces?: pulumi.Input<Record<string, pulumi.Input<RouteInterfaceArgs>>>;
  /** IPv4: the gateway that this interface learnt by DHCP. Default none. VyOS node `dhcp-interface`. */
  dhcpInterface?: pulumi.Input<string>;
  /** Drop the packets without a word. Not beside `reject`. Default false. VyOS node `blackhole`. */
  blackhole?: pulumi.Input<boolean>;
  /** 1–255, less is better; default 1. VyOS node `blackhole distance`. */
  blackholeDistance?: pulumi.Input<number>;
  /** A mark for route maps, 1–4294967295. Default none. VyOS node `blackhole tag`. */
  blackholeTag?: pulumi.Input<number>;
  /** Answer that there is no way. Not beside `blackhole`. Default false. VyOS node `reject`. */
  reject?: pulumi.Input<boolean>;
  /** 1–255, less is better; default 1. VyOS node `reject distance`. */
  rejectDistance?: pulumi.Input<number>;
  /** A mark for route maps, 1–4294967295. Default none. VyOS node `reject tag`. */
  rejectTag?: pulumi.Input<number>;
  /** Up to 255 characters (no limit on 1.3), without quotes. Default none. VyOS node `description`. */
  description?: pulumi.Input<string>;
}

/**
 * A static route: VyOS node `protocols static route PREFIX`, or `route6`. One of `nextHops`, `interfaces`,
 * `dhcpInterface`, `blackhole` and `reject` must say where packets go. Errors are those of `RouterError`.
 */
export class VyosStaticRoute extends VyosResource {
  /** Where to. */
  declare public readonly prefix: pulumi.Output<string>;
  /** Its gateways as they are on the router, by address. */
  declare public readonly nextHops: pulumi.Output<Record<string, pulumi.Unwrap<NextHopArgs>> | undefined>;
  /** Its description as on the router. */
  declare public readonly description: pulumi.Output<string | undefined>;

  constructor(name: string, args: VyosStaticRouteArgs, opts?: pulumi.CustomResourceOptions) {
    super("StaticRoute", name, { nextHops: undefined, description: undefined, ...args }, opts);
  }
}
