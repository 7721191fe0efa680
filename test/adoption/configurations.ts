import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import type { DialectName } from "../../provider/config/dialect.js";
import type { ConfigJson } from "../../emulator/testing.js";
import { repoRoot } from "../support/pulumi.js";

/** A router's configuration to try adoption on. */
export interface Configuration {
  readonly name: string;
  readonly config: ConfigJson;
  readonly release: DialectName;
}

const readAll = (folder: string): readonly (readonly [string, ConfigJson])[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => file.endsWith(".json"))
        .sort()
        .map((file) => [
          basename(file, ".json"),
          JSON.parse(readFileSync(join(folder, file), "utf8")) as ConfigJson,
        ])
    : [];

/** The repository's own, each of the release that its name begins with. */
export const own: readonly Configuration[] = readAll(join(repoRoot, "test", "adoption", "configs")).map(
  ([name, config]) => ({ name, config, release: name.slice(0, 3) as DialectName }),
);

/** Where the shared ones are: beside the repository, or where PULUMI_VYOS_CONFIGS says. */
export const sharedFolder = resolve(
  process.env.PULUMI_VYOS_CONFIGS ?? join(repoRoot, "..", "shared", "configs"),
);

/** Sample configurations of many releases, taken as one of ours. */
export const shared = (release: DialectName): readonly Configuration[] =>
  readAll(sharedFolder).map(([name, config]) => ({ name, config, release }));
