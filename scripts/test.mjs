// `npm test`: set-up, lint, tests; then one last line "N passed, N failed[, N skipped]" with the counts of lib/tap.mjs,
// where each lint tool that complains and a set-up that fails count as one failure more.
// Arguments are test files for tap (`npm test -- dist/test/x.test.js`); lint is left out then.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { SetupError } from "./pulumi-cli/cli.mjs";
import { run } from "./lib/process.mjs";
import { seconds } from "./lib/progress.mjs";
import { tapCounter } from "./lib/tap.mjs";
import { root, setup } from "./setup.mjs";

const bin = (name, file) => join(root, "node_modules", name, file);
const lints = [
  ["eslint", bin("eslint", "bin/eslint.js"), "."],
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
];

async function lintWith([name, ...args]) {
  const { code, stdout, stderr, ms } = await run(process.execPath, args, { cwd: root, env: process.env });
  if (code !== 0) process.stdout.write(stdout + stderr);
  process.stdout.write(
    `lint: ${name}: ${code === 0 ? "clean" : `FAILED (exit code ${code})`} (${seconds(ms)})\n`,
  );
  return code === 0 ? 0 : 1;
}

/** How many of the tools complain. All run at once: eslint alone takes as long as the others together. */
const lint = async () => (await Promise.all(lints.map(lintWith))).reduce((sum, failed) => sum + failed, 0);

async function tests(cli, files) {
  const counter = await tapCounter();
  const args = ["run", "--reporter=tap", ...(files.length > 0 ? files : ["dist/test/**/*.test.js"])];
  const { code } = await run(process.execPath, [bin("tap", "dist/esm/run.mjs"), ...args], {
    cwd: root,
    env: { ...process.env, ...cli.env, TAP: undefined },
    onStdout: counter.write,
    onStderr: (text) => process.stderr.write(text),
  });
  const counts = await counter.end();
  if (code !== 0 && counts.failed === 0) {
    process.stdout.write(`FAILED: tap ended with exit code ${code}\n`);
    counts.failed = 1;
  }
  if (counts.passed + counts.failed === 0) {
    process.stdout.write("FAILED: no test has run, so nothing is proven\n");
    counts.failed = 1;
  }
  return counts;
}

async function main(files) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  try {
    const cli = await setup();
    if (files.length === 0) total.failed += await lint();
    const counts = await tests(cli, files);
    for (const key of Object.keys(total)) total[key] += counts[key];
  } catch (error) {
    total.failed += 1;
    process.stderr.write(error instanceof SetupError ? `setup: ${error.message}\n` : `${error.stack}\n`);
  }
  const line = `${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ""}\n`;
  if (process.env.PULUMI_VYOS_COUNTS_FILE) writeFileSync(process.env.PULUMI_VYOS_COUNTS_FILE, line);
  process.exitCode = total.failed > 0 ? 1 : 0;
  process.stdout.write(line);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  await main(process.argv.slice(2));
