import type { SinkContext, SinkOpener } from "../events/sink.js";
import { asksForLog } from "./location.js";

/** What the configuration says about the log. */
export const auditSetting = ({ config, environment }: SinkContext): string | undefined =>
  config("vyos:audit") ?? environment.VYOS_AUDIT;

/** The audit log as one of those who listen to a run: on with `vyos:audit` or `VYOS_AUDIT`. */
export const auditOpener: SinkOpener = {
  name: "audit log",
  isAskedFor: (context) => asksForLog(auditSetting(context)),
  open: async (context) => (await import("./sink.js")).openAuditSink(context),
};
