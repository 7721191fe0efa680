import fc from "fast-check";
import t from "tap";
import type { Alert } from "../../../provider/telemetry/alerts/alert.js";
import type { Fact } from "../../../provider/telemetry/alerts/fact.js";
import {
  FORGET_MS,
  keyOf,
  REMIND_MS,
  review,
  take,
  type Conditions,
} from "../../../provider/telemetry/alerts/machine.js";
import { defaultRules, type Rule, type Rules } from "../../../provider/telemetry/alerts/rules.js";
import type { RuleName } from "../../../provider/telemetry/alerts/alert.js";
import { signalsOf } from "../../../provider/telemetry/alerts/signals.js";
import { audit, commit, drift, failed, operation, pool, reach, ROUTER, save, succeeded } from "./facts.js";

const rulesWith = (name: RuleName, change: Partial<Rule>): Rules => ({
  ...defaultRules,
  [name]: { ...defaultRules[name], ...change },
});

/** Runs facts through the machine, each at its own time, and gives the alerts. */
const run = (
  facts: readonly Fact[],
  rules: Rules = defaultRules,
): { alerts: Alert[]; conditions: Conditions } => {
  let conditions: Conditions = {};
  const alerts: Alert[] = [];
  for (const fact of facts)
    for (const signal of signalsOf(fact)) {
      const step = take(rules, conditions, signal, fact.at);
      conditions = step.conditions;
      alerts.push(...step.alerts);
    }
  return { alerts, conditions };
};

const brief = (alerts: readonly Alert[]): string[] => alerts.map(({ rule, status }) => `${rule} ${status}`);

const MINUTE = 60_000;

void t.test("each problem is told once, and once more when it is over", (t) => {
  const rows: [RuleName, (at: number) => Fact, (at: number) => Fact][] = [
    ["commitFailed", (at) => failed(at), (at) => succeeded(at)],
    ["drift", (at) => drift(at, "nat destination rule 10 description"), (at) => drift(at)],
    ["unreachable", (at) => reach(at, false), (at) => reach(at, true)],
    ["poolNearlyFull", (at) => pool(at, 5), (at) => pool(at, 50)],
    ["saveFailed", (at) => save(at, false), (at) => save(at, true)],
    ["auditBroken", (at) => audit(at, false), (at) => audit(at, true)],
  ];
  for (const [rule, bad, good] of rows) {
    const { alerts, conditions } = run([
      good(1),
      bad(2),
      bad(10 * MINUTE),
      bad(20 * MINUTE),
      good(30 * MINUTE),
      good(31 * MINUTE),
    ]);
    t.same(brief(alerts), [`${rule} firing`, `${rule} resolved`], rule);
    t.equal(alerts[0]?.key, alerts[1]?.key);
    t.same(conditions, {}, "and nothing is left to remember");
  }
  t.end();
});

void t.test("a threshold is what it takes", (t) => {
  const bad = (n: number): Fact[] => Array.from({ length: n }, (_, i) => reach(i, false));
  const rules = rulesWith("unreachable", { threshold: 3 });
  t.same(brief(run(bad(2), rules).alerts), []);
  t.same(brief(run(bad(3), rules).alerts), ["unreachable firing"]);
  t.same(
    brief(run([...bad(2), reach(5, true), ...bad(2)], rules).alerts),
    [],
    "an answer starts the count again",
  );
  const leaves = rulesWith("drift", { threshold: 2 });
  t.same(brief(run([drift(1, "a b")], leaves).alerts), []);
  t.same(brief(run([drift(1, "a b", "a c")], leaves).alerts), ["drift firing"]);
  const two: Fact = { ...drift(2, "a c"), stack: "prod" } as Fact;
  t.same(brief(run([drift(1, "a b"), two], leaves).alerts), ["drift firing"], "stacks add up");
  const full = rulesWith("poolNearlyFull", { threshold: 80 });
  t.same(brief(run([pool(1, 21), pool(2, 20)], full).alerts), ["poolNearlyFull firing"]);
  t.end();
});

void t.test("a rule that is switched off says nothing", (t) => {
  const rules = rulesWith("drift", { enabled: false });
  t.same(run([drift(1, "a b")], rules), { alerts: [], conditions: {} });
  const { conditions } = run([drift(1, "a b")]);
  const step = review(rules, conditions, 2);
  t.same(brief(step.alerts), ["drift resolved"], "what it said before is taken back");
  t.end();
});

