import { spawn } from "node:child_process";
import { delimiter, dirname, isAbsolute, resolve } from "node:path";
import { createInterface } from "node:readline/promises";
import { PulumiCommand, type Stack } from "@pulumi/pulumi/automation";
import {
  atomicUp,
  exitCodeOf,
  restoreRun,
  type AtomicResult,
  type AtomicUpOptions,
} from "../automation/atomic-up.js";
import { findPulumi, wordsOfCli } from "../automation/cli.js";
import { isColored } from "./colors.js";
import { readingStack } from "./waiting.js";
import { chosenStack, noStack, openStack, workspaceOf } from "./stack.js";

/** The options of `up` as they were given. */
export interface Flags {
  readonly atomic?: true;
  readonly restore?: string;
  readonly stack?: string;
  readonly cwd: string;
  readonly configFile?: string;
  readonly parallel?: number;
  readonly target: readonly string[];
  readonly targetDependents?: true;
  readonly exclude: readonly string[];
  readonly replace: readonly string[];
  readonly policyPack: readonly string[];
  readonly refresh?: true;
  readonly diff?: true;
  readonly continueOnError?: true;
  readonly expectNoChanges?: true;
  readonly suppressOutputs?: true;
  readonly message?: string;
  readonly color: "auto" | "always" | "never" | "raw";
  readonly snapshot?: string;
  readonly yes?: true;
  readonly skipPreview?: true;
}

type Run = (
  args: string[],
  cwd: string,
  environment: Record<string, string>,
  onOutput?: (text: string) => void,
  onError?: (text: string) => void,
  signal?: AbortSignal,
) => Promise<{ stdout: string; stderr: string; code: number }>;

/**
 * The CLI in a process group of its own. A terminal sends Ctrl-C to everything in the foreground group, and a
 * second interrupt makes Pulumi stop in the middle: so ours alone must reach it, once.
 */
const apart = (command: PulumiCommand): PulumiCommand => {
  const run: Run = (args, cwd, environment, onOutput, onError, signal) =>
    new Promise((done, fail) => {
      const { command: file } = command;
      const path = isAbsolute(file) ? { PATH: `${dirname(file)}${delimiter}${process.env.PATH ?? ""}` } : {};
      const all = args.includes("--non-interactive") ? args : [...args, "--non-interactive"];
      const env = { ...process.env, ...environment, ...path, PULUMI_AUTOMATION_API: "true" };
      const child = spawn(file, all, { cwd, env, detached: true, stdio: ["ignore", "pipe", "pipe"] });
      let stdout = "";
      let stderr = "";
      child.stdout.setEncoding("utf8").on("data", (text: string) => {
        stdout += text;
        onOutput?.(text);
      });
      child.stderr.setEncoding("utf8").on("data", (text: string) => {
        stderr += text;
        onError?.(text);
      });
      const interrupt = (): void => {
        child.kill("SIGINT");
      };
      signal?.addEventListener("abort", interrupt, { once: true });
      child.once("error", fail);
      child.once("close", (code, ended) => {
        signal?.removeEventListener("abort", interrupt);
        if (code === 0) done({ stdout, stderr, code });
        else
          fail(new Error(`pulumi ended with ${ended ?? `exit code ${String(code)}`}\n${stderr}\n${stdout}`));
      });
    });
  return Object.assign(Object.create(PulumiCommand.prototype) as PulumiCommand, command, { run });
};

const stackOf = async ({ stack, cwd }: Pick<Flags, "stack" | "cwd">): Promise<Stack> => {
  const workspace = await workspaceOf(cwd, apart(await findPulumi()));
  const name = await chosenStack(workspace, stack);
  if (name === undefined) throw noStack();
  return readingStack(name, () => openStack(workspace, name));
};

/** Colours where a person looks on, as Pulumi itself decides it when it has the terminal. */
const colorOf = (color: Flags["color"]): "always" | "never" | "raw" => {
  if (color !== "auto") return color;
  return isColored() ? "always" : "never";
};

