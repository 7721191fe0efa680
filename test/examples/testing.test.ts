/** The example of a program with a test of its own: that test passes, and leaves nothing behind. */
import { readdirSync } from "node:fs";
import { shellBlocks, withExample } from "../support/examples.js";
import { scenario } from "../support/lan.js";
import { mustSucceed } from "../support/pulumi.js";

scenario("example testing", (t) =>
  withExample("testing", async ({ dir, shell }) => {
    const before = readdirSync(dir);
    for (const block of shellBlocks(dir)) {
      const { output } = mustSucceed(await shell(block));
      t.match(output, /^# pass 3$/m);
      t.match(output, /^# fail 0$/m);
    }
    t.strictSame(readdirSync(dir), before, "no stack is left");
  }),
);
