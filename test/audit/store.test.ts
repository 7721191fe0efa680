import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import t from "tap";
import * as fc from "fast-check";
import type { Json } from "../../provider/base/json.js";
import { GENESIS } from "../../provider/audit/entry.js";
import { AuditFailure, type AuditError } from "../../provider/audit/errors.js";
import { hashOf } from "../../provider/audit/chain.js";
import { segmentPath } from "../../provider/audit/files.js";
import { VERSION, type MainFile } from "../../provider/audit/format.js";
import { AuditStore } from "../../provider/audit/store.js";
import { draft, entriesOf, filesIn, folder, idsOf, verdictOf } from "./lab.js";

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);
const ids = (from: number, to: number): string[] => range(from, to).map((n) => `entry-${String(n)}`);

const tagOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
  } catch (error) {
    if (error instanceof AuditFailure) return error.error._tag;
    throw error;
  }
  return "none";
};

const mainOf = (path: string): MainFile => JSON.parse(readFileSync(path, "utf8")) as MainFile;

void t.test("entries are kept in order, chained, and split into segments", async (t) => {
  const path = join(folder(t), "audit.json");
  const store = new AuditStore({ path, segmentBytes: 2_000 });
  for (const n of range(1, 20)) await store.append([draft(n)]);
  t.strictSame(await idsOf(path), ids(1, 20));
  const entries = await entriesOf(path);
  t.equal(entries[0]?.previous, GENESIS);
  entries.forEach((entry, i) => {
    t.equal(entry.hash, hashOf(entry));
    if (i > 0) t.equal(entry.previous, entries[i - 1]?.hash);
  });
  t.ok(mainOf(path).segment > 3, "there are segments");
  t.match(await verdictOf(path), { entries: 20, pruned: 0, flaws: 0, gaps: [] });
  t.strictSame(
    filesIn(join(path, "..")).filter((name) => !/^audit(\.\d{6})?\.json$/.test(name)),
    ["audit.json.owner"],
    "nothing is left lying about",
  );
});

void t.test("an append leaves the segments alone", async (t) => {
  const path = join(folder(t), "audit.json");
  const store = new AuditStore({ path, segmentBytes: 2_000 });
  for (const n of range(1, 12)) await store.append([draft(n)]);
  const sealed = range(1, mainOf(path).segment - 1).map((n) => segmentPath(path, n));
  const before = sealed.map((file) => readFileSync(file, "utf8"));
  for (const n of range(13, 30)) await store.append([draft(n)]);
  t.strictSame(
    sealed.map((file) => readFileSync(file, "utf8")),
    before,
  );
});

void t.test("any change to any entry is found, and the first is named", async (t) => {
  const path = join(folder(t), "audit.json");
  const store = new AuditStore({ path, segmentBytes: 2_000 });
  const build = (async () => {
    for (const n of range(1, 15)) await store.append([draft(n)]);
    const files = [...range(1, mainOf(path).segment - 1).map((n) => segmentPath(path, n)), path];
    return files.map((file) => ({ file, text: readFileSync(file, "utf8") }));
  })();
  type File = { entries: Json[] };
  const tamperings: Record<string, (file: File, at: number) => void> = {
    change: (file, at) => {
      file.entries[at] = { ...file.entries[at], outcome: "refused" };
    },
    rehash: (file, at) => {
      const { hash: _hash, ...changed }: Json = { ...file.entries[at], ops: [] };
      file.entries[at] = { ...changed, hash: hashOf(changed) };
    },
    add: (file, at) => {
      file.entries[at] = { ...file.entries[at], note: 1 };
    },
    remove: (file, at) => {
      file.entries.splice(at, 1);
    },
    repeat: (file, at) => {
      file.entries.splice(at, 0, file.entries[at] ?? {});
    },
    swap: (file, at) => {
      file.entries.splice(at, 2, file.entries[at + 1] ?? {}, file.entries[at] ?? {});
    },
  };
  await fc.assert(
    fc.asyncProperty(fc.nat(), fc.nat(), fc.constantFrom(...Object.keys(tamperings)), async (f, e, how) => {
      const files = await build;
      const { file, text } = files[f % files.length] ?? { file: "", text: "" };
      const parsed = JSON.parse(text) as File;
      const most = parsed.entries.length - (how === "swap" ? 1 : 0);
      fc.pre(most > 0);
      const at = e % most;
      const victim = parsed.entries[at]?.id;
      tamperings[how]?.(parsed, at);
      writeFileSync(file, JSON.stringify(parsed));
      const { broken, flaws } = await verdictOf(path);
      writeFileSync(file, text);
      const all = await entriesOf(path);
      const place = all.findIndex(({ id }) => id === victim) + 1;
      t.ok(flaws > 0 && broken !== undefined, how);
      // Rehashed alone, it is the next one that no longer follows; gone at the very end, there is none to name.
      t.ok([place, place + 1].includes(broken?.position ?? 0), `${how}: ${String(place)} is the victim`);
    }),
    { numRuns: 120 },
  );
});

