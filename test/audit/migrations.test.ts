import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import t, { type Test } from "tap";
import type { Json } from "../../provider/base/json.js";
import { chain, hashOf } from "../../provider/audit/chain.js";
import { GENESIS } from "../../provider/audit/entry.js";
import { AuditFailure } from "../../provider/audit/errors.js";
import { besides } from "../../provider/audit/files.js";
import { VERSION } from "../../provider/audit/format.js";
import type { Phase } from "../../provider/audit/migrate.js";
import { migrated, steps } from "../../provider/audit/migrations/index.js";
import type { Step, WholeLog } from "../../provider/audit/migrations/step.js";
import { AuditStore } from "../../provider/audit/store.js";
import { draft, entriesOf, filesIn, folder, tree, verdictOf } from "./lab.js";

const fixtures = join(__dirname, "..", "..", "..", "test", "audit", "fixtures");

/** A log of some version as a release of that version left it. */
const lay = (t: Test, version: number): string => {
  const dir = folder(t);
  const pattern = new RegExp(`^${String(version)}(\\.\\d{6})?\\.json$`);
  for (const name of readdirSync(fixtures).filter((each) => pattern.test(each)))
    copyFileSync(join(fixtures, name), join(dir, name.replace(/^\d/, "audit")));
  return join(dir, "audit.json");
};

const fixture = (version: number): WholeLog =>
  JSON.parse(readFileSync(join(fixtures, `${String(version)}.json`), "utf8")) as WholeLog;

const parsed = (dir: string): Record<string, unknown> =>
  Object.fromEntries(
    filesIn(dir)
      .filter((name) => /^audit(\.\d{6})?\.json$/.test(name))
      .map((name) => [name, JSON.parse(readFileSync(join(dir, name), "utf8")) as unknown]),
  );

void t.test("version 1 to 2", (t) => {
  const [step] = steps;
  t.match(step, { from: 1, to: 2 });
  t.strictSame(step?.up(fixture(1)), fixture(2));
  t.strictSame(step?.up(step.down(fixture(2))), fixture(2));
  const down = step?.down(fixture(2));
  t.equal(down?.version, 1);
  for (const [i, entry] of (down?.entries ?? []).entries()) {
    const { _v2, ...plain } = entry;
    t.strictSame(plain, fixture(1).entries[i], "all that version 1 has words for");
    t.match(_v2, { set: { hash: /^[0-9a-f]{64}$/ } });
  }
  t.end();
});

void t.test("version 2 to 3", async (t) => {
  const [, step] = steps;
  t.match(step, { from: 2, to: 3 });
  const path = lay(t, 3);
  if (step === undefined) throw new Error("there is no second step");
  const up = step.up(fixture(2));
  t.strictSame(up.entries, await entriesOf(path));
  t.strictSame(step.down(up).entries, fixture(2).entries);
  t.match(up.entries[0], { organisation: "acme", project: "shop", stack: "dev" });
  t.match(await verdictOf(path), { flaws: 0, entries: 3 });
  t.ok(filesIn(join(path, "..")).length > 1, "the fixture has segments");
});

const word = fc.stringMatching(/^[a-z][a-z0-9-]{0,6}$/);

