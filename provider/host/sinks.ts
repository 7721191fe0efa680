import type { OpenSink } from "./audience.js";

/**
 * Everything that may listen to a run. Each looks at the stack configuration by itself, and gives no sink where it
 * is not asked for. A new one is one more line here.
 */
export const sinks: readonly OpenSink[] = [];
