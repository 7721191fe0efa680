import type { Json } from "../base/json.js";
import { lastHash } from "./chain.js";
import { removeFile } from "../base/files.js";
import { AuditFailure } from "./errors.js";
import { segmentPath, segmentsOf, writeContent } from "./files.js";
import type { MainFile, SegmentFile } from "./format.js";
import { keptOf, readSegment } from "./reader.js";

/** How much of a log to keep; whatever breaks one of the limits goes, oldest first. */
export interface Retention {
  /** Entries older than this go, in milliseconds. */
  readonly maxAgeMs?: number;
  /** At most so many entries are kept. */
  readonly maxEntries?: number;
}

const isOlder = (entry: Json | undefined, cutoff: number): boolean =>
  typeof entry?.time === "string" && Date.parse(entry.time) < cutoff;

const keptIn = (segment: SegmentFile, main: MainFile): readonly Json[] =>
  keptOf(segment.entries as unknown as Json[], main.anchor.hash);

/**
 * Lets go of whole segments that retention wants no more; which is cheap enough for every append, because it looks
 * at the oldest segment only, and only when a new one begins. The files go by {@link removeRetired}, once this
 * header is written. `pulumi-vyos audit prune` cuts to the entry.
 */
export const retire = async (
  path: string,
  main: MainFile,
  { maxAgeMs, maxEntries }: Retention,
  now: Date,
): Promise<MainFile> => {
  let kept = main;
  while (kept.first < kept.segment) {
    const oldest = await readSegment(path, kept.first);
    if (oldest === undefined) break;
    const entries = keptIn(oldest, kept);
    const last = entries.at(-1);
    const rest = kept.sealed - entries.length + kept.entries.length;
    const isTooMany = maxEntries !== undefined && rest >= maxEntries;
    const isTooOld = maxAgeMs !== undefined && isOlder(last, now.getTime() - maxAgeMs);
    if (!isTooMany && !isTooOld) break;
    kept = {
      ...kept,
      first: kept.first + 1,
      sealed: kept.sealed - entries.length,
      anchor: {
        hash: lastHash(entries, kept.anchor.hash),
        pruned: kept.anchor.pruned + entries.length,
      },
    };
  }
  return kept;
};

/** Removes the files of segments that the header does not name any more. */
export const removeRetired = async (path: string, { first }: MainFile): Promise<void> => {
  for (const segment of await segmentsOf(path))
    if (segment < first) await removeFile(segmentPath(path, segment));
};

/** What pruning took away, or would. */
export interface Pruned {
  readonly removed: number;
  readonly kept: number;
}

interface Cut {
  readonly main: MainFile;
  /** The segment in whose middle the cut is. */
  readonly boundary?: SegmentFile;
  readonly removed: number;
}

const sealedSegments = async (path: string, main: MainFile): Promise<SegmentFile[]> => {
  const segments: SegmentFile[] = [];
  for (let number = main.first; number < main.segment; number++) {
    const segment = await readSegment(path, number);
    if (segment === undefined)
      throw new AuditFailure({ _tag: "Corrupt", file: segmentPath(path, number), detail: "it is gone" });
    segments.push(segment);
  }
  return segments;
};

const cutAt = (main: MainFile, segments: readonly SegmentFile[], count: number): Cut => {
  let left = count;
  let hash = main.anchor.hash;
  const anchorAt = (at: string) => ({ hash: at, pruned: main.anchor.pruned + count });
  let sealed = main.sealed;
  for (const segment of segments) {
    const entries = keptIn(segment, main);
    if (left < entries.length) {
      hash = lastHash(entries.slice(0, left), hash);
      const rest = entries.slice(left) as unknown as SegmentFile["entries"];
      const boundary = left > 0 ? { boundary: { ...segment, previous: hash, entries: rest } } : {};
      const header = { ...main, first: segment.segment, sealed: sealed - left, anchor: anchorAt(hash) };
      return { main: header, ...boundary, removed: count };
    }
    left -= entries.length;
    sealed -= entries.length;
    hash = lastHash(entries, hash);
  }
  hash = lastHash(main.entries.slice(0, left), hash);
  const entries = main.entries.slice(left);
  const header = { ...main, first: main.segment, sealed: 0, previous: hash, anchor: anchorAt(hash), entries };
  return { main: header, removed: count };
};

/** Takes away exactly what breaks the limits. Only for the holder of the lock. */
export const pruneFiles = async (
  path: string,
  main: MainFile,
  { maxAgeMs, maxEntries }: Retention,
  now: Date,
  dryRun: boolean,
): Promise<Pruned> => {
  const segments = await sealedSegments(path, main);
  const all = [
    ...segments.flatMap((segment) => keptIn(segment, main)),
    ...(main.entries as unknown as Json[]),
  ];
  const cutoff = maxAgeMs === undefined ? Number.NEGATIVE_INFINITY : now.getTime() - maxAgeMs;
  const firstYoung = all.findIndex((entry) => !isOlder(entry, cutoff));
  const tooOld = firstYoung < 0 ? all.length : firstYoung;
  const tooMany = maxEntries === undefined ? 0 : Math.max(0, all.length - maxEntries);
  const count = Math.max(tooOld, tooMany);
  const pruned = { removed: count, kept: all.length - count };
  if (count === 0 || dryRun) return pruned;
  const cut = cutAt(main, segments, count);
  // In this order a crash leaves a log that is whole: what the header has let go of is not looked at.
  await writeContent(path, cut.main);
  if (cut.boundary !== undefined) await writeContent(segmentPath(path, cut.boundary.segment), cut.boundary);
  await removeRetired(path, cut.main);
  return pruned;
};