void t.test("a removed segment and a log that was written anew are found", async (t) => {
  const path = join(folder(t), "audit.json");
  const store = new AuditStore({ path, segmentBytes: 2_000 });
  for (const n of range(1, 15)) await store.append([draft(n)]);
  const noted = String((await entriesOf(path))[4]?.hash);
  t.match(await verdictOf(path, noted), { flaws: 0, expected: true });
  const { unlinkSync } = await import("node:fs");
  unlinkSync(segmentPath(path, 2));
  const { broken } = await verdictOf(path);
  t.match(broken, { file: segmentPath(path, 2), reason: "the file is gone" });

  const anew = join(folder(t), "audit.json");
  const other = new AuditStore({ path: anew });
  for (const n of range(1, 15)) await other.append([draft(n, { durationMs: 1 })]);
  t.match(await verdictOf(anew, noted), { flaws: 0, expected: false });
});

void t.test("a corrupt file is put aside whole, and the log goes on and says so", async (t) => {
  for (const text of ["", "{", "[]", '{"version":3}', "not json", '{"version":0,"entries":[]}']) {
    const dir = folder(t);
    const path = join(dir, "audit.json");
    const troubles: AuditError[] = [];
    const open = () =>
      new AuditStore({ path, segmentBytes: 2_000, onTrouble: (error) => troubles.push(error) });
    for (const n of range(1, 8)) await open().append([draft(n)]);
    const sealed = (await idsOf(path)).length - mainOf(path).entries.length;
    writeFileSync(path, text);
    await open().append([draft(9)]);
    await open().append([draft(10)]);
    const [trouble] = troubles;
    t.equal(troubles.length, 1);
    if (trouble?._tag !== "Corrupt" || trouble.aside === undefined) throw new Error("no Corrupt");
    t.equal(readFileSync(trouble.aside, "utf8"), text, "what was there is kept as it was");
    t.strictSame(await idsOf(path), [...ids(1, sealed), "entry-9", "entry-10"]);
    const verdict = await verdictOf(path);
    t.equal(verdict.flaws, 0);
    t.match(verdict.gaps, [{ reason: new RegExp("put aside as .*corrupt-") }]);
  }
});

void t.test("a leading file that is gone is missed", async (t) => {
  const path = join(folder(t), "audit.json");
  const troubles: AuditError[] = [];
  const store = new AuditStore({ path, segmentBytes: 1_000, onTrouble: (error) => troubles.push(error) });
  for (const n of range(1, 8)) await store.append([draft(n)]);
  const { unlinkSync } = await import("node:fs");
  unlinkSync(path);
  await store.append([draft(9)]);
  t.match(troubles, [{ _tag: "Missing" }]);
  t.equal((await verdictOf(path)).gaps.length, 1);
  t.equal((await idsOf(path)).at(-1), "entry-9");
});

void t.test("a segment is never written over", async (t) => {
  const path = join(folder(t), "audit.json");
  const troubles: AuditError[] = [];
  const store = new AuditStore({ path, segmentBytes: 1_500, onTrouble: (error) => troubles.push(error) });
  await store.append([draft(1)]);
  const early = readFileSync(path, "utf8");
  for (const n of range(2, 9)) await store.append([draft(n)]);
  const first = readFileSync(segmentPath(path, 1), "utf8");
  // Somebody restores the leading file alone from a backup.
  writeFileSync(path, early);
  for (const n of range(10, 20)) await store.append([draft(n)]);
  const aside = troubles.flatMap((error) => (error._tag === "Corrupt" && error.aside ? [error.aside] : []));
  t.ok(aside.some((file) => readFileSync(file, "utf8") === first));
  t.strictSame(await idsOf(path), ["entry-1", ...ids(10, 20)]);
});

