import { Option, type Command } from "commander";
import { AuditFailure } from "../../provider/audit/errors.js";
import { segmentsOf } from "../../provider/audit/files.js";
import { isUnfinished } from "../../provider/audit/migrate.js";
import { asksForLog, logPath } from "../../provider/audit/location.js";
import { readLog, type Reading } from "../../provider/audit/reader.js";
import { AuditStore } from "../../provider/audit/store.js";

/** Which log a command is about. */
export interface LogFlags {
  readonly file?: string;
  readonly cwd: string;
}

/** Adds the options that say which log a command is about. */
export const withLog = (command: Command): Command =>
  command
    .addOption(new Option("-f, --file <path>", "the log; default VYOS_AUDIT, else .pulumi-vyos/audit.json"))
    .option("-C, --cwd <folder>", "the project's folder, from which relative paths start", ".");

/** The log's path. */
export const pathOf = ({ file, cwd }: LogFlags): string => {
  const setting = file ?? process.env.VYOS_AUDIT;
  return logPath(asksForLog(setting) ? setting : "true", cwd);
};

const noLog = (path: string): Error =>
  new Error(
    `there is no audit log ${path}. Set vyos:audit to have one, or name it with --file where vyos:audit has another path`,
  );

/** Opens a log for reading; a migration that was cut off is finished first. */
export const openLog = async (flags: LogFlags): Promise<{ path: string; reading: Reading }> => {
  const path = pathOf(flags);
  if (await isUnfinished(path)) await new AuditStore({ path }).recover();
  const reading = await readLog(path);
  if (reading === undefined) {
    if ((await segmentsOf(path)).length > 0) throw new AuditFailure({ _tag: "Missing", file: path });
    throw noLog(path);
  }
  return { path, reading };
};

/** The log for changing; it must be there. */
export const openStore = async (flags: LogFlags): Promise<AuditStore> => {
  const { path } = await openLog(flags);
  return new AuditStore({ path });
};
