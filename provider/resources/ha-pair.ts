import * as pulumi from "@pulumi/pulumi";
import { givenArgs, givenPair } from "./given.js";
import { isSameRouter, type RouterInput } from "./router.js";

/** Which of the two routers. */
export type HaMember = "primary" | "secondary";

/** What the resources of one router of a pair are made with. */
export interface HaSide {
  /** To be given to each resource as its `router`. */
  readonly router: RouterInput;
  /** Which of the two this router is. */
  readonly member: HaMember;
  /** Gives a resource its name: `web` becomes `PAIR-primary-web`. */
  readonly name: (name: string) => string;
  /** To be given to each resource as its options: the pair is its parent. */
  readonly opts: pulumi.CustomResourceOptions;
  /** One of two values, by the router: for addresses, priorities and whatever else is not the same on both. */
  readonly pick: <T>(primary: T, secondary: T) => T;
}

/** Arguments of {@link VyosHaPair}. */
export interface VyosHaPairArgs<T> {
  /** The two routers, the primary first: `VyosRouter`s, or names in `vyos:routers`. They must not be the same. */
  readonly routers: readonly [primary: RouterInput, secondary: RouterInput];
  /** Makes the resources of one router. It is called twice, and what it returns is kept for each. */
  readonly resources: (side: HaSide) => T;
  /**
   * Change the secondary first, and the primary only when all of the secondary's resources are done: a change that
   * fails there leaves the primary as it was. Default false: both at once.
   */
  readonly staged?: boolean;
}

/**
 * Two routers with the same resources, each with its own values where they must differ.
 *
 * ```ts
 * const pair = new VyosHaPair("edge", {
 *   routers: [edge1, edge2],
 *   resources: ({ router, name, opts, pick }) =>
 *     new VyosNatRule(name("web"), {
 *       router, type: "destination", protocol: "tcp", inboundInterface: "eth0",
 *       destination: { address: pick("192.0.2.1", "192.0.2.2"), port: 443 },
 *       translation: { address: "10.0.0.5" },
 *     }, opts),
 * });
 * export const numbers = [pair.primary.number, pair.secondary.number];
 * ```
 *
 * Numbers, ports and addresses that are left open are chosen on each router by itself; give them where they must be
 * equal on both. Each router has its own commit; `staged` keeps a mistake from reaching both. Errors are
 * those of the resources; two references to one router are refused when the program runs.
 */
export class VyosHaPair<T = unknown> extends pulumi.ComponentResource {
  /** What `resources` returned for the primary. */
  readonly primary: T;
  /** What `resources` returned for the secondary. */
  readonly secondary: T;

  constructor(name: string, args: VyosHaPairArgs<T>, opts?: pulumi.ComponentResourceOptions) {
    super("vyos:index:HaPair", name, {}, opts);
    const { routers, resources, staged = false } = givenArgs(args);
    const [first, second] = givenPair(name, "routers", routers, '["edge1", "edge2"]');
    if (typeof resources !== "function")
      throw new pulumi.RunError(`${name}: resources: is missing; give a function that makes those of a side`);
    if (isSameRouter(first, second))
      throw new pulumi.RunError(
        `VyosHaPair "${name}": both routers are the same one; give two, for each must have its own resources.`,
      );
    const make = (member: HaMember, router: RouterInput, dependsOn?: pulumi.Resource): [T, HaHalf] => {
      const half = new HaHalf(`${name}-${member}`, {
        parent: this,
        ...(dependsOn === undefined ? {} : { dependsOn }),
      });
      const made = resources({
        router,
        member,
        name: (of) => `${name}-${member}-${of}`,
        opts: { parent: half },
        pick: (primary, secondary) => (member === "primary" ? primary : secondary),
      });
      return [made, half];
    };
    const [secondary, half] = make("secondary", second);
    [this.primary] = make("primary", first, staged ? half : undefined);
    this.secondary = secondary;
    this.registerOutputs({});
  }
}

/** The resources of one router: what the other's may wait for. */
class HaHalf extends pulumi.ComponentResource {
  constructor(name: string, opts: pulumi.ComponentResourceOptions) {
    super("vyos:index:HaHalf", name, {}, opts);
    this.registerOutputs({});
  }
}
