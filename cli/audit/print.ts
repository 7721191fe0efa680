import pc from "picocolors";
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
import { table, type Column } from "../terminal.js";

/** A text from the log for a terminal: what would move the cursor or change colours is made visible. */
export const printable = (value: unknown): string => {
  const text = typeof value === "string" ? value : value === undefined ? "" : JSON.stringify(value);
  return text.replaceAll(
    /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g,
    (character) => `\\x${character.charCodeAt(0).toString(16).padStart(2, "0")}`,
  );
};

const colour = (outcome: unknown): ((text: string) => string) =>
  outcome === "succeeded" ? pc.green : outcome === "refused" ? pc.yellow : pc.red;

const nameOf = (urn: unknown): string =>
  printable(urn)
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

/** Entries as a table of so many columns, oldest first, an entry to a line. */
export const showTable = (entries: readonly Json[], columns: number): string => {
  const rows = entries.map((entry) => {
    const { actor, stack, project } = entry as Partial<AuditEntry>;
    return [
      printable(entry.id).slice(0, 8),
      printable(entry.time)
        .replace("T", " ")
        .replace(/\.\d+Z$/, "Z"),
      printable(actor?.name),
      [project, stack].filter(Boolean).map(printable).join("/"),
      printable(entry.router).replace("https://", ""),
      printable(entry.operation),
      nameOf(entry.urn),
      [printable(entry.outcome), printable(entry.errorTag)].filter(Boolean).join(": "),
    ];
  });
  const paint = (text: string, column: number, row: number): string => {
    if (row === -1) return pc.bold(text);
    return column === COLUMNS.length - 1 ? colour(entries[row]?.outcome)(text) : text;
  };
  return table(COLUMNS, rows, columns, paint);
};

const asTree = (value: unknown): ConfigTree =>
  isTree(value as ConfigNode | undefined) ? (value as ConfigTree) : {};

const lineOf = (path: readonly string[], values: readonly string[]): string =>
  printable([showPath(path), ...values.map((value) => `'${value}'`)].join(" "));

const leaves = (tree: ConfigTree) => leavesOf(tree).filter(({ path }) => path.length > 0);

/** What changed between two configurations, a leaf to a line: `-` was there, `+` came, and blanks stayed. */
export const showDiff = (before: unknown, after: unknown): string => {
  const [was, is] = [asTree(before), asTree(after)];
  const lines = [
    ...leaves(was).map(({ path, values }) => {
      const stays = sameNode(getNode(was, path), getNode(is, path));
      return {
        key: showPath(path),
        text: stays ? pc.dim(`  ${lineOf(path, values)}`) : pc.red(`- ${lineOf(path, values)}`),
      };
    }),
    ...leaves(is)
      .filter(({ path }) => !sameNode(getNode(was, path), getNode(is, path)))
      .map(({ path, values }) => ({ key: showPath(path), text: pc.green(`+ ${lineOf(path, values)}`) })),
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
    ["id", printable(entry.id)],
    ["time", printable(entry.time)],
    ["who", `${printable(actor.name)} on ${printable(actor.host)} (${printable(actor.source)})`],
    ["stack", [organisation, project, stack].filter(Boolean).map(printable).join("/")],
    ["urn", printable(entry.urn)],
    ["router", printable(entry.router)],
    ["operation", printable(entry.operation)],
    [
      "outcome",
      colour(entry.outcome)([entry.outcome, entry.errorTag].filter(Boolean).map(printable).join(": ")),
    ],
    ["took", `${printable(entry.durationMs)} ms`],
    ["commit", printable(entry.group)],
    ["paths", paths.map(printable).join("\n")],
    ["ops", ops.map(printable).join("\n")],
    ["previous", printable(entry.previous)],
    ["hash", printable(entry.hash)],
  ];
  const shown = rows
    .filter(([, value]) => value !== "")
    .map(([name, value]) => `${pc.bold(name.padEnd(10))}${value.replaceAll("\n", `\n${" ".repeat(10)}`)}`);
  const isKnown = entry.before !== undefined || entry.after !== undefined;
  return [...shown, "", isKnown ? showDiff(entry.before, entry.after) : "what was there is not known"].join(
    "\n",
  );
};
