import { hostname } from "node:os";
import type { Alert } from "./alert.js";

/** A sample, told and then taken back: to see whether receivers get alerts. Its key is its own. */
export const sampleAlert = (status: Alert["status"], startedAt: number, now: number): Alert => ({
  key: `pulumi-vyos test ${hostname()}`.slice(0, 255),
  status,
  rule: "test",
  severity: "info",
  source: hostname(),
  summary:
    status === "firing"
      ? `This is a test alert of pulumi-vyos from ${hostname()}`
      : `The test alert of pulumi-vyos from ${hostname()} is over`,
  details: status === "firing" ? ["Nothing is wrong. `pulumi-vyos alert test` sent it."] : [],
  startedAt,
  at: now,
});
