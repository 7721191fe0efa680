// Finds a real Pulumi CLI, or gets one: PATH, the cache under ~/.pulumi/versions, the official installer, Go.
import { randomBytes } from "node:crypto";
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { availableParallelism, freemem, homedir, hostname } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { withLock } from "../lib/lock.mjs";
import { alive, onInterrupt, run } from "../lib/process.mjs";
import { heartbeat, say, seconds } from "../lib/progress.mjs";

/** What the installer and Go are asked for. */
export const PINNED = "3.259.0";
/** The oldest CLI that is accepted: the peer range of the library starts there too. */
export const MINIMUM = "3.150.0";
const GO_MODULE = "github.com/pulumi/pulumi/pkg/v3";
const GO_LANGUAGE = "1.25.11";
const TEMPORARY = ".pulumi-vyos-setup-";
const exe = process.platform === "win32" ? ".exe" : "";

export class SetupError extends Error {}

const parse = (text) => /^v?(\d+)\.(\d+)\.(\d+)(?:[-+]\S*)?$/.exec(text.trim())?.slice(1, 4).map(Number);
const compare = (a, b) => a.reduce((sign, n, i) => sign || Math.sign(n - b[i]), 0);

export const pulumiHome = (env = process.env) => env.PULUMI_HOME || join(homedir(), ".pulumi");
export const versionsDir = (env = process.env) => join(pulumiHome(env), "versions");

/** The first executable file of that name on PATH. */
export function onPath(name, env = process.env) {
  const names = process.platform === "win32" ? [`${name}.exe`, `${name}.cmd`] : [name];
  for (const dir of (env.PATH ?? "").split(delimiter).filter(Boolean)) {
    for (const candidate of names.map((n) => join(dir, n))) {
      try {
        accessSync(candidate, constants.X_OK);
        if (statSync(candidate).isFile()) return candidate;
      } catch {
        // not here
      }
    }
  }
  return undefined;
}

/** Asks a binary for its version: `{ version }`, or `{ problem }` when it is not a Pulumi CLI that we can use. */
export async function probe(path, env = process.env) {
  const timeoutMs = Number(env.PULUMI_VYOS_PROBE_TIMEOUT_MS) || 15_000;
  const result = await run(path, ["version"], {
    env: { ...env, PULUMI_SKIP_UPDATE_CHECK: "true" },
    timeoutMs,
  });
  if (result.timedOut) return { problem: `"pulumi version" gave no answer in ${seconds(timeoutMs)}` };
  if (result.error) return { problem: `it cannot be started (${result.error.message})` };
  if (result.code !== 0) return { problem: `"pulumi version" failed with exit code ${result.code}` };
  const version = parse(result.stdout);
  if (!version) {
    const shown = JSON.stringify(result.stdout.trim().slice(0, 60));
    return { problem: `"pulumi version" answered ${shown}, so it is not Pulumi` };
  }
  const text = version.join(".");
  if (version[0] !== 3)
    return { version: text, problem: `its version is ${text}, and only Pulumi 3 is known to work` };
  if (compare(version, parse(MINIMUM)) < 0) return { version: text, problem: `its version is ${text}` };
  return { version: text };
}

async function fromPath(env) {
  if (env.PULUMI_VYOS_IGNORE_PATH_CLI === "1") return undefined;
  const path = onPath("pulumi", env);
  if (path === undefined) return undefined;
  const { version, problem } = await probe(path, env);
  if (problem !== undefined) {
    throw new SetupError(
      `the "pulumi" on PATH cannot be used: ${path}: ${problem}; version ${MINIMUM} or newer is needed.\n` +
        `  Upgrade it, or remove it from PATH,\n` +
        `  or set PULUMI_VYOS_IGNORE_PATH_CLI=1 to let the set-up take the next source (cache, installer, Go).`,
    );
  }
  return { pulumi: path, version, source: "PATH" };
}

