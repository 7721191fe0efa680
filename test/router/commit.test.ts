/** Group commit, culprits, single-flight reads, partial commits, locks, saves. */
import * as E from "fp-ts/Either";
import t from "tap";
import { atOnce } from "../../provider/base/steps.js";
import { getNode, getTree, putNode } from "../../provider/config/tree.js";
import type { Change } from "../../provider/router/change.js";
import { explain, type RouterError } from "../../provider/router/errors.js";
import { Pace } from "../../provider/router/pace.js";
import type { Op } from "../../provider/config/ops.js";
import type { ConfigJson } from "../../emulator/testing.js";
import { byHand, mappings, refusedRule, rig, rule, vm, unwrap, type Rig } from "./rig.js";

const range = (n: number): number[] => Array.from({ length: n }, (_, i) => i);
const textOf = (outcome: E.Either<RouterError, unknown>): string =>
  E.isLeft(outcome) ? explain(outcome.left) : "";
const tagOf = (outcome: E.Either<RouterError, unknown>): string =>
  E.isLeft(outcome) ? outcome.left._tag : "ok";

/** A change by plain ops, as another kind of resource would make it. */
const change = (ops: readonly Op[], touches = ops.map(({ path }) => path)): Change<string> => ({
  plan: () => E.right({ ops, touches, prune: [], result: () => E.right("done") }),
});

const createRules = (one: Rig, n: number, bad: readonly number[] = []) =>
  Promise.all(range(n).map((i) => one.rules.create((bad.includes(i) ? refusedRule : rule)(30000 + i))()));

void t.test("fifty changes are one commit and one save; so are their updates and deletes", async (t) => {
  const one = await rig(t);
  const created = (await createRules(one, 50)).map(unwrap);
  t.match(one.emulator.stats, { commits: 1, saves: 1 });
  t.ok(one.emulator.stats.reads <= 3, "one to plan, one to prove, one more where planning took long");
  one.emulator.resetStats();
  const updated = await Promise.all(
    created.map(({ outputs }, i) => one.rules.update(outputs, rule(30000 + i, { log: true }))()),
  );
  t.match(one.emulator.stats, { commits: 1, saves: 1, ops: 50 }, "only the leaf that differs");
  one.emulator.resetStats();
  const mixed = await Promise.all([
    ...updated.map(unwrap).map(({ outputs }) => one.rules.delete(outputs)()),
    one.vms.create(vm(1))(),
  ]);
  t.ok(mixed.every(E.isRight));
  t.match(one.emulator.stats, { commits: 1, saves: 1 });
  const list = one.sent().at(-1) ?? [];
  t.equal(
    list.findIndex(({ op }) => op === "set"),
    50,
    "deletes, then sets",
  );
  t.equal(Object.keys(getTree(one.config, ["nat", "destination", "rule"])).length, 2);
  t.same(one.emulator.saved(), one.emulator.config());
});

void t.test("bounds and a request that is too large", async (t) => {
  const one = await rig(t, {}, { commitMaxOps: 30 });
  t.ok((await createRules(one, 20)).every(E.isRight));
  t.equal(one.emulator.stats.commits, 4, "120 ops");
  t.equal(one.emulator.stats.saves, 1);
  const two = await rig(
    t,
    {},
    { commitMaxOps: 100_000, commitMaxBytes: 100_000_000, commitTimeout: 60, doubtTimeout: 60 },
  );
  const long = "(".repeat(250);
  const many = await Promise.all(
    range(650).map((i) => two.rules.create(rule(20000 + i, { description: `${long}${String(i)}` }))()),
  );
  t.ok(many.every(E.isRight), "split after HTTP 413");
  t.ok(two.emulator.stats.commits > 1);
});

