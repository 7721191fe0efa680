// Takes the comments out of the built programs, a fifth of them, before they are packed: `node scripts/strip.mjs`. The
// types have them too, and those are what editors show.
import { readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import ts from "typescript";

const compilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.CommonJS,
  removeComments: true,
};

/** Does it in the place of what was built at `root`. */
export function stripComments(root) {
  for (const folder of ["automation", "cli", "emulator", "provider"])
    for (const name of readdirSync(join(root, "dist", folder), { recursive: true })) {
      if (!name.endsWith(".js")) continue;
      const file = join(root, "dist", folder, name);
      const { outputText } = ts.transpileModule(readFileSync(file, "utf8"), {
        compilerOptions,
        fileName: file,
      });
      // In one step, for somebody may be reading it.
      writeFileSync(`${file}.new`, outputText);
      renameSync(`${file}.new`, file);
    }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  stripComments(fileURLToPath(new URL("..", import.meta.url)));
