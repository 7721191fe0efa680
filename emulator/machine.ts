/** The router behind the API: its configurations, its one shared session and its locks. */
import type { Schema } from "../provider/schema/index.js";
import { treeOf } from "./admit.js";
import { commit, countRules, hasChanges, type CommitResult } from "./commit.js";
import type { Dialect } from "./dialect.js";
import { pause, type Latency } from "./latency.js";
import { Revisions } from "./revisions.js";
import { apply, applyConfig, Refusal, type Command, type Session } from "./session.js";
import type { PacketFilter } from "./verify/context.js";
import { Editor, emptyRoot, madeIn, nodeAt, sameTree, type ConfigJson, type ConfigNode } from "./tree.js";

export const lockedText = "Configuration system temporarily locked due to another commit in progress\n";

/** Counts of what the router did. */
export interface MachineCounts {
  commits: number;
  commitsWithChanges: number;
  saves: number;
  ops: number;
}

/** The packet filter after a start: a firewall that was there already has its table. */
const filterOf = (config: ConfigNode): PacketFilter => ({
  table: nodeAt(config, ["firewall"]) === undefined ? "unmade" : "there",
});

export class Machine {
  running: ConfigNode;
  candidate: ConfigNode;
  saved: ConfigNode;
  /** The configuration before the last commit: what a reload goes back to. */
  previous: ConfigNode;
  readonly files = new Map<string, ConfigNode>();
  readonly revisions = new Revisions();
  readonly counts: MachineCounts = { commits: 0, commitsWithChanges: 0, saves: 0, ops: 0 };
  lockedUntil = 0;
  /** Whether the session holds the remains of a load that failed. */
  spoilt = false;
  #queue: Promise<unknown> = Promise.resolve();
  /** What refused lists had made, each until when nothing can be made there. */
  #remains: readonly { readonly path: readonly string[]; readonly until: number }[] = [];

  #filter: PacketFilter;

  readonly #booted: ConfigNode;

  constructor(
    readonly dialect: Dialect,
    readonly schema: Schema,
    readonly latency: Latency,
    config: ConfigJson,
    /** How long the remains of a refused list are in the way, in milliseconds. */
    private readonly remainsMs: number,
  ) {
    // What a router holds is there, whether this release would let it be set or not.
    const booted = treeOf(schema, config);
    this.running = this.candidate = this.saved = this.previous = this.#booted = booted;
    this.#filter = filterOf(booted);
    this.revisions.note(booted, "root", "vyos-boot-config-loader");
  }

  get isDirty(): boolean {
    return this.candidate !== this.running && hasChanges(this.running, this.candidate);
  }

  get lockHeld(): boolean {
    return Date.now() < this.lockedUntil;
  }

  get rules(): number {
    return countRules(this.running);
  }

  get strict(): boolean {
    return nodeAt(this.running, this.dialect.strictPath) !== undefined;
  }

  /** One writer at a time; the others wait. */
  exclusive<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(work);
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  /** Whether a part of the configuration that was there at the start has been taken away since. */
  hasLost(path: readonly string[]): boolean {
    return nodeAt(this.#booted, path) !== undefined && nodeAt(this.running, path) === undefined;
  }

  discard(): void {
    this.spoilt = false;
    this.candidate = this.running;
  }

  /** Applies commands to the shared session; on refusal the whole session is discarded. */
  async applyAll(commands: readonly Command[]): Promise<void> {
    const before = this.counts.ops;
    const editor = new Editor(this.candidate);
    const { schema, dialect, strict } = this;
    this.#remains = this.#remains.filter(({ until }) => until > Date.now());
    const stale = this.#remains.map(({ path }) => path);
    const session: Session = { editor, schema, dialect, strict, before: this.candidate, stale };
    try {
      for (const command of commands) {
        this.counts.ops++;
        apply(session, command);
      }
      this.candidate = editor.root;
    } catch (error) {
      this.discard();
      const until = Date.now() + this.remainsMs;
      const made = madeIn(this.running, editor.root).map((path) => ({ path, until }));
      this.#remains = [...this.#remains, ...made];
      await pause(this.latency.refusal(this.counts.ops - before));
      throw error;
    }
  }

  changes(path: readonly string[]): boolean {
    return !sameTree(nodeAt(this.running, path), nodeAt(this.candidate, path));
  }

  /** Commits the candidate after the time it takes. The candidate is left as it is when that fails. */
  async commit(ops: number): Promise<CommitResult> {
    const changed = this.isDirty;
    if (changed && this.lockHeld) return { running: this.running, output: lockedText, failed: true };
    await pause(
      this.latency.commit({
        ops,
        changed,
        natChanged: changed && this.changes(["nat"]),
        rules: countRules(this.candidate),
      }),
    );
    this.counts.commits++;
    if (!changed) {
      this.discard();
      return { running: this.running, output: "", failed: false };
    }
    const result = this.#tryCommit();
    if (hasChanges(this.running, result.running)) {
      this.counts.commitsWithChanges++;
      // A commit lasts longer than that on a router.
      this.#remains = [];
      this.previous = this.running;
      this.running = result.running;
      this.revisions.note(this.running, "root", "vyos-http-api");
    }
    if (!result.failed) this.discard();
    return result;
  }

  /** What a failed load left in the session spoils the commit after it altogether. */
  #tryCommit(): CommitResult {
    const result = commit(this.schema, this.running, this.candidate, this.dialect, this.#filter);
    const spoilt = this.spoilt && result.failed;
    this.spoilt = false;
    return spoilt ? { ...result, running: this.running } : result;
  }

  /** A change made by somebody else, at once. */
  edit(commands: readonly Command[]): void {
    const clean = this.candidate === this.running;
    const editor = new Editor(this.running);
    const { schema, dialect } = this;
    for (const command of commands)
      apply({ editor, schema, dialect, strict: false, before: this.running }, command);
    const result = commit(schema, this.running, editor.root, { ...dialect, commitText: true }, this.#filter);
    if (result.failed) throw new Refusal(result.output);
    this.previous = this.running;
    this.running = result.running;
    this.revisions.note(this.running, "vyos", "cli");
    if (clean) this.discard();
    else this.candidate = this.#withChanges(this.candidate, commands);
  }

  /** A session sees what others commit; only where its own changes clash with it they stay. */
  #withChanges(candidate: ConfigNode, commands: readonly Command[]): ConfigNode {
    const editor = new Editor(candidate);
    const { schema, dialect } = this;
    for (const command of commands)
      try {
        apply({ editor, schema, dialect, strict: false, before: candidate }, command);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
      }
    return editor.root;
  }

  /** Everything that was not saved is gone. */
  reboot(): void {
    this.running = this.previous = this.saved;
    this.#filter = filterOf(this.running);
    this.revisions.note(this.running, "root", "vyos-boot-config-loader");
    this.discard();
  }

  /** What loading configuration in JSON gives, or the router's words against it. */
  parse(config: ConfigJson): ConfigNode {
    const editor = new Editor(emptyRoot);
    const { schema, dialect } = this;
    applyConfig({ editor, schema, dialect, strict: false, before: emptyRoot }, config);
    return editor.root;
  }
}
