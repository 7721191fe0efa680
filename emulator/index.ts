/**
 * A VyOS router that runs in this process: its HTTPS API with the real one's validation, commits, error texts
 * and slowness, for demonstrations and tests.
 *
 * How it is built: `schema/` is a table per version of what may be configured; `session.ts` applies commands to
 * a copy-on-write `tree.ts`; `commit.ts` lets each subsystem of `verify/` accept or refuse its part; `api/` is the
 * API server with its ways of reading requests and wording answers; `machine.ts` holds the configurations, the
 * one session that all clients share, and the locks; `gate.ts` and `faults.ts` make things go wrong.
 *
 * What it is judged by: conversations recorded with VyOS's own code (1.5 "current" of October 2024), replayed
 * by the tests. Subtrees that are not modelled (`protocols bgp`, `vpn`, …) are kept and shown, unchecked.
 */
export { startRouter } from "./router.js";
export { versions, isVersion, type Version } from "./dialect.js";
export { parseFault, type Fault, type FaultKind, type FaultMatch } from "./faults.js";
export type { ConfigJson } from "./tree.js";
export type { EditOp, EmulatedRouter, LoggedRequest, RouterOptions, RouterStats } from "./types.js";
