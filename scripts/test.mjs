// `npm test`: set-up, then lint and tests side by side; the times; then one last line "N passed, N failed[, N skipped]"
// with the counts of lib/tap.mjs, where each lint tool that complains and a set-up that fails count as one failure more.
// `npm run test:long` runs the *.long.ts files instead, without lint.
// Arguments are test files (`npm test -- dist/test/x.test.js`); lint is left out then too.
import { readdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { SetupError } from "./pulumi-cli/cli.mjs";
import { run } from "./lib/process.mjs";
import { seconds } from "./lib/progress.mjs";
import { runTestFiles } from "./lib/test-files.mjs";
import { reportTimes, timesOfLastRun } from "./lib/times.mjs";
import { root, setup } from "./setup.mjs";

const { processorMs } = createRequire(import.meta.url)("./lib/usage.cjs");

const bin = (name, file) => join(root, "node_modules", name, file);
// What needs no build runs beside it, for the compiler keeps one processor busy; the rest beside the tests.
const early = [
  ["prettier", bin("prettier", "bin/prettier.cjs"), "--check", "."],
  [
    "depcruise",
    bin("dependency-cruiser", "bin/dependency-cruise.mjs"),
    "--config",
    ".dependency-cruiser.cjs",
    "provider",
    "emulator",
    "automation",
    "cli",
  ],
  ["knip", bin("knip", "bin/knip.js"), "--no-config-hints"],
];
const late = [["oxlint", bin("oxlint", "bin/oxlint")]];

async function lintWith([name, ...args]) {
  const { code, stdout, stderr, ms } = await run(process.execPath, args, { cwd: root, env: process.env });
  if (code !== 0) process.stdout.write(stdout + stderr);
  process.stdout.write(
    `lint: ${name}: ${code === 0 ? "clean" : `FAILED (exit code ${code})`} (${seconds(ms)})\n`,
  );
  return code === 0 ? 0 : 1;
}

/** How many of the tools complain, one after another. */
async function lint(tools) {
  let failed = 0;
  for (const each of tools) failed += await lintWith(each);
  return failed;
}

function testFiles(suffix) {
  return readdirSync(join(root, "dist", "test"), { recursive: true })
    .filter((name) => name.endsWith(suffix))
    .map((name) => join("dist", "test", name))
    .sort();
}

const sumOf = (records, key) => records.reduce((sum, record) => sum + (record[key] ?? 0), 0);

/** Runs `body` and resolves to its result with the time it took, and all processor time until its end. */
async function timed(body) {
  const started = Date.now();
  const result = await body();
  return { result, ms: Date.now() - started, until: processorMs() };
}

async function check({ long, files }) {
  const all = files.length === 0 && !long;
  let begun = 0;
  const onInstalled = () => (begun = all ? lint(early) : 0);
  const ready = await timed(() => setup(process.env, { onInstalled }));
  const wanted = files.length > 0 ? files : testFiles(long ? ".long.js" : ".test.js");
  const env = { ...process.env, ...ready.result.env, PULUMI_VYOS_CLI: JSON.stringify(ready.result) };
  const times = join(root, "node_modules", ".cache", "pulumi-vyos", `times${long ? "-long" : ""}.json`);
  const [linted, tested] = await Promise.all([
    timed(async () => (all ? (await begun) + (await lint(late)) : 0)),
    timed(() =>
      runTestFiles(wanted, {
        cwd: root,
        env,
        times: timesOfLastRun(times),
        ...(long && { timeoutMs: 7_200_000, comments: true }),
      }),
    ),
  ]);
  const records = tested.result;
  // Lint and tests run at once, so what the test files did not take lint took.
  const after = Math.max(linted.until, tested.until) - ready.until;
  const inTests = sumOf(records, "processorMs");
  const stages = {
    "set-up": { ms: ready.ms, processorMs: ready.until },
    ...(all && { lint: { ms: linted.ms, processorMs: after - inTests } }),
    tests: { ms: tested.ms, processorMs: inTests },
    "all of it": { ms: ready.ms + Math.max(linted.ms, tested.ms), processorMs: ready.until + after },
  };
  process.stdout.write(reportTimes(stages, records, times));
  const total = { passed: 0, failed: linted.result, skipped: 0 };
  for (const key of Object.keys(total)) total[key] += sumOf(records, key);
  if (sumOf(records, "passed") + sumOf(records, "failed") === 0) {
    process.stdout.write("FAILED: no test has run, so nothing is proven\n");
    total.failed += 1;
  }
  return total;
}

async function main(args) {
  let total;
  try {
    const [long, files] = args[0] === "--long" ? [true, args.slice(1)] : [false, args];
    total = await check({ long, files });
  } catch (error) {
    total = { passed: 0, failed: 1, skipped: 0 };
    process.stderr.write(error instanceof SetupError ? `setup: ${error.message}\n` : `${error.stack}\n`);
  }
  const line = `${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ""}\n`;
  if (process.env.PULUMI_VYOS_COUNTS_FILE) writeFileSync(process.env.PULUMI_VYOS_COUNTS_FILE, line);
  process.exitCode = total.failed > 0 ? 1 : 0;
  process.stdout.write(line);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  await main(process.argv.slice(2));
