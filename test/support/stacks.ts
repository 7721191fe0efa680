/** A scratch Pulumi project with a stack of its own, and the real CLI on it. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { getCli, repoRoot, type Cli } from "./cli.js";
import { withLanguage } from "./language.js";
import { start, withTempDir, type Running, type RunOptions, type RunResult } from "./processes.js";
import {
  checkpointFile,
  makeStack,
  readable,
  readCheckpoint,
  writeConfig,
  type Checkpoint,
  type CheckpointResource,
  type Config,
} from "./stack-files.js";
import { vaultEnvironment } from "./vault.js";

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
  readonly config?: Config;
  readonly secrets?: Config;
  /** Environment of every command of this stack. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** A node_modules folder to link; default: the repository's. `false`: none (see installInto). */
  readonly nodeModules?: string | false;
  readonly project?: string;
  readonly stack?: string;
  readonly timeoutMs?: number;
  /** Whether the CLI starts its language host itself, as it does for users; else we serve it. */
  readonly startsHost?: boolean;
}

/** An engine event as `--event-log` writes it: `{ sequence, timestamp, resourcePreEvent: {…} }` and so on. */
export type EngineEvent = Readonly<Record<string, unknown>>;

export interface OperationResult extends RunResult {
  readonly events: readonly EngineEvent[];
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
    private readonly startsHost = false,
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
  pulumi(args: readonly string[], options: RunOptions = {}): Promise<RunResult> {
    if (this.startsHost) return this.start(args, options).done;
    const env = { ...process.env, ...this.env, ...options.env };
    const cwd = options.cwd ?? this.dir;
    return withLanguage(
      this.cli,
      args,
      { cwd, env },
      (found) => this.start(args, { ...options, env: { ...options.env, ...found } }).done,
    );
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

  /** Sets configuration; of a stack that withStack has made. */
  configure(plain: Config, secret: Config = {}): Promise<void> {
    writeConfig(this.configFile, plain, secret);
    return Promise.resolve();
  }

  private get configFile(): string {
    return join(this.dir, `Pulumi.${this.name}.yaml`);
  }

  /** The state as it lies in the backend. */
  checkpoint(): Checkpoint {
    return readCheckpoint(this);
  }

  /** The stack as `pulumi stack export` gives it; secrets stay encrypted. */
  async export(): Promise<Checkpoint> {
    return JSON.parse((await this.must(["stack", "export"])).stdout) as Checkpoint;
  }

  /** The resources of the checkpoint without the stack itself and the default providers. */
  resources(): Promise<readonly CheckpointResource[]> {
    const { resources = [] } = this.checkpoint().deployment;
    return Promise.resolve(resources.filter(({ type }) => !type.startsWith("pulumi:")));
  }

  /** Replaces the state by `pulumi stack import`. */
  async import(checkpoint: Checkpoint): Promise<void> {
    await this.must(["stack", "import"], { input: JSON.stringify(checkpoint) });
  }

  /** The stack's outputs, secrets in clear. */
  async outputs(): Promise<Readonly<Record<string, unknown>>> {
    const { resources = [] } = this.checkpoint().deployment;
    const found = readable(resources.find(({ type }) => type === "pulumi:pulumi:Stack")?.outputs);
    if (found !== undefined) return found.value as Record<string, unknown>;
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
    return readFileSync(checkpointFile(this), "utf8");
  }

  /** The text of the stack's configuration file. */
  configText(): string {
    return readFileSync(this.configFile, "utf8");
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
        ...(await vaultEnvironment()),
        PULUMI_DEBUG_COMMANDS: "true", // --event-log
        PULUMI_STACK: options.stack ?? "dev",
        ...options.env,
      },
      options.timeoutMs ?? 120_000,
      options.startsHost,
    );
    makeStack(stack, cli.version);
    await stack.configure(options.config ?? {}, options.secrets);
    return body(stack);
  });
}
