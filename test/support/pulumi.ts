/**
 * Real end-to-end tests: a scratch Pulumi project, a file backend in a temporary folder, and the real CLI.
 *
 *   t.test("…", { skip: await whyNoCli() }, (t) =>
 *     withStack({ program: `…`, config: { "vyos:endpoint": url }, secrets: { "vyos:apiKey": key } }, async (stack) => {
 *       const up = await stack.up();
 *       t.equal(up.code, 0, up.output);
 *     }));
 */
import { type ChildProcess, spawn } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";

/** The repository: this file runs from dist/test/support. */
export const repoRoot = resolve(__dirname, "..", "..", "..");

export interface Cli {
  readonly pulumi: string;
  readonly version: string;
  readonly source: string;
  readonly languageHost: "official" | "ours";
  readonly env: Readonly<Record<string, string>>;
}

interface SetupModule {
  resolveCli(env?: NodeJS.ProcessEnv): Promise<Cli | undefined>;
}

let resolved: Promise<{ cli: Cli } | { reason: string }> | undefined;

function lookForCli(): Promise<{ cli: Cli } | { reason: string }> {
  resolved ??= (async () => {
    // `npm test` has asked already, and tells every file of it.
    const known = process.env.PULUMI_VYOS_CLI;
    if (known !== undefined) return { cli: JSON.parse(known) as Cli };
    try {
      const url = pathToFileURL(join(repoRoot, "scripts", "setup.mjs")).href;
      const cli = await ((await import(url)) as SetupModule).resolveCli();
      return cli ? { cli } : { reason: "no Pulumi CLI here: run `npm run setup` first" };
    } catch (error) {
      return { reason: String(error) };
    }
  })();
  return resolved;
}

/** For tap's `skip`: the reason why there is no CLI, or false. */
export async function whyNoCli(): Promise<string | false> {
  const found = await lookForCli();
  return "reason" in found ? found.reason : false;
}

export async function getCli(): Promise<Cli> {
  const found = await lookForCli();
  if ("reason" in found) throw new Error(found.reason);
  return found.cli;
}

// ---------------------------------------------------------------- processes

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

// ---------------------------------------------------------------- stacks

export type ConfigValue =
  string | number | boolean | readonly ConfigValue[] | { readonly [key: string]: ConfigValue };

export interface StackOptions {
  /** The text of the program's main file. */
  readonly program?: string;
  /** What `program` is: "cjs" (index.js), "esm" (index.mjs-like index.js) or "ts" (index.ts); default "cjs". */
  readonly language?: "cjs" | "esm" | "ts";
  /** More files of the project, by path; they win over what is generated. */
  readonly files?: Readonly<Record<string, string>>;
  /** A folder to copy as the project (an example, say) instead of a generated one. */
  readonly dir?: string;
  /** `main:` of Pulumi.yaml. */
  readonly main?: string;
  /** Configuration, by full key ("vyos:endpoint"); objects and lists become structured configuration. */
  readonly config?: Readonly<Record<string, ConfigValue>>;
  readonly secrets?: Readonly<Record<string, ConfigValue>>;
  /** Environment of every command of this stack. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** A node_modules folder to link; default: the repository's. `false`: none (see installInto). */
  readonly nodeModules?: string | false;
  readonly project?: string;
  readonly stack?: string;
  readonly timeoutMs?: number;
}

/** An engine event as `--event-log` writes it: `{ sequence, timestamp, resourcePreEvent: {…} }` and so on. */
export type EngineEvent = Readonly<Record<string, unknown>>;

export interface OperationResult extends RunResult {
  readonly events: readonly EngineEvent[];
}

export interface Checkpoint {
  readonly version: number;
  readonly deployment: { readonly resources?: readonly CheckpointResource[] };
}

export interface CheckpointResource {
  readonly urn: string;
  readonly type: string;
  readonly id?: string;
  readonly inputs?: Readonly<Record<string, unknown>>;
  readonly outputs?: Readonly<Record<string, unknown>>;
}

const identifier = /^[A-Za-z_][\w-]*$/;

