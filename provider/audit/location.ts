import { join, resolve } from "node:path";
import { projectOf } from "../base/project.js";
import type { SinkContext } from "../events/sink.js";

/** What the configuration says about the log. */
export const auditSetting = ({ config, environment }: SinkContext): string | undefined =>
  config("vyos:audit") ?? environment.VYOS_AUDIT;

/** Where a log is when only `true` is said: in the project's folder. */
const DEFAULT = join(".pulumi-vyos", "audit.json");

/** Whether a setting asks for a log. */
export const asksForLog = (setting: string | undefined): setting is string =>
  setting !== undefined && !["", "false"].includes(setting.trim());

/**
 * The file of the log that a setting (`vyos:audit` or `VYOS_AUDIT`) names: `true` for the default one. A relative path
 * starts from the project's folder, wherever in it the program is.
 */
export const logPath = (setting: string, folder: string): string => {
  const text = setting.trim();
  return resolve(projectOf(folder), text === "true" ? DEFAULT : text);
};
