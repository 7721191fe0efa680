// Written by `npm run generate` from the tables of provider/kinds: change those.
/* eslint-disable @typescript-eslint/no-empty-object-type, @typescript-eslint/no-unsafe-declaration-merging -- names for inferred types */
import type * as pulumi from "@pulumi/pulumi";
import { staticHost } from "../kinds/static-host.js";
import { staticRoute } from "../kinds/static-route.js";
import { wireguardInterface } from "../kinds/wireguard-interface.js";
import { inputsOf, type ArgsOf, type OutputsOf, type PropertiesOf } from "./args.js";
import { VyosResource, type CommonArgs } from "./resource.js";

/** Arguments of {@link VyosStaticHost}. */
export interface VyosStaticHostArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof staticHost>> {}

export interface VyosStaticHost extends OutputsOf<PropertiesOf<typeof staticHost>> {}

/**
 * A host that the router itself knows by name, and tells its DNS clients: VyOS node
 * `system static-host-mapping host-name NAME`, on every release. Errors are those of `RouterError`.
 */
export class VyosStaticHost extends VyosResource {
  constructor(name: string, args: VyosStaticHostArgs, opts?: pulumi.CustomResourceOptions) {
    super("StaticHost", name, inputsOf(staticHost, name, args), opts);
  }
}

/** Arguments of {@link VyosStaticRoute}. */
export interface VyosStaticRouteArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof staticRoute>> {}

export interface VyosStaticRoute extends OutputsOf<PropertiesOf<typeof staticRoute>> {}

/**
 * A static route: VyOS node `protocols static route PREFIX`, or `route6`. One of `nextHops`, `interfaces`,
 * `dhcpInterface`, `blackhole` and `reject` must say where packets go. Errors are those of `RouterError`.
 */
export class VyosStaticRoute extends VyosResource {
  constructor(name: string, args: VyosStaticRouteArgs, opts?: pulumi.CustomResourceOptions) {
    super("StaticRoute", name, inputsOf(staticRoute, name, args), opts);
  }
}

/** Arguments of {@link VyosWireguardInterface}. */
export interface VyosWireguardInterfaceArgs
  extends CommonArgs, ArgsOf<PropertiesOf<typeof wireguardInterface>> {}

export interface VyosWireguardInterface extends OutputsOf<PropertiesOf<typeof wireguardInterface>> {}

/**
 * A WireGuard interface with its peers: VyOS node `interfaces wireguard NAME`, on VyOS 1.4 and later. Errors are those
 * of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export class VyosWireguardInterface extends VyosResource {
  constructor(name: string, args: VyosWireguardInterfaceArgs, opts?: pulumi.CustomResourceOptions) {
    super("WireguardInterface", name, inputsOf(wireguardInterface, name, args), opts);
  }
}
