import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import t from "tap";
import { repoRoot, type Running, start, withTempDir } from "../support/pulumi.js";

const library = pathToFileURL(join(repoRoot, "scripts", "pulumi-cli", "cli.mjs")).href;
const ensure = `import(${JSON.stringify(library)}).then((m) => m.ensureCli()).then(
  (cli) => console.log("RESULT " + JSON.stringify(cli)),
  (error) => { console.error(error.message); process.exit(1); },
)`;

/** A machine of our own: a PATH with nothing but our fakes, and an empty PULUMI_HOME. */
class Machine {
  readonly bin: string;
  readonly home: string;
  constructor(readonly dir: string) {
    this.bin = join(dir, "bin");
    this.home = join(dir, "home");
    mkdirSync(this.bin);
  }

  /** A fake program: the given JavaScript, run by this Node. */
  fake(path: string, script: string): string {
    mkdirSync(join(path, ".."), { recursive: true });
    writeFileSync(path, `#!${process.execPath}\n${script}\n`);
    chmodSync(path, 0o755);
    return path;
  }

  pulumi(script: string): string {
    return this.fake(join(this.bin, "pulumi"), script);
  }

  cached(version: string, script = `console.log("v${version}")`): string {
    return this.fake(join(this.home, "versions", version, "bin", "pulumi"), script);
  }

  /** A fake Go whose builds are noted in `builds` and then do `script` with `output` and `fake` at hand. */
  go(script: string): void {
    this.fake(
      join(this.bin, "go"),
      `const fs = require("node:fs");
       const [command, ...args] = process.argv.slice(2);
       if (command === "version") { console.log("go version go1.26.0 test"); process.exit(0); }
       fs.appendFileSync(${JSON.stringify(join(this.dir, "builds"))}, process.pid + "\\n");
       const output = args[args.indexOf("-o") + 1];
       const fake = (version) =>
         fs.writeFileSync(output, "#!${process.execPath}\\nconsole.log('" + version + "')\\n", { mode: 0o755 });
       ${script}`,
    );
  }

  /** The process ids of the builds that have started. */
  builds(): number[] {
    const file = join(this.dir, "builds");
    return existsSync(file) ? readFileSync(file, "utf8").split("\n").filter(Boolean).map(Number) : [];
  }

  start(env: Record<string, string> = {}): Running {
    return start(process.execPath, ["-e", ensure], {
      env: {
        PATH: this.bin,
        PULUMI_HOME: this.home,
        PULUMI_VYOS_IGNORE_PATH_CLI: undefined,
        PULUMI_VYOS_SKIP_INSTALLER: "1",
        ...env,
      },
      timeoutMs: 30_000,
    });
  }

  async run(env?: Record<string, string>) {
    const result = await this.start(env).done;
    const found = /^RESULT (.*)$/m.exec(result.stdout)?.[1];
    return {
      ...result,
      cli:
        found === undefined
          ? undefined
          : (JSON.parse(found) as Record<"pulumi" | "version" | "source", string>),
    };
  }

  /** What is in the cache folder. */
  versions(): string[] {
    const path = join(this.home, "versions");
    return existsSync(path) ? readdirSync(path).sort() : [];
  }
}

const onMachine = (body: (machine: Machine) => Promise<void>) => () =>
  withTempDir((dir) => body(new Machine(dir)));

const builds = `fake("v3.259.0");`;
const hangs = `fs.writeFileSync(output, "half a binary"); console.log("building"); setInterval(() => {}, 1000);`;

const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

async function until(condition: () => boolean): Promise<void> {
  for (let i = 0; i < 400; i++) {
    if (condition()) return;
    await new Promise((r) => setTimeout(r, 25));
  }
  throw new Error("waited in vain");
}

void t.test("a wrong pulumi on PATH is refused with what to do", { jobs: 3 }, (t) => {
  const cases: Record<string, { script: string; says: RegExp; env?: Record<string, string> }> = {
    "an old one": {
      script: `console.log("v3.100.0")`,
      says: /its version is 3\.100\.0; version 3\.150\.0 or newer/,
    },
    "another major version": { script: `console.log("v4.0.0")`, says: /4\.0\.0, and only Pulumi 3/ },
    "something else": {
      script: `console.log("Usage: pulumi [FILE]")`,
      says: /answered "Usage: pulumi \[FILE\]"/,
    },
    "one that fails": { script: `process.exit(3)`, says: /failed with exit code 3/ },
    "one that hangs": {
      script: `setInterval(() => {}, 1000)`,
      says: /gave no answer in 0\.4 s/,
      env: { PULUMI_VYOS_PROBE_TIMEOUT_MS: "400" },
    },
  };
  for (const [name, { script, says, env }] of Object.entries(cases)) {
    void t.test(
      name,
      onMachine(async (machine) => {
        const path = machine.pulumi(script);
        machine.cached("3.259.0"); // must not be taken in silence
        const { code, stderr } = await machine.run(env);
        t.equal(code, 1);
        t.match(stderr, says);
        t.ok(stderr.includes(path), "names the file");
        t.match(stderr, /Upgrade it, or remove it from PATH/);
        t.match(stderr, /PULUMI_VYOS_IGNORE_PATH_CLI=1/);
      }),
    );
  }
  void t.test(
    "unless the user says to ignore it",
    onMachine(async (machine) => {
      machine.pulumi(`console.log("v3.1.0")`);
      const cached = machine.cached("3.259.0");
      const { cli } = await machine.run({ PULUMI_VYOS_IGNORE_PATH_CLI: "1" });
      t.match(cli, { pulumi: cached, source: "cache" });
    }),
  );
  t.end();
});

