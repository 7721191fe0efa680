import * as E from "fp-ts/Either";
import type { Change } from "../router/change.js";
import type { RouterError, RouterTask } from "../router/errors.js";
import type { Router } from "../router/router.js";
import type { Connections } from "./connections.js";

/** How far an operation may go: until Pulumi is told to stop, and for so long. */
export interface Limit {
  readonly signal?: AbortSignal | undefined;
  /** Default: no limit of its own. */
  readonly seconds?: number | undefined;
}

/** Calls back once, when the limit is reached; the function that it gives ends the watch. */
const watch = ({ signal, seconds }: Limit, stop: (error: RouterError) => void): (() => void) => {
  const cancelled = (): void => {
    stop({ _tag: "Stopped" });
  };
  const timer =
    seconds === undefined
      ? undefined
      : setTimeout(() => {
          stop({ _tag: "Stopped", seconds });
        }, seconds * 1000);
  if (signal?.aborted === true) cancelled();
  signal?.addEventListener("abort", cancelled);
  return () => {
    clearTimeout(timer);
    signal?.removeEventListener("abort", cancelled);
  };
};

/** A task that may be given up at any moment, since it changes nothing. */
const bounded =
  <A>(task: RouterTask<A>, limit: Limit): RouterTask<A> =>
  () =>
    new Promise((resolve, reject) => {
      const end = watch(limit, (error) => {
        resolve(E.left(error));
      });
      task().then(resolve, reject).finally(end);
    });

/**
 * A change that is not begun any more once the limit is reached. One that has been planned may be on the router, and
 * is followed to its end: an operation that stops half way would leave everybody in doubt.
 */
const boundedChange =
  <A>(submit: Router["submit"], change: Change<A>, limit: Limit): RouterTask<A> =>
  () =>
    new Promise((resolve, reject) => {
      let hasBegun = false;
      let over: RouterError | undefined;
      const end = watch(limit, (error) => {
        over = error;
        if (!hasBegun) resolve(E.left(error));
      });
      const task = submit<A>({
        ...change,
        plan: (ground) => {
          if (over !== undefined) return E.left(over);
          hasBegun = true;
          return change.plan(ground);
        },
      });
      task().then(resolve, reject).finally(end);
    });

const boundedRouter = (router: Router, limit: Limit): Router => ({
  ...router,
  version: bounded(router.version, limit),
  dialect: bounded(router.dialect, limit),
  read: bounded(router.read, limit),
  submit: (change) => boundedChange(router.submit, change, limit),
});

/** The routers of a run, as one operation of it uses them. */
export type RoutersInUse = Pick<Connections, "get" | "isSame" | "listener" | "recall" | "secrets">;

/** The same routers, for an operation with a limit. */
export const within = (connections: Connections, limit: Limit): RoutersInUse => ({
  listener: connections.listener,
  secrets: connections.secrets,
  isSame: (a, b) => connections.isSame(a, b),
  recall: (urn, own) => connections.recall(urn, own),
  get: (ref, origin) =>
    E.Functor.map(connections.get(ref, origin), (connection) => ({
      ...connection,
      router: boundedRouter(connection.router, limit),
    })),
});
