// Updates a fleet of routers, several at a time. One that fails does not stop the others.
import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import pLimit from "p-limit";
import { Progress } from "./progress";
import { startFleet } from "./sites";
import { update, type Outcome } from "./update";

const { values } = parseArgs({
  options: {
    routers: { type: "string", default: "50" },
    concurrency: { type: "string", default: String(availableParallelism()) },
    "commit-latency": { type: "string", default: "500" },
    broken: { type: "string", multiple: true, default: [] },
  },
});

const count = (name: "routers" | "concurrency" | "commit-latency", least: number): number => {
  const number = Number(values[name]);
  if (Number.isInteger(number) && number >= least) return number;
  throw new Error(`--${name}: "${values[name]}" is not a whole number from ${least}`);
};

const main = async (): Promise<boolean> => {
  const [routers, concurrency] = [count("routers", 1), count("concurrency", 1)];
  const fleet = await startFleet(routers, count("commit-latency", 0), values.broken);
  const folder = await mkdtemp(join(tmpdir(), "fleet-"));
  // A terminal sends Ctrl-C to the running updates too, which are then rolled back; what waits does not begin.
  let interrupted = false;
  process.once("SIGINT", () => {
    interrupted = true;
  });
  const env = {
    PULUMI_BACKEND_URL: `file://${folder}`,
    PULUMI_CONFIG_PASSPHRASE: randomBytes(16).toString("hex"),
    PULUMI_NODEJS_TRANSPILE_ONLY: "true",
  };
  const progress = new Progress(routers);
  const limit = pLimit(concurrency);
  const began = Date.now();
  try {
    const outcomes = await limit.map(fleet.sites, (site): Promise<Outcome> => {
      if (interrupted) return Promise.resolve({ ok: false, said: "interrupted before it began" });
      return progress.of(site.name, () => update(site, { folder, env }));
    });
    progress.close();
    const failed = fleet.sites.filter((_, i) => !outcomes[i]?.ok);
    const seconds = (Date.now() - began) / 1000;
    console.log(
      `${routers - failed.length} of ${routers} routers are up to date, ${failed.length} are not; ` +
        `${seconds.toFixed(1)} s, ${concurrency} at a time, ${fleet.commits()} commits`,
    );
    for (const { name } of failed) console.log(`not up to date: ${name}`);
    return failed.length === 0;
  } finally {
    progress.close();
    await fleet.stop();
    await rm(folder, { recursive: true, force: true });
  }
};

main().then(
  (ok) => {
    process.exitCode = ok ? 0 : 1;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  },
);