for (const vyos of ["1.4", "1.5"] as const)
  void t.test(`${vyos}: a culprit is singled out and the innocent succeed`, async (t) => {
    const one = await rig(t, { vyos });
    const outcomes = await createRules(one, 16, [5]);
    t.same(
      outcomes.map(tagOf),
      range(16).map((i) => (i === 5 ? "CommitFailed" : "ok")),
    );
    t.ok(one.emulator.stats.commits <= (vyos === "1.5" ? 3 : 10), String(one.emulator.stats.commits));
    t.equal(one.emulator.stats.saves, 1);
    t.equal(Object.keys(getTree(one.config, ["nat", "destination", "rule"])).length, 16);

    const [a, b, c] = outcomes.flatMap((o) => (E.isRight(o) ? [o.right.outputs] : []));
    const again = await Promise.all([
      one.rules.update(a, refusedRule(30000))(),
      one.rules.update(b, rule(30001, { log: true }))(),
      one.rules.delete(c)(),
    ]);
    t.same(again.map(tagOf), ["CommitFailed", "ok", "ok"], "in updates and deletes too");
  });

for (const vyos of ["1.4", "1.5"] as const)
  void t.test(`${vyos}: a delete that is refused spoils no other's`, async (t) => {
    const group = ["firewall", "group", "address-group", "NEEDED"];
    const config = putNode(
      putNode(byHand(vyos), [...group, "address"], "192.0.2.9"),
      ["nat", "destination", "rule", "10000", "source", "group", "address-group"],
      "NEEDED",
    ) as ConfigJson;
    const one = await rig(t, { vyos, config });
    const made = (await createRules(one, 8)).map(unwrap);
    const [kept, ...gone] = made.map(({ outputs }) => outputs);
    one.emulator.resetStats();
    const outcomes = await Promise.all([
      ...gone.slice(0, 4).map((outputs) => one.rules.delete(outputs)()),
      one.router.submit(change([{ op: "delete", path: group }]))(),
      ...gone.slice(4).map((outputs) => one.rules.delete(outputs)()),
      // A replacement that deletes before it creates: here its create has come along.
      one.rules.create(rule(31000, { number: 12000 }))(),
      one.rules.delete(kept)(),
    ]);
    t.same(
      outcomes.map(tagOf),
      range(10).map((i) => (i === 4 ? "CommitFailed" : "ok")),
    );
    t.same(Object.keys(getTree(one.config, ["nat", "destination", "rule"])), ["10000", "12000"]);
    t.same(getNode(one.config, group), { address: "192.0.2.9" }, "it is as it was");
    t.equal(one.emulator.stats.saves, 1);
    t.same(one.emulator.saved(), one.emulator.config());
  });

void t.test("a rule that comes before the group it names", async (t) => {
  const one = await rig(t);
  const group = ["firewall", "group", "address-group", "NOBODY"];
  const outcomes = await Promise.all([
    one.rules.create(refusedRule(30001))(),
    one.rules.create(rule(30002, { source: { group: { addressGroup: "NEVER" } } }))(),
    one.router.submit(change([{ op: "set", path: [...group, "address"], value: "192.0.2.9" }], [group]))(),
  ]);
  t.same(outcomes.map(tagOf), ["ok", "CommitFailed", "ok"], textOf(outcomes[0]));
});

void t.test("reads that wait share one, until something is written", async (t) => {
  const one = await rig(t);
  const reads = await Promise.all(range(50).map(() => one.router.read()));
  t.ok(reads.every(E.isRight));
  t.equal(one.emulator.stats.reads, 1);
  await one.router.read();
  t.equal(one.emulator.stats.reads, 1, "cached");
  const { outputs } = unwrap(await one.rules.create(rule(30000))());
  one.emulator.resetStats();
  atOnce(one.rules.check(rule(30000)));
  atOnce(one.rules.diff(outputs, rule(30001)));
  t.equal(one.emulator.stats.requests, 0, "check and diff ask nothing");
  await Promise.all([one.rules.read(outputs)(), one.router.read()]);
  t.equal(one.emulator.stats.reads, 1);
});

