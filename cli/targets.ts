import { LocalWorkspace, type PulumiCommand } from "@pulumi/pulumi/automation";
import pLimit from "p-limit";
import { messageOf } from "../provider/base/text.js";
import { BadConfigFile, readConfigFile } from "./watch/config-file.js";
import type { Candidate } from "./watch/look.js";
import { exitCodes } from "./watch/report.js";
import { StackReader, type StackTarget } from "./watch/stack.js";

/** What a command cannot begin with. */
export class Usage extends Error {}

/** The flags by which a command's stacks are named. */
export interface TargetFlags {
  readonly stack: readonly string[];
  readonly cwd: string;
  readonly config?: string;
}

/**
 * The stacks that the flags name; the selected one where they name none.
 * @throws Usage, or BadConfigFile.
 */
export const targetsOf = async (
  { stack, cwd, config }: TargetFlags,
  pulumiCommand: PulumiCommand,
): Promise<readonly StackTarget[]> => {
  const listed = config === undefined ? [] : (await readConfigFile(config)).stacks;
  const all = [...stack.map((name) => ({ stack: name, cwd })), ...listed];
  if (all.length > 0) return all;
  if (config !== undefined) throw new Usage(`${config} lists no stacks; add one, or name it with --stack`);
  const workspace = await LocalWorkspace.create({ workDir: cwd, pulumiCommand });
  const selected = process.env.PULUMI_STACK ?? (await workspace.stack().catch(() => undefined))?.name;
  if (selected === undefined) throw new Usage("no stack is selected; name one with --stack");
  return [{ stack: selected, cwd }];
};

/** Opens all of them; one that cannot be opened says why. */
export const openAll = (
  targets: readonly StackTarget[],
  command: PulumiCommand,
): Promise<readonly Candidate[]> => {
  const limit = pLimit(2);
  return Promise.all(
    targets.map((target) => limit(async () => ({ target, opened: await StackReader.open(target, command) }))),
  );
};

/** Runs a command; what stops it is one line, and the exit code says which kind it was. */
export const withExitCode = async (work: () => Promise<number>): Promise<number> => {
  try {
    return await work();
  } catch (error) {
    process.stderr.write(`error: ${messageOf(error)}\n`);
    return error instanceof Usage || error instanceof BadConfigFile ? exitCodes.usage : exitCodes.stack;
  }
};
