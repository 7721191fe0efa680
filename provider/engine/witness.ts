import * as E from "fp-ts/Either";
import { pipe } from "fp-ts/function";
import { step, type Steps } from "../base/steps.js";
import { dialects, type Dialect } from "../config/dialect.js";
import type { Op } from "../config/ops.js";
import { samePath, type Path } from "../config/path.js";
import { restrict, type ConfigTree } from "../config/tree.js";
import type { Listener, OperationEvent } from "../events/event.js";
import { harmless, nobody } from "../events/sink.js";
import type { AnyKind } from "../kinds/index.js";
import type { Change, Committed, Ground, Plan } from "../router/change.js";
import { Redactor } from "../redaction/redactor.js";
import { explain, type RouterError, type RouterTask } from "../router/errors.js";
import { driftOf } from "./drift.js";
import { showChanged, type ChangedLeaf } from "./observe.js";

/** What an operation is about, as far as its caller knows. */
export interface Subject {
  readonly operation: OperationEvent["operation"];
  readonly kind: AnyKind;
  readonly urn: string | undefined;
  /** The router's endpoint. */
  readonly router: string;
  /** Values that must not be told. */
  readonly secrets: readonly string[];
  /** Knows the secrets of the other resources of the run. */
  readonly others: Redactor;
}

/** What was sent for an operation, and on which configuration it was planned. */
interface Attempt {
  readonly ops: readonly Op[];
  readonly touches: readonly Path[];
  readonly before: ConfigTree;
  readonly group?: string;
}

/** Errors that are somebody's no; all others are things that went wrong. */
const refusals: ReadonlySet<RouterError["_tag"]> = new Set([
  ...(["RejectedPath", "RejectedValue", "CommitFailed", "Conflict", "Missing", "PoolExhausted"] as const),
  ...(["UnsupportedVersion", "Settings", "Inexpressible", "Stopped"] as const),
]);

/** Configurations whose pools have been told of already: all changes of a commit share one. */
const toldPools = new WeakMap<ConfigTree, Set<string>>();

/** Telling is never worth an operation: a fault in it is said, and the operation goes on. */
const safely = <A>(work: () => A): A | undefined => {
  try {
    return work();
  } catch (thrown) {
    console.warn(`warning: pulumi-vyos could not tell of an operation: ${String(thrown)}`);
    return undefined;
  }
};

/** Looks on while an operation runs, and tells what came of it. */
export class Witness {
  /** What the resource is according to its state. */
  private model: object | undefined;
  /** What it is to be. */
  private draft: object | undefined;
  private dialect: Dialect = dialects["1.5"];
  private planned: Attempt | undefined;
  private sent: Attempt | undefined;
  private readonly groups: string[] = [];
  private after: ConfigTree | undefined;
  private saved: boolean | undefined;
  private drifted: () => readonly ChangedLeaf[] | undefined = () => undefined;

  constructor(
    private readonly subject: Subject,
    private readonly listener: Listener,
  ) {}

  /** Notes what the resource is according to its state. */
  about(model: object): void {
    this.model = model;
  }

  /** The same change, looked on; `draft` is what the resource is to be. */
  watch<A>(change: Change<A>, draft?: object): Change<A> {
    this.draft = draft;
    const planned = (outcome: E.Either<RouterError, Plan<A>>, ground: Ground): typeof outcome =>
      pipe(
        outcome,
        E.mapLeft((error) => {
          this.dialect = ground.dialect;
          if (error._tag === "PoolExhausted" && draft !== undefined) this.tellPools(draft, ground);
          return error;
        }),
        E.map((plan) => {
          this.dialect = ground.dialect;
          const { ops, touches } = plan;
          const attempt: Attempt = { ops, touches, before: restrict(ground.tree, touches) };
          this.planned = attempt;
          return {
            ...plan,
            sent: (group) => {
              this.noteSent({ ...attempt, group });
            },
            result: (committed) => this.landed(plan, draft, committed),
          };
        }),
      );
    return {
      ...change,
      plan: function* (ground): Steps<E.Either<RouterError, Plan<A>>> {
        const outcome = yield* step(change.plan(ground));
        yield;
        return planned(outcome, ground);
      },
    };
  }

  /** Notes what stands after the commit, and gives what the change makes of it. */
  private *landed<A>(
    plan: Plan<A>,
    draft: object | undefined,
    committed: Committed,
  ): Steps<E.Either<RouterError, A>> {
    this.after = restrict(committed.tree, plan.touches);
    this.saved = committed.saved;
    if (draft !== undefined) this.tellPools(draft, committed);
    yield;
    return yield* step(plan.result(committed));
  }

