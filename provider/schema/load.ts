/** Loads the tables that come with the library, each when it is first asked for, and those in users' own files. */
import { readFileSync } from "node:fs";
import { packagedJson } from "../base/package.js";
import { messageOf } from "../base/text.js";
import type { Dialect, DialectName } from "../config/dialect.js";
import { schemaFrom, type Schema } from "./schema.js";
import { parseTable, SchemaError, type Table } from "./table.js";

const loaded = new Map<string, Schema>();

const once = (key: string, make: () => Schema): Schema => {
  const schema = loaded.get(key) ?? make();
  loaded.set(key, schema);
  return schema;
};

/** The tables lie beside `dist` in the package. Tests compare them with their definitions; a start does not. */
const ownTable = (release: DialectName): Table => packagedJson("schema", `${release}.json`) as Table;

/** VyOS's definitions of a release: 1.5 stands for the rolling release of the table's date. */
export const schemaOf = (release: DialectName): Schema => once(release, () => schemaFrom(ownTable(release)));

const textOf = (file: string): string => {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new SchemaError(
      `${file}: the table of VyOS definitions cannot be read (${messageOf(error)}); give the path of a file that pulumi-vyos schema wrote`,
    );
  }
};

/**
 * The definitions in a file of the user's own, made by `pulumi-vyos schema`.
 * @throws SchemaError naming the file, what is wrong with it, and what to do.
 */
export const schemaIn = (file: string): Schema =>
  once(`file ${file}`, () => schemaFrom(parseTable(textOf(file), file)));

/**
 * The definitions that a dialect goes by.
 * @throws SchemaError as {@link schemaIn} does, where they are in a file of the user's own.
 */
export const schemaFor = ({ name, schema }: Pick<Dialect, "name" | "schema">): Schema =>
  schema === undefined ? schemaOf(name) : schemaIn(schema);
