import { AsyncLocalStorage } from "node:async_hooks";
import { randomUUID } from "node:crypto";
import * as E from "fp-ts/Either";
import type { CommitEvent, Listener, RetryEvent } from "../events/event.js";
import { harmless } from "../events/sink.js";
import type { Batch } from "./batch.js";
import { isDeferred, type WriteFailure } from "./classify.js";
import type { Saved } from "./save.js";
import type { Post } from "./transport.js";

/** What belongs together: the requests, commits and saves between taking a router's lock and giving it back. */
interface Turn {
  /** Whose turn it is. */
  readonly of: Teller;
  /** The commit that requests belong to: the last one that was begun, or the one to come. */
  group: string;
  /** No commit of that name has been yet: the turn has just begun, or its list was not taken. */
  isOpen: boolean;
  /** Since when another session's lock on the router has been waited for. */
  lockedSince?: number;
  saves: number;
  /** Why a change would be sent again. */
  readonly reasons: Map<unknown, RetryEvent["reason"]>;
}

type Sent = E.Either<WriteFailure, string | undefined>;
type Outcome = Pick<CommitEvent, "outcome" | "errorTag">;

/** What a commit came to; undefined where the router took no list, so that there was none. */
const outcomeOf = (sent: Sent): Outcome | undefined => {
  if (E.isRight(sent)) return { outcome: isDeferred(sent.right) ? "doubt" : "committed" };
  switch (sent.left._tag) {
    case "Refused":
      return { outcome: "refused", errorTag: sent.left.error._tag };
    case "Doubt":
      return { outcome: "doubt", errorTag: sent.left.error._tag };
    case "Busy":
    case "Unsent":
    case "TooLarge":
      return undefined;
  }
};

/** Why a change of this commit would be sent again. A refused one is not: it is planned anew, in another company. */
const reasonOf = (sent: Sent): RetryEvent["reason"] | undefined => {
  if (E.isRight(sent)) return "doubt";
  const { _tag } = sent.left;
  return _tag === "Busy" ? "locked" : _tag === "Unsent" ? "unsent" : _tag === "Doubt" ? "doubt" : undefined;
};

/** One for all routers: Node keeps each that was ever used, and asks all of them at every asynchronous step. */
const turns = new AsyncLocalStorage<Turn>();

const isSave = (data: unknown): boolean =>
  typeof data === "object" && data !== null && "op" in data && data.op === "save";

/** Tells a listener what happens between us and one router. Only wraps: what it is wrapped around stays as it is. */
export class Teller {
  private readonly tell: Listener;
  private readFailed = false;

  constructor(
    private readonly router: string,
    listener: Listener,
  ) {
    this.tell = harmless(listener);
  }

  private begin(): Turn {
    return { of: this, group: randomUUID(), isOpen: true, saves: 0, reasons: new Map() };
  }

  /** The turn that what runs is part of, at this router. */
  private current(): Turn | undefined {
    const turn = turns.getStore();
    return turn?.of === this ? turn : undefined;
  }

  private common(): { readonly router: string; readonly at: number } {
    return { router: this.router, at: Date.now() };
  }

  /** Tells of every request, and of those that are made again. */
  post(post: Post): Post {
    return (path, data, timeoutMs, fresh) => async () => {
      const turn = this.current();
      if (path === "/retrieve" && this.readFailed) this.retry("busy");
      if (turn !== undefined && isSave(data) && ++turn.saves > 1) this.retry("save");
      const start = Date.now();
      const outcome = await post(path, data, timeoutMs, fresh)();
      const status = E.isRight(outcome) ? outcome.right.status : undefined;
      if (path === "/retrieve") this.readFailed = status === undefined || status >= 500;
      this.tell({
        type: "request",
        ...this.common(),
        path,
        durationMs: Date.now() - start,
        ...(status === undefined ? {} : { status }),
        ...(turn === undefined ? {} : { group: turn.group }),
      });
      return outcome;
    };
  }

  /** Everything that one turn at the router does. */
  turn<A>(work: () => Promise<A>): Promise<A> {
    const turn = this.begin();
    return turns.run(turn, async () => {
      try {
        return await work();
      } finally {
        this.endWait(turn, false);
      }
    });
  }

  /** One list on its way: what it is part of, and what came of it. */
  async commit<C>({ planned, ops }: Batch<C>, send: () => Promise<Sent>): Promise<Sent> {
    const turn = this.current() ?? this.begin();
    const changing = planned.filter(({ plan }) => plan.ops.length > 0);
    const again = changing.flatMap(({ item }) => turn.reasons.get(item) ?? []);
    if (again[0] !== undefined) this.retry(again[0]);
    if (!turn.isOpen) turn.group = randomUUID();
    const { group } = turn;
    const start = Date.now();
    const sent = await send();
    const reason = reasonOf(sent);
    for (const { item } of changing)
      if (reason === undefined) turn.reasons.delete(item);
      else turn.reasons.set(item, reason);
    if (E.isLeft(sent) && sent.left._tag === "Busy") turn.lockedSince ??= start;
    else this.endWait(turn, true);
    const outcome = outcomeOf(sent);
    turn.isOpen = outcome === undefined;
    if (outcome === undefined) return sent;
    for (const { plan } of changing) plan.sent?.(group);
    const durationMs = Date.now() - start;
    this.tell({
      type: "commit",
      ...this.common(),
      group,
      changes: changing.length,
      ops: ops.length,
      durationMs,
      ...outcome,
    });
    return sent;
  }

  /** A save, with all its attempts. */
  async save(save: () => Promise<Saved>): Promise<Saved> {
    const turn = this.current();
    if (turn !== undefined) turn.saves = 0;
    const start = Date.now();
    const outcome = await save();
    const group = turn === undefined ? {} : { group: turn.group };
    this.tell({
      type: "save",
      ...this.common(),
      ok: outcome.saved,
      durationMs: Date.now() - start,
      ...group,
    });
    return outcome;
  }

  /** The end of a wait for a lock that began at `since`. */
  lock(since: number, acquired: boolean): void {
    this.tell({ type: "lock", ...this.common(), waitedMs: Date.now() - since, acquired });
  }

  private endWait(turn: Turn, acquired: boolean): void {
    if (turn.lockedSince === undefined) return;
    this.lock(turn.lockedSince, acquired);
    delete turn.lockedSince;
  }

  private retry(reason: RetryEvent["reason"]): void {
    this.tell({ type: "retry", ...this.common(), reason });
  }
}
