import { isRecord } from "../base/json.js";
import type { AuditEntry } from "./entry.js";

/** What every file of a log says it is. */
export const FORMAT = "pulumi-vyos-audit";

/** The newest version of the format, which this release writes. */
export const VERSION = 3;

/** What was cut off at the beginning of a log. */
export interface Anchor {
  /** The hash of the last entry that was cut off: the first that is kept names it as `previous`. */
  readonly hash: string;
  /** How many entries were cut off in all. */
  readonly pruned: number;
}

/** A place where entries may be missing for a reason that was seen when it came about. */
export interface Gap {
  readonly time: string;
  readonly reason: string;
}

/** An upgrade or downgrade of the log. */
export interface Migrated {
  readonly time: string;
  readonly from: number;
  readonly to: number;
  /** The hash of the last entry in the old format, for comparing with what was noted elsewhere. */
  readonly head?: string;
  /** The folder with the files as they were. */
  readonly backup: string;
}

/** The file that leads a log: its newest entries, and where the others are. */
export interface MainFile {
  readonly format: typeof FORMAT;
  readonly version: number;
  /** The number that the entries in this file get once they are a segment of their own. */
  readonly segment: number;
  /** The oldest segment; the same number when there is none besides this file. */
  readonly first: number;
  /** Entries in the segments, this file not counted. */
  readonly sealed: number;
  /** The hash of the entry before the first in this file. */
  readonly previous: string;
  /** The hash of the last entry: what the next one names, so that one cut off at the end is missed. */
  readonly head: string;
  readonly anchor: Anchor;
  readonly gaps: readonly Gap[];
  readonly migrated: readonly Migrated[];
  readonly entries: readonly AuditEntry[];
}

/** A segment: entries that are written once and never touched again but by pruning. */
export interface SegmentFile {
  readonly format: typeof FORMAT;
  readonly version: number;
  readonly segment: number;
  readonly previous: string;
  readonly entries: readonly AuditEntry[];
}

const isText = (value: unknown): value is string => typeof value === "string";
const isCount = (value: unknown): value is number =>
  typeof value === "number" && Number.isInteger(value) && value >= 0;

const entriesFlaw = (entries: unknown): string | undefined =>
  Array.isArray(entries) && entries.every(isRecord) ? undefined : "its entries are not a list of objects";

/** Why a value is no segment of a log; undefined when it is one. Whether its entries are true is not asked. */
export const segmentFlaw = (value: unknown): string | undefined => {
  if (!isRecord(value) || value.format !== FORMAT) return `it does not say "format": "${FORMAT}"`;
  if (!isCount(value.segment) || !isText(value.previous)) return "its header is incomplete";
  return entriesFlaw(value.entries);
};

/** Why a value of the newest version is no file that leads a log. */
export const mainFlaw = (value: unknown): string | undefined => {
  const flaw = segmentFlaw(value);
  if (flaw !== undefined || !isRecord(value)) return flaw;
  const { anchor, first, sealed, gaps, migrated } = value;
  const isWhole =
    isCount(first) &&
    isCount(sealed) &&
    isText(value.head) &&
    isRecord(anchor) &&
    isText(anchor.hash) &&
    isCount(anchor.pruned) &&
    [gaps, migrated].every((list) => Array.isArray(list) && list.every(isRecord));
  return isWhole ? undefined : "its header is incomplete";
};

/** The version that a file says it has; undefined where it says none. */
export const versionOf = (value: unknown): number | undefined =>
  isRecord(value) && isCount(value.version) && value.version > 0 ? value.version : undefined;

/** A log without entries. */
export const emptyMain = (previous: string): MainFile => ({
  format: FORMAT,
  version: VERSION,
  segment: 1,
  first: 1,
  sealed: 0,
  previous,
  head: previous,
  anchor: { hash: previous, pruned: 0 },
  gaps: [],
  migrated: [],
  entries: [],
});

/** The segment that the entries of a main file become. */
export const sealedFrom = ({ version, segment, previous, entries }: MainFile): SegmentFile => ({
  format: FORMAT,
  version,
  segment,
  previous,
  entries,
});
