/** What is written from the tables of the kinds is what they say today. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import t from "tap";
import { repoRoot } from "../support/pulumi.js";

interface Generator {
  /** The text of each file that is written, by its path in the repository. */
  readonly files: () => Promise<Readonly<Record<string, string>>>;
}

void t.test("every file that `npm run generate` writes is as it would be written now", async (t) => {
  const script = pathToFileURL(join(repoRoot, "scripts", "generate.mjs")).href;
  const { files } = (await import(script)) as Generator;
  for (const [file, text] of Object.entries(await files()))
    t.equal(readFileSync(join(repoRoot, file), "utf8"), text, `${file}; if not, run: npm run generate`);
});
