import * as E from "fp-ts/Either";
import * as TE from "fp-ts/TaskEither";
import { pipe } from "fp-ts/function";
import type { ConfigTree } from "../config/tree.js";
import type { Connections } from "../engine/connections.js";
import { readRouterRef, routerRefFailures } from "../engine/router-ref.js";
import { VyosError, type RouterError, type RouterTask } from "../router/errors.js";
import { patiently, readTree } from "../router/reader.js";
import type { Router } from "../router/router.js";
import { Reading, type Freshness } from "./reading.js";

/** A connection of its own, for functions that are called with plain values. */
export interface RouterConnection {
  /** Where the API is, as `https://HOST[:PORT]`. */
  readonly endpoint: string;
  /** The entry of `vyos:routers` that says what is left out; then `vyos:*` does. Default none. */
  readonly name?: string;
  /** The key of one `service https api keys id`. Default: that of the entry, then `vyos:apiKey`. */
  readonly apiKey?: string;
  /** SHA-256 fingerprint of the certificate to trust, and no other. Default none. */
  readonly fingerprint?: string;
  /** PEM text of the authority that signed the certificate. Default the system's. */
  readonly caCert?: string;
  /** Accept any certificate. Default false. */
  readonly insecure?: boolean;
  /** The release. Default: the router is asked. */
  readonly version?: "1.3" | "1.4" | "1.5";
  /** Seconds for a read. Default 60. */
  readonly timeout?: number;
}

/** What every function takes besides its own arguments. */
export interface FunctionArgs {
  /** The name of a router in `vyos:routers`, or a connection; default the router in `vyos:endpoint`. */
  readonly router?: string | RouterConnection;
}

/** What a function reads of one router. */
export interface Looking {
  readonly router: Router;
  readonly tree: RouterTask<ConfigTree>;
  /** The text of an operational command. */
  readonly show: (...command: readonly string[]) => RouterTask<string>;
}

interface Opened {
  readonly tree: Reading<ConfigTree>;
  readonly shows: Map<string, Reading<string>>;
}

/** What a function does, once its arguments are known and its router is open. */
export type Ask<A, R> = (args: A, looking: Looking) => RouterTask<R>;

/** What functions have opened in one run of a program, or of a plugin. */
export class Lookout {
  private readonly opened = new WeakMap<Router, Opened>();

  constructor(private readonly connections: Connections) {}

  private look(router: Router, freshness: Freshness): Looking {
    const { api, settings } = router;
    const opened: Opened = this.opened.get(router) ?? {
      tree: new Reading(readTree(api, settings)),
      shows: new Map<string, Reading<string>>(),
    };
    this.opened.set(router, opened);
    return {
      router,
      tree: opened.tree.get(freshness),
      show: (...command) => {
        const key = command.join(" ");
        const reading = opened.shows.get(key) ?? new Reading(patiently(settings, api.show(command)));
        opened.shows.set(key, reading);
        return reading.get(freshness);
      },
    };
  }

  private connect(router: unknown): E.Either<RouterError, Router> {
    const [failure] = routerRefFailures(router);
    if (failure !== undefined)
      return E.left({ _tag: "Settings", setting: failure.property, detail: failure.reason });
    return pipe(
      this.connections.get(readRouterRef(router)),
      E.map((connection) => connection.router),
    );
  }

  /** Runs a function; a failure becomes a {@link VyosError}. */
  async run<A, R>(freshness: Freshness, args: A & { readonly router?: unknown }, ask: Ask<A, R>): Promise<R> {
    const outcome = await pipe(
      TE.fromEither(this.connect(args.router)),
      TE.chain((router) => ask(args, this.look(router, freshness))),
    )();
    if (E.isLeft(outcome)) throw new VyosError(outcome.left);
    return outcome.right;
  }
}
