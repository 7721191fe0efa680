import type { Json } from "../base/json.js";
import { lastHash } from "./chain.js";
import type { WholeLog } from "./migrations/step.js";
import { FORMAT, type MainFile, type SegmentFile } from "./format.js";

/** A log as the files that hold it: the leading one and its segments in order. */
export interface Laid {
  readonly main: object;
  readonly segments: readonly SegmentFile[];
}

/** The first version whose logs are split into segments. */
const FIRST_SEGMENTED = 3;

/** Puts the files of a log of version 3 or later together to one value. */
export const wholeOf = (main: MainFile, entries: readonly Json[]): WholeLog => {
  const { segment: _s, first: _f, sealed: _n, previous: _p, ...header } = main;
  return { ...header, entries };
};

/** Splits entries into segments of about so many bytes, the last one the newest. */
const split = (entries: readonly Json[], bytes: number): Json[][] => {
  const pieces: Json[][] = [[]];
  let size = 0;
  for (const entry of entries) {
    if (size >= bytes) {
      pieces.push([]);
      size = 0;
    }
    pieces.at(-1)?.push(entry);
    size += Buffer.byteLength(JSON.stringify(entry));
  }
  return pieces;
};

/** The files that hold a log: one up to version 2, segments from then on. */
export const laidOut = (log: WholeLog, segmentBytes: number): Laid => {
  if (log.version < FIRST_SEGMENTED) return { main: log, segments: [] };
  const { version, entries, ...header } = log as unknown as MainFile;
  const pieces = split(entries as unknown as Json[], segmentBytes);
  let previous = header.anchor.hash;
  const segments = pieces.map((piece, i): SegmentFile => {
    const made = {
      format: FORMAT,
      version,
      segment: i + 1,
      previous,
      entries: piece,
    } as unknown as SegmentFile;
    previous = lastHash(piece, previous);
    return made;
  });
  const last = segments.pop();
  const sealed = segments.reduce((sum, segment) => sum + segment.entries.length, 0);
  const main = { ...header, ...last, first: 1, sealed };
  return { main, segments };
};
