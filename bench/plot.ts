import {
  caseNames,
  subjectNames,
  type CaseName,
  type Metrics,
  type Report,
  type SubjectName,
} from "./types.js";

const colours: Readonly<Record<SubjectName, string>> = {
  ours: "#2b6cb0",
  plugin: "#2c7a7b",
  ruleset: "#6b46c1",
  perRule: "#c05621",
  engineFloor: "#a0aec0",
  routerFloor: "#4a5568",
};

const legend: Readonly<Record<SubjectName, string>> = {
  ours: "pulumi-vyos",
  plugin: "the plugin",
  ruleset: "one set of rules",
  perRule: "one commit per rule",
  engineFloor: "Pulumi alone",
  routerFloor: "router alone",
};

const titles: Readonly<Record<CaseName, string>> = {
  create: "create",
  preview: "preview without changes",
  refresh: "refresh",
  changeAll: "change one leaf of all",
  changeOne: "change one rule",
  destroy: "destroy",
};

const layout = { panel: 460, row: 16, gap: 14, margin: 16, label: 74, value: 130, head: 56, title: 30 };

const escape = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

const text = (x: number, y: number, content: string, style = ""): string =>
  `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}"${style}>${escape(content)}</text>`;

const bar = (x: number, y: number, width: number, colour: string): string =>
  `<rect x="${x.toFixed(1)}" y="${y.toFixed(1)}" width="${Math.max(1, width).toFixed(1)}" height="${layout.row - 3}" fill="${colour}"/>`;

const caption = ({ wallMs, commits, reads }: Metrics): string => {
  const seconds = wallMs < 10_000 ? (wallMs / 1000).toFixed(2) : (wallMs / 1000).toFixed(1);
  const calls =
    commits > 0 ? `, ${commits} commit${commits === 1 ? "" : "s"}` : reads > 0 ? `, ${reads} reads` : "";
  return `${seconds} s${calls.replace(" 1 reads", " 1 read")}`;
};

interface Group {
  readonly label: string;
  readonly bars: readonly { readonly subject: SubjectName; readonly metrics: Metrics }[];
}

const groupsOf = (reports: readonly Report[], name: CaseName): readonly Group[] =>
  reports.flatMap(({ rules, commitLatencyMs, cases }) => {
    const bars = subjectNames.flatMap((subject) => {
      const metrics = cases[name]?.[subject];
      return metrics === undefined ? [] : [{ subject, metrics }];
    });
    const suffix = commitLatencyMs === "measured" ? "*" : "";
    return bars.length === 0 ? [] : [{ label: `${rules}${suffix} rules`, bars }];
  });

const heightOf = (groups: readonly Group[]): number =>
  layout.title + groups.reduce((sum, { bars }) => sum + bars.length * layout.row + layout.gap, 0);

const drawPanel = (name: CaseName, groups: readonly Group[], left: number, top: number): string[] => {
  const longest = Math.max(1, ...groups.flatMap(({ bars }) => bars.map(({ metrics }) => metrics.wallMs)));
  const width = layout.panel - layout.label - layout.value - layout.margin;
  const drawn = [text(left, top + 16, titles[name], ' font-weight="bold"')];
  let y = top + layout.title;
  for (const { label, bars } of groups) {
    drawn.push(text(left, y + layout.row - 5, label));
    for (const { subject, metrics } of bars) {
      const length = (metrics.wallMs / longest) * width;
      drawn.push(bar(left + layout.label, y, length, colours[subject]));
      drawn.push(text(left + layout.label + length + 5, y + layout.row - 5, caption(metrics)));
      y += layout.row;
    }
    y += layout.gap;
  }
  return drawn;
};

/** Wall times as bars, a panel for each case, in each a group for every report; every panel has its own scale. */
export const drawPlot = (reports: readonly Report[]): string => {
  const panels = caseNames
    .map((name) => ({ name, groups: groupsOf(reports, name) }))
    .filter(({ groups }) => groups.length > 0);
  const drawn: string[] = [];
  let top = layout.head;
  for (let i = 0; i < panels.length; i += 2) {
    const pair = panels.slice(i, i + 2);
    pair.forEach(({ name, groups }, column) => {
      drawn.push(...drawPanel(name, groups, layout.margin + column * layout.panel, top));
    });
    top += Math.max(...pair.map(({ groups }) => heightOf(groups)));
  }
  const [first] = reports;
  const latency =
    first === undefined || first.commitLatencyMs === "measured"
      ? "commits as slow as measured"
      : `${first.commitLatencyMs} ms a commit`;
  const head = [
    text(layout.margin, 22, `Wall time, ${latency}, --parallel ${first?.parallel ?? ""}`, ' font-size="14"'),
    ...subjectNames.flatMap((subject, i) => [
      bar(layout.margin + i * 160, 34, 12, colours[subject]),
      text(layout.margin + i * 160 + 18, 45, legend[subject]),
    ]),
  ];
  const width = 2 * layout.panel + layout.margin;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${top}" font-family="sans-serif" font-size="11">`,
    `<rect width="100%" height="100%" fill="white"/>`,
    ...head,
    ...drawn,
    "</svg>",
    "",
  ].join("\n");
};
