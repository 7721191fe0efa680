import type { AsyncLocalStorage } from "node:async_hooks";
import * as pulumi from "@pulumi/pulumi";
import { JOURNAL_VARIABLE } from "../router/journal.js";
import { routerReference, type RouterInput } from "../resources/router.js";
import type { Ask, FunctionArgs, Lookout } from "./looking.js";

export type { Ask, FunctionArgs, RouterConnection } from "./looking.js";

/** The same for functions in their output form. */
export interface FunctionOutputArgs {
  /** A `VyosRouter`, or the name of a router in `vyos:routers`; default the router in `vyos:endpoint`. */
  router?: RouterInput;
}

/** Where Pulumi keeps what belongs to one of several programs in a process. */
const storage = globalThis as { readonly asyncLocalStorage?: AsyncLocalStorage<object> };

const programs = new WeakMap<object, Promise<Lookout>>();

/** A program that asks for nothing does not load what talks to routers. */
const openProgram = async (): Promise<Lookout> => {
  const [{ Connections }, { Lookout }] = await Promise.all([
    import("../engine/connections.js"),
    import("./looking.js"),
  ]);
  // The journal is for those who write.
  const { [JOURNAL_VARIABLE]: _journal, ...environment } = process.env;
  return new Lookout(new Connections((key) => pulumi.runtime.getConfig(key), environment));
};

/** Programs that the Automation API runs in one process have one each. */
const currentProgram = (): Promise<Lookout> => {
  const run: object = storage.asyncLocalStorage?.getStore() ?? globalThis;
  const known = programs.get(run);
  if (known !== undefined) return known;
  const program = openProgram();
  programs.set(run, program);
  return program;
};

/** The plain form: all calls of a run share one read, so what they say goes together. */
export const call = async <A extends FunctionArgs, R>(args: A, ask: Ask<A, R>): Promise<R> =>
  (await currentProgram()).run("once", args, ask);

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
    .apply(async ([known, to]) =>
      (await program).run("fresh", { ...known, router: to } as unknown as A & { router?: unknown }, ask),
    ) as pulumi.Output<pulumi.Unwrap<R>>;
};
