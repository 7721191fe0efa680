import { access } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import type { SinkContext } from "../events/sink.js";

/** What the configuration says about the log. */
export const auditSetting = ({ config, environment }: SinkContext): string | undefined =>
  config("vyos:audit") ?? environment.VYOS_AUDIT;

/** Where a log is when only `true` is said: in the project's folder. */
const DEFAULT = join(".pulumi-vyos", "audit.json");

const MANIFESTS = ["Pulumi.yaml", "Pulumi.yml", "Pulumi.json"];

const holdsManifest = async (folder: string): Promise<boolean> => {
  const found = await Promise.all(
    MANIFESTS.map((name) =>
      access(join(folder, name)).then(
        () => true,
        () => false,
      ),
    ),
  );
  return found.includes(true);
};

/** The folder of the Pulumi project that a folder belongs to; the folder itself where there is none. */
const projectOf = async (folder: string): Promise<string> => {
  for (let at = resolve(folder); ; at = dirname(at)) {
    if (await holdsManifest(at)) return at;
    if (dirname(at) === at) return resolve(folder);
  }
};

/** Whether a setting asks for a log. */
export const asksForLog = (setting: string | undefined): setting is string =>
  setting !== undefined && !["", "false"].includes(setting.trim());

/**
 * The file of the log that a setting (`vyos:audit` or `VYOS_AUDIT`) names: `true` for the default one. A relative path
 * starts from the project's folder, wherever in it the program is.
 */
export const logPath = async (setting: string, folder: string): Promise<string> => {
  const text = setting.trim();
  return resolve(await projectOf(folder), text === "true" ? DEFAULT : text);
};
