import { isRecord, type Json } from "../../base/json.js";
import { link } from "../chain.js";
import { GENESIS } from "../entry.js";
import { lossless, renamed, type Step, type WholeLog } from "./step.js";

const outcomes: Readonly<Record<string, string>> = {
  ok: "succeeded",
  refused: "refused",
  failed: "failed",
};

const toOutcome = (result: unknown): unknown => outcomes[String(result)] ?? result;

const toResult = (outcome: unknown): unknown =>
  Object.keys(outcomes).find((result) => outcomes[result] === outcome) ?? outcome;

const toTime = (time: unknown): unknown =>
  typeof time === "number" && Math.abs(time) <= 8.64e15 ? new Date(time).toISOString() : time;

const toMilliseconds = (time: unknown): unknown => {
  const parsed = typeof time === "string" ? Date.parse(time) : Number.NaN;
  return Number.isNaN(parsed) ? time : parsed;
};

/** `name@host`; a name may hold an `@` of its own, a host may not. */
const toActor = (user: unknown): unknown => {
  if (typeof user !== "string" || !user.includes("@")) return user;
  const at = user.lastIndexOf("@");
  return { name: user.slice(0, at), source: "os", host: user.slice(at + 1) };
};

const toUser = (actor: unknown): unknown =>
  isRecord(actor) ? `${String(actor.name)}@${String(actor.host)}` : actor;

const entry = lossless(
  "_v2",
  (v1) => {
    const timed = renamed(v1, "time", "time", toTime);
    const acted = renamed(timed, "user", "actor", toActor);
    const ended = renamed(acted, "result", "outcome", toOutcome);
    return renamed(renamed(ended, "error", "errorTag"), "ms", "durationMs");
  },
  (v2) => {
    const { previous: _previous, hash: _hash, ...bare } = v2;
    const timed = renamed(bare, "time", "time", toMilliseconds);
    const acted = renamed(timed, "actor", "user", toUser);
    const ended = renamed(acted, "outcome", "result", toResult);
    return renamed(renamed(ended, "errorTag", "error"), "durationMs", "ms");
  },
);

/** Entries without a hash, as a log that was always version 1 has them, are chained now. */
const chained = (entries: readonly Json[], start: string): Json[] => {
  let head = start;
  return entries.map((each) => {
    const placed = typeof each.hash === "string" ? each : link(each, head);
    head = String(placed.hash);
    return placed;
  });
};

/** Version 2 brings the hash chain, the actor in parts, ISO times and the words of the events. */
export const v1v2: Step = {
  from: 1,
  to: 2,
  what: "every entry gets the hash of the one before; user@host becomes an actor, times become ISO 8601, result becomes outcome",
  up: ({ entries, _v2: kept, ...rest }): WholeLog => {
    const header = isRecord(kept) ? kept : {};
    const anchor = isRecord(header.anchor) ? header.anchor : { hash: GENESIS, pruned: 0 };
    const upgraded = chained(entries.map(entry.up), String(anchor.hash));
    const last = upgraded.at(-1)?.hash ?? anchor.hash;
    // Entries that a release of version 1 added after a downgrade come after the old head.
    const head = header.entries === entries.length ? header.head : last;
    return { ...rest, version: 2, anchor, head, entries: upgraded };
  },
  down: ({ entries, anchor, head, ...rest }): WholeLog => ({
    ...rest,
    version: 1,
    _v2: { anchor, head, entries: entries.length },
    entries: entries.map(entry.down),
  }),
};
