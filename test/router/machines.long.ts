/** Three machines without a lock between them: 10,000 operations, none lost, nothing left over. */
import { join } from "node:path";
import t from "tap";
import { repoRoot, run } from "../support/pulumi.js";

t.setTimeout(7_000_000);

void t.test("10,000 operations of three machines", async (t) => {
  const script = join(repoRoot, "dist", "test", "machines", "main.js");
  const seed = String(Date.now() % 1_000_000);
  const { code, output, stdout } = await run(process.execPath, [script, "--seed", seed], {
    timeoutMs: 6_900_000,
  });
  t.equal(code, 0, output.slice(-4_000));
  t.comment(stdout.trimEnd().split("\n").at(-1) ?? "");
});
