/** The machine's own lock: who gets it, when, and what those are told who wait. */
import { spawn, type ChildProcess } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import t from "tap";
import { lockMachine, LockedError } from "../../provider/locks/machine-lock.js";

const lockModule = join(__dirname, "../../provider/locks/machine-lock.js");

/** A process that runs a script with `lock`, the lock's function, and says a line. */
const start = async (script: string, env: NodeJS.ProcessEnv = {}, uid?: number): Promise<ChildProcess> => {
  const child = spawn(
    process.execPath,
    ["-e", `const { lockMachine: lock } = require(${JSON.stringify(lockModule)}); ${script}`],
    {
      stdio: ["ignore", "pipe", "inherit"],
      env: { ...process.env, ...env },
      ...(uid === undefined ? {} : { uid, gid: uid }),
    },
  );
  await once(createInterface(child.stdout), "line");
  return child;
};

const holding = (subject: string, env?: NodeJS.ProcessEnv, uid?: number): Promise<ChildProcess> =>
  start(
    `lock({ subject: ${JSON.stringify(subject)}, timeoutMs: 5000 }).then(() => { console.log("held"); setInterval(() => {}, 1000); })`,
    env,
    uid,
  );

const holderOf = (subject: string): Promise<string> =>
  lockMachine({ subject, timeoutMs: 0 }).then(
    () => "nobody",
    (error: unknown) => (error instanceof LockedError ? error.holder : String(error)),
  );

void t.test("one at a time, whatever the environment, and free at once when its holder dies", async (t) => {
  const subject = randomUUID();
  const child = await holding(subject, { TMPDIR: "/nowhere", HOME: "/nowhere" });
  t.teardown(() => child.kill("SIGKILL"));
  const refused = lockMachine({ subject, timeoutMs: 50 });
  await t.rejects(refused, { code: "ELOCKED" });
  if (process.platform === "linux")
    t.match(await holderOf(subject), new RegExp(`^process ${String(child.pid)} of .+, since 20`));
  const began = performance.now();
  const waiting = lockMachine({ subject, timeoutMs: 20_000 });
  child.kill("SIGKILL");
  const held = await waiting;
  t.ok(performance.now() - began < 2_000);
  await held.release();
  await (await lockMachine({ subject, timeoutMs: 0 })).release();
});

void t.test("a user without an account has it too", { skip: process.getuid?.() !== 0 }, async (t) => {
  const subject = randomUUID();
  const child = await holding(subject, {}, 54_321).catch(() => undefined);
  // Where that user may not read this checkout there is nothing to see.
  if (child === undefined) return;
  t.teardown(() => child.kill("SIGKILL"));
  t.match(await holderOf(subject), /of user 54321,/);
});

void t.test("a wait is told after five seconds, with who holds it", async (t) => {
  const subject = randomUUID();
  const child = await holding(subject);
  t.teardown(() => child.kill("SIGKILL"));
  // A clock that is set back, or ahead, says nothing about how long was waited.
  const now = t.capture(Date, "now", () => 0);
  const told = await new Promise<string>((resolve) => {
    void lockMachine({ subject, timeoutMs: 20_000, onWait: resolve }).then((held) => held.release());
  });
  t.match(told, process.platform === "linux" ? new RegExp(`^process ${String(child.pid)} `) : /process/);
  now.restore();
  child.kill("SIGKILL");
});

void t.test("six processes take four hundred turns, two never at once", async (t) => {
  const subject = randomUUID();
  const spans: { from: bigint; to: bigint }[] = [];
  const script = `(async () => { console.log("ready"); for (let i = 0; i < 70; i++) {
    const held = await lock({ subject: ${JSON.stringify(subject)}, timeoutMs: 60000 });
    const from = process.hrtime.bigint(); await new Promise(setImmediate);
    console.log(from + " " + process.hrtime.bigint()); await held.release(); } })()`;
  const worker = async (): Promise<void> => {
    const child = spawn(process.execPath, [
      "-e",
      `const { lockMachine: lock } = require(${JSON.stringify(lockModule)}); ${script}`,
    ]);
    for await (const line of createInterface(child.stdout)) {
      const [from, to] = line.split(" ");
      if (from !== undefined && to !== undefined) spans.push({ from: BigInt(from), to: BigInt(to) });
    }
  };
  await Promise.all(Array.from({ length: 6 }, worker));
  t.equal(spans.length, 420);
  spans.sort((a, b) => (a.from < b.from ? -1 : 1));
  t.same(
    spans.filter((span, i) => i > 0 && span.from < (spans[i - 1]?.to ?? 0n)),
    [],
  );
});

void t.test("one who takes it over and over lets those who wait have their turn", async (t) => {
  const subject = randomUUID();
  const child = await start(`(async () => { console.log("ready"); for (;;) {
    const held = await lock({ subject: ${JSON.stringify(subject)}, timeoutMs: 60000 });
    await new Promise((resolve) => setTimeout(resolve, 120)); await held.release(); } })()`);
  t.teardown(() => child.kill("SIGKILL"));
  for (let turn = 0; turn < 5; turn++) {
    await t.resolves(lockMachine({ subject, timeoutMs: 20_000 }).then((held) => held.release()));
    await sleep(50);
  }
});
