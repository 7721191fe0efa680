import type { RuleName, Severity } from "./alert.js";

/** When a rule speaks. */
export interface Rule {
  readonly enabled: boolean;
  /**
   * From where on it is an alert: failures since the last success (`commitFailed`, `unreachable`, `saveFailed`,
   * `auditBroken`), leaves (`drift`), percent in use (`poolNearlyFull`).
   */
  readonly threshold: number;
  /** How long after an alert the same problem is not told of again, whether it changed or came back; in seconds. */
  readonly cooldown: number;
  readonly severity: Severity;
}

/** All rules. */
export type Rules = Readonly<Record<RuleName, Rule>>;

const rule = (severity: Severity, threshold = 1): Rule => ({
  enabled: true,
  threshold,
  cooldown: 300,
  severity,
});

/** What holds where nothing else is said. */
export const defaultRules: Rules = {
  commitFailed: rule("error"),
  drift: rule("warning"),
  unreachable: rule("critical"),
  poolNearlyFull: rule("warning", 90),
  saveFailed: rule("error"),
  auditBroken: rule("error"),
};

/** What a rule says of a problem, in one line. */
interface Words {
  readonly firing: (source: string, component: string, level: number) => string;
  readonly resolved: (source: string, component: string) => string;
}

const count = (n: number, one: string, many: string): string => `${String(n)} ${n === 1 ? one : many}`;

/** What the rules say. */
export const words: Readonly<Record<RuleName, Words>> = {
  commitFailed: {
    firing: (router, _, level) =>
      `${router}: ${count(level, "change", "changes")} failed since the last one that went through`,
    resolved: (router) => `${router}: changes go through again`,
  },
  drift: {
    firing: (router, _, level) =>
      `${router} has drifted: ${count(level, "leaf is", "leaves are")} not as the state says`,
    resolved: (router) => `${router} is as the state says again`,
  },
  unreachable: {
    firing: (router) => `${router} cannot be reached`,
    resolved: (router) => `${router} is back`,
  },
  poolNearlyFull: {
    firing: (router, pool, level) => `${router}: pool ${pool} is ${String(Math.floor(level))} % full`,
    resolved: (router, pool) => `${router}: pool ${pool} has room again`,
  },
  saveFailed: {
    firing: (router) => `${router} could not save its configuration`,
    resolved: (router) => `${router} has saved its configuration`,
  },
  auditBroken: {
    firing: (machine, file) => `The audit log ${file} on ${machine} is broken`,
    resolved: (machine, file) => `The audit log ${file} on ${machine} is written again`,
  },
};
