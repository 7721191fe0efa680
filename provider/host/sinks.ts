import type { SinkOpener } from "../events/sink.js";

/**
 * Everything that may listen to a run. A new one is one more entry here; what it stands on is loaded only when it
 * is asked for.
 */
export const sinks: readonly SinkOpener[] = [];
