import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import t, { type Test } from "tap";
import type { Json } from "../../provider/base/json.js";
import { segmentPath } from "../../provider/audit/files.js";
import { AuditStore } from "../../provider/audit/store.js";
import { repoRoot, run, type RunResult } from "../support/pulumi.js";
import { draft, entriesOf, folder, idsOf } from "./lab.js";

t.setTimeout(300_000);

const main = join(repoRoot, "dist", "cli", "main.js");

/** A project with a log of ten entries in its usual place, and the command run in a folder below. */
const project = async (t: Test) => {
  const dir = folder(t);
  writeFileSync(join(dir, "Pulumi.yaml"), "name: shop\nruntime: nodejs\n");
  const path = join(dir, ".pulumi-vyos", "audit.json");
  const store = new AuditStore({ path, segmentBytes: 2_000 });
  for (let n = 1; n <= 10; n++)
    await store.append([
      draft(n, {
        ...(n === 4 ? { outcome: "refused", errorTag: "CommitFailed" } : {}),
        ...(n === 5 ? { router: "https://198.51.100.7:8443", group: "=cmd|' /C calc'!A0" } : {}),
        ...(n === 6 ? { urn: "urn:pulumi:prod::shop::x::\u001b[31mred" } : {}),
      }),
    ]);
  const audit = (args: readonly string[], env: Record<string, string | undefined> = {}): Promise<RunResult> =>
    run(process.execPath, [main, "audit", ...args], {
      cwd: dir,
      env: { VYOS_AUDIT: undefined, NO_COLOR: "1", FORCE_COLOR: undefined, ...env },
    });
  const ids = async (...args: string[]): Promise<string[]> =>
    (await audit(["list", "--json", ...args])).stdout
      .split("\n")
      .filter(Boolean)
      .map((line) => String((JSON.parse(line) as Json).id));
  return { dir, path, store, audit, ids };
};

