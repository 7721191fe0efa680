import { mkdir, readdir, rename } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";
import { Low } from "lowdb";
import { isAbsent, isTemporary, readText, removeFile, syncFolder, writeAtomically } from "../base/files.js";
import { escapeRegExp, messageOf } from "../base/text.js";
import { AuditFailure } from "./errors.js";

/** A failure of the file system as the audit log's own error. */
export const unwritable = (file: string, error: unknown): AuditFailure =>
  error instanceof AuditFailure
    ? error
    : new AuditFailure({ _tag: "Unwritable", file, detail: messageOf(error) });

/** The name of a log's segment: `audit.json` has `audit.000001.json`. */
export const segmentPath = (path: string, segment: number): string => {
  const extension = extname(path);
  const stem = basename(path, extension);
  return join(dirname(path), `${stem}.${String(segment).padStart(6, "0")}${extension}`);
};

/** What stands beside a log and is named after it. */
export const besides = (path: string) => ({
  lock: `${path}.lock`,
  owner: `${path}.owner`,
  /** New files of a migration, until all of them are there. */
  staging: `${path}.migrating`,
  /** Says that they are all there and how to put them in place. */
  journal: `${path}.migration`,
  backup: (version: number, time: string): string =>
    `${path}.v${String(version)}-${time.replaceAll(":", "-")}.backup`,
  aside: (time: string): string => `${path}.corrupt-${time.replaceAll(":", "-")}`,
});

/** The numbers of the segments that are there, in order. */
export const segmentsOf = async (path: string): Promise<number[]> => {
  const extension = extname(path);
  const pattern = new RegExp(
    `^${escapeRegExp(basename(path, extension))}\\.(\\d{6,})${escapeRegExp(extension)}$`,
  );
  const names = await readdir(dirname(path)).catch((error: unknown) => {
    if (isAbsent(error)) return [];
    throw error;
  });
  return names
    .flatMap((name) => pattern.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b);
};

/** Removes what a process that was killed has left half-written. Only for the holder of the lock. */
export const sweepTemporary = async (path: string): Promise<void> => {
  const stem = basename(path, extname(path));
  const names = await readdir(dirname(path));
  const stale = names.filter((name) => name.startsWith(`${stem}.`) && isTemporary(name));
  for (const name of stale) await removeFile(join(dirname(path), name)).catch(() => undefined);
};

/** Makes the folder of a log. */
export const makeFolder = async (path: string): Promise<void> => {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
};

const textIn = (file: string): Promise<string | undefined> =>
  readText(file).catch((error: unknown) => {
    throw new AuditFailure({ _tag: "Unreadable", file, detail: messageOf(error) });
  });

/** A file's content as JSON and its size; what it should be is for the caller to say. */
export interface Content {
  readonly value: unknown;
  readonly bytes: number;
}

const parse = (file: string, text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new AuditFailure({ _tag: "Corrupt", file, detail: `not JSON: ${messageOf(error)}` });
  }
};

/** One value as a file: its header on the first line and each entry on one of its own, for people and `grep`. */
const showFile = (value: object): string => {
  const { entries, ...header } = value as { readonly entries: readonly unknown[] };
  const lines = entries.map((entry) => JSON.stringify(entry)).join(",\n");
  const head = JSON.stringify(header).slice(0, -1);
  return `${head}${head === "{" ? "" : ","}"entries":[${lines === "" ? "" : `\n${lines}\n`}]}\n`;
};

/**
 * One file of the log as a lowdb database. Its adapter writes atomically and durably, and tells a file that is not
 * there from one that cannot be read or is no JSON.
 */
const database = (file: string): Low<Content | null> =>
  new Low<Content | null>(
    {
      read: async () => {
        const text = await textIn(file);
        return text === undefined ? null : { value: parse(file, text), bytes: Buffer.byteLength(text) };
      },
      write: async (content) => {
        if (content !== null) await writeAtomically(file, showFile(content.value as object));
      },
    },
    null,
  );

/** What a file of the log holds; undefined where there is none. */
export const readContent = async (file: string): Promise<Content | undefined> => {
  const db = database(file);
  await db.read();
  return db.data ?? undefined;
};

/** Writes a file of the log. */
export const writeContent = async (file: string, value: object): Promise<void> => {
  const db = database(file);
  db.data = { value, bytes: 0 };
  try {
    await db.write();
  } catch (error) {
    throw unwritable(file, error);
  }
};

/** Puts a file that is not what it should be out of the way, never over another; gives its new name. */
export const putAside = async (file: string, time: string): Promise<string> => {
  const aside = besides(file).aside(time);
  try {
    await rename(file, aside);
  } catch (error) {
    throw unwritable(file, error);
  }
  await syncFolder(dirname(file));
  return aside;
};
