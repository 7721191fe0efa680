// Runs test files, several at a time, each in a process of its own. Not by `tap run`: that puts loaders of its own into
// every Node process below a test, which costs each run of the Pulumi CLI a fifth more.
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { run } from "./process.mjs";
import { seconds } from "./progress.mjs";
import { tapCounter } from "./tap.mjs";

const besideUs = (name) => fileURLToPath(new URL(name, import.meta.url));
/** For the process of a test file alone. */
const own = ["./usage.cjs", "./one-domain.cjs"].flatMap((name) => ["--require", besideUs(name)]);
/** For every Node process below a test: no more of the SDK than it uses, as the last one compiled it. */
const preloads = ["./lazy-sdk.cjs", "./compile-cache.cjs"].map(
  (name) => `--require=${JSON.stringify(besideUs(name))}`,
);

function processorMs(path) {
  try {
    return Number(readFileSync(path, "utf8")) || undefined;
  } catch {
    return undefined; // it was killed
  }
}

async function runFile(file, { cwd, env, folder, timeoutMs, quietMs, comments }) {
  const counter = await tapCounter(file, { comments });
  const usageFile = join(folder, file.replaceAll(/\W/g, "_"));
  const { code, signal, timedOut, error, ms } = await run(process.execPath, [...own, file], {
    cwd,
    env: {
      ...env,
      FORCE_COLOR: undefined,
      NODE_OPTIONS: [env.NODE_OPTIONS, ...preloads].filter(Boolean).join(" "),
      TAP: "1",
      TAP_TIMEOUT: String(timeoutMs / 1000),
      PULUMI_VYOS_USAGE_FILE: usageFile,
    },
    timeoutMs,
    quietMs,
    onStdout: counter.write,
    onStderr: (text) => process.stderr.write(text),
  });
  const ending = error?.message ?? (signal ? `signal ${signal}` : `exit code ${code}`);
  const limits = {
    timeoutMs: `killed after ${seconds(timeoutMs)}`,
    quietMs: `killed when it had said nothing for ${seconds(quietMs)}: something in it is still open`,
  };
  const problem = limits[timedOut] ?? (code === 0 ? undefined : ending);
  const counts = await counter.end(problem);
  const verdict = counts.failed > 0 ? "FAILED" : "ok    ";
  const failed = counts.failed > 0 ? `, ${counts.failed} FAILED` : "";
  process.stdout.write(`${verdict} ${file}: ${counts.passed} passed${failed} (${seconds(ms)})\n`);
  return { file, ms, processorMs: processorMs(usageFile), ...counts };
}

/** The text of a compiled test and of the modules beside it that it is made of. */
function textOf(file, seen = new Set()) {
  if (seen.has(file)) return "";
  seen.add(file);
  const text = readFileSync(file, "utf8");
  const beside = [...text.matchAll(/require\("(\.\/[^"]+)"\)/g)].map(([, name]) => join(dirname(file), name));
  return [text, ...beside.filter(existsSync).map((each) => textOf(each, seen))].join("");
}

/** Calls of the Pulumi CLI, two seconds and more each. */
const OPERATION = /\.(?:up|preview|refresh|destroy|pulumi|start|export)\(|withStack\)?\(/g;

/** What a file may take, to compare: the runs of the CLI in it count first, then how much there is to do. */
function weightOf(file) {
  const text = textOf(file);
  const operations = text.includes("support/pulumi") ? (text.match(OPERATION) ?? []).length + 1 : 0;
  return operations + Math.min(text.length, 999_999) / 1_000_000;
}

/** Longest first, by the last run's `times` (of records) and else by guess. */
function longestFirst(files, cwd, times) {
  const last = new Map(times.map(({ file, ms }) => [file, ms]));
  const known = (file) => last.get(file) ?? 0;
  const weights = new Map(files.map((file) => [file, weightOf(join(cwd, file))]));
  return files.toSorted((a, b) => known(b) - known(a) || weights.get(b) - weights.get(a));
}

/**
 * Runs the files, `jobs` at a time: one more than there are processors, for tests that start programs wait half of
 * their time. The longest come first, for one of them alone at the end would leave processors idle; `times` are the
 * records of an earlier run. With `comments` their comments are shown, as progress. Resolves to one record per file.
 */
export async function runTestFiles(files, options) {
  const { cwd, env, jobs = availableParallelism() + 1, timeoutMs = 1_500_000, comments = false } = options;
  const quietMs = options.quietMs ?? (comments ? undefined : 300_000);
  const queue = longestFirst(files, cwd, options.times ?? []);
  const folder = mkdtempSync(join(tmpdir(), "pulumi-vyos-usage-"));
  const results = [];
  const work = async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift())
      results.push(await runFile(next, { cwd, env, folder, timeoutMs, quietMs, comments }));
  };
  try {
    await Promise.all(Array.from({ length: jobs }, work));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return results;
}
