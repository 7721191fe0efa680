/** The packed library resolves, with its types, whoever asks: publint and "Are the types wrong?" find nothing. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import t from "tap";
import { packLibrary, repoRoot, run, withTempDir } from "../support/pulumi.js";

const bin = (...parts: readonly string[]): string => join(repoRoot, "node_modules", ...parts);

interface Manifest {
  readonly name: string;
  readonly exports: Readonly<Record<string, unknown>>;
}

const manifest = (): Manifest => JSON.parse(readFileSync(join(repoRoot, "package.json"), "utf8")) as Manifest;

void t.test("the packed library", (t) =>
  withTempDir(async (temp) => {
    const tarball = await packLibrary(temp);
    const env = { NO_COLOR: "1", FORCE_COLOR: "0" };

    await t.test("publint", async (t) => {
      const lint = await run(
        process.execPath,
        [bin("publint", "src", "cli.js"), "run", tarball, "--strict"],
        {
          env,
        },
      );
      // A suggestion is no error, and still none is made.
      t.match(lint.output, /All good!/);
      t.equal(lint.code, 0);
    });

    await t.test("are the types wrong?", async (t) => {
      const attw = bin("@arethetypeswrong", "cli", "dist", "index.js");
      const types = await run(process.execPath, [attw, "--format", "ascii", "--no-emoji", tarball], { env });
      t.notMatch(types.output, /failed|Masquerading|Untyped/i);
      t.equal(types.code, 0);
      const { name, exports } = manifest();
      const sections = [...types.output.matchAll(/^"(.+)"$/gm)].map(([, entry]) => entry);
      t.strictSame(
        sections.sort(),
        Object.keys(exports)
          .map((entry) => `${name}${entry.slice(1)}`)
          .sort(),
        "every entry was looked at",
      );
    });
  }),
);
