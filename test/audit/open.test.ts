import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import * as fc from "fast-check";
import t from "tap";
import { actorOf } from "../../provider/audit/context.js";
import type { Draft } from "../../provider/audit/entry.js";
import { openAudit, type Audit, type AuditOptions } from "../../provider/audit/open.js";
import { Redactor } from "../../provider/redaction/redactor.js";
import { REDACTED } from "../../provider/redaction/places.js";
import type { AuditEvent, OperationEvent } from "../../provider/events/event.js";
import { lockShared } from "../../provider/locks/shared-lock.js";
import { anyOperation, context, entriesOf, folder, operation, textsIn, verdictOf } from "./lab.js";

interface Opened {
  readonly audit: Audit;
  readonly events: AuditEvent[];
  readonly warnings: string[];
}

const open = (path: string, more: Partial<AuditOptions> = {}): Opened => {
  const events: AuditEvent[] = [];
  const warnings: string[] = [];
  const audit = openAudit({
    path,
    context,
    timeoutMs: 60_000,
    onAudit: (event) => events.push(event),
    warn: (text) => warnings.push(text),
    ...more,
  });
  return { audit, events, warnings };
};

/** Waits for what happens in the background. */
const until = async (condition: () => boolean): Promise<void> => {
  while (!condition()) await sleep(20);
};

void t.test("an entry holds what the issue of an operation was", async (t) => {
  const path = join(folder(t), "audit.json");
  const { audit, warnings } = open(path, { context: { ...context, organisation: "acme" } });
  audit.record(operation(7, { outcome: "refused", errorTag: "CommitFailed", errorText: "said the router" }));
  t.equal(audit.waiting, 1);
  await audit.flush();
  t.equal(audit.waiting, 0);
  const [entry] = await entriesOf(path);
  const { id, hash, previous, ...rest } = entry ?? {};
  t.match(id, /^[0-9a-f-]{36}$/);
  t.match([hash, previous], [/^[0-9a-f]{64}$/, /^0{64}$/]);
  t.strictSame(rest, {
    time: "2026-01-01T00:00:07.000Z",
    actor: { name: "alice", source: "os", host: "desk" },
    organisation: "acme",
    project: "shop",
    stack: "dev",
    urn: "urn:pulumi:dev::shop::pulumi-nodejs:dynamic/vyos:NatRule::rule7",
    router: "https://192.0.2.1",
    operation: "update",
    paths: ["nat destination rule 7"],
    ops: ["set nat destination rule 7 destination port '80'"],
    before: { nat: { destination: { rule: { "7": { destination: { port: "79" } } } } } },
    after: { nat: { destination: { rule: { "7": { destination: { port: "80" } } } } } },
    outcome: "refused",
    errorTag: "CommitFailed",
    durationMs: 12,
    group: "g1",
  });
  t.strictSame(warnings, []);
});

void t.test("reads are recorded when they fail or find drift, other events never", async (t) => {
  const path = join(folder(t), "audit.json");
  const { audit } = open(path);
  const common = { router: "https://192.0.2.1", at: 0 };
  audit.record({ type: "save", ok: true, durationMs: 1, ...common });
  audit.record(operation(1, { operation: "read" }));
  audit.record(operation(2, { operation: "read", driftedLeaves: [] }));
  t.equal(audit.waiting, 0);
  audit.record(operation(3, { operation: "read", driftedLeaves: ["nat destination rule 3 protocol"] }));
  audit.record(operation(4, { operation: "read", outcome: "failed", errorTag: "Unreachable" }));
  audit.record(operation(5, { operation: "delete" }));
  await audit.flush();
  t.strictSame(
    (await entriesOf(path)).map(({ operation: done, outcome }) => [done, outcome]),
    [
      ["read", "succeeded"],
      ["read", "failed"],
      ["delete", "succeeded"],
    ],
  );
});

void t.test("the operations of a commit are one write", async (t) => {
  const path = join(folder(t), "audit.json");
  const { audit } = open(path);
  const sizes: number[] = [];
  const { AuditStore } = await import("../../provider/audit/store.js");
  type Append = (drafts: readonly Draft[]) => Promise<unknown>;
  const append = Reflect.get(AuditStore.prototype, "append") as Append;
  t.teardown(() => {
    Reflect.set(AuditStore.prototype, "append", append);
  });
  Reflect.set(AuditStore.prototype, "append", function (this: object, drafts: readonly Draft[]) {
    sizes.push(drafts.length);
    return Reflect.apply(append, this, [drafts]) as unknown;
  });
  const group = async (from: number, size: number): Promise<void> => {
    await Promise.all(
      Array.from({ length: size }, async (_, i) => {
        await Promise.resolve();
        audit.record(operation(from + i));
        await audit.flush();
      }),
    );
  };
  await group(0, 100);
  await group(100, 50);
  t.strictSame(sizes, [100, 50]);
  t.match(await verdictOf(path), { flaws: 0, entries: 150 });
});

