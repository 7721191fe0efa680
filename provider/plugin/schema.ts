import type { Json } from "../base/json.js";
import { packagedJson } from "../base/package.js";

/** The package's schema, as `npm run generate` writes it, in the form of one release. */
export const schemaText = (version: string): string =>
  JSON.stringify({ ...(packagedJson("plugin", "schema.json") as Json), version });
