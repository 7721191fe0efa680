import { codeOf } from "../base/files.js";
import { lockShared } from "../locks/shared-lock.js";
import { chain, lastHash } from "./chain.js";
import { GENESIS, type AuditEntry, type Draft } from "./entry.js";
import { AuditFailure, type AuditError } from "./errors.js";
import {
  besides,
  makeFolder,
  putAside,
  segmentPath,
  segmentsOf,
  sweepTemporary,
  unwritable,
  writeContent,
} from "./files.js";
import { emptyMain, sealedFrom, VERSION, type MainFile } from "./format.js";
import { migrateFiles, recoverMigration, type Migration, type MigrateOptions } from "./migrate.js";
import { findMain, readSegment } from "./reader.js";
import { pruneFiles, removeRetired, retire, type Pruned, type Retention } from "./retention.js";

/** When the newest entries become a segment of their own: an append rewrites at most about so much. */
export const SEGMENT_BYTES = 256 * 1024;

/** How to keep a log. */
export interface StoreOptions {
  /** The file that leads the log; its segments and all else are put beside it. */
  readonly path: string;
  /** Default {@link SEGMENT_BYTES}. */
  readonly segmentBytes?: number;
  /** What to let go of when a new segment begins; default nothing. */
  readonly retention?: Retention;
  /** How long to wait for other processes, in milliseconds. Default 30 s. */
  readonly lockTimeoutMs?: number;
  readonly now?: () => Date;
  /** Told of what was wrong with the log and has been dealt with. */
  readonly onTrouble?: (error: AuditError) => void;
}

interface Opened {
  readonly main: MainFile;
  readonly bytes: number;
}

/** A log on disk. Every change takes the lock, so any number of processes may share one. */
export class AuditStore {
  readonly path: string;
  private readonly segmentBytes: number;
  private readonly now: () => Date;
  private isSwept = false;

  constructor(private readonly options: StoreOptions) {
    this.path = options.path;
    this.segmentBytes = options.segmentBytes ?? SEGMENT_BYTES;
    this.now = options.now ?? (() => new Date());
  }

  /** Adds entries in one step: all of them are in the log afterwards, or none. */
  append(drafts: readonly Draft[]): Promise<readonly AuditEntry[]> {
    return this.locked(async (isLost) => {
      const opened = await this.open();
      const isFull = opened.bytes >= this.segmentBytes && opened.main.entries.length > 0;
      const main = isFull ? await this.seal(opened.main) : opened.main;
      const entries = chain(drafts, main.head);
      const head = lastHash(entries, main.head);
      // What was read may have been added to since: it is read again at the next try.
      if (isLost()) throw new AuditFailure({ _tag: "Locked", file: this.path, waitedMs: 0 });
      await writeContent(this.path, { ...main, head, entries: [...main.entries, ...entries] });
      if (isFull) await removeRetired(this.path, main);
      return entries;
    });
  }

  /** Takes away what breaks the limits, to the entry. */
  prune(retention: Retention, dryRun = false): Promise<Pruned> {
    return this.locked(async () => {
      const { main } = await this.open();
      return pruneFiles(this.path, main, retention, this.now(), dryRun);
    });
  }

  /** Brings the log to a version; undefined where there is no log. */
  migrate(options: Pick<MigrateOptions, "to" | "dryRun" | "onPhase">): Promise<Migration | undefined> {
    return this.locked(async () => {
      await recoverMigration(this.path);
      return migrateFiles(this.path, { segmentBytes: this.segmentBytes, now: this.now, ...options });
    });
  }

  /** Finishes or drops a migration that was cut off. */
  recover(): Promise<void> {
    return this.locked(() => recoverMigration(this.path));
  }

