/** Programs that tests start, and folders of their own: nothing of either is left behind. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve, sep } from "node:path";

export interface RunResult {
  /** -1 when it was ended by a signal. */
  readonly code: number;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Both, in the order of arrival. */
  readonly output: string;
  readonly ms: number;
}

export interface Running {
  readonly child: ChildProcess;
  readonly done: Promise<RunResult>;
  /** What has been printed so far. */
  output(): string;
  /** Resolves when the output matches, rejects when the process ends without. */
  waitFor(pattern: RegExp): Promise<void>;
  /** Signals the process alone, as `kill` does, or with `group` everything it started too. */
  kill(signal: NodeJS.Signals, group?: boolean): void;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly timeoutMs?: number;
  readonly input?: string;
}

/** What runs now: where, and its end. */
const live = new Map<ChildProcess, { readonly cwd: string; readonly done: Promise<unknown> }>();
const folders = new Set<string>();

function killGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, signal);
  } catch {
    // gone already
  }
}

process.on("exit", () => {
  for (const child of live.keys()) killGroup(child, "SIGKILL");
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Starts a command in a process group of its own; after `timeoutMs` (two minutes) the group is killed. */
export function start(command: string, args: readonly string[], options: RunOptions = {}): Running {
  const began = Date.now();
  const env = Object.fromEntries(
    Object.entries({ ...process.env, ...options.env }).filter(([, value]) => value !== undefined),
  );
  const child = spawn(command, args, {
    cwd: options.cwd,
    env,
    detached: true,
    stdio: [options.input === undefined ? "ignore" : "pipe", "pipe", "pipe"],
  });
  child.stdin?.on("error", () => undefined); // it may end without having read what it was given
  child.stdin?.end(options.input);
  let stdout = "";
  let stderr = "";
  let output = "";
  const listeners = new Set<() => void>();
  child.stdout?.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
    output += text;
    for (const listener of listeners) listener();
  });
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
    output += text;
    for (const listener of listeners) listener();
  });
  const timer = setTimeout(() => {
    output += `\n(killed after ${options.timeoutMs ?? 120_000} ms)\n`;
    killGroup(child, "SIGKILL");
  }, options.timeoutMs ?? 120_000);
  const done = new Promise<RunResult>((resolveDone, reject) => {
    child.once("error", (error) => {
      clearTimeout(timer);
      live.delete(child);
      reject(error);
    });
    child.once("close", (code, signal) => {
      clearTimeout(timer);
      live.delete(child);
      resolveDone({ code: code ?? -1, signal, stdout, stderr, output, ms: Date.now() - began });
    });
  });
  live.set(child, { cwd: resolve(options.cwd ?? "."), done });
  return {
    child,
    done,
    output: () => output,
    waitFor: (pattern) =>
      new Promise((resolveWait, reject) => {
        const look = () => {
          if (!pattern.test(output)) return;
          listeners.delete(look);
          resolveWait();
        };
        listeners.add(look);
        look();
        done.then(() => {
          reject(new Error(`ended without ${String(pattern)}:\n${output}`));
        }, reject);
      }),
    kill: (signal, group = false) => {
      if (group) killGroup(child, signal);
      else child.kill(signal);
    },
  };
}

export const run = (command: string, args: readonly string[], options?: RunOptions): Promise<RunResult> =>
  start(command, args, options).done;

/** The result, if the command succeeded; otherwise an Error that carries its whole output. */
export function mustSucceed<R extends RunResult>(result: R): R {
  if (result.code === 0) return result;
  const how = result.signal ?? `exit code ${String(result.code)}`;
  throw Object.assign(new Error(`the command ended with ${how}`), { output: result.output });
}

/** Ends what still runs in a folder, kindly if it lets itself, so that nobody writes there any more. */
async function endAllIn(dir: string): Promise<void> {
  const inside = [...live].filter(([, { cwd }]) => cwd === dir || cwd.startsWith(`${dir}${sep}`));
  await Promise.all(
    inside.map(async ([child, { done }]) => {
      child.kill("SIGTERM");
      const patience = setTimeout(() => {
        killGroup(child, "SIGKILL");
      }, 10_000);
      await done.catch(() => undefined); // one that could not be started writes nothing either
      clearTimeout(patience);
    }),
  );
}

/** A folder that is removed after `body`, and in which nothing runs any longer then. */
export async function withTempDir<T>(body: (dir: string) => Promise<T>): Promise<T> {
  const dir = realpathSync(mkdtempSync(join(tmpdir(), "pulumi-vyos-test-")));
  folders.add(dir);
  try {
    return await body(dir);
  } finally {
    await endAllIn(dir);
    rmSync(dir, { recursive: true, force: true, maxRetries: 3 });
    folders.delete(dir);
  }
}
