import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The release of this library, as its package.json says. */
export const libraryVersion = (): string => {
  const file = join(__dirname, "..", "..", "..", "package.json");
  return (JSON.parse(readFileSync(file, "utf8")) as { readonly version: string }).version;
};