const troubled = (name: string, path: (dir: string) => string, mend: (dir: string) => void): void =>
  void t.test(`${name} warns once, tells, holds nobody up, and is made up for`, async (t) => {
    const dir = folder(t);
    const file = path(dir);
    const { audit, events, warnings } = open(file);
    for (let n = 1; n <= 5; n++) {
      audit.record(operation(n));
      await audit.flush();
    }
    await until(() => events.length > 0);
    t.match(events, [{ type: "audit", ok: false, errorTag: "Unwritable", router: "https://192.0.2.1" }]);
    t.match(warnings, [/^the audit log .* cannot be written: .*kept in memory/s]);
    t.equal(audit.waiting, 5);
    mend(dir);
    await until(() => audit.waiting === 0 && events.length > 1);
    t.match(events[1], { type: "audit", ok: true });
    t.equal(events.length, 2);
    t.match(await verdictOf(file), { flaws: 0, entries: 5, gaps: [] });
  });

troubled(
  "a read-only file",
  (dir) => {
    const path = join(dir, "audit.json");
    writeFileSync(path, readFileSync(join(__dirname, "../../../test/audit/fixtures/empty-3.json")), {
      mode: 0o444,
    });
    return path;
  },
  (dir) => {
    chmodSync(join(dir, "audit.json"), 0o600);
  },
);

void t.test("a full disk spoils nothing", async (t) => {
  const dir = folder(t);
  const disk = join(dir, "disk");
  mkdirSync(disk);
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=64k", "none", disk], { stdio: "ignore" });
  } catch {
    t.comment("no small disk can be mounted here: root is needed");
    return;
  }
  t.teardown(() => execFileSync("umount", [disk]));
  const path = join(disk, "audit.json");
  const { audit, events } = open(path);
  audit.record(operation(1));
  await audit.flush();
  // All but two pages is taken: the next text begins to fit, and does not.
  const [free = "0"] = /\d+/.exec(execFileSync("df", ["--output=avail", disk]).toString()) ?? [];
  writeFileSync(join(disk, "ballast"), Buffer.alloc((Number(free) - 8) * 1024));
  const large = { after: { text: "x".repeat(20_000) } };
  audit.record(operation(2, large));
  await audit.flush();
  await until(() => events.some(({ ok }) => !ok));
  t.match(events.at(-1), { ok: false, errorTag: "Unwritable", errorText: /ENOSPC/ });
  t.match(await verdictOf(path), { flaws: 0, entries: 1 });
  writeFileSync(join(disk, "ballast"), "");
  await until(() => audit.waiting === 0);
  t.match(await verdictOf(path), { flaws: 0, entries: 2 });
});

void t.test(
  "a log that another process keeps locked holds a deployment up once, and not for long",
  async (t) => {
    const path = join(folder(t), "audit.json");
    const held = await lockShared({
      file: `${path}.owner`,
      folder: `${path}.lock`,
      subject: path,
      timeoutMs: 1_000,
    });
    const { audit, events, warnings } = open(path, { timeoutMs: 200 });
    const began = Date.now();
    for (let n = 1; n <= 20; n++) {
      audit.record(operation(n));
      await audit.flush();
    }
    t.ok(Date.now() - began < 20 * 200, "only the first one waited");
    t.match(events, [{ ok: false, errorTag: "Slow" }]);
    t.match(warnings, [/took longer than 200 ms to write; 1 entries wait.*deployment goes on/]);
    await held.release();
    await until(() => audit.waiting === 0);
    t.match(await verdictOf(path), { flaws: 0, entries: 20 });
    await until(() => events.length > 1);
    t.match(events[1], { ok: true });
  },
);

void t.test("a corrupt file is told and does not stop the log", async (t) => {
  const path = join(folder(t), "audit.json");
  writeFileSync(path, "{ this is not");
  const { audit, events, warnings } = open(path);
  audit.record(operation(1));
  await audit.flush();
  t.match(events, [{ ok: false, errorTag: "Corrupt" }]);
  t.match(warnings, [/was put aside as .*corrupt-/]);
  t.equal(audit.waiting, 0);
  t.equal((await entriesOf(path)).length, 1);
  audit.record(operation(2));
  await audit.flush();
  t.match(events.slice(1), [{ ok: true }], "the next write finds all well");
});

void t.test("what an earlier process told is over with the first entries that are written", async (t) => {
  const path = join(folder(t), "audit.json");
  const { audit, events } = open(path);
  for (let n = 1; n <= 3; n++) {
    audit.record(operation(n));
    await audit.flush();
  }
  t.match(events, [{ type: "audit", ok: true, file: path }]);
  t.equal(events.length, 1, "told once");
});

