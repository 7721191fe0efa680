import * as pulumi from "@pulumi/pulumi";
import { VyosBgpNeighbor, type VyosBgpNeighborArgs } from "./declared.js";
import { partsOf } from "./door.js";
import { givenArgs, givenPair } from "./given.js";
import type { CommonArgs } from "./resource.js";
import { isSameRouter, type RouterInput } from "./router.js";

/** One side of a {@link VyosBgpPeering}. */
export interface BgpSideArgs {
  /** Its router: a `VyosRouter`, or a name in `vyos:routers`. */
  router: RouterInput;
  /** The address that the other side speaks to. */
  address: pulumi.Input<string>;
  /** Its AS number. */
  systemAs: pulumi.Input<number>;
  /** What it is told of the other side besides, or otherwise: route maps, times. Default nothing. */
  neighbor?: Partial<Omit<VyosBgpNeighborArgs, "address" | keyof CommonArgs>>;
}

/** Arguments of {@link VyosBgpPeering}. */
export interface VyosBgpPeeringArgs
  extends
    Pick<CommonArgs, "adopt" | "allowLockout">,
    Pick<VyosBgpNeighborArgs, "addressFamilies" | "description" | "password"> {
  /** Both sides. */
  sides: readonly [first: BgpSideArgs, second: BgpSideArgs];
}

/**
 * A BGP session between two routers: each is a neighbour of the other. BGP itself is each router's own `VyosBgp`.
 *
 * Errors are those of the neighbours; two references to one router are refused when the program runs.
 */
export class VyosBgpPeering extends pulumi.ComponentResource {
  /** The neighbour on each router, in the order of `sides`: on the first one this is the second. */
  public readonly neighbors: readonly [first: VyosBgpNeighbor, second: VyosBgpNeighbor];

  constructor(name: string, args: VyosBgpPeeringArgs, opts?: pulumi.ComponentResourceOptions) {
    super("vyos:index:BgpPeering", name, {}, opts);
    partsOf(this, opts);
    const { sides, ...shared } = givenArgs(args);
    const [first, second] = givenPair(name, "sides", sides, "[{ router: edge1, … }, { router: edge2, … }]");
    if (isSameRouter(first.router, second.router))
      throw new pulumi.RunError(`${name}: sides: both have the same router; give two`);
    const make = (label: string, own: BgpSideArgs, other: BgpSideArgs): VyosBgpNeighbor =>
      new VyosBgpNeighbor(
        `${name}-${label}`,
        {
          addressFamilies: { "ipv4-unicast": {} },
          ...shared,
          remoteAs: other.systemAs,
          ...own.neighbor,
          address: other.address,
          router: own.router,
        },
        { parent: this },
      );
    this.neighbors = [make("first", first, second), make("second", second, first)];
    this.registerOutputs({});
  }
}
