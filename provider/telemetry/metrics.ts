import { Counter, Gauge, Histogram, Registry } from "prom-client";
import type { Listener, RouterEvent } from "../events/event.js";

/** Everything that is counted and measured, in a registry of its own. */
export interface Metrics {
  readonly registry: Registry;
  /** Counts what happens at routers. */
  readonly listener: Listener;
  /** How many resources of a stack are on a router. */
  readonly setManaged: (stack: string, router: string, resources: number) => void;
  /** How many leaves of a stack's resources are not on a router as they should be. */
  readonly setDrifted: (stack: string, router: string, leaves: number) => void;
  /** Whether a router answered when it was last asked. */
  readonly setReachable: (router: string, reachable: boolean) => void;
  /** Notes that a router was read in full, which is an operation that succeeded. */
  readonly noteSuccess: (router: string, at: number) => void;
  /** Begins to count the alerts to a receiver (`slack`, `pagerduty`, …) with 0. */
  readonly expectAlerts: (receiver: string) => void;
  /** Forgets what the setters set, as when other stacks and routers are watched from now on. */
  readonly clear: () => void;
}

/** The tags that a failed operation may carry. */
export const errorTags = [
  "Unreachable",
  "Tls",
  "Unauthorised",
  "RejectedPath",
  "RejectedValue",
  "CommitFailed",
  "Locked",
  "Conflict",
  "Missing",
  "PoolExhausted",
  "UnsupportedVersion",
  "Lockout",
  "RolledBack",
  "Stopped",
  "Inexpressible",
  "InDoubt",
  "Protocol",
  "Settings",
] as const;

/** A read takes milliseconds; a large commit takes minutes. */
const REQUEST_BUCKETS = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300, 600];
const COMMIT_BUCKETS = [0.1, 0.5, 1, 2.5, 5, 10, 20, 40, 60, 120, 300, 600];
const LOCK_BUCKETS = [0.01, 0.1, 0.5, 1, 5, 10, 30, 60, 120, 300, 600];
const GROUP_BUCKETS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000];

const define = (registry: Registry) => {
  const registers = [registry];
  const counter = <L extends string>(name: string, help: string, labelNames: readonly L[]) =>
    new Counter({ name: `pulumi_vyos_${name}`, help, labelNames, registers });
  const gauge = <L extends string>(name: string, help: string, labelNames: readonly L[]) =>
    new Gauge({ name: `pulumi_vyos_${name}`, help, labelNames, registers });
  const histogram = <L extends string>(
    name: string,
    help: string,
    labelNames: readonly L[],
    buckets: number[],
  ) => new Histogram({ name: `pulumi_vyos_${name}`, help, labelNames, buckets, registers });
  return {
    requests: counter("requests_total", "Requests to the router's API by HTTP status.", [
      "router",
      "path",
      "status",
    ]),
    requestSeconds: histogram(
      "request_seconds",
      "How long requests to the router's API took.",
      ["router", "path"],
      REQUEST_BUCKETS,
    ),
    commits: counter("commits_total", "Commits by outcome: committed, refused, doubt.", [
      "router",
      "outcome",
    ]),
    commitSeconds: histogram("commit_seconds", "How long commits took.", ["router"], COMMIT_BUCKETS),
    groupSize: histogram("commit_changes", "Changes carried by one commit.", ["router"], GROUP_BUCKETS),
    ops: counter("ops_total", "Set and delete commands sent in commits.", ["router"]),
    retries: counter("retries_total", "Attempts after the first, by reason.", ["router", "reason"]),
    lockWait: histogram("lock_wait_seconds", "How long locks were waited for.", ["router"], LOCK_BUCKETS),
    operations: counter("operations_total", "Operations on resources by outcome.", [
      "router",
      "operation",
      "outcome",
    ]),
    failures: counter("failures_total", "Operations that were refused or failed, by the tag of the error.", [
      "router",
      "tag",
    ]),
    saves: counter("saves_total", "Saves of the running configuration by outcome: saved, failed.", [
      "router",
      "outcome",
    ]),
    managed: gauge("managed_resources", "Resources of a stack on a router.", ["stack", "router"]),
    drifted: gauge("drifted_leaves", "Leaves that are not on the router as the stack's state has them.", [
      "stack",
      "router",
    ]),
    lastSuccess: gauge("last_success_timestamp_seconds", "When an operation last succeeded.", ["router"]),
    up: gauge("router_up", "Whether the router answered when it was last asked.", ["router"]),
    poolFree: gauge("pool_free_places", "Free places of a pool when it was last looked at.", [
      "router",
      "pool",
    ]),
    poolSize: gauge("pool_places", "All places of a pool.", ["router", "pool"]),
    alerts: counter("alerts_total", "Alerts by receiver and outcome: sent, failed.", ["receiver", "outcome"]),
  };
};

