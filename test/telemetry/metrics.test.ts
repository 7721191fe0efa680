import { spawnSync } from "node:child_process";
import t from "tap";
import type { OperationEvent, RouterEvent } from "../../provider/events/event.js";
import type { RouterErrorTag } from "../../provider/router/errors.js";
import { createMetrics, errorTags } from "../../provider/telemetry/metrics.js";
import { withPrograms } from "../support/programs.js";

const router = "https://192.0.2.1";
const at = 1_700_000_000_000;
const urn = "urn:pulumi:dev::office::pulumi-nodejs:dynamic/vyos:NatRule::web";
const operation = (more: Partial<OperationEvent>): OperationEvent => ({
  ...{ type: "operation", router, at, operation: "create", kind: "NatRule", urn, id: "nat source rule 10" },
  ...{ durationMs: 10, outcome: "succeeded", paths: [], ops: [], ...more },
});

const events: readonly RouterEvent[] = [
  { type: "request", router, at, path: "/configure", status: 200, durationMs: 2_000, group: "g" },
  { type: "request", router, at, path: "/retrieve", durationMs: 50 },
  { type: "retry", router, at, reason: "locked" },
  { type: "lock", router, at, waitedMs: 1_500, acquired: true },
  { type: "commit", router, at, group: "g", changes: 3, ops: 12, durationMs: 2_000, outcome: "committed" },
  { type: "commit", router, at, group: "h", changes: 1, ops: 4, durationMs: 500, outcome: "refused" },
  { type: "save", router, at, ok: true, durationMs: 100 },
  { type: "save", router, at, ok: false, durationMs: 100 },
  operation({}),
  operation({ outcome: "refused", errorTag: "CommitFailed", at: at + 1_000 }),
  { type: "pool", router, at, pool: "external ports", free: 999, size: 1_001 },
  { type: "alert", at, receiver: "slack", outcome: "sent" },
  { type: "alert", at, receiver: "slack", outcome: "failed" },
];

/** All events, and what the watcher sets. */
const filled = () => {
  const metrics = createMetrics();
  for (const event of events) metrics.listener(event);
  metrics.setManaged("dev", router, 7);
  metrics.setDrifted("dev", router, 2);
  metrics.setReachable(router, true);
  metrics.expectAlerts("pagerduty");
  return metrics;
};

const R = `router="${router}"`;

void t.test("what happened is counted", async (t) => {
  const text = await filled().registry.metrics();
  const expected = [
    `requests_total{${R},path="/configure",status="200"} 1`,
    `requests_total{${R},path="/retrieve",status="none"} 1`,
    `request_seconds_sum{${R},path="/configure"} 2`,
    `request_seconds_bucket{le="2.5",${R},path="/configure"} 1`,
    `commits_total{${R},outcome="committed"} 1`,
    `commits_total{${R},outcome="refused"} 1`,
    `commits_total{${R},outcome="doubt"} 0`,
    `commit_seconds_sum{${R}} 2.5`,
    `commit_seconds_count{${R}} 2`,
    `commit_changes_sum{${R}} 4`,
    `ops_total{${R}} 16`,
    `retries_total{${R},reason="locked"} 1`,
    `retries_total{${R},reason="save"} 0`,
    `lock_wait_seconds_sum{${R}} 1.5`,
    `operations_total{${R},operation="create",outcome="succeeded"} 1`,
    `operations_total{${R},operation="create",outcome="refused"} 1`,
    `failures_total{${R},tag="CommitFailed"} 1`,
    `failures_total{${R},tag="InDoubt"} 0`,
    `saves_total{${R},outcome="saved"} 1`,
    `saves_total{${R},outcome="failed"} 1`,
    `managed_resources{stack="dev",${R}} 7`,
    `drifted_leaves{stack="dev",${R}} 2`,
    `last_success_timestamp_seconds{${R}} 1700000000`,
    `router_up{${R}} 1`,
    `pool_free_places{${R},pool="external ports"} 999`,
    `pool_places{${R},pool="external ports"} 1001`,
    `alerts_total{receiver="slack",outcome="sent"} 1`,
    `alerts_total{receiver="slack",outcome="failed"} 1`,
    `alerts_total{receiver="pagerduty",outcome="sent"} 0`,
  ];
  const lines = text.split("\n");
  for (const line of expected) t.ok(lines.includes(`pulumi_vyos_${line}`), line);
  t.notOk(/process_|nodejs_/.test(text), "nothing of the process's own");
});

void t.test("every metric keeps to its labels", async (t) => {
  const labels = new Map<string, Set<string>>();
  for (const { name, values } of await filled().registry.getMetricsAsJSON())
    for (const value of values) {
      const names = Object.keys(value.labels).filter((label) => label !== "le");
      labels.set(name, (labels.get(name) ?? new Set()).add(names.sort().join(",")));
    }
  for (const [name, sets] of labels) t.equal(sets.size, 1, name);
  const series = (await filled().registry.getMetricsAsJSON()).flatMap(({ values }) => values).length;
  t.ok(series < 200, `${String(series)} series for a router`);
});

void t.test("drift comes with reads and goes with writes", async (t) => {
  const { registry, listener, clear } = createMetrics();
  const drifted = async (): Promise<unknown> => {
    const found = (await registry.getMetricsAsJSON()).find(
      ({ name }) => name === "pulumi_vyos_drifted_leaves",
    );
    return found?.values.map(({ value, labels }) => [value, labels.stack]);
  };
  const leaves = ["a: 'x' => missing", "b: 'x' => 'y'"];
  listener(operation({}));
  t.same(await drifted(), [], "nobody has looked");
  listener(operation({ operation: "read", driftedLeaves: leaves }));
  listener(operation({ operation: "read", id: "nat source rule 20", driftedLeaves: leaves.slice(1) }));
  t.same(await drifted(), [[3, "dev"]]);
  listener(operation({ operation: "update", outcome: "failed" }));
  t.same(await drifted(), [[3, "dev"]]);
  listener(operation({ operation: "update" }));
  t.same(await drifted(), [[1, "dev"]]);
  listener(operation({ operation: "read", id: "nat source rule 20", driftedLeaves: [] }));
  t.same(await drifted(), [[0, "dev"]]);
  clear();
  t.same(await drifted(), []);
});

void t.test("every tag of an error is known", (t) => {
  const known: Readonly<Record<RouterErrorTag, true>> = {
    ...{ Unreachable: true, Tls: true, Unauthorised: true, RejectedPath: true, RejectedValue: true },
    ...{ CommitFailed: true, Locked: true, Conflict: true, Missing: true, PoolExhausted: true },
    ...{
      UnsupportedVersion: true,
      Lockout: true,
      RolledBack: true,
      Stopped: true,
      Inexpressible: true,
      InDoubt: true,
      Protocol: true,
      Settings: true,
    },
  };
  t.same([...errorTags].sort(), Object.keys(known).sort());
  t.end();
});

withPrograms(["promtool"], "promtool has nothing to say", async (t) => {
  const { status, stdout, stderr } = spawnSync("promtool", ["check", "metrics"], {
    input: await filled().registry.metrics(),
    encoding: "utf8",
  });
  t.equal(stdout + stderr, "");
  t.equal(status, 0);
});
