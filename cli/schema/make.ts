import type { DialectName } from "../../provider/config/dialect.js";
import type { Table } from "../../provider/schema/index.js";
import { emptyDefinition, merge } from "./definition.js";
import { readSource } from "./sources.js";
import { tableOf } from "./table.js";

/**
 * The table of the definitions in `folders`. Where several describe a node, the first counts.
 * @throws DefinitionsError when a folder holds none, or one cannot be read.
 */
export const makeTable = (folders: readonly string[], release: DialectName): Table => {
  const root = emptyDefinition();
  const sources = folders.map(readSource);
  for (const { definition } of sources) merge(root, definition);
  return tableOf(
    root,
    release,
    sources.map(({ source }) => source),
  );
};