/** A change of which the NAT part commits and the DHCP part is refused. */
const half = (number: string): Change<string> => {
  const nat = ["nat", "source", "rule", number];
  const mapping = [...mappings, "outside"];
  return change(
    [
      { op: "set", path: [...nat, "outbound-interface", "name"], value: "eth0" },
      { op: "set", path: [...nat, "translation", "address"], value: "masquerade" },
      { op: "set", path: [...mapping, "mac"], value: "02:00:00:00:02:01" },
      { op: "set", path: [...mapping, "ip-address"], value: "10.9.9.9" },
    ],
    [nat, mapping],
  );
};

void t.test("a commit that took effect in part is taken back, with the parents it made", async (t) => {
  const one = await rig(t);
  const outcome = await one.router.submit(half("7"))();
  t.match(outcome, { left: { _tag: "CommitFailed", owners: ["service dhcp-server"] } });
  t.same(one.config, byHand("1.5"), "nat source is gone too");
  t.same(one.emulator.saved(), byHand("1.5"));
  const [bad, good] = await Promise.all([one.router.submit(half("7"))(), one.vms.create(vm(1))()]);
  t.same([tagOf(bad), tagOf(good)], ["CommitFailed", "ok"], "and spoils nobody else's");
  t.same(getTree(one.config, ["nat", "source"]), {});
});

void t.test("where that cannot be taken back, the error says what is left where", async (t) => {
  const one = await rig(t, {}, { doubtTimeout: 0.5 });
  await one.router.dialect();
  one.emulator.inject({ kind: "locked", match: { path: "/configure", nth: 2 }, times: 10_000 });
  const outcome = await one.router.submit(half("7"))();
  t.equal(tagOf(outcome), "InDoubt");
  t.match(textOf(outcome), /nat source rule 7 translation address masquerade/);
  t.match(textOf(outcome), /nat source rule 7 outbound-interface name eth0/);
  t.notMatch(textOf(outcome), /10\.9\.9\.9/, "the mapping never came");
});

void t.test("another session's lock is waited out, to a limit", async (t) => {
  const one = await rig(t);
  one.emulator.holdLock(300);
  t.equal(tagOf(await one.rules.create(rule(30000))()), "ok");
  const two = await rig(t, {}, { lockTimeout: 0.2 });
  two.emulator.holdLock(60_000);
  const outcome = await two.rules.create(rule(30000))();
  t.equal(tagOf(outcome), "Locked");
  t.same(two.config, byHand("1.5"));
});

void t.test(
  "what waited for the lock is planned again: a number taken meanwhile is left alone",
  async (t) => {
    const one = await rig(t);
    one.emulator.holdLock(200);
    const creating = one.rules.create(rule(30000))();
    await new Promise((done) => setTimeout(done, 100));
    const at = ["nat", "destination", "rule", "10001"];
    one.emulator.edit([
      { op: "set", path: [...at, "translation", "address"], value: "192.168.64.99" },
      { op: "set", path: [...at, "description"], value: "stranger" },
    ]);
    const { outputs } = unwrap(await creating);
    t.equal(outputs.number, 10002);
    t.same(getNode(one.config, at), { description: "stranger", translation: { address: "192.168.64.99" } });
  },
);

void t.test("a save that fails leaves the changes, says so, and is made up for", async (t) => {
  for (const as of ["error", "success"] as const) {
    const one = await rig(t);
    one.emulator.inject({ kind: "saveFails", as, times: 1000 });
    const created = unwrap(await one.rules.create(rule(30000))());
    t.equal(created.saved, false);
    t.equal(created.outputs.saved, false);
    t.same(one.emulator.saved(), byHand("1.5"));
    one.emulator.clearFaults();
    one.reconnect();
    t.match(atOnce(one.rules.diff(created.outputs, rule(30000))), { right: { changes: true } });
    const updated = unwrap(await one.rules.update(created.outputs, rule(30000))());
    t.equal(updated.saved, true);
    t.equal(updated.outputs.saved, true);
    t.same(one.emulator.saved(), one.emulator.config());
    one.emulator.inject({ kind: "saveFails", as, times: 1000 });
    t.same(unwrap(await one.rules.delete(updated.outputs)()), { saved: false });
  }
});

