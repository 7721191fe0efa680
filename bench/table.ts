import { caseNames, subjectNames, type Metrics, type Report, type SubjectName } from "./types.js";

const seconds = (ms: number): string => (ms / 1000).toFixed(2);

const columns: readonly (readonly [title: string, text: (m: Metrics) => string])[] = [
  ["commits", (m) => String(m.commits)],
  ["saves", (m) => String(m.saves)],
  ["reads", (m) => String(m.reads)],
  ["KB", (m) => (m.bytes / 1000).toFixed(1)],
  ["wall s", (m) => seconds(m.wallMs)],
  ["RSS MiB", (m) => m.rssMiB.toFixed(0)],
  ["state B", (m) => m.stateBytesPerResource.toFixed(0)],
];

const ratio = (a: number, b: number | undefined): string =>
  b === undefined || b === 0 ? "" : `${(a / b).toFixed(2)}×`;

const titles: Readonly<Record<SubjectName, string>> = {
  ours: "pulumi-vyos",
  plugin: "the plugin",
  ruleset: "one set of rules",
  perRule: "one commit per rule",
  engineFloor: "Pulumi alone",
  routerFloor: "router alone",
};

const row = (cells: readonly string[]): string =>
  cells.map((cell, i) => (i < 2 ? cell.padEnd(i === 0 ? 10 : 20) : cell.padStart(9))).join(" ");

/** The report as a table for people; the last column is the wall time against both floors together. */
export const showTable = ({ rules, parallel, commitLatencyMs, cases }: Report): string => {
  const latency =
    commitLatencyMs === "measured" ? "measured commit latency" : `${commitLatencyMs} ms a commit`;
  const lines = [
    `${rules} rules, ${latency}, --parallel ${parallel}`,
    "",
    row(["case", "", ...columns.map(([title]) => title), "÷ floors"]),
  ];
  for (const name of caseNames) {
    const measured = cases[name];
    if (measured === undefined) continue;
    const floors = (measured.engineFloor?.wallMs ?? NaN) + (measured.routerFloor?.wallMs ?? NaN);
    subjectNames.forEach((subject, i) => {
      const metrics = measured[subject];
      if (metrics === undefined) return;
      const against = Number.isNaN(floors) || subject.endsWith("Floor") ? "" : ratio(metrics.wallMs, floors);
      lines.push(
        row([i === 0 ? name : "", titles[subject], ...columns.map(([, text]) => text(metrics)), against]),
      );
    });
    const faster = measured.ours && measured.perRule && ratio(measured.perRule.wallMs, measured.ours.wallMs);
    if (faster !== undefined) lines.push(row(["", `${faster.replace("×", "")} times as fast as one by one`]));
  }
  return lines.join("\n");
};
