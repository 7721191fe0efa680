import { copyFile, mkdir, readdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { removeFile, syncFolder } from "../base/files.js";
import type { Json } from "../base/json.js";
import { AuditFailure } from "./errors.js";
import { besides, readContent, segmentPath, unwritable, writeContent } from "./files.js";
import { VERSION, type MainFile, type Migrated } from "./format.js";
import { laidOut, wholeOf } from "./layout.js";
import { migrated, stepsBetween } from "./migrations/index.js";
import type { Step, WholeLog } from "./migrations/step.js";
import { findMain, readLog } from "./reader.js";

/** Says which files replace which; once it is there the migration is finished, sooner or later. */
interface Journal extends Json {
  readonly put: readonly string[];
  readonly remove: readonly string[];
  readonly entries: readonly [];
}

/** Where a migration stands; for tests, which stop it there. */
export type Phase = "backup" | "staged" | "journal" | "put" | "removed";

/** What a migration did, or would do. */
export interface Migration {
  readonly from: number;
  readonly to: number;
  readonly steps: readonly Step[];
  readonly entries: number;
  /** The newest entry before and after, as an example. */
  readonly example: { readonly before?: Json | undefined; readonly after?: Json | undefined };
  /** The names of the files before and after. */
  readonly files: { readonly before: readonly string[]; readonly after: readonly string[] };
  /** The folder with the files as they were; none in a dry run, and where there was nothing to do. */
  readonly backup?: string;
}

export interface MigrateOptions {
  readonly to: number;
  readonly segmentBytes: number;
  readonly dryRun?: boolean;
  readonly now?: () => Date;
  readonly onPhase?: (phase: Phase) => void;
}

const namesOf = (path: string, segments: readonly number[]): string[] => [
  ...segments.map((segment) => basename(segmentPath(path, segment))),
  basename(path),
];

/** The whole log in memory and the segments it is in; a segment that cannot be read stops it. */
const loadWhole = async (path: string): Promise<{ log: WholeLog; segments: number[] } | undefined> => {
  const found = await findMain(path);
  if (found._tag === "None") return undefined;
  if (found._tag === "Older") return { log: found.log, segments: [] };
  const reading = await readLog(path);
  if (reading === undefined) return undefined;
  const entries: Json[] = [];
  for await (const piece of reading.pieces) {
    if (piece.flaw !== undefined)
      throw new AuditFailure({ _tag: "Corrupt", file: piece.file, detail: piece.flaw });
    for (const entry of piece.entries) entries.push(entry);
  }
  const { first, segment } = reading.main;
  const segments = Array.from({ length: segment - first }, (_, i) => first + i);
  return { log: wholeOf(reading.main, entries), segments };
};

const noted = (log: WholeLog, note: Migrated): WholeLog =>
  Array.isArray(log.migrated) ? { ...log, migrated: [...(log.migrated as Migrated[]), note] } : log;

const finish = async (path: string, onPhase?: (phase: Phase) => void): Promise<void> => {
  const { staging, journal } = besides(path);
  const folder = dirname(path);
  const { put, remove } = (await readContent(journal))?.value as Journal;
  const staged = new Set(await readdir(staging).catch((): string[] => []));
  for (const name of put) if (staged.has(name)) await rename(join(staging, name), join(folder, name));
  await syncFolder(folder);
  onPhase?.("put");
  for (const name of remove) await removeFile(join(folder, name));
  onPhase?.("removed");
  await removeFile(journal);
  await rm(staging, { recursive: true, force: true });
  await syncFolder(folder);
};

/**
 * Finishes a migration that was cut off after its journal was written, and drops one that was cut off before: the log
 * is then in the new version or in the old one, whole. Only for the holder of the lock.
 */
export const recoverMigration = async (path: string): Promise<void> => {
  const { staging, journal } = besides(path);
  try {
    if ((await readContent(journal)) !== undefined) await finish(path);
    else await rm(staging, { recursive: true, force: true });
  } catch (error) {
    throw unwritable(path, error);
  }
};

/** Whether a migration was cut off and is to be finished before the log can be read. */
export const isUnfinished = async (path: string): Promise<boolean> =>
  (await readContent(besides(path).journal)) !== undefined;

/**
 * Brings a log to another version: the files as they were are copied first, the new ones are written beside them,
 * and a journal makes the exchange happen as a whole. Only for the holder of the lock. Undefined where there is no log.
 */
export const migrateFiles = async (path: string, options: MigrateOptions): Promise<Migration | undefined> => {
  const { to, segmentBytes, dryRun = false, now = () => new Date(), onPhase } = options;
  const loaded = await loadWhole(path);
  if (loaded === undefined) return undefined;
  const { log, segments } = loaded;
  const from = log.version;
  const time = now().toISOString();
  const { staging, journal, backup: backupName } = besides(path);
  const backup = backupName(from, time);
  const head = log.entries.at(-1)?.hash;
  const note: Migrated = {
    time,
    from,
    to,
    ...(typeof head === "string" ? { head } : {}),
    backup: basename(backup),
  };
  // Only the newest version has a place for the note: it is taken down with it, or added once that is reached.
  const changed =
    from === VERSION ? migrated(noted(log, note), to, path) : noted(migrated(log, to, path), note);
  const next = laidOut(changed, segmentBytes);
  const before = namesOf(path, segments);
  const after = namesOf(
    path,
    next.segments.map(({ segment }) => segment),
  );
  const report: Migration = {
    from,
    to,
    steps: stepsBetween(from, to),
    entries: log.entries.length,
    example: {
      before: log.entries.at(-1),
      after: (next.main as MainFile).entries.at(-1) as Json | undefined,
    },
    files: { before, after },
  };
  if (from === to || dryRun) return report;
  try {
    const folder = dirname(path);
    await mkdir(backup, { mode: 0o700 });
    for (const name of before) await copyFile(join(folder, name), join(backup, name));
    await syncFolder(backup);
    onPhase?.("backup");
    await mkdir(staging, { mode: 0o700 });
    for (const segment of next.segments)
      await writeContent(join(staging, basename(segmentPath(path, segment.segment))), segment);
    await writeContent(join(staging, basename(path)), next.main);
    onPhase?.("staged");
    const plan: Journal = { put: after, remove: before.filter((name) => !after.includes(name)), entries: [] };
    await writeContent(journal, plan);
    onPhase?.("journal");
    await finish(path, onPhase);
  } catch (error) {
    throw unwritable(path, error);
  }
  return { ...report, backup };
};
