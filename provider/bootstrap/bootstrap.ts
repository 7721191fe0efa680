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
  keyFailure,
  teardownScript,
  VERSION_SCRIPT,
  type BootstrapOptions,
} from "./commands.js";

/** Arguments of {@link VyosBootstrap}. */
export interface VyosBootstrapArgs {
  /**
   * How to reach the router over SSH, as an administrator. With `hostKey` (a line of `ssh-keyscan`, compared with the
   * router's console) the router is verified; without it anybody in between could answer, and a warning says so.
   */
  connection: pulumi.Input<types.input.remote.ConnectionArgs>;
  /** The host of the API's endpoint. Default the host of `connection`. */
  host?: pulumi.Input<string>;
  /** The release. Default asked of the router over SSH. */
  version?: DialectName;
  /** The name of the key: `service https api keys id NAME`. Default `pulumi`. */
  keyId?: string;
  /**
   * The key: at least 16 letters, digits and `-._~+/=`. Default one of 256 random bits, made once and kept encrypted
   * in the stack's state.
   */
  apiKey?: pulumi.Input<string>;
  /** Any text; another one makes another key. Not together with `apiKey`. */
  rotate?: pulumi.Input<string>;
  /** The API's port. Default 443. */
  port?: number;
  /** Only listen on these addresses of the router. Default as it is: all of them on a fresh router. */
  listenAddresses?: readonly string[];
  /** Only answer these clients, addresses or prefixes; VyOS 1.4 and later. Default as it is: all. */
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

const checkedKey = (key: string): string => {
  const failure = keyFailure(key);
  if (failure !== undefined) throw new Error(`VyosBootstrap: ${failure}`);
  return key;
};

const endpointOf = (host: string, port = 443): string =>
  `https://${host.includes(":") ? `[${host}]` : host}${port === 443 ? "" : `:${String(port)}`}`;

/** How the commands run: nothing they say is logged, and the router's sshd need not accept variables. */
const quiet = { logging: remote.Logging.None, addPreviousOutputInEnv: false };

/**
 * Turns a fresh router's HTTPS API on, over SSH, with a key of its own, and brings back the fingerprint of its
 * certificate: what everything else needs.
 *
 * ```ts
 * const boot = new VyosBootstrap("edge1", { connection: { host: "192.0.2.1", user: "vyos", privateKey, hostKey } });
 * const edge1 = new VyosRouter("edge1", boot.router);
 * ```
 *
 * Needs the package `@pulumi/command` (1.1 or newer) beside this library. Running it again does no harm; another key
 * replaces the one of the same `keyId`. Destroying it takes the key off the router, and the API with the last key. The
 * key goes over SSH on standard input, and is in no command line that goes there and no output but `apiKey`.
 *
 * Errors: bad options throw, with the option, the value and the fix; what the router refuses fails the resource
 * `NAME-api-KEYID`, with the router's own words.
 */
export class VyosBootstrap extends pulumi.ComponentResource {
  /** The key. A secret. */
  readonly apiKey: pulumi.Output<string>;
  /** SHA-256 fingerprint of the certificate, read on the router itself. */
  readonly fingerprint: pulumi.Output<string>;
  /** Where the API is, known once it answers. */
  readonly endpoint: pulumi.Output<string>;
  /** The release, as it was when the router was asked. */
  readonly version: pulumi.Output<DialectName>;
  /** What a `VyosRouter` takes. */
  readonly router: VyosRouterArgs;

  constructor(name: string, args: VyosBootstrapArgs, opts?: pulumi.ComponentResourceOptions) {
    super("vyos:index:Bootstrap", name, {}, opts);
    const { connection, version, keyId = "pulumi", apiKey, rotate, host } = args;
    const { port, listenAddresses, allowClients } = args;
    const options: BootstrapOptions = {
      keyId,
      ...(port === undefined ? {} : { port }),
      ...(listenAddresses === undefined ? {} : { listenAddresses }),
      ...(allowClients === undefined ? {} : { allowClients }),
    };
    // What can be said before the router is asked is said in preview.
    const failure =
      apiKey !== undefined && rotate !== undefined
        ? "rotate: apiKey is given, so there is no key to make; leave one of the two out"
        : bootstrapFailure(version ?? "1.5", options);
    if (failure !== undefined) throw new pulumi.RunError(`VyosBootstrap "${name}": ${failure}.`);
    const child = { parent: this };
    // Pulumi takes a whole connection for a secret; who is reached, and whether the host is verified, is none.
    const ssh = pulumi.unsecret(pulumi.output(connection));
    ssh.apply(({ hostKey }) => {
      if (hostKey === undefined)
        void pulumi.log.warn(
          "connection.hostKey is not given, so whoever answers at that address gets the API key; give the router's host key",
          this,
        );
    });

    this.version =
      version === undefined
        ? new remote.Command(
            `${name}-version`,
            { connection, create: VERSION_SCRIPT, ...quiet },
            child,
          ).stdout.apply(releaseOf)
        : pulumi.output(version);
    const made = apiKey ?? new VyosApiKey(`${name}-key`, rotate === undefined ? {} : { rotate }, child).key;
    this.apiKey = pulumi.secret(made).apply(checkedKey);
    const turnedOn = new remote.Command(
      // Named after the key, so that another name comes first and the old one goes afterwards.
      `${name}-api-${keyId}`,
      {
        connection,
        create: this.version.apply((release) => bootstrapScript(release, options)),
        delete: this.version.apply((release) => teardownScript(release, options)),
        stdin: pulumi.interpolate`${this.apiKey}\n`,
        ...quiet,
      },
      // A replacement that is asked for must not take its own key away at the end.
      { ...child, deleteBeforeReplace: true },
    );
    // It holds the fingerprint only, and is secret at most because the key was an input.
    this.fingerprint = pulumi.unsecret(turnedOn.stdout).apply(fingerprintOf);
    const address = pulumi.output(host ?? ssh.apply((to) => to.host)).apply((to) => endpointOf(to, port));
    this.endpoint = pulumi.all([address, this.fingerprint]).apply(([to]) => to);
    const { endpoint, fingerprint } = this;
    this.router = {
      // Known also while the script is to run again, so that a preview does not replace what is on the router.
      id: address,
      endpoint,
      fingerprint,
      apiKey: this.apiKey,
      ...(version === undefined ? {} : { version }),
    };
    this.registerOutputs({ endpoint, fingerprint, version: this.version, apiKey: this.apiKey });
  }
}
