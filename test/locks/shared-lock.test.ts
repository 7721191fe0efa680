/** A lock beside a file that machines share: what becomes of it when holders die, or are held up. */
import { existsSync, readFileSync, rmdirSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { mkdir, utimes } from "node:fs/promises";
import { join } from "node:path";
import t from "tap";
import { lockShared } from "../../provider/locks/shared-lock.js";

const options = (dir: string) => ({
  file: join(dir, "owner"),
  folder: join(dir, "lock"),
  subject: "a thing",
  timeoutMs: 20_000,
});

void t.test("what a dead process of this machine left is swept away at once", async (t) => {
  const given = options(t.testdir());
  const first = await lockShared(given);
  const owner = readFileSync(given.file, "utf8");
  await first.release();
  t.equal(readFileSync(given.file, "utf8"), "");
  t.notOk(existsSync(given.folder));
  await mkdir(given.folder);
  const { ino, birthtimeNs } = statSync(given.folder, { bigint: true });
  writeFileSync(given.file, [...owner.split(" ").slice(0, -2), ino, birthtimeNs].join(" "));
  const since = performance.now();
  const next = await lockShared(given);
  t.ok(performance.now() - since < 3_000);
  await next.release();
});

void t.test("what another machine holds is waited for, and taken over once it shows no life", async (t) => {
  const given = options(t.testdir({ lock: {}, owner: "elsewhere 1 2" }));
  await t.rejects(lockShared({ ...given, timeoutMs: 50 }), { code: "ELOCKED", message: /another machine/ });
  const since = performance.now();
  const held = await lockShared(given);
  t.ok(performance.now() - since > 2_000);
  await held.release();
});

void t.test("one that seemed dead to another machine notices, and gives back nothing of its", async (t) => {
  const given = options(t.testdir());
  const slow = await lockShared(given);
  rmdirSync(given.folder);
  await mkdir(given.folder);
  // A holder knows its lock by the time that it last renewed it at, which that of another is not.
  await utimes(given.folder, new Date(), new Date(Date.now() + 60_000));
  await new Promise<void>((resolve) => {
    const timer = setInterval(() => {
      if (!slow.isLost()) return;
      clearInterval(timer);
      resolve();
    }, 50);
  });
  await slow.release();
  t.ok(existsSync(given.folder), "the other holds it still");
});

void t.test("a folder that is not there is said at once", async (t) => {
  await t.rejects(lockShared(options(join(t.testdir(), "nowhere"))), { code: "ENOENT" });
});

void t.test(
  "a disk that is full leaves no lock behind",
  { skip: existsSync("/dev/full") ? false : "no /dev/full here" },
  async (t) => {
    const given = options(t.testdir());
    symlinkSync("/dev/full", given.file);
    await t.rejects(lockShared(given), { code: "ENOSPC" });
    t.notOk(existsSync(given.folder));
  },
);
