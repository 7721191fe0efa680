import stringWidth from "string-width";
import pc from "picocolors";
import { printable } from "../provider/base/printable.js";
import {
  driftedLeaves,
  hasDrifted,
  nextSteps,
  standingOf,
  type DriftReport,
  type LeafDrift,
  type ResourceReport,
  type StackReport,
  type Unmanaged,
} from "./watch/report.js";
import { indented, wrapped } from "./terminal.js";

type Colors = ReturnType<typeof pc.createColors>;

const values = (all: readonly string[] | undefined): string =>
  all === undefined ? "" : all.length === 0 ? "set" : all.map((value) => `'${printable(value)}'`).join(", ");

const count = (n: number, one: string, many = `${one}s`): string => `${String(n)} ${n === 1 ? one : many}`;

const unmanagedLine = ({ path, values: all, leaves }: Unmanaged): string =>
  `  ${printable(path)}${all === undefined ? ` (${count(leaves ?? 0, "leaf", "leaves")})` : ` ${values(all)}`}`;

const sides = ({ want, have }: LeafDrift): readonly [state: string, router: string] => [
  want === undefined ? "not there" : values(want),
  have === undefined ? "not there" : values(have),
];

const marked = ({ change, path }: LeafDrift): string =>
  `${{ added: "+", removed: "-", changed: "~" }[change]} ${printable(path)}`;

/** How a leaf differs, on one line: what the state has, then the router. */
export const leafText = (leaf: LeafDrift): string => `${marked(leaf)}: ${sides(leaf).join(" → ")}`;

/** One leaf: on one line where that fits, else what the state and the router have below it. */
const leafLines = (leaf: LeafDrift, c: Colors, columns: number): readonly string[] => {
  const paint = { added: c.green, removed: c.red, changed: c.yellow }[leaf.change];
  const line = `    ${leafText(leaf)}`;
  if (stringWidth(line) <= columns) return [paint(line)];
  const [state, router] = sides(leaf);
  return [
    ...indented(4, marked(leaf), columns).map(paint),
    ...indented(8, `state:  ${state}`, columns),
    ...indented(8, `router: ${router}`, columns),
  ];
};

const driftLines = (resource: ResourceReport, c: Colors, columns: number): readonly string[] => [
  `  ${c.bold(printable(resource.name))}${resource.status === "gone" ? c.red(": gone from the router") : ""}`,
  ...resource.leaves.flatMap((leaf) => leafLines(leaf, c, columns)),
];

const stackLines = (stack: StackReport, c: Colors, columns: number): readonly string[] => {
  const name = c.bold([stack.project, stack.stack].filter(Boolean).map(printable).join("/"));
  if (stack.trouble !== undefined)
    return wrapped(`${name}: ${c.red("cannot be read")}: ${printable(stack.trouble.text)}`, columns);
  const { resources } = stack;
  const drifted = resources.filter(hasDrifted);
  const unclear = resources.filter(({ status }) => status === "unknown" || status === "pending");
  const unsaved = resources.filter(({ saved }) => !saved);
  const verdict =
    drifted.length > 0
      ? c.yellow(
          `${count(driftedLeaves(drifted), "leaf", "leaves")} of ${count(drifted.length, "resource")} drifted`,
        )
      : unclear.length > 0
        ? c.yellow("not all could be compared")
        : c.green("clean");
  return [
    `${name}: ${verdict} (${count(resources.length, "resource")})`,
    ...drifted.flatMap((resource) => driftLines(resource, c, columns)),
    ...unclear.flatMap(({ name: resource, status, detail }) =>
      indented(2, `${printable(resource)}: ${status}: ${printable(detail ?? "")}`, columns),
    ),
    ...unsaved.map(({ name: resource }) => `  ${printable(resource)}: committed and not saved on the router`),
    ...resources.flatMap(({ name: resource, unmanaged }) =>
      unmanaged.length > 0
        ? [`  below ${printable(resource)}, unmanaged:`, ...unmanaged.map(unmanagedLine)]
        : [],
    ),
  ];
};

/** A report for people, in a terminal of so many columns. */
export const renderReport = (report: DriftReport, colored: boolean, columns: number): string => {
  const c = pc.createColors(colored);
  const routers = report.routers.flatMap(({ endpoint, status, version, trouble, neighbours }) => [
    ...indented(
      0,
      `router ${endpoint}: ${status === "up" ? `${c.green("up")}, VyOS ${printable(version ?? "")}` : `${c.red(standingOf({ status, ...(trouble && { trouble }) }))}: ${printable(trouble?.text ?? "")}`}`,
      columns,
    ),
    ...(neighbours === undefined || neighbours.length === 0
      ? []
      : ["  beside the stacks' nodes, unmanaged:", ...neighbours.map(unmanagedLine)]),
  ]);
  const isDrifted = report.stacks.some(({ resources }) => resources.some(hasDrifted));
  return [
    ...report.stacks.flatMap((stack) => stackLines(stack, c, columns)),
    ...routers,
    ...(isDrifted ? nextSteps.flatMap((text) => wrapped(text, columns)) : []),
  ].join("\n");
};
