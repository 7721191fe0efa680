// `npm run docs`: the reference of the public API and of what each kind does on each release, into dist/reference.
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { run } from "./lib/process.mjs";
import { root } from "./setup.mjs";

const bin = (name, file) => join(root, "node_modules", name, file);

/** Runs a tool of this repository with its output shown; ends the command when it fails. */
async function tool(...args) {
  const show = (text) => process.stdout.write(text);
  const { code } = await run(process.execPath, args, { cwd: root, onStdout: show, onStderr: show });
  if (code !== 0) process.exit(code ?? 1);
}

await tool(bin("typescript", "bin/tsc"), "-p", "tsconfig.json");
const { coverage } = createRequire(import.meta.url)("../dist/test/reference/coverage.js");
writeFileSync(join(root, "dist", "coverage.md"), coverage());
await tool(bin("typedoc", "bin/typedoc"), "--options", join(root, "typedoc.config.mjs"));