void t.test("the cool-down holds back what changes and what comes back, and no longer than it lasts", (t) => {
  const flap = run([drift(0, "a b"), drift(1 * MINUTE), drift(2 * MINUTE, "a b"), drift(4 * MINUTE, "a b")]);
  t.same(brief(flap.alerts), ["drift firing", "drift resolved"]);
  const later = review(defaultRules, flap.conditions, 5 * MINUTE);
  t.same(brief(later.alerts), ["drift firing"], "still there after it: told without another fact");
  const gone = run([drift(0, "a b"), drift(1 * MINUTE), drift(2 * MINUTE, "a b"), drift(4 * MINUTE)]);
  t.same(brief(gone.alerts), ["drift firing", "drift resolved"], "what was never told is not taken back");
  const more = run([drift(0, "a b"), drift(1 * MINUTE, "a b", "a c"), drift(6 * MINUTE, "a b", "a c")]);
  t.same(brief(more.alerts), ["drift firing", "drift firing"], "more leaves are told of after it");
  t.same(more.alerts[1]?.details, ["a b", "a c"]);
  t.equal(more.alerts[1]?.startedAt, 0, "since the same time");
  t.end();
});

void t.test("a commit that fails is not made good by its neighbours", (t) => {
  const split = [commit(0, "refused"), commit(1000), succeeded(1001, "other"), failed(2000), commit(3000)];
  t.same(brief(run(split).alerts), ["commitFailed firing"]);
  t.same(brief(run([...split, commit(59 * MINUTE)]).alerts), ["commitFailed firing"]);
  t.same(brief(run([...split, commit(61 * MINUTE)]).alerts), [
    "commitFailed firing",
    "commitFailed resolved",
  ]);
  const both = [failed(0, "a"), failed(1, "b"), succeeded(2, "a")];
  t.same(brief(run(both).alerts), ["commitFailed firing"], "b still fails");
  t.same(brief(run([...both, succeeded(3, "b")]).alerts), ["commitFailed firing", "commitFailed resolved"]);
  t.end();
});

void t.test("what fails for other reasons is no failed commit", (t) => {
  t.same(brief(run([failed(1, "a", "Conflict"), failed(2, "b", "PoolExhausted")]).alerts), []);
  const silent = operation(1, { outcome: "failed", errorTag: "Unreachable", errorText: "no route" });
  t.same(brief(run([silent]).alerts), ["unreachable firing"]);
  const request: Fact = { type: "request", router: ROUTER, at: 2, path: "/retrieve", durationMs: 1 };
  t.same(
    brief(run([silent, request]).alerts),
    ["unreachable firing"],
    "a request without an answer is no answer",
  );
  t.same(brief(run([silent, { ...request, status: 502 }]).alerts), ["unreachable firing"]);
  t.same(brief(run([silent, { ...request, status: 200 }]).alerts), [
    "unreachable firing",
    "unreachable resolved",
  ]);
  t.same(brief(run([operation(1, { outcome: "failed", errorTag: "InDoubt", errorText: "?" })]).alerts), [
    "commitFailed firing",
  ]);
  t.end();
});

void t.test("drift that a refresh finds is cleared by the next clean read or by an update", (t) => {
  const found = operation(1, { operation: "read", driftedLeaves: ["nat destination rule 10 log"] });
  const clean = operation(2, { operation: "read", driftedLeaves: [] });
  t.same(brief(run([found, clean]).alerts), ["drift firing", "drift resolved"]);
  t.same(brief(run([found, operation(2, { operation: "update" })]).alerts), [
    "drift firing",
    "drift resolved",
  ]);
  t.end();
});

void t.test("what lasts is told again every day", (t) => {
  const hours = Array.from({ length: 50 }, (_, hour) => drift(hour * 60 * MINUTE, "a b"));
  const { alerts } = run(hours);
  t.same(
    alerts.map(({ status, at }) => `${status} ${String(at / 60 / MINUTE)}`),
    ["firing 0", "firing 24", "firing 48"],
  );
  t.end();
});

void t.test("what nobody hears of any more is over after a week", (t) => {
  const { conditions } = run([drift(0, "a b")]);
  t.same(review(defaultRules, conditions, FORGET_MS - 1).alerts, []);
  const step = review(defaultRules, conditions, FORGET_MS);
  t.same(brief(step.alerts), ["drift resolved"]);
  t.same(step.conditions, {});
  t.end();
});

void t.test("keys are stable, differ where problems differ, and fit PagerDuty", (t) => {
  const key = keyOf({ rule: "drift", source: ROUTER });
  t.equal(key, "pulumi-vyos drift https://192.0.2.1");
  const long = (last: string): string =>
    keyOf({ rule: "poolNearlyFull", source: `https://${"r".repeat(300)}`, component: last });
  t.equal(long("a").length, 255);
  t.not(long("a"), long("b"));
  t.end();
});

