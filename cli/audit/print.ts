import Table from "cli-table3";
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

/** Entries as a table, oldest first. */
export const showTable = (entries: readonly Json[]): string => {
  const head = ["id", "time", "who", "stack", "router", "what", "resource", "outcome"];
  const table = new Table({ head: head.map(pc.bold), style: { head: [], border: [] } });
  for (const entry of entries) {
    const { actor, stack, project } = entry as Partial<AuditEntry>;
    const paint = colour(entry.outcome);
    table.push([
      printable(entry.id).slice(0, 8),
      printable(entry.time)
        .replace("T", " ")
        .replace(/\.\d+Z$/, "Z"),
      printable(actor?.name),
      [project, stack].filter(Boolean).map(printable).join("/"),
      printable(entry.router).replace("https://", ""),
      printable(entry.operation),
      nameOf(entry.urn),
      paint([printable(entry.outcome), printable(entry.errorTag)].filter(Boolean).join(": ")),
    ]);
  }
  return table.toString();
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