/** Entries as the releases of each version wrote them. */
const entryOf: Readonly<Record<number, fc.Arbitrary<Json>>> = {
  1: fc.record(
    {
      id: fc.uuid(),
      time: fc.nat().map((n) => 1_700_000_000_000 + n),
      user: fc.tuple(fc.string(), word).map(([name, host]) => `${name}@${host}`),
      stack: fc.array(word, { minLength: 1, maxLength: 3 }).map((names) => names.join("/")),
      result: fc.constantFrom("ok", "refused", "failed"),
      error: word,
      ms: fc.nat(),
      before: tree,
    },
    { requiredKeys: ["id", "time", "user", "result", "ms"] },
  ),
  2: fc.record(
    {
      id: fc.uuid(),
      time: fc.nat().map((n) => new Date(1_700_000_000_000 + n).toISOString()),
      actor: fc.record({
        name: fc.string(),
        source: fc.constantFrom("os", "ci", "pulumi"),
        host: fc.string(),
      }),
      stack: fc.array(word, { minLength: 1, maxLength: 3 }).map((names) => names.join("/")),
      outcome: fc.constantFrom("succeeded", "refused", "failed"),
      errorTag: word,
      durationMs: fc.nat(),
      after: tree,
    },
    { requiredKeys: ["id", "time", "actor", "outcome", "durationMs"] },
  ),
  3: fc.record(
    {
      id: fc.uuid(),
      time: fc.oneof(fc.string(), fc.constant("2026-01-01T00:00:00.000Z")),
      actor: fc.oneof(fc.string(), fc.record({ name: fc.string(), source: fc.string(), host: fc.string() })),
      organisation: fc.oneof(word, fc.string()),
      project: word,
      stack: fc.oneof(word, fc.string()),
      outcome: fc.string(),
      later: fc.jsonValue(),
    },
    { requiredKeys: ["id"] },
  ),
};

/** A log of a version; some of its entries may have been tampered with. */
const logOf = (version: number): fc.Arbitrary<WholeLog> =>
  fc
    .tuple(fc.array(entryOf[version] ?? fc.constant({}), { maxLength: 5 }), fc.option(fc.nat(4)))
    .map(([drafts, spoilt]) => {
      const plain = JSON.parse(JSON.stringify(drafts)) as Json[];
      if (version === 1) return { version, entries: plain };
      const linked: Json[] = chain(plain, GENESIS);
      const head = linked.at(-1)?.hash ?? GENESIS;
      const entries = linked.map((entry, i) => (i === spoilt ? { ...entry, ops: ["forged"] } : entry));
      const header = { version, anchor: { hash: GENESIS, pruned: 0 }, head, entries };
      return version === 2 ? header : { format: "pulumi-vyos-audit", gaps: [], migrated: [], ...header };
    });

const brokenAt = (log: WholeLog): number => {
  let previous = GENESIS;
  return log.entries.findIndex((entry) => {
    const isBroken = entry.previous !== previous || entry.hash !== hashOf(entry);
    previous = String(entry.hash);
    return isBroken;
  });
};

const lawsOf = (step: Step): void =>
  void t.test(`the step ${String(step.from)} to ${String(step.to)} loses nothing either way`, (t) => {
    fc.assert(
      fc.property(logOf(step.to), (log) => {
        const text = JSON.stringify(log);
        const again = step.up(step.down(log));
        t.same(again, log);
        return JSON.stringify(log) === text;
      }),
      { numRuns: 150 },
    );
    fc.assert(
      fc.property(logOf(step.from), (log) => {
        const { _v2: _kept, ...down } = step.down(step.up(log)) as WholeLog & { _v2?: unknown };
        const bare = down.entries.map(({ _v2, _v3, ...entry }) => entry);
        const { _v3: _too, ...header } = down as WholeLog & { _v3?: unknown };
        t.same({ ...header, entries: bare }, log);
      }),
      { numRuns: 150 },
    );
    t.end();
  });

for (const step of steps) lawsOf(step);

void t.test("tampering is not forgotten by migrating", (t) => {
  fc.assert(
    fc.property(logOf(3), (log) => {
      const place = brokenAt(log);
      const around = migrated(migrated(log, 1, "x"), 3, "x");
      t.equal(brokenAt(around), place);
      t.equal(brokenAt(migrated(log, 2, "x")), place);
    }),
    { numRuns: 150 },
  );
  t.end();
});

