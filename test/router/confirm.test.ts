/** `vyos:confirmMinutes`: the router goes back by itself unless it still answers. */
import * as E from "fp-ts/Either";
import t from "tap";
import { getNode, putNode } from "../../provider/config/tree.js";
import { explain, type RouterError } from "../../provider/router/errors.js";
import type { ConfigJson, RouterOptions } from "../../emulator/testing.js";
import { byHand, refusedRule, rig, rule } from "./rig.js";

const net: RouterOptions = { features: { commitConfirm: true }, confirmMinuteMs: 1800, restartMs: 30 };
// A "minute" that a busy machine does not outlast.
const given = { confirmMinutes: 1, timeout: 0.6, timeScale: 0.03 };
const at = ["nat", "destination", "rule", "10001"];
const ops = (requests: readonly { readonly op: string | undefined }[]): (string | undefined)[] =>
  requests.map(({ op }) => op);
const tagOf = (outcome: E.Either<RouterError, unknown>): string =>
  E.isLeft(outcome) ? outcome.left._tag : "ok";
const later = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

void t.test("commit, look whether it answers, confirm, save", async (t) => {
  const kept = putNode(byHand("1.5"), ["system", "config-management", "commit-revisions"], "9") as ConfigJson;
  const one = await rig(t, { ...net, config: kept }, given);
  const outcome = await one.rules.create(rule(30000))();
  t.equal(tagOf(outcome), "ok");
  const order = ops(one.emulator.requests);
  const from = order.indexOf("set");
  t.same(
    order.slice(from),
    ["set", "showConfig", "confirm", "show", "save"],
    "the log is read before the save",
  );
  await later(2300);
  t.ok(getNode(one.config, at), "it is there after the minute");
  t.same(one.emulator.saved(), one.emulator.config());
});

/** Builds whose API has no commit-confirm, whatever their schema has. */
const without: readonly (RouterOptions & { readonly name: string })[] = [
  { name: "1.3", vyos: "1.3" },
  { name: "1.4", vyos: "1.4" },
  { name: "1.5 of 2024", vyos: "1.5" },
  {
    name: "1.5 of 2024 with the node set",
    vyos: "1.5",
    config: putNode(
      byHand("1.5"),
      ["system", "config-management", "commit-confirm", "action"],
      "reload",
    ) as ConfigJson,
  },
];

void t.test("a build without it is refused before anything is sent, whatever is asked of it", async (t) => {
  for (const { name, ...options } of without) {
    const one = await rig(t, options, given);
    one.reconnect({ confirmMinutes: 0 });
    const made = await one.rules.create(rule(30000))();
    if (E.isLeft(made)) return t.fail(explain(made.left));
    const { outputs } = made.right;
    const before = one.config;
    one.reconnect({ confirmMinutes: 1 });
    one.emulator.resetStats();
    for (const operation of [
      one.rules.create(rule(30001)),
      one.rules.update(outputs, rule(30000, { log: true })),
      one.rules.delete(outputs),
    ]) {
      const outcome: E.Either<RouterError, unknown> = await operation();
      t.equal(tagOf(outcome), "UnsupportedVersion", name);
      if (E.isLeft(outcome)) t.match(explain(outcome.left), /unset vyos:confirmMinutes/);
    }
    t.equal(one.emulator.stats.requestsByPath["/configure"] ?? 0, 0);
    t.same(one.config, before);
  }
});

void t.test("a refused confirm is never a success", async (t) => {
  const refusals = [
    ["'confirm' is not a valid operation", "InDoubt"],
    ["Permission denied", "RolledBack"],
  ] as const;
  for (const [text, tag] of refusals) {
    const one = await rig(t, net, given);
    await one.router.read();
    one.emulator.inject({ kind: "refusal", text, match: { op: "confirm" }, times: 100 });
    const outcome = await one.rules.create(rule(30000))();
    t.equal(tagOf(outcome), tag, text);
    if (E.isLeft(outcome) && tag === "InDoubt") {
      t.match(explain(outcome.left), /refused to confirm it \('confirm' is not a valid operation\)/);
      t.match(
        explain(outcome.left),
        /must be unset.*nat destination rule 10001/s,
        "what it means, and what is left",
      );
    }
  }
});

void t.test("a router that stops answering goes back, and that is said", async (t) => {
  const one = await rig(t, net, given);
  await one.router.read();
  one.emulator.inject({ kind: "delay", ms: 100, match: { path: "/configure" } });
  const doing = [one.rules.create(rule(30000))(), one.rules.create(rule(30001))()];
  // However often the configuration is read before: the outage begins with the look after the commit.
  while (one.sent().length === 0) await later(2);
  one.emulator.inject({ kind: "refuse", ms: 2700, match: { path: "/retrieve" } });
  const outcomes = await Promise.all(doing);
  t.same(outcomes.map(tagOf), ["RolledBack", "RolledBack"]);
  for (const outcome of outcomes)
    if (E.isLeft(outcome)) t.match(explain(outcome.left), /rolled back by the router/);
  t.same(one.config, byHand("1.5"));
  t.same(one.emulator.saved(), byHand("1.5"));
});

void t.test("an answer that is lost is no reason to go back", async (t) => {
  const kinds = [
    { kind: "reset", when: "after", match: { path: "/configure" } },
    { kind: "truncate", match: { path: "/config-file" } },
    { kind: "reset", when: "before", match: { path: "/config-file" } },
    { kind: "status", status: 502, match: { path: "/configure" } },
  ] as const;
  for (const fault of kinds) {
    const one = await rig(t, net, given);
    await one.router.read();
    one.emulator.inject(fault);
    t.equal(tagOf(await one.rules.create(rule(30000))()), "ok", JSON.stringify(fault));
    await later(2000);
    t.ok(getNode(one.config, at));
    t.same(one.emulator.saved(), one.emulator.config());
  }
});

void t.test("a commit that is refused leaves no clock running", async (t) => {
  const one = await rig(t, net, given);
  const outcomes = await Promise.all([
    one.rules.create(refusedRule(30000))(),
    one.rules.create(rule(30001))(),
  ]);
  t.same(outcomes.map(tagOf), ["CommitFailed", "ok"]);
  await later(2300);
  const rules = Object.values(getNode(one.config, at.slice(0, -1)) ?? {});
  t.match(
    rules.filter((each) => JSON.stringify(each).includes("port 30001")),
    [{ description: "port 30001" }],
    "nobody rebooted",
  );
});
