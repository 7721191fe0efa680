// Writes what is packed of the schemas, a tenth of their size: `node scripts/compress.mjs`, after the build.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";

const FILES = ["plugin/schema.json", "schema/1.3.json", "schema/1.4.json", "schema/1.5.json"];

export function compressSchemas(root) {
  for (const file of FILES) {
    const target = join(root, "dist", "packed", `${file}.gz`);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, gzipSync(readFileSync(join(root, file)), { level: 9 }));
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href)
  compressSchemas(fileURLToPath(new URL("..", import.meta.url)));
