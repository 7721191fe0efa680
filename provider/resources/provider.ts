import * as pulumi from "@pulumi/pulumi";
import { libraryVersion } from "../base/package.js";
import { givenArgs } from "./given.js";
import type { VyosRouterArgs } from "./router.js";

/**
 * Arguments of {@link Provider}: the settings of stack configuration by their names there. What is left out comes
 * from the environment (`VYOS_ENDPOINT` and so on), and not from the stack's configuration.
 */
export interface ProviderArgs extends Omit<VyosRouterArgs, "id" | "name" | "version"> {
  /** The release of VyOS: the router is not asked for it, and previews check for it. Default: the router is asked. */
  release?: pulumi.Input<"1.3" | "1.4" | "1.5">;
  /** Several routers by name, each with settings of its own. The keys in it are secrets. Default none. */
  routers?: pulumi.Input<Record<string, pulumi.Input<Omit<VyosRouterArgs, "id" | "name">>>>;
  /** Milliseconds without a new change before a commit starts. Default 25. */
  commitQuietMs?: pulumi.Input<number>;
  /** Milliseconds that a change waits for company at most. Default 15000. */
  commitMaxWaitMs?: pulumi.Input<number>;
  /** Most commands in one commit. Default 2000. */
  commitMaxOps?: pulumi.Input<number>;
  /** Most bytes in one request. Default 900000. */
  commitMaxBytes?: pulumi.Input<number>;
  /** Factor on all pauses and patience that have no setting of their own. Default 1. */
  timeScale?: pulumi.Input<number>;
  /** Whether previews read the router, to tell of conflicts and of what is missing there. Default false. */
  previewReads?: pulumi.Input<boolean>;
  /** Keep an audit log: true for `.pulumi-vyos/audit.json` in the project, or the file. Default none. */
  audit?: pulumi.Input<boolean | string>;
  /** Days that its entries are kept. Default all. */
  auditKeepDays?: pulumi.Input<number>;
  /** How many of its newest entries stay at least. Default all. */
  auditKeepEntries?: pulumi.Input<number>;
  /** Where metrics go: `pushgateway` or `textfile`, and `job`. Default nowhere. */
  metrics?: pulumi.Input<Record<string, pulumi.Input<string>>>;
  /** The base URL of an OpenTelemetry collector for traces. Default none. */
  otlp?: pulumi.Input<string>;
  /** Who is told when something goes wrong. Addresses and keys in it are secrets. Default nobody. */
  alerts?: pulumi.Input<Record<string, unknown>>;
}

/** Settings that are secret whatever they are given as. */
const secret: readonly string[] = ["apiKey", "routers", "alerts"];

const asText = (value: unknown): unknown => (typeof value === "string" ? value : JSON.stringify(value));

/** Pulumi keeps what a provider is configured with as texts. */
const settingsOf = (args: ProviderArgs): pulumi.Inputs =>
  Object.fromEntries(
    Object.entries(args)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => {
        const text = pulumi.output(value as pulumi.Input<string>).apply(asText);
        return [name, secret.includes(name) ? pulumi.secret(text) : text];
      }),
  );

/**
 * A connection of the plugin `pulumi-resource-vyos` to a router, to be given to resources of `pulumi-vyos/native` as
 * their option `provider`. Its key is kept once in the state, encrypted.
 *
 * ```ts
 * const edge1 = new Provider("edge1", { endpoint: "https://192.0.2.1", apiKey, fingerprint });
 * new VyosNatRule("web", { … }, { provider: edge1 });
 * ```
 *
 * Changed settings update the provider, replace nothing, and reach `refresh` and `destroy`. Errors: `Settings` where a
 * value is wrong, in preview; `Unreachable`, `Tls`, `Unauthorised` at the first call.
 */
export class Provider extends pulumi.ProviderResource {
  constructor(name: string, args: ProviderArgs = {}, opts?: pulumi.ResourceOptions) {
    super("vyos", name, settingsOf(givenArgs(args)), { version: libraryVersion(), ...opts });
  }

  /** Whether a value is a Provider, also one of another copy of this library. */
  static override isInstance(value: unknown): value is Provider {
    return (
      pulumi.ProviderResource.isInstance(value) &&
      (value as { __pulumiType?: string }).__pulumiType === "pulumi:providers:vyos"
    );
  }
}
