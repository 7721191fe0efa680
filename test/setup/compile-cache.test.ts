/** What Node 20 has compiled of the SDK is kept, and is used again although the SDK changes the flags of V8. */
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import t from "tap";
import { mustSucceed, repoRoot, run, withTempDir } from "../support/pulumi.js";

const isOld = Number(process.versions.node.split(".")[0]) < 22;

void t.test(
  "a second run writes nothing anew",
  { skip: isOld ? false : "this Node has a cache of its own" },
  (t) =>
    withTempDir(async (folder) => {
      const preload = join(repoRoot, "scripts", "lib", "compile-cache.cjs");
      // It is compiled before it changes them.
      const main = join(repoRoot, "node_modules", "@pulumi", "pulumi", "runtime", "closure", "v8.js");
      const written = async (): Promise<readonly (readonly [string, number])[]> => {
        const env = { NODE_COMPILE_CACHE: folder, NODE_OPTIONS: `--require=${JSON.stringify(preload)}` };
        mustSucceed(await run(process.execPath, [main], { env }));
        return readdirSync(folder).map((name) => [name, statSync(join(folder, name)).mtimeMs]);
      };
      const first = await written();
      t.equal(first.length, 1);
      t.strictSame(await written(), first);
    }),
);
