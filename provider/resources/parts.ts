/* eslint-disable @typescript-eslint/no-empty-object-type -- names for inferred types */
import type { bfdSource, nextHop, wayOut } from "../kinds/static-route.js";
import type { ArgsOf } from "./args.js";

/** A way out by an interface. */
export interface RouteInterfaceArgs extends ArgsOf<typeof wayOut> {}

/** A session of BFD over several hops. */
export interface BfdSourceArgs extends ArgsOf<typeof bfdSource> {}

/** A gateway that packets go by. */
export interface NextHopArgs extends ArgsOf<typeof nextHop> {}
