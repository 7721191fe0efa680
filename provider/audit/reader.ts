import { isRecord, type Json } from "../base/json.js";
import { AuditFailure } from "./errors.js";
import { readContent, segmentPath } from "./files.js";
import { mainFlaw, segmentFlaw, VERSION, versionOf, type MainFile, type SegmentFile } from "./format.js";
import { laidOut } from "./layout.js";
import { migrated } from "./migrations/index.js";
import type { WholeLog } from "./migrations/step.js";

/** A log's leading file as it is found. */
export type Found =
  | { readonly _tag: "None" }
  | { readonly _tag: "Current"; readonly main: MainFile; readonly bytes: number }
  /** In an older version; all that is needed to upgrade it. */
  | { readonly _tag: "Older"; readonly log: WholeLog };

const corrupt = (file: string, detail: string): AuditFailure =>
  new AuditFailure({ _tag: "Corrupt", file, detail });

/** Reads and checks the leading file. Fails with `Corrupt`, `Newer` or `Unreadable`. */
export const findMain = async (path: string): Promise<Found> => {
  const content = await readContent(path);
  if (content === undefined) return { _tag: "None" };
  const { value, bytes } = content;
  const version = versionOf(value);
  if (version === undefined) throw corrupt(path, "it does not say which version it has");
  if (version > VERSION) throw new AuditFailure({ _tag: "Newer", file: path, version, known: VERSION });
  if (version < VERSION) {
    const { entries } = value as Json;
    if (!Array.isArray(entries) || !entries.every(isRecord))
      throw corrupt(path, "its entries are not a list of objects");
    return { _tag: "Older", log: value as WholeLog };
  }
  const flaw = mainFlaw(value);
  if (flaw !== undefined) throw corrupt(path, flaw);
  return { _tag: "Current", main: value as MainFile, bytes };
};

/** Reads and checks a segment; undefined where there is none. */
export const readSegment = async (path: string, segment: number): Promise<SegmentFile | undefined> => {
  const file = segmentPath(path, segment);
  const content = await readContent(file);
  if (content === undefined) return undefined;
  const flaw =
    segmentFlaw(content.value) ??
    ((content.value as SegmentFile).segment === segment ? undefined : "it is another segment's file");
  if (flaw !== undefined) throw corrupt(file, flaw);
  return content.value as SegmentFile;
};

/** The entries that are kept: pruning cuts in the middle of a segment, and may be cut off before it is rewritten. */
export const keptOf = (entries: readonly Json[], anchor: string): readonly Json[] =>
  entries.slice(entries.findIndex(({ hash }) => hash === anchor) + 1);

/** The entries of one file, in order; or why there are none. */
export interface Piece {
  readonly file: string;
  readonly entries: readonly Json[];
  readonly flaw?: string;
}

/** What a log's header says, and its entries file by file, oldest first. */
export interface Reading {
  readonly main: MainFile;
  readonly pieces: AsyncIterable<Piece>;
}

async function* piecesOf(path: string, main: MainFile): AsyncGenerator<Piece> {
  for (let segment = main.first; segment < main.segment; segment++) {
    const file = segmentPath(path, segment);
    try {
      const found = await readSegment(path, segment);
      if (found !== undefined)
        yield { file, entries: keptOf(found.entries as unknown as Json[], main.anchor.hash) };
      else if (!(await isPruned(path, segment))) yield { file, entries: [], flaw: "the file is gone" };
    } catch (error) {
      if (!(error instanceof AuditFailure)) throw error;
      yield { file, entries: [], flaw: error.message };
    }
  }
  yield { file: path, entries: keptOf(main.entries as unknown as Json[], main.anchor.hash) };
}

/** Whether retention has taken a segment away since the reading began. */
const isPruned = async (path: string, segment: number): Promise<boolean> => {
  const now = await findMain(path);
  return now._tag === "Current" && now.main.first > segment;
};

async function* piecesAt(files: readonly Piece[]): AsyncGenerator<Piece> {
  for (const piece of files) yield await Promise.resolve(piece);
}

/**
 * Reads a log without its lock and without changing anything: segments do not change, and the leading file is
 * replaced in one step. A log in an older version is upgraded in memory only. Undefined where there is no log.
 */
export const readLog = async (path: string): Promise<Reading | undefined> => {
  const found = await findMain(path);
  if (found._tag === "None") return undefined;
  if (found._tag === "Current") return { main: found.main, pieces: piecesOf(path, found.main) };
  const { main } = laidOut(migrated(found.log, VERSION, path), Number.POSITIVE_INFINITY);
  const { entries } = main as MainFile;
  return {
    main: main as MainFile,
    pieces: piecesAt([{ file: path, entries: entries as unknown as Json[] }]),
  };
};
