/** Set-ups of one checkout take turns, and one that is killed leaves nothing in the way. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import t from "tap";
import { repoRoot } from "../support/pulumi.js";

interface Lock {
  readonly withLock: <A>(
    name: string,
    options: { readonly onWait?: (pid: string) => void; readonly waitMs?: number },
    body: (waited: boolean) => Promise<A>,
  ) => Promise<A>;
}

const file = pathToFileURL(join(repoRoot, "scripts", "lib", "lock.mjs")).href;
const name = `a test of process ${String(process.pid)}`;

/** Another process that takes the lock, says so and keeps it. */
const holder = async () => {
  const body = `() => (console.log("held"), new Promise(() => setInterval(() => {}, 1000)))`;
  const program = `import(${JSON.stringify(file)}).then((m) => m.withLock(${JSON.stringify(name)}, {}, ${body}))`;
  const child = spawn(process.execPath, ["-e", program], { stdio: ["ignore", "pipe", "inherit"] });
  await once(child.stdout, "data");
  return child;
};

void t.test("a lock is free the moment its holder is killed", async (t) => {
  const { withLock } = (await import(file)) as Lock;
  const child = await holder();
  t.teardown(() => child.kill("SIGKILL"));
  await t.rejects(
    withLock(name, { waitMs: 200 }, () => Promise.resolve()),
    new RegExp(`waited too long for ${name}, held by process (${String(child.pid)}|unknown)`),
  );
  let told = "";
  const waiting = withLock(
    name,
    {
      onWait: (pid) => {
        told = pid;
        child.kill("SIGKILL");
      },
    },
    (waited) => Promise.resolve(waited),
  );
  t.equal(await waiting, true);
  t.equal(told, String(child.pid));
});

void t.test("those who wait come one after the other", async (t) => {
  const { withLock } = (await import(file)) as Lock;
  let inside = 0;
  let most = 0;
  const turns = Array.from({ length: 5 }, () =>
    withLock(`${name}, in turn`, {}, async () => {
      most = Math.max(most, ++inside);
      await new Promise((done) => setTimeout(done, 5));
      inside--;
    }),
  );
  await Promise.all(turns);
  t.equal(most, 1);
});
