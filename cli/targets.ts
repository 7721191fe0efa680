import type { PulumiCommand } from "@pulumi/pulumi/automation";
import pLimit from "p-limit";
import { Usage } from "./command.js";
import { chosenStack, noStack, workspaceOf } from "./stack.js";
import { BadConfigFile, readConfigFile, type ConfigFile } from "./watch/config-file.js";
import type { Candidate } from "./watch/look.js";
import { StackReader, type StackTarget } from "./watch/stack.js";
import { readingStack } from "./waiting.js";

/** The flags by which a command's stacks are named. */
export interface TargetFlags {
  readonly stack: readonly string[];
  readonly cwd: string;
  readonly config?: string;
}

/**
 * Reads the file of `--config`.
 * @throws Usage
 */
export const readTargets = async (file: string): Promise<ConfigFile> => {
  try {
    return await readConfigFile(file);
  } catch (error) {
    throw error instanceof BadConfigFile ? new Usage(error.message) : error;
  }
};

/**
 * The stacks that the flags name; the selected one where they name none.
 * @throws Usage, or Error where the project cannot be read.
 */
export const targetsOf = async (
  { stack, cwd, config }: TargetFlags,
  pulumiCommand: PulumiCommand,
): Promise<readonly StackTarget[]> => {
  const listed = config === undefined ? [] : (await readTargets(config)).stacks;
  const all = [...stack.map((name) => ({ stack: name, cwd })), ...listed];
  if (all.length > 0) return all;
  if (config !== undefined) throw new Usage(`${config} lists no stacks; add one, or name it with --stack`);
  const selected = await chosenStack(await workspaceOf(cwd, pulumiCommand));
  if (selected === undefined) throw noStack();
  return [{ stack: selected, cwd }];
};

/** Opens all of them; one that cannot be opened says why. */
export const openAll = (
  targets: readonly StackTarget[],
  command: PulumiCommand,
): Promise<readonly Candidate[]> => {
  const limit = pLimit(2);
  return Promise.all(
    targets.map((target) =>
      limit(async () => ({
        target,
        opened: await StackReader.open(target, command, { reading: readingStack }),
      })),
    ),
  );
};
