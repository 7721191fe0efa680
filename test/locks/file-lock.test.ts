/** What a lock does when its holders are held up, or its folder is swept away under them. */
import { existsSync, readFileSync, rmdirSync } from "node:fs";
import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import t from "tap";
import { lockFile } from "../../provider/locks/file-lock.js";

const options = (dir: string) => ({ file: join(dir, "lock"), subject: "a thing", timeoutMs: 20_000 });

const sweep = (folder: string): boolean => {
  try {
    rmdirSync(folder);
    return true;
  } catch {
    return false;
  }
};

void t.test("a lock that is swept away while it is taken is taken again", async (t) => {
  const given = options(t.testdir());
  for (let i = 0; i < 40; i++) {
    const taking = lockFile(given);
    const ended = taking.then(
      () => true,
      () => true,
    );
    const isOver = (): Promise<boolean> => Promise.race([ended, nextTurn(false)]);
    while (!(await isOver()) && !sweep(`${given.file}.lock`));
    const held = await taking;
    await held.release();
  }
  t.equal(readFileSync(given.file, "utf8"), "", "nobody is said to hold it");
});

void t.test("one that was held up gives back nothing that is another's by now", async (t) => {
  const given = options(t.testdir());
  const slow = await lockFile(given);
  t.ok(sweep(`${given.file}.lock`), "it seemed dead");
  const next = await lockFile(given);
  t.equal(next.abandoned, true);
  await slow.release();
  t.ok(existsSync(`${given.file}.lock`), "the other holds it still");
  t.match(readFileSync(given.file, "utf8"), /a thing/, "and is said to");
  await t.rejects(lockFile({ ...given, timeoutMs: 50 }), { code: "ELOCKED" });
  await next.release();
  t.notOk(existsSync(`${given.file}.lock`));
  const last = await lockFile(given);
  t.equal(last.abandoned, false);
  await last.release();
});

void t.test("a folder that is not there is said at once", async (t) => {
  const since = Date.now();
  await t.rejects(lockFile(options(join(t.testdir(), "nowhere"))), { code: "ENOENT" });
  t.ok(Date.now() - since < 10_000);
});
