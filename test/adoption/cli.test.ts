/** Adoption with the real command, the real CLI of Pulumi and a router; `npm run test:long` tries more configurations. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import t from "tap";
import { startRouter } from "../../emulator/testing.js";
import { mustSucceed, repoRoot, run, whyNoCli } from "../support/pulumi.js";
import { own } from "./configurations.js";
import { main, testTakeOvers, withBench } from "./take-over.js";

const skip = whyNoCli();

testTakeOvers(own.filter(({ name }) => ["1.4-branch", "1.5-office"].includes(name)));

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
    await refused(["--include", "everything"], 2, /Expected one of hardware, api/);
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
