/** The law of adoption with the real command, the real CLI of Pulumi and a router. */
import { mkdirSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import t, { type Test } from "tap";
import type { ConfigTree } from "../../provider/config/tree.js";
import { leavesOf } from "../../provider/config/tree.js";
import { isSecretLeaf, isSecretValue } from "../../provider/redaction/places.js";
import { startRouter, type ConfigJson, type EmulatedRouter } from "../../emulator/testing.js";
import {
  getCli,
  mustSucceed,
  repoRoot,
  run,
  Stack,
  whyNoCli,
  withTempDir,
  type RunResult,
} from "../support/pulumi.js";
import { compile, modulesAre } from "../support/compile.js";
import type { Configuration } from "./configurations.js";

export interface Bench {
  readonly stack: Stack;
  readonly out: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly adopt: (router: EmulatedRouter, args?: readonly string[]) => Promise<RunResult>;
}

export const main = join(repoRoot, "dist", "cli", "main.js");

export const withBench = async (body: (bench: Bench) => Promise<void>): Promise<void> => {
  const cli = await getCli();
  await withTempDir(async (temp) => {
    const [out, backend] = [join(temp, "gate"), join(temp, "state")];
    mkdirSync(backend);
    const env = {
      ...cli.env,
      PULUMI_HOME: join(temp, "home"),
      PULUMI_BACKEND_URL: `file://${backend}`,
      PULUMI_CONFIG_PASSPHRASE: "test",
      PULUMI_DEBUG_COMMANDS: "true",
      VYOS_API_KEY: undefined,
    };
    await body({
      stack: new Stack(cli, out, backend, "gate", "dev", env, 300_000),
      out,
      env,
      adopt: ({ url, fingerprint, apiKey }, args = []) =>
        run(
          process.execPath,
          [main, "adopt", "--router", url, "--fingerprint", fingerprint, "--out", out, ...args],
          { cwd: temp, env: { ...env, VYOS_API_KEY: apiKey } },
        ),
    });
  });
};

const secretsIn = (config: ConfigJson): string[] =>
  leavesOf(config as ConfigTree)
    .flatMap(({ path, values }) => values.filter((value) => isSecretLeaf(path) || isSecretValue(value)))
    .filter((value) => value.length > 6);

/** Files of the projects that were written. */
type Written = Record<string, string>;

const takesOver = (t: Test, { name, config, release }: Configuration, all: Written): Promise<void> =>
  withBench(async ({ adopt, stack, out }) => {
    const router = await startRouter({ vyos: release, config });
    t.teardown(() => router.stop());
    const before = router.config();
    // One release by the plugin: what is adopted is the same, and how it is written is not.
    const door = release === "1.4" ? ["--native"] : [];
    const adopted = mustSucceed(await adopt(router, ["--json", ...door]));
    symlinkSync(join(repoRoot, "node_modules"), join(out, "node_modules"));
    const files = readdirSync(out, { withFileTypes: true }).filter((entry) => entry.isFile());
    const written = files.map((entry) => readFileSync(join(out, entry.name), "utf8")).join("\n");
    for (const file of ["index.ts", "tsconfig.json"])
      all[`${release}-${name}/${file}`] = readFileSync(join(out, file), "utf8");
    for (const secret of [...secretsIn(config), router.apiKey])
      t.notOk(written.includes(secret) || adopted.output.includes(secret), "no secret in clear");

    router.resetStats();
    // The types of all programs are checked at once, below.
    mustSucceed(await stack.up([], { env: { PULUMI_NODEJS_TRANSPILE_ONLY: "true" } }));
    const { resources } = JSON.parse(adopted.stdout) as { resources: unknown[] };
    t.equal((await stack.resources()).length, resources.length, "every resource is there");
    t.equal(router.stats.commitsWithChanges, 0, "nothing was changed");
    t.same(router.config(), before);

    mustSucceed(await stack.preview(["--refresh", "--expect-no-changes"]));
    const destroy = await stack.destroy();
    t.not(destroy.code, 0, "destroy is refused");
    t.match(destroy.output, /protected/);
    t.same(router.config(), before);
  });

const compiles = async (t: Test, all: Written): Promise<void> => {
  const settings = Object.entries(all).filter(([file]) => file.endsWith("tsconfig.json"));
  const programs = Object.fromEntries(Object.entries(all).filter(([file]) => file.endsWith("index.ts")));
  const { compilerOptions: options } = JSON.parse(settings[0]?.[1] ?? "{}") as { compilerOptions: object };
  for (const [file, text] of settings) t.match(JSON.parse(text), { compilerOptions: options }, file);
  const bad = { "bad/index.ts": `import "pulumi-vyos"; export const wrong: string = 1;` };
  const files = { ...programs, ...bad, "package.json": modulesAre("commonjs") };
  const said = await compile({ files, options: { ...options } });
  t.match(said, [{ file: "bad/index.ts", text: /^TS2322/ }], "a wrong one is found");
  t.equal(said.length, 1, JSON.stringify(said));
};

/**
 * Tests of each of them that the first `pulumi up` changes nothing on the router, that the second preview is empty, and
 * that `destroy` is refused; and of all of them, that their types are right. ADOPT_ONLY=name,name tries these alone.
 */
export const testTakeOvers = (configurations: readonly Configuration[]): void => {
  const only = process.env.ADOPT_ONLY?.split(",");
  const all: Written = {};
  const tried = configurations.filter(({ name }) => only?.includes(name) ?? true);
  for (const each of tried)
    void t.test(`${each.name} is taken over on ${each.release}`, async (t) => {
      const reason = await whyNoCli();
      if (reason !== false) t.plan(0, reason);
      else await takesOver(t, each, all);
    });
  void t.test("every program that was written compiles", (t) => {
    if (Object.keys(all).length > 0) return compiles(t, all);
    t.plan(0, "none was written");
    return Promise.resolve();
  });
};
