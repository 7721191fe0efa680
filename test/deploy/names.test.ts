/** Every query speaks of metrics, labels and values that there are, and every metric is looked at. */
import t from "tap";
import type { Registry } from "prom-client";
import { fullMetrics, readQueries, readRules } from "./files.js";

/** Labels that Prometheus or the Pushgateway adds. */
const targetLabels = ["job", "instance", "project", "stack"];

interface Known {
  readonly labels: readonly string[];
  /** The values that were seen, by label. */
  readonly values: Readonly<Record<string, ReadonlySet<string>>>;
}

/** A metric, with what prom-client's types leave out. */
interface Metric {
  readonly name: string;
  readonly type: string;
  readonly labelNames: readonly string[];
  get(): Promise<{ readonly values: readonly { readonly labels: Readonly<Record<string, unknown>> }[] }>;
}

const metricsOf = (registry: Registry): Metric[] => registry.getMetricsAsArray() as unknown as Metric[];

/** What there is, by the name of the series. */
const knownSeries = async (registry: Registry): Promise<Map<string, Known>> => {
  const series = new Map<string, Known>();
  for (const metric of metricsOf(registry)) {
    const { name, labelNames, type } = metric;
    const { values: seen } = await metric.get();
    const values = Object.fromEntries(
      labelNames.map((label) => [label, new Set(seen.map(({ labels }) => String(labels[label])))]),
    );
    if (type !== "histogram") series.set(name, { labels: labelNames, values });
    else {
      for (const suffix of ["_sum", "_count"]) series.set(`${name}${suffix}`, { labels: labelNames, values });
      series.set(`${name}_bucket`, { labels: [...labelNames, "le"], values });
    }
  }
  return series;
};

interface Selector {
  readonly name: string;
  readonly matchers: readonly { readonly label: string; readonly value: string }[];
}

const selectorsOf = (expr: string): Selector[] =>
  [...expr.matchAll(/\b(pulumi_vyos_\w+|up)\b(?:\s*\{([^}]*)\})?/g)].map(([, name = "", inside = ""]) => ({
    name,
    matchers: [...inside.matchAll(/(\w+)\s*(?:=~|!=|!~|=)\s*"([^"]*)"/g)].map(
      ([, label = "", value = ""]) => ({
        label,
        value,
      }),
    ),
  }));

const groupedBy = (expr: string): string[] =>
  [...expr.matchAll(/\bby\s*\(([^)]*)\)/g)].flatMap(([, list = ""]) =>
    list.split(",").map((label) => label.trim()),
  );

const rules = readRules().groups.flatMap((group) => group.rules);
const queries = readQueries();

void t.test("names, labels and values", async (t) => {
  const known = await knownSeries(fullMetrics().registry);
  known.set("up", { labels: [], values: {} });
  const all = [
    ...queries.map(({ title, expr }) => ({ where: `dashboard: ${title}`, expr })),
    ...rules.map(({ alert, expr }) => ({ where: `rule: ${alert}`, expr })),
  ];
  t.ok(all.length >= 25);
  for (const { where, expr } of all) {
    const selectors = selectorsOf(expr);
    t.ok(selectors.length > 0, `${where} speaks of a metric of ours`);
    for (const { name, matchers } of selectors) {
      const series = known.get(name);
      t.ok(series, `${where}: there is a series ${name}`);
      if (series === undefined) continue;
      const labels = [...series.labels, ...targetLabels];
      for (const { label, value } of matchers) {
        t.ok(labels.includes(label), `${where}: ${name} has a label ${label}`);
        const values = series.values[label];
        if (value.startsWith("$") || values === undefined) continue;
        for (const one of value.split("|"))
          t.ok(values.has(one), `${where}: ${name} can have ${label}="${one}"`);
      }
      for (const label of groupedBy(expr))
        t.ok(labels.includes(label), `${where}: ${name} can be grouped by ${label}`);
    }
  }
});

void t.test("what is said of a result is in the result", (t) => {
  for (const { title, expr, legend } of queries)
    for (const [, label = ""] of legend.matchAll(/\{\{\s*(\w+)\s*\}\}/g))
      t.ok(groupedBy(expr).includes(label), `${title}: ${label} is in the result`);
  for (const { alert, expr, annotations, labels } of rules) {
    t.match(labels.severity, /^(info|warning|error|critical)$/, alert);
    t.ok(annotations.summary !== undefined && annotations.description !== undefined, alert);
    const kept = groupedBy(expr);
    // Without a grouping, a result has all labels of its series.
    const inResult = kept.length > 0 ? kept : targetLabels;
    for (const [, label = ""] of JSON.stringify(annotations).matchAll(/\$labels\.(\w+)/g))
      t.ok(inResult.includes(label), `${alert}: ${label} is in the result`);
  }
  t.end();
});

void t.test("the dashboard leaves no metric out", (t) => {
  const used = new Set(queries.flatMap(({ expr }) => selectorsOf(expr).map(({ name }) => name)));
  for (const { name } of metricsOf(fullMetrics().registry)) {
    t.ok(
      [name, `${name}_bucket`, `${name}_sum`].some((series) => used.has(series)),
      `${name} is on the dashboard`,
    );
  }
  t.end();
});
