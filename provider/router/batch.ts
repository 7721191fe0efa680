import * as E from "fp-ts/Either";
import { breather } from "../base/breather.js";
import { inSteps } from "../base/steps.js";
import { Candidate, wireOp, type Op } from "../config/ops.js";
import { PathSet } from "../config/path.js";
import type { ConfigTree } from "../config/tree.js";
import type { Change, Ground, Plan } from "./change.js";
import type { RouterError } from "./errors.js";
import { allowsAll, refusalOf, type Guard } from "./guard.js";
import type { Intent } from "./landing.js";
import { pruneOps } from "./prune.js";

/** A change with its plan, as part of one commit. `C` is whatever the caller knows it by. */
export interface Planned<C> extends Intent {
  readonly item: C;
  readonly plan: Plan<unknown>;
}

/** One commit's worth of changes. */
export interface Batch<C> {
  readonly planned: readonly Planned<C>[];
  /** Changes that cannot be, as things are: their places are taken, a pool is full. */
  readonly failed: readonly { readonly item: C; readonly error: RouterError }[];
  /** Changes for the next commit: no room left here, or about a node that this one changes already. */
  readonly deferred: readonly C[];
  /** The list to send: deletes, then sets. */
  readonly ops: readonly Op[];
  /** The configuration before it. */
  readonly before: ConfigTree;
}

/** The most that goes into one commit. */
export interface Bounds {
  readonly maxOps: number;
  readonly maxBytes: number;
}

/** What each byte takes in an encoded form, which leaves few as they are. */
const widths = Uint8Array.from({ length: 256 }, (_, byte) =>
  /[\w*. -]/.test(String.fromCharCode(byte)) ? 1 : 3,
);

/** What a list takes in a request, where it is form-encoded. */
export const bytesOf = (ops: readonly Op[]): number =>
  Buffer.from(JSON.stringify(ops.map(wireOp))).reduce(
    (sum, byte) => sum + (widths[byte] ?? 0),
    "data=".length,
  );

type Item = { readonly change: Change<unknown> };

/** The configuration that a list leaves; undefined where nothing is sent. */
const afterOf = <C>({ planned }: Batch<C>): ConfigTree | undefined => planned[0]?.after;

/** Whether a list leaves this machine its way to the API, or is meant not to. */
const isSafe = <C>(batch: Batch<C>, guard: Guard): boolean => {
  const after = afterOf(batch);
  return after === undefined || guard(batch.before, after) === undefined;
};

/**
 * Puts as many waiting changes as fit into one commit, each planned on what the ones before it leave. Where all of them
 * together would cut this machine off from the API, each is judged by itself, and those that would are among the failed.
 */
export const composeBatch = async <C extends Item>(
  waiting: readonly C[],
  ground: Ground,
  bounds: Bounds,
  guard: Guard = allowsAll,
): Promise<Batch<C>> => {
  const batch = await compose(waiting, ground, bounds, allowsAll);
  if (isSafe(batch, guard)) return batch;
  for (const { plan } of batch.planned) plan.dropped?.();
  return compose(waiting, ground, bounds, guard);
};

/**
 * One commit, as it is judged change by change. The order
 * is kept where it matters: what does not fit ends the batch, and what meets a change that was put off waits too.
 * Between two plans whatever else the process has to do gets its turn.
 */
const compose = async <C extends Item>(
  waiting: readonly C[],
  ground: Ground,
  { maxOps, maxBytes }: Bounds,
  guard: Guard,
): Promise<Batch<C>> => {
  const plans: { item: C; plan: Plan<unknown> }[] = [];
  const failed: { item: C; error: RouterError }[] = [];
  const deferred: C[] = [];
  const ops: Op[] = [];
  const taken = new PathSet();
  let bytes = 0;
  let full = false;
  const candidate = new Candidate(ground.tree);
  const breathe = breather();
  for (const item of waiting) {
    await breathe();
    if (full) {
      deferred.push(item);
      continue;
    }
    const before = candidate.snapshot();
    for (const step of item.change.prepare ?? []) {
      await inSteps(step(ground.dialect), breathe);
      await breathe();
    }
    const outcome = await inSteps(item.change.plan({ ...ground, tree: before }), breathe);
    if (E.isLeft(outcome)) {
      failed.push({ item, error: outcome.left });
      continue;
    }
    const plan = outcome.right;
    if (plan.ops.length === 0) {
      plans.push({ item, plan });
      continue;
    }
    await breathe();
    const lockout = refusalOf(guard, plan, before);
    if (lockout !== undefined) {
      failed.push({ item, error: lockout });
      plan.dropped?.();
      continue;
    }
    const size = bytesOf(plan.ops);
    await breathe();
    full = ops.length > 0 && (ops.length + plan.ops.length > maxOps || bytes + size > maxBytes);
    if (full || plan.touches.some((path) => taken.meets(path))) {
      deferred.push(item);
      // The others of this commit must not count on what comes after them.
      plan.dropped?.();
      taken.add(plan.touches);
      continue;
    }
    plans.push({ item, plan });
    ops.push(...plan.ops);
    taken.add(plan.touches);
    bytes += size;
    candidate.apply(plan.ops).dropEmptied(plan.touches, plan.prune);
  }
  const prunable = plans.flatMap(({ plan }) => plan.prune);
  const after = candidate.tree;
  const intent = { before: ground.tree, after };
  return {
    planned: plans.map(({ item, plan }) => ({ item, plan, touches: plan.touches, ...intent })),
    failed,
    deferred,
    ops: pruneOps(ops, after, prunable),
    before: ground.tree,
  };
};
