import { resolve } from "node:path";
import { LocalWorkspace, Stack, type PulumiCommand, type Workspace } from "@pulumi/pulumi/automation";
import { wordsOfCli } from "../automation/cli.js";
import { Usage } from "./command.js";

/** The workspace of a project's folder. */
export const workspaceOf = (cwd: string, pulumiCommand: PulumiCommand): Promise<LocalWorkspace> =>
  LocalWorkspace.create({ workDir: resolve(cwd), pulumiCommand });

/**
 * The name of the stack that a command is about: as given, else PULUMI_STACK, else the selected one; undefined where
 * none is selected.
 * @throws Error in one line where the project cannot be read.
 */
export const chosenStack = async (workspace: Workspace, given?: string): Promise<string | undefined> => {
  const named = given ?? process.env.PULUMI_STACK;
  if (named !== undefined && named !== "") return named;
  try {
    return (await workspace.stack())?.name;
  } catch (error) {
    throw new Error(wordsOfCli(error), { cause: error });
  }
};

/** What to do where {@link chosenStack} finds none. */
export const noStack = (): Usage => new Usage("no stack is selected; name one with --stack");

/**
 * Opens a stack for us alone: what is selected in the user's workspace stays.
 * @throws Error in one line.
 */
export const openStack = async (workspace: Workspace, name: string): Promise<Stack> => {
  try {
    const selected = (await workspace.stack().catch(() => undefined))?.name;
    const stack = await Stack.select(name, workspace);
    if (selected !== undefined && selected !== name) await workspace.selectStack(selected);
    return stack;
  } catch (error) {
    throw new Error(wordsOfCli(error), { cause: error });
  }
};
