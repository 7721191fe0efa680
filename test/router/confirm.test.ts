/** `vyos:confirmMinutes`: the router goes back by itself unless it still answers. */
import * as E from "fp-ts/Either";
import t from "tap";
import { getNode } from "../../provider/config/tree.js";
import { explain, type RouterError } from "../../provider/router/errors.js";
import type { RouterOptions } from "../../emulator/testing.js";
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
  const one = await rig(t, net, given);
  const outcome = await one.rules.create(rule(30000))();
  t.equal(tagOf(outcome), "ok");
  const order = ops(one.emulator.requests);
  const from = order.indexOf("set");
  t.same(order.slice(from), ["set", "showConfig", "confirm", "save"]);
  await later(2300);
  t.ok(getNode(one.config, at), "it is there after the minute");
  t.same(one.emulator.saved(), one.emulator.config());
});

void t.test("a release without it is refused before anything is sent", async (t) => {
  for (const vyos of ["1.3", "1.4", "1.5"] as const) {
    const one = await rig(t, { vyos }, given);
    const outcome = await one.rules.create(rule(30000))();
    t.equal(tagOf(outcome), "UnsupportedVersion");
    if (E.isLeft(outcome)) t.match(explain(outcome.left), /unset vyos:confirmMinutes/);
    t.equal(one.sent().length, 0);
  }
});

void t.test("a router that stops answering goes back, and that is said", async (t) => {
  const one = await rig(t, net, given);
  await one.router.read();
  const outage = { kind: "refuse", ms: 2700, match: { path: "/retrieve", nth: 3 } } as const;
  one.emulator.inject(outage);
  const outcomes = await Promise.all([one.rules.create(rule(30000))(), one.rules.create(rule(30001))()]);
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