/** Flattens structured configuration to the paths that `pulumi config set --path` takes. */
function flatten(path: string, value: ConfigValue): [string, string][] {
  if (Array.isArray(value)) {
    return (value as readonly ConfigValue[]).flatMap((item, i) => flatten(`${path}[${String(i)}]`, item));
  }
  if (typeof value === "object") {
    return Object.entries(value).flatMap(([key, item]) =>
      flatten(identifier.test(key) ? `${path}.${key}` : `${path}["${key.replaceAll('"', '\\"')}"]`, item),
    );
  }
  return [[path, String(value)]];
}

export class Stack {
  private logs = 0;
  /** Whether the program's types have been checked since its files were last written: once is enough. */
  private isChecked = false;

  constructor(
    readonly cli: Cli,
    /** The project's folder. */
    readonly dir: string,
    /** The folder of the file backend. */
    readonly backend: string,
    readonly project: string,
    readonly name: string,
    readonly env: Readonly<Record<string, string | undefined>>,
    private readonly timeoutMs: number,
  ) {}

  /** Starts any `pulumi` command on this stack without waiting for its end. */
  start(args: readonly string[], options: RunOptions = {}): Running {
    return start(this.cli.pulumi, [...args, "--non-interactive", "--color", "never"], {
      cwd: this.dir,
      timeoutMs: this.timeoutMs,
      ...options,
      env: { ...this.env, ...options.env },
    });
  }

  /** Runs any `pulumi` command on this stack. */
  pulumi(args: readonly string[], options?: RunOptions): Promise<RunResult> {
    return this.start(args, options).done;
  }

  private async must(args: readonly string[], options?: RunOptions): Promise<RunResult> {
    const result = await this.pulumi(args, options);
    if (result.code !== 0) throw new Error(`pulumi ${args.join(" ")} failed:\n${result.output}`);
    return result;
  }

  private async operation(args: readonly string[], options: RunOptions = {}): Promise<OperationResult> {
    const log = join(this.dir, "..", `events-${String(++this.logs)}.jsonl`);
    const env = this.isChecked ? { PULUMI_NODEJS_TRANSPILE_ONLY: "true" } : {};
    const result = await this.pulumi([...args, "--event-log", log], {
      ...options,
      env: { ...env, ...options.env },
    });
    if (result.code === 0 && (args[0] === "up" || args[0] === "preview")) this.isChecked = true;
    const lines = existsSync(log) ? readFileSync(log, "utf8").split("\n").filter(Boolean) : [];
    return { ...result, events: lines.map((line) => JSON.parse(line) as EngineEvent) };
  }

  /** `pulumi up`, without its own preview unless `args` ask by "--preview". */
  up(args: readonly string[] = [], options?: RunOptions): Promise<OperationResult> {
    const preview = args.includes("--preview");
    const rest = args.filter((arg) => arg !== "--preview");
    return this.operation(["up", "--yes", ...(preview ? [] : ["--skip-preview"]), ...rest], options);
  }

  preview(args: readonly string[] = [], options?: RunOptions): Promise<OperationResult> {
    return this.operation(["preview", ...args], options);
  }

  refresh(args: readonly string[] = [], options?: RunOptions): Promise<OperationResult> {
    return this.operation(["refresh", "--yes", "--skip-preview", ...args], options);
  }

  destroy(args: readonly string[] = [], options?: RunOptions): Promise<OperationResult> {
    return this.operation(["destroy", "--yes", "--skip-preview", ...args], options);
  }

  /** Sets configuration: all keys in one run of the CLI, but for secrets within objects, which need another. */
  async configure(
    plain: Readonly<Record<string, ConfigValue>>,
    secret: Readonly<Record<string, ConfigValue>> = {},
  ): Promise<void> {
    const isObject = (value: ConfigValue): value is Exclude<ConfigValue, string | number | boolean> =>
      typeof value === "object";
    const told = (value: ConfigValue) =>
      isObject(value) ? { value: JSON.stringify(value), objectValue: value } : { value: String(value) };
    const all = [
      ...Object.entries(plain).map(([key, value]) => [key, told(value)] as const),
      ...Object.entries(secret)
        .filter(([, value]) => !isObject(value))
        .map(([key, value]) => [key, { ...told(value), secret: true }] as const),
    ];
    if (all.length > 0)
      await this.must(["config", "set-all", "--json", JSON.stringify(Object.fromEntries(all))]);
    const within = Object.entries(secret).flatMap(([key, value]) =>
      isObject(value) ? flatten(key, value).map(([path, text]) => `${path}=${text}`) : [],
    );
    if (within.length > 0)
      await this.must(["config", "set-all", "--path", ...within.flatMap((each) => ["--secret", each])]);
  }

