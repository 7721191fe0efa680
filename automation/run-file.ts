import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { JournalEntry } from "../provider/router/journal.js";
import type { Checkpoint } from "./deployment.js";

/** The first line of a run's file: the stack as it was. */
export interface RunHeader {
  readonly _tag: "Run";
  readonly format: 1;
  readonly stack: string;
  readonly project: string;
  readonly started: string;
  /** The process that leads the run. */
  readonly pid: number;
  readonly checkpoint: Checkpoint;
}

/** All that is known of a run. */
export interface Run {
  readonly header: RunHeader;
  readonly entries: readonly JournalEntry[];
}

/** Starts a run's file, readable by its owner only; the provider process adds to it. Gives its path. */
export const startRunFile = (header: RunHeader, wanted?: string): string => {
  const name = `pulumi-vyos-${header.stack.replaceAll(/[^\w.-]/g, "_")}-${randomBytes(6).toString("hex")}.jsonl`;
  const file = wanted ?? join(tmpdir(), name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(header)}\n`, { mode: 0o600, flag: "wx" });
  return file;
};

/** Reads a run's file; a last line that was cut off by a crash is left out. */
export const readRunFile = (file: string): Run => {
  const lines = readFileSync(file, "utf8").split("\n");
  const complete = lines.slice(0, -1).map((line) => JSON.parse(line) as RunHeader | JournalEntry);
  const [header, ...entries] = complete;
  if (header?._tag !== "Run") throw new Error(`${file} is not the file of an atomic run`);
  // Another format may come with a later release.
  if ((header.format as number) !== 1)
    throw new Error(`${file} was written by another release of pulumi-vyos`);
  return { header, entries: entries.flatMap((entry) => (entry._tag === "Run" ? [] : [entry])) };
};

export const removeRunFile = (file: string): void => {
  rmSync(file, { force: true });
};
