import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

interface PackageJson {
  readonly version: string;
  readonly devDependencies: Readonly<Record<string, string>>;
}

const ROOT = join(__dirname, "..", "..", "..");

const textOf = (path: readonly string[]): string => {
  const file = join(ROOT, ...path);
  return existsSync(file)
    ? readFileSync(file, "utf8")
    : gunzipSync(readFileSync(`${join(ROOT, "dist", "packed", ...path)}.gz`)).toString();
};

/** A file of the package that is no code, as JSON; by its path from the package's folder. Large ones are packed compressed. */
export const packagedJson = (...path: readonly string[]): unknown => JSON.parse(textOf(path));

/** What this package says of itself. */
export const packageJson = (): PackageJson => packagedJson("package.json") as PackageJson;

/** The release of this library. */
export const libraryVersion = (): string => packageJson().version;
