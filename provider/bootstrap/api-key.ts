import * as pulumi from "@pulumi/pulumi";
import { assertReachable, source } from "../resources/resource.js";

/** Arguments of {@link VyosApiKey}. */
export interface VyosApiKeyArgs {
  /** Any text; another one makes another key. */
  rotate?: pulumi.Input<string>;
}

/**
 * A random API key of 256 bits, made once and kept in the stack's state, encrypted. Nothing is put on a router: give
 * it to `VyosBootstrap`, to a `VyosConfig` or to cloud-init.
 */
export class VyosApiKey extends pulumi.CustomResource {
  /** The key, 64 hexadecimal digits. A secret. */
  declare public readonly key: pulumi.Output<string>;

  constructor(name: string, args: VyosApiKeyArgs = {}, opts?: pulumi.CustomResourceOptions) {
    assertReachable();
    super(
      "pulumi-nodejs:dynamic/vyos:ApiKey",
      name,
      { key: undefined, ...args, __provider: source("ApiKey") },
      { ...opts, additionalSecretOutputs: ["key", ...(opts?.additionalSecretOutputs ?? [])] },
    );
  }
}