void t.test("a file from a newer release is refused and left as it is", async (t) => {
  const path = join(folder(t), "audit.json");
  const text = JSON.stringify({ format: "pulumi-vyos-audit", version: VERSION + 1, entries: [] });
  writeFileSync(path, text);
  const store = new AuditStore({ path });
  t.equal(await tagOf(store.append([draft(1)])), "Newer");
  t.equal(await tagOf(store.prune({ maxEntries: 1 })), "Newer");
  t.equal(await tagOf(store.migrate({ to: 1 })), "Newer");
  t.equal(readFileSync(path, "utf8"), text);
  await t.rejects(store.append([draft(1)]), /Upgrade pulumi-vyos here, or with the newer release run/);
});

void t.test("what cannot be written is said, and nothing is lost of what was there", async (t) => {
  const dir = folder(t);
  const path = join(dir, "audit.json");
  const store = new AuditStore({ path });
  await store.append([draft(1)]);
  const text = readFileSync(path, "utf8");
  chmodSync(path, 0o444);
  t.equal(await tagOf(store.append([draft(2)])), "Unwritable");
  t.equal(readFileSync(path, "utf8"), text);
  chmodSync(path, 0o600);
  await store.append([draft(3)]);
  t.strictSame(await idsOf(path), ["entry-1", "entry-3"]);

  writeFileSync(join(dir, "file"), "");
  t.equal(
    await tagOf(new AuditStore({ path: join(dir, "file", "audit.json") }).append([draft(1)])),
    "Unwritable",
  );
  mkdirSync(join(dir, "folder"));
  t.equal(await tagOf(new AuditStore({ path: join(dir, "folder") }).append([draft(1)])), "Unreadable");
});

void t.test("pruning cuts to the entry and the rest still holds", async (t) => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 25 }), fc.nat(30), fc.nat(30), async (count, keep, age) => {
      const path = join(folder(t), "audit.json");
      const now = () => new Date(Date.UTC(2026, 0, 1) + 30_000);
      const store = new AuditStore({ path, segmentBytes: 2_000, now });
      for (const n of range(1, count)) await store.append([draft(n)]);
      const retention = { maxEntries: keep, maxAgeMs: age * 1000 };
      const expected = Math.max(0, Math.min(count, Math.max(count - keep, 29 - age)));
      const dry = await store.prune(retention, true);
      t.strictSame(await idsOf(path), ids(1, count), "a dry run changes nothing");
      t.strictSame(await store.prune(retention), dry);
      t.strictSame(dry, { removed: expected, kept: count - expected });
      await store.append([draft(100)]);
      t.strictSame(await idsOf(path), [...ids(expected + 1, count), "entry-100"]);
      t.match(await verdictOf(path), { flaws: 0, pruned: expected, entries: count - expected + 1 });
    }),
    { numRuns: 25 },
  );
});

void t.test("retention lets go of whole segments and keeps what was promised", async (t) => {
  const path = join(folder(t), "audit.json");
  const store = new AuditStore({ path, segmentBytes: 2_000, retention: { maxEntries: 10 } });
  for (const n of range(1, 60)) await store.append([draft(n)]);
  const kept = await idsOf(path);
  t.ok(kept.length >= 10 && kept.length < 20, `${String(kept.length)} entries are left`);
  t.strictSame(kept, ids(61 - kept.length, 60));
  t.match(await verdictOf(path), { flaws: 0, pruned: 60 - kept.length });
  t.notOk(existsSync(segmentPath(path, 1)));

  const aged = join(folder(t), "audit.json");
  const now = () => new Date(Date.UTC(2026, 0, 1) + 60_000);
  const old = new AuditStore({ path: aged, segmentBytes: 2_000, now, retention: { maxAgeMs: 20_000 } });
  for (const n of range(1, 60)) await old.append([draft(n)]);
  const young = await idsOf(aged);
  t.ok(young.includes("entry-40") && !young.includes("entry-20"), young.join(" "));
  t.match(await verdictOf(aged), { flaws: 0 });
});
