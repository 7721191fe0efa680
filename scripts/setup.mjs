// Everything that tests and demo need: dependencies, build, the package linked to itself, a Pulumi CLI.
// `node scripts/setup.mjs` does it all and says what it did; `resolveCli()` only looks.
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { delimiter, dirname, join, relative, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { ensureCli, findCli, SetupError } from "./pulumi-cli/cli.mjs";
import { withHelpers } from "./pulumi-cli/launchers.mjs";
import { compressSchemas } from "./compress.mjs";
import { withLock } from "./lib/lock.mjs";
import { run } from "./lib/process.mjs";
import { say, seconds } from "./lib/progress.mjs";

export const root = fileURLToPath(new URL("..", import.meta.url)).replace(/[\\/]$/, "");
const cacheDir = join(root, "node_modules", ".cache", "pulumi-vyos");
const npm = process.platform === "win32" ? "npm.cmd" : "npm";

const readJson = (path) => {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
};

/** Why node_modules is not what the lock file says, or undefined. npm writes its own copy of the lock last. */
export function dependenciesProblem(folder = root) {
  const wanted = readJson(join(folder, "package-lock.json"))?.packages;
  const installed = readJson(join(folder, "node_modules", ".package-lock.json"))?.packages;
  if (!wanted) return "package-lock.json is missing";
  if (!installed) return "node_modules is missing or half installed";
  for (const [path, entry] of Object.entries(wanted)) {
    if (path === "" || entry.link) continue;
    const there = installed[path];
    if (!there && (entry.optional || entry.devOptional || entry.peer)) continue;
    if (there?.version !== entry.version) return `${path} should be ${entry.version}`;
    if (!existsSync(join(folder, path))) return `${path} is missing`;
  }
  return undefined;
}

async function ensureDependencies() {
  const problem = dependenciesProblem();
  if (problem === undefined) return say("dependencies: as locked");
  say(`dependencies: ${problem}; running npm ci`);
  const result = await run(npm, ["ci", "--no-audit", "--no-fund"], { cwd: root, env: process.env });
  if (result.code !== 0)
    throw new SetupError(`npm ci failed:\n${result.stderr || result.stdout || String(result.error)}`);
  say(`dependencies: installed (${seconds(result.ms)})`);
}

/** Removes compiled files whose source is gone: a deleted test must not run on. */
export function removeOrphans(dist = join(root, "dist"), sources = root) {
  if (!existsSync(dist)) return;
  for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name === ".tsbuildinfo") continue;
    const file = join(entry.parentPath ?? entry.path, entry.name);
    const name = relative(dist, file);
    const match = /^(.*?)(?:\.d)?\.([cm]?)[jt]s(?:\.map)?$/.exec(name);
    // `npm run docs` has scripts of its own there.
    if (name.startsWith(`reference${sep}`)) continue;
    if (match && !existsSync(join(sources, `${match[1]}.${match[2]}ts`))) rmSync(file);
  }
}

/** Whether a compiled file is missing: `tsc --incremental` would not notice. */
function incomplete(dist = join(root, "dist")) {
  const { include, exclude } = readJson(join(root, "tsconfig.json"));
  const isExcluded = (name) => exclude.some((folder) => name.startsWith(join(folder, sep)));
  return include
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true }).map((name) => join(folder, name)),
    )
    .filter((name) => /\.m?ts$/.test(name) && !/\.d\.m?ts$/.test(name) && !isExcluded(name))
    .some((name) => !existsSync(join(dist, name.replace(/\.(m?)ts$/, ".$1js"))));
}

async function build() {
  removeOrphans();
  if (incomplete()) rmSync(join(root, "dist", ".tsbuildinfo"), { force: true });
  const tsc = join(root, "node_modules", "typescript", "bin", "tsc");
  const result = await run(process.execPath, [tsc, "-p", "tsconfig.json"], { cwd: root, env: process.env });
  if (result.code !== 0)
    throw new SetupError(`the TypeScript build failed:\n${result.stdout}${result.stderr}`);
  compressSchemas(root);
  say(`build: done (${seconds(result.ms)})`);
}

/** node_modules/<our name> → the repository, so that programs here resolve the library by its name. */
export function linkSelf(folder = root) {
  const { name } = readJson(join(folder, "package.json"));
  const link = join(folder, "node_modules", name);
  mkdirSync(dirname(link), { recursive: true });
  const target = relative(dirname(link), folder).split(sep).join("/");
  const there = lstatSync(link, { throwIfNoEntry: false });
  if (there?.isSymbolicLink() && readlinkSync(link) === target) return;
  if (there) rmSync(link, { recursive: true });
  try {
    symlinkSync(target, link, "junction");
  } catch (error) {
    if (error.code !== "EEXIST") throw error; // another set-up was faster
  }
}

/** Adds what a run of this CLI needs: a language host, and its folder first on PATH. */
function withEnvironment(found, env) {
  const cli = withHelpers(found, cacheDir);
  return {
    ...cli,
    env: {
      PATH: [dirname(cli.pulumi), env.PATH].filter(Boolean).join(delimiter),
      PULUMI_SKIP_UPDATE_CHECK: "true",
      PULUMI_AUTOMATION_API_SKIP_VERSION_CHECK: "true",
      PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: "true",
      // A run lives for a second: a fifth of its own time goes into looking for memory that it could free.
      GOGC: env.GOGC ?? "400",
      // Node 22 and newer load the SDK in two thirds of the time with it; Node 20 by lib/compile-cache.cjs.
      NODE_COMPILE_CACHE: join(cacheDir, "compile"),
    },
  };
}

/**
 * The CLI that is there, without downloading or building anything: `{ pulumi, version, source, languageHost, env }`,
 * or undefined. `env` holds what to add to the environment. Throws a SetupError for a wrong `pulumi` on PATH.
 */
export async function resolveCli(env = process.env) {
  const cli = await findCli(env);
  return cli && withEnvironment(cli, env);
}

/** The whole set-up. Returns what resolveCli does; `onInstalled` is called as soon as the dependencies are there. */
export async function setup(env = process.env, { onInstalled } = {}) {
  const started = Date.now();
  const onWait = (pid) => say(`another set-up of this checkout (process ${pid}) is running: waiting for it`);
  await withLock(root, { onWait }, async () => {
    await ensureDependencies();
    onInstalled?.();
    await build();
    linkSelf();
  });
  const cli = withEnvironment(await ensureCli(env), env);
  say(`language host: ${cli.languageHost}`);
  say(`ready in ${seconds(Date.now() - started)}: Pulumi ${cli.version} from ${cli.source}`);
  return cli;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    await setup();
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    process.stderr.write(`setup: ${error.message}\n`);
    process.exit(1);
  }
}
