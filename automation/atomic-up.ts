import * as E from "fp-ts/Either";
import type { Stack, UpOptions, UpResult } from "@pulumi/pulumi/automation";
import { messageOf } from "../provider/base/text.js";
import { JOURNAL_VARIABLE } from "../provider/router/journal.js";
import type { Router } from "../provider/router/router.js";
import {
  changedOurs,
  foreignChanges,
  hasForeign,
  ownUrns,
  rolledBack,
  sameResources,
  type Checkpoint,
  type ForeignChange,
} from "./deployment.js";
import { identityOf } from "./identity.js";
import { routersIn } from "./known-routers.js";
import { restoreRouters, untilProvidersEnd, type RestoredRouter } from "./routers.js";
import { readRunFile, removeRunFile, startRunFile, type Run } from "./run-file.js";
import { exportCheckpoint, history, importCheckpoint, stateAgrees } from "./stack.js";

/** What a rollback did. */
export interface Rollback {
  /** The routers that the run may have changed. */
  readonly routers: readonly RestoredRouter[];
  /** Changes to resources that are not VyOS's: they stay, and the state says so. */
  readonly foreign: readonly ForeignChange[];
  /** Whether a refresh finds state and routers in agreement; undefined when that was not asked. */
  readonly agrees: boolean | undefined;
}

/** Why an update ended. */
export interface Ending {
  /** The errors that the CLI printed. */
  readonly reason: string;
  /** Whether it was the signal that ended it. */
  readonly interrupted: boolean;
}

/** How an atomic update ended; told apart by `_tag`. */
export type AtomicResult =
  /** The update succeeded. `up` is missing where only its summary could not be had. */
  | {
      readonly _tag: "Succeeded";
      /** What `Stack.up` gave. */
      readonly up?: UpResult;
    }
  /** The update failed or was interrupted; routers and state are as they were before it. */
  | ({ readonly _tag: "RolledBack" } & Ending & Rollback)
  /** The update failed, and not all could be put back. */
  | ({
      readonly _tag: "Incomplete";
      /** What is left, and where. */
      readonly left: readonly string[];
      /** The file from which the rest can be restored. */
      readonly snapshot: string;
    } & Ending &
      Rollback)
  /** Settings are wrong or missing; nothing was done. */
  | {
      readonly _tag: "NotStarted";
      /** What is wrong, and what to do. */
      readonly reason: string;
    };

/** Options of {@link atomicUp}: those of `Stack.up`, and where to keep the snapshot. */
export interface AtomicUpOptions extends UpOptions {
  /** Interrupts the update, which is then rolled back. Default none. */
  readonly signal?: AbortSignal;
  /** The file that keeps what stood on the routers; a new one in the temporary folder unless given. */
  readonly snapshot?: string;
  /** Called with lines about what is being done. Default none. */
  readonly onProgress?: (line: string) => void;
}

/**
 * The exit code that stands for a result: 0 succeeded; 1 failed and rolled back completely; 2 not started;
 * 3 failed and not rolled back completely; 4 failed and rolled back, but other providers' changes stay.
 */
export const exitCodeOf = (result: AtomicResult): 0 | 1 | 2 | 3 | 4 => {
  switch (result._tag) {
    case "Succeeded":
      return 0;
    case "RolledBack":
      return result.foreign.length > 0 ? 4 : 1;
    case "NotStarted":
      return 2;
    case "Incomplete":
      return 3;
  }
};

/** The last error that the CLI printed says more than the whole of its output again. */
const reasonOf = (error: unknown): string => {
  const text = messageOf(error);
  const lines = text.split("\n").map((line) => line.trim());
  const errors = lines.filter((line) => /^error: (?!update failed)/.test(line));
  const said =
    errors.length > 0 ? [...new Set(errors)].join("\n") : (lines.find((line) => line !== "") ?? text);
  return said.replaceAll(/^error: /gm, "");
};

/** The routers of a stack's configuration, by endpoint. */
const routersOf = async (stack: Stack): Promise<E.Either<string, ReadonlyMap<string, Router>>> => {
  const config = await stack.getAllConfig();
  return routersIn(
    (key) => config[key]?.value,
    { ...process.env, ...stack.workspace.envVars },
    stack.workspace.workDir,
  );
};

/** Puts routers and state back to what they were before a run. */
const rollBack = async (
  stack: Stack,
  file: string,
  routers: ReadonlyMap<string, Router>,
  ending: Ending,
  onProgress: (line: string) => void,
  trust: { readonly stateIsOurs: boolean },
): Promise<AtomicResult> => {
  const run: Run = readRunFile(file);
  const alive = await untilProvidersEnd(run.entries);
  const before = run.header.checkpoint;
  onProgress("rolling back: putting the routers back");
  const restored = await restoreRouters(run.entries, (endpoint) => routers.get(endpoint));
  const left = restored.flatMap(({ endpoint, left: all }) => all.map((line) => `${endpoint}: ${line}`));
  if (alive.length > 0) left.push(`the provider process ${alive.join(", ")} still runs and may change more`);

  const failed = (foreign: readonly ForeignChange[], agrees?: boolean): AtomicResult => ({
    _tag: "Incomplete",
    ...ending,
    routers: restored,
    foreign,
    agrees,
    left,
    snapshot: file,
  });
  let after: Checkpoint;
  try {
    after = await exportCheckpoint(stack);
  } catch (error) {
    left.push(`the state could not be read: ${messageOf(error)}`);
    return failed([]);
  }
  const foreign = foreignChanges(before, after);
  if (run.entries.length === 0 && changedOurs(before, after))
    left.push(
      "the project's own pulumi-vyos kept no record of its changes: it is too old for atomic updates",
    );
  if (!trust.stateIsOurs)
    left.push("another update of this stack ran at the same time: its state was left alone");
  if (left.length > 0) return failed(foreign);

  const target = rolledBack(before, after);
  if (!sameResources(target, after)) {
    onProgress("rolling back: putting the state back");
    try {
      await importCheckpoint(stack, target);
    } catch (error) {
      left.push(`the state: ${messageOf(error)}`);
      return failed(foreign);
    }
  }
  const urns = ownUrns(target);
  const touched = restored.length > 0 || !sameResources(before, after);
  // Only our own are asked for where others would be asked too.
  const agrees =
    touched && urns.length > 0
      ? await stateAgrees(stack, hasForeign(target) ? urns : undefined).catch(() => undefined)
      : undefined;
  removeRunFile(file);
  return { _tag: "RolledBack", ...ending, routers: restored, foreign, agrees };
};

