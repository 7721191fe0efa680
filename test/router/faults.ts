/** What may go wrong with one request. */
import type { Fault } from "../../emulator/testing.js";

export const faults: readonly (readonly [string, Fault])[] = [
  ["refused connections", { kind: "refuse", ms: 30 }],
  ["a reset before acting", { kind: "reset", when: "before" }],
  ["a reset after acting", { kind: "reset", when: "after" }],
  ["HTTP 500", { kind: "status", status: 500 }],
  ["HTTP 502", { kind: "status", status: 502 }],
  ["HTTP 504 and nothing done", { kind: "status", status: 504 }],
  ["HTTP 504 and the work done later", { kind: "late", ms: 60 }],
  ["no answer and nothing done", { kind: "hang", when: "before" }],
  ["no answer and all done", { kind: "hang", when: "after" }],
  ["a truncated answer", { kind: "truncate" }],
  ["a page instead of an answer", { kind: "html" }],
  ["a restart", { kind: "restart", ms: 30 }],
  ["a lock held by others", { kind: "locked", times: 3 }],
];
