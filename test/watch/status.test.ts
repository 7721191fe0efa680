import assert from "node:assert/strict";
import fc from "fast-check";
import t from "tap";
import { factsOf, talliesOf } from "../../cli/watch/facts.js";
import { exitCodeOf, hasDrifted, type DriftReport, type ResourceReport } from "../../cli/watch/report.js";
import { advance, initialStatus, type Happening, type WatchStatus } from "../../cli/watch/status.js";
import { holds } from "../laws.js";
import { report } from "./arbitraries.js";

const history = fc.array(report(), { minLength: 1, maxLength: 8 });

interface Step {
  readonly before: WatchStatus;
  readonly after: WatchStatus;
  readonly report: DriftReport;
  readonly happenings: readonly Happening[];
}

/** What a watcher knows after each of some rounds. */
const play = (reports: readonly DriftReport[]): readonly Step[] => {
  const steps: Step[] = [];
  let status = initialStatus(0, 1_000);
  for (const [i, one] of reports.entries()) {
    const timed = { ...one, at: (i + 1) * 1_000 };
    const { status: after, happenings } = advance(status, timed, []);
    steps.push({ before: status, after, report: timed, happenings });
    status = after;
  }
  return steps;
};

const resourcesOf = ({ stacks }: WatchStatus) => stacks.flatMap(({ resources }) => resources);

void t.test("drift is found once, cleared once, and in between it is known", (t) => {
  holds(
    t,
    fc.property(history, (reports) => {
      const found = new Set<string>();
      const down = new Set<string>();
      for (const { happenings, after } of play(reports)) {
        for (const one of happenings) {
          if (one.type === "drift-found") {
            assert.ok(!found.has(one.urn));
            found.add(one.urn);
          } else if (one.type === "drift-cleared") assert.ok(found.delete(one.urn));
          else if (one.type === "router-down") {
            assert.ok(!down.has(one.router));
            down.add(one.router);
          } else if (one.type === "router-back") assert.ok(down.delete(one.router));
        }
        const drifted = resourcesOf(after).filter(hasDrifted);
        assert.deepEqual(new Set(drifted.map(({ urn }) => urn)), found);
        assert.deepEqual(
          new Set(after.routers.filter(({ status }) => status === "down").map(({ endpoint }) => endpoint)),
          down,
        );
      }
    }),
  );
  t.end();
});

void t.test("what could not be looked at stays as it was known, and is said to be old", (t) => {
  holds(
    t,
    fc.property(history, (reports) => {
      for (const { before, after, report: now } of play(reports)) {
        const known = new Map(resourcesOf(before).map((one) => [one.urn, one]));
        const seen = new Map(
          now.stacks
            .flatMap(({ resources }) => resources)
            .map((one): [string, ResourceReport] => [one.urn, one]),
        );
        for (const one of resourcesOf(after)) {
          const looked = seen.get(one.urn);
          const isSettled =
            looked !== undefined && looked.status !== "unknown" && looked.status !== "pending";
          const old = known.get(one.urn);
          if (isSettled) {
            assert.equal(one.status, looked.status);
            assert.equal(one.staleSince, undefined);
            continue;
          }
          if (old === undefined) continue;
          assert.equal(
            one.status === "unknown" || one.status === "pending" ? "open" : one.status,
            old.status === "unknown" || old.status === "pending" ? "open" : old.status,
          );
          assert.ok(one.status === "unknown" || one.status === "pending" || one.staleSince !== undefined);
        }
      }
    }),
  );
  t.end();
});

void t.test("facts are told of what was compared, and of nothing else", (t) => {
  holds(
    t,
    fc.property(history, (reports) => {
      for (const { before, after } of play(reports)) {
        const facts = factsOf(before, after, 9);
        const up = new Map(after.routers.map(({ endpoint, status }) => [endpoint, status === "up"]));
        for (const fact of facts) {
          if (fact.type === "reachability" && up.has(fact.router))
            assert.equal(fact.reachable, up.get(fact.router));
          if (fact.type !== "drift") continue;
          const [, name] = fact.stack.split(/\/(?=[^/]*$)/);
          const stack = after.stacks.find((one) => one.stack === name);
          if (stack?.routers.includes(fact.router) !== true) {
            assert.deepEqual(fact.leaves, [], "no longer watched");
            continue;
          }
          assert.equal(up.get(fact.router), true);
          const own = stack.resources.filter(({ router }) => router === fact.router);
          assert.ok(own.every(({ staleSince, status }) => staleSince === undefined && status !== "unknown"));
          const drifted = own.filter(hasDrifted);
          assert.equal(fact.leaves.length, drifted.flatMap(({ leaves }) => leaves).length);
        }
        const tallied = talliesOf(after).reduce((sum, { managed }) => sum + managed, 0);
        assert.equal(tallied, resourcesOf(after).length);
      }
    }),
  );
  t.end();
});

void t.test("the exit code is clean only where all was looked at and agrees", (t) => {
  holds(
    t,
    fc.property(report(), (one) => {
      const resources = one.stacks.flatMap((stack) => stack.resources);
      const isWhole =
        one.stacks.every(({ trouble }) => trouble === undefined) &&
        one.routers.every(({ status }) => status === "up") &&
        resources.every(({ status }) => status !== "unknown" && status !== "pending");
      const code = exitCodeOf(one);
      assert.equal(code === 0, isWhole && !resources.some(hasDrifted));
      assert.equal(code === 2, isWhole && resources.some(hasDrifted));
    }),
  );
  t.end();
});

void t.test("a router's clock runs from when it went up or down", (t) => {
  const at = (n: number, up: boolean): DriftReport => ({
    at: n,
    durationMs: 1,
    stacks: [],
    routers: [
      up
        ? { endpoint: "r", names: [], status: "up", version: "1.5", durationMs: 1 }
        : { endpoint: "r", names: [], status: "down", durationMs: 1, trouble: { tag: "Tls", text: "x" } },
    ],
  });
  let status = initialStatus(0, 1_000);
  const rows = [at(1, true), at(2, true), at(3, false), at(4, false), at(5, true)].map((one) => {
    const next = advance(status, one, []);
    status = next.status;
    const [router] = status.routers;
    return [router?.since, router?.lastUpAt, router?.version, ...next.happenings.map(({ type }) => type)];
  });
  t.same(rows, [
    [1, 1, "1.5"],
    [1, 2, "1.5"],
    [3, 2, "1.5", "router-down"],
    [3, 2, "1.5"],
    [5, 5, "1.5", "router-back"],
  ]);
  t.end();
});