for (const version of [1, 2])
  void t.test(
    `a log of version ${String(version)} is upgraded when it is written to, and kept as it was`,
    async (t) => {
      const path = lay(t, version);
      const dir = join(path, "..");
      const text = readFileSync(path, "utf8");
      t.equal((await entriesOf(path)).length, 3, "reading upgrades in memory");
      t.strictSame(filesIn(dir), ["audit.json"], "and changes nothing");
      await new AuditStore({ path, segmentBytes: 700 }).append([draft(1)]);
      t.match(JSON.parse(readFileSync(path, "utf8")), {
        version: VERSION,
        migrated: [{ from: version, to: VERSION }],
      });
      const [backup = ""] = filesIn(dir).filter((name) => name.endsWith(".backup"));
      t.equal(readFileSync(join(dir, backup, "audit.json"), "utf8"), text);
      t.strictSame(
        (await entriesOf(path)).map(({ id }) => id),
        [...fixture(1).entries.map(({ id }) => id), "entry-1"],
      );
      t.match(await verdictOf(path), { flaws: 0, entries: 4, gaps: [] });
    },
  );

void t.test("down and up again", async (t) => {
  const path = lay(t, 3);
  const dir = join(path, "..");
  const before = await entriesOf(path);
  const store = new AuditStore({ path, segmentBytes: 700 });
  const dry = await store.migrate({ to: 1, dryRun: true });
  t.match(dry, { from: 3, to: 1, entries: 3, steps: [{ from: 2 }, { from: 1 }] });
  t.notOk(dry?.backup);
  t.strictSame(await entriesOf(path), before, "a dry run changes nothing");
  const done = await store.migrate({ to: 1 });
  t.strictSame(Object.keys(parsed(dir)), ["audit.json"], "version 1 has no segments");
  t.equal((JSON.parse(readFileSync(path, "utf8")) as WholeLog).version, 1);
  t.ok(existsSync(join(done?.backup ?? "", "audit.000001.json")), "the backup has all of them");
  await store.migrate({ to: 3 });
  t.strictSame(await entriesOf(path), before);
  t.match(await verdictOf(path), { flaws: 0, head: before.at(-1)?.hash });
  t.equal((await store.migrate({ to: 3 }))?.backup, undefined, "nothing to do");
});

const phases: readonly Phase[] = ["backup", "staged", "journal", "put", "removed"];

for (const [from, to] of [
  [1, 3],
  [3, 1],
] as const)
  for (const phase of phases)
    void t.test(`cut off at "${phase}" on the way from ${String(from)} to ${String(to)}`, async (t) => {
      const path = lay(t, from);
      const dir = join(path, "..");
      const old = parsed(dir);
      const whole = await entriesOf(path);
      const open = () => new AuditStore({ path, segmentBytes: 700 });
      const cut = open().migrate({
        to,
        onPhase: (at) => {
          if (at === phase) throw new Error("cut off");
        },
      });
      await t.rejects(cut, /cut off/);
      await open().recover();
      const { staging, journal } = besides(path);
      t.notOk(existsSync(staging));
      t.notOk(existsSync(journal));
      const isOld = phase === "backup" || phase === "staged";
      if (isOld) t.strictSame(parsed(dir), old, "rolled back");
      else t.equal((JSON.parse(readFileSync(path, "utf8")) as WholeLog).version, to, "finished");
      t.strictSame(await entriesOf(path), whole);
      await open().append([draft(9)]);
      t.match(await verdictOf(path), { flaws: 0, entries: 4 });
    });

void t.test("there is no such version, and damage stops a migration before it begins", async (t) => {
  const path = lay(t, 3);
  const store = new AuditStore({ path });
  await t.rejects(store.migrate({ to: 4 }), /no format 4 .* Known are 1 to 3/);
  const damaged = join(path, "..", "audit.000001.json");
  writeFileSync(damaged, "{");
  await t.rejects(store.migrate({ to: 1 }), AuditFailure);
  t.equal(readFileSync(damaged, "utf8"), "{");
  t.strictSame(
    filesIn(join(path, "..")).filter((name) => /backup|migrat/.test(name)),
    [],
  );
  t.equal(await new AuditStore({ path: join(folder(t), "audit.json") }).migrate({ to: 1 }), undefined);
});
