// Runs test files, several at a time, each in a process of its own. Not by `tap run`: that puts loaders of its own into
// every Node process below a test, which costs each run of the Pulumi CLI a fifth more.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { run } from "./process.mjs";
import { seconds } from "./progress.mjs";
import { tapCounter } from "./tap.mjs";

const usage = fileURLToPath(new URL("./usage.cjs", import.meta.url));

function processorMs(path) {
  try {
    return Number(readFileSync(path, "utf8")) || undefined;
  } catch {
    return undefined; // it was killed
  }
}

async function runFile(file, { cwd, env, folder, timeoutMs, comments }) {
  const counter = await tapCounter(file, { comments });
  const usageFile = join(folder, file.replaceAll(/\W/g, "_"));
  const { code, signal, timedOut, error, ms } = await run(process.execPath, ["--require", usage, file], {
    cwd,
    env: {
      ...env,
      FORCE_COLOR: undefined,
      TAP: "1",
      TAP_TIMEOUT: String(timeoutMs / 1000),
      PULUMI_VYOS_USAGE_FILE: usageFile,
    },
    timeoutMs,
    onStdout: counter.write,
    onStderr: (text) => process.stderr.write(text),
  });
  const ending = error?.message ?? (signal ? `signal ${signal}` : `exit code ${code}`);
  const problem = timedOut ? `killed after ${seconds(timeoutMs)}` : code === 0 ? undefined : ending;
  const counts = await counter.end(problem);
  const verdict = counts.failed > 0 ? "FAILED" : "ok    ";
  const failed = counts.failed > 0 ? `, ${counts.failed} FAILED` : "";
  process.stdout.write(`${verdict} ${file}: ${counts.passed} passed${failed} (${seconds(ms)})\n`);
  return { file, ms, processorMs: processorMs(usageFile), ...counts };
}

/**
 * Runs the files, `jobs` at a time. Those that start programs come first: they take longest, and one of them alone at
 * the end would leave the other processors idle. With `comments` their comments are shown, as progress. Resolves to one
 * record per file.
 */
export async function runTestFiles(files, { cwd, env, jobs = 2, timeoutMs = 1_500_000, comments = false }) {
  const weight = (file) => (readFileSync(join(cwd, file), "utf8").includes("support/pulumi") ? 0 : 1);
  const queue = files.map((file) => [weight(file), file]).sort(([a], [b]) => a - b);
  const folder = mkdtempSync(join(tmpdir(), "pulumi-vyos-usage-"));
  const results = [];
  const work = async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift())
      results.push(await runFile(next[1], { cwd, env, folder, timeoutMs, comments }));
  };
  try {
    await Promise.all(Array.from({ length: jobs }, work));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return results;
}