void t.test("memory and messages stay small", (t) => {
  const many = Array.from({ length: 5000 }, (_, i) => `nat destination rule ${String(i)} ${"x".repeat(400)}`);
  const facts = [drift(0, ...many), ...Array.from({ length: 500 }, (_, i) => failed(i, `r${String(i)}`))];
  const { alerts, conditions } = run(facts);
  t.ok(JSON.stringify(conditions).length < 400_000);
  for (const alert of alerts) t.ok(alert.details.length <= 21);
  t.match(alerts[0]?.summary, /5000 leaves/);
  t.equal(alerts[0]?.details.at(-1), "and 4980 more");
  t.end();
});

const arbitraryFact = (at: number): fc.Arbitrary<Fact> =>
  fc.oneof(
    fc.constantFrom("a", "b", "c").map((urn) => failed(at, urn)),
    fc.constantFrom("a", "b", "c").map((urn) => succeeded(at, urn)),
    fc.constantFrom<Fact>(commit(at), commit(at, "refused")),
    fc.subarray(["x y", "x z", "w"]).map((leaves) => drift(at, ...leaves)),
    fc.boolean().map((ok) => reach(at, ok)),
    fc.boolean().map((ok) => save(at, ok)),
    fc.integer({ min: 0, max: 100 }).map((free) => pool(at, free)),
    fc.boolean().map((ok) => audit(at, ok)),
  );

const arbitraryFacts = fc
  .array(fc.integer({ min: 1, max: 10 * MINUTE }), { maxLength: 60 })
  .chain((steps) => {
    let at = 0;
    return fc.tuple(...steps.map((step) => arbitraryFact((at += step))));
  });

void t.test("laws: alternation, cool-down, and the last word is the truth", (t) => {
  fc.assert(
    fc.property(arbitraryFacts, (facts) => {
      const { alerts, conditions } = run(facts);
      for (const key of new Set(alerts.map((alert) => alert.key))) {
        const own = alerts.filter((alert) => alert.key === key);
        // A resolve follows a firing, and nothing else.
        own.forEach(({ status }, i) => {
          if (status === "resolved" && own[i - 1]?.status !== "firing")
            throw new Error("resolved what was not told");
        });
        const firing = own.filter(({ status }) => status === "firing");
        firing.slice(1).forEach(({ at }, i) => {
          if (at - (firing[i]?.at ?? 0) < 300_000) throw new Error("told within the cool-down");
        });
        if (own.at(-1)?.status === "firing" && conditions[key]?.told === undefined)
          throw new Error("the last word was firing, and nothing is remembered of it");
      }
      for (const [key, { told, since }] of Object.entries(conditions)) {
        const last = alerts.filter((alert) => alert.key === key).at(-1);
        if (told !== undefined && (since === undefined || last?.status !== "firing"))
          throw new Error("remembered as told, and was not");
      }
    }),
  );
  t.end();
});

void t.test("law: when all is well, everything that was told has been taken back", (t) => {
  fc.assert(
    fc.property(arbitraryFacts, (facts) => {
      const end = (facts.at(-1)?.at ?? 0) + 10 * MINUTE;
      const well = [
        commit(end),
        ...["a", "b", "c"].map((urn) => succeeded(end, urn)),
        drift(end),
        reach(end, true),
        save(end, true),
        pool(end, 100),
        audit(end, true),
      ];
      const { alerts, conditions } = run([...facts, ...well]);
      const open = new Set<string>();
      for (const { key, status } of alerts) {
        if (status === "firing") open.add(key);
        else open.delete(key);
      }
      const rest = review(defaultRules, conditions, end + 10 * MINUTE);
      return open.size === 0 && rest.alerts.length === 0 && Object.keys(rest.conditions).length === 0;
    }),
  );
  t.end();
});

void t.test("law: the same facts again tell nothing new and change nothing", (t) => {
  fc.assert(
    fc.property(
      fc.subarray(["x y", "x z", "w"], { minLength: 1 }),
      fc.integer({ min: 0, max: REMIND_MS - 1 }),
      (leaves, later) => {
        const { conditions } = run([drift(0, ...leaves)]);
        const again = signalsOf(drift(later, ...leaves)).flatMap(
          (signal) => take(defaultRules, conditions, signal, later).alerts,
        );
        return again.length === 0;
      },
    ),
  );
  t.end();
});
