import { spawn } from "node:child_process";
import { mkdir, mkdtemp, readdir, rename, rm, rmdir, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/** Something that Pulumi or the file system refused. */
export class ProjectError extends Error {}

interface PulumiCall {
  readonly cwd: string;
  /** Given to it on its standard input: secrets are no arguments, which every user of the machine can see. */
  readonly input?: string;
}

/** Runs the Pulumi CLI and gives what it printed. */
export const pulumi = (args: readonly string[], { cwd, input }: PulumiCall): Promise<string> =>
  new Promise((resolve, reject) => {
    const child = spawn("pulumi", [...args, "--non-interactive", "--color", "never"], {
      cwd,
      stdio: ["pipe", "pipe", "pipe"],
    });
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
    child.once("error", (error: NodeJS.ErrnoException) => {
      reject(
        new ProjectError(
          error.code === "ENOENT"
            ? "there is no `pulumi` on PATH; install it from https://www.pulumi.com/docs/install/"
            : `pulumi cannot be run: ${error.message}`,
        ),
      );
    });
    child.once("close", (code, signal) => {
      const said = (stderr.trim() || stdout.trim()).replace(/^error: /, "");
      if (code === 0) resolve(stdout);
      else
        reject(new ProjectError(`pulumi ${args.slice(0, 2).join(" ")}: ${said || String(signal ?? code)}`));
    });
    // A CLI that ends without reading closes the pipe; its exit code tells.
    child.stdin.on("error", () => undefined);
    child.stdin.end(input ?? "");
  });

/** Whether a folder is free to be written: not there, or empty. */
export const isFree = async (folder: string): Promise<boolean> => {
  try {
    return (await readdir(folder)).length === 0;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return true;
    if ((error as NodeJS.ErrnoException).code === "ENOTDIR") return false;
    throw error;
  }
};

/** A project that is to be. */
export interface NewProject {
  readonly folder: string;
  readonly files: Readonly<Record<string, string>>;
  readonly stack: string;
  readonly secretsProvider: string | undefined;
  /** Stack configuration by full key. */
  readonly plain: Readonly<Record<string, string>>;
  readonly secrets: ReadonlyMap<string, string>;
  readonly onProgress: (line: string) => void;
}

const configure = async ({ stack, plain, secrets, onProgress }: NewProject, cwd: string): Promise<void> => {
  const values = Object.entries(plain).flatMap(([key, value]) => ["--plaintext", `${key}=${value}`]);
  await pulumi(["config", "set-all", "--stack", stack, ...values], { cwd });
  let done = 0;
  for (const [key, input] of secrets) {
    await pulumi(["config", "set", key, "--secret", "--stack", stack], { cwd, input });
    done += 1;
    if (done % 10 === 0) onProgress(`${String(done)} of ${String(secrets.size)} secrets encrypted`);
  }
};

/** Writes a project and makes its stack: all of it or, when something is refused, nothing. */
export const makeProject = async (project: NewProject): Promise<void> => {
  const { folder, files, stack, secretsProvider, onProgress } = project;
  await mkdir(dirname(folder), { recursive: true });
  const draft = await mkdtemp(join(dirname(folder), `.${basename(folder)}-`));
  let hasStack = false;
  try {
    for (const [name, text] of Object.entries(files)) await writeFile(join(draft, name), text);
    onProgress(`making stack ${stack}`);
    const provider = secretsProvider === undefined ? [] : ["--secrets-provider", secretsProvider];
    await pulumi(["stack", "init", stack, "--no-select", ...provider], { cwd: draft });
    hasStack = true;
    await configure(project, draft);
    await rmdir(folder).catch(() => undefined);
    await rename(draft, folder);
  } catch (error) {
    if (hasStack)
      await pulumi(["stack", "rm", stack, "--yes"], { cwd: draft }).catch((left: unknown) => {
        onProgress(
          `stack ${stack} could not be removed again: ${left instanceof Error ? left.message : String(left)}`,
        );
      });
    await rm(draft, { recursive: true, force: true });
    throw error;
  }
  await pulumi(["stack", "select", stack], { cwd: folder });
};
