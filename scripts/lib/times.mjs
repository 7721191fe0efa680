// How long a check took, for its readers and, as JSON, for whoever makes it faster.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { seconds } from "./progress.mjs";

const SLOWEST = 10;

const line = (name, { ms, processorMs }) => {
  const time = seconds(ms).padStart(12);
  return `  ${time}${processorMs === undefined ? "" : ` (${seconds(processorMs)} of processor time)`}  ${name}\n`;
};

/** The folder below dist/test that a file is in. */
const folderOf = (file) => file.split("/").slice(2, -1)[0] ?? ".";

function byFolder(files) {
  const folders = {};
  for (const { file, ms, processorMs = 0 } of files) {
    const sum = (folders[folderOf(file)] ??= { ms: 0, processorMs: 0 });
    sum.ms += ms;
    sum.processorMs += processorMs;
  }
  return folders;
}

/** The time of each stage and of the slowest files as text; all of it as JSON at `path`. */
export function reportTimes(stages, files, path) {
  const slowest = files.toSorted((a, b) => b.ms - a.ms).slice(0, SLOWEST);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify({ stages, folders: byFolder(files), files }, undefined, 2)}\n`);
  return [
    "times: the stages\n",
    ...Object.entries(stages).map(([name, time]) => line(name, time)),
    `times: the ${slowest.length} slowest of ${files.length} files; all are in ${path}\n`,
    ...slowest.map((each) => line(each.file, each)),
  ].join("");
}

/** What `reportTimes` left at `path` of each file; nothing where there is none. */
export function timesOfLastRun(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8")).files ?? [];
  } catch {
    return []; // a first run, or one that was cut off
  }
}
