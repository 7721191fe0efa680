/** The tool that makes the reference, as `npm run docs` runs it. */
import { join } from "node:path";
import { repoRoot, run } from "../support/pulumi.js";

const typedoc = join(repoRoot, "node_modules", "typedoc", "bin", "typedoc");
export const config = join(repoRoot, "typedoc.config.mjs");

/** What it says, with these options. */
export const document = async (
  ...args: readonly string[]
): Promise<{ code: number | null; said: string }> => {
  const options = { cwd: repoRoot, timeoutMs: 300_000, env: { NO_COLOR: "1" } };
  const { code, stdout, stderr } = await run(process.execPath, [typedoc, ...args], options);
  return { code, said: `${stdout}${stderr}` };
};
