// Writes what is packed of the plugin's schema, a tenth of its size: `node scripts/compress.mjs`, after the build.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";

export function compressSchema(root) {
  const target = join(root, "dist", "provider", "plugin", "schema.json.gz");
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, gzipSync(readFileSync(join(root, "plugin", "schema.json")), { level: 9 }));
}

if (import.meta.url === pathToFileURL(process.argv[1]).href)
  compressSchema(fileURLToPath(new URL("..", import.meta.url)));
