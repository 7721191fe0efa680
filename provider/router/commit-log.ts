import { setTimeout as sleep } from "node:timers/promises";
import * as E from "fp-ts/Either";
import { diffNode } from "../config/diff.js";
import { Candidate, type Op } from "../config/ops.js";
import { overlaps } from "../config/path.js";
import { getNode, sameNode, type ConfigTree } from "../config/tree.js";
import type { Api } from "./api.js";
import { parseCurly } from "./curly.js";
import type { RouterSettings } from "./settings.js";
import { inWordsOf, treeInWordsOf } from "./spelling.js";
import { timesOf } from "./times.js";

/** How many commits of others are looked behind for ours. */
const MOST_REVISIONS = 40;

/** How many are looked at beyond one that may be ours. */
const MOST_BEYOND = 8;

/** How often a revision is read again because the log grew meanwhile. */
const MOST_READINGS = 20;

/** So many answers in a row that make no sense, or none, and the log is not asked any more. */
const MOST_FAILURES = 2;

/** This part of a time-out is the first look at the log worth. */
const PATIENCE = 4;

/** The router's words where `commit-revisions` is not set: what else it prints is from before. */
const NOT_KEPT = "commit-revisions is not configured";

/** Whether a list explains what became of one configuration by another, and nothing else does. */
const explains = (ops: readonly Op[], before: ConfigTree, after: ConfigTree): boolean => {
  const changes = diffNode(before, after, []);
  const meant = new Candidate(before).apply(ops).tree;
  return (
    changes.length > 0 &&
    changes.every(({ path }) => ops.some((op) => overlaps(path, op.path))) &&
    ops.every(({ path }) => {
      const [due, made] = [getNode(meant, path), getNode(after, path)];
      return sameNode(due, made === undefined ? made : inWordsOf(due, made, undefined, path), path);
    })
  );
};

/** How many entries have come on top of a log; undefined where that is not certain. The oldest go when it is full. */
const growth = (from: readonly string[], to: readonly string[]): number | undefined => {
  const least = Math.max(0, to.length - from.length);
  // The same who and when at once may be several commits, but not in a log that has only grown.
  if (least > 0 && from.every((entry, i) => to[i + least] === entry)) return least;
  const fitting: number[] = [];
  for (let more = least; more < to.length && fitting.length < 2; more++)
    if (from.slice(0, to.length - more).every((entry, i) => to[i + more] === entry)) fitting.push(more);
  return fitting.length === 1 ? fitting[0] : undefined;
};

/** The log of commits at a moment, newest first: who and when, without the numbers, which say nothing. */
type Entries = readonly string[];

/** A revision and the log of which it is certain that it had its number in it. */
interface Pinned {
  /** In the words of the router's files. */
  readonly raw: ConfigTree;
  readonly entries: Entries;
  /** How many commits have come since the log that it was looked for by. */
  readonly grown: number;
}

/**
 * The router's own log of commits, as a witness: what stood there before a commit of ours took effect, whatever we
 * had read. Kept by the router while `system config-management commit-revisions` is set.
 */
export class CommitLog {
  private failures = 0;
  /** The log as it was at some time before the last read: all of it is in what was read. */
  private known: Entries | undefined;

  constructor(
    private readonly api: Api,
    private readonly settings: RouterSettings,
  ) {}

  /**
   * Looks at the log before the first read that a list is to stand on; later on every answer serves the next list. A
   * router that does not answer is waited for by the read, not twice: the log is then searched after the commit.
   */
  async open(): Promise<void> {
    if (this.known !== undefined) return;
    const late = Symbol("late");
    const seen = await Promise.race([
      this.list(),
      sleep(this.settings.timeoutMs / PATIENCE, late, { ref: false }),
    ]);
    // An answer that comes after the read has begun may tell of a commit that is not in it.
    if (seen !== late) this.known = seen;
  }

