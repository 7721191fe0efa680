import { flawOf } from "./chain.js";
import type { Gap } from "./format.js";
import type { Reading } from "./reader.js";

/** An entry, or a place where one should be, that does not hold. */
export interface Broken {
  /** The entry's id; none where a whole file is the matter. */
  readonly id?: string;
  /** Its place in the log, counted from 1 and with what was pruned. */
  readonly position: number;
  readonly file: string;
  readonly reason: string;
}

/** What looking through the chain of hashes came to. */
export interface Verdict {
  /** Entries looked at. */
  readonly entries: number;
  /** Entries that were pruned before. */
  readonly pruned: number;
  /** The hash of the last entry: note it elsewhere, and nobody can write the whole log anew unseen. */
  readonly head: string;
  /** The first entry that does not hold. */
  readonly broken?: Broken;
  /** How many do not hold. */
  readonly flaws: number;
  /** Places where entries may be missing because a file was corrupt or gone. */
  readonly gaps: readonly Gap[];
  /** Whether an entry has the hash that was expected; undefined when none was. */
  readonly expected?: boolean;
}

/** Looks through the whole chain. With `expect`, also for an entry with that hash. */
export const verifyLog = async ({ main, pieces }: Reading, expect?: string): Promise<Verdict> => {
  let previous = main.anchor.hash;
  let position = main.anchor.pruned;
  let isExpected = expect === previous;
  const found: Broken[] = [];
  for await (const { file, entries, flaw } of pieces) {
    if (flaw !== undefined) found.push({ position: position + 1, file, reason: flaw });
    for (const entry of entries) {
      position++;
      const reason = flawOf(entry, previous);
      if (reason !== undefined) found.push({ id: String(entry.id), position, file, reason });
      previous = String(entry.hash);
      isExpected ||= previous === expect;
    }
  }
  if (previous !== main.head)
    found.push({ position: position + 1, file: "", reason: "entries at the end are missing" });
  const [broken] = found;
  return {
    entries: position - main.anchor.pruned,
    pruned: main.anchor.pruned,
    head: previous,
    ...(broken === undefined ? {} : { broken }),
    flaws: found.length,
    gaps: main.gaps,
    ...(expect === undefined ? {} : { expected: isExpected }),
  };
};