void t.test("save: false never saves and does not nag", async (t) => {
  const one = await rig(t, {}, { save: false });
  const { saved, outputs } = unwrap(await one.rules.create(rule(30000))());
  t.ok(saved);
  t.equal(outputs.saved, true);
  t.equal(one.emulator.stats.saves, 0);
});

void t.test("what a restart took away between commit and save is made again", async (t) => {
  const one = await rig(t);
  one.emulator.inject({ kind: "restart", ms: 30, match: { path: "/config-file" } });
  const { saved } = unwrap(await one.rules.create(rule(30000))());
  t.ok(saved);
  t.ok(getNode(one.config, ["nat", "destination", "rule", "10001"]));
  t.same(one.emulator.saved(), one.emulator.config());
});

void t.test("an empty path is never asked for with exists", async (t) => {
  const one = await rig(t);
  await createRules(one, 3);
  t.notOk(one.emulator.requests.some(({ op }) => op === "exists"));
});

void t.test("a router that was upgraded under us is planned for anew", async (t) => {
  const one = await rig(t, { vyos: "1.5" });
  let asked = 0;
  const seen: string[] = [];
  const { settings, api } = one.router;
  const { Committer } = await import("../../provider/router/committer.js");
  const { dialects } = await import("../../provider/config/dialect.js");
  const { Teller } = await import("../../provider/router/teller.js");
  const { Outages } = await import("../../provider/router/outages.js");
  const { nobody } = await import("../../provider/events/sink.js");
  const { CommitLog } = await import("../../provider/router/commit-log.js");
  const committer = new Committer(
    {
      api,
      settings,
      guard: one.router.guard,
      log: new CommitLog(api, settings),
      teller: new Teller(settings.endpoint, nobody),
      outages: new Outages(),
      pace: new Pace(settings.commitTimeoutMs, 1),
      askDialect: () => {
        asked++;
        return Promise.resolve(E.right(dialects["1.5"]));
      },
    },
    dialects["1.4"],
  );
  const mapping = [...mappings, "up"];
  await committer.process([
    {
      change: {
        plan: ({ dialect }) => {
          seen.push(dialect.name);
          const ops: Op[] = [
            { op: "set", path: [...mapping, dialect.dhcp.mac], value: "02:00:00:00:03:01" },
            { op: "set", path: [...mapping, "ip-address"], value: "192.168.64.150" },
          ];
          return E.right({ ops, touches: [mapping], prune: [], result: () => E.right(0) });
        },
      },
      fail: (error) => t.fail(explain(error)),
      land: () => t.pass("landed"),
    },
  ]);
  t.equal(asked, 1);
  t.same(seen, ["1.4", "1.5"]);
  t.match(getNode(one.config, mapping), { mac: "02:00:00:00:03:01" });
});

void t.test("what takes long is told: a lock and its limit, a commit and how large it is", async (t) => {
  const said: string[] = [];
  const { warn } = console;
  console.warn = (text: string) => said.push(text);
  t.teardown(() => {
    console.warn = warn;
  });
  const one = await rig(t, { commitLatencyMs: 400 });
  one.emulator.inject({ kind: "locked", match: { path: "/configure" }, times: 8 });
  t.ok((await createRules(one, 20)).every(E.isRight));
  const about = (words: RegExp): number => said.filter((text) => words.test(text)).length;
  t.equal(
    about(/^waiting for another client's commit on https:\S+, which holds its lock; giving up after \d+ s$/),
    1,
  );
  t.equal(about(/^committing 120 commands on https:\S+, which may take \d+ s$/), 1);
  // At the pace of the last list one more rule is quick, and then is not.
  unwrap(await one.rules.create(rule(30100))());
  t.equal(about(/^still committing 6 commands on https:\S+ after \d+ s; giving up after 5 s$/), 1);
});