  /**
   * The configuration on which a list was carried out that has just been; `read` is what was read before it was
   * sent. Undefined where the router does not tell: it keeps no log, or the list changed nothing.
   */
  async before(ops: readonly Op[], read: ConfigTree): Promise<ConfigTree | undefined> {
    const now = await this.list();
    if (now === undefined) return undefined;
    const more = this.known === undefined ? undefined : growth(this.known, now);
    if (more === 0) return undefined;
    if (more !== 1) return this.find(ops, read, now, more);
    // Nearly always: ours is the only one that has come.
    this.known = now;
    return read;
  }

  /**
   * Looks for the commit that our list explains, from the newest back to the last one that was known before the read.
   * Of several it is the oldest: another client that overwrote ours and put it back made a later one that looks the
   * same. `more` is how many have come since.
   */
  private async find(
    ops: readonly Op[],
    read: ConfigTree,
    now: Entries,
    more: number | undefined,
  ): Promise<ConfigTree | undefined> {
    let found: { readonly raw: ConfigTree; readonly entries: Entries } | undefined;
    // What was read, as the router's files have it.
    let stood: ConfigTree | undefined;
    let left = MOST_REVISIONS;
    let after = await this.pinned(0, now);
    let last = more === undefined ? undefined : more + (after?.grown ?? 0);
    for (let n = 1; after !== undefined && left > 0; n++, left--) {
      const before = await this.pinned(n, after.entries);
      if (before === undefined) break;
      // Where the log has grown, the one looked for is as much further down.
      n += before.grown;
      if (last !== undefined) last += before.grown;
      const seen = treeInWordsOf(read, before.raw);
      if (explains(ops, seen, treeInWordsOf(seen, after.raw, before.raw))) {
        found = { raw: before.raw, entries: before.entries.slice(n - 1) };
        left = Math.min(left, MOST_BEYOND);
      }
      if (sameNode(seen, read)) stood = before.raw;
      if (last === undefined ? stood !== undefined : n >= last) break;
      after = before;
    }
    if (found === undefined) return undefined;
    // What has come since ours need not be in what is read next.
    this.known = found.entries;
    return treeInWordsOf(read, found.raw, stood);
  }

  /**
   * A revision of which it is certain that it is the one that had this number in a log: the log is looked at again
   * afterwards, and the revision again where it has grown.
   */
  private async pinned(n: number, entries: Entries): Promise<Pinned | undefined> {
    let known = entries;
    let grown = 0;
    for (let reading = 0; reading < MOST_READINGS; reading++) {
      const raw = await this.revision(n + grown);
      const now = await this.list();
      const more = now === undefined ? undefined : growth(known, now);
      if (raw === undefined || now === undefined || more === undefined) return undefined;
      known = now;
      grown += more;
      if (more === 0) return { raw, entries: now, grown };
    }
    return undefined;
  }

  private async revision(n: number): Promise<ConfigTree | undefined> {
    const text = await this.ask(["file", String(n)]);
    return text === undefined ? undefined : parseCurly(text);
  }

  /** The log; undefined where none is kept. */
  private async list(): Promise<Entries | undefined> {
    const text = await this.ask([]);
    if (text === undefined) return undefined;
    const entries = text.split("\n").flatMap((line) => /^\s*\d+\s+(\S.*)/.exec(line)?.[1] ?? []);
    if (entries.length > 0 && !text.includes(NOT_KEPT)) return entries;
    this.failures = MOST_FAILURES;
    return undefined;
  }

  /** One question, and once more where the router had other things to do: the log is no reason to wait for long. */
  private async ask(words: readonly string[]): Promise<string | undefined> {
    const { readPause } = timesOf(this.settings);
    for (const isLast of [false, true]) {
      if (this.failures >= MOST_FAILURES) return undefined;
      const answer = await this.api.show(["system", "commit", ...words])();
      if (E.isRight(answer)) {
        this.failures = 0;
        return answer.right;
      }
      const { left } = answer;
      if (left._tag === "Unreachable" && left.answered === true && !isLast) await sleep(readPause);
      else if (left._tag === "Unreachable" && left.silent === true) break;
      else if (left._tag === "Protocol" && left.detail.includes("revision not available")) {
        this.failures++;
        return undefined;
      } else if (left._tag !== "Unreachable") this.failures = MOST_FAILURES;
    }
    this.failures++;
    return undefined;
  }
}