/** The newest usable CLI of the cache. Entries that do not answer like Pulumi are passed over. */
async function fromCache(env) {
  const root = versionsDir(env);
  let names;
  try {
    names = readdirSync(root);
  } catch {
    return undefined;
  }
  const candidates = names
    .map((name) => ({ version: parse(name), path: join(root, name, "bin", `pulumi${exe}`) }))
    .filter(({ version, path }) => version && compare(version, parse(MINIMUM)) >= 0 && existsSync(path))
    .sort((a, b) => compare(b.version, a.version));
  for (const { path } of candidates) {
    const { version, problem } = await probe(path, env);
    if (problem === undefined) return { pulumi: path, version, source: "cache" };
  }
  return undefined;
}

/** Removes what interrupted set-ups left: their folders carry host and process id. */
function removeLeftovers(root) {
  for (const name of readdirSync(root).filter((n) => n.startsWith(TEMPORARY))) {
    const path = join(root, name);
    const [pid, , ...host] = name.slice(TEMPORARY.length).split("-");
    try {
      const dead = host.join("-") === hostname() && !alive(Number(pid));
      const old = Date.now() - statSync(path).mtimeMs > 24 * 3600_000;
      if (dead || old) rmSync(path, { recursive: true, force: true });
    } catch {
      // another set-up was faster
    }
  }
}

/**
 * Fills a folder beside the target by `fill(folder)`, verifies the CLI in it and renames it into place, so that
 * the cache only ever holds whole entries.
 */
async function install(env, fill) {
  const root = versionsDir(env);
  mkdirSync(root, { recursive: true });
  removeLeftovers(root);
  const target = join(root, PINNED);
  const unique = randomBytes(4).toString("hex");
  const folder = join(root, `${TEMPORARY}${process.pid}-${unique}-${hostname()}`);
  mkdirSync(join(folder, "cli", "bin"), { recursive: true });
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  const done = onInterrupt(remove);
  try {
    const reason = await fill(folder);
    if (reason !== undefined) return { reason };
    const built = join(folder, "cli", "bin", `pulumi${exe}`);
    const { version, problem } = await probe(built, env);
    if (version !== PINNED) return { reason: `the result is not Pulumi ${PINNED}: ${problem ?? version}` };
    for (let attempt = 0; ; attempt++) {
      try {
        renameSync(join(folder, "cli"), target);
        break;
      } catch (error) {
        if (attempt > 2 || !["ENOTEMPTY", "EEXIST", "EPERM"].includes(error.code)) throw error;
        // Something is there: a set-up that ran beside us (then it is whole), or a broken entry (then it goes).
        const there = join(target, "bin", `pulumi${exe}`);
        if (existsSync(there) && (await probe(there, env)).version === PINNED) break;
        renameSync(target, join(folder, `broken-${attempt}`));
      }
    }
    return { pulumi: join(target, "bin", `pulumi${exe}`), version: PINNED };
  } finally {
    remove();
    done();
  }
}

async function viaOfficialInstaller(env) {
  if (env.PULUMI_VYOS_SKIP_INSTALLER === "1") return { reason: "PULUMI_VYOS_SKIP_INSTALLER=1" };
  const limit = Number(env.PULUMI_VYOS_INSTALLER_TIMEOUT_MS) || 300_000;
  return install(env, async (folder) => {
    const script = fileURLToPath(new URL("./official-installer.cjs", import.meta.url));
    const stop = heartbeat("official installer");
    const result = await run(process.execPath, [script, join(folder, "cli"), PINNED], {
      env,
      timeoutMs: limit,
    });
    stop();
    if (result.code === 0) return undefined;
    if (result.timedOut) return `no result in ${seconds(limit)}`;
    const lines = result.stderr.trim().split("\n");
    return lines.at(-1) || `exit code ${result.code}`;
  });
}

