import { AuditFailure } from "../errors.js";
import { VERSION } from "../format.js";
import type { Step, WholeLog } from "./step.js";
import { v1v2 } from "./v1-v2.js";
import { v2v3 } from "./v2-v3.js";

/** All steps in order; the last ends in the version that this release writes. */
export const steps: readonly Step[] = [v1v2, v2v3];

/** The steps from one version to another, and which way they go. */
export const stepsBetween = (from: number, to: number): readonly Step[] => {
  const between = steps.filter((step) => step.from >= Math.min(from, to) && step.to <= Math.max(from, to));
  return to < from ? [...between].reverse() : between;
};

/** The log in another version; `file` is for the message when there is no such version. */
export const migrated = (log: WholeLog, to: number, file: string): WholeLog => {
  if (to < 1 || to > VERSION || !Number.isInteger(to))
    throw new AuditFailure({ _tag: "NoSuchVersion", version: to, known: VERSION });
  if (log.version > VERSION)
    throw new AuditFailure({ _tag: "Newer", file, version: log.version, known: VERSION });
  const change = to < log.version ? ("down" as const) : ("up" as const);
  return stepsBetween(log.version, to).reduce((so, step) => step[change](so), log);
};
