import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Json } from "../base/json.js";
import { packagedJson } from "../base/package.js";

const PACKED = join(__dirname, "schema.json.gz");
const WRITTEN = join(__dirname, "..", "..", "..", "plugin", "schema.json");

/** As `npm run generate` writes it, or, where the library is installed, as it was packed. */
const read = (): Json =>
  (existsSync(WRITTEN)
    ? packagedJson("plugin", "schema.json")
    : JSON.parse(gunzipSync(readFileSync(PACKED)).toString())) as Json;

/** The package's schema in the form of one release. */
export const schemaText = (version: string): string => JSON.stringify({ ...read(), version });
