/** The router behind the API: its configurations, its one shared session and its locks. */
import { commit, countRules, hasChanges, type CommitResult } from "./commit.js";
import type { Dialect } from "./dialect.js";
import { pause, type Latency } from "./latency.js";
import { schemas } from "./schema/index.js";
import type { Schema } from "./schema/nodes.js";
import { apply, applyConfig, Refusal, type Command, type Session } from "./session.js";
import { Editor, emptyRoot, nodeAt, sameTree, type ConfigJson, type ConfigNode } from "./tree.js";

export const lockedText = "Configuration system temporarily locked due to another commit in progress\n";

/** Counts of what the router did. */
export interface MachineCounts {
  commits: number;
  commitsWithChanges: number;
  saves: number;
  ops: number;
}

/** What loading configuration in JSON gives, or the router's words against it. */
export const parseConfig = (config: unknown, dialect: Dialect): ConfigNode => {
  const editor = new Editor(emptyRoot);
  const schema = schemas[dialect.version];
  applyConfig({ editor, schema, dialect, strict: false, before: emptyRoot }, config);
  return editor.root;
};

export class Machine {
  running: ConfigNode;
  candidate: ConfigNode;
  saved: ConfigNode;
  /** The configuration before the last commit: what a reload goes back to. */
  previous: ConfigNode;
  readonly files = new Map<string, ConfigNode>();
  readonly counts: MachineCounts = { commits: 0, commitsWithChanges: 0, saves: 0, ops: 0 };
  lockedUntil = 0;
  readonly schema: Schema;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(
    readonly dialect: Dialect,
    readonly latency: Latency,
    config: ConfigNode,
  ) {
    this.schema = schemas[dialect.version];
    this.running = this.candidate = this.saved = this.previous = config;
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

  discard(): void {
    this.candidate = this.running;
  }

  /** Applies commands to the shared session; on refusal the whole session is discarded. */
  applyAll(commands: readonly Command[]): void {
    const editor = new Editor(this.candidate);
    const { schema, dialect, strict } = this;
    const session: Session = { editor, schema, dialect, strict, before: this.candidate };
    try {
      for (const command of commands) {
        this.counts.ops++;
        apply(session, command);
      }
      this.candidate = editor.root;
    } catch (error) {
      this.discard();
      throw error;
    }
  }

  changes(path: readonly string[]): boolean {
    return !sameTree(nodeAt(this.running, path), nodeAt(this.candidate, path));
  }

  /** Commits the candidate after the time it takes. The candidate is left as it is when that fails. */
  async commit(ops: number): Promise<CommitResult> {
    const changed = this.isDirty;
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
    if (this.lockHeld) return { running: this.running, output: lockedText, failed: true };
    const result = commit(this.running, this.candidate, this.dialect);
    if (hasChanges(this.running, result.running)) {
      this.counts.commitsWithChanges++;
      this.previous = this.running;
      this.running = result.running;
    }
    if (!result.failed) this.discard();
    return result;
  }

  /** A change made by somebody else, at once. */
  edit(commands: readonly Command[]): void {
    const clean = this.candidate === this.running;
    const editor = new Editor(this.running);
    const { schema, dialect } = this;
    for (const command of commands)
      apply({ editor, schema, dialect, strict: false, before: this.running }, command);
    const result = commit(this.running, editor.root, { ...dialect, commitText: true });
    if (result.failed) throw new Refusal(result.output);
    this.previous = this.running;
    this.running = result.running;
    if (clean) this.discard();
  }

  /** Everything that was not saved is gone. */
  reboot(): void {
    this.running = this.candidate = this.previous = this.saved;
  }

  parse(config: ConfigJson): ConfigNode {
    return parseConfig(config, this.dialect);
  }
}
