import type { AsyncLocalStorage } from "node:async_hooks";
import * as pulumi from "@pulumi/pulumi";
import * as E from "fp-ts/Either";
import * as TE from "fp-ts/TaskEither";
import { pipe } from "fp-ts/function";
import { Connections } from "../engine/connections.js";
import { readRouterRef, routerRefFailures } from "../engine/router-ref.js";
import type { ConfigTree } from "../config/tree.js";
import { VyosError, type RouterError, type RouterTask } from "../router/errors.js";
import { JOURNAL_VARIABLE } from "../router/journal.js";
import { patiently, readTree } from "../router/reader.js";
import type { Router } from "../router/router.js";
import { routerReference, type RouterInput } from "../resources/router.js";
import { Reading, type Freshness } from "./reading.js";

/** A connection of its own, for functions that are called with plain values. */
export interface RouterConnection {
  /** Where the API is, as `https://HOST[:PORT]`. */
  readonly endpoint: string;
  /** The entry of `vyos:routers` that says what is left out; then `vyos:*` does. */
  readonly name?: string;
  /** The key of one `service https api keys id`. Default: that of the entry, then `vyos:apiKey`. */
  readonly apiKey?: string;
  /** SHA-256 fingerprint of the certificate to trust, and no other. */
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

/** The same for functions in their output form. */
export interface FunctionOutputArgs {
  /** A `VyosRouter`, or the name of a router in `vyos:routers`; default the router in `vyos:endpoint`. */
  router?: RouterInput;
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

/** What one run of a program has opened. Programs that the Automation API runs in one process have one each. */
class Program {
  readonly connections: Connections;
  private readonly opened = new WeakMap<Router, Opened>();

  constructor() {
    // The journal is for those who write.
    const { [JOURNAL_VARIABLE]: _journal, ...environment } = process.env;
    this.connections = new Connections((key) => pulumi.runtime.getConfig(key), environment);
  }

  look(router: Router, freshness: Freshness): Looking {
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
}

/** Where Pulumi keeps what belongs to one of several programs in a process. */
const storage = globalThis as { readonly asyncLocalStorage?: AsyncLocalStorage<object> };

const programs = new WeakMap<object, Program>();

const currentProgram = (): Program => {
  const run: object = storage.asyncLocalStorage?.getStore() ?? globalThis;
  const program = programs.get(run) ?? new Program();
  programs.set(run, program);
  return program;
};

const connect = (program: Program, router: unknown): E.Either<RouterError, Router> => {
  const [failure] = routerRefFailures(router);
  if (failure !== undefined)
    return E.left({ _tag: "Settings", setting: failure.property, detail: failure.reason });
  return pipe(
    program.connections.get(readRouterRef(router)),
    E.map((connection) => connection.router),
  );
};

/** What a function does, once its arguments are known and its router is open. */
export type Ask<A, R> = (args: A, looking: Looking) => RouterTask<R>;

/** Runs a function; a failure becomes a {@link VyosError}. */
const run = async <A, R>(
  program: Program,
  freshness: Freshness,
  args: A & { readonly router?: unknown },
  ask: Ask<A, R>,
): Promise<R> => {
  const outcome = await pipe(
    TE.fromEither(connect(program, args.router)),
    TE.chain((router) => ask(args, program.look(router, freshness))),
  )();
  if (E.isLeft(outcome)) throw new VyosError(outcome.left);
  return outcome.right;
};

/** The plain form: all calls of a run share one read, so what they say goes together. */
export const call = <A extends FunctionArgs, R>(args: A, ask: Ask<A, R>): Promise<R> =>
  run(currentProgram(), "once", args, ask);

/**
 * The output form: it reads after its inputs are known, and so sees what the resources that they come from have
 * done. Inputs that a preview does not know give an output that it does not know.
 */
export const callOutput = <A, R>(
  { router, ...args }: pulumi.Inputs & FunctionOutputArgs,
  ask: Ask<A, R>,
): pulumi.Output<pulumi.Unwrap<R>> => {
  const program = currentProgram();
  // The router's key is no part of what is read from it.
  const reference = pulumi.unsecret(pulumi.output(routerReference(router)));
  return pulumi
    .all([pulumi.output(args), reference])
    .apply(([known, to]) =>
      run(program, "fresh", { ...known, router: to } as unknown as A & { router?: unknown }, ask),
    ) as pulumi.Output<pulumi.Unwrap<R>>;
};
