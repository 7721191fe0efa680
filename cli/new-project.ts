import { spawn } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { codeOf, isAbsent } from "../provider/base/files.js";
import { messageOf } from "../provider/base/text.js";

/** Something that Pulumi or the file system refused. */
export class ProjectError extends Error {}

interface PulumiCall {
  readonly cwd: string;
  /** Given to it on its standard input: secrets are no arguments, which every user of the machine can see. */
  readonly input?: string;
  /** Flags by the variables that stand for them, for the same reason. */
  readonly env?: Readonly<Record<string, string>>;
  readonly asks?: boolean;
}

/** Runs the Pulumi CLI and gives what it printed. With `asks` it has the terminal, and may ask for what it needs. */
const pulumi = (args: readonly string[], { cwd, input, env, asks = false }: PulumiCall): Promise<string> =>
  new Promise((resolve, reject) => {
    const child = spawn("pulumi", asks ? args : [...args, "--non-interactive", "--color", "never"], {
      cwd,
      stdio: asks ? "inherit" : "pipe",
      env: { ...process.env, ...env },
    });
    let stdout = "";
    let stderr = "";
    child.stdout?.setEncoding("utf8").on("data", (text: string) => (stdout += text));
    child.stderr?.setEncoding("utf8").on("data", (text: string) => (stderr += text));
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
    child.stdin?.on("error", () => undefined);
    child.stdin?.end(input ?? "");
  });

/** What is in a folder; nothing where there is none, undefined where it is no folder. */
export const namesIn = async (folder: string): Promise<readonly string[] | undefined> => {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isAbsent(error)) return [];
    if (codeOf(error) === "ENOTDIR") return undefined;
    throw error;
  }
};

/** Whether a folder is free to be written: not there, or empty. */
export const isFree = async (folder: string): Promise<boolean> => (await namesIn(folder))?.length === 0;

/** A project that is to be. */
export interface NewProject {
  readonly folder: string;
  readonly files: Readonly<Record<string, string>>;
  readonly stack: string;
  readonly secretsProvider: string | undefined;
  /** Stack configuration by full key. */
  readonly plain: Readonly<Record<string, string>>;
  readonly secrets: ReadonlyMap<string, string>;
  /** Secrets that the CLI asks for. Needs a terminal, where it also asks for a passphrase. Default none. */
  readonly asked?: readonly string[];
  readonly onProgress: (line: string) => void;
}

/** Characters of one variable of the environment: Windows takes 32767 for all of them. */
const BATCH = 16_000;

const inBatches = (secrets: NewProject["secrets"]): readonly ReadonlyMap<string, string>[] => {
  const batches: Map<string, string>[] = [];
  let size = BATCH;
  for (const [key, value] of secrets) {
    const length = JSON.stringify([key, value]).length + 50;
    if (size + length > BATCH) {
      batches.push(new Map());
      size = 0;
    }
    size += length;
    batches.at(-1)?.set(key, value);
  }
  return batches;
};

const stackFile = (stack: string): string => `Pulumi.${stack.split("/").at(-1) ?? stack}.yaml`;

/** Secrets that the stack's configuration has not. */
const missing = async ({ stack, secrets }: NewProject, cwd: string): Promise<readonly [string, string][]> => {
  const text = await readFile(join(cwd, stackFile(stack)), "utf8").catch(() => "");
  const held = new Set([...text.matchAll(/^ {2}"?([^"\s]+?)"?:\r?\n +secure:/gm)].map(([, key]) => key));
  return [...secrets].filter(([key]) => !held.has(key));
};

/**
 * Each call of Pulumi takes a second to make the key of encryption out of the passphrase, so secrets go in few. CLIs
 * that do not read flags from the environment take them one by one, and so do secrets that are too large.
 */
const encrypt = async (project: NewProject, cwd: string): Promise<void> => {
  const { stack, secrets, onProgress } = project;
  for (const batch of inBatches(secrets)) {
    const all = [...batch].map(([key, value]) => [key, { value, secret: true }]);
    const json = JSON.stringify(Object.fromEntries(all));
    if (json.length > 2 * BATCH) continue;
    // What an older CLI says to a call without flags does not matter: what is missing is set below.
    await pulumi(["config", "set-all", "--stack", stack], { cwd, env: { PULUMI_OPTION_JSON: json } }).catch(
      () => undefined,
    );
  }
  const left = await missing(project, cwd);
  const before = secrets.size - left.length;
  for (const [i, [key, input]] of left.entries()) {
    await pulumi(["config", "set", key, "--secret", "--stack", stack], { cwd, input });
    const done = before + i + 1;
    if (done % 10 === 0) onProgress(`${String(done)} of ${String(secrets.size)} secrets encrypted`);
  }
};

const configure = async (project: NewProject, cwd: string): Promise<void> => {
  const { stack, plain, asked = [], onProgress } = project;
  const values = Object.entries(plain).flatMap(([key, value]) => ["--plaintext", `${key}=${value}`]);
  if (values.length > 0) await pulumi(["config", "set-all", "--stack", stack, ...values], { cwd });
  await encrypt(project, cwd);
  for (const key of asked) {
    onProgress(`${key}:`);
    await pulumi(["config", "set", key, "--secret", "--stack", stack], { cwd, asks: true });
  }
};

/**
 * Writes a project and makes its stack: all of it or, when something is refused, nothing. Files that are in the folder
 * stay as they are; one that is also the project's refuses it.
 */
export const makeProject = async (project: NewProject): Promise<void> => {
  const { folder, files, stack, secretsProvider, asked, onProgress } = project;
  await mkdir(dirname(folder), { recursive: true });
  // Beside the folder, for a backend whose address is relative to it.
  const draft = await mkdtemp(join(dirname(folder), `.${basename(folder)}-`));
  let hasStack = false;
  try {
    for (const [name, text] of Object.entries(files)) await writeFile(join(draft, name), text);
    onProgress(`making stack ${stack}`);
    const provider = secretsProvider === undefined ? [] : ["--secrets-provider", secretsProvider];
    await pulumi(["stack", "init", stack, "--no-select", ...provider], {
      cwd: draft,
      asks: asked !== undefined,
    });
    hasStack = true;
    await configure(project, draft);
    await cp(draft, folder, { recursive: true, force: false, errorOnExist: true });
  } catch (error) {
    if (hasStack)
      await pulumi(["stack", "rm", stack, "--yes"], { cwd: draft }).catch((left: unknown) => {
        onProgress(`stack ${stack} could not be removed again: ${messageOf(left)}`);
      });
    throw error;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  await pulumi(["stack", "select", stack], { cwd: folder });
};