const upOptions = (flags: Flags): AtomicUpOptions => {
  const list = (name: "target" | "exclude" | "replace" | "policyPacks", values: readonly string[]) =>
    values.length > 0 ? { [name]: [...values] } : {};
  return {
    color: colorOf(flags.color),
    suppressProgress: !process.stdout.isTTY,
    ...(flags.parallel === undefined ? {} : { parallel: flags.parallel }),
    ...(flags.message === undefined ? {} : { message: flags.message }),
    ...(flags.configFile === undefined ? {} : { configFile: flags.configFile }),
    ...(flags.snapshot === undefined ? {} : { snapshot: resolve(flags.snapshot) }),
    ...(flags.refresh === true ? { refresh: true } : {}),
    ...(flags.diff === true ? { diff: true } : {}),
    ...(flags.continueOnError === true ? { continueOnError: true } : {}),
    ...(flags.expectNoChanges === true ? { expectNoChanges: true } : {}),
    ...(flags.suppressOutputs === true ? { suppressOutputs: true } : {}),
    ...(flags.targetDependents === true ? { targetDependents: true } : {}),
    ...list("target", flags.target),
    ...list("exclude", flags.exclude),
    ...list("replace", flags.replace),
    ...list("policyPacks", flags.policyPack),
    onOutput: (text) => process.stdout.write(text),
    onError: (text) => process.stderr.write(text),
  };
};

const say = (line: string): void => {
  process.stderr.write(`pulumi-vyos: ${line}\n`);
};

/** Says how it ended, in full where something is left. */
const report = (result: AtomicResult): void => {
  switch (result._tag) {
    case "Succeeded":
      return;
    case "NotStarted":
      say(`not started: ${result.reason}`);
      return;
    case "RolledBack":
    case "Incomplete":
      say(`the update ${result.interrupted ? "was interrupted" : "failed"}: ${result.reason}`);
      for (const { endpoint, restored } of result.routers)
        if (restored.length > 0) say(`put back on ${endpoint}: ${restored.join(", ")}`);
      if (result.routers.length === 0) say("no router was changed");
      for (const { urn, change } of result.foreign)
        say(`not VyOS and so not put back: ${urn} (${change} by this update)`);
      break;
  }
  if (result._tag === "RolledBack") {
    say("rolled back: the routers and the state of their resources are as they were before the update");
    if (result.agrees === false)
      say("state and routers differ, as they did before: see `pulumi preview --refresh --diff`");
    return;
  }
  say("NOT rolled back completely. Left:");
  for (const line of result.left) say(`  ${line}`);
  say(`try again with: pulumi-vyos up --restore ${result.snapshot}`);
};

const confirmed = async (stack: Stack, options: AtomicUpOptions, flags: Flags): Promise<boolean> => {
  if (flags.skipPreview !== true) {
    const { signal: _s, snapshot: _f, onProgress: _p, continueOnError: _c, ...preview } = options;
    await stack.preview(preview);
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return /^y(es)?$/i.test(
      (await terminal.question("Do you want to perform this update? [yes/no] ")).trim(),
    );
  } finally {
    terminal.close();
  }
};

const notStarted = (reason: string): AtomicResult => ({ _tag: "NotStarted", reason });

const run = async (flags: Flags): Promise<AtomicResult> => {
  if (flags.atomic !== true && flags.restore === undefined)
    return notStarted("give --atomic (or --restore FILE); without it, use `pulumi up`");
  const interactive = process.stdin.isTTY && process.stdout.isTTY;
  if (flags.yes !== true && flags.restore === undefined && !interactive)
    return notStarted("--yes must be given where nobody can be asked");
  let stack: Stack;
  try {
    stack = await stackOf(flags);
  } catch (error) {
    return notStarted(wordsOfCli(error));
  }
  if (flags.restore !== undefined) return restoreRun(stack, resolve(flags.restore), { onProgress: say });
  const options = upOptions(flags);
  if (flags.yes !== true) {
    try {
      if (!(await confirmed(stack, options, flags))) return notStarted("not confirmed");
    } catch {
      return notStarted("the preview failed");
    }
  }
  const controller = new AbortController();
  let file = "";
  const onProgress = (line: string): void => {
    file ||= /^snapshot: (.*)$/.exec(line)?.[1] ?? "";
    say(line);
  };
  const interrupt = (): void => {
    if (controller.signal.aborted) {
      say("given up. What the update did is left as it is");
      if (file !== "") say(`restore with: pulumi-vyos up --restore ${file}`);
      process.exit(3);
    }
    say("interrupted: waiting for what is under way, then rolling back (once more to give up)");
    controller.abort();
  };
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  for (const signal of signals) process.on(signal, interrupt);
  try {
    return await atomicUp(stack, { ...options, signal: controller.signal, onProgress });
  } finally {
    for (const signal of signals) process.off(signal, interrupt);
  }
};

/** Carries the command out and says how it ended; the exit code is the result's. */
export const runUp = async (flags: Flags): Promise<number> => {
  const result = await run(flags);
  report(result);
  return exitCodeOf(result);
};
