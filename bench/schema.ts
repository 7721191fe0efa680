/** What VyOS's definitions cost: to load, to check against, in an editor, in `tsc` and in `pulumi preview`. */
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { dialectNames } from "../provider/config/dialect.js";
import { whyNoCli } from "../test/support/pulumi.js";
import { measureEditor } from "./schema-editor.js";
import { measureCompiler, measurePreview, type Compared } from "./schema-preview.js";

/** One line of the result; what is above its limit makes the bench fail. */
const tell = (what: string, value: number, unit: string, limit?: number): void => {
  const most = limit === undefined ? "" : ` (at most ${String(limit)})`;
  console.log(`${what}: ${value.toFixed(unit === "×" ? 2 : 1)} ${unit}${most}`);
  if (limit !== undefined && value > limit) process.exitCode = 1;
};

const apart = (script: string, ...args: readonly string[]): unknown =>
  JSON.parse(
    execFileSync(process.execPath, ["--expose-gc", join(__dirname, script), ...args], { encoding: "utf8" }),
  );

const tellRatio = (what: string, limit: number, { with: longer, without }: Compared): void => {
  const ms = `${without.toFixed(0)} → ${longer.toFixed(0)} ms`;
  tell(`${what} (${ms})`, longer / without, "×", limit);
};

const main = async (): Promise<void> => {
  for (const release of dialectNames) {
    const { ms, mb } = apart("schema-load.js", release) as { readonly ms: number; readonly mb: number };
    tell(`load the definitions of VyOS ${release}`, ms, "ms", 30);
    tell(`what they hold`, mb, "MB", 15);
  }
  for (const release of dialectNames)
    for (const told of ["told", "untold"]) {
      const found = apart("schema-check.js", release, told) as {
        readonly leaves: number;
        readonly first: number;
        readonly next: number;
      };
      const how = told === "told" ? `VyOS ${release}` : `whichever release, being of VyOS ${release}`;
      tell(`check ${String(found.leaves)} leaves against ${how}, the first time`, found.first, "ms", 100);
      tell("and again", found.next, "ms", 100);
    }
  const { opening, first, longest, at } = measureEditor();
  tell("open a program of 100 pieces of configuration in an editor", opening, "ms");
  tell("the longest of the first completions there", first, "ms");
  tell(`the longest completion from then on, of ${at}`, longest, "ms", 100);
  tellRatio("tsc with the types of VyOS 1.5", 1.2, await measureCompiler());
  const reason = await whyNoCli();
  if (reason === false)
    tellRatio("pulumi preview of 100 resources with the check", 1.1, await measurePreview());
  else console.log(`pulumi preview is not measured: ${reason}`);
};

main().catch((error: unknown) => {
  const { message, output } = error as Error & { output?: string };
  process.stderr.write(`bench: ${message}\n${output ?? ""}`);
  process.exitCode = 1;
});
