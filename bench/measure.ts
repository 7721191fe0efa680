import { measureRouter, measureStack, type Measured } from "./subjects.js";
import {
  caseNames,
  subjectNames,
  type CaseName,
  type Metrics,
  type Plan,
  type Report,
  type SubjectName,
} from "./types.js";

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  const [low, high] = [sorted[sorted.length % 2 === 0 ? half - 1 : half] ?? 0, sorted[half] ?? 0];
  return (low + high) / 2;
};

const metricNames = [
  "commits",
  "saves",
  "reads",
  "bytes",
  "wallMs",
  "rssMiB",
  "stateBytesPerResource",
] as const satisfies readonly (keyof Metrics)[];

const medianOf = (runs: readonly Metrics[]): Metrics =>
  Object.fromEntries(
    metricNames.map((name) => [name, median(runs.map((run) => run[name]))]),
  ) as unknown as Metrics;

/** Measures every subject in turn, as often as the plan says. */
export const measure = async (plan: Plan, say: (text: string) => void): Promise<Report> => {
  const runs: { subject: SubjectName; measured: Measured }[] = [];
  const once = async (subject: SubjectName): Promise<void> => {
    const measured =
      subject === "routerFloor" ? await measureRouter(plan) : await measureStack(plan, subject, say);
    runs.push({ subject, measured });
  };
  for (let i = 0; i < plan.repeat; i++) {
    if (plan.concurrent) await Promise.all(plan.subjects.map(once));
    else for (const subject of plan.subjects) await once(subject);
  }
  const cases = caseNames
    .filter((name) => plan.cases.includes(name))
    .map((name): [CaseName, Report["cases"][CaseName]] => {
      const subjects = subjectNames.flatMap((subject): [SubjectName, Metrics][] => {
        const found = runs.flatMap((run) => (run.subject === subject ? (run.measured[name] ?? []) : []));
        return found.length === 0 ? [] : [[subject, medianOf(found)]];
      });
      return [name, Object.fromEntries(subjects)];
    });
  return {
    rules: plan.rules,
    parallel: plan.parallel,
    commitLatencyMs: plan.commitLatency,
    cases: Object.fromEntries(cases),
  };
};
