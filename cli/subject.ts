import type { Stack } from "@pulumi/pulumi/automation";
import { findPulumi, NoCli } from "../automation/cli.js";
import type { ConfigSource } from "../provider/engine/connections.js";
import { readingStack } from "./waiting.js";
import { chosenStack, openStack, workspaceOf } from "./stack.js";

/** Where the settings of routers come from. */
export interface Subject {
  readonly config: ConfigSource;
  /** Every setting of the stack by its full name, and whether it is encrypted. */
  readonly settings: Readonly<Record<string, { readonly value: string; readonly secret?: boolean }>>;
  /** Absent where only the environment is asked. */
  readonly stack?: Stack;
}

const environmentAlone: Subject = { config: () => undefined, settings: {} };

/**
 * The named stack of a folder, else the selected one, with its configuration in clear; where there is no project, no
 * selected stack or no CLI, the environment alone.
 * @throws Error where a stack is named, or selected, and cannot be opened.
 */
export const openSubject = async (cwd: string, name: string | undefined): Promise<Subject> => {
  let chosen: string | undefined;
  try {
    const workspace = await workspaceOf(cwd, await findPulumi());
    const selected = await chosenStack(workspace, name);
    if (selected === undefined) return environmentAlone;
    chosen = selected;
    const { stack, config } = await readingStack(selected, async () => {
      const opened = await openStack(workspace, selected);
      return { stack: opened, config: await opened.getAllConfig() };
    });
    return { stack, config: (key) => config[key]?.value, settings: config };
  } catch (error) {
    if (name === undefined && (chosen === undefined || error instanceof NoCli)) return environmentAlone;
    throw error;
  }
};
