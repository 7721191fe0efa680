import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Json } from "../base/json.js";

/** The package's schema, as `npm run generate` writes it, in the form of one release. */
export const schemaText = (version: string): string => {
  const file = join(__dirname, "..", "..", "..", "provider", "plugin", "schema.json");
  return JSON.stringify({ ...(JSON.parse(readFileSync(file, "utf8")) as Json), version });
};