  /** Notes what a read found on the router. */
  saw({ tree, dialect }: Ground): void {
    const { kind } = this.subject;
    this.dialect = dialect;
    const { model } = this;
    if (model === undefined) return;
    const touches = kind.paths(model, dialect);
    const before = kind.render(model, dialect);
    this.planned = { ops: [], touches, before };
    this.after = restrict(tree, touches);
    this.drifted = () => driftOf(kind, model, tree, dialect).changed;
  }

  /** Sent again after it was in doubt, a change may find that it holds in part: it began with the first attempt. */
  private noteSent(attempt: Attempt): void {
    if (attempt.group !== undefined) this.groups.push(attempt.group);
    const first = this.sent;
    const same =
      first?.touches.length === attempt.touches.length &&
      attempt.touches.every((path, i) => samePath(path, first.touches[i] ?? []));
    this.sent = first !== undefined && same ? { ...attempt, before: first.before } : attempt;
  }

  private tellPools(draft: object, { tree, dialect }: Ground): void {
    const { kind, router } = this.subject;
    if (this.listener === nobody || kind.pools === undefined) return;
    const told = toldPools.get(tree) ?? new Set<string>();
    toldPools.set(tree, told);
    for (const use of safely(() => kind.pools?.(draft, { tree, dialect })) ?? []) {
      if (told.has(use.pool)) continue;
      told.add(use.pool);
      this.listener({ type: "pool", router, at: Date.now(), ...use });
    }
  }

  /** Takes out of what is told what is secret by its name, by its kind, or by a mark of its program. */
  private redactor(): Redactor {
    const { kind, secrets } = this.subject;
    const models = [this.model, this.draft].flatMap((each) => (each === undefined ? [] : [each]));
    const redactor = new Redactor(
      secrets,
      models.flatMap((each) => kind.secretPaths?.(each, this.dialect) ?? []),
    );
    // What stood there before may be quoted too, and what was sent.
    for (const attempt of [this.planned, this.sent]) {
      if (attempt === undefined) continue;
      redactor.tree(attempt.before);
      for (const op of attempt.ops) redactor.op(op);
    }
    return redactor;
  }

  /** An error of the operation as it may be told. */
  readable(error: RouterError): RouterError {
    return this.subject.others.told(this.redactor().told(error));
  }

  /** Tells how the operation ended. */
  end(outcome: E.Either<RouterError, object>, durationMs: number): void {
    const { operation, kind, urn, router, others } = this.subject;
    const { model, dialect } = this;
    const error = E.isLeft(outcome) ? outcome.left : undefined;
    const attempt = this.sent ?? this.planned;
    const owned = model === undefined ? [] : kind.paths(model, dialect);
    const paths =
      attempt?.touches ??
      (error !== undefined && "path" in error && owned.length === 0 ? [error.path] : owned);
    const made = E.isRight(outcome) && "id" in outcome.right ? String(outcome.right.id) : undefined;
    const id = made ?? (model === undefined ? undefined : kind.id(model, dialect));
    const redactor = this.redactor();
    const hidden = (tree: ConfigTree): ConfigTree => others.tree(redactor.tree(tree));
    const before = attempt === undefined ? undefined : hidden(attempt.before);
    const after = error !== undefined || this.after === undefined ? undefined : hidden(this.after);
    const ops = (this.sent?.ops ?? []).map((op) => redactor.command(others.op(op)));
    const drifted = this.drifted();
    this.listener({
      type: "operation",
      router,
      at: Date.now(),
      operation,
      kind: kind.name,
      durationMs,
      outcome: error === undefined ? "succeeded" : refusals.has(error._tag) ? "refused" : "failed",
      paths: paths.map((path) => redactor.path(others.names(path))),
      ops,
      ...(urn === undefined ? {} : { urn }),
      ...(id === undefined ? {} : { id: others.text(redactor.text(id)) }),
      ...(this.sent?.group === undefined ? {} : { group: this.sent.group, groups: this.groups }),
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
      ...(error === undefined ? {} : { errorTag: error._tag, errorText: explain(error) }),
      ...(error !== undefined || this.saved === undefined ? {} : { saved: this.saved }),
      ...(drifted === undefined
        ? {}
        : { driftedLeaves: drifted.map((leaf) => others.text(showChanged(redactor, leaf))) }),
    });
  }
}

/** Runs an operation with somebody looking on. */
export const witnessed =
  <A extends object>(
    subject: Subject,
    listener: Listener,
    task: (witness: Witness) => RouterTask<A>,
  ): RouterTask<A> =>
  async () => {
    const witness = new Witness(subject, listener === nobody ? nobody : harmless(listener));
    const start = Date.now();
    const ended = await task(witness)();
    const outcome = pipe(
      ended,
      E.mapLeft((error) => witness.readable(error)),
    );
    if (listener !== nobody)
      safely(() => {
        witness.end(outcome, Date.now() - start);
      });
    return outcome;
  };
