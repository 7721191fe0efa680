/** The files of deploy/, and the metrics that they are about. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import type { RouterEvent } from "../../provider/events/event.js";
import { createMetrics, type Metrics } from "../../provider/telemetry/metrics.js";
import { repoRoot } from "../support/pulumi.js";

export const deployFile = (...path: string[]): string => join(repoRoot, "deploy", ...path);

const textOf = (...path: string[]): string => readFileSync(deployFile(...path), "utf8");

interface Rule {
  readonly alert: string;
  readonly expr: string;
  for?: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
}

/** rules.yml. */
export const readRules = (): { groups: { name: string; rules: Rule[] }[] } =>
  parse(textOf("prometheus", "rules.yml")) as { groups: { name: string; rules: Rule[] }[] };

interface ScrapeConfig {
  readonly job_name: string;
  static_configs: { targets: string[] }[];
}

/** prometheus.yml. */
export const readPrometheus = () =>
  parse(textOf("prometheus", "prometheus.yml")) as {
    global: Record<string, string>;
    rule_files: string[];
    alerting: { alertmanagers: { static_configs: { targets: string[] }[] }[] };
    scrape_configs: ScrapeConfig[];
  };

/** A query of the dashboard, with the panel that it belongs to. */
export interface Query {
  readonly title: string;
  readonly expr: string;
  readonly legend: string;
}

/** The queries of dashboard.json. */
export const readQueries = (): Query[] => {
  const { panels } = JSON.parse(textOf("grafana", "dashboard.json")) as {
    panels: { title: string; targets?: { expr: string; legendFormat: string }[] }[];
  };
  return panels.flatMap(({ title, targets = [] }) =>
    targets.map(({ expr, legendFormat: legend }) => ({ title, expr, legend })),
  );
};

export const ROUTER = "https://192.0.2.1";

const common = { router: ROUTER, at: Date.now() };

const operation = {
  ...common,
  type: "operation",
  kind: "NatRule",
  id: "r",
  paths: [],
  ops: [],
  durationMs: 5,
} as const;

const events: readonly RouterEvent[] = [
  { ...common, type: "request", path: "/retrieve", status: 200, durationMs: 20 },
  { ...common, type: "request", path: "/configure", durationMs: 60_000 },
  { ...common, type: "retry", reason: "locked" },
  { ...common, type: "lock", waitedMs: 3, acquired: true },
  { ...common, type: "commit", group: "g", changes: 3, ops: 12, durationMs: 900, outcome: "committed" },
  {
    ...common,
    type: "commit",
    group: "h",
    changes: 1,
    ops: 2,
    durationMs: 900,
    outcome: "refused",
    errorTag: "CommitFailed",
  },
  {
    ...common,
    type: "commit",
    group: "i",
    changes: 1,
    ops: 2,
    durationMs: 900,
    outcome: "doubt",
    errorTag: "InDoubt",
  },
  { ...common, type: "save", ok: true, durationMs: 5 },
  { ...common, type: "save", ok: false, durationMs: 5 },
  { ...operation, operation: "create", outcome: "succeeded" },
  ...["CommitFailed", "RejectedPath", "RejectedValue", "RolledBack", "InDoubt", "Locked"].map(
    (errorTag): RouterEvent => ({ ...operation, operation: "update", outcome: "refused", errorTag }),
  ),
  { ...common, type: "pool", pool: "ports", free: 4, size: 100 },
];

/** Metrics in which everything has happened. */
export const fullMetrics = (): Metrics => {
  const metrics = createMetrics();
  again(metrics);
  metrics.setManaged("shop/dev", ROUTER, 7);
  metrics.setDrifted("shop/dev", ROUTER, 0);
  metrics.setReachable(ROUTER, true);
  return metrics;
};

/** All of it happens once more. */
export const again = (metrics: Metrics): void => {
  for (const event of events) metrics.listener(event);
  metrics.expectAlerts("slack");
};
