/** What goes into the package, and what a release is refused for. */
import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { pathToFileURL } from "node:url";
import t from "tap";
import { mustSucceed, repoRoot, run } from "../support/pulumi.js";

interface Checked {
  readonly manifest: Readonly<Record<string, unknown>>;
  readonly changelog: string;
  readonly status: string;
  readonly tags: readonly string[];
}

const read = (file: string): string => readFileSync(join(repoRoot, file), "utf8");

void t.test("a release is refused while anything is missing", async (t) => {
  const url = pathToFileURL(join(repoRoot, "scripts", "release.mjs")).href;
  const { releaseProblems } = (await import(url)) as {
    releaseProblems: (checked: Checked) => readonly string[];
  };
  const fit: Checked = {
    manifest: { version: "1.2.3", repository: "github:a/b", homepage: "https://a", bugs: "https://b" },
    changelog: "# Changelog\n\n## [1.2.3] - 2030-01-31\n",
    status: "",
    tags: ["v1.2.2"],
  };
  t.strictSame(releaseProblems(fit), []);
  const rows: readonly (readonly [Partial<Checked>, RegExp])[] = [
    ...["repository", "homepage", "bugs"].map(
      (name) =>
        [
          { manifest: { ...fit.manifest, [name]: undefined } },
          new RegExp(`^package.json: "${name}" is missing$`),
        ] as const,
    ),
    [{ manifest: { ...fit.manifest, private: true } }, /private/],
    [
      { changelog: "## [1.2.2] - 2030-01-31\n## [1x2x3] - 2030-01-31\n" },
      /no heading "## \[1\.2\.3\] - DATE"/,
    ],
    [{ changelog: "## [1.2.3] - unreleased\n" }, /no date .*"unreleased"/],
    [{ status: " M package.json\n" }, /not clean:\n M package\.json$/],
    [{ tags: ["v1.2.3"] }, /the tag v1\.2\.3 is there already/],
  ];
  for (const [change, says] of rows) {
    const [problem = "", ...more] = releaseProblems({ ...fit, ...change });
    t.match(problem, says);
    t.strictSame(more, []);
  }
});

void t.test("the changelog has a section for this version", (t) => {
  const { version } = JSON.parse(read("package.json")) as { version: string };
  t.match(read("CHANGELOG.md"), `\n## [${version}] - `);
  t.end();
});

void t.test(
  "the package holds what its texts speak of, and nothing that only this repository needs",
  async (t) => {
    const packed = mustSucceed(
      await run("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], { cwd: repoRoot }),
    );
    const [{ files } = { files: [] }] = JSON.parse(packed.stdout) as {
      files: readonly { readonly path: string }[];
    }[];
    const paths = files.map(({ path }) => path);
    const top = (path: string): string =>
      path
        .split("/")
        .slice(0, path.startsWith("dist/") ? 2 : 1)
        .join("/");
    t.strictSame(
      [...new Set(paths.map(top))].sort(),
      [
        ...["CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", "README.md", "package.json"],
        ...["dist/automation", "dist/cli", "dist/emulator", "dist/packed", "dist/provider"],
        ...["deploy", "docs", "examples", "plugin", "schema"],
      ].sort(),
    );
    t.strictSame(
      paths.filter((path) => /\.map$|^dist\/.*\.test\.|node_modules|tsbuildinfo|\.tgz$|\.env$/.test(path)),
      [],
    );
    const has = new Set(paths);
    const texts = paths.filter((path) => path.endsWith(".md"));
    t.ok(texts.length > 15);
    for (const file of texts)
      for (const [, link = ""] of read(file).matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)) {
        const path = posix.join(posix.dirname(file), link);
        t.ok(
          has.has(path) || paths.some((each) => each.startsWith(`${path.replace(/\/$/, "")}/`)),
          `${file}: ${link}`,
        );
      }
    const sources = ["provider", "emulator", "automation", "cli"].flatMap((folder) =>
      readdirSync(join(repoRoot, folder), { recursive: true, encoding: "utf8" })
        .filter((name) => name.endsWith(".ts"))
        .map((name) => join(folder, name)),
    );
    const named = sources.flatMap((file) => read(file).match(/\bdocs\/[a-z-]+\.md\b/g) ?? []);
    t.ok(named.length > 0);
    for (const name of new Set(named)) t.ok(has.has(name), name);
  },
);
