/** What listeners are told, against a router that is refused, locked, full, edited by hand, or cannot save. */
import { setTimeout as sleep } from "node:timers/promises";
import * as E from "fp-ts/Either";
import t, { type Test } from "tap";
import type { RouterEvent } from "../../provider/events/event.js";
import { apiKey } from "../support/lan.js";
import { connect, refusedRule, rig, rule, vm, type Given, type Rig } from "../router/rig.js";

type Of<T extends RouterEvent["type"]> = Extract<RouterEvent, { type: T }>;

/** Everything that was told, by type. */
class Told {
  readonly all: RouterEvent[] = [];

  of<T extends RouterEvent["type"]>(type: T): Of<T>[] {
    return this.all.filter((event): event is Of<T> => event.type === type);
  }
}

const listened = async (
  t: Test,
  options: Parameters<typeof rig>[1] = {},
  given: Given = {},
): Promise<{ one: Rig; told: Told }> => {
  const one = await rig(t, { apiKey, ...options }, given);
  const told = new Told();
  one.connections = connect(one.emulator, given, (event) => told.all.push(event));
  return { one, told };
};

const right = <A>(outcome: E.Either<unknown, A>): A => {
  if (E.isLeft(outcome)) throw new Error(JSON.stringify(outcome.left));
  return outcome.right;
};

const urn = (name: string): string => `urn:pulumi:dev::office::pulumi-nodejs:dynamic/vyos:NatRule::${name}`;

void t.test("three rules in one commit", async (t) => {
  const { one, told } = await listened(t);
  const ports = [30001, 30002, 30003];
  const made = await Promise.all(
    ports.map((port) => one.rules.create({ ...rule(port), __urn: urn(String(port)) })()),
  );
  const router = one.emulator.url;
  const commits = told.of("commit");
  t.match(commits, [{ router, changes: 3, outcome: "committed" }]);
  t.equal(commits.length, 1);
  const [commit] = commits;
  const group = commit?.group ?? "";
  t.match(group, /^[0-9a-f-]{36}$/);
  t.equal(commit?.ops, one.sent()[0]?.length);
  t.match(told.of("save"), [{ router, ok: true, group }]);
  const requests = told.of("request");
  t.match(
    requests.filter((event) => event.path === "/configure"),
    [{ router, status: 200, group }],
  );
  t.match(
    requests.filter((event) => event.path === "/config-file"),
    [{ group }],
    "the save's request",
  );
  t.ok(
    requests.every((event) => event.group === group),
    "so do the reads before and after it",
  );
  const operations = told.of("operation");
  t.equal(operations.length, 3);
  for (const [i, port] of ports.entries()) {
    const { id, outputs } = right(made[i] ?? E.left("none"));
    const number = String(outputs.number);
    const event = operations.find((each) => each.id === id);
    t.match(event, {
      operation: "create",
      kind: "NatRule",
      urn: urn(String(port)),
      router,
      group,
      outcome: "succeeded",
      saved: true,
      paths: [`nat destination rule ${number}`],
      after: { nat: { destination: { rule: { [number]: { destination: { port: String(port) } } } } } },
    });
    t.same(event?.before, {});
    t.ok(event?.ops.includes(`set nat destination rule ${number} destination port '${String(port)}'`));
    t.equal(
      event?.ops.every((op) => op.includes(`rule ${number} `)),
      true,
      "its own ops and no others'",
    );
    t.notOk(event?.errorTag);
  }
  t.match(told.of("pool"), [{ pool: "nat destination rule numbers", size: 10_000, free: 9_996, router }]);
  t.equal(told.of("pool").length, 1, "once for a commit");
  t.notMatch(JSON.stringify(told.all), new RegExp(apiKey));
});

void t.test("an update and a delete", async (t) => {
  const { one, told } = await listened(t);
  const { id, outputs } = right(await one.rules.create(rule(30001))());
  const updated = right(await one.rules.update(outputs, rule(30001, { description: "other" }))());
  right(await one.rules.delete(updated.outputs)());
  const [, update, removal] = told.of("operation");
  const at = (description: string) => ({
    nat: { destination: { rule: { [String(outputs.number)]: { description } } } },
  });
  t.match(update, { operation: "update", id, before: at("port 30001"), after: at("other") });
  t.same(update?.ops, [`set ${id} description 'other'`]);
  t.match(removal, { operation: "delete", id, before: at("other"), ops: [`delete ${id}`] });
  t.same(removal?.after, {});
});