void t.test("list filters", async (t) => {
  const { audit, ids, dir } = await project(t);
  t.equal((await ids()).length, 10);
  t.strictSame(await ids("--router", "198.51.100.7"), ["entry-5"]);
  t.strictSame(await ids("--router", "https://198.51.100.7:8443"), ["entry-5"]);
  t.strictSame(await ids("--stack", "shop/prod"), ["entry-6"]);
  t.strictSame(await ids("--outcome", "refused"), ["entry-4"]);
  t.strictSame(await ids("--urn", "rule7"), ["entry-7"]);
  t.strictSame(await ids("--since", "2026-01-01T00:00:09Z"), ["entry-9", "entry-10"]);
  t.strictSame(await ids("--until", "2026-01-01T00:00:02Z"), ["entry-1", "entry-2"]);
  t.strictSame(await ids("--limit", "1", "--urn", "rule"), ["entry-10"]);
  const { stdout } = await audit(["list"]);
  t.match(stdout, /^entry-4 .* refused: CommitFailed$/m);
  t.notMatch(stdout, /\u001b/, "no colours, and nobody's own");
  t.match(stdout, /\\x1b\[31mred/);
  t.match(await audit(["list", "--since", "soon"]), { code: 1, stderr: /neither a time such as/ });
  const other = join(dir, "other.json");
  t.match(await audit(["list", "--file", other]), { code: 1, stderr: /there is no audit log .*other\.json/ });
  t.match(await audit(["list"], { VYOS_AUDIT: other }), { code: 1, stderr: /other\.json/ });
  t.match(await audit(["list", "--help"]), { code: 0, stdout: /Exit codes:/ });
});

void t.test("show paints what changed, unless it must not", async (t) => {
  const { audit } = await project(t);
  const plain = await audit(["show", "entry-7"]);
  t.match(
    plain.stdout,
    /- nat destination rule 7 destination port '79'\n\+ nat destination rule 7 destination port '80'\n$/,
  );
  t.match(plain.stdout, /who {7}alice on desk \(os\)/);
  const painted = await audit(["show", "entry-7"], { NO_COLOR: undefined, FORCE_COLOR: "1" });
  t.match(painted.stdout, /\u001b\[31m- nat .*'79'\u001b\[39m\n\u001b\[32m\+ nat .*'80'\u001b\[39m/);
  t.match(await audit(["show", "entry-77"]), { code: 1, stderr: /no entry has the id entry-77/ });
  t.match(await audit(["show", "entry-"]), { code: 1, stderr: /10 entries have ids that begin with/ });
  t.match(await audit(["show", "entry-1"]), { code: 0 }, "the whole id is enough");
});

void t.test("verify says 2 also where the leading file is damaged or gone", async (t) => {
  const { audit, path } = await project(t);
  writeFileSync(path, "{");
  t.match(await audit(["verify"]), { code: 2, stdout: /^BROKEN: .*audit\.json is no audit log \(not JSON/ });
  t.match(JSON.parse((await audit(["verify", "--json"])).stdout), { ok: false, damage: /not JSON/ });
  rmSync(path);
  t.match(await audit(["verify"]), {
    code: 2,
    stdout: /^BROKEN: .* is gone, and its segments are still there/,
  });
  t.match(await audit(["list"]), { code: 1, stderr: /is gone, and its segments are still there/ });
  rmSync(dirname(path), { recursive: true });
  t.match(await audit(["verify"]), { code: 1, stderr: /there is no audit log/ });
});

void t.test("verify names the first entry that is broken", async (t) => {
  const { audit, path } = await project(t);
  const whole = await audit(["verify"]);
  t.match(whole, { code: 0, stdout: /^whole: 10 entries\n[0-9a-f]{64}\n$/ });
  const head = whole.stdout.trim().split("\n").at(-1) ?? "";
  t.equal((await audit(["verify", "--expect", head])).code, 0);
  t.match(await audit(["verify", "--expect", "f".repeat(64)]), { code: 2, stdout: /NOT FOUND/ });
  const file = segmentPath(path, 2);
  const text = readFileSync(file, "utf8");
  const { id } = (JSON.parse(text) as { entries: Json[] }).entries[1] ?? {};
  writeFileSync(file, text.replace(/("entries":\[\n.*\n.*)"durationMs":12/, '$1"durationMs":13'));
  const broken = await audit(["verify"]);
  t.match(broken, {
    code: 2,
    stdout: new RegExp(`BROKEN at entry \\d+ ${String(id)} in .*000002.json: it was changed`),
  });
  t.match(JSON.parse((await audit(["verify", "--json"])).stdout), { ok: false, broken: { id }, flaws: 1 });
  writeFileSync(file, "{");
  t.match(await audit(["verify"]), { code: 2, stdout: /BROKEN .*000002.json/ });
  const listed = await audit(["list"]);
  t.match(listed, { code: 0, stderr: /warning: .*000002\.json/ }, "what can be read is shown");
});

void t.test("export", async (t) => {
  const { audit, dir, path } = await project(t);
  const jsonl = join(dir, "log.jsonl");
  t.equal((await audit(["export", "-o", jsonl])).code, 0);
  const lines = readFileSync(jsonl, "utf8").trimEnd().split("\n");
  t.strictSame(
    lines.map((line) => JSON.parse(line) as Json),
    await entriesOf(path),
  );
  const csv = (await audit(["export", "--format", "csv", "--urn", "rule"])).stdout;
  t.match(csv, /^id,time,actor,actorSource,host,/);
  t.equal(csv.split("\n").filter((line) => line.startsWith("entry-")).length, 9);
  t.match(csv, /,'=cmd/, "a formula is text");
  t.match(csv, /,"\{""nat"":/, "quotes are doubled");
});

void t.test("prune and migrate", async (t) => {
  const { audit, path } = await project(t);
  t.match(await audit(["prune"]), { code: 1, stderr: /give --older-than, --keep, or both/ });
  t.match(await audit(["prune", "--keep", "4", "--dry-run"]), {
    stdout: /6 entries would be removed, 4 kept/,
  });
  t.equal((await idsOf(path)).length, 10);
  t.match(await audit(["prune", "--keep", "4"]), { code: 0, stdout: /^6 entries removed, 4 kept/ });
  t.match(await audit(["verify"]), { code: 0, stdout: /whole: 4 entries, and 6 pruned before them/ });
  t.match(await audit(["prune", "--older-than", "100w"]), { stdout: /0 entries removed/ });

  const dry = await audit(["migrate", "--to", "1", "--dry-run"]);
  t.match(dry.stdout, /would bring 4 entries from format 3 to 1\n {2}2 ← 3: .*\n {2}1 ← 2: /);
  t.match(dry.stdout, /\n- \{.*"outcome":"succeeded".*\n\+ \{.*"result":"ok"/);
  t.equal((JSON.parse(readFileSync(path, "utf8")) as Json).version, 3);
  t.match(await audit(["migrate", "--to", "1"]), { code: 0, stdout: /as it was: .*\.backup/ });
  t.equal((JSON.parse(readFileSync(path, "utf8")) as Json).version, 1);
  t.match(await audit(["verify"]), { code: 0, stdout: /whole: 4 entries/ });
  t.match(await audit(["migrate"]), { code: 0, stdout: /brought 4 entries from format 1 to 3/ });
  t.match(await audit(["migrate"]), { code: 0, stdout: /has format 3 already/ });
  t.match(await audit(["migrate", "--to", "9"]), { code: 1, stderr: /no format 9/ });

  writeFileSync(path, JSON.stringify({ version: 4, entries: [] }));
  for (const command of ["list", "verify", "migrate"])
    t.match(await audit([command]), {
      code: 1,
      stderr: /has format 4; this release knows formats up to 3\. Upgrade/,
    });
});
