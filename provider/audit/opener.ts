import type { SinkOpener } from "../events/sink.js";
import { asksForLog, auditSetting } from "./location.js";

/** The audit log as one of those who listen to a run: on with `vyos:audit` or `VYOS_AUDIT`. */
export const auditOpener: SinkOpener = {
  name: "audit log",
  isAskedFor: (context) => asksForLog(auditSetting(context)),
  open: async (context) => (await import("./sink.js")).openAuditSink(context),
};
