import { colors } from "../colors.js";
import { printable } from "../../provider/base/printable.js";
import type { Migration } from "../../provider/audit/migrate.js";
import type { Verdict } from "../../provider/audit/verify.js";

/** What the check of a log came to, in words. */
export const showVerdict = (path: string, verdict: Verdict): string => {
  const { broken, flaws, gaps, entries, pruned, head, expected } = verdict;
  const count = `${String(entries)} entries${pruned > 0 ? `, and ${String(pruned)} pruned before them` : ""}`;
  const lines: string[] = [];
  if (broken !== undefined) {
    const which = broken.id === undefined ? "" : ` ${printable(broken.id)}`;
    const where = broken.file === "" ? path : broken.file;
    lines.push(
      colors.red(`BROKEN at entry ${String(broken.position)}${which} in ${where}: ${broken.reason}`),
    );
    if (flaws > 1) lines.push(`${String(flaws)} places are broken in all`);
  }
  for (const { time, reason } of gaps)
    lines.push(colors.red(`GAP at ${printable(time)}: ${printable(reason)}`));
  if (expected === false) lines.push(colors.red("NOT FOUND: no entry has the expected hash"));
  if (lines.length === 0) lines.push(colors.green(`whole: ${count}`));
  else lines.push(count);
  return [...lines, head].join("\n");
};

const named = (names: readonly string[]): string =>
  names.length > 4
    ? `${names.slice(0, 3).join(", ")} and ${String(names.length - 3)} more`
    : names.join(", ");

/** What a migration did, or would do. */
export const showMigration = (migration: Migration, isDry: boolean): string => {
  const { from, to, steps, entries, example, files, backup } = migration;
  if (from === to) return `the log has format ${String(to)} already`;
  const lines = [
    `${isDry ? "would bring" : "brought"} ${String(entries)} entries from format ${String(from)} to ${String(to)}`,
    ...steps.map(
      (step) => `  ${String(step.from)} ${to > from ? "→" : "←"} ${String(step.to)}: ${step.what}`,
    ),
    `files before: ${named(files.before)}`,
    `files after:  ${named(files.after)}`,
  ];
  if (isDry && example.before !== undefined)
    lines.push(
      "the newest entry, before and after:",
      colors.red(`- ${printable(JSON.stringify(example.before))}`),
      colors.green(`+ ${printable(JSON.stringify(example.after))}`),
    );
  if (backup !== undefined) lines.push(`as it was: ${backup}`);
  return lines.join("\n");
};
