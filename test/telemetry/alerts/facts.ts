/** Facts and waiting, for tests. */
import { setTimeout as sleep } from "node:timers/promises";
import type { OperationEvent } from "../../../provider/events/event.js";
import type { Fact } from "../../../provider/telemetry/alerts/fact.js";

export const ROUTER = "https://192.0.2.1";

export const operation = (at: number, more: Partial<OperationEvent> = {}): OperationEvent => ({
  type: "operation",
  router: ROUTER,
  at,
  operation: "create",
  kind: "NatRule",
  urn: "urn:pulumi:dev::shop::vyos:NatRule::web",
  durationMs: 1,
  outcome: "succeeded",
  paths: ["nat destination rule 10"],
  ops: [],
  ...more,
});

export const failed = (at: number, urn = "web", errorTag = "CommitFailed"): OperationEvent =>
  operation(at, {
    urn: `urn:pulumi:dev::shop::vyos:NatRule::${urn}`,
    outcome: "refused",
    errorTag,
    errorText: "the router said no",
  });

export const succeeded = (at: number, urn = "web"): OperationEvent =>
  operation(at, { urn: `urn:pulumi:dev::shop::vyos:NatRule::${urn}` });

export const commit = (at: number, outcome: "committed" | "refused" = "committed"): Fact => ({
  type: "commit",
  router: ROUTER,
  at,
  group: "g1",
  changes: 1,
  ops: 1,
  durationMs: 1,
  outcome,
});

export const drift = (at: number, ...leaves: string[]): Fact => ({
  type: "drift",
  router: ROUTER,
  at,
  stack: "dev",
  leaves,
});

export const reach = (at: number, reachable: boolean, reason = "connection refused"): Fact => ({
  type: "reachability",
  router: ROUTER,
  at,
  reachable,
  ...(reachable ? {} : { reason }),
});

export const save = (at: number, ok: boolean): Fact => ({
  type: "save",
  router: ROUTER,
  at,
  ok,
  durationMs: 1,
});

export const pool = (at: number, free: number, size = 100): Fact => ({
  type: "pool",
  router: ROUTER,
  at,
  pool: "addresses",
  free,
  size,
});

export const audit = (at: number, ok: boolean): Fact => ({
  type: "audit",
  router: ROUTER,
  at,
  file: "/var/log/audit.json",
  ok,
});

/** Waits for a condition and not for a time; fails after 20 s. */
export const until = async (
  what: string,
  holds: () => boolean | Promise<boolean>,
  limitMs = 20_000,
): Promise<void> => {
  const deadline = Date.now() + limitMs;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`never came about: ${what}`);
    await sleep(20);
  }
};