void t.test("what is no regular file is never read, nor put aside", async (t) => {
  const path = join(folder(t), "pipe");
  execFileSync("mkfifo", [path]);
  const { audit, events } = open(path);
  audit.record(operation(1));
  await audit.flush();
  t.match(events, [{ ok: false, errorTag: "Unreadable", errorText: /no regular file.*name another/ }]);
  t.ok(statSync(path).isFIFO());
});

void t.test("a known secret is nowhere in the log, whatever holds it", async (t) => {
  const secret = fc
    .string({ minLength: 4, maxLength: 24 })
    .filter((text) => text.replaceAll(/\s/g, "").length >= 4 && !REDACTED.includes(text));
  // What the log itself makes up (ids, times, hashes, its own words) is not searched for: only texts that were given.
  const texts = (value: unknown): string[] =>
    typeof value === "string"
      ? [value]
      : typeof value === "object" && value !== null
        ? Object.entries(value).flatMap(([name, item]) => [name, ...texts(item)])
        : [];
  const { draftOf } = await import("../../provider/audit/context.js");
  fc.assert(
    fc.property(
      fc.array(secret, { minLength: 1, maxLength: 3 }).chain((secrets) => {
        const part = fc.oneof(fc.string({ maxLength: 6 }), fc.constantFrom(...secrets));
        const text = fc.array(part, { maxLength: 4 }).map((parts) => parts.join(""));
        return fc.tuple(fc.constant(secrets), anyOperation(text));
      }),
      ([secrets, event]) => {
        const {
          id: _i,
          time: _t,
          actor: _a,
          // The library's own word.
          errorTag: _e,
          ...made
        } = draftOf(event, context, new Redactor(secrets));
        const own = new Set([...Object.keys(made), event.operation, event.outcome]);
        const given = texts(made).filter((text) => !own.has(text));
        return !given.some((text) => secrets.some((each) => text.includes(each)));
      },
    ),
    { numRuns: 500 },
  );
  t.pass("held 500 times");
});

void t.test("what VyOS keeps secret is nowhere in the log, known or not", async (t) => {
  const dir = folder(t);
  const path = join(dir, "audit.json");
  const { audit } = open(path);
  const tree = {
    service: {
      https: { api: { keys: { id: { mine: { key: "S3CRET-api" } } } } },
      snmp: { community: { "S3CRET-snmp": {} } },
    },
    system: { login: { user: { vyos: { authentication: { "encrypted-password": "S3CRET-hash" } } } } },
    vpn: { ipsec: { authentication: { psk: { site: { id: ["a"], secret: "S3CRET-psk" } } } } },
    interfaces: {
      wireguard: { wg0: { "private-key": "S3CRET-wg", peer: { p: { "preshared-key": "S3CRET-peer" } } } },
    },
    pki: { certificate: { c: { private: { key: "S3CRET-pki" } } } },
    protocols: { bgp: { neighbor: { n: { password: "S3CRET bgp 'quoted'" } } } },
  };
  audit.record(
    operation(1, {
      before: tree,
      after: tree,
      paths: ["service snmp community S3CRET-snmp"],
      ops: [
        "set service https api keys id mine key 'S3CRET-api'",
        "set protocols bgp neighbor n password 'S3CRET bgp 'quoted''",
        "delete service snmp community S3CRET-snmp",
        "set service snmp community S3CRET-snmp authorization 'ro'",
        "set system host-name 'public'",
      ],
    }),
  );
  await audit.flush();
  t.notMatch(textsIn(dir), /S3CRET/);
  const [entry] = await entriesOf(path);
  t.strictSame((entry?.ops as string[])[4], "set system host-name 'public'");
  t.match(entry?.before, { service: { https: { api: { keys: { id: { mine: { key: REDACTED } } } } } } });
});

void t.test("who acted is told by the environment", (t) => {
  t.match(actorOf({ PULUMI_VYOS_ACTOR: "alice@example.com", CI: "true", GITHUB_ACTOR: "bob" }), {
    name: "alice@example.com",
    source: "pulumi",
  });
  t.match(actorOf({ CI: "true", GITHUB_ACTOR: "bob" }), { name: "bob", source: "ci" });
  t.match(actorOf({ CI: "1", GITLAB_USER_LOGIN: "carol" }), { name: "carol", source: "ci" });
  t.match(actorOf({ GITHUB_ACTOR: "bob" }), { source: "os" }, "a variable alone is no CI");
  t.match(actorOf({ CI: "false", GITHUB_ACTOR: "bob" }), { source: "os" });
  t.not(actorOf({}).name, "");
  t.end();
});

void t.test("record never throws", (t) => {
  const { audit, warnings } = open(join(folder(t), "audit.json"));
  audit.record({ ...operation(1), paths: undefined } as unknown as OperationEvent);
  audit.record(operation(2, { at: Number.NaN }));
  t.equal(warnings.length, 1);
  t.end();
});
