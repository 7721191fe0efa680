import { join } from "node:path";
import { getCli, repoRoot, run, withTempDir, type RunResult } from "../support/pulumi.js";

const ARGS = ["--require", "ts-node/register", "fleet.ts"];

/** Runs the fleet example with these options. */
export const fleet = async (args: readonly string[], terminal = false): Promise<RunResult> => {
  const node = [process.execPath, ...ARGS, ...args];
  const line = terminal ? ["script", "-qec", node.join(" "), "/dev/null"] : node;
  const [command = "", ...rest] = line;
  const { env } = await getCli();
  const cwd = join(repoRoot, "examples", "fleet");
  return withTempDir((home) =>
    // Its types are checked with those of all examples: test/reference/examples.test.ts.
    run(command, rest, {
      cwd,
      env: { ...env, PULUMI_HOME: home, TS_NODE_TRANSPILE_ONLY: "true" },
      timeoutMs: 900_000,
    }),
  );
};
