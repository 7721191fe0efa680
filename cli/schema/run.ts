import { writeAtomically } from "../../provider/base/files.js";
import type { DialectName } from "../../provider/config/dialect.js";
import type { Table } from "../../provider/schema/index.js";
import { makeTable } from "./make.js";
import { printTable } from "./table.js";

export interface SchemaFlags {
  readonly definitions: readonly string[];
  readonly out: string;
  readonly release: DialectName;
}

/** How many nodes the whole tree has, equal ones counted wherever they stand. */
const countOf = ({ nodes }: Table): number => {
  const counts: number[] = [];
  for (const { children = {} } of nodes)
    counts.push(Object.values(children).reduce((sum, child) => sum + 1 + (counts[child] ?? 0), 0));
  return counts.at(-1) ?? 0;
};

/** Makes the table whole before anything is written, and writes it whole or not at all. */
export const runSchema = async ({ definitions, out, release }: SchemaFlags): Promise<void> => {
  const table = makeTable(definitions, release);
  await writeAtomically(out, printTable(table), 0o644);
  console.log(
    `${out}: VyOS ${release}, ${countOf(table)} nodes, ${table.nodes.length} of them different; set vyos:schema to this file`,
  );
};
