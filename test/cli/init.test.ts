/** What `init` makes, says and leaves alone, with a stand-in for the Pulumi CLI. */
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import t from "tap";
import { startRouter } from "../../emulator/index.js";
import { firstProgram } from "../../cli/init/first-program.js";
import { repoRoot, run, withTempDir, type RunResult } from "../support/pulumi.js";

/** Keeps what it is told in the stack's file; `REFUSES` is the word of a command that it refuses. */
const standIn = `#!${process.execPath}
const fs = require("node:fs");
const args = process.argv.slice(2);
const line = (text) => fs.appendFileSync("Pulumi.dev.yaml", text + "\\n");
if (args.includes(process.env.REFUSES)) { console.error("error: it may not be"); process.exit(1); }
if (args[1] === "init") line("config:");
for (const [i, arg] of args.entries()) if (arg === "--plaintext") line("  " + args[i + 1].replace("=", ": "));
for (const key of Object.keys(JSON.parse(process.env.PULUMI_OPTION_JSON ?? "{}"))) line("  " + key + ":\\n    secure: v1:x");
`;

const main = join(repoRoot, "dist", "cli", "main.js");

interface Bench {
  readonly dir: string;
  readonly init: (args: string, env?: Readonly<Record<string, string>>) => Promise<RunResult>;
  readonly names: (folder?: string) => readonly string[];
}

const onBench = (body: (bench: Bench) => Promise<void>): Promise<void> =>
  withTempDir(async (temp) => {
    const [bin, dir] = [join(temp, "bin"), join(temp, "work")];
    for (const folder of [bin, dir]) mkdirSync(folder);
    writeFileSync(join(bin, "pulumi"), standIn);
    chmodSync(join(bin, "pulumi"), 0o755);
    const clean = { VYOS_ENDPOINT: undefined, VYOS_API_KEY: undefined, VYOS_FINGERPRINT: undefined };
    await body({
      dir,
      init: (args, env = {}) =>
        run(process.execPath, [main, "init", ...args.split(" ").filter(Boolean)], {
          cwd: dir,
          env: { ...clean, PATH: `${bin}${delimiter}${process.env.PATH ?? ""}`, ...env },
          timeoutMs: 60_000,
        }),
      names: (folder = ".") => readdirSync(join(dir, folder)).sort(),
    });
  });

const files = [".gitignore", "Pulumi.dev.yaml", "Pulumi.yaml", "index.ts", "package.json", "tsconfig.json"];

void t.test("a project with all settings", (t) =>
  onBench(async ({ dir, init, names }) => {
    writeFileSync(join(dir, "key"), "open-sesame\n");
    const { code, stdout, stderr } = await init(
      "gate --router 192.0.2.1 --fingerprint AB:CD --api-key-file key --project my-gate",
    );
    t.equal(code, 0, stderr);
    t.same(names("gate"), files);
    const text = (name: string): string => readFileSync(join(dir, "gate", name), "utf8");
    t.match(
      text("Pulumi.dev.yaml"),
      /vyos:endpoint: https:\/\/192\.0\.2\.1\n.*vyos:fingerprint: AB:CD\n.*vyos:apiKey:\n +secure/,
    );
    t.match(text("Pulumi.yaml"), /^name: my-gate\n/);
    t.equal(text("index.ts"), firstProgram(false));
    t.match(stdout, /Next:\n {2}cd gate\n {2}npm install\n {2}npx pulumi-vyos doctor.*\n {2}pulumi up\n$/);
    t.notMatch(stdout + stderr, "open-sesame");
  }),
);

void t.test("a project in this folder, without settings: it says how to give them", (t) =>
  onBench(async ({ init, names }) => {
    const { code, stdout } = await init("");
    t.equal(code, 0);
    t.same(names(), files);
    for (const step of [
      "config set vyos:endpoint",
      "pulumi-vyos fingerprint",
      "config set --secret vyos:apiKey",
    ])
      t.match(stdout, step);
    t.notMatch(stdout, /\n {2}cd /);
  }),
);

void t.test("what is there stays, and is no obstacle where it can be anybody's", (t) =>
  onBench(async ({ dir, init, names }) => {
    writeFileSync(join(dir, "package.json"), '{ "name": "mine" }');
    writeFileSync(join(dir, "notes.md"), "mine");
    const { stdout } = await init("", { VYOS_ENDPOINT: "https://192.0.2.1", VYOS_API_KEY: "k" });
    t.equal(readFileSync(join(dir, "package.json"), "utf8"), '{ "name": "mine" }');
    t.same(names(), [...files, "notes.md"].sort());
    t.match(stdout, /left as they were: package\.json[^]*npm install pulumi-vyos @pulumi\/pulumi/);

    const again = await init("");
    t.match(again, { code: 2, stderr: /Pulumi\.yaml and Pulumi\.dev\.yaml and index\.ts already/ });
    t.match(await init("notes.md"), { code: 2, stderr: /notes\.md is no folder/ });
  }),
);

void t.test("what Pulumi refuses leaves nothing behind", (t) =>
  onBench(async ({ init, names }) => {
    for (const word of ["init", "set-all"]) {
      const { code, stderr } = await init("gate --router https://192.0.2.1", { REFUSES: word });
      t.equal(code, 1);
      t.match(stderr, "it may not be");
      t.same(names(), []);
    }
    t.match(await init("gate", { PATH: "" }), { code: 1, stderr: /no `pulumi` on PATH; install/ });
    t.same(names(), []);
  }),
);

void t.test("an emulated router is the one that the settings are for, whenever it runs", (t) =>
  onBench(async ({ dir, init, names }) => {
    t.equal((await init("gate --emulator --native")).code, 0);
    t.same(names("gate"), [...files, "router.json"].sort());
    const text = (name: string): string => readFileSync(join(dir, "gate", name), "utf8");
    t.match(text("index.ts"), "pulumi-vyos/native");
    t.match(text(".gitignore"), "/router.json");
    const { scripts } = JSON.parse(text("package.json")) as { scripts: { router: string } };
    const [, port = ""] = /--listen 127\.0\.0\.1:(\d+) /.exec(scripts.router) ?? [];
    const router = await startRouter({
      vyos: "1.5",
      port: Number(port),
      state: join(dir, "gate", "router.json"),
    });
    await router.stop();
    t.match(text("Pulumi.dev.yaml"), `vyos:endpoint: ${router.url}\n`);
    t.match(text("Pulumi.dev.yaml"), `vyos:fingerprint: ${router.fingerprint}\n`);
    t.match(await init("other --emulator --router https://192.0.2.1"), {
      code: 2,
      stderr: /cannot be used with/,
    });
  }),
);