void t.test("one of two is refused", async (t) => {
  const { one, told } = await listened(t);
  await Promise.all([one.rules.create(rule(30001))(), one.rules.create(refusedRule(30002))()]);
  t.match(told.of("commit")[0], { changes: 2, outcome: "refused", errorTag: "CommitFailed" });
  const operations = told.of("operation");
  const good = operations.find(({ outcome }) => outcome === "succeeded");
  const bad = operations.find(({ outcome }) => outcome === "refused");
  t.equal(operations.length, 2);
  t.match(bad, { errorTag: "CommitFailed", errorText: /NOBODY/, operation: "create" });
  t.ok(
    bad?.ops.some((op) => op.includes("NOBODY")),
    "what was sent for it",
  );
  t.notOk("saved" in (bad ?? {}));
  const commits = told.of("commit");
  t.equal(new Set(commits.map(({ group }) => group)).size, commits.length, "every commit has its own name");
  const groupOf = (outcome: string) => commits.filter((each) => each.outcome === outcome).map((c) => c.group);
  t.ok(groupOf("committed").includes(good?.group ?? ""));
  t.ok(groupOf("refused").includes(bad?.group ?? ""));
  t.same(
    [good, bad].map((event) => event?.groups?.[0]),
    [commits[0]?.group, commits[0]?.group],
    "they began together",
  );
  t.same(
    [good, bad].map((event) => event?.groups?.at(-1)),
    [good?.group, bad?.group],
  );
});

void t.test("wrong inputs and a conflict are refused without a commit", async (t) => {
  const { one, told } = await listened(t);
  await one.rules.create({ type: "sideways" })();
  await one.rules.create(rule(30001, { number: 10000 }))();
  t.match(told.of("operation"), [
    { outcome: "refused", errorTag: "Settings", ops: [] },
    { outcome: "refused", errorTag: "Conflict", ops: [], paths: ["nat destination rule 10000"] },
  ]);
  t.equal(told.of("commit").length, 0);
});

void t.test("a lock is waited for", async (t) => {
  const { one, told } = await listened(t);
  one.emulator.inject({ kind: "locked", match: { path: "/configure" }, times: 2 });
  right(await one.rules.create(rule(30001))());
  t.same(
    told.of("retry").map(({ reason }) => reason),
    ["locked", "locked"],
  );
  const onRouter = told.of("lock").at(-1);
  t.match(onRouter, { acquired: true, waitedMs: Number });
  t.equal(told.of("lock").length, 2, "the lock file, and the router's own");
  t.equal(told.of("commit").length, 1, "what was not taken is no commit");
  const tries = told.of("request").filter(({ path }) => path === "/configure");
  t.equal(new Set(tries.map(({ group }) => group)).size, 1, "all tries belong to it");
});

void t.test("a lock that is never given back", async (t) => {
  const { one, told } = await listened(t, {}, { lockTimeout: 0.3 });
  one.emulator.holdLock(20_000);
  t.match(await one.rules.create(rule(30001))(), { left: { _tag: "Locked" } });
  // It is told when the turn at the router ends, a moment after the operation did.
  while (told.of("lock").length < 2) await sleep(10);
  t.match(told.of("lock").at(-1), { acquired: false });
  t.match(told.of("operation"), [{ outcome: "failed", errorTag: "Locked", ops: [] }]);
  t.equal(told.of("commit").length, 0);
});

void t.test("a save that fails", async (t) => {
  const { one, told } = await listened(t);
  one.emulator.inject({ kind: "saveFails", as: "error", times: 1_000 });
  t.equal(right(await one.rules.create(rule(30001))()).saved, false);
  t.match(told.of("save"), [{ ok: false }]);
  t.match(told.of("operation"), [{ outcome: "succeeded", saved: false }]);
  t.ok(told.of("retry").every(({ reason }) => reason === "save") && told.of("retry").length > 0);
});