  private async locked<A>(work: (isLost: () => boolean) => Promise<A>): Promise<A> {
    const { path } = this;
    const { lock, owner } = besides(path);
    const began = Date.now();
    let held;
    try {
      await makeFolder(path);
      const timeoutMs = this.options.lockTimeoutMs ?? 30_000;
      held = await lockShared({ file: owner, folder: lock, subject: path, timeoutMs });
    } catch (error) {
      if (codeOf(error) !== "ELOCKED") throw unwritable(path, error);
      throw new AuditFailure({ _tag: "Locked", file: path, waitedMs: Date.now() - began });
    }
    try {
      return await work(held.isLost);
    } catch (error) {
      throw unwritable(path, error);
    } finally {
      await held.release();
    }
  }

  /** The log as it is, upgraded on disk where it is older, and put right where it is broken. */
  private async open(): Promise<Opened> {
    await recoverMigration(this.path);
    if (!this.isSwept) await sweepTemporary(this.path);
    this.isSwept = true;
    try {
      let found = await findMain(this.path);
      if (found._tag === "Older") {
        await migrateFiles(this.path, { to: VERSION, segmentBytes: this.segmentBytes, now: this.now });
        found = await findMain(this.path);
      }
      if (found._tag === "Current") return found;
    } catch (error) {
      if (!(error instanceof AuditFailure) || error.error._tag !== "Corrupt") throw error;
      if (error.error.file !== this.path) throw error;
      const aside = await putAside(this.path, this.now().toISOString());
      this.options.onTrouble?.({ ...error.error, aside });
      return this.begin(`${this.path} was no audit log and was put aside as ${aside}`);
    }
    if ((await segmentsOf(this.path)).length === 0) return { main: emptyMain(GENESIS), bytes: 0 };
    this.options.onTrouble?.({ _tag: "Missing", file: this.path });
    return this.begin(`${this.path} was gone`);
  }

  /** A new leading file after the segments that are there; what it held before is a gap. */
  private async begin(reason: string): Promise<Opened> {
    const numbers = await segmentsOf(this.path);
    const main = {
      ...emptyMain(GENESIS),
      gaps: [{ time: this.now().toISOString(), reason }],
    };
    const [first, last] = [numbers[0], numbers.at(-1)];
    if (first === undefined || last === undefined) return { main, bytes: 0 };
    let sealed = 0;
    for (const number of numbers) {
      const segment = await readSegment(this.path, number).catch(() => undefined);
      sealed += segment?.entries.length ?? 0;
    }
    const [oldest, newest] = await Promise.all(
      [first, last].map((number) => readSegment(this.path, number).catch(() => undefined)),
    );
    const head = lastHash(newest?.entries ?? [], GENESIS);
    return {
      main: {
        ...main,
        first,
        segment: last + 1,
        sealed,
        previous: head,
        head,
        anchor: { hash: oldest?.previous ?? GENESIS, pruned: 0 },
      },
      bytes: 0,
    };
  }

  /** Makes the newest entries a segment of their own. The header that says so is written with the next entries. */
  private async seal(main: MainFile): Promise<MainFile> {
    await this.makeRoom(main);
    await writeContent(segmentPath(this.path, main.segment), sealedFrom(main));
    const next: MainFile = {
      ...main,
      segment: main.segment + 1,
      sealed: main.sealed + main.entries.length,
      previous: main.head,
      entries: [],
    };
    const { retention } = this.options;
    return retention === undefined ? next : retire(this.path, next, retention, this.now());
  }

  /** A segment of that number is there already: the same, from a run that was cut off here, or else not ours to replace. */
  private async makeRoom({ segment, entries }: MainFile): Promise<void> {
    const file = segmentPath(this.path, segment);
    let detail = "the leading file does not know it; was that restored from a backup?";
    try {
      const there = await readSegment(this.path, segment);
      if (there === undefined || there.entries.every(({ hash }, i) => hash === entries[i]?.hash)) return;
    } catch (error) {
      if (!(error instanceof AuditFailure) || error.error._tag !== "Corrupt") throw error;
      ({ detail } = error.error);
    }
    const aside = await putAside(file, this.now().toISOString());
    this.options.onTrouble?.({ _tag: "Corrupt", file, detail, aside });
  }
}
