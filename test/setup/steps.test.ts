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
  end(problem?: string): Promise<Record<"passed" | "failed" | "skipped", number>>;
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
  const { tapCounter } = await load<{
    tapCounter: (file: string, options: { readonly say: (text: string) => void }) => Promise<Counter>;
  }>("lib/tap.mjs");
  const count = async (tap: string, problem?: string) => {
    let said = "";
    const counter = await tapCounter("x.test.js", { say: (text) => (said += text) });
    counter.write(`TAP version 14\n${tap}`);
    return { counts: await counter.end(problem), said };
  };
  const inner = (points: string, ok = "ok") => `# Subtest: inner\n${points}${ok} 1 - inner\n`;

  const good = await count(`${inner("    ok 1 - a\n    ok 2 - b\n    1..2\n")}ok 2 - c\n1..2\n`);
  t.strictSame(good, { counts: { passed: 3, failed: 0, skipped: 0 }, said: "" });

  const bad = await count(
    `${inner("    not ok 1 - a\n      ---\n      diff: |\n        -2\n        +1\n      ...\n    ok 2 - b\n    1..2\n", "not ok")}1..1\n`,
    "exit code 1",
  );
  t.strictSame(bad.counts, { passed: 1, failed: 1, skipped: 0 });
  t.match(bad.said, /FAILED: x\.test\.js › inner › a\n\s+diff: -2\n\s+\+1/);

  const hollow = await count(
    `${inner("    ok 1 - a\n    1..1\n", "not ok")}1..1\n`.replace(
      "- inner\n",
      "- inner\n  ---\n  why: x\n  ...\n",
    ),
  );
  t.strictSame(hollow.counts, { passed: 1, failed: 1, skipped: 0 });
  t.match(hollow.said, /inner: ended without a failed assertion of its own\n\s+why: x/);

  const crashed = await count("ok 1 - a\n1..1\n", "exit code 3");
  t.strictSame(crashed.counts, { passed: 1, failed: 1, skipped: 0 });
  t.match(crashed.said, /ended without a failed assertion of its own\n\s+exit code 3/);

  const skipped = await count("ok 1 - e2e # SKIP no CLI here\n1..1\n");
  t.strictSame(skipped.counts, { passed: 0, failed: 0, skipped: 1 });
  t.match(skipped.said, /skipped: x\.test\.js › e2e: no CLI here/);

  const nothing = await count("1..0 # no Chromium here\n");
  t.strictSame(nothing.counts, { passed: 0, failed: 0, skipped: 1 });
  t.match(nothing.said, /skipped: x\.test\.js: no Chromium here/);

  for (const cut of ["1..2\nok 1 - only one\n", "ok 1 - no plan\n", inner("    ok 1 - a\n")]) {
    const { counts } = await count(cut);
    t.strictSame(counts, { passed: 1, failed: 1, skipped: 0 }, "a run that ends too early");
  }
  t.strictSame((await count("")).counts, { passed: 0, failed: 1, skipped: 0 }, "one that says nothing");
});

interface FileRecord {
  readonly file: string;
  readonly ms: number;
  readonly processorMs?: number;
  readonly passed: number;
  readonly failed: number;
}

void t.test("test files run apart from each other, and all is told of them", (t) =>
  withTempDir(async (dir) => {
    const busy = "while (process.cpuUsage().user < 300_000);";
    const files = {
      "good.js": `${busy} console.log("TAP version 14\\nok 1\\n1..1"); console.error(process.execArgv.join());`,
      "dead.js": `console.log("TAP version 14\\nok 1"); process.kill(process.pid, "SIGKILL");`,
      "quiet.js": "process.exit(0);",
    };
    const open = `console.log("TAP version 14\\nok 1"); setInterval(() => undefined, 1000);`;
    for (const [name, text] of Object.entries({ ...files, "open.js": open }))
      writeFileSync(join(dir, name), text);
    const script = `import { runTestFiles } from ${JSON.stringify(pathToFileURL(join(repoRoot, "scripts/lib/test-files.mjs")).href)};
      const options = { cwd: process.cwd(), env: process.env };
      const results = await runTestFiles(${JSON.stringify(Object.keys(files))}, options);
      results.push(...(await runTestFiles(["open.js"], { ...options, quietMs: 3000 })));
      process.stdout.write("RESULTS " + JSON.stringify(results));`;
    writeFileSync(join(dir, "main.mjs"), script);
    const { stdout } = await run(process.execPath, ["main.mjs"], { cwd: dir });
    const results = JSON.parse(stdout.split("RESULTS ")[1] ?? "[]") as FileRecord[];
    const of = (name: string) => results.find(({ file }) => file === name);
    t.match(of("good.js"), { passed: 1, failed: 0 });
    if (process.platform === "linux") t.ok((of("good.js")?.processorMs ?? 0) >= 200, "its processor time");
    t.match(of("dead.js"), { passed: 1, failed: 1 });
    t.match(of("quiet.js"), { passed: 0, failed: 1 });
    t.match(stdout, /FAILED: dead\.js: .*\n\s+signal SIGKILL/);
    t.match(of("open.js"), { failed: 1 });
    t.match(stdout, /FAILED: open\.js: .*\n\s+killed when it had said nothing for 3\.0 s/);
  }),
);

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
