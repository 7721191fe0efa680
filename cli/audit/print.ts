import { colors } from "../colors.js";
import { printable } from "../../provider/base/printable.js";
import type { Json } from "../../provider/base/json.js";
import type { AuditEntry } from "../../provider/audit/entry.js";
import { showPath } from "../../provider/config/path.js";
import {
  getNode,
  isTree,
  leavesOf,
  sameNode,
  type ConfigNode,
  type ConfigTree,
} from "../../provider/config/tree.js";
import { indented, table, type Column } from "../terminal.js";

/** A value from the log for a terminal. */
const shown = (value: unknown): string =>
  printable(typeof value === "string" ? value : value === undefined ? "" : JSON.stringify(value));

const colour = (outcome: unknown): ((text: string) => string) =>
  outcome === "succeeded" ? colors.green : outcome === "refused" ? colors.yellow : colors.red;

const nameOf = (urn: unknown): string =>
  shown(urn)
    .split("::")
    .slice(2)
    .join(" ")
    .replace(/^\S*[/:]/, "");

const COLUMNS: readonly Column[] = [
  { head: "id", least: 8 },
  { head: "time", least: 11 },
  { head: "who", least: 4 },
  { head: "stack", least: 4 },
  { head: "router", least: 6 },
  { head: "what", least: 6 },
  { head: "resource", least: 8 },
  { head: "outcome", least: 6 },
];

/** In narrower terminals a table would cut off what it is read for. */
const TABLE_WIDTH = 100;

/** An entry on lines of its own: what became of it, of what, and where. */
const showRow = (cells: readonly string[], columns: number): string => {
  const [id = "", time = "", who = "", stack = "", router = "", what = "", resource = "", outcome = ""] =
    cells;
  const paint = colour(outcome.split(":")[0]);
  return [
    ...indented(0, `${id}  ${time}  ${what}  ${paint(outcome)}`, columns),
    ...(resource === "" ? [] : indented(10, resource, columns)),
    ...indented(10, [...(stack === "" ? [] : [`${stack} on`]), `${router}, by ${who}`].join(" "), columns),
  ].join("\n");
};

/** Entries in so many columns, oldest first: as a table, an entry to a line, where that is wide enough. */
export const showTable = (entries: readonly Json[], columns: number): string => {
  const rows = entries.map((entry) => {
    const { actor, stack, project } = entry as Partial<AuditEntry>;
    return [
      shown(entry.id).slice(0, 8),
      shown(entry.time)
        .replace("T", " ")
        .replace(/\.\d+Z$/, "Z"),
      shown(actor?.name),
      [project, stack].filter(Boolean).map(shown).join("/"),
      shown(entry.router).replace("https://", ""),
      shown(entry.operation),
      nameOf(entry.urn),
      [shown(entry.outcome), shown(entry.errorTag)].filter(Boolean).join(": "),
    ];
  });
  if (columns < TABLE_WIDTH) return rows.map((row) => showRow(row, columns)).join("\n");
  const paint = (text: string, column: number, row: number): string => {
    if (row === -1) return colors.bold(text);
    return column === COLUMNS.length - 1 ? colour(entries[row]?.outcome)(text) : text;
  };
  return table(COLUMNS, rows, columns, paint);
};

const asTree = (value: unknown): ConfigTree =>
  isTree(value as ConfigNode | undefined) ? (value as ConfigTree) : {};

const lineOf = (path: readonly string[], values: readonly string[]): string =>
  shown([showPath(path), ...values.map((value) => `'${value}'`)].join(" "));

const leaves = (tree: ConfigTree) => leavesOf(tree).filter(({ path }) => path.length > 0);

/** What changed between two configurations, a leaf to a line: `-` was there, `+` came, and blanks stayed. */
export const showDiff = (before: unknown, after: unknown): string => {
  const [was, is] = [asTree(before), asTree(after)];
  const lines = [
    ...leaves(was).map(({ path, values }) => {
      const stays = sameNode(getNode(was, path), getNode(is, path));
      return {
        key: showPath(path),
        text: stays ? colors.dim(`  ${lineOf(path, values)}`) : colors.red(`- ${lineOf(path, values)}`),
      };
    }),
    ...leaves(is)
      .filter(({ path }) => !sameNode(getNode(was, path), getNode(is, path)))
      .map(({ path, values }) => ({ key: showPath(path), text: colors.green(`+ ${lineOf(path, values)}`) })),
  ];
  // Sorting is stable: what a leaf was stands right above what it is.
  return lines
    .sort((a, b) => a.key.localeCompare(b.key, "en", { numeric: true }))
    .map(({ text }) => text)
    .join("\n");
};

/** One entry in full. */
export const showEntry = (entry: AuditEntry): string => {
  const { actor, organisation, project, stack, ops, paths } = entry;
  const rows: readonly (readonly [string, string])[] = [
    ["id", shown(entry.id)],
    ["time", shown(entry.time)],
    ["who", `${shown(actor.name)} on ${shown(actor.host)} (${shown(actor.source)})`],
    ["stack", [organisation, project, stack].filter(Boolean).map(shown).join("/")],
    ["urn", shown(entry.urn)],
    ["router", shown(entry.router)],
    ["operation", shown(entry.operation)],
    ["outcome", colour(entry.outcome)([entry.outcome, entry.errorTag].filter(Boolean).map(shown).join(": "))],
    ["took", `${shown(entry.durationMs)} ms`],
    ["commit", shown(entry.group)],
    ["paths", paths.map(shown).join("\n")],
    ["ops", ops.map(shown).join("\n")],
    ["previous", shown(entry.previous)],
    ["hash", shown(entry.hash)],
  ];
  const lines = rows
    .filter(([, value]) => value !== "")
    .map(
      ([name, value]) => `${colors.bold(name.padEnd(10))}${value.replaceAll("\n", `\n${" ".repeat(10)}`)}`,
    );
  const isKnown = entry.before !== undefined || entry.after !== undefined;
  return [...lines, "", isKnown ? showDiff(entry.before, entry.after) : "what was there is not known"].join(
    "\n",
  );
};