/**
 * `pulumi up` that leaves either everything or nothing: when the update fails or is interrupted, every node that
 * it touched on a VyOS router is put back to what it was, proven by reading, and the state with it. What others
 * changed meanwhile elsewhere on the routers stays. Resources of other providers cannot be put back; they stay as
 * the update left them, and the result names them. Errors are results, too, told apart by `_tag`.
 */
export const atomicUp = async (stack: Stack, options: AtomicUpOptions = {}): Promise<AtomicResult> => {
  const { snapshot, onProgress = () => undefined, ...upOptions } = options;
  const isInterrupted = (): boolean => upOptions.signal?.aborted === true;
  let routers: ReadonlyMap<string, Router>;
  let file: string;
  let past: Awaited<ReturnType<typeof history>>;
  try {
    const found = await routersOf(stack);
    if (E.isLeft(found)) return { _tag: "NotStarted", reason: found.left };
    routers = found.right;
    past = await history(stack);
    const checkpoint = await exportCheckpoint(stack);
    const { name: project } = await stack.workspace.projectSettings();
    const started = new Date().toISOString();
    const header = { _tag: "Run", format: 1, stack: stack.name, project, started, checkpoint } as const;
    file = startRunFile({ ...header, pid: process.pid }, snapshot);
  } catch (error) {
    return { _tag: "NotStarted", reason: messageOf(error) };
  }
  if (isInterrupted()) {
    removeRunFile(file);
    return { _tag: "NotStarted", reason: "interrupted before the update began" };
  }
  onProgress(`snapshot: ${file}`);
  const { envVars } = stack.workspace;
  // The audit log names Pulumi's user and organisation, unless somebody has said better.
  const identity = await identityOf(stack, { ...envVars, ...process.env });
  const own: Record<string, string> = { [JOURNAL_VARIABLE]: file, ...identity };
  Object.assign(envVars, own);
  let ending: Ending;
  try {
    const up = await stack.up(upOptions);
    removeRunFile(file);
    return { _tag: "Succeeded", up };
  } catch (error) {
    ending = { reason: reasonOf(error), interrupted: isInterrupted() };
  } finally {
    for (const name of Object.keys(own)) Reflect.deleteProperty(envVars, name);
  }
  const since = await updatesSince(stack, past);
  // `up` also fails when the update is over and only its summary or outputs cannot be had.
  if (since.length === 1 && since[0]?.kind === "update" && since[0].result === "succeeded") {
    removeRunFile(file);
    return { _tag: "Succeeded" };
  }
  return rollBack(stack, file, routers, ending, onProgress, { stateIsOurs: since.length <= 1 });
};

type Past = Awaited<ReturnType<typeof history>>;

const updatesSince = async (stack: Stack, past: Past): Promise<NonNullable<Past>> => {
  if (past === undefined) return [];
  const now = (await history(stack)) ?? [];
  const [last] = past;
  const index = now.findIndex(
    ({ startTime, kind, result }) =>
      startTime === last?.startTime && kind === last.kind && result === last.result,
  );
  return index < 0 ? now : now.slice(0, index);
};

/**
 * Rolls back a run whose command was killed, or whose rollback was incomplete, from its snapshot file. It must be
 * the last thing that happened to the stack. Errors are results, too.
 */
export const restoreRun = async (
  stack: Stack,
  file: string,
  options: { readonly onProgress?: (line: string) => void } = {},
): Promise<AtomicResult> => {
  const { onProgress = () => undefined } = options;
  let run: Run;
  let routers: ReadonlyMap<string, Router>;
  try {
    run = readRunFile(file);
    const { name } = await stack.workspace.projectSettings();
    const { header } = run;
    if (header.stack !== stack.name || header.project !== name)
      return {
        _tag: "NotStarted",
        reason: `${file} belongs to stack ${header.stack} of project ${header.project}, not to ${stack.name} of ${name}`,
      };
    const alive = await untilProvidersEnd(run.entries, 3_000);
    if (alive.length > 0)
      return { _tag: "NotStarted", reason: `the update still runs: process ${alive.join(", ")}` };
    const found = await routersOf(stack);
    if (E.isLeft(found)) return { _tag: "NotStarted", reason: found.left };
    routers = found.right;
  } catch (error) {
    return { _tag: "NotStarted", reason: messageOf(error) };
  }
  const ending = { reason: `the update of ${run.header.started} did not end well`, interrupted: false };
  return rollBack(stack, file, routers, ending, onProgress, { stateIsOurs: true });
};
