import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { delimiter, dirname, isAbsolute, join } from "node:path";
import type { Stack } from "@pulumi/pulumi/automation";
import * as E from "fp-ts/Either";
import { retry } from "../provider/base/retry.js";
import { isAlive } from "../provider/locks/alive.js";
import type { Checkpoint } from "./deployment.js";

/** A stack by its name in a workspace: it need not be the selected one. */
export type StackRef = Pick<Stack, "name" | "workspace">;

/** A command of the CLI that failed, with what it printed. */
export class CommandFailed extends Error {}

/** Whether the checkpoint could not be read because another process was just writing it: file backends write in place. */
const isHalfWritten = ({ message }: CommandFailed): boolean =>
  /failed to load checkpoint: (?:EOF|unexpected end of JSON input|unexpected EOF)/.test(message);

/**
 * Runs a command on a stack as the Automation API does. Its own `exportStack` and `importStack` would put the
 * stack's secrets in clear into a file that everybody can read. A signal ends the command.
 */
export const runOnStack = async (
  stack: StackRef,
  args: readonly string[],
  signal?: AbortSignal,
): Promise<string> => {
  const { workspace } = stack;
  const { command } = workspace.pulumiCommand;
  const path = isAbsolute(command)
    ? { PATH: `${dirname(command)}${delimiter}${process.env.PATH ?? ""}` }
    : {};
  const home = workspace.pulumiHome === undefined ? {} : { PULUMI_HOME: workspace.pulumiHome };
  const env = { ...process.env, PULUMI_AUTOMATION_API: "true", ...home, ...workspace.envVars, ...path };
  const more = await workspace.serializeArgsForOp(stack.name);
  const all = [...args, "--stack", stack.name, "--non-interactive", ...more];
  const attempt = () =>
    new Promise<E.Either<CommandFailed, string>>((resolve) => {
      execFile(
        command,
        all,
        { cwd: workspace.workDir, env, maxBuffer: Number.MAX_SAFE_INTEGER, signal },
        (error, stdout, stderr) => {
          const said = (stderr || stdout || (error?.message ?? "")).trim();
          const failure = `pulumi ${args.slice(0, 2).join(" ")}: ${said}`;
          resolve(error === null ? E.right(stdout) : E.left(new CommandFailed(failure)));
        },
      );
    });
  const result = await retry(attempt, {
    isEnough: (each, { elapsedMs }) => E.isRight(each) || !isHalfWritten(each.left) || elapsedMs > 5_000,
    pauses: { first: 20, longest: 500 },
    ...(signal === undefined ? {} : { signal }),
  });
  if (E.isLeft(result)) throw result.left;
  await workspace.postCommandCallback(stack.name);
  return result.right;
};

/** The stack's checkpoint; secrets stay encrypted unless they are asked for. */
export const exportCheckpoint = async (
  stack: StackRef,
  { signal, showSecrets = false }: { readonly signal?: AbortSignal; readonly showSecrets?: boolean } = {},
): Promise<Checkpoint> => {
  const args = ["stack", "export", ...(showSecrets ? ["--show-secrets"] : [])];
  return JSON.parse(await runOnStack(stack, args, signal)) as Checkpoint;
};

/** Whether a file backend's lock belongs to a process of this machine that is no more. */
const isDeadLock = (message: string): boolean => {
  if (!message.includes("currently locked by")) return false;
  const owners = [...message.matchAll(/created by \S+@(\S+) \(pid (\d+)\)/g)];
  return owners.length > 0 && owners.every(([, host, pid]) => host === hostname() && !isAlive(Number(pid)));
};

/** Runs a command; where only the lock of a CLI that was killed stands in its way, takes that away. */
const pastDeadLock = async <A>(stack: Stack, command: () => Promise<A>): Promise<A> => {
  try {
    return await command();
  } catch (error) {
    if (!(error instanceof CommandFailed) || !isDeadLock(error.message)) throw error;
    await runOnStack(stack, ["cancel", "--yes"]);
    return command();
  }
};

/** Makes a checkpoint the stack's state. */
export const importCheckpoint = async (stack: Stack, checkpoint: Checkpoint): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), "pulumi-vyos-"));
  try {
    const file = join(folder, "checkpoint.json");
    await writeFile(file, JSON.stringify(checkpoint), { mode: 0o600 });
    await pastDeadLock(stack, () => runOnStack(stack, ["stack", "import", "--file", file]));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/** How many URNs fit on one command line. */
const MAX_TARGETS = 500;

/**
 * Asks Pulumi itself whether the state agrees with the routers, by a refresh that changes nothing. With `urns` only
 * of those resources; undefined where they are too many to name.
 */
export const stateAgrees = async (
  stack: Stack,
  urns: readonly string[] | undefined,
): Promise<boolean | undefined> => {
  if (urns !== undefined && urns.length > MAX_TARGETS) return undefined;
  const targets = (urns ?? []).flatMap((urn) => ["--target", urn]);
  try {
    await pastDeadLock(stack, () =>
      runOnStack(stack, ["refresh", "--preview-only", "--expect-no-changes", ...targets]),
    );
    return true;
  } catch (error) {
    if (error instanceof CommandFailed) return false;
    throw error;
  }
};

/** An update in a stack's history. */
interface PastUpdate {
  readonly startTime: string;
  readonly kind: string;
  readonly result: string;
}

/** The updates that are newer than `last`; undefined where the backend keeps no history. */
export const history = async (stack: Stack): Promise<readonly PastUpdate[] | undefined> => {
  try {
    const text = await runOnStack(stack, ["stack", "history", "--json", "--page-size", "5", "--page", "1"]);
    return JSON.parse(text) as readonly PastUpdate[];
  } catch {
    return undefined;
  }
};
