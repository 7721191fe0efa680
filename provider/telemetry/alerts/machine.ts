import { createHash } from "node:crypto";
import type { Alert, RuleName } from "./alert.js";
import { words, type Rule, type Rules } from "./rules.js";
import type { Change, Signal } from "./signals.js";

/** A part of a problem: one resource's failures, one stack's drift. */
export interface Part {
  readonly level: number;
  /** The first of what there is to say, and how many lines that would be. */
  readonly lines: readonly string[];
  readonly total: number;
  /** What tells this problem from another of the same part. */
  readonly mark: string;
  /** When it was last heard of. */
  readonly at: number;
}

/** A problem, or the memory of one. */
export interface Condition {
  readonly rule: RuleName;
  readonly source: string;
  readonly component?: string | undefined;
  readonly parts: Readonly<Record<string, Part>>;
  /** When it reached its threshold; absent where it has not. */
  readonly since?: number | undefined;
  /** A digest of what receivers were last told; absent where they were told nothing, or that it is gone. */
  readonly told?: string | undefined;
  /** When they were last told that it is there. */
  readonly toldAt?: number | undefined;
}

/** Problems by their key. */
export type Conditions = Readonly<Record<string, Condition>>;

/** What a step leads to. */
export interface Step {
  /** The very same object where nothing changed. */
  readonly conditions: Conditions;
  readonly alerts: readonly Alert[];
}

/** A problem that nobody has heard of for so long is over: its resource, stack or router may be no more. */
export const FORGET_MS = 7 * 24 * 3600 * 1000;

/** A problem that is still heard of is told again after so long; receivers that forget, such as Alertmanager, must not. */
export const REMIND_MS = 24 * 3600 * 1000;

const MAX_PARTS = 200;
const MAX_LINES = 20;
const MAX_KEY = 255;

const hash = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 32);

/** The de-duplication key: the same in every run and on every machine. */
export const keyOf = ({ rule, source, component }: Pick<Signal, "rule" | "source" | "component">): string => {
  const key = ["pulumi-vyos", rule, source, ...(component === undefined ? [] : [component])].join(" ");
  return key.length > MAX_KEY ? `${key.slice(0, MAX_KEY - 33)} ${hash(key)}` : key;
};

const without = <V>(record: Readonly<Record<string, V>>, drop: (value: V, key: string) => boolean) => {
  const kept = Object.entries(record).filter(([key, value]) => !drop(value, key));
  return kept.length === Object.keys(record).length ? record : Object.fromEntries(kept);
};

const changeParts = (
  parts: Condition["parts"],
  { part, at }: Signal,
  change: Change,
  rule: Rule,
): Condition["parts"] => {
  switch (change.type) {
    case "clear":
      return without(parts, (_, key) => key === part);
    case "clearQuiet":
      return without(parts, (old) => at - old.at >= Math.max(change.quietMs, rule.cooldown * 1000));
    case "strike":
    case "level":
    case "gauge": {
      const level = change.type === "strike" ? (parts[part]?.level ?? 0) + 1 : change.level;
      if (change.type === "gauge" && level < rule.threshold) return without(parts, (_, key) => key === part);
      if (parts[part] === undefined && Object.keys(parts).length >= MAX_PARTS) return parts;
      const lines = change.lines.slice(0, MAX_LINES);
      const total = change.lines.length;
      return { ...parts, [part]: { level, lines, total, mark: hash(change.mark), at } };
    }
  }
};

const levelOf = ({ parts }: Condition): number =>
  Object.values(parts).reduce((sum, { level }) => sum + level, 0);

const alertOf = (
  key: string,
  condition: Condition,
  { severity }: Rule,
  status: Alert["status"],
  now: number,
): Alert => {
  const { rule, source, component, parts, since } = condition;
  const say = words[rule];
  const lines = Object.values(parts).flatMap((part) => part.lines);
  const shown = lines.slice(0, MAX_LINES);
  const left = Object.values(parts).reduce((sum, { total }) => sum + total, 0) - shown.length;
  return {
    key,
    status,
    rule,
    severity,
    source,
    ...(component === undefined ? {} : { component }),
    summary:
      status === "firing"
        ? say.firing(source, component ?? "", levelOf(condition))
        : say.resolved(source, component ?? ""),
    details: status === "resolved" ? [] : left > 0 ? [...shown, `and ${String(left)} more`] : shown,
    startedAt: since ?? now,
    at: now,
  };
};

/** Compares a condition with its rule: what it is now, and what receivers are to be told; `news` may be a reminder. */
const judge = (
  key: string,
  condition: Condition,
  rule: Rule,
  now: number,
  news: boolean,
): [Condition, Alert[]] => {
  const level = levelOf(condition);
  const firing = rule.enabled && level > 0 && level >= rule.threshold;
  if (!firing) {
    if (condition.since === undefined) return [condition, []];
    const over: Condition = { ...condition, since: undefined, told: undefined };
    return [over, condition.told === undefined ? [] : [alertOf(key, condition, rule, "resolved", now)]];
  }
  const current = condition.since === undefined ? { ...condition, since: now } : condition;
  const digest = hash(
    Object.entries(current.parts)
      .map(([part, { mark }]) => `${part} ${mark}`)
      .sort()
      .join("\n"),
  );
  const age = current.toldAt === undefined ? Infinity : now - current.toldAt;
  if (age < rule.cooldown * 1000 || (current.told === digest && !(news && age >= REMIND_MS)))
    return [current, []];
  return [{ ...current, told: digest, toldAt: now }, [alertOf(key, current, rule, "firing", now)]];
};

const isOver = ({ parts, since, toldAt }: Condition, rule: Rule, now: number): boolean =>
  since === undefined &&
  Object.keys(parts).length === 0 &&
  (toldAt === undefined || now - toldAt >= rule.cooldown * 1000);

const put = (
  conditions: Conditions,
  key: string,
  condition: Condition,
  rule: Rule,
  now: number,
): Conditions => {
  if (isOver(condition, rule, now))
    return key in conditions ? without(conditions, (_, k) => k === key) : conditions;
  return conditions[key] === condition ? conditions : { ...conditions, [key]: condition };
};

/** Takes a signal in. */
export const take = (rules: Rules, conditions: Conditions, signal: Signal, now: number): Step => {
  const { rule: name, source, component, change } = signal;
  const rule = rules[name];
  const key = keyOf(signal);
  const known = conditions[key];
  if (known === undefined && (!rule.enabled || change.type === "clear" || change.type === "clearQuiet"))
    return { conditions, alerts: [] };
  const old: Condition = known ?? { rule: name, source, component, parts: {} };
  const parts = changeParts(old.parts, signal, change, rule);
  if (parts === old.parts && known !== undefined) return { conditions, alerts: [] };
  const [condition, alerts] = judge(key, parts === old.parts ? old : { ...old, parts }, rule, now, true);
  return { conditions: put(conditions, key, condition, rule, now), alerts };
};

/** Looks at all conditions without news: what was held back by its cool-down, or has not been heard of for long. */
export const review = (rules: Rules, conditions: Conditions, now: number): Step =>
  Object.entries(conditions).reduce<Step>(
    (step, [key, old]) => {
      const parts = without(old.parts, ({ at }) => now - at >= FORGET_MS);
      const rule = rules[old.rule];
      const [condition, alerts] = judge(key, parts === old.parts ? old : { ...old, parts }, rule, now, false);
      return {
        conditions: put(step.conditions, key, condition, rule, now),
        alerts: [...step.alerts, ...alerts],
      };
    },
    { conditions, alerts: [] },
  );
