import { messageOf } from "../provider/base/text.js";
import { PulumiCommand } from "@pulumi/pulumi/automation";

/** What to do where there is no CLI. */
export const INSTALL = "install it from https://www.pulumi.com/docs/install/";

/**
 * What went wrong in a call of the Pulumi CLI, in its own words: the Automation API wraps them in exit codes and
 * command lines, and says them twice.
 */
export const wordsOfCli = (error: unknown): string => {
  const text = messageOf(error).trim();
  if (text.includes("spawn pulumi ENOENT")) return `there is no \`pulumi\` on the PATH; ${INSTALL}`;
  if (error instanceof Error && error.name === "AbortError")
    return "the Pulumi CLI did not answer in time; see whether its backend can be reached";
  if (/no Pulumi\.yaml project file found|failed to find project settings file/.test(text))
    return "there is no Pulumi project here (no Pulumi.yaml); name its folder with --cwd";
  const [, said] = /(?:^|\n)\s*(?:stderr: )?error: ([\s\S]*?)(?=\n err\?:|\nerror: |$)/.exec(text) ?? [];
  const words = said ?? text;
  return words
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .slice(0, 4)
    .join(" ");
};

/** The Pulumi CLI cannot be used; the message says why in a line. */
export class NoCli extends Error {}

/**
 * The Pulumi CLI on the PATH, of whatever age with `skipVersionCheck`.
 * @throws NoCli where there is none, or one that is too old.
 */
export const findPulumi = async (options?: {
  readonly skipVersionCheck: boolean;
}): Promise<PulumiCommand> => {
  try {
    return await PulumiCommand.get(options);
  } catch (error) {
    throw new NoCli(wordsOfCli(error));
  }
};
