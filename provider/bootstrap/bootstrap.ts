import { remote, type types } from "@pulumi/command";
import * as pulumi from "@pulumi/pulumi";
import type { DialectName } from "../config/dialect.js";
import type { VyosRouterArgs } from "../resources/router.js";
import { parseVersion } from "../router/version.js";
import { VyosApiKey } from "./api-key.js";
import {
  bootstrapFailure,
  bootstrapScript,
  fingerprintIn,
  teardownScript,
  VERSION_SCRIPT,
  type BootstrapOptions,
} from "./commands.js";

/** Arguments of {@link VyosBootstrap}. */
export interface VyosBootstrapArgs {
  /** How to reach the router over SSH, as an administrator. Give `hostKey`, or the host is not verified. */
  connection: pulumi.Input<types.input.remote.ConnectionArgs>;
  /** The host of the API's endpoint. Default the host of `connection`. */
  host?: pulumi.Input<string>;
  /** The release. Default asked of the router over SSH. */
  version?: DialectName;
  /** The name of the key: `service https api keys id NAME`. Default `pulumi`. */
  keyId?: string;
  /** The key. Default one of 256 random bits, made once and kept encrypted in the stack's state. */
  apiKey?: pulumi.Input<string>;
  /** The API's port. Default 443. */
  port?: number;
  /** Only listen on these addresses of the router. Default all. */
  listenAddresses?: readonly string[];
  /** Only answer these clients, addresses or prefixes; VyOS 1.4 and later. Default all. */
  allowClients?: readonly string[];
}

const releaseOf = (printed: string): DialectName => {
  const release = parseVersion(printed)?.dialect;
  if (release === undefined)
    throw new Error("VyosBootstrap: `show version` does not tell a release that is known; set `version`");
  return release;
};

const fingerprintOf = (printed: string): string => {
  const fingerprint = fingerprintIn(printed);
  if (fingerprint === undefined)
    throw new Error("VyosBootstrap: the router printed no fingerprint of its certificate");
  return fingerprint;
};

/**
 * Turns a fresh router's HTTPS API on, over SSH, with a key of its own, and brings back the fingerprint of its
 * certificate: what everything else needs.
 *
 * ```ts
 * const boot = new VyosBootstrap("edge1", { connection: { host: "192.0.2.1", user: "vyos", privateKey, hostKey } });
 * const edge1 = new VyosRouter("edge1", boot.router);
 * ```
 *
 * Needs the package `@pulumi/command` beside this library. Running it again does no harm; another key replaces the
 * one of the same `keyId`. Destroying it takes the key off the router, and the API with the last key. The key goes
 * over SSH on standard input, and is in no command line and no output but `apiKey`.
 */
export class VyosBootstrap extends pulumi.ComponentResource {
  /** The key. A secret. */
  readonly apiKey: pulumi.Output<string>;
  /** SHA-256 fingerprint of the certificate, read on the router itself. */
  readonly fingerprint: pulumi.Output<string>;
  readonly endpoint: pulumi.Output<string>;
  readonly version: pulumi.Output<DialectName>;
  /** What a `VyosRouter` takes. */
  readonly router: VyosRouterArgs;

  constructor(name: string, args: VyosBootstrapArgs, opts?: pulumi.ComponentResourceOptions) {
    super("vyos:index:Bootstrap", name, {}, opts);
    const { connection, version, keyId = "pulumi", apiKey, host, port, listenAddresses, allowClients } = args;
    const options: BootstrapOptions = {
      keyId,
      ...(port === undefined ? {} : { port }),
      ...(listenAddresses === undefined ? {} : { listenAddresses }),
      ...(allowClients === undefined ? {} : { allowClients }),
    };
    // What can be said before the router is asked is said in preview.
    const failure = bootstrapFailure(version ?? "1.5", options);
    if (failure !== undefined) throw new pulumi.RunError(`VyosBootstrap "${name}": ${failure}.`);
    const child = { parent: this };
    const quiet = { logging: remote.Logging.None };

    this.version =
      version === undefined
        ? new remote.Command(
            `${name}-version`,
            { connection, create: VERSION_SCRIPT, ...quiet },
            child,
          ).stdout.apply(releaseOf)
        : pulumi.output(version);
    this.apiKey = pulumi.secret(apiKey ?? new VyosApiKey(`${name}-key`, {}, child).key);
    const turnedOn = new remote.Command(
      `${name}-api`,
      {
        connection,
        create: this.version.apply((release) => bootstrapScript(release, options)),
        delete: teardownScript(options),
        stdin: pulumi.interpolate`${this.apiKey}\n`,
        ...quiet,
      },
      child,
    );
    // It holds the fingerprint only, and is secret merely because the key was an input.
    this.fingerprint = pulumi.unsecret(turnedOn.stdout).apply(fingerprintOf);
    const reached = host ?? pulumi.unsecret(pulumi.output(connection)).apply((ssh) => ssh.host);
    this.endpoint = pulumi
      .all([reached, this.fingerprint])
      .apply(
        ([to]) =>
          `https://${to.includes(":") ? `[${to}]` : to}${port === undefined || port === 443 ? "" : `:${String(port)}`}`,
      );
    const { endpoint, fingerprint } = this;
    this.router = { endpoint, fingerprint, apiKey: this.apiKey, version: this.version };
    this.registerOutputs({ endpoint, fingerprint, version: this.version, apiKey: this.apiKey });
  }
}
