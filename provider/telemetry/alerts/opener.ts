import type { SinkOpener } from "../../events/sink.js";

/** Alerts as one of those who listen to a run. */
export const alertsOpener: SinkOpener = {
  name: "alerts",
  isAskedFor: ({ config, environment }) =>
    config("vyos:alerts") !== undefined ||
    Object.keys(environment).some((name) => /^VYOS_ALERTS(_|$)/.test(name)),
  open: async (context) => (await import("./sink.js")).openAlerts(context),
};
