/** An error that no test catches fails the test that runs, also where tests are told so without following promises. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import t from "tap";
import { repoRoot, run, withTempDir } from "../support/pulumi.js";

const failing: Readonly<Record<string, string>> = {
  "a rejection": "void Promise.reject(new Error('lost'));",
  "an error of a timer": "setTimeout(() => { throw new Error('lost'); }, 1);",
  "an error behind a step": "setImmediate(async () => { throw new Error('lost'); });",
};

void t.test("an error that nobody caught fails the test in which it came", (t) =>
  withTempDir(async (dir) => {
    for (const [what, statement] of Object.entries(failing)) {
      const file = join(dir, "one.js");
      writeFileSync(
        file,
        `const t = require(${JSON.stringify(join(repoRoot, "node_modules", "tap"))});
        t.test("before", (t) => { t.pass("is well"); t.end(); });
        t.test("during", (t) => { ${statement} setTimeout(() => t.end(), 100); });`,
      );
      const { code, stdout } = await run(
        process.execPath,
        ["--require", join(repoRoot, "scripts", "lib", "one-domain.cjs"), file],
        { cwd: dir, env: { TAP: "1" } },
      );
      t.not(code, 0, what);
      t.match(stdout, /^ok 1 - before/m, what);
      t.match(stdout, /^not ok 2 - during/m, what);
      t.match(stdout, /lost/, what);
    }
  }),
);