/** The name of the stack in a URN; empty, which is the same as no label, where there is no URN. */
const stackOf = (urn: string | undefined): string => urn?.split("::")[0]?.replace("urn:pulumi:", "") ?? "";

/** Makes the metrics of one process. Every metric has its fixed labels and no others. */
export const createMetrics = (): Metrics => {
  const registry = new Registry();
  const m = define(registry);
  /** Drifted leaves by stack and router, then by resource. */
  const drift = new Map<string, { stack: string; router: string; leaves: Map<string, number> }>();

  const noteDrift = (event: Extract<RouterEvent, { type: "operation" }>): void => {
    const { router, id = "", kind, driftedLeaves, outcome, operation } = event;
    if (outcome !== "succeeded") return;
    const stack = stackOf(event.urn);
    const key = JSON.stringify([stack, router]);
    const of = drift.get(key) ?? { stack, router, leaves: new Map<string, number>() };
    if (operation !== "read" && !drift.has(key)) return;
    drift.set(key, of);
    // Whatever writes a resource brings it to what it should be.
    of.leaves.set(`${event.urn ?? kind} ${id}`, operation === "read" ? (driftedLeaves?.length ?? 0) : 0);
    m.drifted.set(
      { stack, router },
      [...of.leaves.values()].reduce((sum, leaves) => sum + leaves, 0),
    );
  };

  /**
   * Sets everything that may be counted at a router to 0: what has not happened is told apart from what is not
   * measured, and a push takes the place of all that an earlier run has pushed.
   */
  const begin = (router: string): void => {
    for (const outcome of ["committed", "refused", "doubt"]) m.commits.inc({ router, outcome }, 0);
    for (const outcome of ["saved", "failed"]) m.saves.inc({ router, outcome }, 0);
    for (const reason of ["locked", "unsent", "busy", "doubt", "save"]) m.retries.inc({ router, reason }, 0);
    for (const tag of errorTags) m.failures.inc({ router, tag }, 0);
    for (const operation of ["create", "read", "update", "delete"])
      for (const outcome of ["succeeded", "refused", "failed"])
        m.operations.inc({ router, operation, outcome }, 0);
    m.ops.inc({ router }, 0);
    for (const each of [m.commitSeconds, m.groupSize, m.lockWait]) each.zero({ router });
  };
  const begun = new Set<string>();

  const listener: Listener = (event) => {
    if (event.type === "alert") {
      m.alerts.inc({ receiver: event.receiver, outcome: event.outcome });
      return;
    }
    const { router } = event;
    if (!begun.has(router)) {
      begun.add(router);
      begin(router);
    }
    switch (event.type) {
      case "request": {
        const { path, status, durationMs } = event;
        m.requests.inc({ router, path, status: status === undefined ? "none" : String(status) });
        m.requestSeconds.observe({ router, path }, durationMs / 1000);
        return;
      }
      case "retry":
        m.retries.inc({ router, reason: event.reason });
        return;
      case "lock":
        m.lockWait.observe({ router }, event.waitedMs / 1000);
        return;
      case "commit":
        m.commits.inc({ router, outcome: event.outcome });
        m.commitSeconds.observe({ router }, event.durationMs / 1000);
        m.groupSize.observe({ router }, event.changes);
        m.ops.inc({ router }, event.ops);
        return;
      case "save":
        m.saves.inc({ router, outcome: event.ok ? "saved" : "failed" });
        return;
      case "operation": {
        const { operation, outcome, errorTag, at } = event;
        m.operations.inc({ router, operation, outcome });
        if (errorTag !== undefined) m.failures.inc({ router, tag: errorTag });
        if (outcome === "succeeded") m.lastSuccess.set({ router }, at / 1000);
        noteDrift(event);
        return;
      }
      case "pool":
        m.poolFree.set({ router, pool: event.pool }, event.free);
        m.poolSize.set({ router, pool: event.pool }, event.size);
        return;
    }
  };

  return {
    registry,
    listener,
    setManaged: (stack, router, resources) => {
      m.managed.set({ stack, router }, resources);
    },
    setDrifted: (stack, router, leaves) => {
      m.drifted.set({ stack, router }, leaves);
    },
    setReachable: (router, reachable) => {
      m.up.set({ router }, reachable ? 1 : 0);
    },
    noteSuccess: (router, at) => {
      m.lastSuccess.set({ router }, at / 1000);
    },
    expectAlerts: (receiver) => {
      for (const outcome of ["sent", "failed"]) m.alerts.inc({ receiver, outcome }, 0);
    },
    clear: () => {
      drift.clear();
      for (const each of [m.managed, m.drifted, m.up]) each.reset();
    },
  };
};
