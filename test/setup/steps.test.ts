import { chmodSync, existsSync, lstatSync, mkdirSync, readlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import t from "tap";
import { repoRoot, run, withTempDir } from "../support/pulumi.js";

interface Steps {
  readonly dependenciesProblem: (folder: string) => string | undefined;
  readonly linkSelf: (folder: string) => void;
  readonly removeOrphans: (dist: string, sources: string) => void;
}

interface Counter {
  write(text: string): void;
  end(): Promise<Record<"passed" | "failed" | "skipped", number>>;
}

const load = async <T>(path: string) =>
  (await import(pathToFileURL(join(repoRoot, "scripts", path)).href)) as T;

void t.test("dependencies are installed when they are not what the lock file says", (t) =>
  withTempDir(async (dir) => {
    const { dependenciesProblem } = await load<Steps>("setup.mjs");
    const lock = (file: string, packages: Record<string, object>) => {
      writeFileSync(join(dir, file), JSON.stringify({ packages }));
    };
    const wanted = {
      "": {},
      "node_modules/a": { version: "1.0.0" },
      "node_modules/b": { version: "2.0.0", optional: true },
    };
    t.match(dependenciesProblem(dir), /package-lock\.json is missing/);
    lock("package-lock.json", wanted);
    t.match(dependenciesProblem(dir), /node_modules is missing or half installed/);
    mkdirSync(join(dir, "node_modules"));
    lock("node_modules/.package-lock.json", { "node_modules/a": { version: "1.0.0" } });
    t.match(dependenciesProblem(dir), /node_modules\/a is missing/);
    mkdirSync(join(dir, "node_modules/a"));
    t.equal(dependenciesProblem(dir), undefined, "an optional package may be absent");
    lock("package-lock.json", { ...wanted, "node_modules/a": { version: "1.0.1" } });
    t.match(dependenciesProblem(dir), /node_modules\/a should be 1\.0\.1/);
  }),
);

void t.test("compiled files whose source is gone are removed", (t) =>
  withTempDir(async (dir) => {
    const { removeOrphans } = await load<Steps>("setup.mjs");
    const kept = [
      "dist/a.js",
      "dist/a.d.ts",
      "dist/a.js.map",
      "dist/m.mjs",
      "dist/m.d.mts",
      "dist/.tsbuildinfo",
      "dist/reference/search.js",
    ];
    const gone = ["dist/old.test.js", "dist/old.test.js.map", "dist/old.test.d.ts", "dist/n.mjs"];
    mkdirSync(join(dir, "dist", "reference"), { recursive: true });
    for (const file of ["a.ts", "m.mts", ...kept, ...gone]) writeFileSync(join(dir, file), "");
    removeOrphans(join(dir, "dist"), dir);
    t.strictSame(
      kept.filter((file) => !existsSync(join(dir, file))),
      [],
    );
    t.strictSame(
      gone.filter((file) => existsSync(join(dir, file))),
      [],
    );
  }),
);

void t.test("the package is linked to itself", (t) =>
  withTempDir(async (dir) => {
    const { linkSelf } = await load<Steps>("setup.mjs");
    writeFileSync(join(dir, "package.json"), JSON.stringify({ name: "some-name" }));
    mkdirSync(join(dir, "node_modules", "some-name"), { recursive: true }); // an installed copy gives way
    for (let i = 0; i < 2; i++) {
      linkSelf(dir);
      t.ok(lstatSync(join(dir, "node_modules", "some-name")).isSymbolicLink());
      t.equal(readlinkSync(join(dir, "node_modules", "some-name")), "..");
      t.ok(existsSync(join(dir, "node_modules", "some-name", "package.json")));
    }
  }),
);

void t.test("the counts are true", async (t) => {
  const { tapCounter } = await load<{ tapCounter: (say: (text: string) => void) => Promise<Counter> }>(
    "lib/tap.mjs",
  );
  const count = async (tap: string) => {
    let said = "";
    const counter = await tapCounter((text) => (said += text));
    counter.write(tap);
    return { counts: await counter.end(), said };
  };
  const file = (points: string, closing: string) =>
    `TAP version 14\n# Subtest: x.test.js\n${points}${closing}\n1..1\n`;

  const good = await count(
    file(
      "    # Subtest: inner\n        ok 1 - a\n        ok 2 - b\n        1..2\n    ok 1 - inner # time=2ms\n    ok 2 - c\n    1..2\n",
      "ok 1 - x.test.js # time=1500ms",
    ),
  );
  t.strictSame(good.counts, { passed: 3, failed: 0, skipped: 0 });
  t.match(good.said, /^ok {5}x\.test\.js: 3 passed \(1\.5 s\)$/m);

  const bad = await count(
    file(
      "    # Subtest: inner\n        not ok 1 - a\n          ---\n          diff: |\n            -2\n            +1\n          ...\n        ok 2 - b\n        1..2\n    not ok 1 - inner\n    1..1\n",
      "not ok 1 - x.test.js",
    ),
  );
  t.strictSame(bad.counts, { passed: 1, failed: 1, skipped: 0 });
  t.match(bad.said, /FAILED: x\.test\.js › inner › a\n\s+diff: -2\n\s+\+1/);

  const crashed = await count(
    file("    ok 1 - a\n    1..1\n", "not ok 1 - x.test.js\n  ---\n  exitCode: 3\n  ..."),
  );
  t.strictSame(crashed.counts, { passed: 1, failed: 1, skipped: 0 });
  t.match(crashed.said, /ended without a failed assertion of its own\n\s+exitCode: 3/);

  const skipped = await count(file("    ok 1 - e2e # SKIP no CLI here\n    1..1\n", "ok 1 - x.test.js"));
  t.strictSame(skipped.counts, { passed: 0, failed: 0, skipped: 1 });
  t.match(skipped.said, /skipped: x\.test\.js › e2e: no CLI here/);

  const cut = await count("TAP version 14\n1..2\nok 1 - only one\n");
  t.strictSame(cut.counts, { passed: 1, failed: 1, skipped: 0 }, "a run that ends too early");
});

void t.test(".ci/run ends with the counts and the status of npm test", { jobs: 3 }, (t) => {
  const cases: Record<string, { npm: string; line: string; code: number }> = {
    "all is well": {
      npm: `echo "3 passed, 0 failed" > "$FILE"; echo noise`,
      line: "3 passed, 0 failed",
      code: 0,
    },
    "a failure": {
      npm: `echo "3 passed, 1 failed, 2 skipped" > "$FILE"; echo noise >&2; exit 7`,
      line: "3 passed, 1 failed, 2 skipped",
      code: 7,
    },
    "an end before the counts": {
      npm: `echo "9 passed, 0 failed"; exit 0`,
      line: "0 passed, 1 failed",
      code: 1,
    },
    "not npm test": {
      npm: `[ "$*" = test ] && echo "1 passed, 0 failed" > "$FILE"`,
      line: "1 passed, 0 failed",
      code: 0,
    },
  };
  for (const [name, { npm, line, code }] of Object.entries(cases)) {
    void t.test(name, (t) =>
      withTempDir(async (dir) => {
        writeFileSync(join(dir, "npm"), `#!/bin/sh\nFILE=$PULUMI_VYOS_COUNTS_FILE\n${npm}\n`);
        chmodSync(join(dir, "npm"), 0o755);
        const result = await run(join(repoRoot, ".ci", "run"), [], {
          env: { PATH: `${dir}:${process.env.PATH ?? ""}` },
        });
        t.equal(result.stdout.trimEnd().split("\n").at(-1), line);
        t.equal(result.code, code);
      }),
    );
  }
  t.end();
});