  /** The stack as `pulumi stack export` gives it; secrets stay encrypted. */
  async export(): Promise<Checkpoint> {
    return JSON.parse((await this.must(["stack", "export"])).stdout) as Checkpoint;
  }

  /** The resources of the checkpoint without the stack itself and the default providers. */
  async resources(): Promise<readonly CheckpointResource[]> {
    const { deployment } = await this.export();
    return (deployment.resources ?? []).filter(({ type }) => !type.startsWith("pulumi:"));
  }

  /** Replaces the state by `pulumi stack import`. */
  async import(checkpoint: Checkpoint): Promise<void> {
    await this.must(["stack", "import"], { input: JSON.stringify(checkpoint) });
  }

  /** The stack's outputs, secrets in clear. */
  async outputs(): Promise<Readonly<Record<string, unknown>>> {
    const { stdout } = await this.must(["stack", "output", "--json", "--show-secrets"]);
    return JSON.parse(stdout) as Record<string, unknown>;
  }

  /** The text of everything that the backend keeps for this stack: checkpoint, history, backups. */
  backendText(): string {
    return readdirSync(this.backend, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8"))
      .join("\n");
  }

  /** The text of the current checkpoint file. */
  checkpointText(): string {
    return readFileSync(join(this.backend, ".pulumi", "stacks", this.project, `${this.name}.json`), "utf8");
  }

  /** The text of the stack's configuration file. */
  configText(): string {
    return readFileSync(join(this.dir, `Pulumi.${this.name}.yaml`), "utf8");
  }

  /** Writes files of the project, by path; folders are made. */
  writeProgram(files: Readonly<Record<string, string>> | string): void {
    this.isChecked = false;
    writeFiles(this.dir, typeof files === "string" ? { [mainFile(this.dir)]: files } : files);
  }
}

const mainFile = (dir: string): string => (existsSync(join(dir, "index.ts")) ? "index.ts" : "index.js");

function writeFiles(dir: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    const path = join(dir, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
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

function writeProject(dir: string, options: StackOptions): void {
  const language = options.language ?? "cjs";
  const project = options.project ?? "test";
  if (options.dir !== undefined) {
    const skipped = /(?:^|[\\/])(?:node_modules|Pulumi\.[^\\/]+\.yaml)$/;
    cpSync(options.dir, dir, { recursive: true, filter: (from) => !skipped.test(from) });
  } else {
    const main = options.main === undefined ? "" : `main: ${options.main}\n`;
    const runtime = `runtime:\n  name: nodejs\n  options:\n    typescript: ${String(language === "ts")}\n`;
    const entry = language === "ts" ? "index.ts" : "index.js";
    const manifest = {
      name: project,
      private: true,
      main: entry,
      type: language === "esm" ? "module" : "commonjs",
    };
    writeFiles(dir, {
      "Pulumi.yaml": `name: ${project}\n${main}${runtime}`,
      "package.json": JSON.stringify(manifest, undefined, 2),
      ...(options.program === undefined ? {} : { [options.main ?? entry]: options.program }),
    });
  }
  writeFiles(dir, options.files ?? {});
}

/** Makes a project and a stack, configures it, runs `body` and removes everything. */
export async function withStack<T>(options: StackOptions, body: (stack: Stack) => Promise<T>): Promise<T> {
  const cli = await getCli();
  return withTempDir(async (temp) => {
    const dir = join(temp, "project");
    const backend = join(temp, "state");
    mkdirSync(dir);
    mkdirSync(backend);
    writeProject(dir, options);
    const modules = options.nodeModules ?? join(repoRoot, "node_modules");
    if (modules !== false) symlinkSync(modules, join(dir, "node_modules"));
    const named = /^name:\s*(\S+)/m.exec(readFileSync(join(dir, "Pulumi.yaml"), "utf8"))?.[1];
    const stack = new Stack(
      cli,
      dir,
      backend,
      named ?? "test",
      options.stack ?? "dev",
      {
        ...cli.env,
        PULUMI_HOME: join(temp, "home"),
        PULUMI_BACKEND_URL: `file://${backend}`,
        PULUMI_CONFIG_PASSPHRASE: "test",
        PULUMI_DEBUG_COMMANDS: "true", // --event-log
        PULUMI_STACK: options.stack ?? "dev",
        ...options.env,
      },
      options.timeoutMs ?? 120_000,
    );
    const made = await stack.pulumi(["stack", "init", stack.name]);
    if (made.code !== 0) throw new Error(`the stack could not be made:\n${made.output}`);
    await stack.configure(options.config ?? {}, options.secrets);
    return body(stack);
  });
}

// ---------------------------------------------------------------- the packed library

const npm = process.platform === "win32" ? "npm.cmd" : "npm";

/**
 * Packs the built library into `into` and returns the tarball's path. With `version` it claims that version;
 * `banner` becomes a comment on top of every module, as a stand-in for changed sources.
 */
export async function packLibrary(
  into: string,
  options: { readonly version?: string; readonly banner?: string } = {},
): Promise<string> {
  const staging = mkdtempSync(join(into, "pack-"));
  const manifest = JSON.parse(readFileSync(join(repoRoot, "package.json"), "utf8")) as Record<
    string,
    unknown
  > & {
    files: string[];
  };
  for (const entry of manifest.files.filter((file) => existsSync(join(repoRoot, file)))) {
    cpSync(join(repoRoot, entry), join(staging, entry), { recursive: true });
  }
  delete manifest.scripts;
  if (options.version !== undefined) manifest.version = options.version;
  writeFileSync(join(staging, "package.json"), JSON.stringify(manifest, undefined, 2));
  if (options.banner !== undefined) {
    for (const file of readdirSync(join(staging, "dist"), { recursive: true, withFileTypes: true })) {
      if (!file.isFile() || !/\.[cm]?js$/.test(file.name)) continue;
      const path = join(file.parentPath, file.name);
      const text = readFileSync(path, "utf8");
      const [head, rest] = text.startsWith("#!") ? [text.slice(0, text.indexOf("\n") + 1), text] : ["", text];
      writeFileSync(path, `${head}// ${options.banner}\n${rest.slice(head.length)}`);
    }
  }
  const packed = await run(npm, ["pack", "--json", "--ignore-scripts", "--pack-destination", into], {
    cwd: staging,
  });
  if (packed.code !== 0) throw new Error(`npm pack failed:\n${packed.output}`);
  const [entry] = JSON.parse(packed.stdout) as { filename: string }[];
  rmSync(staging, { recursive: true });
  if (entry === undefined) throw new Error("npm pack made nothing");
  return join(into, entry.filename);
}

/** Links what a program has besides the library, the SDK and the compiler, to the repository's copies. */
export function linkSdk(dir: string): void {
  for (const name of ["@pulumi/pulumi", "typescript", "@types/node"]) {
    const at = join(dir, "node_modules", name);
    if (existsSync(at)) continue;
    mkdirSync(dirname(at), { recursive: true });
    symlinkSync(join(repoRoot, "node_modules", name), at);
  }
}

/** Installs a tarball into a project, without its peers: see linkSdk. */
export async function installInto(dir: string, tarball: string): Promise<RunResult> {
  if (!existsSync(join(dir, "package.json")))
    writeFileSync(join(dir, "package.json"), '{ "private": true }\n');
  const flags = ["--prefer-offline", "--no-audit", "--no-fund", "--ignore-scripts", "--legacy-peer-deps"];
  const result = await run(npm, ["install", tarball, ...flags], { cwd: dir, timeoutMs: 300_000 });
  if (result.code !== 0) throw new Error(`npm install failed:\n${result.output}`);
  return result;
}