void t.test("what is there is used", { jobs: 3 }, (t) => {
  void t.test(
    "PATH first",
    onMachine(async (machine) => {
      const path = machine.pulumi(`console.log("v3.200.1")`);
      machine.cached("3.259.0");
      const { cli, stdout } = await machine.run();
      t.strictSame(cli, { pulumi: path, version: "3.200.1", source: "PATH" });
      t.match(stdout, /Pulumi 3\.200\.1 from PATH: .*\(\d+\.\d s\)/);
    }),
  );
  void t.test(
    "then the newest usable of the cache",
    onMachine(async (machine) => {
      machine.cached("3.99.0");
      const good = machine.cached("3.260.0");
      machine.cached("3.9.0");
      machine.cached("3.300.0", `process.exit(1)`);
      writeFileSync(join(machine.home, "versions", "3.300.0", "note"), "");
      machine.go(`process.exit(1)`);
      const { cli } = await machine.run();
      t.match(cli, { pulumi: good, version: "3.260.0", source: "cache" });
      t.strictSame(machine.builds(), []);
    }),
  );
  t.end();
});

void t.test("Go builds what is missing", { jobs: 3 }, (t) => {
  void t.test(
    "once",
    onMachine(async (machine) => {
      machine.go(builds);
      const first = await machine.run();
      t.match(first.cli, { version: "3.259.0", source: "Go" });
      t.match(first.stdout, /trying the official installer\n.*did not help.*\n.*trying Go\n/);
      t.strictSame(machine.versions(), ["3.259.0"], "nothing else is left");
      t.match((await machine.run()).cli, { pulumi: first.cli?.pulumi, source: "cache" });
      t.equal(machine.builds().length, 1);
    }),
  );
  void t.test(
    "a broken entry in the cache is replaced",
    onMachine(async (machine) => {
      const path = machine.cached("3.259.0", `process.exit(9)`);
      machine.go(builds);
      t.match((await machine.run()).cli, { pulumi: path, source: "Go" });
      t.strictSame(machine.versions(), ["3.259.0"]);
    }),
  );
  void t.test(
    "two set-ups at once share one build",
    onMachine(async (machine) => {
      machine.go(`setTimeout(() => fake("v3.259.0"), 700);`);
      const [one, two] = await Promise.all([machine.run(), machine.run()]);
      t.match(one.cli, { version: "3.259.0" }, one.output);
      t.match(two.cli, { version: "3.259.0" }, two.output);
      t.equal(machine.builds().length, 1);
      t.match(one.output + two.output, /another set-up \(process \d+\) is getting the CLI/);
      t.strictSame(machine.versions(), ["3.259.0"]);
    }),
  );
  t.end();
});

void t.test("an interrupted build leaves nothing broken", { jobs: 3 }, (t) => {
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    void t.test(
      signal,
      onMachine(async (machine) => {
        machine.go(hangs);
        const running = machine.start();
        await until(() => machine.builds().length === 1);
        running.kill(signal);
        const { code } = await running.done;
        t.equal(code, signal === "SIGINT" ? 130 : 143);
        t.strictSame(machine.versions(), []);
        t.notOk(machine.builds().some(alive), "the build has ended too");
      }),
    );
  }
  void t.test(
    "kill -9",
    onMachine(async (machine) => {
      machine.go(hangs);
      const running = machine.start();
      await until(() => machine.builds().length === 1);
      running.kill("SIGKILL");
      await until(() => !running.child.pid || !alive(running.child.pid));
      t.notOk(machine.versions().includes("3.259.0"), "no entry");
      t.ok(machine.versions().length > 0, "but leftovers");
      for (const pid of machine.builds()) process.kill(pid, "SIGKILL");
      machine.go(builds);
      t.match((await machine.run()).cli, { source: "Go" });
      t.strictSame(machine.versions(), ["3.259.0"], "the next run has cleaned up");
    }),
  );
  t.end();
});

void t.test("when nothing helps, the error says what to install", { jobs: 3 }, (t) => {
  const cases: Record<string, { go?: string; says: RegExp }> = {
    "no Go": { says: /Go: there is no Go on PATH/ },
    "a build that fails": {
      go: `console.error("no space left on device"); process.exit(1);`,
      says: /"go build" failed with exit code 1:\n\s+no space left on device/,
    },
    "a build that gives something else": {
      go: `fake("v3.0.0-dev");`,
      says: /the result is not Pulumi 3\.259\.0/,
    },
  };
  for (const [name, { go, says }] of Object.entries(cases)) {
    void t.test(
      name,
      onMachine(async (machine) => {
        if (go !== undefined) machine.go(go);
        const { code, stderr } = await machine.run();
        t.equal(code, 1);
        t.match(stderr, says);
        t.match(stderr, /- Pulumi 3\.150\.0 or newer on PATH \(https:/);
        t.match(stderr, /- Go \S+ or newer on PATH/);
        t.strictSame(machine.versions(), []);
      }),
    );
  }
  void t.test(
    "the official installer has a time limit",
    onMachine(async (machine) => {
      const { stderr } = await machine.run({
        PULUMI_VYOS_SKIP_INSTALLER: "",
        PULUMI_VYOS_INSTALLER_TIMEOUT_MS: "1",
      });
      t.match(stderr, /the official installer: no result in 0\.0 s/);
    }),
  );
  t.end();
});
