import Table from "cli-table3";
import pc from "picocolors";
import {
  driftedLeaves,
  hasDrifted,
  type DriftReport,
  type LeafDrift,
  type ResourceReport,
  type StackReport,
  type Unmanaged,
} from "./watch/report.js";

type Colors = ReturnType<typeof pc.createColors>;

/** What comes from routers and stacks must not steer the terminal. */

const plain = (text: string): string =>
  text.replaceAll(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, "\ufffd");

const values = (all: readonly string[] | undefined): string =>
  all === undefined ? "" : all.length === 0 ? "set" : all.map((value) => `'${plain(value)}'`).join(", ");

const markOf = ({ change }: LeafDrift, c: Colors): string =>
  ({ added: c.green("+ added"), removed: c.red("- removed"), changed: c.yellow("~ changed") })[change];

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string => {
  const drawn = new Table({ head: [...head], style: { head: [], border: [], compact: true } });
  drawn.push(...rows.map((row) => [...row]));
  return drawn.toString();
};

const count = (n: number, one: string, many = `${one}s`): string => `${String(n)} ${n === 1 ? one : many}`;

const unmanagedLine = ({ path, values: all, leaves }: Unmanaged): string =>
  `  ${plain(path)}${all === undefined ? ` (${count(leaves ?? 0, "leaf", "leaves")})` : ` ${values(all)}`}`;

const leavesTable = (resources: readonly ResourceReport[], c: Colors): string =>
  table(
    ["Resource", "Change", "Leaf", "State", "Router"].map((name) => c.bold(name)),
    resources.flatMap((resource) =>
      resource.leaves.map((leaf, i) => [
        i === 0 ? `${plain(resource.name)}${resource.status === "gone" ? c.red(" (gone)") : ""}` : "",
        markOf(leaf, c),
        plain(leaf.path),
        values(leaf.want),
        values(leaf.have),
      ]),
    ),
  );

const stackLines = (stack: StackReport, c: Colors): readonly string[] => {
  const name = c.bold([stack.project, stack.stack].filter(Boolean).map(plain).join("/"));
  if (stack.trouble !== undefined)
    return [`${name}: ${c.red("cannot be read")}: ${plain(stack.trouble.text)}`];
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
    ...(drifted.length > 0 ? [leavesTable(drifted, c)] : []),
    ...unclear.map(
      ({ name: resource, status, detail }) => `  ${plain(resource)}: ${status}: ${plain(detail ?? "")}`,
    ),
    ...unsaved.map(({ name: resource }) => `  ${plain(resource)}: committed and not saved on the router`),
    ...resources.flatMap(({ name: resource, unmanaged }) =>
      unmanaged.length > 0 ? [`  below ${plain(resource)}, unmanaged:`, ...unmanaged.map(unmanagedLine)] : [],
    ),
  ];
};

/** A report for people, in a terminal. */
export const renderReport = (report: DriftReport, colored: boolean): string => {
  const c = pc.createColors(colored);
  const routers = report.routers.flatMap(({ endpoint, status, version, trouble, neighbours }) => [
    `router ${endpoint}: ${status === "up" ? `${c.green("up")}, VyOS ${plain(version ?? "")}` : `${c.red("down")}: ${plain(trouble?.text ?? "")}`}`,
    ...(neighbours === undefined || neighbours.length === 0
      ? []
      : ["  beside the stacks' nodes, unmanaged:", ...neighbours.map(unmanagedLine)]),
  ]);
  return [...report.stacks.flatMap((stack) => stackLines(stack, c)), ...routers].join("\n");
};