/** Where there is memory, the compiler's processes need not look for what they could free: a tenth less to do. */
function garbage() {
  const each = freemem() / (4 * availableParallelism());
  return each < 2 ** 30 ? {} : { GOGC: "off", GOMEMLIMIT: `${Math.floor(each / 2 ** 20)}MiB` };
}

async function viaGo(env) {
  const go = onPath("go", env);
  if (go === undefined) return { reason: "there is no Go on PATH" };
  const asked = await run(go, ["version"], { env, timeoutMs: 60_000 });
  if (asked.code !== 0)
    return { reason: `"go version" failed (${(asked.stderr || String(asked.error ?? "")).trim()})` };
  say(`building Pulumi ${PINNED} with ${asked.stdout.trim()} (4 to 5 minutes on two cores, once)`);
  return install(env, async (folder) => {
    const scratch = join(folder, "module");
    const tmp = join(folder, "tmp");
    mkdirSync(scratch);
    mkdirSync(tmp);
    writeFileSync(
      join(scratch, "go.mod"),
      `module scratch\n\ngo ${GO_LANGUAGE}\n\nrequire ${GO_MODULE} v${PINNED}\n`,
    );
    const flags = `-s -w -X github.com/pulumi/pulumi/sdk/v3/go/common/version.Version=v${PINNED}`;
    const output = join(folder, "cli", "bin", `pulumi${exe}`);
    const stop = heartbeat(`go build of Pulumi ${PINNED}`);
    const result = await run(
      go,
      ["build", "-mod=mod", "-ldflags", flags, "-o", output, `${GO_MODULE}/cmd/pulumi`],
      { cwd: scratch, env: { ...garbage(), ...env, GOTMPDIR: env.GOTMPDIR || tmp, GOWORK: "off" } },
    );
    stop();
    if (result.code === 0) return undefined;
    const said = result.stderr.trim().split("\n").slice(-5).join("\n    ");
    return `"go build" failed with ${result.signal ?? `exit code ${result.code}`}${said && `:\n    ${said}`}`;
  });
}

/** What is there already: never downloads or builds. Throws a SetupError for a wrong `pulumi` on PATH. */
export async function findCli(env = process.env) {
  return (await fromPath(env)) ?? (await fromCache(env));
}

/** What is there already, or else what can be had. Says which one it took. */
export async function ensureCli(env = process.env) {
  const started = Date.now();
  const took = (cli) => {
    say(`Pulumi ${cli.version} from ${cli.source}: ${cli.pulumi} (${seconds(Date.now() - started)})`);
    return cli;
  };
  const found = await findCli(env);
  if (found) return took(found);
  say(`no Pulumi CLI on PATH or in ${versionsDir(env)}`);
  return withLock(
    `${versionsDir(env)} ${PINNED}`,
    { onWait: (pid) => say(`another set-up (process ${pid}) is getting the CLI: waiting for it`) },
    async (waited) => {
      if (waited) {
        const theirs = await fromCache(env);
        if (theirs) return took(theirs);
      }
      const reasons = [];
      for (const [source, get] of [
        ["the official installer", viaOfficialInstaller],
        ["Go", viaGo],
      ]) {
        say(`trying ${source}`);
        const result = await get(env);
        if (result.pulumi) return took({ pulumi: result.pulumi, version: result.version, source });
        say(`${source} did not help: ${result.reason}`);
        reasons.push(`${source}: ${result.reason}`);
      }
      throw new SetupError(
        `no Pulumi CLI could be found or installed.\n` +
          reasons.map((reason) => `  - ${reason}\n`).join("") +
          `  Install one of these and run the set-up again:\n` +
          `  - Pulumi ${MINIMUM} or newer on PATH (https://www.pulumi.com/docs/install/)\n` +
          `  - Go ${GO_LANGUAGE} or newer on PATH, with access to a Go module proxy: the set-up then builds Pulumi itself`,
      );
    },
  );
}
