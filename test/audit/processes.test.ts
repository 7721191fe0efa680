import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import t from "tap";
import { AuditStore } from "../../provider/audit/store.js";
import { start, type Running } from "../support/pulumi.js";
import { draft, filesIn, folder, idsOf, verdictOf } from "./lab.js";

const child = (path: string, name: string, count: number, batch = 1): Running =>
  start(process.execPath, [join(__dirname, "append-child.js"), path, name, String(count), String(batch)], {
    timeoutMs: 300_000,
  });

t.setTimeout(600_000);

void t.test("8 processes write at once and no entry is lost", async (t) => {
  const path = join(folder(t), "audit.json");
  const names = ["a", "b", "c", "d", "e", "f", "g", "h"];
  const done = await Promise.all(names.map((name) => child(path, name, 25, 2).done));
  for (const { code, output } of done) t.equal(code, 0, output);
  const ids = await idsOf(path);
  t.equal(ids.length, 8 * 25 * 2);
  for (const name of names) {
    const own = ids.filter((id) => id.startsWith(name));
    const expected = Array.from({ length: 50 }, (_, i) => `${name}-${String(i >> 1)}-${String(i % 2)}`);
    t.strictSame(own, expected, "each process's entries are there once and in order");
  }
  t.match(await verdictOf(path), { flaws: 0, entries: 400, gaps: [] });
});

/** Kill -9 at a random moment while it writes; what it said was written must be there. */
const killOne = async (path: string, round: number): Promise<readonly string[]> => {
  const writer = child(path, `r${String(round)}`, 100_000, 3);
  await writer.waitFor(/-0-0\n/);
  await sleep(Math.random() * 30);
  writer.kill("SIGKILL");
  const { stdout } = await writer.done;
  // The last line may be cut off by the kill itself.
  return stdout.split("\n").slice(0, -1);
};

/** Logs that are killed at beside each other: who dies before it has said who it is is waited for, five seconds. */
const LOGS = 5;
const ROUNDS = 20;

void t.test("kill -9 in mid-write, 100 times: the log is whole and what was written is there", (t) => {
  t.jobs = LOGS;
  for (let log = 0; log < LOGS; log++)
    void t.test(`log ${String(log)}`, { buffered: true }, async (t) => {
      const dir = folder(t);
      const path = join(dir, "audit.json");
      const told: string[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        told.push(...(await killOne(path, round)));
        const { flaws, gaps, broken } = await verdictOf(path);
        if (flaws > 0 || gaps.length > 0) t.fail(`round ${String(round)}: ${JSON.stringify(broken ?? gaps)}`);
      }
      const ids = await idsOf(path);
      t.equal(new Set(ids).size, ids.length, "no entry is there twice");
      const known = new Set(ids);
      t.strictSame(
        told.filter((id) => !known.has(id)),
        [],
        `all of ${String(told.length)} entries are there`,
      );
      // Batches of three are there as a whole or not at all.
      t.equal(ids.length % 3, 0);
      await new AuditStore({ path, segmentBytes: 8_000 }).append([draft(1)]);
      t.match(await verdictOf(path), { flaws: 0, gaps: [] });
      t.strictSame(
        filesIn(dir).filter((name) => !/^audit\.(\d{6}\.)?json(\.owner)?$/.test(name)),
        [],
        "what the dead left half-written is swept away",
      );
    });
  t.end();
});
