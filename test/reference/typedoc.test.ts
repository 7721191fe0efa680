/** The reference documents every public name, and refers to nothing that it has not. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import t from "tap";
import { repoRoot, run, withTempDir } from "../support/pulumi.js";

const typedoc = join(repoRoot, "node_modules", "typedoc", "bin", "typedoc");
const config = join(repoRoot, "typedoc.config.mjs");

const document = async (...args: readonly string[]): Promise<{ code: number | null; said: string }> => {
  const options = { cwd: repoRoot, timeoutMs: 300_000, env: { NO_COLOR: "1" } };
  const { code, stdout, stderr } = await run(process.execPath, [typedoc, ...args], options);
  return { code, said: `${stdout}${stderr}` };
};

void t.test("every public name is documented, and every link leads somewhere", async (t) => {
  const { code, said } = await document("--options", config, "--emit", "none");
  t.equal(code, 0, said);
  t.notMatch(said, /warning/, said);
});

void t.test("a name without a word is found", (t) =>
  withTempDir(async (folder) => {
    const file = join(folder, "undocumented.ts");
    writeFileSync(file, "/** Said. */\nexport interface Said { readonly unsaid: number }\n");
    const compilerOptions = { module: "node20", types: [] };
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files: [file] }));
    const { code, said } = await document(
      ...["--tsconfig", join(folder, "tsconfig.json"), "--options", config, "--emit", "none"],
      ...["--entryPoints", file],
    );
    t.not(code, 0);
    t.match(said, /Said\.unsaid \(Property\).* does not have any documentation/);
  }),
);
