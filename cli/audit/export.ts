import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { printableJson } from "../../provider/base/printable.js";
import { isRecord, type Json } from "../../provider/base/json.js";

const COLUMNS = [
  "id",
  "time",
  "actor",
  "actorSource",
  "host",
  "organisation",
  "project",
  "stack",
  "urn",
  "router",
  "operation",
  "outcome",
  "errorTag",
  "durationMs",
  "group",
  "paths",
  "ops",
  "before",
  "after",
  "previous",
  "hash",
] as const;

const cell = (value: unknown): string => {
  if (value === undefined) return "";
  if (Array.isArray(value)) return value.map(String).join("\n");
  return typeof value === "string" ? value : JSON.stringify(value);
};

/** A cell of CSV (RFC 4180). What a spreadsheet would take for a formula is made a text. */
const quoted = (text: string): string => {
  const harmless = /^[=+\-@\t\r＝＋－＠]/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
};

const rowOf = (entry: Json): readonly string[] => {
  const actor = isRecord(entry.actor) ? entry.actor : {};
  const flat: Json = { ...entry, actor: actor.name, actorSource: actor.source, host: actor.host };
  return COLUMNS.map((column) => cell(flat[column]));
};

/** Writes entries as JSON Lines or CSV to a file or the standard output. Formulas are made harmless in CSV. */
export const exportEntries = async (
  entries: readonly Json[],
  format: "jsonl" | "csv",
  output: string | undefined,
): Promise<void> => {
  const target = output === undefined ? process.stdout : createWriteStream(output, { mode: 0o600 });
  const end = { end: output !== undefined };
  if (format === "jsonl") {
    await pipeline(Readable.from(entries.map((entry) => `${printableJson(entry)}\n`)), target, end);
    return;
  }
  const line = (row: readonly string[]): string => `${row.map(quoted).join(",")}\n`;
  await pipeline(Readable.from([COLUMNS, ...entries.map(rowOf)].map(line)), target, end);
};
