import { auditOpener } from "../audit/opener.js";
import type { SinkOpener } from "../events/sink.js";
import { openTraces } from "../telemetry/traces-opener.js";
import { wantsTraces } from "../telemetry/settings.js";
import { alertsOpener } from "../telemetry/alerts/opener.js";

/**
 * Everything that may listen to a run. A new one is one more entry here; what it stands on is loaded only when it
 * is asked for.
 */
export const sinks: readonly SinkOpener[] = [
  {
    name: "metrics",
    isAskedFor: ({ config }) => config("vyos:metrics") !== undefined,
    open: async (context) => (await import("../telemetry/metrics-sink.js")).openMetricsSink(context),
  },
  {
    name: "traces",
    isAskedFor: wantsTraces,
    open: openTraces,
  },
  alertsOpener,
  auditOpener,
];
