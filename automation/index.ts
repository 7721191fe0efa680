/**
 * Atomic updates for programs that run Pulumi through its Automation API. An entry of its own, because the
 * Automation API takes time to load that a Pulumi program need not spend.
 *
 * @module pulumi-vyos/automation
 */
export {
  atomicUp,
  exitCodeOf,
  restoreRun,
  type AtomicResult,
  type AtomicUpOptions,
  type Ending,
  type Rollback,
} from "./atomic-up.js";
export type { ForeignChange } from "./deployment.js";
export type { RestoredRouter } from "./routers.js";
