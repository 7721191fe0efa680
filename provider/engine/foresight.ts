import * as E from "fp-ts/Either";
import { pipe } from "fp-ts/function";
import * as TE from "fp-ts/TaskEither";
import { inSteps } from "../base/steps.js";
import { applyOps } from "../config/ops.js";
import type { Change, Ground } from "../router/change.js";
import { allowsAll, refusalOf, type Guard } from "../router/guard.js";
import type { RouterError, RouterTask } from "../router/errors.js";
import type { Router } from "../router/router.js";

type Outlook = E.Either<RouterError, Ground>;

/** A change that somebody else's may make room for in the meantime is no reason to say no already. */
const isCertain = (error: RouterError): boolean => !(error._tag === "Conflict" && error.held === true);

/**
 * What a preview finds out by reading: every change is planned on the configuration that those before it would leave,
 * and nothing is sent.
 */
export class Foresight {
  private readonly outlooks = new Map<string, Promise<Outlook>>();
  /** What will have happened by then, on routers that nobody has asked about yet. */
  private readonly pending = new Map<string, readonly Change<unknown>[]>();

  private readonly look = async (router: Router): Promise<Outlook> =>
    pipe(TE.Do, TE.apS("dialect", router.dialect), TE.apS("tree", router.read))();

  /** Notes a change that comes before those that are planned from now on; nothing is read for it alone. */
  expect(router: Router, change: Change<unknown>): void {
    const { endpoint } = router.settings;
    this.pending.set(endpoint, [...(this.pending.get(endpoint) ?? []), change]);
  }

  /** Plans a change; the left side is what would refuse it. */
  plan(router: Router, change: Change<unknown>): RouterTask<void> {
    return () => {
      const { endpoint } = router.settings;
      const before = this.pending.get(endpoint) ?? [];
      this.pending.delete(endpoint);
      const seen = this.outlooks.get(endpoint) ?? this.look(router);
      const outcome = Promise.all([seen, router.guard()]).then(async ([outlook, guard]) => {
        if (E.isLeft(outlook)) return { outlook, verdict: outlook };
        let ground = outlook.right;
        for (const each of before) ({ ground } = await after(ground, each));
        const { ground: next, error } = await after(ground, change, guard);
        const verdict = error !== undefined && isCertain(error) ? E.left(error) : E.right(undefined);
        return { outlook: E.right(next), verdict };
      });
      this.outlooks.set(
        endpoint,
        outcome.then(({ outlook }) => outlook),
      );
      return outcome.then(({ verdict }) => verdict);
    };
  }
}

/** The configuration after a change; as it was, where the change cannot be. */
const after = async (
  ground: Ground,
  change: Change<unknown>,
  guard: Guard = allowsAll,
): Promise<{ readonly ground: Ground; readonly error?: RouterError }> => {
  const planned = await inSteps(change.plan(ground));
  if (E.isLeft(planned)) return { ground, error: planned.left };
  const lockout = refusalOf(guard, planned.right, ground.tree);
  return lockout !== undefined
    ? { ground, error: lockout }
    : { ground: { ...ground, tree: applyOps(ground.tree, planned.right.ops) } };
};
