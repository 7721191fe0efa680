import { prepareFile } from "../../provider/base/files.js";
import { messageOf } from "../../provider/base/text.js";
import type { DialectName } from "../../provider/config/dialect.js";
import { schemaFrom, type Table } from "../../provider/schema/index.js";
import { Usage } from "../command.js";
import { makeTable } from "./make.js";
import { printTable } from "./table.js";
import { typesOf } from "./types.js";

export interface SchemaFlags {
  readonly definitions: readonly string[];
  readonly out: string;
  readonly types?: string;
  readonly release: DialectName;
}

/** How many nodes the whole tree has, equal ones counted wherever they stand. */
const countOf = ({ nodes }: Table): number => {
  const counts: number[] = [];
  for (const { children = {} } of nodes)
    counts.push(Object.values(children).reduce((sum, child) => sum + 1 + (counts[child] ?? 0), 0));
  return counts.at(-1) ?? 0;
};

/** A program imports the types with the function that checks against them: that is code, and no declaration. */
const refuseName = (types: string): void => {
  if (!/\.[cm]?ts$/.test(types) || /\.d\.[cm]?ts$/.test(types))
    throw new Usage(`--types ${types} is not the name of a module; give a .ts file, such as vyos.ts`);
};

/** Writes all of the files, or none. */
const writeAll = async (files: readonly (readonly [file: string, text: string])[]): Promise<void> => {
  const prepared: Awaited<ReturnType<typeof prepareFile>>[] = [];
  let at = "";
  try {
    for (const [file, text] of files) {
      at = file;
      prepared.push(await prepareFile(file, text, 0o644));
    }
    for (const each of prepared) await each.commit();
  } catch (error) {
    await Promise.all(prepared.map((each) => each.discard()));
    throw new Error(
      `${at} cannot be written (${messageOf(error)}), and nothing was; name a file in a folder that you may write to`,
      { cause: error },
    );
  }
};

/** Makes everything whole before anything is written. */
export const runSchema = async ({ definitions, out, types, release }: SchemaFlags): Promise<void> => {
  if (types !== undefined) refuseName(types);
  const table = makeTable(definitions, release);
  const module = types === undefined ? [] : [[types, typesOf(schemaFrom(table), "own")] as const];
  await writeAll([[out, printTable(table)], ...module]);
  console.log(
    `${out}: VyOS ${release}, ${countOf(table)} nodes, ${table.nodes.length} of them different; set vyos:schema to this file`,
  );
  if (types !== undefined) console.log(`${types}: its types; import { config } from this module`);
};
