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

/** Whether a list explains what became of one configuration by another, and nothing else does. */
const explains = (ops: readonly Op[], before: ConfigTree, after: ConfigTree): boolean => {
  const changes = diffNode(before, after, []);
  const meant = new Candidate(before).apply(ops).tree;
  return (
    changes.length > 0 &&
    changes.every(({ path }) => ops.some((op) => overlaps(path, op.path))) &&
    ops.every(({ path }) => {
      const [due, made] = [getNode(meant, path), getNode(after, path)];
      return sameNode(due, made === undefined ? made : inWordsOf(due, made));
    })
  );
};

/** How many entries have come on top of a log; the oldest go when it is full. */
const growth = (from: readonly string[], to: readonly string[]): number => {
  const isOn = (more: number): boolean =>
    from.slice(0, to.length - more).every((entry, i) => to[i + more] === entry);
  for (let more = Math.max(0, to.length - from.length); more < to.length; more++) if (isOn(more)) return more;
  return to.length;
};

/**
 * The router's own log of commits, as a witness: what stood there before a commit of ours took effect, whatever we
 * had read. Kept by the router while `system config-management commit-revisions` is set.
 */
export class CommitLog {
  private failures = 0;

  constructor(
    private readonly api: Api,
    private readonly settings: RouterSettings,
  ) {}

  /**
   * The configuration on which a list was carried out that has just been; `read` is what was read before it was
   * sent. Undefined where the router does not tell: it keeps no log, or the list changed nothing.
   */
  async before(ops: readonly Op[], read: ConfigTree): Promise<ConfigTree | undefined> {
    if (this.failures >= MOST_FAILURES) return undefined;
    const last = await this.revision(1, read);
    if (last === undefined) return undefined;
    // Nearly always: nobody came in between, and nobody after.
    if (sameNode(last, read)) return read;
    return this.find(ops, read);
  }

  /**
   * Looks for the commit that our list explains, from the newest back to what was read. Of several it is the oldest:
   * another client that overwrote ours and put it back made a later one that looks the same.
   */
  private async find(ops: readonly Op[], read: ConfigTree): Promise<ConfigTree | undefined> {
    let found: ConfigTree | undefined;
    let left = MOST_REVISIONS;
    let after = await this.pinned(0, read);
    for (let n = 1; after !== undefined && left > 0; n++, left--) {
      const before = await this.pinned(n, read, after.list);
      if (before === undefined) break;
      if (explains(ops, before.tree, after.tree)) {
        found = before.tree;
        left = Math.min(left, MOST_BEYOND);
      }
      if (sameNode(before.tree, read)) break;
      // Where the log has grown, the one looked for is as much further down.
      n += before.grown;
      after = before;
    }
    return found;
  }

  /**
   * A revision of which it is certain that it is the one that had this number when `list` was read: the log is
   * looked at again afterwards, and the revision again where it has grown.
   */
  private async pinned(
    n: number,
    words: ConfigTree,
    list?: readonly string[],
  ): Promise<{ tree: ConfigTree; list: readonly string[]; grown: number } | undefined> {
    let known = list ?? (await this.list());
    let grown = 0;
    for (let reading = 0; known !== undefined && reading < MOST_READINGS; reading++) {
      const tree = await this.revision(n + grown, words);
      const now = await this.list();
      if (tree === undefined || now === undefined) return undefined;
      const more = growth(known, now);
      known = now;
      grown += more;
      if (more === 0) return { tree, list: now, grown };
    }
    return undefined;
  }

  private async revision(n: number, words: ConfigTree): Promise<ConfigTree | undefined> {
    const text = await this.ask(["file", String(n)]);
    const tree = text === undefined ? undefined : parseCurly(text);
    return tree === undefined ? undefined : treeInWordsOf(words, tree);
  }

  /** Who committed and when, newest first; the numbers say nothing. */
  private async list(): Promise<readonly string[] | undefined> {
    const text = await this.ask([]);
    return text?.split("\n").flatMap((line) => /^\s*\d+\s+(\S.*)/.exec(line)?.[1] ?? []);
  }

  /** One question, and once more where the router had other things to do: the log is no reason to wait for long. */
  private async ask(words: readonly string[]): Promise<string | undefined> {
    const { readPause } = timesOf(this.settings);
    for (const isLast of [false, true]) {
      const answer = await this.api.show(["system", "commit", ...words])();
      if (E.isRight(answer)) {
        this.failures = 0;
        return answer.right;
      }
      const { left } = answer;
      if (left._tag === "Unreachable" && left.answered === true && !isLast) await sleep(readPause);
      else if (left._tag === "Protocol" && left.detail.includes("revision not available")) {
        this.failures++;
        return undefined;
      } else if (left._tag !== "Unreachable") this.failures = MOST_FAILURES;
    }
    this.failures++;
    return undefined;
  }
}