void t.test("an answer that is lost", async (t) => {
  const { one, told } = await listened(t);
  one.emulator.inject({ kind: "reset", when: "before", match: { path: "/configure" } });
  right(await one.rules.create(rule(30001))());
  t.same(
    told.of("commit").map(({ outcome }) => outcome),
    ["doubt", "committed"],
  );
  t.ok(told.of("retry").some(({ reason }) => reason === "doubt"));
  const lost = told.of("request").find(({ path }) => path === "/configure");
  t.notOk("status" in (lost ?? {}), "there was no answer");
  const [event] = told.of("operation");
  t.equal(event?.group, told.of("commit")[1]?.group, "the one that carried it");
  t.ok((event?.ops.length ?? 0) > 0);
});

void t.test("a read finds what hands have done", async (t) => {
  const { one, told } = await listened(t);
  const { id, outputs } = right(await one.rules.create(rule(30001))());
  const path = id.split(" ");
  one.emulator.edit([
    { op: "set", path: [...path, "description"], value: "by hand" },
    { op: "delete", path: [...path, "inbound-interface"] },
    { op: "set", path: [...path, "log"] },
  ]);
  one.connections = connect(one.emulator, {}, (event) => told.all.push(event));
  right(await one.rules.read(outputs)());
  const [, read] = told.of("operation");
  t.match(read, { operation: "read", id, outcome: "succeeded", ops: [], paths: [id] });
  t.notOk(told.of("request").at(-1)?.group, "a read is no part of a change");
  t.same(
    [...(read?.driftedLeaves ?? [])].sort(),
    [
      `${id} description: 'port 30001' => 'by hand'`,
      `${id} log: missing => present`,
      `${id} inbound-interface name: 'eth0' => missing`,
    ].sort(),
  );
  t.match(read?.before, { nat: { destination: { rule: { [path.at(-1) ?? ""]: { protocol: "tcp" } } } } });
  one.emulator.edit([{ op: "delete", path }]);
  one.connections = connect(one.emulator, {}, (event) => told.all.push(event));
  t.match(right(await one.rules.read(outputs)()), { _tag: "Gone" });
  const gone = told.of("operation").at(-1);
  t.ok(
    (gone?.driftedLeaves?.length ?? 0) > 3 && gone?.driftedLeaves?.every((leaf) => leaf.endsWith("missing")),
  );
  t.same(gone?.after, {});
});

void t.test("a read that finds all as it was", async (t) => {
  const { one, told } = await listened(t);
  const { outputs } = right(await one.vms.create(vm(1))());
  right(await one.vms.read(outputs)());
  t.match(told.of("operation").at(-1), { operation: "read", kind: "VmAttachment", driftedLeaves: [] });
});

void t.test("pools", async (t) => {
  const { one, told } = await listened(t);
  const pools = { addressPool: { from: "192.168.64.100", to: "192.168.64.102" } };
  right(await one.vms.create(vm(1, pools))());
  const free = (pool: string) => told.of("pool").find((event) => event.pool === pool);
  // The printer has one address, the VM the second.
  t.match(free("addresses of LAN"), { size: 3, free: 1 });
  t.match(free("external ports"), { size: 1_001, free: 999 });
  right(await one.vms.create(vm(2, pools))());
  told.all.length = 0;
  t.match(await one.vms.create(vm(3, pools))(), { left: { _tag: "PoolExhausted" } });
  t.match(free("addresses of LAN"), { size: 3, free: 0 }, "full");
  t.match(told.of("operation"), [{ outcome: "refused", errorTag: "PoolExhausted" }]);
});

void t.test("a listener that throws changes nothing", async (t) => {
  const one = await rig(t);
  one.connections = connect(one.emulator, {}, () => {
    throw new Error("the listener is broken");
  });
  const { outputs } = right(await one.rules.create(rule(30001))());
  t.match(right(await one.rules.read(outputs)()), { _tag: "Present" });
  right(await one.rules.delete(outputs)());
  t.equal(one.emulator.stats.commitsWithChanges, 2);
});
