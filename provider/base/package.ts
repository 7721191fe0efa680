import { readFileSync } from "node:fs";
import { join } from "node:path";

interface PackageJson {
  readonly version: string;
  readonly devDependencies: Readonly<Record<string, string>>;
}

const ROOT = join(__dirname, "..", "..", "..");

/** A file of the package that is no code, as JSON; by its path from the package's folder. */
export const packagedJson = (...path: readonly string[]): unknown =>
  JSON.parse(readFileSync(join(ROOT, ...path), "utf8"));

/** What this package says of itself. */
export const packageJson = (): PackageJson => packagedJson("package.json") as PackageJson;

/** The release of this library. */
export const libraryVersion = (): string => packageJson().version;
