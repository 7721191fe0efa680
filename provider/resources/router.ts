import * as pulumi from "@pulumi/pulumi";
import { givenArgs } from "./given.js";

/** Arguments of {@link VyosRouter}. What is left out comes from `vyos:routers.NAME`, then from `vyos:*`. */
export interface VyosRouterArgs {
  /**
   * Where the API is, as `https://HOST[:PORT]`. Without it the router is the entry of its name in `vyos:routers`, and
   * nothing about it is kept in its resources. Default that of the entry.
   */
  endpoint?: pulumi.Input<string>;
  /**
   * The key of one `service https api keys id`. It is a secret whatever is given, and kept encrypted with every
   * resource of the router. Default: the key of `vyos:routers.NAME` or `vyos:apiKey`, which is kept in the stack's
   * configuration only.
   */
  apiKey?: pulumi.Input<string>;
  /**
   * What tells this router from another. Changing it replaces all resources of the router; a changed endpoint under
   * the same id is the same router, moved. Default the endpoint.
   */
  id?: pulumi.Input<string>;
  /** The entry of `vyos:routers` that says what is left out here. Default the resource's name. */
  name?: string;
  /** SHA-256 fingerprint of the certificate to trust, and no other. Default none. */
  fingerprint?: pulumi.Input<string>;
  /** PEM text of the authority that signed the certificate. Default the system's authorities. */
  caCert?: pulumi.Input<string>;
  /** Accept any certificate. Default false. */
  insecure?: pulumi.Input<boolean>;
  /** The release: the router is not asked for it, and previews check for it. Default: the router is asked. */
  version?: pulumi.Input<"1.3" | "1.4" | "1.5">;
  /**
   * A file that `pulumi-vyos schema` wrote, relative to the project's folder: previews and plans for this router go by
   * these definitions. Default those of its release that come with the library.
   */
  schema?: pulumi.Input<string>;
  /** Seconds for a read. Default 60. */
  timeout?: pulumi.Input<number>;
  /** Seconds for a commit or a save. Default 600. */
  commitTimeout?: pulumi.Input<number>;
  /** Seconds to wait while another session commits. Default 120. */
  lockTimeout?: pulumi.Input<number>;
  /** Seconds to look for the outcome of a commit whose answer was lost. Default 120. */
  doubtTimeout?: pulumi.Input<number>;
  /** Minutes of commit-confirm; off by default. */
  confirmMinutes?: pulumi.Input<number>;
  /** Seconds to wait after a commit before it is confirmed. Default 0. */
  confirmWaitSeconds?: pulumi.Input<number>;
  /** What must answer before a commit is confirmed: an http or https URL, or `tcp://HOST:PORT`. Default nothing more. */
  confirmProbe?: pulumi.Input<string>;
  /** Carry out changes that cut this machine off from the API. Default false. */
  allowLockout?: pulumi.Input<boolean>;
  /** This machine's address as the router sees it. Default that of the connection. */
  clientAddress?: pulumi.Input<string>;
  /** Whether to save after a commit. Default true. */
  save?: pulumi.Input<boolean>;
  /**
   * Where free numbers, ports and addresses are looked for: from the lowest, or (`"spread"`) from where stack and
   * resource lead to, so that machines that share a router rarely choose the same. Default `"lowest"`.
   */
  allocation?: pulumi.Input<"lowest" | "spread">;
}

/** What each resource of a router is told of it. */
export type RouterReference = string | Readonly<Record<string, pulumi.Input<unknown>>>;

const TYPE = "vyos:index:Router";

/** A secret whatever it was before; nothing where there is nothing. */
const asSecret = (value: pulumi.Input<string> | undefined): pulumi.Output<string> | undefined =>
  value === undefined ? undefined : pulumi.secret(value);

/**
 * A connection to one router, to be given to resources, components and functions as their `router`.
 *
 * ```ts
 * const edge1 = new VyosRouter("edge1", { endpoint: "https://192.0.2.1", apiKey, fingerprint });
 * new VyosNatRule("web", { router: edge1, … });
 * ```
 *
 * Each router has its own queue of commits; connections to one endpoint share theirs. A new key, certificate or
 * time-out updates the router's resources in state and sends nothing; another endpoint (or `id`) replaces them. A
 * rotated key is known to `pulumi destroy` and `refresh` after the next `pulumi up`.
 *
 * Errors: `Settings` where a value is missing or wrong, in preview; `Unreachable`, `Tls`, `Unauthorised` at the first
 * call.
 */
export class VyosRouter extends pulumi.ComponentResource {
  /** What the router's resources are given as their `router`. */
  readonly reference: RouterReference;
  /** The endpoint, where the program gives it. */
  readonly endpoint: pulumi.Output<string | undefined>;

  constructor(name: string, args: VyosRouterArgs = {}, opts?: pulumi.ComponentResourceOptions) {
    super(TYPE, name, {}, opts);
    const given = givenArgs(args);
    const { apiKey, name: entry = name, ...plain } = given;
    if (
      given.endpoint === undefined &&
      Object.values({ ...plain, apiKey }).some((value) => value !== undefined)
    )
      throw new pulumi.RunError(
        `VyosRouter "${name}": endpoint is missing beside ${Object.keys({ ...plain, apiKey }).join(", ")}; give it, or leave everything to vyos:routers.${entry} in the stack's configuration.`,
      );
    this.reference =
      given.endpoint === undefined
        ? entry
        : Object.fromEntries(
            Object.entries({ name: entry, ...plain, apiKey: asSecret(apiKey) }).filter(
              ([, value]) => value !== undefined,
            ),
          );
    this.endpoint = pulumi.output(given.endpoint);
    this.registerOutputs({ endpoint: this.endpoint });
  }

  /** Whether a value is a VyosRouter, also one of another copy of this library. */
  static override isInstance(value: unknown): value is VyosRouter {
    return (
      pulumi.ComponentResource.isInstance(value) && (value as { __pulumiType?: string }).__pulumiType === TYPE
    );
  }
}

/** What a resource's `router` may be given as. */
export type RouterInput = pulumi.Input<string> | VyosRouter;

/** The `router` property as resources keep it. */
export const routerReference = (router: RouterInput | undefined): pulumi.Input<unknown> =>
  VyosRouter.isInstance(router) ? router.reference : router;

/** Whether two references are to one router, as far as the program can tell. */
export const isSameRouter = (a: RouterInput, b: RouterInput): boolean => {
  const endpointOf = (router: RouterInput): unknown => {
    const reference = routerReference(router);
    return typeof reference === "object" && reference !== null && "endpoint" in reference
      ? reference.endpoint
      : reference;
  };
  return a === b || endpointOf(a) === endpointOf(b);
};
