/**
 * The law of adoption with the real command, the real CLI of Pulumi and a router: the first `pulumi up` changes nothing
 * there, the second preview is empty, and `destroy` is refused. Where the shared
 * configurations are at hand, with every one of them; ADOPT_ONLY=name,name tries these alone.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import t, { type Test } from "tap";
import type { ConfigTree } from "../../provider/config/tree.js";
import { leavesOf } from "../../provider/config/tree.js";
import { isSecretLeaf, isSecretValue } from "../../provider/redaction/places.js";
import { startRouter, type ConfigJson, type EmulatedRouter, type Version } from "../../emulator/testing.js";
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
import { own, shared, sharedFolder } from "./configurations.js";

interface Bench {
  readonly stack: Stack;
  readonly out: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly adopt: (router: EmulatedRouter, args?: readonly string[]) => Promise<RunResult>;
}

const main = join(repoRoot, "dist", "cli", "main.js");

const withBench = async (body: (bench: Bench) => Promise<void>): Promise<void> => {
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
      NODE_COMPILE_CACHE: join(repoRoot, "node_modules", ".cache", "pulumi-vyos", "compile"),
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

const takesOver = (t: Test, config: ConfigJson, release?: Version): Promise<void> =>
  withBench(async ({ adopt, stack, out }) => {
    const router = await startRouter({ vyos: release ?? "1.5", config });
    t.teardown(() => router.stop());
    const before = router.config();
    const adopted = mustSucceed(await adopt(router, ["--json"]));
    symlinkSync(join(repoRoot, "node_modules"), join(out, "node_modules"));
    const written = readdirSync(out, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(out, entry.name), "utf8"))
      .join("\n");
    for (const secret of [...secretsIn(config), router.apiKey])
      t.notOk(written.includes(secret) || adopted.output.includes(secret), "no secret in clear");

    router.resetStats();
    mustSucceed(await stack.up());
    const { resources } = JSON.parse(adopted.stdout) as { resources: unknown[] };
    t.equal((await stack.resources()).length, resources.length, "every resource is there");
    t.equal(router.stats.commitsWithChanges, 0, "nothing was changed");
    t.same(router.config(), before);

    mustSucceed(await stack.preview(["--expect-no-changes"]));
    mustSucceed(await stack.preview(["--refresh", "--expect-no-changes"]));
    const destroy = await stack.destroy();
    t.not(destroy.code, 0, "destroy is refused");
    t.match(destroy.output, /protected/);
    t.same(router.config(), before);
  });

const skip = whyNoCli();
const only = process.env.ADOPT_ONLY?.split(",");
const picked = shared("1.5").filter(({ name }) => only?.includes(name) ?? true);

for (const { name, config, release } of own.filter(({ name }) => only?.includes(name) ?? true))
  void t.test(`${name} is taken over`, async (t) => {
    const reason = await skip;
    if (reason !== false) t.comment(`skipped: ${reason}`);
    else await takesOver(t, config, release);
  });

for (const { name, config } of picked)
  void t.test(`${name} is taken over`, async (t) => {
    const reason = await skip;
    if (reason !== false) t.comment(`skipped: ${reason}`);
    else await takesOver(t, config);
  });
if (picked.length === 0) t.comment(`no configurations in ${sharedFolder}`);

void t.test("what cannot be is refused, and leaves nothing", async (t) => {
  const reason = await skip;
  if (reason !== false) {
    t.comment(`skipped: ${reason}`);
    return;
  }
  const router = await startRouter({ vyos: "1.5" });
  t.teardown(() => router.stop());
  await withBench(async ({ adopt, out, env, stack }) => {
    const refused = async (args: readonly string[], code: number, words: RegExp): Promise<void> => {
      const result = await adopt(router, args);
      t.match(result, { code, stderr: words });
      t.notOk(existsSync(out), "nothing is left");
    };
    await refused(["--path", "nat nowhere"], 1, /no configuration at "nat nowhere"/);
    await refused(["--path", "service https"], 1, /--include api/);
    await refused(["--include", "everything"], 1, /Expected one of hardware, api/);
    await refused(["--secrets-provider", "nonsense"], 1, /pulumi stack init/);
    const wrongKey = await run(process.execPath, [main, "adopt", "--router", router.url, "--out", out], {
      env: { ...env, VYOS_API_KEY: "wrong", VYOS_FINGERPRINT: router.fingerprint },
    });
    t.match(wrongKey, { code: 1, stderr: /refused the API key/ });
    const noKey = await run(process.execPath, [main, "adopt", "--router", router.url, "--out", out], { env });
    t.match(noKey, { code: 2, stderr: /VYOS_API_KEY or --api-key-file/ });
    mkdirSync(out);
    writeFileSync(join(out, "mine.txt"), "");
    t.match(await adopt(router), { code: 2, stderr: /not an empty folder/ });
    t.same(readdirSync(out), ["mine.txt"]);
    const stacks = await stack.pulumi(["stack", "ls", "--all", "--json"], { cwd: repoRoot });
    t.same(JSON.parse(stacks.stdout), [], "no stack is left");
  });
});

void t.test("a part, with the API's own service", async (t) => {
  const reason = await skip;
  if (reason !== false) {
    t.comment(`skipped: ${reason}`);
    return;
  }
  const config = own.find(({ name }) => name === "1.5-bare")?.config ?? {};
  const router = await startRouter({ vyos: "1.5", config });
  t.teardown(() => router.stop());
  await withBench(async ({ adopt, out }) => {
    const args = ["--path", "service", "--include", "api", "--project", "edge", "--stack", "lab"];
    mustSucceed(await adopt(router, args));
    const program = readFileSync(join(out, "index.ts"), "utf8");
    t.match(program, /path: "service https"/);
    t.match(program, /config\.requireSecret\(/);
    t.notMatch(program, /system|interfaces|bare-api-key/);
    t.match(readFileSync(join(out, "Pulumi.yaml"), "utf8"), /^name: edge$/m);
    t.match(readFileSync(join(out, "Pulumi.lab.yaml"), "utf8"), /edge:.*\n\s+secure:/);
  });
});

t.setTimeout(1_800_000);
